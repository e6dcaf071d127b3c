import { describe, expect, test } from 'vitest';
import { addBusinessDays, schedule } from '../../src/calendar/index.js';
import type { HoursSpec, WeekSpec } from '../../src/catalog/catalog-spec.js';
import { comparisonCost, type Hours, includesHours, shortestDays } from '../../src/catalog/hours-order.js';

// Whether hours are open whenever others are, and the shortest time that days on some hours can take (A34).

const HOUR = 3_600_000;
const utc = (weekly: WeekSpec['weekly'], more: Partial<WeekSpec> = {}): WeekSpec => ({ zone: 'UTC', weekly, ...more });
const inZone = (zone: string, window: string): WeekSpec => ({ zone, weekly: { 'mon-sun': [window] } });

const office = utc({ 'mon-fri': ['09:00-17:00'] });
const long = utc({ 'mon-sat': ['08:00-18:00'] });
const always = utc({ 'mon-sun': ['00:00-24:00'] });
const night = utc({ 'mon-sun': ['22:00-06:00'] });
const morning = utc({ 'mon-sun': ['00:00-06:00'] });
const halves = { 'mon-sun': ['00:00-06:00', '22:00-24:00'] };
const friday = '2026-11-20';
const saturday = '2026-11-21';
const on = (date: string, ...windows: string[]) => ({ exceptions: { [date]: windows } });

describe('open whenever the others are', () => {
  test.each<[string, Hours, Hours, boolean]>([
    ['round the clock and any', null, office, true],
    ['some and the same', office, office, true],
    ['some and equal ones', office, { ...office }, true],
    ['longer and shorter', long, office, true],
    ['shorter and longer', office, long, false],
    ['some and round the clock', office, null, false],
    ['every minute of the week and round the clock', always, null, true],
    ['two windows that make a day', utc({ 'mon-sun': ['12:00-24:00', '00:00-12:00'] }), null, true],
    ['a window that runs on overnight', utc({ 'mon-sun': ['00:00-12:00', '12:00-06:00'] }), null, true],
    ['days that open a minute late', utc({ 'mon-sun': ['00:01-24:00'] }), null, false],
    ['days that close a minute early', utc({ 'mon-sun': ['00:00-23:59'] }), null, false],
    ['all days but Sunday', utc({ 'mon-sat': ['00:00-24:00'] }), null, false],
    ['all days but Monday', utc({ 'tue-sun': ['00:00-24:00'] }), null, false],
    ['a date that is short', { ...always, ...on(friday, '00:00-23:00') }, null, false],
    ['a date that is whole', { ...always, ...on(friday, '00:00-24:00') }, null, true],
    ['a date that is closed', { ...always, closed: [friday] }, null, false],
    ['a date that is closed and whole', { ...always, closed: [friday], ...on(friday, '00:00-24:00') }, null, false],
    [
      'a date that is named as closed by week',
      { ...utc({ 'mon-fri': ['00:00-24:00'] }), closed: [saturday] },
      null,
      false,
    ],
    [
      'two dates, one of them short',
      { ...always, exceptions: { [friday]: ['00:00-24:00'], [saturday]: ['01:00-24:00'] } },
      null,
      false,
    ],
    [
      'two whole dates',
      { ...always, exceptions: { [friday]: ['00:00-24:00'], [saturday]: ['00:00-00:00'] } },
      null,
      true,
    ],
    ['the dates of the caller closed', { ...always, closed: ['caller'] }, null, false],
    ['the dates of the customer closed', { ...always, closed: ['customer'] }, null, false],
    ['every region round the clock', { byRegion: { us: always, else: always } }, null, true],
    ['one region not', { byRegion: { us: always, else: office } }, null, false],
    ['round the clock where the customer is, and any', { ...always, zone: 'customer' }, office, true],
    ['the night before and a morning', night, morning, true],
    ['a night and its two halves', night, utc(halves), true],
    ['two halves and a night', utc(halves), night, true],
    ['a morning and a night', morning, night, false],
    ['Sunday night and Monday morning', utc({ sun: ['22:00-06:00'] }), utc({ mon: ['00:00-06:00'] }), true],
    ['Sunday night and Sunday morning', utc({ sun: ['22:00-06:00'] }), utc({ sun: ['00:00-06:00'] }), false],
    ['a break and no break', utc({ mon: ['09:00-12:00', '13:00-17:00'] }), utc({ mon: ['09:00-17:00'] }), false],
    ['no break and a break', utc({ mon: ['09:00-17:00'] }), utc({ mon: ['09:00-12:00', '13:00-17:00'] }), true],
    [
      'the later of two windows and a part of it',
      utc({ mon: ['09:00-12:00', '13:00-17:00'] }),
      utc({ mon: ['14:00-15:00'] }),
      true,
    ],
    [
      'two entries for one day',
      utc({ 'mon-tue': ['09:00-12:00'], mon: ['12:00-17:00'] }),
      utc({ mon: ['09:00-17:00'] }),
      true,
    ],
  ])('%s', (_, wide, narrow, expected) => {
    expect(includesHours(wide, narrow)).toBe(expected ? 'yes' : 'no');
  });

  test.each<[string, Hours, Hours, boolean]>([
    ['a date closed by the wider ones', { ...office, closed: [friday] }, office, false],
    ['a date closed by the narrower ones', office, { ...office, closed: [friday] }, true],
    ['a Saturday closed by the wider ones', { ...office, closed: [saturday] }, office, true],
    ['a longer date of the narrower ones', office, { ...office, ...on(friday, '09:00-18:00') }, false],
    ['a shorter date of the narrower ones', office, { ...office, ...on(friday, '10:00-11:00') }, true],
    ['a shorter date of the wider ones', { ...office, ...on(friday, '10:00-11:00') }, office, false],
    ['a Saturday of the narrower ones', office, { ...office, ...on(saturday, '10:00-11:00') }, false],
    [
      'a Saturday of both',
      { ...office, ...on(saturday, '09:00-12:00') },
      { ...office, ...on(saturday, '10:00-11:00') },
      true,
    ],
    [
      'a closure, which wins over an exception',
      { ...office, closed: [saturday], ...on(saturday, '09:00-12:00') },
      { ...office, ...on(saturday, '10:00-11:00') },
      false,
    ],
    [
      'the night before a date that both close',
      utc(halves, { closed: [friday] }),
      { ...night, closed: [friday] },
      false,
    ],
    [
      'the morning after a date that both close',
      { ...night, closed: [friday] },
      { ...morning, closed: [friday] },
      false,
    ],
    // 1960-01-01 was a Friday.
    ['a date of before 1970', utc({ fri: ['09:00-10:00'] }), { ...utc({}), ...on('1960-01-01', '09:00-10:00') }, true],
    [
      'a Saturday of before 1970',
      utc({ fri: ['09:00-10:00'] }),
      { ...utc({}), ...on('1960-01-02', '09:00-10:00') },
      false,
    ],
  ])('on single dates: %s', (_, wide, narrow, expected) => {
    expect(includesHours(wide, narrow)).toBe(expected ? 'yes' : 'no');
  });

  test.each(['caller', 'customer'] as const)('the dates of the %s, which may be any', (whose) => {
    const closing = { ...office, closed: [whose] };
    expect(includesHours(closing, office)).toBe('no');
    expect(includesHours(office, closing)).toBe('yes');
    expect(includesHours(closing, { ...office, closed: [whose] })).toBe('yes');
    expect(includesHours(closing, { ...office, closed: [whose === 'caller' ? 'customer' : 'caller'] })).toBe('no');
  });

  // On a Tuesday that is closed, Monday's night goes on, and Tuesday's morning is not there.
  test.each(['caller', 'customer'] as const)('windows of other dates do not make up for a date of the %s', (whose) => {
    const closed = [whose];
    const allWeek = { ...utc(halves), closed };
    expect(includesHours(allWeek, { ...night, closed })).toBe('no');
    expect(includesHours({ ...night, closed }, allWeek)).toBe('no');
    expect(includesHours({ ...night, closed }, utc({ 'mon-sun': ['22:00-02:00'] }, { closed }))).toBe('yes');
    expect(includesHours(utc(halves), { ...night, closed })).toBe('yes');
  });

  // A date in London is another time than the same date in Berlin.
  test.each(['caller', 'customer'] as const)('in two zones, the dates of the %s are not compared', (whose) => {
    const closed = [whose];
    const [berlin, london] = [inZone('Europe/Berlin', '10:00-18:00'), inZone('Europe/London', '09:00-17:00')];
    expect(includesHours({ ...berlin, closed }, { ...london, closed })).toBe('unknown');
    expect(includesHours(berlin, { ...london, closed })).toBe('yes');
    expect(includesHours({ ...berlin, closed }, london)).toBe('no');
    expect(includesHours({ ...inZone('Europe/Berlin', '12:00-18:00'), closed }, { ...london, closed })).toBe('no');
  });

  test.each<[string, Partial<WeekSpec>, Partial<WeekSpec>, string]>([
    ['a date closed by the wider ones', { closed: ['2035-01-03'] }, {}, 'no'],
    ['a date closed by both', { closed: ['2035-01-03'] }, { closed: ['2035-01-03'] }, 'yes'],
    ['a longer date of the narrower ones', {}, on('1999-12-31', '07:00-12:00'), 'no'],
    ['a shorter date of the narrower ones', {}, on('1999-12-31', '10:00-12:00'), 'yes'],
    ['a date at the edge of the years', { closed: ['2027-12-31'] }, {}, 'no'],
  ])('in two zones, far from the years of every date: %s', (_, wide, narrow, expected) => {
    const [berlin, london] = [inZone('Europe/Berlin', '10:00-18:00'), inZone('Europe/London', '09:00-17:00')];
    expect(includesHours({ ...berlin, ...wide }, { ...london, ...narrow })).toBe(expected);
  });

  // Berlin is an hour before London on every date, and six before New York but for some weeks of spring and autumn: five.
  test.each<[WeekSpec, WeekSpec, string]>([
    [inZone('Europe/Berlin', '10:00-18:00'), inZone('Europe/London', '09:00-17:00'), 'yes'],
    [inZone('Europe/Berlin', '10:01-18:00'), inZone('Europe/London', '09:00-17:00'), 'no'],
    [inZone('Europe/Berlin', '09:00-17:00'), inZone('Europe/London', '09:00-17:00'), 'no'],
    [inZone('Europe/Berlin', '15:00-23:00'), inZone('America/New_York', '09:00-17:00'), 'no'],
    [inZone('Europe/Berlin', '14:00-23:00'), inZone('America/New_York', '09:00-17:00'), 'yes'],
    [inZone('Europe/Berlin', '14:00-22:00'), inZone('America/New_York', '09:00-17:00'), 'no'],
    [inZone('customer', '08:00-18:00'), inZone('customer', '09:00-17:00'), 'yes'],
    [inZone('customer', '09:00-17:00'), inZone('customer', '08:00-18:00'), 'no'],
    [inZone('customer', '08:00-18:00'), inZone('Europe/London', '09:00-17:00'), 'unknown'],
    [inZone('Europe/London', '08:00-18:00'), inZone('customer', '09:00-17:00'), 'unknown'],
  ])('in two zones: %j and %j: %s', (wide, narrow, expected) => {
    expect(includesHours(wide, narrow)).toBe(expected);
  });

  const local = inZone('customer', '09:00-17:00');
  test.each<[string, HoursSpec, HoursSpec, string]>([
    ['each longer', { byRegion: { us: long, else: always } }, { byRegion: { us: office, else: office } }, 'yes'],
    ['one shorter', { byRegion: { us: office, else: long } }, { byRegion: { us: long, else: office } }, 'no'],
    ['a region that one side lists', { byRegion: { us: office, else: long } }, long, 'no'],
    ['a region that the other side lists', long, { byRegion: { us: always, else: office } }, 'no'],
    ['no hours elsewhere on the wider side', { byRegion: { us: long } }, office, 'no'],
    ['no hours elsewhere on the narrower side', long, { byRegion: { us: office } }, 'yes'],
    ['unknown in one, longer in the other', { byRegion: { us: local, else: long } }, office, 'unknown'],
    ['unknown in one, shorter in the other', { byRegion: { us: local, else: office } }, long, 'no'],
  ])('in regions: %s', (_, wide, narrow, expected) => {
    expect(includesHours(wide, narrow)).toBe(expected);
  });
});

describe('A34: the shortest time that days can take', () => {
  const breaks = utc({ 'mon-fri': ['13:00-17:00', '09:00-12:00'] });
  const shortFriday = utc({ 'mon-thu': ['09:00-17:00'], fri: ['09:00-12:00'] });
  const berlin = (window: string) => inZone('Europe/Berlin', window);

  test.each<[string, Hours, number, number | null]>([
    ['of 24 hours', null, 2, 48],
    ['from just before midnight to the close', office, 1, 17],
    ['and another date for each day more', office, 3, 65],
    ['to the last close of a date with a break', breaks, 1, 17],
    ['to the close of the shortest weekday', shortFriday, 1, 12],
    ['to the close of the shortest date', { ...office, ...on(friday, '09:00-10:00') }, 1, 10],
    ['but of no date on which it does not open', { ...office, ...on(friday) }, 1, 17],
    ['to the end of a night', night, 1, 30],
    // Clocks go forward in Berlin on a Sunday: from midnight to 17:00 are 16 hours then.
    ['less an hour, where they open on a date on which clocks go forward', berlin('09:00-17:00'), 1, 16],
    ['less an hour once, for several days', berlin('09:00-17:00'), 3, 64],
    ['none where they are closed on that date', { ...berlin('09:00-17:00'), weekly: office.weekly }, 1, 17],
    [
      'less an hour for such a date alone',
      { ...berlin('09:00-17:00'), weekly: office.weekly, ...on('2031-03-30', '09:00-20:00') },
      1,
      16,
    ],
    [
      'none for another date alone',
      { ...berlin('09:00-17:00'), weekly: office.weekly, ...on('2031-04-06', '09:00-20:00') },
      1,
      17,
    ],
    [
      'none for such a date alone on which they are closed',
      { ...berlin('09:00-17:00'), weekly: office.weekly, ...on('2031-03-30') },
      1,
      17,
    ],
    [
      'less an hour, where they open on that weekday alone',
      { ...berlin('09:00-17:00'), weekly: { sun: ['09:00-17:00'] } },
      1,
      16,
    ],
    [
      'none where they open on all others, in New York as well',
      { ...inZone('America/New_York', '09:00-17:00'), weekly: { 'mon-sat': ['09:00-17:00'] } },
      1,
      17,
    ],
    ['none where clocks never change', inZone('Asia/Tokyo', '09:00-17:00'), 1, 17],
    ['less an hour on a Friday in Cairo', { ...inZone('Africa/Cairo', '09:00-17:00'), weekly: office.weekly }, 1, 16],
    ['less an hour for customers anywhere', { ...inZone('customer', '09:00-17:00'), weekly: office.weekly }, 1, 16],
    ['not known for regions', { byRegion: { else: office } }, 1, null],
  ])('round the clock: %s', (_, promised, days, hours) => {
    expect(shortestDays(promised, days, null)).toBe(hours === null ? null : hours * HOUR);
  });

  test.each<[string, Hours, number, number]>([
    ['the hours of a day', office, 1, 8],
    ['for each day', office, 3, 24],
    ['without the break', breaks, 2, 14],
    ['of the shortest weekday', shortFriday, 2, 6],
    ['of the shortest date', { ...office, ...on(friday, '09:00-10:00') }, 1, 1],
    ['a night, of which nothing counts twice', utc({ 'mon-sun': ['20:00-06:00'] }), 1, 10],
    ['less an hour, where clocks may change', berlin('00:00-24:00'), 1, 23],
    ['less an hour once', berlin('00:00-24:00'), 2, 47],
    // Clocks change between 23:00 and 05:00: what is open then may lose an hour.
    ['all of them, where they open at five', berlin('05:00-13:00'), 1, 8],
    ['less an hour, where they open just before', berlin('04:59-12:59'), 1, 7],
    ['all of them, where they close at eleven', berlin('09:00-23:00'), 1, 14],
    ['less an hour, where they close just after', berlin('09:01-23:01'), 1, 13],
    ['less an hour, where a date alone opens then', { ...berlin('09:00-17:00'), ...on(friday, '00:00-20:00') }, 1, 7],
    // Tokyo has had no summer time since 1951, São Paulo none since 2019 (tz, asia and southamerica).
    ['all of them, where clocks do not change', inZone('Asia/Tokyo', '00:00-09:00'), 1, 9],
    ['all of them, where they no longer change', inZone('America/Sao_Paulo', '00:00-09:00'), 1, 9],
    [
      'less an hour, where they changed on a date of its own',
      { ...inZone('America/Sao_Paulo', '00:00-09:00'), ...on('2018-11-04', '00:00-09:00') },
      1,
      8,
    ],
    ['less an hour, for customers anywhere', inZone('customer', '00:00-09:00'), 1, 8],
    ['a morning that is also that of the night before', utc({ 'mon-sun': ['00:00-06:00', '20:00-06:00'] }), 1, 10],
    ['and a window at noon', utc({ 'mon-sun': ['00:00-06:00', '12:00-13:00', '20:00-06:00'] }), 1, 11],
  ])('on the same hours: %s', (_, promised, days, hours) => {
    expect(shortestDays(promised, days, structuredClone(promised))).toBe(hours * HOUR);
  });

  test('the calendar agrees: it may be an hour less', () => {
    const hours = schedule({ zone: 'Europe/Berlin', weekly: { sun: ['09:00-17:00'] } });
    const at = Date.parse('2026-03-28T23:59:59.999+01:00');
    const due = Date.parse(addBusinessDays(hours, at, 1));
    expect(due - at).toBe(16 * HOUR + 1);
  });

  test('on other hours it is not known', () => {
    expect(shortestDays(office, 1, long)).toBeNull();
    expect(shortestDays(null, 1, office)).toBeNull();
  });
});

test('hours of different zones are more work to compare, and more windows and dates are more work', () => {
  expect([comparisonCost(null, office), comparisonCost(office, null), comparisonCost(office, office)]).toEqual([
    1, 1, 1,
  ]);
  const cost = comparisonCost(office, long);
  expect(cost).toBeGreaterThan(100);
  expect(comparisonCost(office, { ...long, zone: 'Asia/Tokyo' })).toBeGreaterThan(5 * cost);
  expect(comparisonCost({ byRegion: { else: office, jp: inZone('Asia/Tokyo', '09:00-17:00') } }, long)).toBeGreaterThan(
    5 * cost,
  );
  for (const more of [
    { closed: [friday] },
    on(friday, '09:00-10:00'),
    { weekly: { ...long.weekly, sun: ['10:00-11:00'] } },
  ]) {
    expect(comparisonCost(office, { ...long, ...more })).toBeGreaterThan(cost);
  }
});
