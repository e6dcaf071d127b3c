import { invalidInput, shown } from '../errors.js';

/** Exact time as ISO 8601: `'PT4H'`, `'PT1H30M'`, `'PT0.250S'`, `'-PT1H'`; never days or months. */
export type Duration = string;

type Path = readonly (string | number)[];

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
  return lasting(count, HOUR);
}

/**
 * A duration of `count` minutes. Throws as `hours` does.
 *
 * @example
 * time.minutes(90) // => 'PT1H30M'
 */
export function minutes(count: number): Duration {
  return lasting(count, MINUTE);
}

/**
 * A duration of `count` seconds. Throws as `hours` does.
 *
 * @example
 * time.seconds(0.25) // => 'PT0.250S'
 */
export function seconds(count: number): Duration {
  return lasting(count, SECOND);
}

/**
 * A duration of `count` milliseconds. Throws as `hours` does.
 *
 * @example
 * time.milliseconds(5400000) // => 'PT1H30M'
 * time.milliseconds(NaN) // throws invalid_duration
 */
export function milliseconds(count: number): Duration {
  return durationOf(count);
}

/**
 * The duration in milliseconds. Throws `invalid_duration` for anything but exact ISO 8601 time within ±(2⁵³ − 1) ms.
 *
 * @example
 * time.toMilliseconds('PT1H30M') // => 5400000
 * time.toMilliseconds('P1D') // throws invalid_duration
 */
export function toMilliseconds(duration: Duration): number {
  return durationAt(duration);
}

/** `count` times a unit; what is no number is not made one, as `null` and `'2'` would be. */
function lasting(count: unknown, unit: number): Duration {
  return typeof count === 'number' ? durationOf(count * unit) : invalid([], shown(count));
}

/** Milliseconds of a duration that stands at `path` of the caller's input. */
export function durationAt(input: unknown, path: Path = []): number {
  const ms = durationOrNaN(input);
  return Number.isNaN(ms) ? invalid(path, shown(input)) : ms;
}

/** Milliseconds of a duration, `NaN` for what is none: for those who complain of it elsewhere. */
export function durationOrNaN(input: unknown): number {
  const match = typeof input === 'string' && input.length <= 64 ? FORM.exec(input) : null;
  if (match === null) return Number.NaN;
  const [, minus, h = '0', m = '0', s = '0', fraction = ''] = match;
  const ms = Number(h) * HOUR + Number(m) * MINUTE + Number(s) * SECOND + Number(fraction.padEnd(3, '0'));
  if (!Number.isSafeInteger(ms)) return Number.NaN;
  return minus === undefined || ms === 0 ? ms : -ms;
}

/** Milliseconds that stand at `path` of the caller's input as a number: whole, and exact as a double. */
export function wholeAt(ms: number, path: Path): number {
  return Number.isSafeInteger(ms) ? ms : invalid(path, `${shown(ms)} ms`);
}

/** The canonical text of milliseconds. */
export function durationOf(ms: number): Duration {
  const size = Math.abs(wholeAt(ms, []));
  const h = Math.floor(size / HOUR);
  const m = Math.floor((size % HOUR) / MINUTE);
  const s = Math.floor((size % MINUTE) / SECOND);
  const rest = size % SECOND;
  const secondsText = rest > 0 ? `${s}.${String(rest).padStart(3, '0')}S` : s > 0 || size === 0 ? `${s}S` : '';
  return `${ms < 0 ? '-' : ''}PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${secondsText}`;
}

function invalid(path: Path, what: string): never {
  return invalidInput(
    'invalid_duration',
    path,
    `A duration is exact ISO 8601 time such as PT4H or PT1H30M, in whole milliseconds; not ${what}.`,
    `時間の長さは PT4H、PT1H30M のような ISO 8601 表記で、ミリ秒単位で指定してください（${what} は使えません）。`,
  );
}
