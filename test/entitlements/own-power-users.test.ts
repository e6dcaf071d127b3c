import { describe, expect, test } from 'vitest';
import { type BenefitSpec, define } from '../../src/catalog/index.js';
import { check, type Entitlements } from '../../src/entitlements/index.js';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { remedies, setOf } from './own-sets.ts';

function grantsOf({ benefits }: Entitlements, benefit: string) {
  const answer = benefits[benefit];
  return answer?.allowed ? answer.grants : [];
}

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

  test.each<[readonly string[], BenefitSpec, BenefitSpec, readonly unknown[]]>([
    [
      ['owner'],
      { count: 3 },
      { count: 2, minutes: 90 },
      [
        ['expert', 3, null],
        ['silver', 2, 90],
      ],
    ],
    [['operator'], { count: 1, minutes: 30 }, { count: 2, minutes: 90 }, [['expert', 1, 30]]],
    [['owner'], { count: 9, for: 'operator' }, { count: 2, minutes: 90 }, [['silver', 2, 90]]],
  ])('%j: of %j and %j whatever is granted to the person, each in its amount', (roles, own, teams, grants) => {
    const set = setOf({ tier: 'silver', variant: 'expert', roles, terms: 'most_favourable' }, withAudit(own, teams));
    expect(grantsOf(set, 'audit').map(({ tier, count, minutes }) => [tier, count, minutes])).toEqual(grants);
  });

  test('a role that either of the terms asks for would help', () => {
    const audit = withAudit({ for: 'owner' }, { for: 'admin', otherwise: ['own'] });
    const answer = check(setOf({ tier: 'silver', variant: 'expert', terms: 'most_favourable' }, audit), 'audit');
    expect(answer).toMatchObject({
      code: 'admin_required',
      because: ['own'],
      unlockedBy: remedies('role', 'owner', 'admin'),
    });
  });

  test('a benefit for the same people on both sides stays as the person has it', () => {
    expect(check(setOf({ tier: 'gold', variant: 'master', terms: 'most_favourable' }), 'audit')).toMatchObject({
      code: 'role_required',
      because: ['own_master_only'],
      unlockedBy: remedies('role', 'owner'),
    });
  });
});

/** The own offer with an audit for the variant and for silver: a yearly one of owners and operators, and of owners. */
function withAudit(own: BenefitSpec, teams: BenefitSpec) {
  const { base, silver, expert } = OWN_OFFER.tiers;
  const audit = { per: 'year', because: ['own'] } as const;
  return define({
    ...OWN_OFFER,
    selfService: undefined,
    tiers: {
      base,
      silver: { ...silver, benefits: { ...silver.benefits, audit: { ...audit, for: 'owner', ...teams } } },
      expert: {
        ...expert,
        benefits: {
          ...expert.benefits,
          audit: { ...audit, count: null, minutes: null, for: ['owner', 'operator'], ...own },
        },
      },
    },
  });
}
