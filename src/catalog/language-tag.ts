import { Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { isRegistered, languageMeantBy } from './registered-languages.js';

/** A BCP 47 language tag, in its canonical case: `'ja'`, `'pt-BR'`. */
export type LanguageTag = string;

const MAX_LENGTH = 64;
/** A tag in the grammar of BCP 47 whose first subtag is longer than any registered one. Intl refuses some of them. */
const LONG_SUBTAG = /^[a-z]{4,8}(?:-[a-z0-9]{1,8})*$/i;

/** Tags that were read before, with their canonical form: asking Intl costs 0.5 µs. */
const canonicalTags = new Map<string, LanguageTag>();
const MAX_REMEMBERED = 1000;

/** Reads a language tag as its canonical form. The faults are `invalid_language` and `unknown_language`. */
export function readLanguageTag(input: unknown): LanguageTag | Faults {
  if (typeof input !== 'string' || input.length > MAX_LENGTH) return malformed(input);
  const remembered = canonicalTags.get(input);
  if (remembered !== undefined) return remembered;
  const tag = canonical(input);
  if (tag === undefined) {
    const known = LONG_SUBTAG.test(input) || languageMeantBy(input) !== undefined;
    return known ? unregistered(input) : malformed(input);
  }
  if (!isRegistered(primary(tag))) return unregistered(tag);
  if (canonicalTags.size >= MAX_REMEMBERED) canonicalTags.clear();
  canonicalTags.set(input, tag);
  return tag;
}

/** Reads a tag that an offer is written with. It has to be canonical, as another spelling would match no request. */
export function readCanonicalTag(input: unknown): LanguageTag | Faults {
  const tag = readLanguageTag(input);
  if (tag instanceof Faults || tag === input) return tag;
  return fault(
    'invalid_language',
    `Write a language tag in its canonical form, not as ${preview(input)}.`,
    `言語タグは正規の形で指定してください（${preview(input)} は使えません）。`,
    { suggestion: tag },
  );
}

/** The longest of `offered` that `tag` begins with, as RFC 4647 looks a language up: `ja` for `ja-JP`. */
export function matchTag<T extends { readonly tag: LanguageTag }>(offered: readonly T[], tag: LanguageTag): T | null {
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

function primary(tag: LanguageTag): string {
  return tag.split('-')[0] ?? tag;
}

function malformed(input: unknown): Faults {
  const rewritten = typeof input === 'string' && input.length <= MAX_LENGTH ? input.replaceAll('_', '-') : undefined;
  const tag = rewritten === undefined || rewritten === input ? undefined : readLanguageTag(rewritten);
  const suggestion = typeof tag === 'string' ? tag : undefined;
  return fault(
    'invalid_language',
    `Use a BCP 47 language tag such as ja or en-GB, not ${preview(input)}.`,
    `言語は ja や en-GB のような BCP 47 言語タグで指定してください（${preview(input)} は使えません）。`,
    { suggestion },
  );
}

function unregistered(tag: string): Faults {
  const meant = languageMeantBy(primary(tag));
  const suggestion = meant === undefined ? undefined : canonical([meant, ...tag.split('-').slice(1)].join('-'));
  return fault(
    'unknown_language',
    `${preview(tag)} is not a registered language. Use a BCP 47 language tag such as ja or en-GB.`,
    `${preview(tag)} は登録されていない言語です。ja や en-GB のような BCP 47 言語タグを指定してください。`,
    { suggestion },
  );
}
