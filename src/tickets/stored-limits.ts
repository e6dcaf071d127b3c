import type { Schedule } from '../calendar/schedule.js';
import { type Faults, fault } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import { type Limits, limits } from '../input/plain-copy.js';
import type { Commitment } from '../sla/commitment.js';
import { MAX_EVENTS } from './apply-faults.js';

/** Upper bound on the promises of a ticket, and on the values in them. */
const MAX_PROMISES = 1000;
const MAX_VALUES = 150_000;

/** How long the lists of a stored event may be. An offer names at most 500 rules at a time, and up to three times. */
const lists = /*@__PURE__*/ Object.freeze({
  closures: 50_000,
  holds: MAX_EVENTS,
  commitments: MAX_PROMISES,
  other: 2000,
});

/** How large a stored event may be, and a stored ticket without its history: it has the promises of two severities, twice the nodes. */
export const MAX_EVENT_SIZE: Limits = /*@__PURE__*/ limits({ lists });
export const MAX_TICKET_SIZE: Limits = /*@__PURE__*/ limits({ nodes: 400_000, lists });

/** The fault of promises that would make a ticket too large to be read again; `null` where there is room for them. */
export function tooManyPromises(commitments: readonly Commitment[]): Faults | null {
  if (commitments.length <= MAX_PROMISES) {
    let values = 0;
    for (const { schedule, rests, because } of commitments) {
      values += 15 + rests.length + because.length + (schedule === null ? 0 : valuesIn(schedule));
    }
    if (values <= MAX_VALUES) return null;
  }
  return fault(
    'too_many_promises',
    `A ticket has room for ${MAX_PROMISES} promises, and for ${MAX_VALUES} values in them. Promise less to one request.`,
    `1 つのチケットの約束は ${MAX_PROMISES} 件、その値は ${MAX_VALUES} 個までです。約束を減らしてください。`,
  );
}

const valuesIn = /*@__PURE__*/ oncePer(({ weekly, closures, exceptions }: Schedule): number => {
  const days = [...Object.values(weekly), ...Object.values(exceptions)];
  return days.reduce((sum, windows) => sum + 1 + windows.length, 5 + closures.length);
});
