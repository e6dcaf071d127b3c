import { expect, test } from 'vitest';
import { addBusinessDays, schedule, weekdays } from '../../src/calendar/index.js';
import { openDays } from '../../src/calendar/open-days.js';
import { type OpeningPlan, openingPlan } from '../../src/calendar/opening-plan.js';

/** How many dates are looked at to count open ones: C10 answers at any distance. */

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** The open dates of a plan, and of how many dates the windows were looked at since the last time. */
function watched(plan: OpeningPlan) {
  let looked = 0;
  const weekly = new Proxy(plan.weekly, {
    get(days, key) {
      if (typeof key === 'string' && /^\d$/.test(key)) looked += 1;
      return Reflect.get(days, key);
    },
  });
  const days = openDays({ ...plan, weekly });
  looked = 0;
  const looks = () => {
    const before = looked;
    looked = 0;
    return before;
  };
  return { days, looks };
}

const DESK = { zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') };
const desk = openingPlan(schedule(DESK));

test('a date of this year is found by its list and two counts, and the next one without a look', () => {
  const { days, looks } = watched(desk);
  expect(days.closeAfter(dayOf('2026-11-20'), 1)).toBe(Date.parse('2026-11-23T17:00+09:00'));
  expect(looks()).toBeLessThan(4 * 366);
  expect(days.closeAfter(dayOf('2026-11-20'), 20)).toBe(Date.parse('2026-12-18T17:00+09:00'));
  expect(looks()).toBeLessThan(5);
});

test('a far date costs no more than the kinds of years that lie between', () => {
  const { days, looks } = watched(desk);
  days.closeAfter(dayOf('2026-11-20'), 5 * 52_179);
  // Fourteen kinds, some of them with another kind of year beside them.
  expect(looks()).toBeLessThan(50 * 366);
  days.closeAfter(dayOf('2026-11-21'), 5 * 52_179);
  expect(looks()).toBeLessThan(5);
});

test('400 years with dates of their own are kept as lists, and with the next one the memory starts anew', () => {
  const closures = Array.from({ length: 401 }, (_, i) => `${1600 + i}-06-07`);
  const { days, looks } = watched(openingPlan(schedule({ ...DESK, closures })));
  const ask = (i: number) => {
    days.closeAfter(dayOf(`${1600 + i}-06-01`), 1);
    return looks();
  };
  for (let i = 0; i < 400; i++) ask(i);
  // What is looked at again is the date that is found.
  for (const i of [0, 1, 399]) expect(ask(i)).toBeLessThan(5);
  ask(400);
  expect(ask(400)).toBeLessThan(5);
  expect(ask(1)).toBeGreaterThan(300);
});

test('a desk that opens on dates of its own alone counts no ordinary year', () => {
  const own = schedule({ zone: 'UTC', weekly: {}, exceptions: { '2027-03-01': ['09:00-17:00'] } });
  const { days, looks } = watched(openingPlan(own));
  expect(days.closeAfter(dayOf('2026-11-20'), 1)).toBe(Date.parse('2027-03-01T17:00Z'));
  // The lists of both years, and one look at the date as it would be without the exception.
  expect(looks()).toBeLessThanOrEqual(2 * 365 + 5);
});

test('C2: the closures of the years that lie between count, and exceptions that open a date', () => {
  const weekly = weekdays('09:00-17:00');
  const closures = ['2027-03-01', '2150-03-02', '2150-03-03'];
  const exceptions = { '2028-01-01': ['09:00-12:00'], '2029-01-01': [], '2029-01-02': ['10:00-11:00'] };
  const [usual, own] = [schedule({ zone: 'UTC', weekly }), schedule({ zone: 'UTC', weekly, closures, exceptions })];
  const at = '2026-11-20T12:00Z';
  // A Monday less in 2027, a Saturday more in 2028, a Monday less in 2029, and two dates less in 2150.
  for (const [days, less] of [
    [200, 1],
    [400, 0],
    [1000, 1],
    [40_000, 3],
  ] as const) {
    expect(addBusinessDays(own, at, days - less)).toBe(addBusinessDays(usual, at, days));
  }
});

test('C10: a window that clocks skip does not hide an earlier one of its date', () => {
  const weekly = { sun: ['01:00-01:30', '02:15-02:45'] };
  const night = schedule({ zone: 'America/New_York', weekly });
  // On 2025-03-09 clocks go from 02:00 to 03:00.
  expect(addBusinessDays(night, '2025-03-08T12:00:00-05:00', 1)).toBe('2025-03-09T06:30:00.000Z');
  expect(addBusinessDays(night, '2025-03-08T12:00:00-05:00', 2)).toBe('2025-03-16T06:45:00.000Z');
});

test('a thousand far years, asked in turn again and again, have the lists of the few kinds', () => {
  const { days, looks } = watched(desk);
  const askAll = () => {
    for (let year = 2100; year < 3100; year++) days.closeAfter(dayOf(`${year}-06-01`), 1);
  };
  askAll();
  expect(looks()).toBeLessThan(1000 * 2 + 2 * 14 * 366);
  askAll();
  // The last close of the answer alone is looked for each time.
  expect(looks()).toBeLessThan(1000 * 2);
});
