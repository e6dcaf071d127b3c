import type { Schedule } from '../calendar/schedule.js';
import { timelineOf } from '../calendar/timeline.js';
import { closed } from '../catalog/catalog.js';
import { deskOf, hoursOf } from '../catalog/lookup.js';
import type { Catalog, Language } from '../catalog/offer.js';
import type { CalendarDate } from '../time/calendar-date.js';

/** The hours in which a language is spoken, with the closures of the caller where its desk takes them (A4). */
export function deskHours(catalog: Catalog, language: Language, closures: readonly CalendarDate[]): Schedule {
  const offer = closed(catalog, closures);
  return hoursOf(offer, deskOf(offer, language.desk).calendar);
}

/** Whether the desk of a language is open. */
export function isSpokenAt(
  catalog: Catalog,
  language: Language,
  closures: readonly CalendarDate[],
  ms: number,
): boolean {
  return timelineOf(deskHours(catalog, language, closures)).isOpen(ms);
}

/**
 * The next opening of the desk of a language. A desk at which nobody sits during its hours opens after them; `null` where
 * these never end.
 */
export function opensAfter(
  catalog: Catalog,
  language: Language,
  closures: readonly CalendarDate[],
  ms: number,
): number | null {
  const line = timelineOf(deskHours(catalog, language, closures));
  if (!line.isOpen(ms)) return line.nextOpening(ms);
  const closing = line.nextClosing(ms);
  return closing === null ? null : line.nextOpening(closing);
}
