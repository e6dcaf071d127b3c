import { describe, expect, test } from 'vitest';
import {
  type Benefit,
  type CatalogSpec,
  define,
  type ReplyTarget,
  type Tier,
  type Variant,
} from '../../src/catalog/index.js';
import { refusalOf } from '../../src/entitlements/check.js';
import { termsHeld } from '../../src/entitlements/held-terms.js';
import { check, of } from '../../src/entitlements/index.js';
import { aboutEntitlements } from '../../src/entitlements/subject.js';
import { orInvalid } from '../../src/input/faults.js';
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

/** Things of a kind, without their labels. */
function remedies(kind: string, ...ids: readonly string[]): readonly object[] {
  return ids.map((id) => ({ kind, id }));
}

describe('A32: what a base offer gives needs no add-on', () => {
  test('and nothing else comes with it', () => {
    const set = setOf({});
    expect(set).toMatchObject({ holder: 'none', tier: null, channels: ['email'], languages: ['en'] });
    expect(set.targets).toEqual([target('base_reply', 'PT48H')]);
    expect(check(set, 'email')).toStrictEqual({ allowed: true, because: ['own'] });
    expect(check(set, 'chat')).toMatchObject({
      code: 'add_on_not_held',
      unlockedBy: remedies('tier', 'silver', 'gold', 'platinum'),
    });
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

describe('A9: both sets of promises, and every benefit of either', () => {
  const both = (tier: string, variant: string, roles: readonly string[] = []) =>
    setOf({ tier, variant, roles, terms: 'most_favourable' });

  test('promises that differ are all kept, one that both make once', () => {
    const { targets, replyWithin } = both('silver', 'expert');
    expect(targets.map(({ id, within }) => [id, within])).toEqual([
      ['urgent_reply', 'PT1H'],
      ['german_reply', 'PT4H'],
      ['reply', 'PT2H'],
      ['reply', 'PT8H'],
      ['base_reply', 'PT48H'],
    ]);
    expect(replyWithin).toBe('PT2H');
  });

  test("one that both make rests on the person's own rules", () => {
    const { targets } = both('gold', 'master');
    expect(targets.filter(({ id }) => id === 'reply').map(({ because }) => because)).toEqual([['own_master']]);
  });

  test.each([
    [['owner'], { count: 3, minutes: 30, cadence: 'year' }, { count: 2, minutes: 90, cadence: 'year' }, [3, 90]],
    [['owner'], { count: 3, minutes: null, cadence: 'year' }, { count: 2, minutes: 90, cadence: 'year' }, [3, null]],
    // Per month and per year cannot be compared, so the person's own amount stays.
    [['owner'], { count: 1, minutes: 30, cadence: 'month' }, { count: 2, minutes: 90, cadence: 'year' }, [1, 30]],
    // An operator has the benefit through the variant alone, and so in the variant's amount.
    [['operator'], { count: 1, minutes: 30, cadence: 'year' }, { count: 2, minutes: 90, cadence: 'year' }, [1, 30]],
  ] as const)('%j: of %j and %j the larger amount of what the person has', (roles, own, teams, amount) => {
    const spec = withAudit({ who: ['owner', 'operator'], ...own }, { who: ['owner'], ...teams });
    const { benefits } = termsHeld(define(spec), { tier: 'silver', variant: 'expert', roles });
    const audit = benefits.find(({ id }) => id === 'audit');
    expect([audit?.count, audit?.minutes]).toEqual(amount);
  });

  test('where only the team has it for a person, the amount is the team’s', () => {
    const amounts = { count: 2, minutes: 90, cadence: 'year' } as const;
    const spec = withAudit(
      { who: ['operator'], count: 9, minutes: 9, cadence: 'year' },
      { who: ['owner'], ...amounts },
    );
    const terms = termsHeld(define(spec), { tier: 'silver', variant: 'expert', roles: ['owner'] });
    expect(terms.benefits.find(({ id }) => id === 'audit')).toMatchObject(amounts);
  });

  test('a benefit for the same people on both sides stays as the person has it', () => {
    expect(check(setOf({ tier: 'gold', variant: 'master', terms: 'most_favourable' }), 'audit')).toMatchObject({
      code: 'role_required',
      because: ['own_master_only'],
      unlockedBy: remedies('role', 'owner'),
    });
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
  const promised = (...targets: readonly ReplyTarget[]) => {
    const [silver] = OWN_OFFER.tiers;
    const tiers = [{ ...(silver ?? fail()), targets }];
    const base = { targets: [], benefits: OWN_OFFER.base?.benefits ?? [] };
    const spec = {
      ...OWN_OFFER,
      base,
      tiers,
      variants: [],
      selfService: { ...OWN_OFFER.selfService, tiers: [] },
    };
    return (conflict: 'earliest_due' | 'first_match') => {
      const own = define({ ...spec, conflict });
      const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
      return of({ account, person: member({ roles: ['owner'] }), at: AT, catalog: own }).replyWithin;
    };
  };

  test('A2: the shortest promise, as the earliest due binds; the first where only that one binds', () => {
    const replyWithin = promised(target('slow', 'PT8H'), target('fast', 'PT2H'));
    expect([replyWithin('earliest_due'), replyWithin('first_match')]).toEqual(['PT2H', 'PT8H']);
  });

  test('business hours are not compared with hours round the clock', () => {
    const replyWithin = promised(target('always', 'PT8H'), target('business', 'PT2H', { calendar: 'berlin' }));
    expect(replyWithin('earliest_due')).toBe('PT8H');
  });

  test('neither a resolution nor a promise for a language or a severity', () => {
    const replyWithin = promised(
      target('solved', 'PT1H', { metrics: ['resolution'] }),
      target('german', 'PT1H', { languages: ['de'] }),
      target('urgent', 'PT1H', { severities: ['urgent'] }),
    );
    expect(replyWithin('earliest_due')).toBeNull();
  });
});

describe('the subject of a request', () => {
  const set = setOf({ tier: 'silver' });

  test('is the set with its catalogue', () => {
    expect(aboutEntitlements.read({ entitlements: set, catalog })).toEqual({ set, catalog });
  });

  test.each<[string, object, string[]]>([
    ['another catalogue', { entitlements: set }, ['catalog: catalog_mismatch']],
    ['no set', {}, ['entitlements: missing']],
    ['neither', { entitlements: 1, catalog: 5 }, ['entitlements: invalid_type', 'catalog: invalid_type']],
  ])('is refused: %s', (_, given, expected) => {
    expect(issuesOf(() => orInvalid(aboutEntitlements.read({ ...given })))).toEqual(expected);
  });
});

/** The own offer with an audit for the variant and for silver. */
function withAudit(own: Partial<Benefit> & { who: readonly string[] }, team: typeof own): CatalogSpec {
  const [silver, ...others] = OWN_OFFER.tiers;
  const [expert] = OWN_OFFER.variants;
  const audit = ({ who, ...more }: typeof own) => benefit('audit', who, more);
  const variant = expert ?? fail();
  const tier = silver ?? fail();
  return {
    ...OWN_OFFER,
    tiers: [{ ...tier, benefits: [...tier.benefits, audit(team)] }, ...others.map((one) => ({ ...one, benefits: [] }))],
    variants: [{ ...variant, replaces: { ...variant.replaces, benefits: [...variant.replaces.benefits, audit(own)] } }],
  };
}

function fail(): never {
  throw new Error('The own offer has a tier and a variant.');
}
