import type { Faults } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { comparisonCost, type Hours, type Inclusion, includesHours } from './hours-order.js';

/** The work of one comparison of promises and benefits, which a crafted offer could stretch over days. */
export interface Work {
  /** Counts units of a twentieth of a microsecond or so, and throws where there are too many. */
  readonly spend: (units: number) => void;
  /** Whether some hours are open whenever others are; each pair is compared once. */
  readonly includes: (wide: Hours, narrow: Hours) => Inclusion;
}

/** Work of at most so many units; `refusal` says what to do about more. */
export function createWork(max: number, refusal: () => Faults): Work {
  let left = max;
  const spend = (units: number) => {
    left -= units;
    if (left < 0) throw new InvalidInputError(refusal().issues);
  };
  const known = new Map<Hours, Map<Hours, Inclusion>>();
  const includes = (wide: Hours, narrow: Hours) => {
    spend(1);
    const ofWide = known.get(wide) ?? new Map<Hours, Inclusion>();
    const found = ofWide.get(narrow);
    if (found !== undefined) return found;
    // Before the comparison: two years of windows take long.
    spend(comparisonCost(wide, narrow));
    const inclusion = includesHours(wide, narrow);
    known.set(wide, ofWide.set(narrow, inclusion));
    return inclusion;
  };
  return { spend, includes };
}
