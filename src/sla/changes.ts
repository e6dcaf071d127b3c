import { under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { nullable } from '../input/readers.js';
import { door, object, type ReadFields } from '../input/request.js';
import { together } from '../input/together.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { reversedInterval } from '../time/interval.js';
import { type ClockInput, clockFields, termsOf } from './clock-input.js';
import { type Standing, stateChanges } from './state-changes.js';

/** A clock whose changes are asked for, as `sla.readClock` takes it; `thresholds` are read, and change nothing. */
export interface ChangingClock extends Omit<ClockInput, 'at'> {
  /** Events after `at` do not count; left out or `null`: all of them count. */
  readonly at?: InstantInput | null | undefined;
}

/** The stretch of time in which changes are looked for: after `from`, up to and including `to`. */
export interface ChangesInterval {
  /** The instant as of which the clock was last looked at; left out or `null`: before its first event. */
  readonly from?: InstantInput | null | undefined;
  readonly to: InstantInput;
}

/** An instant at which the stage or the risk of a clock changes. */
export interface ClockChange {
  readonly at: Instant;
  readonly to: Standing;
  /** The start of the clock that changes: another one after a restart. */
  readonly startedAt: Instant;
  /** Whether it was late by then, answered or not. */
  readonly breached: boolean;
}

/**
 * Every change of a clock's stage or risk after `from`, up to and including `to`, the oldest first: who looked at the clock
 * as of `from` and looks again as of `to` sees what has passed in between. Events of one instant are one change. A clock
 * that starts afresh changes. After the last event, time alone goes on. Throws as `readClock` does, and `reversed_interval`.
 *
 * @example
 * const clock = { within: 'PT1H', events: [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }] } as const;
 * const [risk, breach] = sla.changes(clock, { from: '2026-11-20T07:30:00.000Z', to: '2026-11-20T09:00:00.000Z' });
 * risk // => { at: '2026-11-20T08:15:00.000Z', to: 'at_risk', startedAt: '2026-11-20T07:30:00.000Z', breached: false }
 * breach // => { at: '2026-11-20T08:30:00.001Z', to: 'overdue', startedAt: '2026-11-20T07:30:00.000Z', breached: true }
 */
export function changes(clock: ChangingClock, interval: ChangesInterval): readonly ClockChange[] {
  return enter({ clock, interval }, changesIn);
}

const readClockFields = /*@__PURE__*/ together(clockFields, { at: /*@__PURE__*/ nullable(readInstant) });
const readIntervalFields = { from: /*@__PURE__*/ nullable(readInstant), to: readInstant } as const;

const enter = /*@__PURE__*/ door(
  'sla.changes',
  {
    clock: /*@__PURE__*/ object(readClockFields),
    interval: /*@__PURE__*/ object(readIntervalFields),
  },
  ({ interval: { from, to } }) => {
    const reversed = from === null ? null : reversedInterval({ from, to });
    return reversed === null ? null : under(['interval'], reversed);
  },
);

function changesIn({
  clock,
  interval: { from, to },
}: {
  readonly clock: ReadFields<typeof readClockFields>;
  readonly interval: ReadFields<typeof readIntervalFields>;
}): readonly ClockChange[] {
  const { at, events } = clock;
  const known = at === null ? events : events.filter(({ ms }) => ms <= at);
  const found = stateChanges(termsOf(clock), known, from ?? Number.NEGATIVE_INFINITY, to);
  return deepFreeze(
    found.map(({ ms, to: standing, startedAt, breached }) => ({
      at: instantOf(ms),
      to: standing,
      startedAt: instantOf(startedAt),
      breached,
    })),
  );
}
