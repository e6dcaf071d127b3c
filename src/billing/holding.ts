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

/**
 * What the next renewal bills. A tier that stands beside others is not renewed without one of them, and none that comes with
 * the plan is billed as well: until then it has been paid for.
 */
export function nextHolding(offer: Offered, current: Holding, pending: Pending): Holding {
  const plan = pending.plan ?? current.plan;
  const gone = [...includedIn(offer, plan.id), ...(pending.removed ?? [])];
  const main = pending.tier === undefined ? current.tier : pending.tier;
  const tier = main === null || gone.includes(main) ? null : main;
  return partnered(offer, {
    plan,
    tier,
    beside: current.beside.filter((id) => !gone.includes(id)),
    people: pending.people ?? current.people,
    seats: pending.seats ?? current.seats,
    tierSeats: carriedSeats({ ...current.tierSeats, ...pending.tierSeats }, current.tier, tier),
  });
}

/** A holding without the tiers that stand beside none of its others, and without seats of tiers that it does not have. */
export function partnered(offer: Offered, holding: Holding): Holding {
  const mains = mainsOf(offer, holding);
  const beside = holding.beside.filter((id) => isPartnered(offer, id, mains));
  const held = new Set<string | null>([holding.tier, ...beside]);
  return holdingOf({ ...holding, beside, tierSeats: kept(holding.tierSeats ?? {}, (id) => held.has(id)) });
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
  const held = { ...holding, people: kept(people, (_, count) => count > 0) };
  return Object.keys(tierSeats).length === 0 ? held : { ...held, tierSeats };
}

type Counts = { readonly [id: string]: number };

/** The entries of a record that stay: the record itself where all do, as is usual. */
function kept(counts: Counts, stays: (id: string, count: number) => boolean): Counts {
  const entries = Object.entries(counts);
  const staying = entries.filter(([id, count]) => stays(id, count));
  return staying.length === entries.length ? counts : Object.fromEntries(staying);
}

/** Whether a tier that stands beside others has one of them in a holding: its main tier, or what comes with its plan. */
export function hasPartner(offer: Offered, id: string, holding: Pick<Holding, 'tier' | 'plan'>): boolean {
  return isPartnered(offer, id, mainsOf(offer, holding));
}

function isPartnered({ tiers }: Offered, id: string, mains: readonly (string | null)[]): boolean {
  const beside = tierOf(tiers, id)?.beside ?? null;
  return beside === null || mains.some((one) => one !== null && beside.includes(one));
}

function mainsOf(offer: Offered, { tier, plan }: Pick<Holding, 'tier' | 'plan'>): readonly (string | null)[] {
  return [tier, ...includedIn(offer, plan.id)].filter((one) => tierOf(offer.tiers, one)?.beside === null);
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
