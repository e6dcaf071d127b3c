import { door, object } from '../input/request.js';
import { type Locale, readLocale } from '../words/locale.js';
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
    ...(ms % 60_000 === 0 || precision === 'minute' ? {} : { second: '2-digit' as const }),
    timeZoneName: 'short',
  }).format(ms);
}
