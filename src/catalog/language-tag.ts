import { invalidInput, shown } from '../errors.js';

/** A BCP 47 language tag, in its canonical case: `'ja'`, `'pt-BR'`. */
export type LanguageTag = string;

type Path = readonly (string | number)[];

/** The canonical form of a tag that stands at `path` of the caller's input. */
export function languageTagAt(input: unknown, path: Path): LanguageTag {
  const tag = typeof input === 'string' && input.length <= 64 ? canonical(input) : undefined;
  if (tag !== undefined) return tag;
  return invalidInput(
    'invalid_language',
    path,
    `A language is a BCP 47 tag such as ja or en-GB; ${shown(input)} is none.`,
    `言語は ja や en-GB のような BCP 47 言語タグで指定してください（${shown(input)} は使えません）。`,
  );
}

/** A tag that an offer is written with: one that is not canonical would match no request. */
export function canonicalTagAt(input: unknown, path: Path): LanguageTag {
  const tag = languageTagAt(input, path);
  if (tag === input) return tag;
  return invalidInput(
    'invalid_language',
    path,
    `Write the language ${shown(input)} as ${tag}.`,
    `言語 ${shown(input)} は ${tag} と書いてください。`,
  );
}

/** The longest of `offered` that `tag` begins with, as RFC 4647 looks a language up: `ja` for `ja-JP`. */
export function lookedUp<T extends { readonly tag: LanguageTag }>(offered: readonly T[], tag: LanguageTag): T | null {
  const parts = tag.split('-');
  for (let length = parts.length; length > 0; length--) {
    const found = offered.find((one) => one.tag === parts.slice(0, length).join('-'));
    if (found !== undefined) return found;
  }
  return null;
}

function canonical(input: string): LanguageTag | undefined {
  try {
    return Intl.getCanonicalLocales(input)[0];
  } catch {
    return undefined;
  }
}
