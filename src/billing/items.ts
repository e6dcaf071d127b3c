import { bothOf, idInWords } from '../catalog/spec-text.js';
import type { Text } from '../input/issue.js';
import { type BilledPrice, inArrears, type UnitPrice } from './billed-price.js';
import { type Holding, tierOf } from './holding.js';
import { PLAN, planPrice, type Subscription } from './subscription.js';

/** Something of a holding that is billed in advance: the plan, a tier, or a variant with the people who hold it. */
export interface Item {
  readonly item: string;
  readonly label: Text;
  readonly quantity: number;
  readonly price: UnitPrice;
}

type Priced = Pick<Subscription, 'offer' | 'prices'>;

/** What of a holding is billed in advance, in the order of an invoice's lines. */
export function itemsOf(priced: Priced, holding: Holding): readonly Item[] {
  const { tier, beside } = holding;
  const variants = inOrder(priced.offer, Object.keys(holding.people));
  const items: Item[] = [];
  for (const name of [PLAN, ...(tier === null ? [] : [tier]), ...beside, ...variants]) {
    const item = itemOf(priced, holding, name);
    if (item !== null) items.push(item);
  }
  return items;
}

/** The item of a name that a holding has; `null` where it is not billed in advance. */
export function itemOf(priced: Priced, holding: Holding, item: string): Item | null {
  const price = priceOfItem(priced, holding, item);
  if (price === null || price === 'bundled' || inArrears(price)) return null;
  return { item, label: labelOf(priced.offer, holding, item), quantity: quantityOf(holding, item, price), price };
}

/** The prices and quantities of `itemsOf`, in any order and without anything for people to read. */
export function billedIn(
  { prices }: Pick<Priced, 'prices'>,
  holding: Holding,
): readonly Pick<Item, 'price' | 'quantity'>[] {
  const billed: Pick<Item, 'price' | 'quantity'>[] = [];
  for (const name of [PLAN, ...heldTiers(holding)]) {
    const price = priceOfItem({ prices }, holding, name);
    if (price === null || price === 'bundled' || inArrears(price)) continue;
    billed.push({ price, quantity: quantityOf(holding, name, price) });
  }
  return billed;
}

/** Ids in the order of the offer's tiers: a database may have sorted the fields of a record. */
export function inOrder({ tiers }: Pick<Subscription['offer'], 'tiers'>, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const among = new Set(ids);
  return tiers.flatMap(({ id }) => (among.has(id) ? [id] : []));
}

/** The tiers and variants of a holding. */
export function heldTiers({ tier, beside, people }: Holding): readonly string[] {
  return [...(tier === null ? [] : [tier]), ...beside, ...Object.keys(people)];
}

export function labelOf({ plans, tiers }: Subscription['offer'], { plan }: Holding, item: string): Text {
  const named = item === PLAN ? plans.find(({ id }) => id === plan.id) : tierOf(tiers, item);
  const id = item === PLAN ? plan.id : item;
  return named?.label ?? bothOf(idInWords(id));
}

function priceOfItem({ prices }: Pick<Priced, 'prices'>, { plan }: Holding, item: string): BilledPrice | null {
  if (item === PLAN) return planPrice(plan.unitPrice);
  return Object.hasOwn(prices, item) ? (prices[item] ?? null) : null;
}

/** A flat price counts once; a variant counts its people; anything else its own seats, or those of the plan. */
function quantityOf({ people, seats, tierSeats = {} }: Holding, item: string, { per }: UnitPrice): number {
  if (per === 'subscription') return 1;
  if (item !== PLAN && Object.hasOwn(people, item)) return people[item] ?? 0;
  return item !== PLAN && Object.hasOwn(tierSeats, item) ? (tierSeats[item] ?? seats) : seats;
}
