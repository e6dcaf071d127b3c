import { emptyLists, lists } from '../arbitraries/hostile/lists.ts';
import { hostileTexts, hostileValues } from '../arbitraries/hostile.ts';

/*
 * The hostile values that are legal in one kind of place, by name. A value that is on no list of its place has to be
 * refused there, and one that is on it has to be taken.
 */

/** Where a value is handed on as it is. */
export const EVERYTHING: readonly string[] = hostileValues.map(([name]) => name);

/** In data from outside a `Date` is its instant as text. */
export const PLAIN_DATES = [
  'a Date',
  'a frozen Date',
  'the last Date',
  'the first Date',
  'a Date of an expanded year',
  'a Date of another realm',
  'a subclass of Date that lies',
  'a Date that lies',
];

/** Where any text of data from outside is taken as it is. */
export const ANY_TEXT: readonly string[] = [...hostileTexts.map(([name]) => name), ...PLAIN_DATES];

/** Where a text has at most so many characters, and at least one. */
export function textUpTo(most: number): readonly string[] {
  return [...hostileTexts.filter(([, make]) => isUpTo(most, make())).map(([name]) => name), ...PLAIN_DATES];
}

function isUpTo(most: number, text: unknown): boolean {
  return typeof text === 'string' && text.length >= 1 && text.length <= most;
}

/** The name of a benefit, which an offer may have or not: any text of at most 200 characters. */
export const BENEFIT: readonly string[] = ['no text', ...without(textUpTo(200), ...PLAIN_DATES)];

/** Where a text has to say something, in at most so many characters. */
export function wordsUpTo(most: number): readonly string[] {
  return [...hostileTexts.filter(([, make]) => isSaid(most, make())).map(([name]) => name), ...PLAIN_DATES];
}

function isSaid(most: number, text: unknown): boolean {
  return isUpTo(most, text) && /\S/.test(String(text));
}

/** Ids, subjects and bodies as a caller gives them, and as they come from a store. */
export const ID_GIVEN: readonly string[] = without(wordsUpTo(200), ...PLAIN_DATES);
export const SUBJECT_GIVEN: readonly string[] = without(wordsUpTo(500), ...PLAIN_DATES);
export const WORDS_GIVEN: readonly string[] = without(wordsUpTo(100_000), ...PLAIN_DATES);
export const TEXT_GIVEN: readonly string[] = without(ANY_TEXT, ...PLAIN_DATES);
export const ID_STORED: readonly string[] = wordsUpTo(200);
export const SUBJECT_STORED: readonly string[] = wordsUpTo(500);

/** Where a list may be empty. */
export const NO_ITEMS: readonly string[] = [
  ...emptyLists.map(([name]) => name),
  // What its length says later is not asked.
  'a list that grows when it is read',
];

/** So long that it takes time to look at each of their items. */
export const LONG_LISTS: readonly string[] = [
  'a long list',
  'a long list of wrong things',
  'a long list of objects',
  'a million nulls',
];

/** Lists that can be read to their ends, whatever is in them. */
export const ANY_LIST: readonly string[] = [
  ...lists.map(([name]) => name).filter((name) => !name.startsWith('something like') && !/throws/.test(name)),
  ...LONG_LISTS,
  ...['a list that grows when it is read', 'a list of ten megabytes of text', 'a deep list', 'lists that multiply'],
  'a list one level deeper than there is room for',
];

/** What is left of a list where some of it is not legal after all. */
export function without(list: readonly string[], ...names: readonly string[]): readonly string[] {
  return list.filter((name) => !names.includes(name));
}

/** A list of any texts. */
export const NAMES: readonly string[] = [
  ...NO_ITEMS,
  'a list of no text',
  'a list of an unknown name',
  'a list of __proto__',
  'a list of a class',
  'a list of a species',
];

const INSTANT_TEXTS = [
  'the end of a day',
  'the largest offset',
  'an offset of hours alone',
  'an offset without a colon',
  'an offset of minus zero',
  'the basic format',
  'a fraction with a comma',
  'a fraction of nine digits',
  'the last instant of Date',
  'the first instant of Date',
  'the year zero',
  'an expanded year',
];

/** Epoch milliseconds: smaller numbers other than zero look like seconds, and are refused. */
export const MILLISECONDS: readonly string[] = [
  'minus zero',
  'zero',
  'the last millisecond of Date',
  'the first millisecond of Date',
];

/** Epoch milliseconds as the numbers of a timeline, which are never seconds. */
export const EPOCH: readonly string[] = [
  ...MILLISECONDS,
  'a number',
  'minus one',
  '2 ** 31',
  '2 ** 32',
  'a number that looks like a date',
];

/** An instant that is read by itself. */
export const INSTANT: readonly string[] = [
  ...INSTANT_TEXTS,
  ...MILLISECONDS,
  ...PLAIN_DATES,
  'a Date without a prototype',
  'a Date that claims to be an object',
];

/** An instant inside of a document from outside: a `Date` with the prototype of something else is something else. */
const INSTANT_WITHIN: readonly string[] = [...INSTANT_TEXTS, ...MILLISECONDS, ...PLAIN_DATES];

/** An instant of a stored document: text, or a `Date`, which becomes one. */
export const STORED_INSTANT: readonly string[] = [...INSTANT_TEXTS, ...PLAIN_DATES];

/** The ends of the range of Date: what lies a period further is out of it. */
export const EDGES: readonly string[] = [
  'the last millisecond of Date',
  'the last instant of Date',
  'the last Date',
  'the first millisecond of Date',
  'the first instant of Date',
  'the first Date',
];

export const LASTS: readonly string[] = EDGES.filter((name) => name.includes('last'));
const FIRSTS: readonly string[] = EDGES.filter((name) => name.includes('first'));

/** The instants before the year 2000. */
export const LONG_AGO: readonly string[] = [...FIRSTS, 'minus zero', 'zero', 'the year zero'];

/** The instants after Friday 20 November 2026. */
export const LATER: readonly string[] = [...LASTS, 'the end of a day', 'a Date of an expanded year'];

/** Where something of that Friday has begun, in data from outside, and where it has not ended yet. */
export const SINCE: readonly string[] = without(INSTANT_WITHIN, ...LASTS, 'a Date of an expanded year');
export const UNTIL: readonly string[] = without(INSTANT_WITHIN, ...LONG_AGO);

/** The instants of that Friday before 07:30 of UTC, and all before. */
export const EARLIER: readonly string[] = [
  ...LONG_AGO,
  'the largest offset',
  'an offset of hours alone',
  'an offset without a colon',
];

export const DATE: readonly string[] = ['a date', 'the last year that can be written', 'an expanded date'];

export const ZONE: readonly string[] = ['a zone in small letters', 'a zone in capitals', 'a zone far west'];

export const LANGUAGE: readonly string[] = [
  'a language in capitals',
  'a language with a region',
  'a language with an extension',
  'a language with a script',
  // Two or three letters are the name of a language, where one is registered.
  'a Windows device',
  'NaN as text',
  'a currency in small letters',
  'a currency in mixed letters',
  'a currency that is none',
  'a currency for tests',
  'a metal',
  'a coin',
  'an unknown currency',
  'a word for an instant',
  'a duration of nothing',
  'a zone as an abbreviation',
];

/** The ids of an offer are the vendor's own. */
export const VENDOR_ID: readonly string[] = hostileTexts
  .filter(([, make]) => /^[A-Za-z0-9][A-Za-z0-9_.:+-]{0,63}$/.test(String(make())))
  .map(([name]) => name)
  .concat(without(PLAIN_DATES, 'the last Date', 'the first Date', 'a Date of an expanded year'));

/** Five to fifteen digits, with what people write between them. */
export const PHONE_NUMBER: readonly string[] = [
  'full-width digits',
  'an amount of eleven digits',
  'a date',
  '29 February of a common year',
  'the last year that can be written',
  'an expanded date',
  'a date of single digits',
  'milliseconds as text',
  'a window without colons',
];

export const WINDOW: readonly string[] = ['a window of the whole day', 'a window overnight'];

export const DURATION: readonly string[] = [
  'a duration of no seconds',
  'a duration of minus no seconds',
  'a duration backwards',
  'a duration of a millisecond',
  'a duration up to the safe integers',
];

/** Whole numbers of at least none. */
export const COUNT: readonly string[] = [
  'zero',
  'minus zero',
  'a number',
  '2 ** 31',
  '2 ** 32',
  'a number that looks like a date',
  'the last millisecond of Date',
  'a millisecond past the last of Date',
  'the largest safe integer',
];

/** Whole numbers of at least one. */
export const SEATS: readonly string[] = without(COUNT, 'zero', 'minus zero');

/** Whole numbers of either sign. */
export const WHOLE: readonly string[] = [
  ...COUNT,
  'minus one',
  'the smallest safe integer',
  'the first millisecond of Date',
  'a millisecond before the first of Date',
];

/** What is a whole number of milliseconds, and exact, also in larger units. */
export const SMALL_COUNTS: readonly string[] = [
  'minus zero',
  'zero',
  'a number',
  'minus one',
  'a half',
  '2 ** 31',
  '2 ** 32',
  'a number that looks like a date',
];

/** Money in any currency. */
export const MONEY: readonly string[] = ['a negative amount', 'an amount in another currency'];
/** Money in dollars. */
export const DOLLARS: readonly string[] = ['a negative amount'];
/** Zero with a sign is zero; twenty digits before the point are the most. */
export const AMOUNT: readonly string[] = ['minus zero as text', 'twenty nines'];

export const DECIMALS: readonly string[] = [
  ...AMOUNT,
  'an amount of three digits',
  'a currency number',
  'milliseconds as text',
];

/** Typed arrays: what they say of themselves is not asked. */
export const NUMBERS: readonly string[] = [
  'a Float64Array that says its length is infinite',
  'a Float64Array with fields that throw',
];

/** From 0 to 1. */
export const SHARE: readonly string[] = [
  'zero',
  'minus zero',
  'a half',
  'a sum that is not exact',
  'the smallest number',
  'epsilon',
];

export const FLAG: readonly string[] = ['true', 'false'];

/** Plain objects without a field that anybody can see: options, none of which is set. */
export const NO_FIELDS: readonly string[] = [
  'an empty object',
  'a frozen empty object',
  'a sealed empty object',
  'an object without a prototype',
  'an empty object of another realm',
  'an object with a hidden field',
  'an object with a symbol for a key',
  'a getter that is hidden',
  'a proxy of keys without values',
  'a toPrimitive that throws',
  'a toPrimitive that lies',
  'a toStringTag that lies',
  'an iterator that never ends',
  'a namespace of the language',
  'what a Date inherits from',
  'a Date without a prototype',
  'a Date that claims to be an object',
];

/** An object of a document without a field, where undefined is none. */
export const NOTHING_WITHIN: readonly string[] = [
  ...NO_FIELDS,
  'an object with undefined for a field',
  'setters without getters',
];

/** Plain objects of JSON's values with other fields, where those are ignored. */
export const OTHER_FIELDS: readonly string[] = [
  ...NOTHING_WITHIN,
  'an object with an empty key',
  'an object with a key of spaces',
  'an object with a NUL for a key',
  'an object with a lone surrogate for a key',
  'an object of an unknown field',
  'an own constructor',
  'own names of Object',
  'an own __defineGetter__',
  'an amount in another currency',
  'an amount that is a number',
  'a negative amount',
  'arguments',
  'a toStringTag of numbers',
  'an answer that says yes',
  'an answer without a refusal',
  'a later version',
  'something like a list',
  'something like a list of negative length',
  'a proxy that throws at has',
  'a proxy that throws at isExtensible',
  'a proxy that lets nobody change it',
];

/** Objects of any class that have none of the fields: where other fields are ignored, they say nothing. */
export function objectsWithout(...fields: readonly string[]): readonly string[] {
  return hostileValues.filter(([, make]) => hasNone(make(), fields)).map(([name]) => name);
}

function hasNone(value: unknown, fields: readonly string[]): boolean {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return fields.every((field) => Reflect.get(value, field) === undefined);
  } catch {
    return false;
  }
}

/** The start of an interval of some hours, which must not lie after its end. */
export const BEFORE_ITS_END: readonly string[] = without(INSTANT, ...LATER);

/** The end of an interval of some hours, which must not lie before its start. */
export const AFTER_ITS_START: readonly string[] = without(INSTANT, ...EARLIER);
