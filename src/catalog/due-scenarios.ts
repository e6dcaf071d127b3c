import type { CalendarDate } from '../time/calendar-date.js';
import type { HoursSpec, WeekSpec } from './catalog-spec.js';
import { hoursOf, type Promised } from './promise-order.js';
import type { Whereabouts } from './resolved-hours.js';

/** One customer, as far as a due may depend on it. */
export interface Scenario extends Whereabouts {
  /** How long after the submission a severity is set. */
  readonly delay: number;
  /** The dates that the caller closes. */
  readonly closures: readonly CalendarDate[];
  /** The span in which the customer bought, as the targets write it; `null`: in none of theirs. */
  readonly held: string | null;
}

const HOUR = 3_600_000;
const ZONES = ['America/Los_Angeles', 'Asia/Tokyo', 'UTC'];
const DELAYS = [0, 1.5 * HOUR, 26 * HOUR];
/** A Wednesday of the weeks in which promises are compared. */
const HOLIDAY = '2026-11-11';

/** Customers that show whether some promises differ: in several zones, in every region, with a holiday and without. */
export function scenariosOf(promises: readonly Promised[]): readonly Scenario[] {
  const hours = promises.map(hoursOf).filter((one) => one !== null);
  const weeks = hours.flatMap(weeksOf);
  const zones = weeks.some(({ zone }) => zone === 'customer') ? ZONES : ['UTC'];
  const regions = [...new Set(hours.flatMap((one) => ('byRegion' in one ? Object.keys(one.byRegion) : [])))];
  const delays = promises.some(({ target }) => target.from === 'severity_set') ? DELAYS : [0];
  const spans = promises.flatMap(({ target }) => (target.held === null ? [] : [JSON.stringify(target.held)]));
  const datesOf = (whose: 'customer' | 'caller') =>
    weeks.some(({ closed = [] }) => closed.includes(whose)) ? [[], [HOLIDAY]] : [[]];
  return product(
    zones,
    regions.length > 0 ? regions : [null],
    delays,
    [null, ...new Set(spans)],
    [...datesOf('customer').flatMap((holidays) => datesOf('caller').map((closures) => ({ holidays, closures })))],
  );
}

function product(
  zones: readonly string[],
  regions: readonly (string | null)[],
  delays: readonly number[],
  spans: readonly (string | null)[],
  dates: readonly Pick<Scenario, 'holidays' | 'closures'>[],
): readonly Scenario[] {
  return zones.flatMap((zone) =>
    regions.flatMap((region) =>
      delays.flatMap((delay) => spans.flatMap((held) => dates.map((days) => ({ zone, region, delay, held, ...days })))),
    ),
  );
}

function weeksOf(hours: HoursSpec): readonly WeekSpec[] {
  return 'byRegion' in hours ? Object.values(hours.byRegion) : [hours];
}
