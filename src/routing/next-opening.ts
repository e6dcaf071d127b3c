import type { Answers } from '../calendar/slow-answers.js';
import { caught, Faults } from '../input/faults.js';

/** The instant itself when open, else the next opening; `null` for hours that open on dates that have all passed. */
export function nextOpeningOf(line: Answers, ms: number): number | null {
  const found = caught(() => line.nextOpening(ms));
  return found instanceof Faults ? null : found;
}
