import type { ModelCycle, ModelPeriod } from './subscription-period.ts';
import { type ModelPrice, periodPrice } from './subscription-price.ts';

// What a model of a subscription remembers. No more than the contract says is held, waits, or has been paid.

export interface ModelTier {
  readonly id: string;
  /** Place in the order of tiers: more is upward, between tiers that do not extend one another only where it costs as much. */
  readonly rank: number;
  /** The tiers that it extends. */
  readonly above: readonly string[];
  readonly person: boolean;
  readonly beside: readonly string[] | null;
  readonly plans: readonly string[] | null;
  readonly excludes: readonly string[];
  /** The first date on which it is not sold any more. */
  readonly soldUntil: string | null;
}

export interface ModelOffer {
  readonly tiers: readonly ModelTier[];
  readonly billingRoles: readonly string[];
  readonly consoleTiers: readonly string[] | null;
  /** The tiers that come with a plan, by plan. */
  readonly comesWith?: Readonly<Record<string, readonly string[]>>;
}

interface ModelPlan {
  readonly id: string;
  readonly unitPrice: string | null;
}

export interface Held {
  readonly plan: ModelPlan;
  readonly tier: string | null;
  readonly beside: readonly string[];
  readonly people: Counts;
  readonly seats: number;
  readonly tierSeats: Counts;
}
export type Counts = Readonly<Record<string, number>>;
export type ModelPrices = Readonly<Record<string, ModelPrice>>;

export interface Waiting {
  readonly tier?: string | null;
  readonly removed?: readonly string[];
  readonly people?: Counts;
  readonly seats?: number;
  readonly tierSeats?: Counts;
  readonly plan?: ModelPlan;
  readonly prices?: ModelPrices;
  readonly cycle?: ModelCycle;
}

/** What was paid for an item: at the revision of the invoice, `null` for one from before. */
export interface Payment {
  readonly revision: number | null;
  readonly quantity: number;
  readonly price: ModelPrice;
}

/** A tier that is billed in arrears, from an instant until another. */
export interface Span {
  readonly tier: string;
  readonly price: ModelPrice;
  readonly from: number;
  readonly until: number | null;
}

interface Accepted {
  readonly content: string;
  readonly effectiveAt: number;
  readonly revision: number;
  readonly at: number;
}

export interface Model {
  readonly offer: ModelOffer;
  readonly account: {
    readonly salesExecutive: boolean;
    readonly selfServe: boolean;
    readonly flags: readonly string[];
  };
  readonly digits: number;
  readonly rounding: string;
  readonly granularity: string;
  readonly cycle: ModelCycle;
  readonly prices: ModelPrices;
  readonly period: ModelPeriod;
  readonly status: 'active' | 'ending' | 'ended';
  readonly now: Held;
  readonly waiting: Waiting;
  readonly paid: Readonly<Record<string, Payment>>;
  readonly spans: readonly Span[];
  /** The main tier in whose place the last renewal put another one. */
  readonly replaced: string | null;
  readonly accepted: Readonly<Record<string, Accepted>>;
  readonly revision: number;
  readonly lastAt: number;
}

export function tierIn({ tiers }: ModelOffer, id: string | null): ModelTier | undefined {
  return tiers.find((tier) => tier.id === id);
}

/** A tier that takes another's place has its own seats. */
export function carried(own: Counts, from: string | null, to: string | null): Counts {
  return from !== null && to !== null && from in own && !(to in own) ? { ...own, [to]: own[from] ?? 0 } : own;
}

/** Whether one of those that a tier stands beside is bought, or comes with the plan. */
export function standsBeside({ tiers, comesWith = {} }: ModelOffer, id: string, plan: string, main: string | null) {
  const partners = tiers.find((one) => one.id === id)?.beside ?? [];
  return partners.some((one) => one === main || comesWith[plan]?.includes(one));
}

/** What the renewal will bill: nothing that comes with the plan, and no tier beside others without one of them. */
export function heldNext({ offer, now, waiting }: Pick<Model, 'offer' | 'now' | 'waiting'>): Held {
  const plan = waiting.plan ?? now.plan;
  const free = offer.comesWith?.[plan.id] ?? [];
  const asked = waiting.tier === undefined ? now.tier : waiting.tier;
  const tier = free.some((id) => id === asked) ? null : asked;
  const beside = now.beside.filter(
    (id) => ![...free, ...(waiting.removed ?? [])].includes(id) && standsBeside(offer, id, plan.id, tier),
  );
  const own = carried({ ...now.tierSeats, ...waiting.tierSeats }, now.tier, tier);
  return {
    plan,
    tier,
    beside,
    people: waiting.people ?? now.people,
    seats: waiting.seats ?? now.seats,
    tierSeats: Object.fromEntries(Object.entries(own).filter(([id]) => id === tier || beside.includes(id))),
  };
}

/** How many of an item are held, and at which price; `null` for what costs nothing of its own or is not known before. */
export interface Item {
  readonly item: string;
  readonly quantity: number;
  readonly price: ModelPrice;
}

/** What a holding is billed for: the plan, the tier, those beside it, the people. */
export function itemsOf(held: Held, prices: ModelPrices): readonly Item[] {
  const { plan, tier, beside, people, seats, tierSeats } = held;
  const items: Item[] = [];
  if (plan.unitPrice !== null) {
    items.push({ item: 'plan', quantity: seats, price: { per: 'seat', amount: plan.unitPrice, every: 'period' } });
  }
  for (const item of [...(tier === null ? [] : [tier]), ...beside]) {
    const price = prices[item] ?? 'bundled';
    const flat = typeof price === 'object' && 'per' in price && price.per === 'subscription';
    items.push({ item, quantity: flat ? 1 : (tierSeats[item] ?? seats), price });
  }
  for (const [item, quantity] of Object.entries(people)) {
    items.push({ item, quantity, price: prices[item] ?? 'bundled' });
  }
  return items;
}

/** Whether an item is paid for when it is bought, and at the renewal. */
export function isPaidAhead({ price }: Pick<Item, 'price'>): boolean {
  return typeof price === 'object' && 'per' in price;
}

export function isShare(price: ModelPrice | undefined): boolean {
  return typeof price === 'object' && 'percentOf' in price;
}

/** The prices of everything that is held, for a whole period. */
export function wholePrices({ digits, cycle, prices }: Model, held: Held) {
  return itemsOf(held, prices).map(({ price, quantity }) => periodPrice(price, digits, cycle.interval, quantity));
}
