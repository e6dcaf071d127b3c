import { closeOfBusinessDay } from '../calendar/business-days.js';
import { engineOf } from '../calendar/engine.js';
import { type Schedule, schedule as scheduleOf } from '../calendar/schedule.js';
import type { Answers } from '../calendar/slow-answers.js';
import { closingFrom } from '../calendar/timeline-edges.js';
import { caught, Faults } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import { dayOf } from '../time/calendar-date.js';
import { readPositiveDuration } from '../time/duration.js';
import { dayNumberIn, startOfDay } from '../time/local-time.js';
import { type Target, timeOf } from './clause.js';
import type { Work } from './comparison-work.js';
import type { PromiseClock } from './due-samples.js';
import type { Scenario } from './due-scenarios.js';
import { hoursOf, type Promised } from './promise-order.js';
import { resolveHours } from './resolved-hours.js';

/** Units of work for a clock, for an edge of its hours, and for an instant at which it is asked. */
const CLOCK = 500;
const EDGE = 40;
const DUE = 10;
/** Enough to show that two calendars of holidays differ. */
const MAX_DATES = 60;

/** The clocks of one comparison: most promises are made to many kinds of requests, and each is asked at many instants. */
const clocksOf = /*@__PURE__*/ oncePer((_: Work) => oncePer((_: Target) => new Map<string, PromiseClock | null>()));

/** A promise as a function of the instant of a request; `null` where it has no hours for the customer. */
export function clockOf(promised: Promised, scenario: Scenario, work: Work): PromiseClock | null {
  const { zone, region, holidays, closures, delay } = scenario;
  const customer = JSON.stringify([zone, region, holidays, closures, delay]);
  const known = clocksOf(work)(promised.target);
  const found = known.get(customer);
  if (found !== undefined) return found;
  const clock = newClock(promised, scenario, work);
  known.set(customer, clock);
  return clock;
}

function newClock(promised: Promised, scenario: Scenario, work: Work): PromiseClock | null {
  const { offer, target } = promised;
  const resolved = resolveHours(offer, target.hours, scenario);
  if (resolved instanceof Faults) return null;
  const { closures } = scenario;
  const schedule =
    resolved.takesClosures && closures.length > 0
      ? scheduleOf({ ...resolved.schedule, closures: [...resolved.schedule.closures, ...closures] })
      : resolved.schedule;
  work.spend(CLOCK);
  const line = engineOf(schedule);
  const exact = exactTime(promised, resolved.day);
  const days = daysOf(promised);
  const delay = target.from === 'severity_set' ? scenario.delay : 0;
  const dueAfter = (at: number) => (exact === null ? closeOfBusinessDay(schedule, at, days) : line.add(at, exact));
  const due = remembered(neverEnds(schedule) ? dueAfter : orNever(dueAfter), work);
  const turns = new Map<string, readonly number[]>();
  return {
    due: (at) => due(at + delay),
    zone: hoursOf(promised) === null ? null : schedule.zone,
    dates: [...schedule.closures, ...Object.keys(schedule.exceptions)].slice(0, MAX_DATES).map(dayOf),
    turns: (from, to) => {
      const span = `${from} ${to}`;
      const found = turns.get(span);
      if (found !== undefined) return found;
      const all =
        exact === null ? midnights(schedule.zone, from, to) : reached(line, exact, { from, to: due(to) }, work);
      const shifted = all.map((at) => at - delay);
      turns.set(span, shifted);
      return shifted;
    },
  };
}

/** The dues that were asked for once. */
function remembered(due: (at: number) => number, work: Work): (at: number) => number {
  const known = new Map<number, number>();
  return (at) => {
    const found = known.get(at);
    if (found !== undefined) return found;
    work.spend(DUE);
    const made = due(at);
    known.set(at, made);
    return made;
  };
}

/** The length of a promise on its hours; `null` for days that end at a close (A34). */
function exactTime({ target }: Promised, day: string): number | null {
  const time = timeOf(target);
  if (time.kind === 'exact') return time.ms;
  const length = readPositiveDuration(day);
  return time.kind === 'days' && typeof length === 'number' ? time.days * length : null;
}

function daysOf({ target }: Promised): number {
  const time = timeOf(target);
  return time.kind === 'days' ? time.days : 0;
}

/** Whether hours open in every week. */
function neverEnds({ weekly }: Schedule): boolean {
  return Object.values(weekly).some((windows) => windows.length > 0);
}

/** After the last date on which hours open, nothing is due any more. */
function orNever(due: (at: number) => number): (at: number) => number {
  return (at) => {
    const found = caught(() => due(at));
    return found instanceof Faults ? Number.POSITIVE_INFINITY : found;
  };
}

/** The edges of hours, and the instants from which the promise reaches one of them. */
function reached(
  line: Answers,
  length: number,
  { from, to }: { readonly from: number; readonly to: number },
  work: Work,
): readonly number[] {
  const edges: number[] = [];
  const next = (at: number) => {
    const found = caught(() => line.nextOpening(at));
    return found instanceof Faults ? Number.POSITIVE_INFINITY : found;
  };
  for (let at = next(from); at < to; ) {
    work.spend(EDGE);
    const close = closingFrom(line, at);
    edges.push(at, ...(close === null ? [] : [close]));
    if (close === null) break;
    at = next(close);
  }
  // Before the first date on which hours open, no request reaches an edge.
  const reaching = edges.flatMap((edge) => {
    const found = caught(() => line.add(edge, -length));
    return found instanceof Faults ? [] : [found];
  });
  return [...edges, ...reaching];
}

function midnights(zone: string, from: number, to: number): readonly number[] {
  const first = dayNumberIn(zone, from);
  const last = dayNumberIn(zone, to);
  return Array.from({ length: last - first + 1 }, (_, i) => startOfDay(zone, first + i));
}
