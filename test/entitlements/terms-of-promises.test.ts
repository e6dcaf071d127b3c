import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, withClosures } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { hoursOf } from '../../src/entitlements/closed-hours.js';
import { type Account, of } from '../../src/entitlements/index.js';
import { member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';

const OFFICE = { 'mon-fri': ['09:00-17:00'] };

/** Promises for those who bought early, for admins, and hours that depend on where the customer is. */
const catalog = define({
  id: 'terms',
  roles: { owner: { admin: true } },
  hours: {
    office: { zone: 'UTC', weekly: OFFICE, closed: ['2026-12-25', 'caller'] },
    theirs: { zone: 'customer', weekly: OFFICE },
    near: {
      byRegion: { emea: { zone: 'Europe/Berlin', weekly: OFFICE }, apac: { zone: 'Asia/Tokyo', weekly: OFFICE } },
    },
  },
  channels: { web: {} },
  tiers: {
    basic: {
      targets: {
        usual: { within: 'PT8H', hours: 'office' },
        admins: { within: 'PT4H', for: 'admin' },
        before: { within: 'PT1H', held: { until: '2026-11-01' } },
        within: { within: 'PT2H', held: { from: '2026-10-01', until: '2026-11-01' } },
        since: { within: 'PT3H', held: { from: '2026-10-01' } },
      },
      benefits: { web: {} },
    },
    local: { targets: { local: { within: 'PT8H', hours: 'theirs' } }, benefits: { web: {} } },
    regional: { targets: { regional: { within: 'PT8H', hours: 'near' } }, benefits: { web: {} } },
  },
} satisfies CatalogSpec);

const AT = '2026-11-20T12:00:00.000Z';

function setOf(account: Partial<Account>, roles: readonly string[] = []) {
  return of({ account: { kind: 'team', ...account }, person: member({ roles }), at: AT, catalog });
}

describe('a promise for those who bought within a span of dates', () => {
  const promised = (since: string | undefined, zone?: string) =>
    setOf({ addOn: { tier: 'basic', ...(since && { since }) }, ...(zone && { zone }) })
      .targets.map(({ id }) => id)
      .filter((id) => !['usual', 'admins'].includes(id));

  test.each([
    ['the day before it begins', '2026-09-30T23:59:59.999Z', ['before']],
    ['its first day', '2026-10-01T00:00:00.000Z', ['before', 'within', 'since']],
    ['its last day', '2026-10-31T23:59:59.999Z', ['before', 'within', 'since']],
    ['the day on which it has ended', '2026-11-01T00:00:00.000Z', ['since']],
  ])('%s', (_, since, ids) => {
    expect(promised(since)).toEqual(ids);
  });

  test('by the dates of the account', () => {
    // 08:30 on 1 November in Tokyo, 19:30 on 31 October in New York.
    expect(promised('2026-10-31T23:30:00.000Z', 'Asia/Tokyo')).toEqual(['since']);
    expect(promised('2026-11-01T00:30:00.000Z', 'America/New_York')).toEqual(['before', 'within', 'since']);
  });

  test('without a start, nobody knows that it was bought in time', () => {
    expect(promised(undefined)).toEqual([]);
  });
});

test('a promise for some people is made to them alone', () => {
  const promised = (roles: readonly string[]) => setOf({ addOn: { tier: 'basic' } }, roles).targets.map(({ id }) => id);
  expect(promised([])).toEqual(['usual']);
  expect(promised(['owner'])).toEqual(['usual', 'admins']);
});

describe('hours that depend on the customer', () => {
  test('are theirs', () => {
    const zone = 'America/New_York';
    expect(setOf({ addOn: { tier: 'local' }, zone }).hours.theirs?.schedule.zone).toBe(zone);
    expect(setOf({ addOn: { tier: 'regional' }, region: 'apac' }).hours.near?.schedule.zone).toBe('Asia/Tokyo');
  });

  test('are asked for by the field of the account that would tell them', () => {
    expect(issuesOf(() => setOf({ addOn: { tier: 'local' } }))).toEqual(['account.zone: zone_needed']);
    expect(issuesOf(() => setOf({ addOn: { tier: 'regional' } }))).toEqual(['account.region: region_needed']);
    expect(issuesOf(() => setOf({ addOn: { tier: 'regional' }, region: 'moon' }))).toEqual([
      'account.region: region_needed',
    ]);
  });

  test('and only where something that is held runs on them', () => {
    expect(Object.keys(setOf({ addOn: { tier: 'basic' } }).hours)).toEqual(['office']);
    expect(setOf({ addOn: null }).hours).toEqual({});
  });
});

describe('A4: closures close the hours that take them', () => {
  const set = setOf({ addOn: { tier: 'basic' } });

  test('besides the dates that these hours have in any case', () => {
    const closed = (...dates: readonly string[]) => hoursOf(set, null, 'office', dates).closures;
    expect(closed()).toEqual(['2026-12-25']);
    expect(closed('2026-12-24')).toEqual(['2026-12-24', '2026-12-25']);
  });

  test('the same list again is the same schedule', () => {
    const dates = ['2026-12-24'];
    expect(hoursOf(set, null, 'office', dates)).toBe(hoursOf(set, null, 'office', dates));
    expect(hoursOf(set, null, 'office', ['2026-12-23'])).not.toEqual(hoursOf(set, null, 'office', dates));
  });

  test('also those that the catalogue got after the set had been made', () => {
    const later = offerOf(withClosures(catalog, ['2026-12-28']));
    expect(hoursOf(set, later, 'office', []).closures).toEqual(['2026-12-25', '2026-12-28']);
  });

  test('hours without an entry are always open', () => {
    expect(hoursOf(set, null, 'always', ['2026-12-24']).closures).toEqual([]);
  });
});
