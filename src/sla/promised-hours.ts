import { type Schedule, schedule } from '../calendar/schedule.js';
import type { Catalog } from '../catalog/offer.js';
import type { Entitlements, PromisedHours } from '../entitlements/entitlements.js';
import { oncePer } from '../input/schema.js';
import type { CalendarDate } from '../time/calendar-date.js';

/** Upper bound on the lists of closures that are remembered for one schedule. */
const MAX_LISTS = 50;

/** The hours of a promise with the closures of the caller, where these hours take them (A4). */
export function hoursWith({ schedule, takesClosures }: PromisedHours, closures: readonly CalendarDate[]): Schedule {
  return takesClosures && closures.length > 0 ? closedOn(schedule, closures) : schedule;
}

/**
 * The closures of the caller, with those of the catalogue that the entitlements do not carry: they were asked for before
 * the catalogue was closed on these dates (A4).
 */
export function closuresIn(
  { hours }: Entitlements,
  { calendars }: Catalog,
  closures: readonly CalendarDate[],
): readonly CalendarDate[] {
  const further = Object.entries(hours).flatMap(([id, { schedule, takesClosures }]) => {
    const offered = takesClosures ? calendars[id] : undefined;
    if (offered === undefined || offered === schedule || offered.closures.length === 0) return [];
    return offered.closures.filter((date) => !schedule.closures.includes(date));
  });
  return further.length === 0 ? closures : [...new Set([...closures, ...further])];
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
