import { invalidInput, shown } from '../errors.js';
import { fields } from '../plain.js';
import { type InstantInput, millisecondsOf } from './instant.js';
import { type ZoneName, zoneAt } from './zone.js';

/** A language in which this package writes for people. */
export type Locale = 'en' | 'ja';

type Path = readonly (string | number)[];

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

/** The locale that stands at `path` of the caller's input. */
export function localeAt(input: unknown, path: Path): Locale {
  if (input === 'en' || input === 'ja') return input;
  return invalidInput(
    'unknown_locale',
    path,
    `Texts are in en and ja; ${shown(input)} is neither.`,
    `表示言語は en と ja です（${shown(input)} は使えません）。`,
  );
}
