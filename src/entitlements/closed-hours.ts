import { always } from '../calendar/japan-desk.js';
import { type Schedule, schedule } from '../calendar/schedule.js';
import type { Offer } from '../catalog/offer.js';
import { oncePer } from '../input/once.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Entitlements } from './entitlements.js';

/** Upper bound on the lists of closures that are remembered for one schedule. */
const MAX_LISTS = 50;

/**
 * The hours of a set by their name, with the closures of the caller and of the catalogue where these hours take them
 * (A4).
 */
export function hoursOf(
  { hours }: Entitlements,
  offer: Pick<Offer, 'hours'> | null,
  id: string,
  closures: readonly CalendarDate[],
): Schedule {
  const named = hours[id];
  if (named === undefined) return always;
  if (!named.takesClosures) return named.schedule;
  const dates = [...closures, ...datesOf(offer, id)];
  return dates.length === 0 ? named.schedule : closedOn(named.schedule, dates);
}

/** The dates that the catalogue closes: it may have got them after the set was made. */
function datesOf(offer: Pick<Offer, 'hours'> | null, id: string): readonly CalendarDate[] {
  const spec = offer?.hours.get(id);
  if (spec === undefined || 'byRegion' in spec) return [];
  return (spec.closed ?? []).filter((day) => day !== 'caller' && day !== 'customer');
}

/** The schedule with further closures. The same dates again cost nothing. */
function closedOn(hours: Schedule, closures: readonly CalendarDate[]): Schedule {
  const lists = closedVersions(hours);
  const key = closures.join();
  const found = lists.get(key);
  if (found !== undefined) return found;
  const closed = schedule({ ...hours, closures: [...hours.closures, ...closures] });
  if (lists.size >= MAX_LISTS) lists.clear();
  lists.set(key, closed);
  return closed;
}

const closedVersions = /*@__PURE__*/ oncePer((_: Schedule) => new Map<string, Schedule>());
