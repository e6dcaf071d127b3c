import { Faults, fault, orInvalid } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { isDate } from '../input/kind.js';
import { readFields } from '../input/object.js';
import { soleDoor } from '../input/request.js';
import { COLON, HYPHEN, POINT, T, twoDigits, Z, ZERO } from './ascii.js';
import { dayIn, dayNumberOfUsual, daysInMonth } from './calendar-date.js';
import { textOfInstant } from './instant-text.js';

/** A moment in UTC with milliseconds: `'2026-11-20T07:30:00.000Z'`. Years beyond 9999 are ISO's expanded years. */
export type Instant = string;

/**
 * What an input may give for an instant: ISO 8601 text with `Z` or an offset, a `Date`, an object with a numeric
 * `epochMilliseconds` (such as `Temporal.Instant`), or epoch milliseconds.
 */
export type InstantInput = string | number | Date | { readonly epochMilliseconds: number };

/** The last moment that a `Date` can hold, in epoch milliseconds; the first is its negative. */
export const LAST_MILLISECOND = 8.64e15;

const MAX_TEXT = 64;
const EXTENDED = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?:\d\d)?)$/;

/**
 * The instant as canonical text. Fractions of a millisecond are cut off, towards the past.
 * Throws `invalid_instant` (text without an offset, an invalid `Date`, `NaN`, a leap second), `looks_like_seconds` for a
 * number below 10¹¹ other than 0, `instant_out_of_range` for an instant that a `Date` cannot hold.
 *
 * @example
 * time.instant('2026-11-20T16:30:00+09:00') // => '2026-11-20T07:30:00.000Z'
 * time.instant(0) // => '1970-01-01T00:00:00.000Z'
 * time.instant('2026-11-20T16:30:00') // throws invalid_instant
 * time.instant(1795159800) // throws looks_like_seconds
 */
export function instant(input: InstantInput): Instant {
  return enterInstant(input, instantOf);
}

/**
 * The instant as epoch milliseconds. Throws as `instant` does.
 *
 * @example
 * time.epochMilliseconds('1970-01-02T00:00:00Z') // => 86400000
 */
export function epochMilliseconds(input: InstantInput): number {
  return enterEpochMilliseconds(input, (ms) => ms);
}

/**
 * The instant as a new `Date`. Throws as `instant` does.
 *
 * @example
 * time.toDate('2026-11-20T07:30:00.000Z').getTime() // => 1795159800000
 */
export function toDate(input: InstantInput): Date {
  return enterToDate(input, (ms) => new Date(ms));
}

/** Epoch milliseconds of an instant that has been read before. */
export function millisecondsOf(instant: Instant): number {
  const usual = usualMilliseconds(instant);
  return Number.isNaN(usual) ? orInvalid(readInstant(instant)) : usual;
}

/** Reads an instant as epoch milliseconds. */
export function readInstant(input: unknown): number | Faults {
  if (typeof input === 'string') return readText(input);
  if (typeof input === 'number') return looksLikeSeconds(input) ? seconds(input) : readMilliseconds(input);
  return readObject(input);
}

/** Reads an instant as its canonical text. */
export function readInstantText(input: unknown): Instant | Faults {
  const ms = readInstant(input);
  return typeof ms === 'number' ? instantOf(ms) : ms;
}

/** Reads whole epoch milliseconds, and nothing else. */
export function readMilliseconds(input: unknown): number | Faults {
  if (typeof input !== 'number' || !Number.isInteger(input)) return invalid(preview(input));
  if (Math.abs(input) <= LAST_MILLISECOND) return input === 0 ? 0 : input;
  return outOfRange();
}

/** The canonical text of epoch milliseconds. Throws `instant_out_of_range` where no `Date` can hold them. */
export function instantOf(ms: number): Instant {
  return textOfInstant(inRange(ms));
}

/** Whole epoch milliseconds in the range of `Date`. Throws `invalid_instant`, `instant_out_of_range`. */
export function inRange(ms: number): number {
  return orInvalid(readMilliseconds(ms));
}

/** Epoch seconds of any year from 1000 to 5000 or so; as milliseconds they would lie in the years around 1970. */
function looksLikeSeconds(input: number): boolean {
  return input !== 0 && Math.abs(input) < 1e11;
}

function seconds(input: number): Faults {
  const ms = Math.round(input * 1000);
  return fault(
    'looks_like_seconds',
    `${input} looks like epoch seconds. Use epoch milliseconds (${ms}), or ISO 8601 text.`,
    `${input} はエポック秒のようです。エポック ミリ秒（${ms}）か ISO 8601 形式で指定してください。`,
  );
}

function readObject(input: unknown): number | Faults {
  if (isDate(input)) {
    const ms = Date.prototype.getTime.call(input);
    return Number.isNaN(ms) ? invalid(preview(input)) : ms;
  }
  const values = readFields(input, ['epochMilliseconds']);
  if (values instanceof Faults) return values.issues[0]?.code === 'unreadable' ? values : invalid(preview(input));
  return typeof values[0] === 'number' ? readMilliseconds(values[0]) : invalid(preview(input));
}

function outOfRange(): Faults {
  return fault(
    'instant_out_of_range',
    'The instant lies outside the range of Date.',
    'Date で表せる範囲内の時刻を指定してください。',
  );
}

function invalid(what: string): Faults {
  return fault(
    'invalid_instant',
    `Use ISO 8601 text with Z or an offset, a valid Date, or whole epoch milliseconds, not ${what}.`,
    `時刻は Z またはオフセット付きの ISO 8601 文字列、有効な Date、整数のエポック ミリ秒で指定してください（${what} は使えません）。`,
  );
}

function readText(text: string): number | Faults {
  const usual = usualMilliseconds(text);
  if (!Number.isNaN(usual)) return usual;
  const match = text.length <= MAX_TEXT ? (EXTENDED.exec(text) ?? BASIC.exec(text)) : null;
  const ms = match === null ? Number.NaN : readingOf(match) - offsetMinutes(match[8]) * 60_000;
  return Number.isNaN(ms) ? invalid(preview(text)) : readMilliseconds(ms);
}

/**
 * Epoch milliseconds of text as `instantOf` writes it for a year of four digits, read without a pattern, which takes five
 * times as long; `NaN` for anything else.
 */
export function usualMilliseconds(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 24) return Number.NaN;
  const marks =
    (text.charCodeAt(4) ^ HYPHEN) |
    (text.charCodeAt(7) ^ HYPHEN) |
    (text.charCodeAt(10) ^ T) |
    (text.charCodeAt(13) ^ COLON) |
    (text.charCodeAt(16) ^ COLON) |
    (text.charCodeAt(19) ^ POINT) |
    (text.charCodeAt(23) ^ Z);
  const century = twoDigits(text, 0);
  const ofCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const hundredth = twoDigits(text, 20);
  const thousandth = text.charCodeAt(22) - ZERO;
  // Below 0 where a part is not a number, or lies outside its range.
  const parts =
    century |
    ofCentury |
    (month - 1) |
    (12 - month) |
    (day - 1) |
    hour |
    (23 - hour) |
    (minute | (59 - minute) | second | (59 - second) | hundredth | thousandth | (9 - thousandth));
  const year = century * 100 + ofCentury;
  if (marks !== 0 || parts < 0 || (day > 28 && day > daysInMonth(year, month))) return Number.NaN;
  const ofDay = ((hour * 60 + minute) * 60 + second) * 1000 + hundredth * 10 + thousandth;
  return dayNumberOfUsual(year, month, day) * 86_400_000 + ofDay;
}

/** Reads a wall-clock time without an offset, as the milliseconds that it would stand for in UTC. */
export function readWallClock(input: unknown): number | Faults {
  const match = typeof input === 'string' && input.length <= MAX_TEXT ? EXTENDED.exec(input) : null;
  const reading = match === null || match[8] !== undefined ? Number.NaN : readingOf(match);
  if (!Number.isNaN(reading)) return reading;
  return fault(
    'invalid_local_time',
    `Use a local time as YYYY-MM-DDTHH:MM, with seconds or without, and without an offset, not ${preview(input)}.`,
    `現地時刻は YYYY-MM-DDTHH:MM（秒は任意、オフセットなし）で指定してください（${preview(input)} は使えません）。`,
  );
}

/** The reading of a clock from the parts of a match, in milliseconds as if in UTC; `NaN` where no clock shows it. */
function readingOf(match: RegExpExecArray): number {
  const [hour = 0, minute = 0, second = 0] = match.slice(4, 7).map((part) => Number(part ?? 0));
  const fraction = match[7] ?? '';
  const ofDay = (hour * 60 + minute) * 60 + second;
  // ISO writes the end of a day as 24:00:00, and nothing after it.
  const isShown = hour < 24 || (ofDay === 86_400 && Number(fraction) === 0);
  if (!isShown || minute > 59 || second > 59) return Number.NaN;
  return dayIn(match) * 86_400_000 + ofDay * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** The offset in minutes; `NaN` for one that is missing, or that no clock has. */
function offsetMinutes(text: string | undefined): number {
  if (text === 'Z') return 0;
  const hours = Number(text?.slice(1, 3));
  const minutes = Number(text?.slice(3).replace(':', ''));
  if (text === undefined || hours > 23 || minutes > 59) return Number.NaN;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const enterInstant = /*@__PURE__*/ soleDoor('time.instant', readInstant);
const enterEpochMilliseconds = /*@__PURE__*/ soleDoor('time.epochMilliseconds', readInstant);
const enterToDate = /*@__PURE__*/ soleDoor('time.toDate', readInstant);
