import { closeOfBusinessDay } from '../calendar/business-days.js';
import { engineOf } from '../calendar/engine.js';
import { always } from '../calendar/japan-desk.js';
import { roundTheClock } from '../calendar/opening-plan.js';
import type { Schedule } from '../calendar/schedule.js';
import { appliesTo } from '../catalog/applies.js';
import { timeOf } from '../catalog/clause.js';
import { METRICS, type Metric } from '../catalog/clause-spec.js';
import type { Offer } from '../catalog/offer.js';
import { restsOf } from '../catalog/rests.js';
import { hoursOf } from '../entitlements/closed-hours.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import type { PromisedTarget } from '../entitlements/promised-targets.js';
import { deepFreeze } from '../input/frozen.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Duration, durationOf, millisecondsIn } from '../time/duration.js';
import { type Instant, instantOf } from '../time/instant.js';

/**
 * A promise that is made to one request: a snapshot that no later change of tier or catalogue touches (A22). Plain JSON
 * that carries all that reading its clock takes.
 */
export interface Commitment {
  /** The id of the target in the catalogue. */
  readonly id: string;
  readonly metric: Metric;
  /** The severity for which it is made; `null` where it holds for all. */
  readonly severity: string | null;
  /** The language of the answer that it promises; `null` for any. */
  readonly language: string | null;
  /** As the offer says it: `PT4H`, `P1D` or `best_effort`. */
  readonly within: string;
  /** What one day of `within` is: the close of the hours, or a length of open time (A34). Left out unless it is in days. */
  readonly day?: string;
  /**
   * The exact time that its clock may take; `null` for best effort, for what takes more than a time, and for days where
   * its clock has not started. Each clock of an `update` or a `next_reply` in days has a time of its own: `budgetFrom`.
   */
  readonly budget: Duration | null;
  /** The name of the hours in the catalogue. */
  readonly hours: string;
  /** The hours themselves; `null`: round the clock. */
  readonly schedule: Schedule | null;
  /** The statuses of the ticket in which its clock rests. */
  readonly rests: readonly string[];
  /** Its clock starts when the severity is set, where that is later than the submission; otherwise left out. */
  readonly from?: 'severity_set';
  readonly strength: 'target' | 'guarantee';
  /** When it is due if the clock is never paused; `null` where its clock has not started. */
  readonly dueAt: Instant | null;
  readonly because: readonly string[];
}

/** The terms on which promises are made to one request. */
export interface Promising {
  readonly channel: string;
  readonly language: string;
  readonly severity: string | null;
  /** The start of the clocks, in epoch milliseconds. */
  readonly at: number;
  readonly metrics: readonly Metric[];
  readonly deskClock: 'business' | 'elapsed';
  readonly closures: readonly CalendarDate[];
  readonly product: string | null;
  /** The catalogue's offer where it is at hand: it may have been closed on further dates. */
  readonly offer: Offer | null;
}

/** The promises of a set to one request: metric by metric, each in the order of the targets. */
export function promised(set: Entitlements, request: Promising): readonly Commitment[] {
  const commitments: Commitment[] = [];
  eachPromising(set, request, (target, metric, isAgain) => {
    if (!isAgain) commitments.push(commitmentTo(set, target, metric, request));
  });
  return Object.freeze(commitments);
}

/** The targets that make the promises of `promised`, in their order: one that makes several stands there as often. */
export function promisingTargets(set: Entitlements, request: Promising): readonly PromisedTarget[] {
  const targets: PromisedTarget[] = [];
  eachPromising(set, request, (target, _, isAgain) => {
    if (!isAgain) targets.push(target);
  });
  return targets;
}

/** The targets that promise a request something, those included that promise what another one has promised. */
export function coveringTargets(set: Entitlements, request: Promising): ReadonlySet<PromisedTarget> {
  const targets = new Set<PromisedTarget>();
  eachPromising(set, request, (target) => targets.add(target));
  return targets;
}

/** `isAgain`: an earlier target promises the request the same. */
function eachPromising(
  set: Entitlements,
  request: Promising,
  visit: (target: PromisedTarget, metric: Metric, isAgain: boolean) => void,
): void {
  for (const metric of METRICS) {
    if (!request.metrics.includes(metric)) continue;
    const visited: PromisedTarget[] = [];
    for (const target of set.targets) {
      if (!target.metrics.includes(metric) || !appliesTo(target, request)) continue;
      // Of tiers beside one another, one may promise this request the same, and other requests as well: that is one promise.
      const isAgain = visited.some((one) => promisesAlike(one, target, metric));
      visit(target, metric, isAgain);
      if (set.conflict === 'first_match') break;
      visited.push(target);
    }
  }
}

/** Whether two targets that apply to a request promise it the same, whichever tier and rules promise it. */
function promisesAlike(a: PromisedTarget, b: PromisedTarget, metric: Metric): boolean {
  return (
    a.id === b.id &&
    a.within === b.within &&
    a.over === b.over &&
    a.hours === b.hours &&
    a.from === b.from &&
    a.strength === b.strength &&
    // A commitment names the severity and the language that its target asks for.
    (a.severities === null) === (b.severities === null) &&
    (a.languages === null) === (b.languages === null) &&
    restsOf(a, metric).join() === restsOf(b, metric).join()
  );
}

function commitmentTo(set: Entitlements, target: PromisedTarget, metric: Metric, request: Promising): Commitment {
  const { hours, schedule } = hoursFor(set, target, request);
  const day = dayOf(set, target);
  const { budget, dueAt } = timesOf({ metric, schedule, day }, target, request.at);
  return deepFreeze({
    id: target.id,
    metric,
    severity: target.severities === null ? null : request.severity,
    language: target.languages === null ? null : request.language,
    within: target.within,
    ...(day !== null && { day }),
    budget,
    hours,
    schedule,
    rests: restsOf(target, metric),
    ...(target.from === 'severity_set' && { from: target.from }),
    strength: target.strength,
    dueAt,
    because: target.because,
  });
}

/** What one day of a promise is; `null` for one that is not in days, or never due. */
function dayOf({ hours }: Entitlements, target: PromisedTarget): string | null {
  if (target.over || timeOf(target).kind !== 'days') return null;
  return hours[target.hours]?.day ?? 'close';
}

/**
 * The exact time of a promise that is made at `ms`, and when it is due: days become the business time up to the close
 * (A34); best effort and "takes more than" have neither.
 */
function timesOf(
  { metric, schedule, day }: Pick<Commitment, 'metric' | 'schedule'> & { readonly day: string | null },
  target: PromisedTarget,
  ms: number,
): Pick<Commitment, 'budget' | 'dueAt'> {
  const time = timeOf(target);
  if (target.over || time.kind === 'best_effort') return { budget: null, dueAt: null };
  // The clock of a next reply starts with the requester's words after an answer.
  const starts = metric !== 'next_reply';
  if (time.kind === 'days' && day === 'close') {
    if (!starts) return { budget: null, dueAt: null };
    const budget = timeUpToClose(schedule, ms, time.days);
    return { budget: durationOf(budget), dueAt: dueAfter(schedule, budget, ms) };
  }
  const budget = time.kind === 'days' ? time.days * millisecondsIn(day ?? 'PT0S') : time.ms;
  return { budget: durationOf(budget), dueAt: starts ? dueAfter(schedule, budget, ms) : null };
}

/** The open time from an instant up to the last close of the `days`-th open date after its own (A34). */
function timeUpToClose(schedule: Schedule | null, ms: number, days: number): number {
  const hours = schedule ?? always;
  return engineOf(hours).between(ms, closeOfBusinessDay(hours, ms, days));
}

/**
 * The time in milliseconds that a clock of a promise may take when it starts at `ms`; `null` where it is never due. Only
 * `update` and `next_reply` have several clocks, and only days take another time from each start.
 */
export function budgetFrom(
  { metric, within, day, budget, schedule }: Pick<Commitment, 'metric' | 'within' | 'day' | 'budget' | 'schedule'>,
  ms: number,
): number | null {
  if (day === 'close' && (metric === 'update' || metric === 'next_reply')) {
    const time = timeOf({ within });
    if (time.kind === 'days') return timeUpToClose(schedule, ms, time.days);
  }
  return budget === null ? null : millisecondsIn(budget);
}

/** When a clock that starts at `ms` is due if it is never paused; `budget` in milliseconds. */
export function dueAfter(schedule: Schedule | null, budget: number, ms: number): Instant {
  return instantOf(engineOf(schedule ?? always).add(ms, budget));
}

function hoursFor(
  set: Entitlements,
  target: PromisedTarget,
  { deskClock, closures, offer }: Promising,
): { readonly hours: string; readonly schedule: Schedule | null } {
  const schedule = hoursOf(set, offer, target.hours, closures);
  // Days are dates of the desk, in its zone: they have no hour that could run round the clock.
  if (dayOf(set, target) !== null) return { hours: target.hours, schedule: schedule === always ? null : schedule };
  if (roundTheClock(schedule)) return { hours: target.hours, schedule: null };
  return deskClock === 'elapsed' ? { hours: 'always', schedule: null } : { hours: target.hours, schedule };
}
