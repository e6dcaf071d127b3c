import { type Locale, localeAt } from '../locale.js';
import { fields } from '../record.js';
import { type InstantInput, millisecondsOf } from './instant.js';
import { type ZoneName, zoneAt } from './zone.js';

/**
 * Text for people: weekday, date, time and zone. Its exact wording is the platform's, so nothing may depend on it.
 * Throws `invalid_instant`, `unknown_zone`, `unknown_locale`.
 *
 * @example
 * time.format('2026-11-20T07:30:00.000Z', { zone: 'Asia/Tokyo', locale: 'ja' }).includes('16:30') // => true
 */
export function format(at: InstantInput, options: { readonly zone: ZoneName; readonly locale: Locale }): string {
  const ms = millisecondsOf(at, ['at']);
  const { zone, locale } = fields(options, 'zone', 'locale');
  const timeZone = zoneAt(zone, ['zone']);
  return new Intl.DateTimeFormat(localeAt(locale, ['locale']), {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(ms % 60_000 === 0 ? {} : { second: '2-digit' as const }),
    timeZoneName: 'short',
  }).format(ms);
}
