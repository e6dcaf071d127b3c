import type { CalendarDate } from '../time/calendar-date.js';
import { daySpanOf, holdsDay } from './day-span.js';
import { hoursOf, type Promised } from './promise-order.js';
import type { Whereabouts } from './resolved-hours.js';
import { weeksOf } from './week.js';

/** One customer, as far as a due may depend on it. */
export interface Scenario extends Whereabouts {
  /** How long after the submission a severity is set. */
  readonly delay: number;
  /** The dates that the caller closes. */
  readonly closures: readonly CalendarDate[];
  /** When the customer bought, in days since 1970; `null`: nobody knows, so that no span holds. */
  readonly boughtOn: number | null;
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
  const datesOf = (whose: 'customer' | 'caller') =>
    weeks.some(({ closed = [] }) => closed.includes(whose)) ? [[], [HOLIDAY]] : [[]];
  return product(
    zones,
    regions.length > 0 ? regions : [null],
    delays,
    [null, ...purchasesOf(promises)],
    [...datesOf('customer').flatMap((holidays) => datesOf('caller').map((closures) => ({ holidays, closures })))],
  );
}

/** For each set of spans that hold together, a day on which they do. */
function purchasesOf(promises: readonly Promised[]): readonly number[] {
  const spans = promises.flatMap(({ target }) => (target.held === null ? [] : [daySpanOf(target.held)]));
  const edges = spans.flatMap(({ from, until }) => [from, until]).filter(Number.isFinite);
  // Before the first edge, and from each edge on, other spans hold.
  const days = [Math.min(0, ...edges) - 1, ...edges];
  const holding = new Map(days.map((day) => [spans.map((span) => (holdsDay(span, day) ? '1' : '0')).join(''), day]));
  return [...holding].flatMap(([held, day]) => (held.includes('1') ? [day] : []));
}

function product(
  zones: readonly string[],
  regions: readonly (string | null)[],
  delays: readonly number[],
  purchases: readonly (number | null)[],
  dates: readonly Pick<Scenario, 'holidays' | 'closures'>[],
): readonly Scenario[] {
  return zones.flatMap((zone) =>
    regions.flatMap((region) =>
      delays.flatMap((delay) =>
        purchases.flatMap((boughtOn) => dates.map((days) => ({ zone, region, delay, boughtOn, ...days }))),
      ),
    ),
  );
}
