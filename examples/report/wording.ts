import type { time } from 'premium-support';
import { ENGLISH } from './wording-en.ts';
import { JAPANESE } from './wording-ja.ts';

/** Every text of the report in one language. */
export type Wording = typeof ENGLISH;

export const WORDING: { readonly [locale in time.Locale]: Wording } = { en: ENGLISH, ja: JAPANESE };
