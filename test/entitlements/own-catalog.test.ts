import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, type Tier, type Variant } from '../../src/catalog/index.js';
import { catalogFor } from '../../src/entitlements/catalog-for.js';
import { refusalOf } from '../../src/entitlements/check.js';
import { check, of } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { benefit, OWN_OFFER, target } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';

/** What gold has of it. */
const YEARLY = { count: 2, minutes: 90, cadence: 'year' } as const;

/** Gold again, at a higher price, with a reason of its own for the audit. */
const PLATINUM: Tier = {
  id: 'platinum',
  label: { en: 'Platinum', ja: 'プラチナ' },
  extends: 'gold',
  targets: [],
  benefits: [benefit('audit', ['owner'], { because: ['own_platinum'], ...YEARLY })],
};

/** An expert who has the audit too; who may not ask for it hears it from the variant. */
const MASTER: Variant = {
  id: 'master',
  label: { en: 'Master', ja: 'マスター' },
  of: 'gold',
  replaces: {
    targets: [target('reply', 'PT8H', { because: ['own_master'] })],
    benefits: [benefit('audit', ['owner'], { otherwise: ['own_master_only'], ...YEARLY })],
  },
  excludes: [],
};

const OFFER: CatalogSpec = {
  ...OWN_OFFER,
  tiers: [...OWN_OFFER.tiers, PLATINUM],
  variants: [...OWN_OFFER.variants, MASTER],
};
const catalog = define(OFFER);

interface Case {
  readonly tier?: string | null;
  readonly roles?: readonly string[];
  readonly variant?: string;
  readonly terms?: 'individual' | 'most_favourable';
}

function setOf({ tier = null, roles = [], variant, terms }: Case) {
  return of({
    account: { kind: 'team', plan: 'company', addOn: tier === null ? null : { tier } },
    person: member({ roles, powerUser: variant === undefined ? null : { variant } }),
    at: AT,
    powerUserTerms: terms,
    catalog,
  });
}

describe('A32: what a base offer gives needs no add-on', () => {
  test('and nothing else comes with it', () => {
    const set = setOf({});
    expect(set).toMatchObject({ holder: 'none', tier: null, channels: ['email'], languages: ['en'] });
    expect(set.targets).toEqual([target('base_reply', 'PT48H')]);
    expect(check(set, 'email')).toStrictEqual({ allowed: true, because: ['own'] });
    expect(check(set, 'chat')).toMatchObject({ code: 'add_on_not_held', unlockedBy: ['silver', 'gold', 'platinum'] });
  });
});

describe('a language with a benefit of its own is for those who have it', () => {
  test.each([
    [['owner'], ['en', 'de']],
    [[], ['en']],
  ])('roles %j: %j', (roles, languages) => {
    expect(setOf({ tier: 'silver', roles }).languages).toEqual(languages);
  });
});

describe('what would have changed the answer', () => {
  test.each([
    [
      'a role, where none of the built-in ones is meant',
      { tier: 'silver' },
      'chat',
      'role_required',
      ['own'],
      ['owner', 'operator'],
    ],
    [
      'the tiers that have it',
      { tier: 'silver', roles: ['owner'] },
      'audit',
      'tier_lacks_benefit',
      ['own'],
      ['gold', 'platinum'],
    ],
    [
      'a variant, where no tier counts',
      { roles: ['owner'], variant: 'expert' },
      'audit',
      'tier_lacks_benefit',
      ['own'],
      ['master'],
    ],
    [
      'either, where both count (A9)',
      { tier: 'silver', roles: ['owner'], variant: 'expert', terms: 'most_favourable' },
      'audit',
      'tier_lacks_benefit',
      ['own'],
      ['gold', 'platinum', 'master'],
    ],
  ] as const)('%s', (_, one, capability, code, because, unlockedBy) => {
    expect(check(setOf(one), capability)).toMatchObject({ allowed: false, code, because, unlockedBy });
  });
});

describe('A9: the best of both, clause by clause', () => {
  test('each promise is compared with the one of its own name', () => {
    const { targets } = setOf({ tier: 'silver', variant: 'expert', terms: 'most_favourable' });
    expect(targets.map(({ id, within }) => [id, within])).toEqual([
      ['urgent_reply', 'PT1H'],
      ['german_reply', 'PT4H'],
      ['reply', 'PT2H'],
      ['base_reply', 'PT48H'],
    ]);
  });

  test("of two that are as good the person's own is kept", () => {
    const { targets } = setOf({ tier: 'gold', variant: 'master', terms: 'most_favourable' });
    expect(targets.find(({ id }) => id === 'reply')?.because).toEqual(['own_master']);
  });

  test('a benefit for the same people on both sides stays as the person has it', () => {
    expect(check(setOf({ tier: 'gold', variant: 'master', terms: 'most_favourable' }), 'audit')).toMatchObject({
      code: 'role_required',
      because: ['own_master_only'],
      unlockedBy: ['owner'],
    });
  });
});

test('a refusal of a capability has the fields of a refusal, and a yes has none', () => {
  const set = setOf({ tier: 'silver' });
  const { allowed, ...refusal } = check(set, 'chat');
  expect(allowed).toBe(false);
  const message = { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) };
  expect(refusal).toMatchObject({ code: 'role_required', message });
  expect(refusalOf(set, 'chat')).toStrictEqual(refusal);
  expect(refusalOf(set, 'email')).toBeNull();
});

test('a request about entitlements names their catalogue', () => {
  const set = setOf({ tier: 'silver' });
  expect(catalogFor(set, { catalog })).toBe(catalog);
  expect(issuesOf(() => catalogFor(set, {}))).toEqual(['catalog: catalog_mismatch']);
});
