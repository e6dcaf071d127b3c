import type { Reader } from '../input/faults.js';
import { optional, whole } from '../input/readers.js';

/** Upper bound on what one page shows. */
const MAX_PAGE = 1000;

/** A reader of how many a caller wants at most, from 1 to 1000; left out, it is the usual number. */
export function limitReader(usual: number): Reader<number> {
  return optional(whole({ min: 1, max: MAX_PAGE }), usual);
}
