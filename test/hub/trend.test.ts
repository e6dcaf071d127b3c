import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { insights, type TrendRequest } from '../../src/hub/index.js';
import { team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { ticketOf, viewerOf } from './made-tickets.ts';

const AT = '2026-11-20T07:30:00.000Z';
const viewer = viewerOf();

function trend(request: TrendRequest | undefined, opened: readonly (string | number)[] = [], at: string | number = AT) {
  const tickets = opened.map((one, i) => ticketOf({ id: `t${i}`, at: one }));
  return orThrow(insights({ viewer, account: team('essentials'), tickets, at, trend: request })).trend;
}

/** The periods as `from..to count`. */
function periods(...of: Parameters<typeof trend>): string[] {
  return trend(...of).periods.map(({ startsOn, endsOn, ticketTotal }) => `${startsOn}..${endsOn} ${ticketTotal}`);
}

describe('R52: over which periods', () => {
  test('by default the six months that end with this one, in UTC', () => {
    expect(trend(undefined)).toMatchObject({ by: 'month', zone: 'UTC' });
    expect(periods(undefined, ['2026-05-31T23:59:59.999Z', '2026-06-01T00:00:00.000Z', AT])).toEqual([
      '2026-06-01..2026-07-01 1',
      '2026-07-01..2026-08-01 0',
      '2026-08-01..2026-09-01 0',
      '2026-09-01..2026-10-01 0',
      '2026-10-01..2026-11-01 0',
      '2026-11-01..2026-12-01 1',
    ]);
  });

  test('by week: from Monday, six of them', () => {
    expect(periods({ by: 'week' }, ['2026-11-15T23:59:59.999Z', '2026-11-16T00:00:00.000Z'])).toEqual([
      '2026-10-12..2026-10-19 0',
      '2026-10-19..2026-10-26 0',
      '2026-10-26..2026-11-02 0',
      '2026-11-02..2026-11-09 0',
      '2026-11-09..2026-11-16 1',
      '2026-11-16..2026-11-23 1',
    ]);
  });

  test('six before `to`, where that is given without `from`', () => {
    const found = periods({ to: '2026-03-01T00:00:00.000Z' });
    expect([found[0], found.at(-1), found.length]).toEqual(['2025-09-01..2025-10-01 0', '2026-02-01..2026-03-01 0', 6]);
  });

  test('every one that the window touches, over a year’s end', () => {
    const window = { from: '2025-12-31T23:59:59.999Z', to: '2026-02-01T00:00:00.001Z' };
    expect(periods(window)).toEqual([
      '2025-12-01..2026-01-01 0',
      '2026-01-01..2026-02-01 0',
      '2026-02-01..2026-03-01 0',
    ]);
    expect(periods({ ...window, from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' })).toEqual([
      '2026-01-01..2026-02-01 0',
    ]);
  });

  test('before 1970 too', () => {
    const window = { from: '1969-12-28T23:00:00.000Z', to: '1970-01-05T00:00:00.000Z', by: 'week' } as const;
    expect(periods(window, ['1969-12-28T23:30:00.000Z', '1969-12-31T12:00:00.000Z'])).toEqual([
      '1969-12-22..1969-12-29 1',
      '1969-12-29..1970-01-05 1',
    ]);
  });

  test('none for an empty window', () => {
    expect(periods({ from: AT, to: AT }, [AT])).toEqual([]);
  });
});

describe('A3: the window is [from, to)', () => {
  const window = { from: '2026-11-10T00:00:00.000Z', to: '2026-11-12T00:00:00.000Z' };

  test.each([
    ['before it', '2026-11-09T23:59:59.999Z', 0],
    ['at its start', '2026-11-10T00:00:00.000Z', 1],
    ['inside', '2026-11-11T08:00:00.000Z', 1],
    ['just before its end', '2026-11-11T23:59:59.999Z', 1],
    ['at its end', '2026-11-12T00:00:00.000Z', 0],
    ['after it', '2026-11-12T00:00:00.001Z', 0],
  ])('%s', (_, opened, count) => {
    expect(periods(window, [opened])).toEqual([`2026-11-01..2026-12-01 ${count}`]);
  });

  test('a ticket opened after `at` is in no window', () => {
    expect(periods({ from: AT, to: '2026-12-01T00:00:00.000Z' }, ['2026-11-20T07:30:00.001Z'])).toEqual([
      '2026-11-01..2026-12-01 0',
    ]);
  });
});

describe('in the dates of a zone', () => {
  test.each([
    // Midnight in Tokyo is 15:00 of the day before in UTC.
    ['Asia/Tokyo', 'month', '2026-10-31T14:59:59.999Z', '2026-10-01'],
    ['Asia/Tokyo', 'month', '2026-10-31T15:00:00.000Z', '2026-11-01'],
    ['Asia/Tokyo', 'week', '2026-11-15T14:59:59.999Z', '2026-11-09'],
    ['Asia/Tokyo', 'week', '2026-11-15T15:00:00.000Z', '2026-11-16'],
    // On summer time, which ends on the day after, New York is four hours behind; then five.
    ['America/New_York', 'month', '2025-11-01T03:59:59.999Z', '2025-10-01'],
    ['America/New_York', 'month', '2025-11-01T04:00:00.000Z', '2025-11-01'],
    ['America/New_York', 'week', '2025-11-03T04:59:59.999Z', '2025-10-27'],
    ['America/New_York', 'week', '2025-11-03T05:00:00.000Z', '2025-11-03'],
    // Apia had no Friday 30 December 2011: ten hours behind UTC on Thursday, fourteen ahead on Saturday.
    ['Pacific/Apia', 'week', '2011-12-26T09:59:59.999Z', '2011-12-19'],
    ['Pacific/Apia', 'week', '2011-12-26T10:00:00.000Z', '2011-12-26'],
    ['Pacific/Apia', 'week', '2012-01-01T09:59:59.999Z', '2011-12-26'],
    ['Pacific/Apia', 'week', '2012-01-01T10:00:00.000Z', '2012-01-02'],
    ['Pacific/Apia', 'month', '2011-12-31T09:59:59.999Z', '2011-12-01'],
    ['Pacific/Apia', 'month', '2011-12-31T10:00:00.000Z', '2012-01-01'],
  ] as const)('%s, by %s: a ticket of %s', (zone, by, opened, startsOn) => {
    const found = trend({ zone, by }, [opened], Date.parse(opened) + 3 * 86_400_000).periods;
    expect(found.filter(({ ticketTotal }) => ticketTotal > 0).map((one) => one.startsOn)).toEqual([startsOn]);
  });

  test('the last period is that of the local date: in New York it is still October', () => {
    const request = { zone: 'America/New_York', from: '2025-10-05T00:00:00.000Z' };
    expect(periods(request, [], '2025-11-01T03:59:59.999Z')).toEqual(['2025-10-01..2025-11-01 0']);
    expect(periods(request, [], '2025-11-01T04:00:00.000Z')).toEqual([
      '2025-10-01..2025-11-01 0',
      '2025-11-01..2025-12-01 0',
    ]);
  });

  test('no ticket is lost while clocks go back to the last month: St. John’s, 1 November 2009, 00:01', () => {
    // From 02:30 UTC it is 1 November for a minute, then 23:01 of 31 October; from 03:30 it is 1 November again.
    const opened = ['2009-11-01T02:29:59.999Z', '2009-11-01T02:30:00.000Z', '2009-11-01T02:45:00.000Z'];
    const request = { zone: 'America/St_Johns', from: '2009-10-31T12:00:00.000Z' };
    const expected = ['2009-10-01..2009-11-01 1', '2009-11-01..2009-12-01 2'];
    expect(periods(request, opened, '2009-11-01T02:45:00.000Z')).toEqual(expected);
    expect(periods(request, opened, '2009-11-02T00:00:00.000Z')).toEqual(expected);
  });
});

test('R54: each period has its own issue types', () => {
  const tickets = [
    ticketOf({ id: 't1', at: '2026-10-01T00:00:00.000Z', issueType: 'sharing' }),
    ticketOf({ id: 't2', at: '2026-11-01T00:00:00.000Z', issueType: 'sync' }),
    ticketOf({ id: 't3', at: '2026-11-02T00:00:00.000Z', issueType: 'sync' }),
  ];
  const { periods: found } = orThrow(insights({ viewer, account: team('essentials'), tickets, at: AT })).trend;
  expect(found.slice(-2)).toStrictEqual([
    {
      startsOn: '2026-10-01',
      endsOn: '2026-11-01',
      ticketTotal: 1,
      issueTypePattern: [{ issueType: 'sharing', count: 1, share: 1 }],
    },
    {
      startsOn: '2026-11-01',
      endsOn: '2026-12-01',
      ticketTotal: 2,
      issueTypePattern: [{ issueType: 'sync', count: 2, share: 1 }],
    },
  ]);
});

describe('a window that cannot be used', () => {
  test.each<[unknown, string]>([
    [{ from: AT, to: '2026-11-20T07:29:59.999Z' }, 'trend.to: reversed_interval'],
    [{ from: '2026-11-20T07:30:00.002Z' }, 'trend.to: reversed_interval'],
    [{ from: '1926-11-30T00:00:00.000Z' }, 'trend.from: out_of_range'],
    [{ by: 'day' }, 'trend.by: unknown_period'],
    [{ zone: 'Asia/Nowhere' }, 'trend.zone: unknown_zone'],
    [{ to: 'soon' }, 'trend.to: invalid_instant'],
    [{ from: Number.NaN }, 'trend.from: invalid_instant'],
    [{ until: AT }, 'trend.until: unknown_field'],
    [{ from: 1_795_159_800 }, 'trend.from: looks_like_seconds'],
    [[], 'trend: invalid_type'],
  ])('%j', (request, issue) => {
    // What a caller without types may pass.
    expect(issuesOf(() => trend(request as TrendRequest))).toEqual([issue]);
  });

  test('a hundred years of months are just few enough', () => {
    expect(trend({ from: '1926-12-01T00:00:00.000Z' }).periods).toHaveLength(1200);
  });

  test('everything that is wrong is said at once', () => {
    expect(issuesOf(() => trend({ by: 'day', zone: 'x', to: 'y' } as unknown as TrendRequest))).toEqual([
      'trend.by: unknown_period',
      'trend.to: invalid_instant',
      'trend.zone: unknown_zone',
    ]);
  });
});

test('the last instant that there is, and the first, have their months', () => {
  expect(periods(undefined, [], 8.64e15).at(-1)).toBe('+275760-09-01..+275760-10-01 0');
  expect(periods(undefined, [], -8.64e15).at(-1)).toBe('-271821-04-01..-271821-05-01 0');
});
