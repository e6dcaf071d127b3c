import { describe, expect, test } from 'vitest';
import { bucketShape, CLOSED } from '../../src/calendar/bucket-shape.js';
import { openTable } from '../../src/calendar/open-table.js';
import {
  holds,
  NO_TABLE,
  openBeforeWithin,
  quickAdd,
  quickIsOpen,
  quickNextOpening,
  quickOpenBefore,
} from '../../src/calendar/quick-answers.js';

/**
 * The answers that need no engine: which questions a table answers by itself, and that it answers them as a walk over
 * every millisecond does. `NaN`: it cannot tell, and the engine is asked.
 */

const WIDTH = 100;
const ORIGIN = -250;
const EDGE = bucketShape([{ start: 0, end: 40 }]);
const LATE = bucketShape([{ start: 60, end: 100 }]);
const MIDDLE = bucketShape([{ start: 30, end: 70 }]);
const FULL = bucketShape([{ start: 0, end: 100 }]);
const SEVERAL = bucketShape([
  { start: 10, end: 20 },
  { start: 40, end: 50 },
]);
const BUCKETS = [MIDDLE, CLOSED, FULL, LATE, EDGE, CLOSED, CLOSED, SEVERAL, MIDDLE, SEVERAL, CLOSED, EDGE, CLOSED];
const table = openTable(WIDTH, BUCKETS, ORIGIN);
const END = ORIGIN + BUCKETS.length * WIDTH;

const OPEN = [
  [30, 70],
  [200, 300],
  [360, 400],
  [400, 440],
  [710, 720],
  [740, 750],
  [830, 870],
  [910, 920],
  [940, 950],
  [1100, 1140],
].map(([start = 0, end = 0]) => ({ start: ORIGIN + start, end: ORIGIN + end }));

const isOpen = (ms: number) => OPEN.some(({ start, end }) => start <= ms && ms < end);
const moments = Array.from({ length: END - ORIGIN }, (_, i) => ORIGIN + i);
/** The business time before each moment. */
const before = new Map<number, number>();
let total = 0;
for (const ms of moments) {
  before.set(ms, total);
  total += isOpen(ms) ? 1 : 0;
}
/** By so much business time, more than none: the moment at which it is up. */
const upAt = moments.filter(isOpen).map((ms) => ms + 1);

const bucketOf = (ms: number) => BUCKETS[Math.floor((ms - ORIGIN) / WIDTH)];
const known = moments.filter((ms) => bucketOf(ms) !== SEVERAL);
const unknown = moments.filter((ms) => bucketOf(ms) === SEVERAL);

/** What is not a whole number in the table. Those that are objects must not be asked for a number. */
const trap = {
  valueOf: () => {
    throw new Error('It was asked.');
  },
};
const WRONG = [
  ORIGIN - 1,
  END,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0.5,
  ORIGIN + 0.25,
  END - 0.25,
  // Beside the origin it is nothing: the difference of the two is whole.
  1e-15,
  '0',
  true,
  null,
  undefined,
  trap,
] as number[];

describe('of every moment that lies in a bucket of one run', () => {
  test('whether it is open', () => {
    for (const ms of known) expect(quickIsOpen(table, ms)).toBe(isOpen(ms) ? 1 : 0);
  });

  test('how much business time lies before it', () => {
    for (const ms of known) {
      expect(quickOpenBefore(table, ms)).toBe(before.get(ms));
      expect(openBeforeWithin(table, ms)).toBe(before.get(ms));
    }
  });

  test('the next opening, where the bucket in which it lies has one run', () => {
    for (const ms of known) {
      const opening = moments.find((one) => one >= ms && isOpen(one)) ?? Number.NaN;
      const answer = quickNextOpening(table, ms);
      if (bucketOf(opening) === SEVERAL) expect(answer).toBeNaN();
      else expect(answer).toBe(opening);
    }
  });

  test('when so much time is up', () => {
    for (const ms of known.filter((one) => one % 7 === 0)) {
      const since = before.get(ms) ?? 0;
      for (let duration = 1; since + duration <= total; duration++) {
        expect(quickAdd(table, ms, duration)).toBe(upAt[since + duration - 1]);
      }
      expect(quickAdd(table, ms, total - since + 1)).toBeNaN();
    }
  });
});

test('a moment in a bucket of several runs is left to the engine', () => {
  for (const ms of unknown) {
    expect([quickIsOpen(table, ms), quickOpenBefore(table, ms), openBeforeWithin(table, ms)]).toEqual(
      Array(3).fill(Number.NaN),
    );
    expect([quickNextOpening(table, ms), quickAdd(table, ms, 1)]).toEqual([Number.NaN, Number.NaN]);
  }
});

test('so is all that is not a whole number in the table, and nothing of it is called', () => {
  for (const wrong of WRONG) {
    expect([quickIsOpen(table, wrong), quickOpenBefore(table, wrong), quickNextOpening(table, wrong)]).toEqual(
      Array(3).fill(Number.NaN),
    );
    expect(quickAdd(table, wrong, 1)).toBeNaN();
  }
});

test('so is a duration that is not a whole number above zero', () => {
  for (const wrong of [0, -1, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', 1n, null, undefined, trap]) {
    expect(quickAdd(table, 0, wrong as number)).toBeNaN();
  }
});

test('a table holds the moments from its start to before its end', () => {
  expect([ORIGIN - 1, ORIGIN, END - 1, END].map((ms) => holds(table, ms))).toEqual([false, true, true, false]);
  expect(holds(NO_TABLE, 0)).toBe(false);
});

test('the table before any question answers none', () => {
  const asked = [quickIsOpen, quickOpenBefore, quickNextOpening, openBeforeWithin].map((ask) => ask(NO_TABLE, 0));
  expect([...asked, quickAdd(NO_TABLE, 0, 1)]).toEqual(Array(5).fill(Number.NaN));
});

describe('a table that stands for several years', () => {
  test('does not say which, and answers nothing', () => {
    const alike = openTable(WIDTH, BUCKETS);
    expect([quickIsOpen(alike, 0), quickAdd(alike, 0, 1), quickNextOpening(alike, 0)]).toEqual(
      Array(3).fill(Number.NaN),
    );
  });
});

describe('the wait for an opening is known', () => {
  const DAY = 86_400_000;
  const opens = bucketShape([{ start: DAY - 1, end: DAY }]);
  /** The answer on the first day, where the next opening is the last millisecond of the day that is so many days later. */
  const waited = (days: number, width: number) =>
    quickNextOpening(openTable(width, [...Array(days).fill(CLOSED), opens], 0), 0);

  test('while it fits into 31 bits: for 23 days, and up to the end of the day after', () => {
    expect(waited(1, DAY)).toBe(2 * DAY - 1);
    expect(waited(23, DAY)).toBe(24 * DAY - 1);
    expect(waited(24, DAY)).toBeNaN();
    expect(waited(30, DAY)).toBeNaN();
  });

  test('and for 255 buckets', () => {
    const narrow = bucketShape([{ start: 5, end: 9 }]);
    const wait = (buckets: number) => quickNextOpening(openTable(10, [...Array(buckets).fill(CLOSED), narrow], 0), 0);
    expect([wait(254), wait(255), wait(256)]).toEqual([2545, 2555, Number.NaN]);
  });
});
