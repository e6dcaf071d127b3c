import fc from 'fast-check';
import {
  type Benefit,
  type CatalogSpec,
  dropboxPremiumSupport,
  type ReplyTarget,
  type Tier,
} from '../../src/catalog/index.js';

const CADENCES = [null, 'subscription', 'year', 'quarter', 'month'] as const;
/** Each includes the one before. */
const AUDIENCES = [['team_admin'], ['team_admin', 'billing_admin'], ['admin'], ['member']] as const;

interface Step {
  readonly target: ReplyTarget;
  readonly benefit: Benefit;
}

const text = { en: 'Text.', ja: '文。' };

/** A promise and a benefit that grow with `level`: 0, 1, 2, …; the benefit is one of three. */
function step(level: number, which: number, slack: number): Step {
  const rank = (most: number) => Math.min(level + (slack % 2), most);
  return {
    target: {
      id: `target_${which}`,
      metrics: level > 1 ? ['first_reply', 'next_reply'] : ['first_reply'],
      within: `PT${100 - 10 * level - slack}M`,
      calendar: which === 0 ? 'always' : 'japan',
      channels: level > 2 ? null : ['email', 'chat'].slice(0, 1 + rank(1)),
      languages: which === 0 ? null : ['ja'],
      severities: null,
      because: ['R24'],
      ...(level > 0 && { strength: 'guarantee' }),
      ...(level > 1 && { rests: level > 2 ? [] : ['waiting_for_requester'] }),
      ...(level === 0 && slack > 1 && { from: 'severity_set' }),
    },
    benefit: {
      id: `benefit_${which}`,
      label: text,
      because: ['R21'],
      audiences: (AUDIENCES[rank(3)] ?? []).map((who) => ({ who, because: [] })),
      otherwise: [],
      count: level === 0 ? null : level + slack,
      minutes: slack === 0 ? null : 60 + level,
      cadence: CADENCES[rank(4)] ?? null,
    },
  };
}

/** Offers of one to four tiers, each of which extends the one before and promises at least as much. */
export const offer: fc.Arbitrary<CatalogSpec> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.tuple(fc.nat({ max: 2 }), fc.boolean()), { minLength: 4, maxLength: 4 }),
    fc.nat({ max: 3 }),
    fc.constantFrom('earliest_due', 'first_match'),
  )
  .map(([count, choices, slack, conflict]) => {
    const [essentials] = dropboxPremiumSupport.tiers;
    const tiers = choices.slice(0, count).map(([which, replies], level): Tier => {
      const { target, benefit } = step(level, which, slack);
      const own = level === 0 ? (essentials?.benefits ?? []) : [];
      return {
        id: `tier_${level}`,
        label: text,
        extends: level === 0 ? null : `tier_${level - 1}`,
        targets: replies ? [target] : [],
        benefits: [...own, benefit],
      };
    });
    return {
      ...dropboxPremiumSupport,
      id: 'any_offer',
      conflict: conflict as CatalogSpec['conflict'],
      tiers,
      variants: [],
      selfService: { ...dropboxPremiumSupport.selfService, tiers: ['tier_0'] },
    };
  });
