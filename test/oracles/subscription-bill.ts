import {
  type Held,
  type Item,
  isPaidAhead,
  isShare,
  itemsOf,
  type Model,
  type Payment,
  type Span,
} from './subscription-model.ts';
import { type ModelPeriod, ownUnits, unitsIn, unitsLeft } from './subscription-period.ts';
import { amountOf, negative, periodPrice } from './subscription-price.ts';

/** A line of an invoice; `reverses` is the revision of the invoice whose line a credit takes back. */
export interface ModelLine {
  readonly item: string;
  readonly kind: 'charge' | 'credit' | 'renewal' | 'usage';
  readonly amount: string;
  readonly reverses?: number | null;
}
export type Spend = Readonly<Record<string, string>>;

function amount(model: Model, { price, quantity }: Item | Payment, period: ModelPeriod, left: number): string {
  const { digits, rounding, granularity, cycle } = model;
  const whole = periodPrice(price, digits, cycle.interval, quantity);
  return amountOf(whole, left, unitsIn(period, granularity), digits, rounding);
}

/** What is paid for from an instant on: each item for what is left of the period. */
export function charges(model: Model, at: number, kind: 'charge' | 'renewal'): readonly ModelLine[] {
  const { period, granularity, cycle, now, prices } = model;
  const left = unitsLeft(period, granularity, at, cycle.zone);
  return itemsOf(now, prices)
    .filter(isPaidAhead)
    .map((one) => ({ item: one.item, kind, amount: amount(model, one, period, left) }));
}

function credit(model: Model, item: string, left: number): ModelLine | null {
  const paid = model.paid[item];
  if (paid === undefined) return null;
  return { item, kind: 'credit', amount: negative(amount(model, paid, model.period, left)), reverses: paid.revision };
}

/** Everything that has been paid for, taken back for what is left. */
export function credits(model: Model, at: number, items = Object.keys(model.paid)): readonly ModelLine[] {
  const left = unitsLeft(model.period, model.granularity, at, model.cycle.zone);
  return items.map((item) => credit(model, item, left)).filter((line) => line !== null);
}

/** What a change of what is held costs: each item that differs is credited as it was paid and charged as it becomes. */
export function difference(model: Model, after: Held, at: number): readonly ModelLine[] {
  const left = unitsLeft(model.period, model.granularity, at, model.cycle.zone);
  const items = itemsOf(after, model.prices).filter(isPaidAhead);
  const lines: (ModelLine | null)[] = [];
  for (const item of Object.keys(model.paid)) {
    if (!items.some((one) => one.item === item)) lines.push(credit(model, item, left));
  }
  for (const one of items) {
    const paid = model.paid[one.item];
    if (paid !== undefined && isSame(paid, one)) continue;
    lines.push(credit(model, one.item, left));
    lines.push({ item: one.item, kind: 'charge', amount: amount(model, one, model.period, left) });
  }
  return lines.filter((line) => line !== null);
}

function isSame(paid: Payment, { quantity, price }: Item): boolean {
  return paid.quantity === quantity && JSON.stringify(paid.price) === JSON.stringify(price);
}

/** What is paid for once the lines of an invoice are charged: by the newest line of every item that is still held. */
export function paidAfter(model: Model, lines: readonly ModelLine[], revision: number | null): Model['paid'] {
  const paid: Record<string, Payment> = {};
  for (const { item, quantity, price } of itemsOf(model.now, model.prices).filter((one) => isPaidAhead(one))) {
    const charged = lines.some((line) => line.item === item && line.kind !== 'credit');
    const before = model.paid[item];
    paid[item] = charged || before === undefined ? { revision, quantity, price } : before;
  }
  return paid;
}

/** The tiers in arrears that are held from an instant on; a span that goes on is left as it is. */
export function spansAfter({ spans, now, prices }: Model, at: number): readonly Span[] {
  const held = itemsOf(now, prices).filter(({ price }) => isShare(price));
  const closed = spans.map((span) => {
    const goesOn = span.until !== null || held.some(({ item }) => item === span.tier);
    return goesOn ? span : { ...span, until: at };
  });
  const open = (item: string) => closed.some(({ tier, until }) => tier === item && until === null);
  const added = held.filter(({ item }) => !open(item));
  return [...closed, ...added.map(({ item, price }) => ({ tier: item, price, from: at, until: null }))];
}

/** What was used until an instant, billed in arrears: a line for each time that a tier was held. */
export function usage(model: Model, at: number, spend: Spend): readonly ModelLine[] {
  const { period, granularity, cycle, digits, rounding } = model;
  const left = (ms: number) => (ms >= period.end ? 0 : unitsLeft(period, granularity, ms, cycle.zone));
  // What was spent is that of the period itself, also where it is a stub.
  const own = ownUnits(period, granularity);
  const part = { num: BigInt(own), den: BigInt(unitsIn(period, granularity)) };
  return model.spans.flatMap(({ tier, price, from, until }) => {
    const used = left(from) - left(until ?? at);
    const all = periodPrice(price, digits, cycle.interval, 1, spend, part);
    const billed = amountOf(all, used, own, digits, rounding);
    return used === 0 ? [] : [{ item: tier, kind: 'usage', amount: billed } as const];
  });
}
