import { choiceAt, readAll, readOrThrow, shareAt } from '../boundary.js';
import { always } from '../calendar/japan-desk.js';
import { isChecked, type Schedule, schedule, scheduleSchema } from '../calendar/schedule.js';
import { type Timeline, timeline } from '../calendar/timeline.js';
import { invalidInput } from '../errors.js';
import { fields } from '../record.js';
import { type Duration, durationAt, durationOf } from '../time/duration.js';
import { type Instant, type InstantInput, instantAt, LAST_MILLISECOND, millisecondsOf } from '../time/instant.js';
import { type ClockState, type ClockTerms, clockState, elapsedAt, firstLate, termsOf } from './clock.js';
import { type ClockEvent, readEvents, type TimedEvent } from './clock-events.js';

/**
 * `pending`: not started. `active`: running, in time. `paused`: stopped, in time. `achieved`: answered in time.
 * `breaching`: late and unanswered. `breached`: answered, late.
 */
export type Stage = 'pending' | 'active' | 'paused' | 'achieved' | 'breaching' | 'breached';

/** The usual share of the promised time from which a clock is at risk. */
export const AT_RISK_AT = 0.75;

/** A clock as of an instant. Plain JSON. */
export interface Reading {
  readonly stage: Stage;
  /** The clock's own time so far. */
  readonly elapsed: Duration;
  /** What is left of the promised time, never negative. */
  readonly remaining: Duration;
  /** The clock's own time since `dueAt`, once late; otherwise `null`. */
  readonly overdue: Duration | null;
  readonly startedAt: Instant | null;
  readonly dueAt: Instant | null;
  /** The first instant at which it was late. */
  readonly breachedAt: Instant | null;
  /** The answer, in time or not. */
  readonly metAt: Instant | null;
  /** `elapsed` by the promised time: past 1 when late. */
  readonly progress: number;
  readonly atRisk: boolean;
  /** The first instant at which stage or risk differs if nothing else happens: what a scheduler sleeps until. */
  readonly nextChange: { readonly at: Instant; readonly to: 'at_risk' | 'breaching' } | null;
}

export interface ClockInput {
  readonly within: Duration;
  /** The hours in which it runs; round the clock by default. */
  readonly schedule?: Schedule | undefined;
  /** In the order of time. */
  readonly events: readonly ClockEvent[];
  readonly at: InstantInput;
  /** The share of `within`, from 0 to 1, from which it is at risk: 0.75 by default. */
  readonly atRiskAt?: number | undefined;
  /** Whether a reopening starts it afresh (default) or lets it run on. */
  readonly reopen?: 'restart' | 'continue' | undefined;
  /** Whether it is late just after `dueAt` (default), or once more than `within` has run (A33). */
  readonly lateness?: 'due_at' | 'elapsed' | undefined;
}

/**
 * A clock as of `at`, worked out from its events: later events do not count, and one that does not apply changes
 * nothing. An answer at exactly `dueAt` is in time, one a millisecond later is late (A3, A22, A23, A33). Throws
 * `out_of_order`, `unknown_event`, `invalid_duration`, `not_positive`, `invalid_instant`, …
 *
 * @example
 * const events = [
 *   { type: 'started', at: '2026-11-20T07:30:00.000Z' },
 *   { type: 'paused', at: '2026-11-20T07:40:00.000Z' },
 *   { type: 'resumed', at: '2026-11-23T01:00:00.000Z' },
 * ];
 * const reading = sla.readClock({ within: 'PT1H', schedule: calendar.japanDesk, events, at: '2026-11-23T01:30:00.000Z' });
 * reading.stage // => 'active'
 * reading.elapsed // => 'PT40M'
 * reading.dueAt // => '2026-11-23T01:50:00.000Z'
 * reading.nextChange // => { at: '2026-11-23T01:35:00.000Z', to: 'at_risk' }
 */
export function readClock(input: ClockInput): Reading {
  const { terms, events, now } = readClockInput(input);
  return readingOf(terms, clockState(terms, events, now), now);
}

/** The input of `readClock`, checked and in numbers. */
export function readClockInput(input: ClockInput): { terms: ClockTerms; events: readonly TimedEvent[]; now: number } {
  const given = fields(input, 'within', 'schedule', 'events', 'at', 'atRiskAt', 'reopen', 'lateness');
  const { within, line, events, now, share, reopen, lateness } = readAll({
    within: () => positive(durationAt(given.within, ['within'])),
    line: () => timelineOf(given.schedule),
    events: () => readEvents(given.events),
    now: () => millisecondsOf(given.at, ['at']),
    share: () => shareAt(given.atRiskAt, AT_RISK_AT, ['atRiskAt']),
    reopen: () => choiceAt(given.reopen, ['restart', 'continue'], ['reopen']),
    lateness: () => choiceAt(given.lateness, ['due_at', 'elapsed'], ['lateness']),
  });
  return { terms: termsOf(line, within, share, { reopen, lateness }), events, now };
}

function readingOf(terms: ClockTerms, state: ClockState, now: number): Reading {
  const { within } = terms;
  const stage = stageOf(state);
  const elapsed = elapsedAt(terms, state, now);
  const atRisk = stage === 'active' && elapsed >= terms.atRiskFrom;
  return Object.freeze({
    stage,
    elapsed: durationOf(elapsed),
    remaining: durationOf(Math.max(within - elapsed, 0)),
    overdue: state.breachedAt === null ? null : durationOf(Math.max(elapsed - within, 0)),
    startedAt: textOf(state.startedAt),
    dueAt: textOf(state.dueAt),
    breachedAt: textOf(state.breachedAt),
    metAt: textOf(state.metAt),
    progress: elapsed / within,
    atRisk,
    nextChange: stage === 'active' ? nextChange(terms, state, atRisk) : null,
  });
}

/** The stage of a clock as of the instant that its state has been taken to. */
export function stageOf({ startedAt, runningSince, metAt, breachedAt }: ClockState): Stage {
  if (startedAt === null) return 'pending';
  if (metAt !== null) return breachedAt === null ? 'achieved' : 'breached';
  if (breachedAt !== null) return 'breaching';
  return runningSince === null ? 'paused' : 'active';
}

function nextChange(terms: ClockTerms, state: ClockState, atRisk: boolean): Reading['nextChange'] {
  if (state.runningSince === null || state.dueAt === null) return null;
  if (!atRisk) {
    const at = terms.timeline.add(state.runningSince, terms.atRiskFrom - state.spent);
    return Object.freeze({ at: instantAt(at), to: 'at_risk' });
  }
  const late = firstLate(terms, state.dueAt);
  return late > LAST_MILLISECOND ? null : Object.freeze({ at: instantAt(late), to: 'breaching' });
}

function textOf(ms: number | null): Instant | null {
  return ms === null ? null : instantAt(ms);
}

function positive(within: number): number {
  if (within > 0) return within;
  return invalidInput(
    'not_positive',
    ['within'],
    'A promise takes more than no time.',
    '応答時間は 0 より長くしてください。',
  );
}

function timelineOf(hours: Schedule | undefined): Timeline {
  if (hours === undefined) return timeline(always);
  if (isChecked(hours)) return timeline(hours);
  return timeline(schedule(readOrThrow(scheduleSchema(), hours, ['schedule'])));
}
