import { readPromisedTime } from '../catalog/promised-time.js';
import { Faults, under } from '../input/faults.js';
import type { Commitment } from '../sla/commitment.js';
import { readPositiveDuration } from '../time/duration.js';
import { disagrees } from './sound-route.js';

type Times = Pick<Commitment, 'within' | 'budget' | 'dueAt'>;

/**
 * The faults between the times of a stored promise; `null` where they agree. Whether `dueAt` follows from them is not
 * asked: zone data change, and a document stays readable.
 */
export function promiseFaults({ within, budget, dueAt }: Times): Faults | null {
  const time = readPromisedTime(within);
  // A promise in days has a budget of its own for each clock: there may be a due instant without one.
  if (time instanceof Faults || time.kind === 'days') return null;
  if (budget === null) return dueAt === null ? null : under(['dueAt'], disagrees('budget', 'null'));
  if (time.kind === 'best_effort') return under(['budget'], disagrees('within', 'null'));
  const ms = readPositiveDuration(budget);
  return ms === time.ms || ms instanceof Faults ? null : under(['budget'], disagrees('within', within));
}
