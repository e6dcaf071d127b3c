import { invalidInput } from '../errors.js';
import { fields } from '../record.js';
import { type Instant, type InstantInput, millisecondsOf } from './instant.js';

/** A half-open span of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** The bounds of `[from, to)` in epoch milliseconds. Throws `invalid_instant`, and `reversed_interval` for `to` before `from`. */
export function boundsOf(of: { readonly from: InstantInput; readonly to: InstantInput }): { from: number; to: number } {
  const bounds = fields(of, 'from', 'to');
  const from = millisecondsOf(bounds.from, ['from']);
  const to = millisecondsOf(bounds.to, ['to']);
  if (from <= to) return { from, to };
  return invalidInput(
    'reversed_interval',
    ['to'],
    'The end lies before the start.',
    '終了が開始より前になっています。',
  );
}
