import { DAY, offsetSpans } from '../time/offset-year.js';
import { neverCloses, type OpeningPlan, spansOn, weeklyTotal } from './opening-plan.js';
import { append, overlaps, type Span, united } from './window.js';

/** What the engine's tables are made of: when one schedule is open, or two combined. */
export interface OpeningHours {
  /** The open spans within `[from, to)`, united and in order, in milliseconds since `from`. */
  spansIn(from: number, to: number): readonly Span[];
  /** `spansIn` as it would be without closures and exceptions. */
  ordinaryIn(from: number, to: number): readonly Span[];
  /** `[from, to)` in stretches within which clocks do not change, in order. */
  stretches(from: number, to: number): readonly Stretch[];
  /** The first and the last moment that each closure or exception may reach to, in no order. */
  readonly special: readonly Span[];
  /** True where ordinary years are surely open from their start to their end. */
  readonly neverCloses: boolean;
  /** About how much business time an ordinary year has. */
  readonly perYear: number;
}

/** A stretch of time, in epoch milliseconds, within which every week would be like the other but for dates of their own. */
export interface Stretch extends Span {
  /** Stretches of the same whole number have the same weeks. */
  readonly likeness: number;
  /** Whether a closure or an exception may reach into a part of the stretch. */
  isSpecial(from: number, to: number): boolean;
}

const WEEKS_PER_YEAR = 365.2425 / 7;
/** No zone's clocks are further from UTC. */
const FURTHEST = 16 * 3_600_000;

/** The hours of one schedule. */
export function hoursOf(plan: OpeningPlan): OpeningHours {
  const ordinaryPlan: OpeningPlan = { ...plan, special: new Map() };
  const perYear = weeklyTotal(plan) * WEEKS_PER_YEAR;
  // Windows of a date end on that date or, where they run overnight, on the next one.
  const overnight = [...plan.weekly, ...plan.special.values()].some((spans) => (spans.at(-1)?.end ?? 0) > DAY);

  function specialAt(offset: number, doubt: number): Stretch['isSpecial'] {
    if (plan.special.size === 0) return () => false;
    return (from, to) => {
      const end = to + offset + doubt;
      let day = Math.floor((from + offset - doubt) / DAY) - (overnight ? 1 : 0);
      for (; day * DAY < end; day++) if (plan.special.has(day)) return true;
      return false;
    };
  }

  function stretches(from: number, to: number): readonly Stretch[] {
    // A week without windows needs no offsets, which take time to find: its clocks may show anything.
    if (perYear === 0) return [{ start: from, end: to, likeness: 0, isSpecial: specialAt(0, FURTHEST) }];
    const found: Stretch[] = [];
    for (const { start, end, offset } of offsetSpans(plan.zone, from, to)) {
      const last = found.at(-1);
      const likeness = offset / 1000;
      const goesOn = last?.likeness === likeness;
      if (goesOn) found[found.length - 1] = { ...last, end };
      else found.push({ start, end, likeness, isSpecial: specialAt(offset, 0) });
    }
    return found;
  }

  return {
    spansIn: (from, to) => spansWithin(plan, from, to),
    ordinaryIn: (from, to) => spansWithin(ordinaryPlan, from, to),
    stretches,
    special: Array.from(plan.special.keys(), (day) => ({
      start: day * DAY - FURTHEST,
      end: (day + (overnight ? 2 : 1)) * DAY + FURTHEST,
    })),
    neverCloses: neverCloses(plan),
    perYear,
  };
}

/** The hours in which both are open. */
export function intersectionOf(a: OpeningHours, b: OpeningHours): OpeningHours {
  return combined(a, b, overlaps, a.neverCloses && b.neverCloses);
}

/** The hours in which either is open. */
export function unionOf(a: OpeningHours, b: OpeningHours): OpeningHours {
  return combined(a, b, (one, other) => united([...one, ...other]), a.neverCloses || b.neverCloses);
}

type Combine = (a: readonly Span[], b: readonly Span[]) => readonly Span[];

function combined(a: OpeningHours, b: OpeningHours, combine: Combine, closesNever: boolean): OpeningHours {
  const ordinaryIn = (from: number, to: number) => combine(a.ordinaryIn(from, to), b.ordinaryIn(from, to));
  const pairs = new Map<string, number>();
  /** The pairs are counted: a number made of both would grow with every combination, and soon lose its last digits. */
  function likenessOf(one: Stretch, other: Stretch): number {
    const pair = `${one.likeness} ${other.likeness}`;
    const number = pairs.get(pair) ?? pairs.size;
    pairs.set(pair, number);
    return number;
  }
  return {
    spansIn: (from, to) => combine(a.spansIn(from, to), b.spansIn(from, to)),
    ordinaryIn,
    stretches: (from, to) => commonStretches(a.stretches(from, to), b.stretches(from, to), likenessOf),
    special: [...a.special, ...b.special],
    neverCloses: closesNever,
    perYear: Math.max(a.perYear, b.perYear),
  };
}

function commonStretches(
  a: readonly Stretch[],
  b: readonly Stretch[],
  likenessOf: (one: Stretch, other: Stretch) => number,
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const one of a) {
    for (const other of b) {
      const start = Math.max(one.start, other.start);
      const end = Math.min(one.end, other.end);
      if (start >= end) continue;
      const isSpecial = (from: number, to: number) => one.isSpecial(from, to) || other.isSpecial(from, to);
      found.push({ start, end, likeness: likenessOf(one, other), isSpecial });
    }
  }
  return found;
}

/** The open spans of a schedule within `[from, to)`, united and in order, in milliseconds since `from`. */
export function spansWithin(plan: OpeningPlan, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end, offset } of offsetSpans(plan.zone, from, to)) {
    // Windows of the day before may run over midnight.
    for (let day = Math.floor((start + offset) / DAY) - 1; day * DAY < end + offset; day++) {
      const midnight = day * DAY - offset;
      for (const span of spansOn(plan, day)) {
        const opens = Math.max(start, midnight + span.start);
        const closes = Math.min(end, midnight + span.end);
        if (opens < closes) append(spans, { start: opens - from, end: closes - from });
      }
    }
  }
  return spans;
}
