import { always } from '../calendar/japan-desk.js';
import { type Schedule, schedule } from '../calendar/schedule.js';
import { listMemory } from '../catalog/closures.js';
import type { WeekSpec } from '../catalog/hours-spec.js';
import type { Offer } from '../catalog/offer.js';
import { weeksOf } from '../catalog/week.js';
import { invalidInput } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Entitlements } from './entitlements.js';

/** Upper bound on the closures of all hours of a set together. */
const MAX_CLOSURES = 20_000;

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
  if (dates.length === 0) return named.schedule;
  const taking = Object.values(hours).filter(({ takesClosures }) => takesClosures).length;
  if (dates.length * taking > MAX_CLOSURES) tooManyClosures(Math.floor(MAX_CLOSURES / taking));
  return closedOn(named.schedule, dates);
}

/** The dates that the catalogue closes: it may have got them after the set was made. */
function datesOf(offer: Pick<Offer, 'hours'> | null, id: string): readonly CalendarDate[] {
  const spec = offer?.hours.get(id);
  if (spec === undefined) return [];
  const [first = [], ...others] = weeksOf(spec)
    .filter(({ closed }) => closed?.includes('caller'))
    .map(datesIn);
  // The set's own region is not known here. Dates that the catalogue got later stand in all regions that take them, and
  // a date that stands in all of them is in the set's schedule in any case.
  return first.filter((date) => others.every((dates) => dates.includes(date)));
}

function datesIn({ closed = [] }: WeekSpec): readonly CalendarDate[] {
  return closed.filter((day) => day !== 'caller' && day !== 'customer');
}

function tooManyClosures(most: number): never {
  return invalidInput(
    'too_large',
    ['closures'],
    `So many hours take the closures that there is room for ${most} dates. Pass those of the years around the request.`,
    `closures を反映する営業時間の数から、指定できるのは ${most} 件までです。リクエスト前後の年の日付だけを指定してください。`,
  );
}

/** The schedule with further closures. The same dates again cost nothing. */
function closedOn(hours: Schedule, closures: readonly CalendarDate[]): Schedule {
  const lists = closedVersions(hours);
  const found = lists.find(closures);
  if (found !== undefined) return found;
  return lists.keep(closures, schedule({ ...hours, closures: [...hours.closures, ...closures] }));
}

const closedVersions = /*@__PURE__*/ oncePer((_: Schedule) => listMemory<Schedule>());
