import { describe, expect, test } from 'vitest';
import { define, type TargetSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { refusalOf } from '../../src/entitlements/check.js';
import { check, of } from '../../src/entitlements/index.js';
import { aboutEntitlements } from '../../src/entitlements/subject.js';
import { orInvalid } from '../../src/input/faults.js';
import { AT, member } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';
import { catalog, remedies, setOf } from './own-sets.ts';

describe('A32: what a base offer gives needs no add-on', () => {
  test('and nothing else comes with it', () => {
    const set = setOf({ roles: ['owner'] });
    expect(set).toMatchObject({ holder: 'team', tier: 'base', channels: ['email'], languages: ['en'] });
    expect(set.held).toMatchObject([{ tier: 'base', since: null, until: null, next: null }]);
    expect(set.targets).toMatchObject([{ id: 'base_reply', tier: 'base', within: 'PT48H', because: ['own'] }]);
    expect(check(set, 'email')).toStrictEqual({ allowed: true, because: ['own'] });
    expect(check(set, 'chat')).toMatchObject({
      code: 'tier_lacks_benefit',
      unlockedBy: remedies('tier', 'silver', 'gold', 'platinum'),
    });
  });

  test('it stays next to an add-on, which is named first', () => {
    const set = setOf({ tier: 'silver' });
    expect(set).toMatchObject({ tier: 'silver', channels: ['email'] });
    expect(set.held.map(({ tier }) => tier)).toEqual(['silver', 'base']);
  });

  test('a plan for individuals is held by an individual', () => {
    const plans = { company: { account: 'individual', includes: 'base' } } as const;
    const tiers = { ...OWN_OFFER.tiers, base: { ...OWN_OFFER.tiers.base, accounts: 'individual' } } as const;
    const own = define({ ...OWN_OFFER, plans, tiers });
    const set = of({ account: { kind: 'individual', plan: 'company' }, person: member(), at: AT, catalog: own });
    expect(set).toMatchObject({ holder: 'individual', tier: 'base', channels: ['email'] });
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
    ['a role of the offer', { tier: 'silver' }, 'chat', 'role_required', ['own'], ['owner', 'operator']],
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
  ] as const)('%s', (_, one, benefitId, code, because, unlockedBy) => {
    const answer = check(setOf(one), benefitId);
    expect(answer).toMatchObject({ allowed: false, code, because });
    expect(answer.allowed ? [] : answer.unlockedBy.map(({ id }) => id)).toEqual(unlockedBy);
  });
});

test('a refusal of a benefit has the fields of a refusal, and a yes has none', () => {
  const set = setOf({ tier: 'silver' });
  const { allowed, ...refusal } = check(set, 'chat');
  expect(allowed).toBe(false);
  const message = { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) };
  expect(refusal).toMatchObject({ code: 'role_required', message });
  expect(refusalOf(set, 'chat')).toStrictEqual(refusal);
  expect(refusalOf(set, 'email')).toBeNull();
});

describe('what is promised in any language', () => {
  const promised = (targets: { readonly [id: string]: TargetSpec }) => {
    const silver = { targets, benefits: { email: {}, chat: {} } };
    const spec = {
      ...OWN_OFFER,
      plans: { company: {} },
      languages: { en: {}, de: {} },
      tiers: { silver },
      selfService: undefined,
    };
    return (conflict: 'earliest_due' | 'first_match') => {
      const own = define({ ...spec, conflict });
      const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
      return of({ account, person: member({ roles: ['owner'] }), at: AT, catalog: own }).replyWithin;
    };
  };

  test('A2: the shortest promise, as the earliest due binds; the first where only that one binds', () => {
    const replyWithin = promised({ slow: { within: 'PT8H' }, fast: { within: 'PT2H' } });
    expect([replyWithin('earliest_due'), replyWithin('first_match')]).toEqual(['PT2H', 'PT8H']);
  });

  test('business hours are not compared with hours round the clock', () => {
    const replyWithin = promised({ always: { within: 'PT8H' }, business: { within: 'PT2H', hours: 'berlin' } });
    expect(replyWithin('earliest_due')).toBe('PT8H');
  });

  test('neither a resolution nor a promise for a language, a severity or a product', () => {
    const replyWithin = promised({
      solved: { within: 'PT1H', metric: 'resolution' },
      german: { within: 'PT1H', language: 'de' },
      urgent: { within: 'PT1H', severity: 'urgent' },
      printer: { within: 'PT1H', product: 'printer' },
    });
    expect(replyWithin('earliest_due')).toBeNull();
  });

  test('A34: the first one where a day or more than a time cannot be compared', () => {
    const days = promised({ day: { within: 'P1D' }, fast: { within: 'PT2H' } });
    expect(days('earliest_due')).toBe('P1D');
    const over = promised({ fast: { within: 'PT2H' }, longer: { within: 'PT1H', over: true } });
    expect(over('earliest_due')).toBe('PT2H');
  });
});

describe('the subject of a request', () => {
  const set = setOf({ tier: 'silver' });

  test('is the set with its catalogue', () => {
    expect(aboutEntitlements.read({ entitlements: set, catalog })).toEqual({ set, catalog, offer: offerOf(catalog) });
  });

  test.each<[string, object, string[]]>([
    ['another catalogue', { entitlements: set }, ['catalog: catalog_mismatch']],
    ['no set', {}, ['entitlements: missing']],
    ['neither', { entitlements: 1, catalog: 5 }, ['entitlements: invalid_type', 'catalog: invalid_type']],
  ])('is refused: %s', (_, given, expected) => {
    expect(issuesOf(() => orInvalid(aboutEntitlements.read({ ...given })))).toEqual(expected);
  });
});

describe('a benefit that a tier does not take over', () => {
  const tiers = {
    full: { benefits: { web: {}, hub: {} } },
    light: { extends: 'full', without: { hub: ['cut'] }, mayPromiseLess: true },
    one: { extends: 'full', holder: 'person', without: { hub: ['own'] } },
  } as const;
  const own = define({
    id: 'acme',
    channels: { web: {} },
    rules: { cut: 'Not in Light.', own: 'Not in person.' },
    tiers,
  });
  const hub = (tier: string, variant: string | null) => {
    const powerUser = variant === null ? null : { variant };
    const account = { kind: 'team', addOn: { tier } } as const;
    return check(of({ account, person: member({ powerUser }), at: AT, catalog: own }), 'hub');
  };

  test('R32: is no matter of power users where it is a tier of the account', () => {
    expect(hub('light', null)).toMatchObject({
      code: 'tier_lacks_benefit',
      because: ['cut'],
      unlockedBy: remedies('tier', 'full'),
    });
  });

  test('is one where the person holds the tier, whatever the account holds', () => {
    for (const tier of ['full', 'light']) {
      expect(hub(tier, 'one')).toMatchObject({ code: 'power_user_excluded', because: ['own'], unlockedBy: [] });
    }
  });
});
