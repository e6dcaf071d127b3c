import { deepFreeze } from '../input/frozen.js';
import { door } from '../input/request.js';
import { type Duration, durationOf } from '../time/duration.js';
import { type Instant, instantOf } from '../time/instant.js';
import { type ClockState, type ClockTerms, clockState, elapsedAt } from './clock.js';
import type { TimedEvent } from './clock-events.js';
import { type ClockInput, clockFields, type ReadClockInput, termsOf } from './clock-input.js';
import { nextChangeAt, type Stage, stageOf } from './stage.js';
import { atRiskSince } from './state-changes.js';
import { type Threshold, thresholdsOf } from './thresholds.js';
import { usualClock } from './usual-clock.js';

/** A clock as of an instant. Plain JSON. */
export interface Reading {
  readonly stage: Stage;
  /** Whether it was late, answered or not. */
  readonly breached: boolean;
  /** The clock's own time so far. */
  readonly elapsed: Duration;
  /** What is left of the promised time, never negative; `null` where nothing is due. */
  readonly remaining: Duration | null;
  /** The clock's own time from `dueAt` to the answer, or to `at`; `null` where it is not late. */
  readonly lateBy: Duration | null;
  readonly startedAt: Instant | null;
  readonly dueAt: Instant | null;
  /** The first instant at which it was late. */
  readonly breachedAt: Instant | null;
  /** The answer, in time or not. */
  readonly metAt: Instant | null;
  /** `elapsed` by the promised time: past 1 when late. */
  readonly progress: number;
  readonly atRisk: boolean;
  /** The instant from which it has been at risk; `null` where it is not. */
  readonly atRiskSince: Instant | null;
  /** Whether it runs in business hours or round the clock. */
  readonly clock: 'business' | 'elapsed';
  /** The first instant at which stage or risk differs if nothing else happens: a scheduler sleeps until then. */
  readonly nextChange: { readonly at: Instant; readonly to: 'at_risk' | 'overdue' } | null;
  readonly thresholds: readonly Threshold[];
}

/**
 * A clock as of `at`, computed from its events: later events do not count, and an event that does not apply changes
 * nothing. An answer at exactly `dueAt` is in time, one a millisecond later is late. Throws `out_of_order`,
 * `unknown_event`, `invalid_duration`, `not_positive`, `invalid_instant`, … (A3, A22, A23, A33, A38).
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
  return usualReading(input) ?? enter(input, clockRead);
}

const enter = /*@__PURE__*/ door('sla.readClock', clockFields);

const NO_EVENTS: readonly never[] = [];
const NO_THRESHOLDS: readonly Threshold[] = /*@__PURE__*/ Object.freeze([]);

/** The reading of a clock in its usual form, read in one pass; `null` where it may have another, or a fault. */
function usualReading(input: unknown): Reading | null {
  try {
    const found = usualClock(input);
    if (found === null) return null;
    const { terms, state, now, startedAt, metAt } = found;
    return readingOf(terms, NO_EVENTS, state, now, startedAt, metAt, NO_THRESHOLDS);
  } catch {
    return null; // The door says what cannot be read, or cannot be answered.
  }
}

function clockRead(input: ReadClockInput): Reading {
  return readingAt(termsOf(input), input.events, input.at, input.thresholds);
}

/** The reading of a clock whose terms and events have been read. */
export function readingAt(
  terms: ClockTerms,
  events: readonly TimedEvent[],
  now: number,
  shares: readonly number[] = [],
): Reading {
  const state = clockState(terms, events, now);
  const thresholds = shares.length === 0 ? NO_THRESHOLDS : deepFreeze(thresholdsOf(terms, events, now, shares));
  return readingOf(terms, events, state, now, instantOrNull(state.startedAt), instantOrNull(state.metAt), thresholds);
}

function readingOf(
  terms: ClockTerms,
  events: readonly TimedEvent[],
  state: ClockState,
  now: number,
  startedAt: Instant | null,
  metAt: Instant | null,
  thresholds: readonly Threshold[],
): Reading {
  const { within } = terms;
  const stage = stageOf(state);
  const elapsed = elapsedAt(terms, state, now);
  const atRisk = stage === 'active' && elapsed >= terms.atRiskFrom;
  return Object.freeze({
    stage,
    breached: state.breachedAt !== null,
    elapsed: durationOf(elapsed),
    remaining: within === Number.POSITIVE_INFINITY ? null : durationOf(Math.max(within - elapsed, 0)),
    lateBy: state.breachedAt === null ? null : durationOf(Math.max(elapsed - within, 0)),
    startedAt,
    dueAt: instantOrNull(state.dueAt),
    breachedAt: instantOrNull(state.breachedAt),
    metAt,
    progress: elapsed / within,
    atRisk,
    atRiskSince: atRisk ? instantOf(atRiskSince(terms, events, state, now)) : null,
    clock: terms.roundTheClock ? 'elapsed' : 'business',
    nextChange: nextChangeOf(terms, state, now),
    thresholds,
  });
}

function nextChangeOf(terms: ClockTerms, state: ClockState, now: number): Reading['nextChange'] {
  const next = nextChangeAt(terms, state, now);
  return next === null ? null : Object.freeze({ at: instantOf(next.ms), to: next.to });
}

function instantOrNull(ms: number | null): Instant | null {
  return ms === null ? null : instantOf(ms);
}
