import { timeline } from '../calendar/timeline.js';
import { withClosures } from '../catalog/catalog.js';
import type { Catalog } from '../catalog/offer.js';
import { type ClockTerms, termsOf } from '../sla/clock.js';
import { type Commitment, scheduleOf } from '../sla/commitment.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { durationAt } from '../time/duration.js';

type Promised = Pick<Commitment, 'within' | 'clock'>;

/** Finds the terms of a commitment's clock, on the hours that its ticket reckoned with. */
export type TermsFinder = (commitment: Promised, closures: readonly CalendarDate[]) => ClockTerms;

/** A finder that works out the terms of each kind of commitment once. */
export function termsFinder(catalog: Catalog, share: number, lateness: ClockTerms['lateness']): TermsFinder {
  const offers = new Map<string, Catalog>([['', catalog]]);
  const found = new Map<string, Map<string, ClockTerms>>();
  return ({ within, clock }, closures) => {
    const dates = closures.length === 0 ? '' : JSON.stringify(closures);
    const hours = dates === '' ? clock : `${clock} ${dates}`;
    let byTime = found.get(hours);
    if (byTime === undefined) {
      byTime = new Map();
      found.set(hours, byTime);
    }
    let terms = byTime.get(within);
    if (terms === undefined) {
      const offer = offers.get(dates) ?? withClosures(catalog, closures);
      offers.set(dates, offer);
      const line = timeline(scheduleOf({ clock }, offer));
      terms = termsOf(line, durationAt(within, ['within']), share, { reopen: 'restart', lateness });
      byTime.set(within, terms);
    }
    return terms;
  };
}
