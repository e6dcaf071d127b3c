import { readPromisedTime } from '../catalog/promised-time.js';
import { Faults, fault, under } from '../input/faults.js';
import type { Commitment } from '../sla/commitment.js';
import { readPositiveDuration } from '../time/duration.js';
import { disagrees } from './sound-route.js';

type Times = Pick<Commitment, 'metric' | 'within' | 'budget' | 'hours' | 'schedule' | 'dueAt'> & {
  readonly day?: string | undefined;
};

/**
 * The faults between the times of a stored promise; `null` where they agree. Whether `dueAt` follows from them is for the
 * ticket to say; how long days up to a close are is not asked: zone data change, and a document stays readable.
 */
export function promiseFaults(promise: Times): Faults | null {
  const { within, budget, dueAt, hours, schedule } = promise;
  // No offer has other hours of this name.
  if (hours === 'always' && schedule !== null) return under(['schedule'], disagrees('hours', 'null'));
  const time = readPromisedTime(within);
  if (time instanceof Faults) return null;
  if (time.kind === 'days') return daysFault(promise, time.days);
  if (budget === null) return dueAt === null ? null : under(['dueAt'], disagrees('budget', 'null'));
  if (time.kind === 'best_effort') return under(['budget'], disagrees('within', 'null'));
  const ms = readPositiveDuration(budget);
  return ms === time.ms || ms instanceof Faults ? null : under(['budget'], disagrees('within', within));
}

/** The fault of the budget of a promise in days; `null` where it may be theirs. */
function daysFault({ metric, day, budget }: Times, days: number): Faults | null {
  if (day === undefined) return null;
  const length = day === 'close' ? null : readPositiveDuration(day);
  // Each clock of a next reply counts its own days up to a close, and none has started.
  if (budget === null) return length === null && metric === 'next_reply' ? null : wrongBudget();
  const ms = readPositiveDuration(budget);
  if (length === null || length instanceof Faults || ms instanceof Faults) return null;
  return ms === days * length ? null : wrongBudget();
}

function wrongBudget(): Faults {
  return under(
    ['budget'],
    fault(
      'inconsistent',
      'Use the open time of the days that `within` says, such as PT16H.',
      '`within` の日数にあたる営業時間を PT16H のように指定してください。',
    ),
  );
}
