import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/decision.js';
import { rootCauseAnalysisMeetings } from '../../src/engagement/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { powerUser, viewerOf } from '../hub/made-tickets.ts';
import { issuesOf } from '../thrown.ts';

const entitlements = viewerOf({}, team('enhanced'));

type Asked = Partial<Parameters<typeof rootCauseAnalysisMeetings>[0]>;

function ask(more: Asked = {}) {
  return rootCauseAnalysisMeetings({ entitlements, from: AT, to: AT, zone: 'Asia/Tokyo', ...more });
}

function quarters(from: string | number, to: string | number, zone = 'Asia/Tokyo'): string[] {
  return orThrow(ask({ from, to, zone })).map(({ quarter }) => quarter);
}

describe('R26: one meeting for each quarter that [from, to) touches', () => {
  test('with its first date, and the first of the next', () => {
    expect(orThrow(ask({ from: '2025-12-01T00:00:00Z', to: '2026-05-01T00:00:00Z' }))).toStrictEqual([
      { quarter: '2025-Q4', startsOn: '2025-10-01', endsOn: '2026-01-01' },
      { quarter: '2026-Q1', startsOn: '2026-01-01', endsOn: '2026-04-01' },
      { quarter: '2026-Q2', startsOn: '2026-04-01', endsOn: '2026-07-01' },
    ]);
  });

  // The fourth quarter of 2026 begins and ends at 15:00 UTC of the day before, in Tokyo.
  test.each([
    ['before it', '2026-09-01T00:00:00.000Z', '2026-09-30T14:59:59.999Z', ['2026-Q3']],
    ['up to its start', '2026-09-01T00:00:00.000Z', '2026-09-30T15:00:00.000Z', ['2026-Q3']],
    ['a millisecond into it', '2026-09-01T00:00:00.000Z', '2026-09-30T15:00:00.001Z', ['2026-Q3', '2026-Q4']],
    ['from its start', '2026-09-30T15:00:00.000Z', '2026-09-30T15:00:00.001Z', ['2026-Q4']],
    ['all of it', '2026-09-30T15:00:00.000Z', '2026-12-31T15:00:00.000Z', ['2026-Q4']],
    ['from its last millisecond', '2026-12-31T14:59:59.999Z', '2026-12-31T15:00:00.000Z', ['2026-Q4']],
    ['from its end', '2026-12-31T15:00:00.000Z', '2026-12-31T15:00:00.001Z', ['2027-Q1']],
  ])('%s', (_, from, to, expected) => {
    expect(quarters(from, to)).toEqual(expected);
  });

  test('none for an empty span, be it at a quarter’s start', () => {
    expect([quarters(AT, AT), quarters('2026-09-30T15:00:00.000Z', '2026-09-30T15:00:00.000Z')]).toEqual([[], []]);
  });

  test.each([
    ['UTC', ['2026-Q4']],
    ['Asia/Tokyo', ['2026-Q4', '2027-Q1']],
    ['America/New_York', ['2026-Q4']],
    ['Pacific/Kiritimati', ['2026-Q4', '2027-Q1']],
  ])('in the dates of %s', (zone, expected) => {
    expect(quarters(AT, '2027-01-01T00:00:00.000Z', zone)).toEqual(expected);
  });

  test('Apia had no 30 December 2011: its quarter ends fourteen hours ahead of UTC', () => {
    expect(quarters('2011-12-31T09:59:59.999Z', '2011-12-31T10:00:00.000Z', 'Pacific/Apia')).toEqual(['2011-Q4']);
    expect(quarters('2011-12-31T10:00:00.000Z', '2011-12-31T10:00:00.001Z', 'Pacific/Apia')).toEqual(['2012-Q1']);
  });

  test('over the years zero and ten thousand', () => {
    expect(quarters('-000001-12-31T00:00:00Z', '0000-01-02T00:00:00Z', 'UTC')).toEqual(['-000001-Q4', '0000-Q1']);
    expect(quarters('9999-12-31T00:00:00Z', '+010000-01-02T00:00:00Z', 'UTC')).toEqual(['9999-Q4', '+010000-Q1']);
  });
});

describe('who has them', () => {
  test.each([
    ['a team admin on Enhanced', entitlements, 'ok'],
    ['R26: a team admin on Essentials', viewerOf(), 'tier_lacks_benefit'],
    ['A5: another admin', viewerOf({ roles: ['support_admin'] }, team('enhanced')), 'team_admin_required'],
    ['A10: a power user', powerUser('u9'), 'power_user_excluded'],
    ['R3: a team without the add-on', viewerOf({}, team(null)), 'add_on_not_held'],
  ])('%s', (_, set, code) => {
    const answer = ask({ entitlements: set });
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(code);
  });

  test('R26: a refusal on Essentials tells what would unlock it', () => {
    expect(ask({ entitlements: viewerOf() })).toMatchObject({
      refusal: { because: ['R26'], unlockedBy: ['enhanced'] },
    });
  });
});

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ to: '2026-11-20T07:29:59.999Z' }, 'to: reversed_interval'],
    [{ from: 'then' }, 'from: invalid_instant'],
    [{ to: Number.NaN }, 'to: invalid_instant'],
    [{ zone: 'Mars/Olympus' }, 'zone: unknown_zone'],
    [{ from: '1026-01-01T00:00:00Z', to: '2026-01-01T00:00:00.001Z', zone: 'UTC' }, 'to: out_of_range'],
    [{ from: -8.64e15, to: 8.64e15 }, 'to: out_of_range'],
    [{ entitlements: null }, 'entitlements: invalid_type'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });

  test('a thousand years are just few enough', () => {
    expect(quarters('1026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'UTC')).toHaveLength(4000);
  });
});
