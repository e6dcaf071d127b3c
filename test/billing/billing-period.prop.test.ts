import fc from 'fast-check';
import { expect } from 'vitest';
import { billingPeriodAt } from '../../src/billing/index.js';
import { cycles, dates, indexes } from '../arbitraries/billing.ts';
import { daysBetween, firstInstantOf, localDate, monthsAfter } from '../oracles/billing-period.ts';
import { prop } from '../prop.ts';

const dayOf = (date: string) => Number(date.slice(-2));
const lastDayOf = (date: string) =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
/** Around the noon of a date, wherever that is: never another local date than one of three. */
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

prop(
  'a_period_is_the_one_that_counting_from_the_anchor_gives',
  "months counted on from the last period's clamped day",
  cycles,
  indexes,
  (cycle, any) => {
    const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[cycle.interval];
    const index = Math.trunc(any / Math.min(3, months)) + 0;
    const startsOn = monthsAfter(cycle.anchorOn, index * months);
    const endsOn = monthsAfter(cycle.anchorOn, (index + 1) * months);
    const start = firstInstantOf(startsOn, cycle.zone);
    const days = daysBetween(startsOn, endsOn);
    const expected = { index, startsOn, endsOn, start, end: firstInstantOf(endsOn, cycle.zone), days };
    expect(billingPeriodAt(cycle, start)).toEqual(expected);
    const last = new Date(Date.parse(expected.end) - 1).toISOString();
    expect(billingPeriodAt(cycle, last)).toEqual(expected);
  },
);

prop('periods_tile', "the end's offset taken for the start", cycles, dates, (cycle, date) => {
  const period = billingPeriodAt(cycle, noon(date));
  const next = billingPeriodAt(cycle, period.end);
  expect([next.index, next.start, next.startsOn]).toEqual([period.index + 1, period.end, period.endsOn]);
});

prop(
  'exactly_one_period_holds_a_date',
  'the renewal date counted to the old period',
  cycles,
  dates,
  fc.integer({ min: -2, max: 2 }),
  (cycle, date, off) => {
    const at = noon(date) + off;
    const period = billingPeriodAt(cycle, at);
    const local = localDate(at, cycle.zone);
    expect(period.startsOn <= local && local < period.endsOn).toBe(true);
    expect(Date.parse(period.start) <= at && at < Date.parse(period.end)).toBe(true);
  },
);

/** Local dates that clocks leave again for the date before, and others that begin or end as clocks go back. */
const around = fc.constantFrom(
  ['America/St_Johns', '2010-11-07'], // 00:01 becomes 23:01
  ['America/St_Johns', '2007-11-04'],
  ['America/Goose_Bay', '2008-11-02'],
  ['America/Moncton', '1993-10-31'],
  ['Antarctica/Casey', '2010-03-05'], // 02:00 becomes 23:00
  ['America/Havana', '2010-10-31'], // 01:00 becomes 00:00
  ['America/Sao_Paulo', '2018-02-18'], // 00:00 becomes 23:00
  ['Asia/Gaza', '2013-09-27'], // 00:00 becomes 23:00
);

prop(
  'a_period_holds_its_instants_where_a_date_begins_twice',
  'the period found by the date that clocks show',
  around,
  fc.constantFrom('month', 'quarter', 'half_year', 'year'),
  fc.oneof(
    fc.constantFrom(-1, 0, 59_999, 60_000, 3_599_999, 3_600_000, 3_660_000),
    fc.integer({ min: -7_200_000, max: 7_200_000 }),
  ),
  ([zone = '', date = ''], interval, off) => {
    const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[interval];
    const cycle = { anchorOn: monthsAfter(date, -12 * months), interval, zone };
    const start = firstInstantOf(date, zone);
    const at = Date.parse(start) + off;
    const period = billingPeriodAt(cycle, at);
    expect([period.index, period[off < 0 ? 'end' : 'start']]).toEqual([off < 0 ? 11 : 12, start]);
    expect(Date.parse(period.start) <= at && at < Date.parse(period.end)).toBe(true);
  },
);

prop('a_period_starts_on_the_anchor_day_or_the_months_last', '31 January, 3 March', cycles, dates, (cycle, date) => {
  const { startsOn } = billingPeriodAt(cycle, noon(date));
  expect(dayOf(startsOn)).toBe(Math.min(dayOf(cycle.anchorOn), lastDayOf(startsOn)));
});

prop(
  'twelve_months_are_one_year',
  '29 February moved to 1 March by year, not by month',
  cycles,
  fc.integer({ min: -20, max: 20 }),
  ({ anchorOn, zone }, years) => {
    const start = firstInstantOf(monthsAfter(anchorOn, years * 12), zone);
    const byYear = billingPeriodAt({ anchorOn, zone, interval: 'year' }, start);
    const byMonth = billingPeriodAt({ anchorOn, zone, interval: 'month' }, start);
    expect([byMonth.index, byMonth.startsOn]).toEqual([byYear.index * 12, byYear.startsOn]);
  },
);

prop(
  'periods_repeat_every_four_hundred_years',
  'leap days forgotten after 2100',
  cycles,
  dates,
  ({ anchorOn, interval }, date) => {
    const later = (text: string) => String(Number(text.slice(0, 4)) + 400) + text.slice(4);
    const now = billingPeriodAt({ anchorOn, interval, zone: 'UTC' }, noon(date));
    const then = billingPeriodAt({ anchorOn: later(anchorOn), interval, zone: 'UTC' }, noon(later(date)));
    expect([then.index, then.startsOn, then.endsOn, then.days]).toEqual([
      now.index,
      later(now.startsOn),
      later(now.endsOn),
      now.days,
    ]);
  },
);
