import { hoursOf } from './opening-hours.js';
import { openingPlan } from './opening-plan.js';
import { quickAdd, quickIsOpen, quickNextOpening, quickOpenBefore } from './quick-answers.js';
import type { Schedule } from './schedule.js';
import { type Answers, slowAnswers } from './slow-answers.js';
import { type YearLine, yearLine } from './year-line.js';

/** Engines belong to the schedule that they were built from, and go with it. */
const built = /*@__PURE__*/ new WeakMap<object, Answers>();

/** The engine of a schedule that has been read before. */
export function engineOf(schedule: Schedule): Answers {
  let found = built.get(schedule);
  if (found === undefined) {
    found = createEngine(yearLine(hoursOf(openingPlan(schedule))));
    built.set(schedule, found);
  }
  return found;
}

/** The engine of a schedule for which `engineOf` was called before; only then has the schedule been read. */
export function builtEngine(schedule: unknown): Answers | undefined {
  return built.get(schedule as object); // a map may be asked about any value
}

/** The engine of any hours. */
export function createEngine(line: YearLine): Answers {
  const slow = slowAnswers(line);
  const { seen } = slow;
  return {
    line,
    rangeHolding: slow.rangeHolding,
    seen,
    isOpen(ms) {
      const open = quickIsOpen(seen.table, ms);
      return Number.isNaN(open) ? slow.isOpen(ms) : open === 1;
    },
    nextOpening(ms) {
      const found = quickNextOpening(seen.table, ms);
      return Number.isNaN(found) ? slow.nextOpening(ms) : found;
    },
    add(ms, durationMs) {
      const found = quickAdd(seen.table, ms, durationMs);
      return Number.isNaN(found) ? slow.add(ms, durationMs) : found;
    },
    between(fromMs, toMs) {
      const { table } = seen;
      const found = quickOpenBefore(table, toMs) - quickOpenBefore(table, fromMs);
      return Number.isNaN(found) ? slow.between(fromMs, toMs) : found;
    },
  };
}
