import { neverOpens } from '../calendar/schedule-faults.js';
import { type Faults, fault, orInvalid, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import { door } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Catalog, keepCatalog, readCatalog } from './catalog.js';
import type { HoursSpec, WeekSpec } from './catalog-spec.js';
import { listMemory, readClosures } from './closures.js';
import { entriesOf, listOfEntries } from './entries-of.js';

/**
 * The offer with these dates off in the hours that take the caller's closures (`closed: ['caller']`). The same offer with
 * the same dates is the same object. Throws `InvalidInputError`: `invalid_date`, `never_opens` for hours that open on these
 * dates alone, and what `define` throws (A4).
 *
 * @example
 * const offer = catalog.withClosures(catalog.dropboxPremiumSupport, ['2026-11-23']);
 * offer.hours.japan.closed // => ['caller', '2026-11-23']
 */
export function withClosures(catalog: Catalog, closures: readonly CalendarDate[]): Catalog {
  return enter({ catalog, closures }, (read) => closed(read.catalog, read.closures));
}

const enter = /*@__PURE__*/ door('catalog.withClosures', { catalog: readCatalog, closures: readClosures });

/** `withClosures` of dates that have been read before. */
function closed(catalog: Catalog, dates: readonly CalendarDate[]): Catalog {
  if (dates.length === 0) return catalog;
  const memory = closedCatalogs(catalog);
  return memory.find(dates) ?? memory.keep(dates, closedAnew(catalog, dates));
}

const closedCatalogs = /*@__PURE__*/ oncePer((_: Catalog) => listMemory<Catalog>());

function closedAnew(catalog: Catalog, dates: readonly CalendarDate[]): Catalog {
  const hours = entriesOf<HoursSpec>(catalog.hours).map(([id, one]) => [id, closedHours(id, one, dates)] as const);
  return keepCatalog({ ...catalog, hours: listOfEntries(hours) });
}

/** Hours with these dates off, where they take the caller's closures. */
function closedHours(id: string, hours: HoursSpec, dates: readonly CalendarDate[]): HoursSpec {
  if (!('byRegion' in hours)) return closedWeek(id, hours, dates);
  const regions = Object.entries(hours.byRegion).map(
    ([region, week]) => [region, closedWeek(id, week, dates)] as const,
  );
  return { byRegion: Object.fromEntries(regions) };
}

function closedWeek(id: string, week: WeekSpec, dates: readonly CalendarDate[]): WeekSpec {
  const { closed = [] } = week;
  if (!closed.includes('caller')) return week;
  // Whose dates they are comes first, then the dates in their order.
  const whose = closed.filter((day) => day === 'caller' || day === 'customer');
  const named = closed.filter((day) => day !== 'caller' && day !== 'customer');
  const closures = [...new Set([...named, ...dates])].toSorted();
  const { weekly, exceptions } = week;
  const opens = neverOpens({ weekly, closures, exceptions }) === null;
  return orInvalid(opens ? { ...week, closed: [...whose, ...closures] } : closedForGood(id));
}

/** The fault of dates on which alone hours open. */
function closedForGood(id: string): Faults {
  const found = fault(
    'never_opens',
    `With these dates off, the hours ${preview(id)} never open. Leave out a date on which they do.`,
    `これらの日付を休みにすると、営業時間 ${preview(id)} が一度もありません。営業する日付を除いて指定してください。`,
  );
  return under(['closures'], found);
}
