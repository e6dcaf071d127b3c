import { engineOf } from '../calendar/engine.js';
import { always } from '../calendar/japan-desk.js';
import { roundTheClock } from '../calendar/opening-plan.js';
import { readSchedule, type Schedule, type ScheduleSpec } from '../calendar/schedule.js';
import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { nullable, oneOf, optional, share } from '../input/readers.js';
import { type Duration, readPositiveDuration } from '../time/duration.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { type ClockTerms, shareOf } from './clock.js';
import { type ClockEvent, readEvents, type TimedEvent } from './clock-events.js';

/** The share of the promised time from which a clock is at risk, unless a caller says another. */
export const AT_RISK_AT = 0.75;

const MAX_THRESHOLDS = 20;
const MAX_SHARE = 1000;

/** What a clock is read from. A commitment's fields fit. */
export interface ClockInput {
  readonly within: Duration;
  /** The hours in which it runs; left out or `null`: round the clock. */
  readonly schedule?: Schedule | ScheduleSpec | null | undefined;
  /** In the order of time. */
  readonly events: readonly ClockEvent[];
  readonly at: InstantInput;
  /** The share of `within`, from 0 to 1, from which it is at risk: 0.75 by default. */
  readonly atRiskAt?: number | undefined;
  /** Whether a reopening after an answer starts the clock afresh (default) or lets it run on. */
  readonly reopen?: 'restart' | 'continue' | undefined;
  /** Whether it is late just after `dueAt` (default), or once more than `within` has run (A33). */
  readonly lateness?: 'due_at' | 'elapsed' | undefined;
  /** Shares of `within`, such as 0.5, 0.9 and 1.5: the reading says at which instant each is reached. */
  readonly thresholds?: readonly number[] | undefined;
}

export const readAtRiskAt = /*@__PURE__*/ optional(share, AT_RISK_AT);
export const readLateness = /*@__PURE__*/ optional(
  /*@__PURE__*/ oneOf('lateness', ['due_at', 'elapsed']),
  'due_at' as const,
);

/** The readers of how a clock is judged, for every verb that reads clocks. */
export const judgingOptions = { atRiskAt: readAtRiskAt, lateness: readLateness } as const;

/** The readers of how a clock is judged, and as of when. */
export const judgingFields = { at: readInstant, atRiskAt: readAtRiskAt, lateness: readLateness } as const;

/** The readers of a clock's input. */
export const clockFields = {
  within: readPositiveDuration,
  schedule: /*@__PURE__*/ nullable(readSchedule),
  events: readEvents,
  at: readInstant,
  atRiskAt: readAtRiskAt,
  lateness: readLateness,
  reopen: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('reopen', ['restart', 'continue']), 'restart'),
  thresholds: /*@__PURE__*/ optional(/*@__PURE__*/ listOf(readThreshold, MAX_THRESHOLDS), []),
} as const;

/** A clock's input that has been read. */
export interface ReadClockInput {
  readonly within: number;
  readonly schedule: Schedule | null;
  readonly events: readonly TimedEvent[];
  readonly at: number;
  readonly atRiskAt: number;
  readonly reopen: ClockTerms['reopen'];
  readonly lateness: ClockTerms['lateness'];
  readonly thresholds: readonly number[];
}

/** The terms of a clock whose input has been read. */
export function termsOf({
  schedule,
  within,
  atRiskAt,
  reopen,
  lateness,
}: Pick<ReadClockInput, 'schedule' | 'within' | 'atRiskAt' | 'reopen' | 'lateness'>): ClockTerms {
  return {
    timeline: engineOf(schedule ?? always),
    roundTheClock: schedule === null || roundTheClock(schedule),
    within,
    atRiskFrom: shareOf(within, atRiskAt),
    reopen,
    lateness,
  };
}

function readThreshold(input: unknown): number | Faults {
  // Negative zero would not survive a round trip through JSON.
  if (typeof input === 'number' && input >= 0 && input <= MAX_SHARE) return input || 0;
  return fault(
    'out_of_range',
    `Use a share of the promised time from 0 to ${MAX_SHARE}, not ${preview(input)}.`,
    `約束の時間に対する割合を 0 から ${MAX_SHARE} までの数で指定してください（${preview(input)} は使えません）。`,
  );
}
