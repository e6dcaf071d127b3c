import { describe, expect, test } from 'vitest';
import {
  addBusinessTime,
  always,
  businessTimeBetween,
  isOpen,
  japanDesk,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
  schedule,
  weekdays,
} from '../../src/calendar/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

describe('C1, R18, A3: the Japanese desk is open from 09:00:00.000 to before 17:00:00.000 in Tokyo', () => {
  test.each([
    ['2026-11-19T23:59:59.999Z', false],
    ['2026-11-20T00:00:00.000Z', true],
    ['2026-11-20T04:00:00.000Z', true],
    ['2026-11-20T07:59:59.999Z', true],
    ['2026-11-20T08:00:00.000Z', false],
    ['2026-11-20T08:00:00.001Z', false],
  ])('%s: %s', (at, open) => {
    expect(isOpen(japanDesk, at)).toBe(open);
  });

  test.each([
    ['2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000Z', 'the instant itself when open'],
    ['2026-11-20T07:59:59.999Z', '2026-11-20T07:59:59.999Z', 'the instant itself when open'],
    ['2026-11-20T08:00:00.000Z', '2026-11-23T00:00:00.000Z', 'over the weekend'],
    ['2026-11-22T23:59:59.999Z', '2026-11-23T00:00:00.000Z', 'a millisecond before'],
  ])('after %s it opens at %s: %s', (at, opening) => {
    expect(nextOpening(japanDesk, at)).toBe(opening);
  });

  test.each([
    ['2026-11-20T07:30:00.000Z', '2026-11-20T08:00:00.000Z', 'of the opening that holds it'],
    ['2026-11-20T07:59:59.999Z', '2026-11-20T08:00:00.000Z', 'a millisecond before'],
    ['2026-11-20T08:00:00.000Z', '2026-11-23T08:00:00.000Z', 'of the next opening when closed'],
  ])('after %s it closes at %s: the close %s', (at, closing) => {
    expect(nextClosing(japanDesk, at)).toBe(closing);
  });

  test('C7, R17, A27: round the clock never closes', () => {
    expect(nextClosing(always, '2026-11-20T07:30:00.000Z')).toBeNull();
    expect(isOpen(always, '2026-11-21T16:59:59.999Z')).toBe(true);
  });
});

describe('C5, A1, R19: time runs while the desk is open', () => {
  test.each([
    ['2026-11-20T07:30:00.000Z', 'PT1H', '2026-11-23T00:30:00.000Z', 'Friday 16:30, due Monday 09:30'],
    ['2026-11-20T07:30:00.000Z', 'PT30M', '2026-11-20T08:00:00.000Z', 'lands on the close and stays (A3)'],
    ['2026-11-20T07:30:00.000Z', 'PT30M0.001S', '2026-11-23T00:00:00.001Z', 'a millisecond more is Monday'],
    ['2026-11-23T00:30:00.000Z', '-PT1H', '2026-11-20T07:30:00.000Z', 'back over the weekend'],
    ['2026-11-23T00:30:00.000Z', '-PT30M', '2026-11-23T00:00:00.000Z', 'back to the opening and no further'],
    ['2026-11-21T03:00:00.000Z', 'PT0S', '2026-11-21T03:00:00.000Z', 'nothing is added to a closed instant'],
    ['2026-11-21T03:00:00.000Z', 'PT1H', '2026-11-23T01:00:00.000Z', 'from a Saturday'],
    ['2026-11-20T07:30:00.000Z', 'PT400H', '2027-01-29T07:30:00.000Z', 'ten weeks on'],
  ])('%s and %s: %s (%s)', (at, duration, due) => {
    expect(addBusinessTime(japanDesk, at, duration)).toBe(due);
  });

  test.each([
    ['2026-11-20T07:30:00.000Z', '2026-11-23T00:30:00.000Z', 'PT1H'],
    ['2026-11-23T00:30:00.000Z', '2026-11-20T07:30:00.000Z', '-PT1H'],
    ['2026-11-20T08:00:00.000Z', '2026-11-23T00:00:00.000Z', 'PT0S'],
    ['2026-11-20T07:59:59.999Z', '2026-11-20T08:00:00.001Z', 'PT0.001S'],
    ['2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 'PT40H'],
  ])('from %s to %s: %s', (from, to, open) => {
    expect(businessTimeBetween(japanDesk, from, to)).toBe(open);
  });

  test('C2, A4: with the holiday of Monday 2026-11-23 as a closure, the hour is up on Tuesday 09:30', () => {
    const desk = schedule({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00'), closures: ['2026-11-23'] });
    expect(addBusinessTime(desk, '2026-11-20T16:30:00+09:00', 'PT1H')).toBe('2026-11-24T00:30:00.000Z');
    expect(addBusinessTime(japanDesk, '2026-11-20T16:30:00+09:00', 'PT1H')).toBe('2026-11-23T00:30:00.000Z');
  });
});

test('C2: a date with its own windows closes when they do, a closure is closed all day', () => {
  const desk = schedule({
    zone: 'Asia/Tokyo',
    weekly: weekdays('09:00-17:00'),
    closures: ['2026-12-31'],
    exceptions: { '2026-12-30': ['09:00-12:00'], '2026-12-31': ['09:00-12:00'] },
  });
  expect(nextClosing(desk, '2026-12-30T10:00:00+09:00')).toBe('2026-12-30T03:00:00.000Z');
  expect(nextOpening(desk, '2026-12-30T12:00:00+09:00')).toBe('2027-01-01T00:00:00.000Z');
  expect(isOpen(desk, '2026-12-31T10:00:00+09:00')).toBe(false);
  expect(addBusinessTime(desk, '2026-12-30T11:30:00+09:00', 'PT1H')).toBe('2027-01-01T00:30:00.000Z');
});

describe('far from today', () => {
  test('years beyond 9999 are written as expanded years of ISO 8601', () => {
    expect(addBusinessTime(japanDesk, '9999-12-31T07:59:00Z', 'PT2M')).toBe('+010000-01-03T00:01:00.000Z');
    expect(nextOpening(japanDesk, '+010000-01-01T00:00:00Z')).toBe('+010000-01-03T00:00:00.000Z');
  });

  test('the first and the last instant of Date are instants', () => {
    const [first, last] = ['-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'];
    expect(isOpen(always, first)).toBe(true);
    expect(addBusinessTime(always, last, '-PT1H')).toBe('+275760-09-12T23:00:00.000Z');
    expect(addBusinessTime(always, first, 'PT1H')).toBe('-271821-04-20T01:00:00.000Z');
    expect(businessTimeBetween(japanDesk, first, last)).toMatch(/^PT\d+H/);
  });

  test.each([
    ['nothing opens any more', () => nextOpening(japanDesk, 8.64e15)],
    ['nothing closes any more', () => nextClosing(japanDesk, 8.64e15)],
    ['forwards past the end', () => addBusinessTime(always, 8.64e15, 'PT0.001S')],
    ['back past the start', () => addBusinessTime(always, -8.64e15, '-PT0.001S')],
    ['back past the years of Date', () => addBusinessTime(japanDesk, 0, '-PT2400000000H')],
    ['forwards past the years of Date', () => addBusinessTime(japanDesk, 0, 'PT2400000000H')],
  ])('%s: instant_out_of_range', (_, ask) => {
    expect(thrownBy(ask).code).toBe('instant_out_of_range');
  });
});

test('C8: every fault of a call is named at once, after the name of the verb', () => {
  const broken = { zone: 'Asia/Nowhere', weekly: { mon: ['9-5'] } } as never;
  expect(issuesOf(() => addBusinessTime(broken, 'yesterday', 'P1D'))).toEqual([
    'schedule.zone: unknown_zone',
    'schedule.weekly.mon.0: invalid_window',
    'at: invalid_instant',
    'duration: invalid_duration',
  ]);
  expect(issuesOf(() => businessTimeBetween(broken, 'soon', 1_795_159_800))).toEqual([
    'schedule.zone: unknown_zone',
    'schedule.weekly.mon.0: invalid_window',
    'from: invalid_instant',
    'to: looks_like_seconds',
  ]);
});

describe('the text of an error begins with the name of the verb', () => {
  const late = '+275760-09-13T00:00:00.000Z';

  test.each([
    ['isOpen', () => isOpen(japanDesk, 'soon')],
    ['nextOpening', () => nextOpening(japanDesk, late)],
    ['nextClosing', () => nextClosing(japanDesk, late)],
    ['previousOpening', () => previousOpening(japanDesk, 'soon')],
    ['previousClosing', () => previousClosing(japanDesk, 'soon')],
    ['addBusinessTime', () => addBusinessTime(japanDesk, late, 'PT1H')],
    ['businessTimeBetween', () => businessTimeBetween(always, '-271821-04-20T00:00:00.000Z', late)],
  ])('%s', (verb, ask) => {
    isOpen(japanDesk, 0); // the tables are built: from now on the desk takes the quick way in
    expect(thrownBy(ask)).toMatchObject({ verb: `calendar.${verb}` });
    expect(thrownBy(ask).message).toMatch(new RegExp(`^calendar\\.${verb}: `));
  });
});

test('a Date, Temporal, and epoch milliseconds stand for an instant as text does', () => {
  const at = '2026-11-20T07:30:00.000Z';
  for (const same of [
    at,
    '2026-11-20T16:30+09:00',
    new Date(at),
    Date.parse(at),
    { epochMilliseconds: Date.parse(at) },
  ]) {
    expect(addBusinessTime(japanDesk, same, 'PT1H')).toBe('2026-11-23T00:30:00.000Z');
    expect(businessTimeBetween(japanDesk, same, same)).toBe('PT0S');
    expect(previousOpening(japanDesk, same)).toBe('2026-11-20T00:00:00.000Z');
  }
});

describe('the latest edge at or before an instant', () => {
  test.each([
    ['2026-11-19T23:59:59.999Z', '2026-11-19T00:00:00.000Z', '2026-11-19T08:00:00.000Z', 'a millisecond before'],
    ['2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-19T08:00:00.000Z', 'on the opening'],
    ['2026-11-20T04:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-19T08:00:00.000Z', 'while open'],
    ['2026-11-20T08:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-20T08:00:00.000Z', 'on the close'],
    ['2026-11-22T23:59:59.999Z', '2026-11-20T00:00:00.000Z', '2026-11-20T08:00:00.000Z', 'at the end of a weekend'],
  ])('%s: opened %s, closed %s (%s)', (at, opening, closing) => {
    expect(previousOpening(japanDesk, at)).toBe(opening);
    expect(previousClosing(japanDesk, at)).toBe(closing);
  });

  test('R17: round the clock there is none', () => {
    expect(previousOpening(always, '2026-11-20T07:30:00.000Z')).toBeNull();
    expect(previousClosing(always, '2026-11-20T07:30:00.000Z')).toBeNull();
  });

  test('nor is there one at the first instant of Date', () => {
    expect(previousOpening(japanDesk, -8.64e15)).toBeNull();
    expect(previousClosing(japanDesk, -8.64e15)).toBeNull();
    expect(previousClosing(japanDesk, '-271821-04-20T07:41:01.000Z')).toBe('-271821-04-20T07:41:01.000Z');
    expect(previousOpening(japanDesk, '-271821-04-20T07:41:01.000Z')).toBeNull();
    expect(previousOpening(japanDesk, '-271821-04-20T23:41:01.000Z')).toBe('-271821-04-20T23:41:01.000Z');
  });

  test('a close just there is the only edge that lies in the range', () => {
    // The first instant of Date is the start of a Tuesday.
    const desk = schedule({ zone: 'UTC', weekly: { mon: ['12:00-24:00'] } });
    expect(previousClosing(desk, -8.64e15)).toBe('-271821-04-20T00:00:00.000Z');
    expect(previousOpening(desk, -8.64e15)).toBeNull();
  });

  test('round the clock, a closure that is still to come is not an edge before', () => {
    const desk = schedule({ ...always, closures: ['-271821-06-07'] });
    expect(previousOpening(desk, '-271821-05-01T00:00Z')).toBeNull();
    expect(previousClosing(desk, '-271821-05-01T00:00Z')).toBeNull();
    expect(previousOpening(desk, '-271821-07-01T00:00Z')).toBe('-271821-06-08T00:00:00.000Z');
  });

  test('round the clock but for a closure, the only edges are those of the closure, however far', () => {
    const day = ['00:00-24:00'];
    const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    const desk = schedule({ zone: 'UTC', weekly, closures: ['1720-06-07'] });
    expect(previousOpening(desk, '2500-01-01T00:00Z')).toBe('1720-06-08T00:00:00.000Z');
    expect(previousClosing(desk, '2500-01-01T00:00Z')).toBe('1720-06-07T00:00:00.000Z');
    expect(previousOpening(desk, '1720-06-07T12:00Z')).toBeNull();
    expect(previousClosing(desk, '1720-06-07T12:00Z')).toBe('1720-06-07T00:00:00.000Z');
    expect(previousClosing(desk, '1720-06-06T12:00Z')).toBeNull();
  });

  test('hours that run over the new year opened in the old one', () => {
    const desk = schedule({ zone: 'UTC', weekly: { thu: ['22:00-24:00'], fri: ['00:00-06:00'] } });
    for (const at of ['2027-01-01T03:00Z', '2027-01-01T06:00Z']) {
      expect(previousOpening(desk, at)).toBe('2026-12-31T22:00:00.000Z');
    }
    expect(previousClosing(desk, '2027-01-01T03:00Z')).toBe('2026-12-25T06:00:00.000Z');
  });
});

describe('C8: bad input is named at once', () => {
  test.each([
    ['an instant without an offset', () => isOpen(japanDesk, '2026-11-20T07:30:00'), 'at: invalid_instant'],
    ['NaN', () => nextOpening(japanDesk, Number.NaN), 'at: invalid_instant'],
    ['an invalid Date', () => nextClosing(japanDesk, new Date('no')), 'at: invalid_instant'],
    ['nothing', () => isOpen(japanDesk, undefined as never), 'at: missing'],
    ['the start', () => businessTimeBetween(japanDesk, 'soon', 0), 'from: invalid_instant'],
    ['the end', () => businessTimeBetween(japanDesk, 0, '2026-02-30T00:00:00Z'), 'to: invalid_instant'],
    ['an instant out of range', () => isOpen(japanDesk, 8.64e15 + 1), 'at: instant_out_of_range'],
    ['the start of a duration', () => addBusinessTime(japanDesk, 'soon', 'PT1H'), 'at: invalid_instant'],
    ['days', () => addBusinessTime(japanDesk, 0, 'P1D'), 'duration: invalid_duration'],
    ['a number for a duration', () => addBusinessTime(japanDesk, 0, 60_000 as never), 'duration: invalid_duration'],
    ['a schedule without a week', () => isOpen({ zone: 'Asia/Tokyo' } as never, 0), 'schedule.weekly: missing'],
    ['no schedule', () => isOpen(undefined as never, 0), 'schedule: missing'],
  ])('%s', (_, ask, expected) => {
    expect(issuesOf(ask)).toEqual([expected]);
  });
});
