import { readLanguageTag } from '../catalog/language-tag.js';
import { lengthOf } from '../input/list.js';
import { MAX_TEXT } from '../input/plain-copy.js';
import { type CalendarDate, readDate } from '../time/calendar-date.js';
import { usualMilliseconds } from '../time/instant.js';

// What the usual form of a stored ticket is made of. Each function looks at a value once and answers whether it is usual;
// anything else is left to the schema.

export function isText(input: unknown): input is string {
  return typeof input === 'string' && input.length <= MAX_TEXT;
}

export function isName(input: unknown): input is string | null {
  return input === null || isText(input);
}

/** A text of at most so many characters, one of which is not a space. */
export function isSaid(input: unknown, max: number): input is string {
  if (typeof input !== 'string' || input.length > max || input.length === 0) return false;
  const first = input.charCodeAt(0);
  return (first > 32 && first < 127) || input.trim().length > 0;
}

export function isUsualInstant(input: unknown): input is string {
  return !Number.isNaN(usualMilliseconds(input));
}

const NONE: readonly never[] = /*@__PURE__*/ Object.freeze([]);

/** The items of a list that is no longer than `max`, each read once; `null` for anything else. */
export function usualItems(input: unknown, max: number): readonly unknown[] | null {
  if (!Array.isArray(input)) return null;
  const length = lengthOf(input);
  if (length > max) return null;
  if (length === 0) return NONE;
  const items = new Array<unknown>(length);
  for (let i = 0; i < length; i++) items[i] = input[i];
  return items;
}

/** Upper bound on the names of one usual list, on the lists that are remembered, and on the characters of each of these. */
const MAX_NAMES = 50;
const MAX_LISTS = 2000;
const MAX_CHARACTERS = 1000;

let lists = new Map<string, (readonly string[])[]>();
let remembered = 0;

/**
 * A list of names, such as the rules of an event: one frozen list for all that say the same. Tickets repeat a few of them
 * again and again, and freezing a list takes longer than comparing it. `null` for anything else.
 */
export function usualNames(input: unknown): readonly string[] | null {
  if (!Array.isArray(input)) return null;
  const length = lengthOf(input);
  if (length === 0) return NONE;
  if (length > MAX_NAMES) return null;
  const first: unknown = input[0];
  if (!isText(first)) return null;
  const same = lists.get(first);
  if (same !== undefined) {
    for (const list of same) if (isRest(list, input, length)) return list;
  }
  const names = [first];
  for (let i = 1; i < length; i++) {
    const name: unknown = input[i];
    if (!isText(name)) return null;
    names.push(name);
  }
  Object.freeze(names);
  return charactersIn(names) > MAX_CHARACTERS ? names : remember(names);
}

/** How long some texts are together: what a memory holds has a bound in characters, too. */
export function charactersIn(texts: readonly (string | null)[]): number {
  let sum = 0;
  for (const text of texts) sum += text?.length ?? 0;
  return sum;
}

/** Whether a value is a list of these names. */
export function isSameNames(list: readonly (string | null)[], input: unknown): boolean {
  if (!Array.isArray(input) || input.length !== list.length) return false;
  for (let i = 0; i < list.length; i++) if (input[i] !== list[i]) return false;
  return true;
}

/** Whether a list whose first item is known holds the same names. */
function isRest(list: readonly string[], input: readonly unknown[], length: number): boolean {
  if (length !== list.length) return false;
  for (let i = 1; i < list.length; i++) if (input[i] !== list[i]) return false;
  return true;
}

function remember(names: readonly string[]): readonly string[] {
  if (remembered >= MAX_LISTS) {
    lists = new Map();
    remembered = 0;
  }
  remembered += 1;
  const [first = ''] = names;
  const same = lists.get(first);
  if (same === undefined) lists.set(first, [names]);
  else if (same.length < MAX_NAMES) same.push(names);
  return names;
}

/** A list of dates in the usual form; `null` for anything else. */
export function usualDates(input: unknown): readonly CalendarDate[] | null {
  const items = usualItems(input, MAX_NAMES);
  if (items === null) return null;
  if (items.length === 0) return NONE;
  return items.every(isUsualDate) ? Object.freeze(items) : null;
}

function isUsualDate(input: unknown): input is CalendarDate {
  return typeof input === 'string' && input.length === 10 && typeof readDate(input) === 'number';
}

/**
 * Finds the name that a text is among some names, as the program itself writes it: comparing two texts of a program takes
 * no look at their characters, and looking a field up by one takes a tenth of the time.
 */
export function ownNames<const T extends string>(
  ...lists: readonly (readonly T[])[]
): (input: unknown) => T | undefined {
  const own = new Map<unknown, T>(lists.flat().map((name) => [name, name]));
  return (input) => own.get(input);
}

/** Upper bound on remembered texts; past it the memory starts anew. */
const MAX_TEXTS = 1000;

/** A memory of the texts that `accepts` accepts: an offer has few of them. */
export function seenTexts(accepts: (input: unknown) => boolean) {
  const seen = new Set<unknown>();
  const isUsual = (input: unknown): input is string => {
    if (seen.has(input)) return true;
    if (typeof input !== 'string' || !accepts(input)) return false;
    if (seen.size >= MAX_TEXTS) seen.clear();
    seen.add(input);
    return true;
  };
  return { isUsual };
}

const languages = /*@__PURE__*/ seenTexts((input) => readLanguageTag(input) === input);

/** A language tag in its canonical form. */
export function isLanguage(input: unknown): input is string {
  return languages.isUsual(input);
}
