import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type BenefitSpec, type CatalogSpec, define } from '../../src/catalog/index.js';
import { type QuotaRequest, quota } from '../../src/engagement/index.js';
import { parse } from '../../src/entitlements/index.js';
import { AT, team, teamAdmin } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { granting, holding } from './granting.ts';

type Asked = Partial<QuotaRequest>;

function ask(more: Asked = {}) {
  const request = { entitlements: teamAdmin(), benefit: 'quarterly_feature_email', used: [], at: AT };
  return quota({ ...request, zone: 'Asia/Tokyo', ...more });
}

/** What is left of a benefit of another offer. */
function left(benefit: BenefitSpec, more: Asked = {}) {
  return orThrow(ask({ ...holding(granting(benefit), 't'), benefit: 'audit', ...more }));
}

const none = { count: null, minutes: null, items: null, period: null, resetsAt: null };

describe('the built-in offer', () => {
  test('R21, A14: one e-mail of three features a quarter of the calendar', () => {
    expect(orThrow(ask({ used: [{ at: '2026-10-02T01:00:00Z' }] }))).toStrictEqual({
      count: { granted: 1, used: 1, left: 0 },
      minutes: null,
      items: 3,
      period: { startsOn: '2026-10-01', endsOn: '2027-01-01' },
      resetsAt: '2026-12-31T15:00:00.000Z',
    });
  });

  test('R22, A13: sixty minutes in the life of a subscription, however long ago they were used', () => {
    const used = [{ at: '2020-01-01T00:00:00Z', minutes: 45 }];
    expect(orThrow(ask({ benefit: 'implementation_consultation', used }))).toStrictEqual({
      ...none,
      count: { granted: 1, used: 1, left: 0 },
      minutes: { granted: 60, used: 45, left: 15 },
    });
  });

  test('R26: one meeting a quarter, for Enhanced', () => {
    const entitlements = teamAdmin({}, team('enhanced'));
    const meeting = orThrow(ask({ entitlements, benefit: 'root_cause_analysis_meeting' }));
    expect(meeting).toMatchObject({ count: { granted: 1, used: 0, left: 1 }, minutes: null, items: null });
  });

  test('a benefit without amounts has no limit', () => {
    expect(orThrow(ask({ benefit: 'hub', used: [{ at: AT }] }))).toStrictEqual(none);
  });
});

describe('a period of the calendar', () => {
  test.each<[BenefitSpec['per'], string, string, string, string, string]>([
    ['month', AT, 'Asia/Tokyo', '2026-11-01', '2026-12-01', '2026-11-30T15:00:00.000Z'],
    ['quarter', AT, 'Asia/Tokyo', '2026-10-01', '2027-01-01', '2026-12-31T15:00:00.000Z'],
    ['year', AT, 'Asia/Tokyo', '2026-01-01', '2027-01-01', '2026-12-31T15:00:00.000Z'],
    ['year', '2026-12-31T15:00:00Z', 'Asia/Tokyo', '2027-01-01', '2028-01-01', '2027-12-31T15:00:00.000Z'],
    ['year', '2026-12-31T15:00:00Z', 'UTC', '2026-01-01', '2027-01-01', '2027-01-01T00:00:00.000Z'],
    // Summer time begins on 8 March 2026 in New York.
    ['month', '2026-03-01T05:00:00Z', 'America/New_York', '2026-03-01', '2026-04-01', '2026-04-01T04:00:00.000Z'],
    ['month', '2026-03-01T04:59:59.999Z', 'America/New_York', '2026-02-01', '2026-03-01', '2026-03-01T05:00:00.000Z'],
    // 2011-12-30 was skipped in Apia.
    ['month', '2011-12-31T09:59:59.999Z', 'Pacific/Apia', '2011-12-01', '2012-01-01', '2011-12-31T10:00:00.000Z'],
    // At 00:01 on 1 November 2009 the clocks of St. John's showed 23:01 of October again.
    ['month', '2009-11-01T02:29:59.999Z', 'America/St_Johns', '2009-10-01', '2009-11-01', '2009-11-01T02:30:00.000Z'],
    ['month', '2009-11-01T02:30:00Z', 'America/St_Johns', '2009-11-01', '2009-12-01', '2009-12-01T03:30:00.000Z'],
    ['month', '2009-11-01T02:45:00Z', 'America/St_Johns', '2009-11-01', '2009-12-01', '2009-12-01T03:30:00.000Z'],
  ])('the %s of %s in %s', (per, at, zone, startsOn, endsOn, resetsAt) => {
    expect(left({ count: 1, per }, { at, zone })).toMatchObject({ period: { startsOn, endsOn }, resetsAt });
  });

  test.each<[string, string, number]>([
    ['before its start', '2026-09-30T14:59:59.999Z', 0],
    ['at its start', '2026-09-30T15:00:00.000Z', 1],
    ['inside, before `at`', '2026-11-20T07:29:59.999Z', 1],
    ['inside, after `at`: booked already', '2026-12-01T00:00:00.000Z', 1],
    ['in its last millisecond', '2026-12-31T14:59:59.999Z', 1],
    ['at its end', '2026-12-31T15:00:00.000Z', 0],
    ['a year before', '2025-11-20T07:30:00.000Z', 0],
  ])('a use %s', (_, at, used) => {
    expect(left({ count: 2, per: 'quarter' }, { used: [{ at }] }).count).toEqual({ granted: 2, used, left: 2 - used });
  });

  test.each([['subscription'], [undefined]] as const)('there is none for %s: every use counts', (per) => {
    const used = [{ at: '1999-01-01T00:00:00Z' }, { at: '2099-01-01T00:00:00Z' }];
    expect(left({ count: 5, per }, { used })).toStrictEqual({ ...none, count: { granted: 5, used: 2, left: 3 } });
  });

  test('the last one of time has no next one', () => {
    const last = { at: 8.64e15, zone: 'UTC' };
    expect(issuesOf(() => left({ count: 1, per: 'year' }, last))).toEqual(['at: instant_out_of_range']);
    expect(left({ count: 1, per: 'subscription' }, last).resetsAt).toBeNull();
  });
});

describe('what is used', () => {
  test('a use counts once, unless it says how often; minutes are added', () => {
    const used = [{ at: AT }, { at: AT, count: 3, minutes: 20 }, { at: AT, count: 0, minutes: 15 }];
    expect(left({ count: 9, minutes: 10, per: 'month' }, { used })).toMatchObject({
      count: { granted: 9, used: 4, left: 5 },
      minutes: { granted: 90, used: 35, left: 55 },
    });
  });

  test('minutes alone are those of the period', () => {
    const used = [{ at: AT, minutes: 700 }];
    const advisory = left({ minutes: 720, per: 'quarter' }, { used });
    expect(advisory).toMatchObject({ count: null, minutes: { granted: 720, used: 700, left: 20 } });
  });

  test('more than is granted leaves 0, and is no refusal', () => {
    const used = [{ at: AT, count: 3, minutes: 100 }];
    expect(left({ count: 1, minutes: 60 }, { used })).toMatchObject({
      count: { granted: 1, used: 3, left: 0 },
      minutes: { granted: 60, used: 100, left: 0 },
    });
  });

  test('amounts too large to multiply exactly stay whole numbers', () => {
    const huge = left({ count: 1e9, minutes: 1e9 }, { used: [{ at: AT, minutes: 1e9 }] });
    expect(huge.minutes?.left).toBe(Number.MAX_SAFE_INTEGER - 1e9);
  });
});

describe('several grants of one benefit', () => {
  /** What somebody has who holds both tiers. */
  function ofBoth(a: BenefitSpec, b: BenefitSpec) {
    const tiers = { a: { benefits: { web: {}, audit: a } }, b: { benefits: { audit: b } } };
    const spec: CatalogSpec = { id: 'both', channels: { web: {} }, tiers };
    const { count, minutes, items, period } = orThrow(ask({ ...holding(spec, 'a', 'b'), benefit: 'audit' }));
    return [count?.granted ?? null, minutes?.granted ?? null, items, period?.startsOn ?? null];
  }

  test.each<[string, BenefitSpec, BenefitSpec, readonly unknown[]]>([
    ['the largest of each amount', { count: 2, items: 1 }, { count: 1, items: 5 }, [2, null, 5, null]],
    [
      'never two from different periods',
      { count: 1, per: 'month' },
      { count: 9, per: 'year' },
      [1, null, null, '2026-11-01'],
    ],
    [
      'the period that grants most',
      { count: 1, per: 'month' },
      { count: 13, per: 'year' },
      [13, null, null, '2026-01-01'],
    ],
    [
      'the items of each use, where there are as many uses',
      { count: 4, items: 3, per: 'year' },
      { count: 1, items: 1, per: 'quarter' },
      [4, null, 3, '2026-01-01'],
    ],
    ['no limit beats any', { count: 9, per: 'month' }, {}, [null, null, null, null]],
    ['minutes are of one grant', { count: 4, minutes: 15 }, { count: 1, minutes: 70 }, [4, 70, null, null]],
  ])('%s', (_, a, b, expected) => {
    expect([ofBoth(a, b), ofBoth(b, a)]).toEqual([expected, expected]);
  });
});

describe('who does not have it', () => {
  test.each<[string, Asked, string]>([
    ['A5: another admin', { entitlements: teamAdmin({ roles: ['billing_admin'] }) }, 'role_required'],
    ['R3: a team without the add-on', { entitlements: teamAdmin({}, team(null)) }, 'add_on_not_held'],
    ['R26: Essentials', { benefit: 'root_cause_analysis_meeting' }, 'tier_lacks_benefit'],
    ['R32: a power user', { entitlements: teamAdmin({ powerUser: { variant: 'epic' } }) }, 'power_user_excluded'],
    ['a benefit that nobody offers', { benefit: 'massage' }, 'not_offered'],
  ])('%s is refused, used up or not', (_, more, code) => {
    expect(ask({ ...more, used: [{ at: AT }] })).toMatchObject({ ok: false, refusal: { code } });
  });

  test.each([
    ['a millisecond before the end', '2026-11-30T23:59:59.999Z', undefined],
    ['at the end', '2026-12-01T00:00:00.000Z', 'entitlements_outdated'],
    ['after it', '2027-12-01T00:00:00.000Z', 'entitlements_outdated'],
  ])('R3: %s', (_, at, code) => {
    const addOn = { tier: 'essentials', endsAt: '2026-12-01T00:00:00Z' };
    const answer = ask({ entitlements: teamAdmin({}, team(null, { addOn })), at });
    expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
  });
});

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ used: [{ at: AT, count: -1 }] }, 'used.0.count: out_of_range'],
    [{ used: [{ at: AT, minutes: 1.5 }] }, 'used.0.minutes: out_of_range'],
    [{ used: [{ at: AT }, { at: 'then' }] }, 'used.1.at: invalid_instant'],
    [{ used: [{ at: AT, minute: 1 }] }, 'used.0.minute: unknown_field'],
    [{ used: undefined }, 'used: missing'],
    [{ at: undefined }, 'at: missing'],
    [{ zone: undefined }, 'zone: missing'],
    [{ zone: 'Mars/Olympus' }, 'zone: unknown_zone'],
    [{ benefit: 5 }, 'benefit: invalid_type'],
    [{ sent: [] }, 'sent: unknown_field'],
    [{ catalog: define(granting({})) }, 'catalog: catalog_mismatch'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });

  test('stored entitlements with amounts that no catalogue can grant', () => {
    const { entitlements } = holding(granting({ count: 1 }), 't');
    const stored = JSON.stringify(entitlements);
    expect(parse(JSON.parse(stored)).ok).toBe(true);
    for (const count of ['-1', '0', '0.5', '1e300']) {
      expect(parse(JSON.parse(stored.replace('"count":1', `"count":${count}`))).ok).toBe(false);
    }
  });
});
