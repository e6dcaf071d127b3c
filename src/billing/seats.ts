import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { recordOf } from '../input/record.js';

/** Reads seats: a whole number of at least 1. */
export function readSeats(input: unknown): number | Faults {
  if (isCount(input, 1)) return input;
  return fault(
    'invalid_seats',
    `Use a whole number of at least 1 for seats, not ${preview(input)}.`,
    `ライセンス数は 1 以上の整数で指定してください（${preview(input)} は使えません）。`,
  );
}

/** Reads how many people are to hold a variant: a whole number of at least 0. */
export function readCount(input: unknown): number | Faults {
  // Negative zero would not survive a round trip through JSON.
  if (isCount(input, 0)) return input || 0;
  return fault(
    'invalid_people',
    `Use a whole number of at least 0 for a number of people, not ${preview(input)}.`,
    `人数は 0 以上の整数で指定してください（${preview(input)} は使えません）。`,
  );
}

/** Reads how many people are to hold each variant. */
export const readPeople = /*@__PURE__*/ recordOf(readCount);

/** Reads the seats of tiers that do not follow the plan's. */
export const readTierSeats = /*@__PURE__*/ recordOf(readSeats);

function isCount(input: unknown, least: number): input is number {
  return typeof input === 'number' && Number.isSafeInteger(input) && input >= least;
}
