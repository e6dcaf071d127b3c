import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { type BenefitSpec, define } from '../../src/catalog/index.js';
import { type ReviewMeetingsRequest, rootCauseAnalysisMeetings } from '../../src/engagement/index.js';
import { of } from '../../src/entitlements/index.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';

const entitlements = teamAdmin({}, team('enhanced'));

type Asked = Partial<ReviewMeetingsRequest>;

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

  test('an empty span touches no quarter, also at its start', () => {
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
    ['R26: a team admin on Essentials', teamAdmin(), 'tier_lacks_benefit'],
    ['A5: another admin', teamAdmin({ roles: ['support_admin'] }, team('enhanced')), 'role_required'],
    ['A10: a power user', teamAdmin({ powerUser: { variant: 'grand' } }, team(null)), 'power_user_excluded'],
    ['R3: a team without the add-on', teamAdmin({}, team(null)), 'add_on_not_held'],
  ])('%s', (_, set, code) => {
    const answer = ask({ entitlements: set });
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(code);
  });

  test('R26: a refusal on Essentials tells what would unlock it', () => {
    expect(ask({ entitlements: teamAdmin() })).toMatchObject({
      refusal: { because: ['R26'], unlockedBy: [{ kind: 'tier', id: 'enhanced' }] },
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
    [{ until: AT }, 'until: unknown_field'],
    [{ catalog: define(OWN_OFFER) }, 'catalog: catalog_mismatch'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });

  test('a thousand years are just few enough', () => {
    expect(quarters('1026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'UTC')).toHaveLength(4000);
  });
});

describe('R3, R26: no meeting after the entitlement has ended', () => {
  // The first quarter of 2027 begins at 15:00 UTC of the last day of 2026, in Tokyo.
  const BOUNDARY = '2026-12-31T15:00:00.000Z';
  const listed = (endsAt: string, to = '2028-01-01T00:00:00.000Z') =>
    orThrow(ask({ entitlements: ending(endsAt), from: AT, to })).map(({ quarter }) => quarter);

  test.each([
    ['a day before a quarter', '2026-12-30T15:00:00.000Z', ['2026-Q4']],
    ['a millisecond before it', '2026-12-31T14:59:59.999Z', ['2026-Q4']],
    ['at its start', BOUNDARY, ['2026-Q4']],
    ['a millisecond into it', '2026-12-31T15:00:00.001Z', ['2026-Q4', '2027-Q1']],
    ['after it', '2027-04-01T00:00:00.000Z', ['2026-Q4', '2027-Q1', '2027-Q2']],
  ])('an end %s', (_, endsAt, expected) => {
    expect(listed(endsAt)).toEqual(expected);
  });

  test('an end after the span changes nothing', () => {
    expect(listed('2027-06-01T00:00:00.000Z', '2027-01-15T00:00:00.000Z')).toEqual(['2026-Q4', '2027-Q1']);
  });

  test('a span that begins at the end or later is refused: an empty list never stands for a no', () => {
    const asked = (from: string) => ask({ entitlements: ending(BOUNDARY), from, to: '2028-01-01T00:00:00.000Z' });
    expect(asked('2026-12-31T14:59:59.999Z')).toMatchObject({ ok: true, value: [{ quarter: '2026-Q4' }] });
    const refusal = { code: 'entitlements_outdated', validUntil: BOUNDARY };
    expect(asked(BOUNDARY)).toMatchObject({ ok: false, refusal });
    expect(asked('2027-06-01T00:00:00.000Z')).toMatchObject({ ok: false, refusal });
  });

  test('a change to another tier ends them, too', () => {
    const next = { tier: 'essentials', at: BOUNDARY };
    const entitlements = teamAdmin({}, team(null, { addOn: { tier: 'enhanced', next } }));
    const answer = ask({ entitlements, from: AT, to: '2028-01-01T00:00:00.000Z' });
    expect(orThrow(answer).map(({ quarter }) => quarter)).toEqual(['2026-Q4']);
  });
});

function ending(endsAt: string) {
  return teamAdmin({}, team(null, { addOn: { tier: 'enhanced', endsAt } }));
}

describe('another offer says how many meetings there are, and how often', () => {
  /** The meetings from November 2026 to May 2027. */
  function meetings(amount: BenefitSpec) {
    const { enhanced } = dropboxSpec.tiers;
    const benefits = { ...enhanced.benefits, root_cause_analysis_meeting: { for: 'team_admin', ...amount } };
    const tiers = { ...dropboxSpec.tiers, enhanced: { ...enhanced, benefits } };
    const catalog = define({ ...dropboxSpec, id: 'other_meetings', tiers });
    const set = of({ account: team('enhanced'), person: member({ roles: ['team_admin'] }), at: AT, catalog });
    const span = { from: '2026-11-01T00:00:00Z', to: '2027-05-01T00:00:00Z', zone: 'UTC' };
    return orThrow(ask({ entitlements: set, catalog, ...span })).map(
      ({ quarter, startsOn, endsOn }) => `${quarter} ${startsOn} ${endsOn}`,
    );
  }
  const [Q4, Q1, Q2] = [
    '2026-Q4 2026-10-01 2027-01-01',
    '2027-Q1 2027-01-01 2027-04-01',
    '2027-Q2 2027-04-01 2027-07-01',
  ];

  test.each<[string, BenefitSpec, readonly (string | undefined)[]]>([
    ['two a quarter', { count: 2, per: 'quarter' }, [Q4, Q4, Q1, Q1, Q2, Q2]],
    ['two in all', { count: 2, per: 'subscription' }, [Q4, Q1]],
    ['nothing said: one a quarter', {}, [Q4, Q1, Q2]],
    ['one a year', { count: 1, per: 'year' }, ['2026-Q1 2026-01-01 2027-01-01', '2027-Q1 2027-01-01 2028-01-01']],
    [
      'one a month',
      { count: 1, per: 'month' },
      [
        '2026-Q4 2026-11-01 2026-12-01',
        '2026-Q4 2026-12-01 2027-01-01',
        '2027-Q1 2027-01-01 2027-02-01',
        '2027-Q1 2027-02-01 2027-03-01',
        '2027-Q1 2027-03-01 2027-04-01',
        '2027-Q2 2027-04-01 2027-05-01',
      ],
    ],
  ])('%s', (_, amount, expected) => {
    expect(meetings(amount)).toEqual(expected);
  });
});
