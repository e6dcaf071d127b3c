import { oncePer } from '../input/once.js';
import { door } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Catalog, keepCatalog, readCatalog } from './catalog.js';
import type { HoursSpec, WeekSpec } from './catalog-spec.js';
import { listMemory, readClosures } from './closures.js';
import { entriesOf, listOfEntries } from './entries-of.js';

/**
 * The offer with these dates off in the hours that take the caller's closures (`closed: ['caller']`). The same offer with
 * the same dates is the same object. Throws `InvalidInputError`: `invalid_date`, and what `define` throws (A4).
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
  const hours = entriesOf<HoursSpec>(catalog.hours).map(([id, one]) => [id, closedHours(one, dates)] as const);
  return keepCatalog({ ...catalog, hours: listOfEntries(hours) });
}

/** Hours with these dates off, where they take the caller's closures. */
function closedHours(hours: HoursSpec, dates: readonly CalendarDate[]): HoursSpec {
  if (!('byRegion' in hours)) return closedWeek(hours, dates);
  const regions = Object.entries(hours.byRegion).map(([region, week]) => [region, closedWeek(week, dates)] as const);
  return { byRegion: Object.fromEntries(regions) };
}

function closedWeek(week: WeekSpec, dates: readonly CalendarDate[]): WeekSpec {
  const { closed = [] } = week;
  if (!closed.includes('caller')) return week;
  // Whose dates they are comes first, then the dates in their order.
  const whose = closed.filter((day) => day === 'caller' || day === 'customer');
  const named = closed.filter((day) => day !== 'caller' && day !== 'customer');
  return { ...week, closed: [...whose, ...[...new Set([...named, ...dates])].toSorted()] };
}
