import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { type BenefitSpec, define } from '../../src/catalog/index.js';
import { type FeatureEmailRequest, type FeatureUsage, quarterlyFeatureEmail } from '../../src/engagement/index.js';
import { of } from '../../src/entitlements/index.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';

type Asked = Partial<FeatureEmailRequest>;

function row(
  feature: string,
  activeMembers: number,
  eligibleMembers = 100,
  lastUsedAt: string | null = null,
): FeatureUsage {
  return { feature, activeMembers, eligibleMembers, lastUsedAt };
}

function ask(more: Asked) {
  return quarterlyFeatureEmail({ entitlements: teamAdmin(), usage: [], sent: [], at: AT, zone: 'Asia/Tokyo', ...more });
}

/** The features of the e-mail, each with its reason. */
function features(more: Asked): string[] {
  return orThrow(ask(more)).features.map(({ feature, reason }) => `${feature} ${reason}`);
}

function names(more: Asked): string[] {
  return orThrow(ask(more)).features.map(({ feature }) => feature);
}

function codeOf(more: Asked): string {
  const answer = ask(more);
  return answer.ok ? 'ok' : answer.refusal.code;
}

describe('R21, A14: which features', () => {
  test('three at most: unused before underused, the least used first', () => {
    const usage = [row('a', 24), row('b', 1), row('c', 0), row('d', 2), row('e', 90), row('f', 0, 3)];
    expect(features({ usage })).toEqual(['c unused', 'f unused', 'b underused']);
  });

  test('as many as there are', () => {
    expect(features({ usage: [row('a', 5), row('b', 60)] })).toEqual(['a underused']);
    expect(features({ usage: [row('b', 60)] })).toEqual([]);
    expect(features({ usage: [] })).toEqual([]);
  });

  test.each([
    [24, 100, ['a underused']],
    [25, 100, []],
    [26, 100, []],
    [0, 1, ['a unused']],
    [1, 5, ['a underused']],
    [1, 4, []],
    [22_499_999, 90_000_000, ['a underused']],
    [22_500_000, 90_000_000, []],
  ])('%i active of %i: below a quarter, and not at it', (active, eligible, expected) => {
    expect(features({ usage: [row('a', active, eligible)] })).toEqual(expected);
  });

  test.each([
    // Products of these would miss the bound by a rounding: 100 × 0.07 is 7.000000000000001 in doubles.
    [0.07, 7, 100, []],
    [0.07, 6, 100, ['a underused']],
    [0.1, 7, 70, []],
    [0.35, 7, 20, []],
    [0.55, 11, 20, []],
    [0.57, 57, 100, []],
    [0, 1, 100, []],
    [0, 0, 100, ['a unused']],
    [1, 99, 100, ['a underused']],
    [1, 100, 100, []],
  ])('underusedBelow %d: %i of %i', (underusedBelow, active, eligible, expected) => {
    expect(features({ usage: [row('a', active, eligible)], underusedBelow })).toEqual(expected);
  });

  test('the share counts, not the number: 2 of 100 before 1 of 10', () => {
    expect(names({ usage: [row('a', 1, 10), row('b', 2, 100)] })).toEqual(['b', 'a']);
  });

  test('equal shares are equal: 1 of 49 and 3 of 147', () => {
    expect(names({ usage: [row('b', 1, 49), row('a', 3, 147)] })).toEqual(['a', 'b']);
  });

  test('equals by how long ago they were used, never first, then by name', () => {
    const usage = [
      row('late', 1, 10, '2026-10-01T00:00:00.000Z'),
      row('z', 1, 10, '2026-09-01T09:00:00.000+09:00'),
      row('y', 1, 10, '2026-09-01T00:00:00.000Z'),
    ];
    expect(names({ usage })).toEqual(['y', 'z', 'late']);
    expect(names({ usage: [...usage, row('never', 1, 10)] })).toEqual(['never', 'y', 'z']);
    const unsaid = { feature: 'unsaid', activeMembers: 1, eligibleMembers: 10 };
    expect(names({ usage: [...usage, unsaid] })).toEqual(['unsaid', 'y', 'z']);
  });

  test('unused ones too: never used before used long ago', () => {
    const usage = [row('old', 0, 5, '2020-01-01T00:00:00.000Z'), row('never', 0, 5), row('new', 0, 5, AT)];
    expect(names({ usage })).toEqual(['never', 'old', 'new']);
  });

  test('a feature that nobody is eligible for is not the team’s', () => {
    expect(features({ usage: [row('a', 0, 0)] })).toEqual([]);
  });
});

describe('A14: never the same twice in a row, unless nothing else is left', () => {
  const usage = [row('a', 0), row('b', 1), row('c', 2), row('d', 3), row('e', 4)];
  const last = (...told: string[]) => [{ quarter: '2026-Q3', features: told }];

  test.each([
    [
      ['a', 'b', 'c'],
      ['a', 'd', 'e'],
    ],
    [['a'], ['b', 'c', 'd']],
    [
      ['a', 'b'],
      ['c', 'd', 'e'],
    ],
    [
      ['x', 'y'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['a', 'b', 'c'],
    ],
    [[], ['a', 'b', 'c']],
  ])('after %j', (told, expected) => {
    expect(names({ usage, sent: last(...told) })).toEqual(expected);
  });

  test('what fills a place that is left comes in the order of use', () => {
    const sent = last('a', 'b');
    expect(features({ usage: usage.slice(0, 3), sent })).toEqual(['a unused', 'b underused', 'c underused']);
    expect(names({ usage: [row('a', 1), row('b', 2), row('c', 3), row('d', 4)], sent: last('c', 'b', 'a') })).toEqual([
      'a',
      'b',
      'd',
    ]);
  });

  test('only the last e-mail counts, whichever quarter it was, in whatever order they are listed', () => {
    const sent = [
      { quarter: '2025-Q4', features: ['a'] },
      { quarter: '2026-Q1', features: ['b'] },
      { quarter: '2024-Q4', features: ['c', 'd'] },
    ];
    expect(names({ usage, sent })).toEqual(['a', 'c', 'd']);
  });

  test('an e-mail of a later quarter is not the one before', () => {
    const sent = [...last('a'), { quarter: '2027-Q1', features: ['b', 'c'] }];
    expect(names({ usage, sent })).toEqual(['b', 'c', 'd']);
  });

  test('the last one, though it told of nothing', () => {
    expect(names({ usage, sent: [...last(), { quarter: '2026-Q2', features: ['a'] }] })).toEqual(['a', 'b', 'c']);
  });
});

describe('A14: one e-mail a quarter of the calendar, in the billing zone', () => {
  test.each([
    ['2026-12-31T14:59:59.999Z', 'Asia/Tokyo', '2026-Q4'],
    ['2026-12-31T15:00:00.000Z', 'Asia/Tokyo', '2027-Q1'],
    ['2026-12-31T15:00:00.000Z', 'UTC', '2026-Q4'],
    ['2026-03-31T14:59:59.999Z', 'Asia/Tokyo', '2026-Q1'],
    ['2026-03-31T15:00:00.000Z', 'Asia/Tokyo', '2026-Q2'],
    ['2026-06-30T15:00:00.000Z', 'Asia/Tokyo', '2026-Q3'],
    ['2026-09-30T15:00:00.000Z', 'Asia/Tokyo', '2026-Q4'],
    // New York is on summer time at the end of March, and Apia ended 2011 without its 30th.
    ['2026-04-01T03:59:59.999Z', 'America/New_York', '2026-Q1'],
    ['2026-04-01T04:00:00.000Z', 'America/New_York', '2026-Q2'],
    ['2011-12-31T10:00:00.000Z', 'Pacific/Apia', '2012-Q1'],
    ['2011-12-31T09:59:59.999Z', 'Pacific/Apia', '2011-Q4'],
    ['0000-01-01T00:00:00.000Z', 'UTC', '0000-Q1'],
    ['-000001-12-31T23:59:59.999Z', 'UTC', '-000001-Q4'],
    ['+010000-01-01T00:00:00.000Z', 'UTC', '+010000-Q1'],
  ])('%s in %s is in %s', (at, zone, quarter) => {
    expect(orThrow(ask({ at, zone })).quarter).toBe(quarter);
    const again = ask({ at, zone, sent: [{ quarter, features: [] }] });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'already_sent', quarter, because: ['R21', 'A14'] } });
    expect(again).toMatchObject({ refusal: { message: { en: expect.any(String), ja: expect.any(String) } } });
  });

  test('the next quarter may have one again', () => {
    const sent = [{ quarter: '2026-Q4', features: ['a'] }];
    expect(codeOf({ sent, at: '2026-12-31T14:59:59.999Z' })).toBe('already_sent');
    expect(codeOf({ sent, at: '2026-12-31T15:00:00.000Z' })).toBe('ok');
  });

  test('the quarter before, or the same of another year, is no hindrance', () => {
    expect(['2026-Q3', '2025-Q4', '2027-Q4'].map((quarter) => codeOf({ sent: [{ quarter, features: [] }] }))).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
  });
});

describe('who receives it', () => {
  test.each([
    ['a team admin on Essentials', teamAdmin(), 'ok'],
    ['a team admin on Enhanced', teamAdmin({}, team('enhanced')), 'ok'],
    ['A5: another admin', teamAdmin({ roles: ['billing_admin'] }), 'role_required'],
    ['A5: a member without an admin role', teamAdmin({ roles: [] }), 'role_required'],
    [
      'R32: a power user, be it a team admin',
      teamAdmin({ powerUser: { variant: 'epic' } }, team(null)),
      'power_user_excluded',
    ],
    ['R3: a team without the add-on', teamAdmin({}, team(null)), 'add_on_not_held'],
  ])('%s', (_, entitlements, code) => {
    expect(codeOf({ entitlements })).toBe(code);
  });

  test('who may not have it is told that before that it was sent', () => {
    expect(codeOf({ entitlements: teamAdmin({ roles: [] }), sent: [{ quarter: '2026-Q4', features: [] }] })).toBe(
      'role_required',
    );
  });
});

describe('R3: it ends with the entitlement', () => {
  const END = '2026-12-01T00:00:00.000Z';
  const entitlements = teamAdmin({}, team(null, { addOn: { tier: 'essentials', endsAt: END } }));
  test.each([
    ['inside', AT, 'ok'],
    ['a millisecond before the end', '2026-11-30T23:59:59.999Z', 'ok'],
    ['at the end', END, 'entitlements_outdated'],
    ['after it', '2027-12-01T00:00:00.000Z', 'entitlements_outdated'],
  ])('%s', (_, at, code) => {
    expect(codeOf({ entitlements, at })).toBe(code);
  });

  test('said before that it was sent, with the end', () => {
    const sent = [{ quarter: '2026-Q4', features: [] }];
    const refusal = { code: 'entitlements_outdated', validUntil: END };
    expect(ask({ entitlements, at: END, sent })).toMatchObject({ ok: false, refusal });
  });
});

describe('another offer says how many e-mails there are, and how often', () => {
  function offering(amount: BenefitSpec) {
    const { essentials } = dropboxSpec.tiers;
    const email = { for: 'team_admin', items: 3, ...amount };
    const benefits = { ...essentials.benefits, quarterly_feature_email: email };
    const tiers = { ...dropboxSpec.tiers, essentials: { ...essentials, benefits } };
    const catalog = define({ ...dropboxSpec, id: 'other_emails', tiers });
    const person = member({ roles: ['team_admin'] });
    return { entitlements: of({ account: team('essentials'), person, at: AT, catalog }), catalog };
  }

  /** What the fourth quarter of 2026 says, after e-mails of these quarters. */
  function after(amount: BenefitSpec, ...quarters: readonly string[]): string {
    return codeOf({ ...offering(amount), sent: quarters.map((quarter) => ({ quarter, features: [] })) });
  }

  test('the second e-mail of a quarter tells of what the first one did not', () => {
    const { entitlements, catalog } = offering({ count: 2, per: 'quarter' });
    const usage = [row('a', 0), row('b', 1), row('c', 2), row('d', 3), row('e', 4)];
    const sent = [
      { quarter: '2026-Q3', features: ['e'] },
      { quarter: '2026-Q4', features: ['a', 'b'] },
    ];
    expect(names({ entitlements, catalog, usage, sent })).toEqual(['c', 'd', 'e']);
  });

  const [Q3, Q4, LAST_YEAR] = ['2026-Q3', '2026-Q4', '2025-Q4'];
  test.each<[string, BenefitSpec, readonly string[], string]>([
    ['two a quarter, one sent', { count: 2, per: 'quarter' }, [Q3, Q4], 'ok'],
    ['two a quarter, both sent', { count: 2, per: 'quarter' }, [Q4, Q4], 'already_sent'],
    ['one a year, sent in another quarter of it', { count: 1, per: 'year' }, [Q3], 'already_sent'],
    ['one a year, sent in the year before', { count: 1, per: 'year' }, [LAST_YEAR], 'ok'],
    ['one in all, sent long ago', { count: 1, per: 'subscription' }, [LAST_YEAR], 'already_sent'],
    ['one a month, two sent in the quarter', { count: 1, per: 'month' }, [Q4, Q4, Q3], 'ok'],
    ['one a month, three sent in the quarter', { count: 1, per: 'month' }, [Q4, Q4, Q4], 'already_sent'],
    ['nothing said: one a quarter', {}, [Q4], 'already_sent'],
    ['nothing said, sent in another quarter', {}, [Q3], 'ok'],
  ])('%s', (_, amount, quarters, code) => {
    expect(after(amount, ...quarters)).toBe(code);
  });
});

test('A14: features of every e-mail of the last quarter step back', () => {
  const usage = [row('a', 0), row('b', 1), row('c', 2), row('d', 3), row('e', 4)];
  const sent = [
    { quarter: '2026-Q3', features: ['a'] },
    { quarter: '2026-Q3', features: ['b'] },
    { quarter: '2026-Q2', features: ['c'] },
  ];
  expect(names({ usage, sent })).toEqual(['c', 'd', 'e']);
});
