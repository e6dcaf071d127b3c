import { audienceOf, belongingTo } from '../catalog/audience.js';
import type { Benefit } from '../catalog/clause.js';
import type { Offer } from '../catalog/offer.js';
import type { Tier } from '../catalog/tier.js';
import type { Text } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import { AUDIENCE_LABELS, STATUS_LABELS } from '../words/holders.js';
import type { Account } from './account.js';
import { eligiblePlans, isEligible, plansWith } from './eligibility.js';
import type { EntitlementCode } from './entitlement-refusal.js';
import type { Holding } from './holding.js';
import type { Person } from './person.js';

/** Something that would have changed a no: a tier or variant to hold, a role, a plan, a status. */
export interface Unlocking {
  readonly kind: 'tier' | 'role' | 'plan' | 'status';
  readonly id: string;
  readonly label: Text;
}

/** One grant of a benefit: by which tier, and within which limits. */
export type Grant = Omit<Benefit, 'id' | 'label' | 'audience' | 'otherwise'> & { readonly tier: string };

/** Whether a person may use one benefit: granted by which rules and within which limits, or denied for which reason. */
export type BenefitCheck =
  | { readonly allowed: true; readonly because: readonly string[]; readonly grants: readonly Grant[] }
  | {
      readonly allowed: false;
      readonly code: EntitlementCode;
      readonly because: readonly string[];
      /** Any of these would have changed the answer. */
      readonly unlockedBy: readonly Unlocking[];
    };

interface Holder {
  readonly account: Account;
  readonly person: Person;
}

/** Every benefit of the offer, with the answer for this person. */
export function checksOf(offer: Offer, holder: Holder, holding: Holding): { readonly [benefit: string]: BenefitCheck } {
  const checks = [...offeredBy(offer)].map(
    ([id, clauses]) => [id, checkOf(offer, id, clauses, holder, holding)] as const,
  );
  return Object.fromEntries(checks);
}

/** A benefit as one tier grants it. */
interface Clause {
  readonly tier: Tier;
  readonly benefit: Benefit;
}

/** Every benefit of the offer, as each tier grants it. */
const offeredBy: (offer: Offer) => ReadonlyMap<string, readonly Clause[]> = /*@__PURE__*/ oncePer(({ tiers }) => {
  const offered = new Map<string, Clause[]>();
  for (const tier of tiers) {
    for (const benefit of tier.benefits) {
      const clauses = offered.get(benefit.id) ?? [];
      offered.set(benefit.id, clauses);
      clauses.push({ tier, benefit });
    }
  }
  return offered;
});

/** The answer for one benefit: the first reason against it, or every grant of it. */
function checkOf(
  offer: Offer,
  id: string,
  clauses: readonly Clause[],
  { account, person }: Holder,
  holding: Holding,
): BenefitCheck {
  const denied = denier(offer);
  if (person.signedIn === false) return denied('sign_in_required', []);
  const holds = holding.tiers.flatMap((held) => clauses.filter(({ tier }) => tier === held.tier));
  const offering = countingIn(clauses, holding);
  const eligible = offering.filter(({ tier }) => isEligible(tier, account));
  if (holds.length === 0 && eligible.length === 0) {
    return denied('account_not_eligible', plansFor(offer, account, offering));
  }
  if (holding.tiers.length === 0) return denied('add_on_not_held', unlockingBy(offer, account, eligible));
  if (person.status !== 'active') {
    return denied('member_not_active', [{ kind: 'status', id: 'active', label: STATUS_LABELS.active }]);
  }
  if (holds.length > 0) {
    const grants = holds.flatMap((clause) => grantOf(offer, clause, person) ?? []);
    const [first] = grants;
    return first === undefined ? wrongAudience(offer, holds) : { allowed: true, because: first.because, grants };
  }
  // No role would help a person whose terms leave the benefit out: that is the reason to give.
  const excluded = withoutIn(holding, id, 'person');
  if (excluded !== null) return denied('power_user_excluded', [], excluded);
  const reaching = eligible.filter((clause) => grantOf(offer, clause, person) !== null);
  const [first] = reaching;
  if (first === undefined) return wrongAudience(offer, eligible);
  const helping = reaching.filter(({ tier }) => tier.holder === 'person' || holding.counting.includes(tier.holder));
  const because = withoutIn(holding, id, 'account') ?? first.benefit.because;
  return denied('tier_lacks_benefit', unlockingBy(offer, account, helping), because);
}

/** The clauses of those tiers whose terms count for the person; all of them where no such tier has the benefit. */
function countingIn(clauses: readonly Clause[], { counting }: Holding): readonly Clause[] {
  const found = clauses.filter(({ tier }) => counting.includes(tier.holder));
  return found.length > 0 ? found : clauses;
}

/** What an account would have to hold: a tier that is sold, or a plan that includes it. Each is named once. */
function unlockingBy(offer: Offer, account: Account, clauses: readonly Clause[]): readonly Unlocking[] {
  const found = clauses.flatMap(({ tier }) => {
    const plans = plansWith(offer, account, tier);
    const isSold = plans.length === 0 || (tier.price !== null && tier.price !== 'bundled');
    const held: Unlocking[] = isSold ? [{ kind: 'tier', id: tier.id, label: tier.label }] : [];
    return [...held, ...plans.map(({ id, label }): Unlocking => ({ kind: 'plan', id, label }))];
  });
  return found.filter((one, i) => found.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === i);
}

function plansFor(offer: Offer, account: Account, clauses: readonly Clause[]): readonly Unlocking[] {
  const tiers = clauses.map(({ tier }) => tier);
  return eligiblePlans(offer, account, tiers).map(({ id, label }) => ({ kind: 'plan', id, label }));
}

/** Why what is held by an account, or in person, leaves a benefit out; `null` where nothing of it says so. */
function withoutIn({ tiers }: Holding, benefit: string, holder: Tier['holder']): readonly string[] | null {
  for (const { tier } of tiers) {
    const because = tier.holder === holder ? tier.without.get(benefit) : undefined;
    if (because !== undefined) return because;
  }
  return null;
}

/** What a clause grants to a person; `null` where it is for others. */
function grantOf(offer: Offer, { tier, benefit }: Clause, person: Person): Grant | null {
  const { id: _, label: __, audience, otherwise: ___, ...limits } = benefit;
  const granted = audienceOf(offer, audience, belongingTo(tier, person));
  return granted === null ? null : { ...limits, tier: tier.id, because: [...benefit.because, ...granted.because] };
}

/** The reasons that lie in the audience of a clause, in their order; the last one is `role_required`. */
const AUDIENCE_CODES = ['not_a_contact', 'admin_required'] as const;

function audienceCode({ benefit: { audience } }: Clause): (typeof AUDIENCE_CODES)[number] | 'role_required' {
  const who = audience.map((one) => one.who);
  return who.includes('contact') ? 'not_a_contact' : who.includes('admin') ? 'admin_required' : 'role_required';
}

/** The no of clauses that are all for others: whoever belongs to the audience of one of them has the benefit. */
function wrongAudience(offer: Offer, clauses: readonly Clause[]): BenefitCheck {
  const code = AUDIENCE_CODES.find((one) => clauses.some((clause) => audienceCode(clause) === one)) ?? 'role_required';
  const because = clauses
    .filter((clause) => audienceCode(clause) === code)
    .slice(0, 1)
    .flatMap(({ benefit }) => (benefit.otherwise.length === 0 ? benefit.because : benefit.otherwise));
  const who = new Set(clauses.flatMap(({ benefit }) => benefit.audience.map((one) => one.who)));
  const unlockedBy = [...who].map((id): Unlocking => ({ kind: 'role', id, label: labelOfAudience(offer, id) }));
  return { allowed: false, code, because, unlockedBy };
}

/** What an audience to which somebody does not belong is called; everybody is a member. */
function labelOfAudience({ roles }: Offer, who: string): Text {
  if (who === 'admin' || who === 'contact') return AUDIENCE_LABELS[who];
  return roles.find(({ id }) => id === who)?.label ?? { en: who, ja: who };
}

function denier({ cites }: Offer) {
  return (code: EntitlementCode, unlockedBy: readonly Unlocking[], because?: readonly string[]): BenefitCheck => ({
    allowed: false,
    code,
    because: because ?? cites[code] ?? [],
    unlockedBy,
  });
}
