import { oncePer } from '../input/once.js';
import { samePrice, unitPriceFor } from './exact-price.js';
import type { Holding } from './holding.js';
import type { InvoiceLine } from './invoice.js';
import { type Item, inOrder, itemsOf, labelOf } from './items.js';
import type { LineDraft } from './line.js';
import { type PeriodPart, partOf } from './share.js';
import type { PaidItem, Subscription } from './subscription.js';

/**
 * What a change costs for the rest of the period: each item that differs is credited at the price of the line that paid
 * for it, and charged as it becomes.
 */
export function changeLines(
  state: Subscription,
  after: Holding,
  ms: number,
  because: readonly string[],
): readonly LineDraft[] {
  const part = partOf(state, state.period, ms);
  const items = itemsIn(state)(after);
  const [before, present] = [byItem(state.paid), byItem(items)];
  const credits = state.paid.filter((paid) => !isSame(paid, present.get(paid.item)));
  const charges = items.filter((item) => !isSame(item, before.get(item.item)));
  const [credited, charged] = [byItem(credits), byItem(charges)];
  const names = [...new Set([...credits, ...charges].map(({ item }) => item))];
  return ordered(state, after, names).flatMap((name) => {
    const [paid, item] = [credited.get(name), charged.get(name)];
    return [
      ...(paid === undefined ? [] : [creditLine(state, paid, part, because)]),
      ...(item === undefined ? [] : [chargeLine(state, item, 'charge', part, because)]),
    ];
  });
}

/** The items of what is held, made once for the many cards of a page. */
const itemsIn = /*@__PURE__*/ oncePer((state: Subscription) => oncePer((holding: Holding) => itemsOf(state, holding)));

function byItem<T extends PaidItem | Item>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((one) => [one.item, one]));
}

function isSame({ quantity, price }: PaidItem | Item, other: PaidItem | Item | undefined): boolean {
  return other?.quantity === quantity && samePrice(other.price, price);
}

/** A line that gives back what is left of a paid item, at the price of the line that paid for it. */
export function creditLine(
  state: Subscription,
  { item, line, quantity, price }: PaidItem,
  part: PeriodPart,
  because: readonly string[],
): LineDraft {
  const label = labelOf(state.offer, state.current, item);
  return {
    kind: 'credit',
    item,
    label,
    quantity,
    price: unitPriceFor(price, state.cycle.interval),
    part,
    reverses: line,
    because,
  };
}

/** A line that bills an item at its present price. */
export function chargeLine(
  { cycle }: Pick<Subscription, 'cycle'>,
  { item, label, quantity, price }: Item,
  kind: InvoiceLine['kind'],
  part: PeriodPart,
  because: readonly string[],
): LineDraft {
  const exact = unitPriceFor(price, cycle.interval);
  return { kind, item, label, quantity, price: exact, part, reverses: null, because };
}

/** The plan, the tier that is held before the one that is held after, and the others in the order in which they are held. */
function ordered({ current, offer }: Subscription, after: Holding, names: readonly string[]): readonly string[] {
  const order = placesOf([current.tier, after.tier, ...current.beside, ...after.beside]);
  const [plan = [], tiers = [], people = []] = [0, 1, 2].map((group) =>
    names.filter((name) => (name === 'plan' ? 0 : order.has(name) ? 1 : 2) === group),
  );
  return [...plan, ...tiers.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)), ...inOrder(offer, people)];
}

/** Where each name stands first. */
function placesOf(names: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const places = new Map<string | null, number>();
  for (const [i, name] of names.entries()) if (!places.has(name)) places.set(name, i);
  return places;
}
