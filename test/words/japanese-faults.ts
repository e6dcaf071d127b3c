import { dropboxPremiumSupport } from '../../src/catalog/dropbox.js';
import { offerOf } from '../../src/catalog/offer.js';
import { publicSurface } from '../architecture/public-surface.ts';

export const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The names of the types that the package exports. */
export const types = publicSurface().flatMap(({ name, kind }) => (kind === 'type' ? [name] : []));

/** The names of plans, which are in English on the page too: one of them is that of a type as well. */
const names = offerOf(dropboxPremiumSupport).plans.map(({ label }) => label.en);

/** What is wrong with a Japanese text. */
export function faultsOf(text: string): string[] {
  const words = /サインイン|特典|席数|席単位/u.exec(text)?.[0];
  const withoutNames = names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  const type = types.find((name) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(withoutNames));
  const start = /(?:^|\n)[ \t]*[、。）」]/u.exec(text.replace(/^…/, ''))?.[0];
  // A space stands between katakana words and beside digits and letters; never before a particle or a mark.
  const space =
    /\p{Script=Han} \p{Script=Hiragana}|\p{Script=Hiragana} [\p{Script=Han}\p{Script=Hiragana}]| [、。）」]/u.exec(
      text,
    )?.[0];
  return [words, type, start, space].filter((found) => found !== undefined);
}
