import { type Faults, fault, orInvalid, type Reader } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { remembered } from '../input/remembered.js';
import { soleDoor } from '../input/request.js';

/** Exact time as ISO 8601: `'PT4H'`, `'PT1H30M'`, `'PT0.250S'`, `'-PT1H'`; never days or months. */
export type Duration = string;

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;
const FORM = /^(-)?PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?$/;

/**
 * A duration of `count` hours. Throws `invalid_duration` unless that is a whole number of milliseconds.
 *
 * @example
 * time.hours(4) // => 'PT4H'
 * time.hours(-1.5) // => '-PT1H30M'
 */
export function hours(count: number): Duration {
  return enterHours(count, durationOf);
}

/**
 * A duration of `count` minutes. Throws as `hours` does.
 *
 * @example
 * time.minutes(90) // => 'PT1H30M'
 */
export function minutes(count: number): Duration {
  return enterMinutes(count, durationOf);
}

/**
 * A duration of `count` seconds. Throws as `hours` does.
 *
 * @example
 * time.seconds(0.25) // => 'PT0.250S'
 */
export function seconds(count: number): Duration {
  return enterSeconds(count, durationOf);
}

/**
 * A duration of `count` milliseconds. Throws as `hours` does.
 *
 * @example
 * time.milliseconds(5400000) // => 'PT1H30M'
 * time.milliseconds(NaN) // throws invalid_duration
 */
export function milliseconds(count: number): Duration {
  return enterMilliseconds(count, durationOf);
}

/**
 * The duration in milliseconds. Throws `invalid_duration` for anything but exact ISO 8601 time within ±(2⁵³ − 1) ms.
 *
 * @example
 * time.toMilliseconds('PT1H30M') // => 5400000
 * time.toMilliseconds('P1D') // throws invalid_duration
 */
export function toMilliseconds(duration: Duration): number {
  return enterToMilliseconds(duration, (ms) => ms);
}

/** Milliseconds of a duration that has been read before. */
export function millisecondsIn(duration: Duration): number {
  return orInvalid(readDuration(duration));
}

/** Upper bound on remembered durations. */
const MAX_KNOWN = 1000;

/** Reads a duration as milliseconds. A few texts, such as PT4H, are read again and again. */
export const readDuration: Reader<number> = /*@__PURE__*/ remembered(MAX_KNOWN, (input) => {
  const match = typeof input === 'string' && input.length <= 64 ? FORM.exec(input) : null;
  if (match === null) return invalid(preview(input));
  const [, minus, h = '0', m = '0', s = '0', fraction = ''] = match;
  const size = Number(h) * HOUR + Number(m) * MINUTE + Number(s) * SECOND + Number(fraction.padEnd(3, '0'));
  if (!Number.isSafeInteger(size)) return invalid(preview(input));
  return minus === undefined || size === 0 ? size : -size;
});

/** Reads a duration longer than zero as milliseconds. */
export function readPositiveDuration(input: unknown): number | Faults {
  const ms = readDuration(input);
  if (typeof ms !== 'number' || ms > 0) return ms;
  return fault('not_positive', 'Use a duration longer than zero.', '0 より長い時間を指定してください。');
}

/** Whole milliseconds, exact as a double. Throws `invalid_duration`. */
export function wholeMilliseconds(ms: number): number {
  return Number.isSafeInteger(ms) ? ms : orInvalid<number>(invalid(`${preview(ms)} ms`));
}

/** The canonical text of milliseconds. Throws `invalid_duration`. */
export function durationOf(ms: number): Duration {
  const size = Math.abs(wholeMilliseconds(ms));
  const h = Math.floor(size / HOUR);
  const ofHour = size - h * HOUR;
  const m = (ofHour / MINUTE) | 0;
  const ofMinute = ofHour - m * MINUTE;
  let text = ms < 0 ? '-PT' : 'PT';
  if (h > 0) text += `${h}H`;
  if (m > 0) text += `${m}M`;
  return ofMinute === 0 && size > 0 ? text : text + secondsText(ofMinute);
}

function secondsText(ms: number): string {
  const s = (ms / SECOND) | 0;
  const rest = ms - s * SECOND;
  return rest === 0 ? `${s}S` : `${s}.${String(rest).padStart(3, '0')}S`;
}

/** Reads a number of units as milliseconds. Text and `null` are not converted to numbers. */
function countOf(unit: number): Reader<number> {
  return (count) => {
    const ms = typeof count === 'number' ? count * unit : Number.NaN;
    return Number.isSafeInteger(ms) ? ms : invalid(preview(count), 'a number such as 1.5', '1.5 のような数');
  };
}

const enterHours = /*@__PURE__*/ soleDoor('time.hours', /*@__PURE__*/ countOf(HOUR));
const enterMinutes = /*@__PURE__*/ soleDoor('time.minutes', /*@__PURE__*/ countOf(MINUTE));
const enterSeconds = /*@__PURE__*/ soleDoor('time.seconds', /*@__PURE__*/ countOf(SECOND));
const enterMilliseconds = /*@__PURE__*/ soleDoor('time.milliseconds', /*@__PURE__*/ countOf(1));
const enterToMilliseconds = /*@__PURE__*/ soleDoor('time.toMilliseconds', readDuration);

function invalid(
  what: string,
  en = 'exact ISO 8601 time such as PT4H or PT1H30M',
  ja = 'PT4H、PT1H30M のような ISO 8601 表記',
): Faults {
  return fault(
    'invalid_duration',
    `Use ${en}, in whole milliseconds, not ${what}.`,
    `時間の長さは ${ja}で、ミリ秒単位で指定してください（${what} は使えません）。`,
  );
}
