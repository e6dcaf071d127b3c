import { always } from '../calendar/japan-desk.js';
import { type Schedule, schedule } from '../calendar/schedule.js';
import { listMemory } from '../catalog/closures.js';
import type { WeekSpec } from '../catalog/hours-spec.js';
import type { Offer } from '../catalog/offer.js';
import { oncePer } from '../input/once.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Entitlements } from './entitlements.js';

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
  const further = datesOf(offer, id);
  const dates = further.length === 0 ? closures : [...closures, ...further];
  return dates.length === 0 ? named.schedule : closedOn(named.schedule, dates);
}

/** The dates that the catalogue closes: it may have got them after the set was made. */
function datesOf(offer: Pick<Offer, 'hours'> | null, id: string): readonly CalendarDate[] {
  const spec = offer?.hours.get(id);
  if (spec === undefined) return [];
  const weeks = 'byRegion' in spec ? Object.values(spec.byRegion) : [spec];
  const [first = [], ...others] = weeks.filter(({ closed }) => closed?.includes('caller')).map(datesIn);
  // The set's own region is not known here. Dates that the catalogue got later stand in all regions that take them, and
  // a date that stands in all of them is in the set's schedule in any case.
  return first.filter((date) => others.every((dates) => dates.includes(date)));
}

function datesIn({ closed = [] }: WeekSpec): readonly CalendarDate[] {
  return closed.filter((day) => day !== 'caller' && day !== 'customer');
}

/** The schedule with further closures. The same dates again cost nothing. */
function closedOn(hours: Schedule, closures: readonly CalendarDate[]): Schedule {
  const lists = closedVersions(hours);
  const found = lists.find(closures);
  if (found !== undefined) return found;
  return lists.keep(closures, schedule({ ...hours, closures: [...hours.closures, ...closures] }));
}

const closedVersions = /*@__PURE__*/ oncePer((_: Schedule) => listMemory<Schedule>());
