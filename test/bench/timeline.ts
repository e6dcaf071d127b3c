import { japanDesk, type ScheduleSpec, schedule, type Timeline, timeline, weekdays } from 'premium-support/calendar';
import { byHand, verbsByHand } from './by-hand.ts';
import type { Comparison } from './ratio.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A processor learns the branches that few instants take; of many it cannot. */
const FEW = 4096;
const MANY = 65_536;

/** From 2026 to 2027; a third of them lie in the hours of a desk, as requests do not. */
function instants(count: number, first = Date.UTC(2026, 0, 5), days = 700): Float64Array {
  let state = 1;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return first + Math.floor((state / 2 ** 32) * days * DAY);
  });
}

/** So many closures from January 2026 on, every few days. */
function closures(count: number, every: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2026, 0, 6) + Math.floor(i * every) * DAY).toISOString().slice(0, 10),
  );
}

const newYork: ScheduleSpec = { zone: 'America/New_York', weekly: weekdays('09:00-17:00') };
const desks: readonly { readonly name: string; readonly line: Timeline; readonly offset: number }[] = [
  { name: 'Tokyo', spec: japanDesk, offset: 9 },
  { name: 'Tokyo, 200 closures', spec: { ...japanDesk, closures: closures(200, 3.3) }, offset: 9 },
  { name: 'Tokyo, 2000 closures', spec: { ...japanDesk, closures: closures(2000, 1.1) }, offset: 9 },
  { name: 'New York', spec: newYork, offset: -5 },
  { name: 'New York, 200 closures', spec: { ...newYork, closures: closures(200, 3.3) }, offset: -5 },
  { name: 'New York, 2000 closures', spec: { ...newYork, closures: closures(2000, 1.1) }, offset: -5 },
  { name: 'New York, lunch', spec: { ...newYork, weekly: weekdays('09:00-12:00', '13:00-18:00') }, offset: -5 },
  { name: 'New York, at night', spec: { ...newYork, weekly: weekdays('22:00-06:00') }, offset: -5 },
].map(({ name, spec, offset }) => ({ name, line: timeline(schedule(spec)), offset: offset * HOUR }));

interface Limits {
  readonly add: number;
  readonly between: number;
  readonly isOpen: number;
  readonly nextOpening: number;
}

const limits: readonly (readonly [count: number, limits: Limits])[] = [
  [FEW, { add: 1.6, between: 1.8, isOpen: 2.1, nextOpening: 2.7 }],
  [MANY, { add: 0.9, between: 0.7, isOpen: 0.9, nextOpening: 1 }],
];

/*
 * Each function has a loop of its own, written out: one loop that took the verb as an argument would measure the calls
 * through it, not the verbs. For the same reason the loops by hand are written out once more beside the hand-written verbs.
 */
function verbs(line: Timeline, from: Float64Array, to: Float64Array) {
  const count = from.length;
  return {
    add() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += line.add(from[i] as number, 4 * HOUR);
      return sum;
    },
    between() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += line.between(from[i] as number, to[i] as number);
      return sum;
    },
    isOpen() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += line.isOpen(from[i] as number) ? 1 : 0;
      return sum;
    },
    nextOpening() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += line.nextOpening(from[i] as number);
      return sum;
    },
  };
}

const NAMES = ['add', 'between', 'isOpen', 'nextOpening'] as const;

const single: readonly Comparison[] = limits.flatMap(([count, limit]) => {
  const from = instants(count);
  const to = from.map((ms, i) => ms + (i % 60) * 5 * HOUR);
  return desks.flatMap(({ name, line, offset }) => {
    const [ours, theirs] = [verbs(line, from, to), verbsByHand(offset, from, to)];
    return NAMES.map((verb) => ({
      name: `${verb}, ${count} instants: ${name}`,
      subject: ours[verb],
      baseline: theirs[verb],
      calls: count,
      limit: limit[verb],
    }));
  });
});

const from = instants(MANY);
const to = from.map((ms, i) => ms + (i % 60) * 5 * HOUR);
const out = new Float64Array(MANY);

const bulkProfile =
  'The first desk is measured while its loop by hand is compiled for its offset alone, which takes a quarter less time than ' +
  'the same loop beside the other desks. Of 20 ns of `addAll`, 2 check that all instants are whole, and find the first and ' +
  'the last of them.';

const bulk: readonly Comparison[] = desks.flatMap(({ name, line, offset }) => {
  const hand = byHand(offset);
  return [
    {
      name: `addAll: ${name}`,
      calls: MANY,
      limit: 0.8,
      profile: bulkProfile,
      subject: () => line.addAll(from, 4 * HOUR, out)[MANY - 1] as number,
      baseline() {
        for (let i = 0; i < MANY; i++) out[i] = hand.add(from[i] as number, 4 * HOUR);
        return out[MANY - 1] as number;
      },
    },
    {
      name: `betweenAll: ${name}`,
      calls: MANY,
      limit: 0.5,
      profile: bulkProfile,
      subject: () => line.betweenAll(from, to, out)[MANY - 1] as number,
      baseline() {
        for (let i = 0; i < MANY; i++) out[i] = hand.between(from[i] as number, to[i] as number);
        return out[MANY - 1] as number;
      },
    },
  ];
});

const desk = schedule({ zone: 'America/New_York', weekly: weekdays('09:00-17:00') });
const line = timeline(desk);
const byNow = verbs(line, from, to);
const withBreak: ScheduleSpec = { ...newYork, weekly: weekdays('09:00-12:00', '13:00-17:00') };
const decades = instants(MANY, Date.UTC(2010, 0, 1), 30 * 365);
const farYears = instants(MANY, Date.UTC(2200, 0, 1), 200_000 * 365);

const distance: readonly Comparison[] = [
  {
    name: 'add 400 h, against 4 h',
    calls: MANY,
    limit: 1.3,
    subject() {
      let sum = 0;
      for (let i = 0; i < MANY; i++) sum += line.add(from[i] as number, 400 * HOUR);
      return sum;
    },
    baseline: byNow.add,
  },
  {
    name: 'add over thirty years, against two',
    calls: MANY,
    limit: 1.5,
    subject: verbs(timeline(schedule(desk)), decades, decades).add,
    baseline: byNow.add,
  },
  {
    name: 'add over thirty years with a break at noon, against two',
    calls: MANY,
    limit: 1.5,
    subject: verbs(timeline(withBreak), decades, decades).add,
    baseline: verbs(timeline(withBreak), from, to).add,
  },
  {
    name: 'add in any of 200 000 far years, by hand',
    calls: MANY,
    limit: 12,
    subject: verbs(timeline({ zone: 'America/New_York', weekly: weekdays('08:00-16:00') }), farYears, farYears).add,
    baseline: verbsByHand(-5 * HOUR, farYears, farYears).add,
  },
  {
    name: 'a hundred years in order, ends first',
    calls: 1,
    limit: 4,
    subject: () => asked(Array.from({ length: 100 }, (_, i) => 1950 + i)),
    baseline: () => asked([1950, 2049, ...Array.from({ length: 98 }, (_, i) => 1951 + i)]),
  },
];

let built = 0;

/** A new desk that is asked about years one by one; its hours differ from those of all others. */
function asked(years: readonly number[]): number {
  built = (built + 1) % 3600;
  const opens = `09:${String(Math.floor(built / 60)).padStart(2, '0')}:${String(built % 60).padStart(2, '0')}`;
  const fresh = timeline({ zone: 'America/New_York', weekly: weekdays(`${opens}-17:00`) });
  let sum = 0;
  for (const year of years) sum += fresh.nextOpening(Date.UTC(year, 5, 1));
  return sum;
}

/** A baseline that answers another question would make any ratio look good. */
function agree(): void {
  const { line: tokyo, offset } = desks[0] as (typeof desks)[number];
  const hand = byHand(offset);
  for (const [i, ms] of from.entries()) {
    const end = to[i] as number;
    const same =
      hand.isOpen(ms) === tokyo.isOpen(ms) &&
      hand.nextOpening(ms) === tokyo.nextOpening(ms) &&
      hand.between(ms, end) === tokyo.between(ms, end) &&
      hand.add(ms, 400 * HOUR) === tokyo.add(ms, 400 * HOUR);
    if (!same) throw new Error(`the baseline disagrees at ${new Date(ms).toISOString()}`);
  }
}

agree();

export const timelineComparisons: readonly Comparison[] = [...single, ...bulk, ...distance];
