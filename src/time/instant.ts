import { invalidInput, shown } from '../errors.js';
import { isDate } from '../plain.js';
import { dayNumberOf, daysInMonth } from './calendar-date.js';

/** A moment in UTC with milliseconds: `'2026-11-20T07:30:00.000Z'`. Years beyond 9999 are ISO's expanded years. */
export type Instant = string;

/** What stands for a moment in an input: ISO 8601 text with `Z` or an offset, a `Date`, or epoch milliseconds. */
export type InstantInput = string | number | Date;

/** The last moment that a `Date` can hold, in epoch milliseconds; the first is its negative. */
export const LAST_MILLISECOND = 8.64e15;

type Path = readonly (string | number)[];

const LONGEST_TEXT = 64;
const [HYPHEN, T, COLON, POINT, Z] = [45, 84, 58, 46, 90];
const EXTENDED = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)$/;
const LOCAL = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?$/;
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?:\d\d)?)$/;

/**
 * The instant as canonical text. Fractions of a millisecond are cut off, towards the past.
 * Throws `invalid_instant` for anything that is no moment (text without an offset, an invalid `Date`, `NaN`, a leap
 * second), `instant_out_of_range` for one that a `Date` cannot hold.
 *
 * @example
 * time.instant('2026-11-20T16:30:00+09:00') // => '2026-11-20T07:30:00.000Z'
 * time.instant(0) // => '1970-01-01T00:00:00.000Z'
 * time.instant('2026-11-20T16:30:00') // throws invalid_instant
 */
export function instant(input: InstantInput): Instant {
  return instantAt(epochMilliseconds(input));
}

/**
 * The instant as epoch milliseconds. Throws as `instant` does.
 *
 * @example
 * time.epochMilliseconds('1970-01-02T00:00:00Z') // => 86400000
 */
export function epochMilliseconds(input: InstantInput): number {
  return millisecondsOf(input);
}

/**
 * The instant as a new `Date`. Throws as `instant` does.
 *
 * @example
 * time.toDate('2026-11-20T07:30:00.000Z').getTime() // => 1795159800000
 */
export function toDate(input: InstantInput): Date {
  return new Date(epochMilliseconds(input));
}

/** Epoch milliseconds of an input that stands at `path` of the caller's own. */
export function millisecondsOf(input: unknown, path: Path = []): number {
  if (typeof input === 'string') return parsed(input, path);
  if (typeof input === 'number') return numberAt(input, path);
  if (isDate(input)) {
    const ms = Date.prototype.getTime.call(input);
    return Number.isNaN(ms) ? invalid(path, 'an invalid Date') : ms;
  }
  return invalid(path, shown(input));
}

/** Epoch milliseconds that stand at `path` of the caller's input as a number, and as nothing else. */
export function numberAt(input: unknown, path: Path): number {
  return isWhole(input) ? inRange(input, path) : invalid(path, shown(input));
}

/** The canonical text of epoch milliseconds. Throws `instant_out_of_range` where no `Date` can hold them. */
export function instantAt(ms: number, path: Path = []): Instant {
  return new Date(inRange(ms, path)).toISOString();
}

function isWhole(input: unknown): input is number {
  return Number.isInteger(input);
}

function inRange(ms: number, path: Path): number {
  if (Math.abs(ms) <= LAST_MILLISECOND) return ms === 0 ? 0 : ms;
  return invalidInput(
    'instant_out_of_range',
    path,
    'The instant lies outside the range of Date.',
    '時刻が Date で表せる範囲を超えています。',
  );
}

function invalid(path: Path, what: string): never {
  return invalidInput(
    'invalid_instant',
    path,
    `An instant is ISO 8601 text with Z or an offset, a valid Date, or whole epoch milliseconds; not ${what}.`,
    `時刻は Z またはオフセット付きの ISO 8601 文字列、有効な Date、整数のエポック ミリ秒で指定してください（${what} は使えません）。`,
  );
}

function parsed(text: string, path: Path): number {
  const usual = usualMilliseconds(text);
  if (!Number.isNaN(usual)) return usual;
  const match = text.length <= LONGEST_TEXT ? (EXTENDED.exec(text) ?? BASIC.exec(text)) : null;
  const reading = match === null ? null : readingOf(match);
  const shift = offsetMinutes(match?.[8]);
  if (reading === null || shift === null) return invalid(path, shown(text));
  return inRange(reading - shift * 60_000, path);
}

/**
 * Epoch milliseconds of text as `instantAt` writes it for a year of four digits, read without a pattern, which takes five
 * times as long; `NaN` for anything else.
 */
export function usualMilliseconds(text: unknown): number {
  const marked =
    typeof text === 'string' &&
    text.length === 24 &&
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    text.charCodeAt(10) === T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON &&
    text.charCodeAt(19) === POINT &&
    text.charCodeAt(23) === Z;
  if (!marked) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const millisecond = twoDigits(text, 20) * 10 + digit(text, 22);
  const sound =
    year >= 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour >= 0 &&
    hour < 24 &&
    minute >= 0 &&
    minute < 60 &&
    second >= 0 &&
    second < 60 &&
    millisecond >= 0;
  if (!sound) return Number.NaN;
  return dayNumberOf({ year, month, day }) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** The number at a place of a text, below 0 where what is there is none. */
function twoDigits(text: string, i: number): number {
  return digit(text, i) * 10 + digit(text, i + 1);
}

/** So far below 0 for what is no digit that no other digits make up for it. */
function digit(text: string, i: number): number {
  const value = text.charCodeAt(i) - 48;
  return value >= 0 && value <= 9 ? value : -100_000;
}

/** A wall-clock reading without an offset, as the milliseconds that it would stand for in UTC. */
export function wallClockAt(input: unknown, path: Path): number {
  const match = typeof input === 'string' && input.length <= LONGEST_TEXT ? LOCAL.exec(input) : null;
  const reading = match === null ? null : readingOf(match);
  if (reading !== null) return reading;
  return invalidInput(
    'invalid_local_time',
    path,
    `A local time is YYYY-MM-DDTHH:MM, with seconds or not and without an offset; not ${shown(input)}.`,
    `現地時刻は YYYY-MM-DDTHH:MM（秒は任意、オフセットなし）で指定してください（${shown(input)} は使えません）。`,
  );
}

/** The reading of a clock from the parts of a match, in milliseconds as if in UTC; `null` where no clock shows it. */
function readingOf(match: RegExpExecArray): number | null {
  const [, year = '', month, day, hour, minute, second = '0', fraction = ''] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const ofDay = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const sound =
    year !== '-000000' &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysInMonth(date.year, date.month) &&
    // ISO writes the end of a day as 24:00:00, and nothing after it.
    (Number(hour) < 24 || (ofDay === 86_400 && Number(fraction) === 0)) &&
    Number(minute) < 60 &&
    Number(second) < 60;
  if (!sound) return null;
  return dayNumberOf(date) * 86_400_000 + ofDay * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function offsetMinutes(text = 'Z'): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
