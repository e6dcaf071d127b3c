import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { check, type Entitlements, of, type Person, parse } from '../../src/entitlements/index.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';

const NEW_YEAR = '2027-01-01T00:00:00.000Z';

const catalog = define({
  id: 'stored',
  conflict: 'first_match',
  hours: { office: { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } },
  channels: { web: {} },
  tiers: {
    bronze: { targets: { reply: { within: 'PT8H', hours: 'office' } }, benefits: { web: { hours: 'office' } } },
    silver: { benefits: { web: {} } },
  },
} satisfies CatalogSpec);

function setOf(person: Partial<Person> = {}) {
  const addOn = { tier: 'bronze', next: { tier: 'silver', at: NEW_YEAR } };
  return of({ account: { kind: 'team', addOn }, person: member(person), at: AT, catalog });
}

function read(set: Entitlements, more: object = {}) {
  return parse({ ...JSON.parse(JSON.stringify(set)), ...more });
}

function issues(set: Entitlements, more: object): readonly string[] {
  const answer = read(set, more);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

describe('a stored set is read as it was', () => {
  test.each<[string, Entitlements]>([
    ['with the tier that comes next, and where the first promise binds', setOf()],
    ['of somebody who is not active (R14)', setOf({ status: 'suspended' })],
    ['of somebody who has not signed in (R33)', setOf({ signedIn: false })],
    ['of an account whose add-on ends', teamAdmin({}, team(null, { addOn: { tier: 'enhanced', endsAt: NEW_YEAR } }))],
  ])('%s', (_, set) => {
    expect(read(set)).toEqual({ ok: true, value: set });
  });

  test('which has what a set of these has', () => {
    expect(setOf()).toMatchObject({ conflict: 'first_match', held: [{ next: { tier: 'silver' } }] });
    expect(setOf({ status: 'suspended' }).benefits.web).toMatchObject({
      code: 'member_not_active',
      unlockedBy: [{ kind: 'status', id: 'active' }],
    });
  });
});

describe('what no set can say is refused', () => {
  const set = setOf();
  const [held] = set.held;
  const web = { allowed: false, because: [], unlockedBy: [] };

  test.each<[string, object, readonly string[]]>([
    ['a next tier without its instant', { held: [{ ...held, next: { tier: 'silver' } }] }, ['held.0.next.at: missing']],
    [
      'a next tier that is a number',
      { held: [{ ...held, next: { tier: 5, at: AT } }] },
      ['held.0.next.tier: invalid_type'],
    ],
    ['another conflict', { conflict: 'last_match' }, ['conflict: unknown_value']],
    [
      'a benefit that is outdated',
      { benefits: { web: { ...web, code: 'entitlements_outdated' } } },
      ['benefits.web.code: unknown_value'],
    ],
    ['hours that it names and lacks', { hours: {} }, ['hours.office: missing']],
  ])('%s', (_, more, expected) => {
    expect(issues(set, more)).toEqual(expected);
  });

  test('the name of hours that it lacks is shown as far as an id may go', () => {
    const [target] = set.targets;
    const long = 'h'.repeat(1000);
    expect(issues(set, { targets: [{ ...target, hours: long }] })).toEqual([`hours.${'h'.repeat(64)}: missing`]);
  });

  test('a document larger than any set is refused unread', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `P${i}`);
    expect(issues(set, { severities: names(1500) })).toEqual([]);
    expect(issues(set, { severities: names(1501) })).toEqual(['severities: out_of_range']);
    const benefits = Object.fromEntries(names(100).map((id) => [id, { because: names(1500) }]));
    expect(issues(set, { benefits })).toEqual([expect.stringMatching(/^benefits\.P99\.because.*: too_large$/)]);
  });
});

test('a stored yes that names no grant has no limits', () => {
  const answer = read(setOf(), { benefits: { web: { allowed: true, because: ['own'], grants: [] } } });
  const asked = answer.ok && check(answer.value, 'web', { at: '2026-11-21T12:00:00.000Z', language: 'ja' });
  expect(asked).toStrictEqual({ allowed: true, because: ['own'] });
});
