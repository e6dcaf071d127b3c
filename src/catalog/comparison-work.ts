import type { Faults } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';

/**
 * Counts the work of a comparison of promises in units of a tenth of a microsecond or so, and throws where it would take
 * too long: a crafted offer could ask for days of it.
 */
export type Work = (units: number) => void;

/** A counter of at most so many units; `refusal` says what to do about more. */
export function createWork(max: number, refusal: () => Faults): Work {
  let left = max;
  return (units) => {
    left -= units;
    if (left < 0) throw new InvalidInputError(refusal().issues);
  };
}
