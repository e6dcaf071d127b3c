import { type Benefit, belongs } from '../catalog/benefit.js';
import type { Catalog } from '../catalog/offer.js';
import type { Holder } from './holder.js';
import type { EntitlementCode } from './refusals.js';
import type { Held } from './terms.js';
import { termsOfTier, termsOfVariant } from './terms.js';

/** Whether a person may use one capability: granted by which rules, or refused for which reason. */
export type Verdict =
  | { readonly allowed: true; readonly because: readonly string[] }
  | {
      readonly allowed: false;
      readonly code: EntitlementCode;
      readonly because: readonly string[];
      /** The ids of the tiers, roles, plans or statuses any of which would have changed the answer. */
      readonly unlockedBy: readonly string[];
    };

/** A reason that holds for every capability, or `null`. */
function blanketRefusal(catalog: Catalog, { account, person }: Holder): Verdict | null {
  if (person.signedIn === false) return no('sign_in_required', ['R33'], []);
  if (account.kind !== 'team') {
    return no(
      'not_a_team_account',
      ['R1', 'A26'],
      catalog.plans.filter((plan) => plan.account === 'team').map(({ id }) => id),
    );
  }
  return null;
}

/** Every capability of the catalogue, with the verdict for this person. */
export function verdictsOf(catalog: Catalog, holder: Holder, held: Held): { readonly [capability: string]: Verdict } {
  const blanket = blanketRefusal(catalog, holder);
  const inactive = holder.person.status === 'active' ? null : no('member_not_active', ['R14', 'A8'], ['active']);
  const offered = offeredBy(catalog);
  const verdicts = [...offered].map(([id, offer]): [string, Verdict] => {
    const granted = held.terms.benefits.find((one) => one.id === id);
    const missing = held.holder === 'none' && granted === undefined ? no('add_on_not_held', ['R3'], offer.tiers) : null;
    return [id, blanket ?? missing ?? inactive ?? personal(granted ?? null, offer, holder, held)];
  });
  return Object.fromEntries(verdicts);
}

/** A benefit that the catalogue knows, and the tiers and variants that have it. */
interface Offered {
  readonly benefit: Benefit;
  readonly tiers: readonly string[];
  readonly variants: readonly string[];
}

const offers = new WeakMap<Catalog, ReadonlyMap<string, Offered>>();

function offeredBy(catalog: Catalog): ReadonlyMap<string, Offered> {
  const known = offers.get(catalog);
  if (known !== undefined) return known;
  const tiers = catalog.tiers.map(({ id }) => ({ id, benefits: termsOfTier(catalog, id).benefits }));
  const variants = catalog.variants.map(({ id }) => ({ id, benefits: termsOfVariant(catalog, id).benefits }));
  const having = (lists: typeof tiers, benefit: string) =>
    lists.filter(({ benefits }) => benefits.some(({ id }) => id === benefit)).map(({ id }) => id);
  const offered = new Map<string, Offered>();
  for (const benefit of [...tiers.flatMap(({ benefits }) => benefits), ...(catalog.base?.benefits ?? [])]) {
    if (offered.has(benefit.id)) continue;
    offered.set(benefit.id, { benefit, tiers: having(tiers, benefit.id), variants: having(variants, benefit.id) });
  }
  offers.set(catalog, offered);
  return offered;
}

function personal(granted: Benefit | null, offer: Offered, { person }: Holder, held: Held): Verdict {
  const excluded = held.terms.excludes.find(({ benefit }) => benefit === offer.benefit.id);
  // No role would help a person whose terms leave it out: that is the reason to give.
  if (excluded !== undefined) return no('power_user_excluded', excluded.because, []);
  const benefit = granted ?? offer.benefit;
  const audience = benefit.audiences.find((one) => belongs(one, person.roles));
  if (audience === undefined) return wrongRole(benefit);
  if (granted === null) return no('tier_lacks_benefit', benefit.because, holdingsWith(offer, held));
  return { allowed: true, because: [...granted.because, ...audience.because] };
}

/** What has the benefit and would count: a tier of the team changes nothing for one whose terms are the person's own. */
function holdingsWith({ tiers, variants }: Offered, { tier, variant }: Held): readonly string[] {
  if (variant === null) return tiers;
  return tier === null ? variants : [...tiers, ...variants];
}

function wrongRole({ audiences, because, otherwise }: Benefit): Verdict {
  const who = audiences.map((audience) => audience.who);
  const code = who.includes('admin')
    ? 'admin_required'
    : who.includes('team_admin')
      ? 'team_admin_required'
      : 'role_required';
  return no(code, otherwise.length > 0 ? otherwise : because, who);
}

function no(code: EntitlementCode, because: readonly string[], unlockedBy: readonly string[]): Verdict {
  return { allowed: false, code, because, unlockedBy };
}
