import { wholeMilliseconds } from '../time/duration.js';
import { inRange, LAST_MILLISECOND } from '../time/instant.js';
import { momentWith, type OpenTable, openBefore } from './open-table.js';
import { NO_TABLE } from './quick-answers.js';
import type { Timeline } from './timeline.js';
import { isOpenIn, openingFrom, type Tables } from './timeline-edges.js';
import type { YearLine } from './year-line.js';
import type { YearRange } from './year-tables.js';

/** The table of the last question: most questions are about the years of the last ones. */
export interface SeenTable {
  readonly table: OpenTable;
}

/** The answers to the questions that are asked most, in numbers as a timeline gives them. */
export interface Answers extends Pick<Timeline, 'isOpen' | 'nextOpening' | 'add' | 'between'>, Tables {
  readonly seen: SeenTable;
}

/** The answers to all questions. They refuse bad numbers by name. */
export function slowAnswers(line: YearLine): Answers {
  let current: YearRange | null = null;
  const seen: { table: OpenTable } = { table: NO_TABLE };
  line.whenForgotten(() => {
    current = null;
    seen.table = NO_TABLE;
  });

  function turnTo(range: YearRange): YearRange {
    current = range;
    // The first and the last year reach out of the range of Date: their answers need a check.
    if (range.origin >= -LAST_MILLISECOND && range.end <= LAST_MILLISECOND) seen.table = range.table;
    return range;
  }

  function rangeHolding(ms: number): YearRange {
    // Anything but a number is refused first, as to compare it would call methods of its own.
    const sound = Number.isInteger(ms) && Math.abs(ms) <= LAST_MILLISECOND;
    if (sound && current !== null && ms >= current.origin && ms < current.end) return current;
    return turnTo(line.range(line.yearAt(inRange(ms))));
  }

  /** The instant out of `here` at which `open` business time has passed: the latest such instant, or the earliest. */
  function instantOutside(here: YearRange, open: number, latest: boolean): number {
    const { origin, before, table } = turnTo(line.range(line.yearReaching(open, latest, here)));
    const within = open - before;
    // The first of all years is found also for a time before it, which is out of range.
    if (within < 0) return inRange(origin + within);
    return inRange(origin + (latest ? momentWith(table, within + 1) - 1 : momentWith(table, within)));
  }

  function openUntil(ms: number): number {
    const { origin, before, table } = rangeHolding(ms);
    return before + openBefore(table, ms - origin);
  }

  const tables: Tables = { line, rangeHolding };
  return {
    ...tables,
    seen,
    isOpen: (ms) => isOpenIn(tables, ms),
    add(ms, durationMs) {
      const here = rangeHolding(ms);
      if (wholeMilliseconds(durationMs) === 0) return ms;
      const { origin, before, table } = here;
      const target = openBefore(table, ms - origin) + durationMs;
      if (durationMs > 0) {
        if (target <= table.total) return inRange(origin + momentWith(table, target));
      } else if (target >= 0) {
        // The latest moment with so much is a millisecond before the earliest one with more.
        return inRange(origin + momentWith(table, target + 1) - 1);
      }
      return instantOutside(here, before + target, durationMs < 0);
    },
    nextOpening: (ms) => openingFrom(tables, ms),
    between: (fromMs, toMs) => wholeMilliseconds(openUntil(toMs) - openUntil(fromMs)),
  };
}
