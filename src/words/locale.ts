import { oneOf } from '../input/readers.js';

/** A language in which this package writes for people. */
export type Locale = 'en' | 'ja';

export const readLocale = /*@__PURE__*/ oneOf('locale', ['en', 'ja']);
