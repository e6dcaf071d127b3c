import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { always, japanDesk, schedule, type Timeline, timeline, weekdays } from '../../src/calendar/index.js';
import { LAST } from '../arbitraries/instant.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const HOUR = 3_600_000;
const desk = timeline(japanDesk);

function ms(text: string): number {
  return Date.parse(text);
}

test('a timeline is built once for a schedule, and works from a spec too', () => {
  expect(timeline(japanDesk)).toBe(desk);
  expect(Object.isFrozen(desk)).toBe(true);
  const spec = { zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') };
  expect(timeline(spec).add(ms('2026-11-20T07:30Z'), HOUR)).toBe(ms('2026-11-23T00:30Z'));
  expect(issuesOf(() => timeline({ zone: 'Asia/Tokyo', weekly: {} }))).toEqual(['weekly: never_opens']);
});

test('R19, A1: epoch milliseconds in and out', () => {
  const friday = ms('2026-11-20T07:30Z');
  expect(desk.isOpen(friday)).toBe(true);
  expect(desk.add(friday, HOUR)).toBe(ms('2026-11-23T00:30Z'));
  expect(desk.between(friday, ms('2026-11-23T00:30Z'))).toBe(HOUR);
  expect(desk.between(ms('2026-11-23T00:30Z'), friday)).toBe(-HOUR);
  expect(desk.nextOpening(ms('2026-11-20T08:00Z'))).toBe(ms('2026-11-23T00:00Z'));
  expect(desk.nextClosing(friday)).toBe(ms('2026-11-20T08:00Z'));
});

describe('values that are not an instant or a duration', () => {
  const verbs: [string, (line: Timeline, value: number) => unknown][] = [
    ['isOpen', (line, value) => line.isOpen(value)],
    ['nextOpening', (line, value) => line.nextOpening(value)],
    ['nextClosing', (line, value) => line.nextClosing(value)],
    ['add', (line, value) => line.add(value, HOUR)],
    ['add of nothing', (line, value) => line.add(value, 0)],
    ['between, from', (line, value) => line.between(value, 0)],
    ['between, to', (line, value) => line.between(0, value)],
  ];
  const values = [Number.NaN, Number.POSITIVE_INFINITY, 0.5, '0', null, undefined, 0n, new Date(0), {}] as number[];

  test.each(verbs)('%s refuses it', (_, verb) => {
    for (const value of values) expect(thrownBy(() => verb(desk, value)).code).toBe('invalid_instant');
    for (const value of [LAST + 1, -LAST - 1])
      expect(thrownBy(() => verb(desk, value)).code).toBe('instant_out_of_range');
  });

  test('and the durations', () => {
    for (const value of [Number.NaN, 0.5, 2 ** 53, '1', null, undefined, 1n] as number[]) {
      expect(thrownBy(() => desk.add(0, value)).code).toBe('invalid_duration');
    }
  });

  test('and more time than a duration can hold', () => {
    expect(thrownBy(() => timeline(always).between(-LAST, LAST)).code).toBe('invalid_duration');
    expect(timeline(always).between(-LAST, 0)).toBe(LAST);
  });
});

describe('the ends of the range of Date', () => {
  test('all of it is answered for', () => {
    const line = timeline(always);
    expect([line.isOpen(-LAST), line.isOpen(LAST)]).toEqual([true, true]);
    expect([line.add(-LAST, LAST), line.add(LAST, -LAST)]).toEqual([0, 0]);
    expect(line.nextClosing(-LAST)).toBeNull();
    expect(desk.between(-LAST, desk.add(-LAST, 4e15))).toBe(4e15);
    expect(desk.between(desk.add(LAST, -4e15), LAST)).toBe(4e15);
  });

  test('the first and the last year reach out of it, and are asked for no more than is in it', () => {
    const line = timeline(always);
    for (const edge of [-LAST, LAST]) {
      line.isOpen(edge);
      for (const beyond of [edge + Math.sign(edge), edge + 1000 * Math.sign(edge)]) {
        expect(thrownBy(() => line.isOpen(beyond)).code).toBe('instant_out_of_range');
        expect(thrownBy(() => line.add(beyond, 0)).code).toBe('instant_out_of_range');
        expect(thrownBy(() => line.between(beyond, 0)).code).toBe('instant_out_of_range');
      }
    }
  });

  test.each([
    ['add a millisecond at the end', () => timeline(always).add(LAST, 1)],
    ['take a millisecond at the start', () => timeline(always).add(-LAST, -1)],
    ['add more than there is', () => desk.add(0, 9e15)],
    ['take more than there was', () => desk.add(0, -9e15)],
    ['open after the end', () => desk.nextOpening(LAST)],
    ['close after the end', () => desk.nextClosing(LAST)],
  ])('%s: instant_out_of_range', (_, ask) => {
    expect(thrownBy(ask).code).toBe('instant_out_of_range');
  });
});

describe('C9: in bulk', () => {
  const friday = ms('2026-11-20T07:30Z');
  const times = () => Float64Array.of(friday, friday + HOUR, friday - HOUR);
  const due = [ms('2026-11-23T00:30Z'), ms('2026-11-23T01:00Z'), friday];

  test('into a new array, into `out`, in place', () => {
    const input = times();
    expect([...desk.addAll(input, HOUR)]).toEqual(due);
    expect([...input]).toEqual([...times()]);
    const out = new Float64Array(3);
    expect(desk.addAll(input, HOUR, out)).toBe(out);
    expect([...out]).toEqual(due);
    expect(desk.addAll(input, HOUR, input)).toBe(input);
    expect([...input]).toEqual(due);
    expect([...desk.betweenAll(times(), input)]).toEqual([HOUR, HOUR, HOUR]);
    expect(desk.betweenAll(times(), input, input)).toBe(input);
    expect([...input]).toEqual([HOUR, HOUR, HOUR]);
  });

  test('of nothing', () => {
    expect(desk.addAll(new Float64Array(0), HOUR)).toEqual(new Float64Array(0));
    expect(desk.betweenAll(new Float64Array(0), new Float64Array(0))).toEqual(new Float64Array(0));
  });

  test('`out` may be another view of the same memory', () => {
    const memory = Float64Array.of(...times(), 0);
    desk.addAll(memory.subarray(0, 3), HOUR, memory.subarray(1, 4));
    expect([...memory.subarray(1, 4)]).toEqual(due);
    const both = Float64Array.of(...times(), ...due);
    desk.betweenAll(both.subarray(0, 3), both.subarray(3, 6), both.subarray(2, 5));
    expect([...both.subarray(2, 5)]).toEqual([HOUR, HOUR, HOUR]);
  });

  test('from another realm', () => {
    const foreign = runInNewContext('Float64Array.of(0, 1)') as Float64Array;
    expect([...timeline(always).addAll(foreign, 5)]).toEqual([5, 6]);
  });

  test.each([
    ['NaN among the instants', Number.NaN, 'times.1: invalid_instant'],
    ['half a millisecond', 0.5, 'times.1: invalid_instant'],
    ['an infinite instant', Number.POSITIVE_INFINITY, 'times.1: invalid_instant'],
    ['an instant out of range', LAST + 2, 'times: instant_out_of_range'],
    ['an answer out of range', LAST, ': instant_out_of_range'],
  ])('%s: nothing is written', (_, bad, expected) => {
    const input = Float64Array.of(friday, bad, friday);
    const out = Float64Array.of(1, 2, 3);
    expect(issuesOf(() => desk.addAll(input, HOUR, out))).toEqual([expected]);
    expect([...out]).toEqual([1, 2, 3]);
    expect(() => desk.addAll(input, HOUR, input)).toThrow();
    expect(Object.is(input[0], friday) && Object.is(input[2], friday)).toBe(true);
  });

  test.each([
    ['NaN before', Float64Array.of(0, Number.NaN), Float64Array.of(0, 0), 'from.1: invalid_instant'],
    ['NaN after', Float64Array.of(0, 0), Float64Array.of(Number.NaN, 0), 'to.0: invalid_instant'],
    ['two of one and three of the other', Float64Array.of(0, 0), Float64Array.of(0, 0, 0), 'to: invalid_type'],
    ['a list', [0, 0] as never, Float64Array.of(0, 0), 'from: invalid_type'],
    ['too short a list', Float64Array.of(0, 0), new Float32Array(2) as never, 'to: invalid_type'],
  ])('between, %s: nothing is written', (_, from, to, expected) => {
    const out = Float64Array.of(1, 2);
    expect(issuesOf(() => desk.betweenAll(from, to, out))).toEqual([expected]);
    expect([...out]).toEqual([1, 2]);
  });

  test('an answer out of range at the other end: nothing is written', () => {
    const out = Float64Array.of(1, 2, 3);
    expect(issuesOf(() => desk.addAll(Float64Array.of(friday, -LAST, friday), -HOUR, out))).toEqual([
      ': instant_out_of_range',
    ]);
    expect([...out]).toEqual([1, 2, 3]);
  });

  test('between, more time than a number counts exactly: nothing is written', () => {
    const out = Float64Array.of(1, 2);
    const line = timeline(always);
    const all = () => line.betweenAll(Float64Array.of(0, -LAST), Float64Array.of(1000, LAST), out);
    expect(issuesOf(all)).toEqual([': invalid_duration']);
    expect([...out]).toEqual([1, 2]);
    expect(issuesOf(() => line.between(-LAST, LAST))).toEqual([': invalid_duration']);
  });

  test('instants far from 1970 may be moved to the other side of it', () => {
    const line = timeline(always);
    expect([...line.addAll(Float64Array.of(8e15), -9e15)]).toEqual([-1e15]);
    expect([...line.addAll(Float64Array.of(-8e15), 9e15)]).toEqual([1e15]);
    expect(line.addAll(new Float64Array(0), 9e15)).toEqual(new Float64Array(0));
    expect(issuesOf(() => line.addAll(new Float64Array(0), 0.5))).toEqual([': invalid_duration']);
  });

  test('how many numbers are expected is said', () => {
    expect(() => desk.betweenAll(times(), new Float64Array(2))).toThrow('A Float64Array of 3 numbers is expected.');
    expect(() => desk.addAll(times(), HOUR, new Float64Array(2))).toThrow('A Float64Array of 3 numbers is expected.');
    expect(() => desk.addAll([] as never, HOUR)).toThrow('A Float64Array is expected.');
  });

  test('half a duration, an `out` that does not fit', () => {
    expect(issuesOf(() => desk.addAll(times(), Number.NaN))).toEqual([': invalid_duration']);
    expect(issuesOf(() => desk.addAll(times(), HOUR, new Float64Array(2)))).toEqual(['out: invalid_type']);
    expect(issuesOf(() => desk.addAll(times(), HOUR, [] as never))).toEqual(['out: invalid_type']);
    expect(issuesOf(() => desk.addAll(undefined as never, HOUR))).toEqual(['times: invalid_type']);
  });
});

describe('C2: the date that a window starts on owns all of it', () => {
  const night = { zone: 'UTC', weekly: { mon: ['22:00-06:00'], tue: ['22:00-06:00'] } };
  const open = (spec: Parameters<typeof timeline>[0], from: string, to: string) =>
    timeline(spec).between(ms(from), ms(to)) / HOUR;

  test.each([
    ['nothing special', {}, 8, 8],
    ['a closure of Monday takes the small hours of Tuesday too', { closures: ['2026-11-23'] }, 0, 8],
    ['a closure of Tuesday leaves the tail of Monday alone', { closures: ['2026-11-24'] }, 8, 0],
    ['an exception of Monday replaces all of it', { exceptions: { '2026-11-23': ['09:00-10:00'] } }, 1, 8],
    [
      'an exception of Tuesday leaves the tail of Monday alone',
      { exceptions: { '2026-11-24': ['12:00-13:00'] } },
      8,
      1,
    ],
    ['an exception without windows closes', { exceptions: { '2026-11-24': [] } }, 8, 0],
    [
      'a closure wins over an exception',
      { closures: ['2026-11-24'], exceptions: { '2026-11-24': ['12:00-13:00'] } },
      8,
      0,
    ],
  ])('%s', (_, dates, monday, tuesday) => {
    const spec = { ...night, ...dates };
    expect(open(spec, '2026-11-23T08:00Z', '2026-11-24T08:00Z')).toBe(monday);
    expect(open(spec, '2026-11-24T08:00Z', '2026-11-25T08:00Z')).toBe(tuesday);
  });

  test('C3: 24:00 is where the next date begins', () => {
    const spec = { zone: 'Asia/Tokyo', weekly: { mon: ['17:00-24:00'], tue: ['00:00-09:00'] } };
    expect(timeline(spec).nextClosing(ms('2026-11-23T08:00Z'))).toBe(ms('2026-11-24T00:00Z'));
    expect(timeline({ ...spec, closures: ['2026-11-24'] }).nextClosing(ms('2026-11-23T08:00Z'))).toBe(
      ms('2026-11-23T15:00Z'),
    );
  });
});

describe('C4: clocks that change', () => {
  const night = (zone: string) => timeline(schedule({ zone, weekly: { sun: ['00:00-04:00'] } }));

  test('a skipped hour does not count, a repeated one counts twice', () => {
    const line = night('America/New_York');
    expect(line.between(ms('2025-03-09T00:00-05:00'), ms('2025-03-09T12:00-04:00'))).toBe(3 * HOUR);
    expect(line.between(ms('2025-11-02T00:00-04:00'), ms('2025-11-02T12:00-05:00'))).toBe(5 * HOUR);
    expect(line.add(ms('2025-03-09T00:00-05:00'), 2.5 * HOUR)).toBe(ms('2025-03-09T03:30-04:00'));
    expect(line.add(ms('2025-11-02T00:00-04:00'), 2.5 * HOUR)).toBe(ms('2025-11-02T01:30-05:00'));
  });

  test('a window that is skipped altogether never opens that day, one inside a repeated hour opens twice', () => {
    const line = timeline({ zone: 'America/New_York', weekly: { sun: ['02:15-02:45', '01:15-01:45'] } });
    expect(line.between(ms('2025-03-09T01:50-05:00'), ms('2025-03-10T00:00-04:00'))).toBe(0);
    expect(line.nextOpening(ms('2025-11-02T01:45-04:00'))).toBe(ms('2025-11-02T01:15-05:00'));
    expect(line.between(ms('2025-11-02T00:00-04:00'), ms('2025-11-03T00:00-05:00'))).toBe(1.5 * HOUR);
  });

  test('half an hour on Lord Howe', () => {
    const line = night('Australia/Lord_Howe');
    expect(line.between(ms('2024-10-06T00:00+10:30'), ms('2024-10-06T12:00+11:00'))).toBe(3.5 * HOUR);
    expect(line.between(ms('2024-04-07T00:00+11:00'), ms('2024-04-07T12:00+10:30'))).toBe(4.5 * HOUR);
  });

  test('a date without a midnight opens with its first instant', () => {
    const line = timeline({ zone: 'Africa/Cairo', weekly: { fri: ['00:00-02:00'] } });
    expect(line.nextOpening(ms('2024-04-25T00:00Z'))).toBe(ms('2024-04-26T01:00+03:00'));
    expect(line.nextClosing(ms('2024-04-25T00:00Z'))).toBe(ms('2024-04-26T02:00+03:00'));
  });

  test('years that begin alike may have summer at other times', () => {
    const line = timeline({ zone: 'America/New_York', weekly: weekdays('09:00-17:00') });
    const opens = (date: string) => new Date(line.nextOpening(ms(`${date}T05:00Z`))).toISOString();
    // From 2007 on summer time begins in March; 2005 and 2011 both begin on a Saturday.
    expect(opens('2005-03-21')).toBe('2005-03-21T14:00:00.000Z');
    expect(opens('2011-03-21')).toBe('2011-03-21T13:00:00.000Z');
  });

  test('a date that a zone skipped has no hours', () => {
    const line = timeline({ zone: 'Pacific/Apia', weekly: weekdays('09:00-17:00') });
    expect(line.nextOpening(ms('2011-12-29T17:00-10:00'))).toBe(ms('2012-01-02T09:00+14:00'));
    expect(line.between(ms('2011-12-29T00:00-10:00'), ms('2012-01-01T00:00+14:00'))).toBe(8 * HOUR);
  });

  test('Tokyo had summer time from 1948 to 1951, and its own mean time before 1888', () => {
    expect(desk.nextOpening(ms('1948-05-02T00:00Z'))).toBe(ms('1948-05-03T09:00+10:00'));
    expect(desk.nextOpening(ms('1951-09-09T00:00Z'))).toBe(ms('1951-09-10T09:00+09:00'));
    expect(desk.nextOpening(ms('1952-05-04T00:00Z'))).toBe(ms('1952-05-05T09:00+09:00'));
    expect(desk.nextOpening(ms('1887-12-29T12:00Z'))).toBe(ms('1887-12-29T23:41:01Z'));
    expect(desk.nextOpening(ms('1888-01-01T12:00Z'))).toBe(ms('1888-01-02T00:00Z'));
  });
});

describe('C7: hours that go on and on', () => {
  test('round the clock but for dates of its own, it closes with the first of them', () => {
    const week = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
    );
    const line = timeline({ zone: 'Asia/Tokyo', weekly: week, closures: ['2031-05-05', '5000-01-01'] });
    expect(line.nextClosing(ms('2026-11-20T00:00Z'))).toBe(ms('2031-05-04T15:00Z'));
    expect(line.nextOpening(ms('2031-05-05T00:00Z'))).toBe(ms('2031-05-05T15:00Z'));
    expect(line.nextClosing(ms('2031-05-05T15:00Z'))).toBe(ms('4999-12-31T15:00Z'));
    expect(line.nextClosing(ms('5000-01-01T15:00Z'))).toBeNull();
  });

  test.each([
    [['00:00-12:00', '12:00-24:00']],
    [['06:00-00:00', '00:00-06:00']],
    [['18:00-06:00', '06:00-18:00']],
    [['12:00-11:59', '11:00-13:00']],
  ])('%j every day is round the clock', (windows) => {
    const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, windows]));
    expect(timeline({ zone: 'Europe/London', weekly: week }).nextClosing(0)).toBeNull();
    expect(timeline({ zone: 'Europe/London', weekly: { ...week, sun: [] } }).nextClosing(0)).not.toBeNull();
  });

  test('a window over the end of a year is one window', () => {
    const line = timeline({ zone: 'UTC', weekly: weekdays('22:00-06:00') });
    expect(line.nextClosing(ms('2025-12-31T23:00Z'))).toBe(ms('2026-01-01T06:00Z'));
    expect(line.nextClosing(ms('2099-12-31T23:00Z'))).toBe(ms('2100-01-01T06:00Z'));
  });

  test('and is one still when its years were asked about before', () => {
    const line = timeline({ zone: 'UTC', weekly: weekdays('22:00-06:00') });
    const asked = [ms('2026-03-03T00:00Z'), ms('2024-02-29T23:00Z'), ms('2025-06-06T06:00Z')];
    expect(asked.map((at) => line.nextOpening(at))).toEqual(asked.map((at) => Math.max(at, line.nextOpening(at))));
    expect(line.nextClosing(ms('2025-12-31T23:00Z'))).toBe(ms('2026-01-01T06:00Z'));
    expect(line.nextClosing(ms('2023-12-29T23:00Z'))).toBe(ms('2023-12-30T06:00Z'));
  });

  test('a year that begins is not the end of the one before', () => {
    const line = timeline({ ...japanDesk, closures: ['2030-01-02'] });
    for (const year of [2026, 2027, 2099, 2100, 2101]) {
      const [before, start] = [Date.UTC(year) - 1, Date.UTC(year)];
      // 09:00 in Tokyo: the desk opens with the year of UTC, where New Year is a weekday.
      const open = new Date(start).getUTCDay() % 6 > 0;
      expect([line.isOpen(before), line.isOpen(start)]).toEqual([false, open]);
      expect(line.isOpen(before)).toBe(false);
      if (open) expect(line.nextClosing(start)).toBe(start + 8 * HOUR);
    }
  });

  test('a window that ends with the year closes with it', () => {
    const line = timeline({ zone: 'UTC', weekly: weekdays('12:00-24:00') });
    expect(line.nextOpening(ms('2026-01-01T00:00Z'))).toBe(ms('2026-01-01T12:00Z'));
    expect(line.nextClosing(ms('2025-12-31T13:00Z'))).toBe(ms('2026-01-01T00:00Z'));
    expect(line.nextClosing(ms('2099-12-31T13:00Z'))).toBe(ms('2100-01-01T00:00Z'));
  });
});
