import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, diff } from '../../src/catalog/index.js';
import { compare, of } from '../../src/entitlements/index.js';
import { commitmentsFor } from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

/** Two tiers that promise to their contacts; with the second one, owners are contacts without being named. */
const spec = {
  id: 'contacts',
  roles: { owner: {}, clerk: {}, viewer: { admin: false } },
  channels: { web: {} },
  tiers: {
    silver: {
      contacts: { seats: 2 },
      targets: { reply: { for: 'contact', within: 'PT4H' } },
      benefits: { web: {}, review: { for: 'contact' } },
    },
    gold: { extends: 'silver', contacts: { automatic: 'owner' } },
  },
} as const satisfies CatalogSpec;
const catalog = define(spec);

describe('roles that are contacts without being named', () => {
  test('are a kind of people whom a change concerns', () => {
    const { promises, benefits } = diff({ from: 'silver', to: 'gold', catalog });
    expect(promises.map(({ audience, change, after }) => [audience, change, after?.promises.length])).toEqual([
      ['owner', 'added', 1],
    ]);
    expect(benefits.map(({ id, change }) => [id, change])).toEqual([['review', 'better']]);
  });

  test('and mirror', () => {
    const { promises, benefits } = diff({ from: 'gold', to: 'silver', catalog });
    expect(promises.map(({ audience, change }) => [audience, change])).toEqual([['owner', 'removed']]);
    expect(benefits.map(({ id, change }) => [id, change])).toEqual([['review', 'worse']]);
  });

  test.each([
    ['owner', false, ['added'], ['review: added']],
    ['owner', true, [], []],
    ['viewer', true, [], []],
    ['viewer', false, [], []],
  ] as const)('for one person, an %s (named: %s)', (role, contact, promises, benefits) => {
    const set = of({
      account: { kind: 'team', addOn: { tier: 'silver' } },
      person: { id: 'u1', status: 'active', roles: [role], contact },
      at: '2026-11-20T07:30:00.000Z',
      catalog,
    });
    const changes = compare({ from: 'silver', to: 'gold', set, catalog });
    expect(changes.promises.map(({ change }) => change)).toEqual(promises);
    // A person for whom the clause was before has no less and no more of it.
    expect(
      changes.benefits.filter(({ change }) => change === 'added').map(({ id, change }) => `${id}: ${change}`),
    ).toEqual(benefits);
  });

  test('as the promises say that are made', () => {
    const promisesOf = (tier: string, role: string) =>
      commitmentsFor({
        entitlements: of({
          account: { kind: 'team', addOn: { tier } },
          person: { id: 'u1', status: 'active', roles: [role] },
          at: '2026-11-20T07:30:00.000Z',
          catalog,
        }),
        route: { channel: 'web', language: 'en' },
        at: '2026-11-20T07:30:00.000Z',
        catalog,
      }).length;
    expect([promisesOf('silver', 'owner'), promisesOf('gold', 'owner'), promisesOf('gold', 'viewer')]).toEqual([
      0, 1, 0,
    ]);
  });

  test('a tier that no longer takes a role for a contact promises less', () => {
    const { silver } = spec.tiers;
    const tiers = {
      gold: { ...silver, contacts: { automatic: 'owner' } },
      top: { extends: 'gold', contacts: { automatic: [] } },
    };
    const issues = issuesOf(() => define({ ...spec, tiers } as unknown as CatalogSpec));
    expect(issues).toContain('tiers.top.targets.reply: promises_less');
    expect(issues).toContain('tiers.top.benefits.review: promises_less');
  });

  test('a clause for the role itself is as good as its place among the contacts', () => {
    const { silver } = spec.tiers;
    const tiers = {
      gold: {
        ...silver,
        targets: { reply: { for: 'owner', within: 'PT4H' } },
        benefits: { web: {}, review: { for: 'owner' } },
      },
      top: {
        extends: 'gold',
        contacts: { automatic: 'owner' },
        targets: { reply: { for: 'contact' } },
        benefits: { review: { for: 'contact' } },
      },
    };
    expect(define({ ...spec, tiers } as unknown as CatalogSpec).id).toBe('contacts');
  });
});
