import type { Locale } from '../input/issue.js';
import { oncePerText } from '../input/once.js';
import { readLocale } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { type InstantInput, readInstant } from './instant.js';
import { readZone, type ZoneName } from './zone.js';

/**
 * Text for people: weekday, date, time and zone. Its exact wording comes from the platform, so nothing may depend on it.
 * Throws `invalid_instant`, `unknown_zone`, `unknown_locale`.
 *
 * @example
 * time.format('2026-11-20T07:30:00.000Z', { zone: 'Asia/Tokyo', locale: 'ja' }).includes('16:30') // => true
 */
export function format(at: InstantInput, options: { readonly zone: ZoneName; readonly locale: Locale }): string {
  return enter({ at, options }, (read) => formatted(read.at, read.options.zone, read.options.locale));
}

const enter = /*@__PURE__*/ door('time.format', {
  at: readInstant,
  options: /*@__PURE__*/ object({ zone: readZone, locale: readLocale }),
});

/** `format` of epoch milliseconds in a known zone; precision `minute` leaves seconds out. */
export function formatted(ms: number, zone: ZoneName, locale: Locale, precision: 'minute' | 'exact' = 'exact'): string {
  const formatters = ms % 60_000 === 0 || precision === 'minute' ? toTheMinute : toTheSecond;
  return formatters[locale](zone).format(ms);
}

/** A formatter takes as long to make as hundreds of texts, and some memory. */
const MAX_FORMATTERS = 100;

const toTheMinute = /*@__PURE__*/ formattersOf(false);
const toTheSecond = /*@__PURE__*/ formattersOf(true);

function formattersOf(seconds: boolean): { readonly [L in Locale]: (zone: ZoneName) => Intl.DateTimeFormat } {
  const of = (locale: Locale) => oncePerText(MAX_FORMATTERS, (zone) => formatterOf(locale, zone, seconds));
  return { en: of('en'), ja: of('ja') };
}

function formatterOf(locale: Locale, zone: ZoneName, seconds: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
    timeZoneName: 'short',
  });
}
