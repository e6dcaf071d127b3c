import { type Benefit, belongs } from '../catalog/benefit.js';
import type { Catalog } from '../catalog/offer.js';
import type { Text } from '../input/issue.js';
import { ADMIN_LABEL, STATUS_LABELS } from '../words/holders.js';
import { entitlementReasons } from '../words/refusals/entitlements.js';
import type { Account } from './account.js';
import type { EntitlementCode } from './entitlement-refusal.js';
import { termsOfTier, termsOfVariant } from './held-terms.js';
import type { Holding } from './holding.js';
import type { Person } from './person.js';

/** Something that would have changed a no: a tier or variant to hold, a role, a plan, a status. */
export interface Unlocking {
  readonly kind: 'tier' | 'role' | 'plan' | 'status';
  readonly id: string;
  readonly label: Text;
}

/** Whether a person may use one benefit: granted by which rules, or denied for which reason. */
export type BenefitCheck =
  | { readonly allowed: true; readonly because: readonly string[] }
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

/** Every benefit of the catalogue, with the answer for this person. */
export function checksOf(
  catalog: Catalog,
  holder: Holder,
  holding: Holding,
): { readonly [benefit: string]: BenefitCheck } {
  const general = generalDenial(catalog, holder);
  const inactive =
    holder.person.status === 'active'
      ? null
      : denied('member_not_active', [{ kind: 'status', id: 'active', label: STATUS_LABELS.active }]);
  const checks = [...offeredBy(catalog)].map(([id, offer]): [string, BenefitCheck] => {
    const granted = holding.terms.benefits.find((one) => one.id === id) ?? null;
    const notHeld = holding.holder === 'none' && granted === null ? denied('add_on_not_held', offer.tiers) : null;
    return [id, general ?? notHeld ?? inactive ?? personalCheck(catalog, granted, offer, holder.person, holding)];
  });
  return Object.fromEntries(checks);
}

/** A reason that holds for every benefit, or `null`. */
function generalDenial(catalog: Catalog, { account, person }: Holder): BenefitCheck | null {
  if (person.signedIn === false) return denied('sign_in_required', []);
  if (account.kind === 'team') return null;
  const plans = catalog.plans.filter((plan) => plan.account === 'team');
  return denied(
    'account_not_eligible',
    plans.map(({ id, label }) => ({ kind: 'plan', id, label: label ?? { en: id, ja: id } })),
  );
}

/** A benefit that the catalogue offers, and what has it. */
interface Offered {
  readonly benefit: Benefit;
  readonly tiers: readonly Unlocking[];
  readonly variants: readonly Unlocking[];
}

const offers = new WeakMap<Catalog, ReadonlyMap<string, Offered>>();

function offeredBy(catalog: Catalog): ReadonlyMap<string, Offered> {
  const found = offers.get(catalog);
  if (found !== undefined) return found;
  const tiers = catalog.tiers.map((tier) => ({ ...tier, benefits: termsOfTier(catalog, tier.id).benefits }));
  const variants = catalog.variants.map((one) => ({ ...one, benefits: termsOfVariant(catalog, one.id).benefits }));
  const offered = new Map<string, Offered>();
  for (const benefit of [...tiers.flatMap(({ benefits }) => benefits), ...(catalog.base?.benefits ?? [])]) {
    if (offered.has(benefit.id)) continue;
    offered.set(benefit.id, {
      benefit,
      tiers: having(tiers, benefit.id),
      variants: having(variants, benefit.id),
    });
  }
  offers.set(catalog, offered);
  return offered;
}

function having(
  list: readonly { readonly id: string; readonly label: Text; readonly benefits: readonly Benefit[] }[],
  benefit: string,
): readonly Unlocking[] {
  return list
    .filter(({ benefits }) => benefits.some(({ id }) => id === benefit))
    .map(({ id, label }) => ({ kind: 'tier', id, label }));
}

function personalCheck(
  catalog: Catalog,
  granted: Benefit | null,
  offer: Offered,
  person: Person,
  holding: Holding,
): BenefitCheck {
  const excluded = holding.terms.excludes.find(({ benefit }) => benefit === offer.benefit.id);
  // No role would help a person whose terms leave the benefit out: that is the reason to give.
  if (excluded !== undefined) return denied('power_user_excluded', [], excluded.because);
  const benefit = granted ?? offer.benefit;
  const audience = benefit.audiences.find((one) => belongs(one, person.roles));
  if (audience === undefined) return wrongRole(catalog, benefit);
  if (granted === null) return denied('tier_lacks_benefit', holdingsWith(offer, holding), benefit.because);
  return { allowed: true, because: [...granted.because, ...audience.because] };
}

/** What has the benefit and would count: a tier of the team changes nothing for a person with terms of their own. */
function holdingsWith({ tiers, variants }: Offered, { tier, variant }: Holding): readonly Unlocking[] {
  if (variant === null) return tiers;
  return tier === null ? variants : [...tiers, ...variants];
}

function wrongRole(catalog: Catalog, { audiences, because, otherwise }: Benefit): BenefitCheck {
  const who = audiences.map((audience) => audience.who);
  return denied(
    who.includes('admin') ? 'admin_required' : 'role_required',
    who.map((id) => ({ kind: 'role', id, label: labelOfRole(catalog, id) })),
    otherwise.length > 0 ? otherwise : because,
  );
}

function labelOfRole(catalog: Catalog, role: string): Text {
  if (role === 'admin') return ADMIN_LABEL;
  return catalog.roles.find(({ id }) => id === role)?.label ?? { en: role, ja: role };
}

function denied(
  code: EntitlementCode,
  unlockedBy: readonly Unlocking[],
  because: readonly string[] = entitlementReasons[code].because,
): BenefitCheck {
  return { allowed: false, code, because, unlockedBy };
}
