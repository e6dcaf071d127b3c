import { always } from '../calendar/japan-desk.js';
import { roundTheClock } from '../calendar/opening-plan.js';
import type { Schedule } from '../calendar/schedule.js';
import { timelineOf } from '../calendar/timeline.js';
import { appliesTo, METRICS, type Metric, type ReplyTarget, restsOf } from '../catalog/reply-target.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Duration, durationOf, millisecondsIn } from '../time/duration.js';
import { type Instant, instantOf } from '../time/instant.js';
import { hoursWith } from './promised-hours.js';

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
  readonly within: Duration;
  /** The exact time that its clock may take. */
  readonly budget: Duration;
  /** The name of the hours in the catalogue. */
  readonly hours: string;
  /** The hours themselves; `null`: round the clock. */
  readonly schedule: Schedule | null;
  /** The statuses of the ticket in which its clock rests. */
  readonly rests: readonly string[];
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
}

/** The promises of a set to one request: metric by metric, each in the order of the targets. */
export function promised(set: Entitlements, request: Promising): readonly Commitment[] {
  const commitments: Commitment[] = [];
  for (const metric of METRICS) {
    if (!request.metrics.includes(metric)) continue;
    for (const target of set.targets) {
      if (!target.metrics.includes(metric) || !appliesTo(target, request)) continue;
      commitments.push(commitmentTo(set, target, metric, request));
      if (set.conflict === 'first_match') break;
    }
  }
  return Object.freeze(commitments);
}

function commitmentTo(set: Entitlements, target: ReplyTarget, metric: Metric, request: Promising): Commitment {
  const { id, within, because, strength = 'target' } = target;
  const { hours, schedule } = hoursOf(set, target.calendar, request);
  const budget = millisecondsIn(within);
  // The clock of a next reply starts with the requester's words after an answer.
  const started = metric !== 'next_reply';
  // The set is frozen, and so is what comes from it.
  return Object.freeze({
    id,
    metric,
    severity: target.severities === null ? null : request.severity,
    language: target.languages === null ? null : request.language,
    within,
    budget: durationOf(budget),
    hours,
    schedule,
    rests: restsOf(target, metric),
    strength,
    dueAt: started ? dueAfter(schedule, budget, request.at) : null,
    because,
  });
}

/** When a clock that starts at `ms` is due if it is never paused; `budget` in milliseconds. */
export function dueAfter(schedule: Schedule | null, budget: number, ms: number): Instant {
  return instantOf(timelineOf(schedule ?? always).add(ms, budget));
}

function hoursOf(
  { hours }: Entitlements,
  id: string,
  { deskClock, closures }: Promising,
): { readonly hours: string; readonly schedule: Schedule | null } {
  const named = hours[id];
  // A set carries the hours of all its targets.
  const schedule = named === undefined ? null : hoursWith(named, closures);
  if (schedule === null || roundTheClock(schedule)) return { hours: id, schedule: null };
  return deskClock === 'elapsed' ? { hours: 'always', schedule: null } : { hours: id, schedule };
}
