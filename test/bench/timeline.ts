import { japanDesk, schedule, type Timeline, timeline, weekdays } from 'premium-support/calendar';
import type { Comparison } from './ratio.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CALLS = 1024;
const MILLION = 1_000_000;

/** What one would write by hand: Monday to Friday, 09:00 to 17:00, at one offset from UTC, and nothing else. */
function fixedOffset(offset: number) {
  const open = 9 * HOUR;
  const length = 8 * HOUR;
  const close = open + length;
  /** The Monday that the line of time is counted from: 1969-12-29. */
  const monday = -3 * DAY - offset;

  function openUntil(ms: number): number {
    const since = ms - monday;
    const day = Math.floor(since / DAY);
    const week = Math.floor(day / 7);
    const weekday = day - week * 7;
    if (weekday > 4) return (week + 1) * 5 * length;
    const ofDay = since - day * DAY;
    return (week * 5 + weekday) * length + (ofDay < open ? 0 : ofDay < close ? ofDay - open : length);
  }

  return {
    isOpen(ms: number): boolean {
      const since = ms - monday;
      const day = Math.floor(since / DAY);
      const ofDay = since - day * DAY;
      return day - Math.floor(day / 7) * 7 < 5 && ofDay >= open && ofDay < close;
    },
    between(from: number, to: number): number {
      return openUntil(to) - openUntil(from);
    },
    add(ms: number, duration: number): number {
      const target = openUntil(ms) + duration;
      const days = Math.ceil(target / length) - 1;
      const week = Math.floor(days / 5);
      return monday + (week * 7 + days - week * 5) * DAY + open + target - days * length;
    },
  };
}

/** A third of these instants lie in the hours of a desk, as requests do not. */
function instants(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Date.UTC(2026, 0, 5) + Math.floor((state / 2 ** 32) * 700 * DAY);
  });
}

const from = instants(CALLS, 1);
const to = from.map((ms, i) => ms + (i % 60) * 5 * HOUR);
const many = instants(MILLION, 2);
const out = new Float64Array(MILLION);

/** A closure every third day or so, from 2026 to 2027. */
const closures = Array.from({ length: 200 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 6) + Math.floor(i * 3.3) * DAY).toISOString().slice(0, 10),
);
const newYork = { zone: 'America/New_York', weekly: weekdays('09:00-17:00') };

const desks: readonly { name: string; line: Timeline; offset: number }[] = [
  { name: 'Tokyo', line: timeline(japanDesk), offset: 9 * HOUR },
  { name: 'Tokyo, 200 closures', line: timeline(schedule({ ...japanDesk, closures })), offset: 9 * HOUR },
  { name: 'New York', line: timeline(newYork), offset: -5 * HOUR },
  { name: 'New York, 200 closures', line: timeline({ ...newYork, closures }), offset: -5 * HOUR },
];

/*
 * Each function has a loop of its own, written out: one loop that took the verb as an argument would measure the calls
 * through it, not the verbs.
 */
const verbs: readonly Comparison[] = desks.flatMap(({ name, line, offset }) => {
  const byHand = fixedOffset(offset);
  return [
    {
      name: `add 4 h: ${name}`,
      calls: CALLS,
      limit: 4,
      subject() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += line.add(from[i] as number, 4 * HOUR);
        return sum;
      },
      baseline() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += byHand.add(from[i] as number, 4 * HOUR);
        return sum;
      },
    },
    {
      name: `between: ${name}`,
      calls: CALLS,
      limit: 4,
      subject() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += line.between(from[i] as number, to[i] as number);
        return sum;
      },
      baseline() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += byHand.between(from[i] as number, to[i] as number);
        return sum;
      },
    },
    {
      name: `isOpen: ${name}`,
      calls: CALLS,
      limit: 4,
      subject() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += line.isOpen(from[i] as number) ? 1 : 0;
        return sum;
      },
      baseline() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += byHand.isOpen(from[i] as number) ? 1 : 0;
        return sum;
      },
    },
    {
      name: `add 400 h, against 4 h: ${name}`,
      calls: CALLS,
      limit: 1.3,
      subject() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += line.add(from[i] as number, 400 * HOUR);
        return sum;
      },
      baseline() {
        let sum = 0;
        for (let i = 0; i < CALLS; i++) sum += line.add(from[i] as number, 4 * HOUR);
        return sum;
      },
    },
  ];
});

const bulk: readonly Comparison[] = desks.flatMap(({ name, line, offset }) => {
  const byHand = fixedOffset(offset);
  const subject = () => line.addAll(many, 4 * HOUR, out)[MILLION - 1] as number;
  return [
    {
      name: `addAll of a million, by hand: ${name}`,
      calls: MILLION,
      limit: 3,
      subject,
      baseline() {
        for (let i = 0; i < MILLION; i++) out[i] = byHand.add(many[i] as number, 4 * HOUR);
        return out[MILLION - 1] as number;
      },
    },
    {
      name: `addAll of a million, one by one: ${name}`,
      calls: MILLION,
      limit: 3,
      subject,
      baseline() {
        for (let i = 0; i < MILLION; i++) out[i] = line.add(many[i] as number, 4 * HOUR);
        return out[MILLION - 1] as number;
      },
    },
  ];
});

/** A baseline that answers another question would make any ratio look good. */
function agree(): void {
  const { line, offset } = desks[0] as (typeof desks)[number];
  const byHand = fixedOffset(offset);
  for (const [i, ms] of from.entries()) {
    const end = to[i] as number;
    const same =
      byHand.isOpen(ms) === line.isOpen(ms) &&
      byHand.between(ms, end) === line.between(ms, end) &&
      byHand.add(ms, 400 * HOUR) === line.add(ms, 400 * HOUR);
    if (!same) throw new Error(`the baseline disagrees at ${new Date(ms).toISOString()}`);
  }
}

agree();

export const timelineComparisons: readonly Comparison[] = [...verbs, ...bulk];
