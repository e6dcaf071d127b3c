import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';

/** Reads seats: a whole number of at least 1. */
export function readSeats(input: unknown): number | Faults {
  if (typeof input === 'number' && Number.isSafeInteger(input) && input >= 1) return input;
  return fault(
    'invalid_seats',
    `Use a whole number of at least 1 for seats, not ${preview(input)}.`,
    `ライセンス数は 1 以上の整数で指定してください（${preview(input)} は使えません）。`,
  );
}
