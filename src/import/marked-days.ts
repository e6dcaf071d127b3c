import type { DayRange } from './occurrences.js';

/** Days of a range, marked a stretch at a time at the same cost for any length. */
export interface MarkedDays {
  readonly range: DayRange;
  /** At each day of the range, how many stretches begin less how many have ended. */
  readonly edges: Int32Array;
}

/** No day of the range is marked yet. */
export function unmarkedDays(range: DayRange): MarkedDays {
  return { range, edges: new Int32Array(range.to - range.from + 1) };
}

/** Marks `length` days from `start` on, as far as they lie in the range. */
export function markDays({ range, edges }: MarkedDays, start: number, length: number): void {
  const begin = Math.max(start, range.from) - range.from;
  const end = Math.min(start + length, range.to) - range.from;
  if (begin >= end) return;
  edges[begin] = (edges[begin] ?? 0) + 1;
  edges[end] = (edges[end] ?? 0) - 1;
}

/** The marked days in order, each once. */
export function markedDays({ range, edges }: MarkedDays): readonly number[] {
  const days: number[] = [];
  let open = 0;
  for (let day = range.from; day < range.to; day++) {
    open += edges[day - range.from] ?? 0;
    if (open > 0) days.push(day);
  }
  return days;
}
