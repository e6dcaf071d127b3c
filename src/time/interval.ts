import { type Faults, fault, under } from '../input/faults.js';
import type { Instant } from './instant.js';

/** A half-open span of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** The fault of a request whose `to` lies before its `from`. */
export function reversedInterval({ from, to }: { readonly from: number; readonly to: number }): Faults | null {
  if (from <= to) return null;
  return under(
    ['to'],
    fault(
      'reversed_interval',
      'The end lies before the start. Use an end at or after it.',
      '終了には、開始以降の時刻を指定してください。',
    ),
  );
}
