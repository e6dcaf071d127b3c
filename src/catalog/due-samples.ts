import type { Work } from './comparison-work.js';
/** A promise as a function of the instant of a request, and what its course depends on. */
export interface PromiseClock {
  readonly due: (at: number) => number;
  /** `null` for hours round the clock. */
  readonly zone: string | null;
  /** The dates that its hours name, as days since 1970. */
  readonly dates: readonly number[];
  /** The instants of a span of time at which its course changes. */
  readonly turns: (from: number, to: number) => readonly number[];
}

const DAY = 86_400_000;

/** Weeks without a change of clocks, and the weeks of spring and autumn in which clocks change. */
const WEEKS = [
  { from: Date.UTC(2026, 10, 9), to: Date.UTC(2026, 10, 24) },
  { from: Date.UTC(2026, 2, 2), to: Date.UTC(2026, 3, 7) },
  { from: Date.UTC(2026, 9, 19), to: Date.UTC(2026, 10, 9) },
];
/** Two zones may change their clocks at any time of the year. */
const YEAR = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 8) };
/** Units of work for a clock at an instant, and to both sides of it; what is due then is counted where it is computed. */
const INSTANT = 3;
/** How far from a date of a closure or an exception a promise may feel it. */
const AROUND_DATE = 8 * DAY;

/**
 * By how much the earliest of some clocks is due after the earliest of others. Between two instants at which the course of
 * a promise changes, an instant and its due move alike: so the clocks are compared at those instants alone, and one
 * millisecond to each side of them.
 */
export function* differences(
  after: readonly PromiseClock[],
  before: readonly PromiseClock[],
  work: Work,
): Generator<number> {
  const clocks = [...after, ...before];
  for (const { from, to } of spansFor(clocks)) {
    // Promises on the same hours turn at the same instants: each instant is compared once.
    const turns = new Set([from, to, ...clocks.flatMap((clock) => clock.turns(from, to))]);
    for (const at of turns) {
      work.spend(INSTANT * clocks.length);
      for (const by of [-1, 0, 1]) yield earliest(after, at + by) - earliest(before, at + by);
    }
  }
}

function earliest(clocks: readonly PromiseClock[], at: number): number {
  return clocks.reduce((least, { due }) => Math.min(least, due(at)), Number.POSITIVE_INFINITY);
}

/** The spans of time in which promises are compared. */
function spansFor(clocks: readonly PromiseClock[]): readonly { readonly from: number; readonly to: number }[] {
  const zones = new Set(clocks.flatMap(({ zone }) => (zone === null ? [] : [zone])));
  const dates = [...new Set(clocks.flatMap((clock) => clock.dates))].map((day) => day * DAY);
  return [
    ...(zones.size > 1 ? [YEAR] : WEEKS),
    ...dates.map((at) => ({ from: at - AROUND_DATE, to: at + AROUND_DATE })),
  ];
}
