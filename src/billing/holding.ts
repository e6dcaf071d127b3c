import { oncePer } from '../input/once.js';
import type { Money } from '../money/money.js';
import type { BilledOffer, BilledTier } from './billed-offer.js';
import type { BilledPrices } from './billed-price.js';
import type { BillingCycle } from './billing-period.js';

/** The plan, the tier and what stands beside it, how many people hold which variant, and the plan's seats. */
export interface Holding {
  /** `unitPrice` is the price of one seat for one billing period; `null` where the plan is billed elsewhere. */
  readonly plan: { readonly id: string; readonly unitPrice: Money | null };
  readonly tier: string | null;
  readonly beside: readonly string[];
  /** How many people hold each variant. Variants that nobody holds are left out. */
  readonly people: { readonly [variant: string]: number };
  readonly seats: number;
  /** Tiers with a number of seats of their own; left out where every tier follows the plan's seats. */
  readonly tierSeats?: { readonly [tier: string]: number };
}

/** What waits for the renewal. A field that is left out stays as it is. */
export interface Pending {
  /** The tier that takes the place of the present one; `null` for a removal. */
  readonly tier?: string | null;
  /** The tiers beside it that are removed. */
  readonly removed?: readonly string[];
  readonly people?: { readonly [variant: string]: number };
  readonly seats?: number;
  readonly tierSeats?: { readonly [tier: string]: number };
  readonly plan?: Holding['plan'];
  /** New prices, of the tiers that are named. */
  readonly prices?: BilledPrices;
  readonly cycle?: BillingCycle;
}

type Offered = Pick<BilledOffer, 'tiers' | 'plans'>;

/** What the next renewal bills. A tier that stands beside others is not renewed without one of them. */
export function nextHolding(offer: Offered, current: Holding, pending: Pending): Holding {
  const tier = pending.tier === undefined ? current.tier : pending.tier;
  return partnered(offer, {
    plan: pending.plan ?? current.plan,
    tier,
    beside: current.beside.filter((id) => !(pending.removed ?? []).includes(id)),
    people: pending.people ?? current.people,
    seats: pending.seats ?? current.seats,
    tierSeats: carriedSeats({ ...current.tierSeats, ...pending.tierSeats }, current.tier, tier),
  });
}

/** A holding without the tiers that stand beside none of its others, and without seats of tiers that it does not have. */
export function partnered(offer: Offered, holding: Holding): Holding {
  const beside = holding.beside.filter((id) => hasPartner(offer, id, holding));
  const held = [holding.tier, ...beside];
  const own = Object.entries(holding.tierSeats ?? {}).filter(([id]) => held.includes(id));
  return holdingOf({ ...holding, beside, tierSeats: Object.fromEntries(own) });
}

/** Seats of a tier's own, which the tier that takes its place has as well: support for 5 of 20 seats stays so. */
export function carriedSeats(
  own: { readonly [tier: string]: number },
  from: string | null,
  to: string | null,
): { readonly [tier: string]: number } {
  const seats = from === null || !Object.hasOwn(own, from) ? undefined : own[from];
  return seats === undefined || to === null || Object.hasOwn(own, to) ? own : { ...own, [to]: seats };
}

/** A holding as it is written down: variants that nobody holds and seats of its own that no tier has are left out. */
export function holdingOf({ tierSeats = {}, people, ...holding }: Holding): Holding {
  const held = { ...holding, people: Object.fromEntries(Object.entries(people).filter(([, count]) => count > 0)) };
  return Object.keys(tierSeats).length === 0 ? held : { ...held, tierSeats };
}

/** Whether a tier that stands beside others has one of them in a holding: its main tier, or what comes with its plan. */
export function hasPartner(offer: Offered, id: string, { tier, plan }: Pick<Holding, 'tier' | 'plan'>): boolean {
  const beside = tierOf(offer.tiers, id)?.beside ?? null;
  if (beside === null) return true;
  const mains = [tier, ...includedIn(offer, plan.id)].filter((one) => tierOf(offer.tiers, one)?.beside === null);
  return mains.some((one) => one !== null && beside.includes(one));
}

/** The tiers that come with a plan. */
export function includedIn({ plans }: Pick<BilledOffer, 'plans'>, plan: string): readonly string[] {
  return plans.find(({ id }) => id === plan)?.includes ?? [];
}

export function tierOf(tiers: readonly BilledTier[], id: string | null): BilledTier | undefined {
  return id === null ? undefined : byId(tiers).get(id);
}

/** The tiers of an offer by their ids: a holding of many asks for each of them again and again. */
const byId = /*@__PURE__*/ oncePer((tiers: readonly BilledTier[]) => new Map(tiers.map((tier) => [tier.id, tier])));
