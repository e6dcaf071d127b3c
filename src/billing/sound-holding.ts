import { type Faults, fault, under } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import { currencyDigits } from '../money/currency.js';
import { decimalsIn } from '../money/decimal-text.js';
import { type BilledPrice, type BilledPrices, inArrears } from './billed-price.js';
import { type Holding, hasPartner, nextHolding, tierOf } from './holding.js';
import { heldTiers } from './items.js';
import { nextPrices } from './next-prices.js';
import { otherCurrency } from './other-currency.js';
import { cheaperTiers } from './price-order.js';
import { bandFaults } from './sound-bands.js';
import { duplicate, tierNamesOf } from './sound-offer.js';
import type { Subscription } from './subscription.js';

type Terms = Pick<Subscription, 'offer' | 'currency' | 'prices' | 'cycle'>;

/** The faults of what is held, of what waits for the renewal, and of the prices of both, for a sound offer. */
export function holdingFaults(state: Terms & Pick<Subscription, 'current' | 'pending' | 'planStatus'>): Faults[] {
  const { offer, prices, cycle, current, pending, planStatus } = state;
  if (planStatus === 'ended') return [...priceFaults(state, prices, ['prices']), ...heldAfterTheEnd(state)];
  const faults = priceFaults(state, prices, ['prices']);
  faults.push(...currentFaults(state, current));
  faults.push(...pendingFaults(state));
  if (pending.prices !== undefined) faults.push(...priceFaults(state, pending.prices, ['pending', 'prices']));
  if (faults.length > 0) return faults;
  // Prices are compared once each is a price.
  const order = cheaperTiers(offer.tiers, prices, cycle.interval);
  if (order !== null) faults.push(under(['prices'], order));
  if (pending.prices === undefined && pending.cycle === undefined) return faults;
  const then = nextPrices(state);
  const path = ['pending', 'prices'];
  for (const id of heldTiers(nextHolding(offer, current, pending))) {
    if (Object.hasOwn(then, id)) continue;
    faults.push(under(pending.prices === undefined ? path : [...path, id], priceNeeded(id, state.currency)));
  }
  const later = cheaperTiers(offer.tiers, then, (pending.cycle ?? cycle).interval);
  if (later !== null) faults.push(under(['pending', 'prices'], later));
  return faults;
}

/** Prices are of the offer's tiers. A flat price and a minimum are money; the price of one unit may have more digits. */
function priceFaults({ offer, currency }: Terms, prices: BilledPrices, path: Path): Faults[] {
  const { all } = tierNamesOf(offer);
  return Object.entries(prices).flatMap(([tier, price]) => {
    const found = all.includes(tier) ? faultsOfPrice(price, currency) : [unknownName('tier', tier, all)];
    return found.map((one) => under([...path, tier], one));
  });
}

/** The faults of one price. */
export function faultsOfPrice(price: BilledPrice, currency: string): Faults[] {
  if (price === 'bundled') return [];
  if (!inArrears(price)) return price.per === 'subscription' ? digitFaults('amount', price.amount, currency) : [];
  const least = price.atLeast === null ? [] : digitFaults('atLeast', price.atLeast, currency);
  return [...bandFaults(price.bands), ...least];
}

function digitFaults(field: string, amount: string, currency: string): Faults[] {
  const [digits, given] = [currencyDigits(currency), decimalsIn(amount)];
  if (given === digits) return [];
  const found = fault(
    'wrong_digits',
    `Use ${digits} digits after the point for ${currency}; ${amount} has ${given}.`,
    `${currency} の小数部は ${digits} 桁で指定してください（${amount} は ${given} 桁）。`,
  );
  return [under([field], found)];
}

function currentFaults(state: Terms, current: Holding): Faults[] {
  const { offer } = state;
  const { tier, beside, people, tierSeats = {} } = current;
  const names = tierNamesOf(offer);
  const faults = planFaults(state, current.plan, ['current', 'plan']);
  if (tier !== null) faults.push(...tierFaults(state, tier, names.alone, state.prices, ['current', 'tier']));
  for (const [i, id] of beside.entries()) {
    const path = ['current', 'beside', i];
    const found = tierFaults(state, id, names.beside, state.prices, path);
    if (beside.indexOf(id) < i) found.push(under(path, duplicate(id)));
    if (found.length === 0 && !hasPartner(offer, id, current)) {
      found.push(under(path, partnerNeeded(id, tierOf(offer.tiers, id)?.beside ?? [])));
    }
    faults.push(...found);
  }
  for (const id of Object.keys(people)) {
    faults.push(...tierFaults(state, id, names.people, state.prices, ['current', 'people', id]));
  }
  const held = [...(tier === null ? [] : [tier]), ...beside];
  for (const id of Object.keys(tierSeats)) {
    if (!held.includes(id)) faults.push(under(['current', 'tierSeats', id], unknownName('tier', id, held)));
  }
  return faults;
}

function pendingFaults(state: Terms & Pick<Subscription, 'pending'>): Faults[] {
  const { offer, cycle, pending } = state;
  const { tier = null, removed = [], people = {}, tierSeats = {} } = pending;
  const names = tierNamesOf(offer);
  const prices = { ...state.prices, ...pending.prices };
  const faults = pending.plan === undefined ? [] : planFaults(state, pending.plan, ['pending', 'plan']);
  if (tier !== null) faults.push(...tierFaults(state, tier, names.alone, prices, ['pending', 'tier']));
  for (const [i, id] of removed.entries()) {
    const path = ['pending', 'removed', i];
    if (!names.beside.includes(id)) faults.push(under(path, unknownName('tier', id, names.beside)));
    if (removed.indexOf(id) < i) faults.push(under(path, duplicate(id)));
  }
  for (const id of Object.keys(people)) {
    faults.push(...tierFaults(state, id, names.people, prices, ['pending', 'people', id]));
  }
  const accounts = [...names.alone, ...names.beside];
  for (const id of Object.keys(tierSeats)) {
    if (!accounts.includes(id)) faults.push(under(['pending', 'tierSeats', id], unknownName('tier', id, accounts)));
  }
  const zone = pending.cycle?.zone ?? cycle.zone;
  if (zone !== cycle.zone) faults.push(under(['pending', 'cycle', 'zone'], otherZone(cycle.zone, zone)));
  return faults;
}

/** A tier is one of those that may stand there, and has a price. */
function tierFaults({ currency }: Terms, id: string, allowed: readonly string[], prices: BilledPrices, path: Path) {
  if (!allowed.includes(id)) return [under(path, unknownName('tier', id, allowed))];
  return Object.hasOwn(prices, id) ? [] : [under(path, priceNeeded(id, currency))];
}

/** The plan is one of the offer's, where it names any, and its price is in the subscription's currency. */
function planFaults({ offer, currency }: Terms, { id, unitPrice }: Holding['plan'], path: Path): Faults[] {
  const faults: Faults[] = [];
  const names = offer.plans.map((plan) => plan.id);
  if (names.length > 0 && !names.includes(id)) faults.push(under([...path, 'id'], unknownName('plan', id, names)));
  if (unitPrice !== null && unitPrice.currency !== currency) {
    faults.push(under([...path, 'unitPrice', 'currency'], otherCurrency(currency, unitPrice.currency)));
  }
  return faults;
}

/** After the end nothing is held, and nothing waits. The plan and its seats are what a restart begins with. */
function heldAfterTheEnd(state: Terms & Pick<Subscription, 'current' | 'pending'>): Faults[] {
  const { tier, beside, people, tierSeats, plan } = state.current;
  const faults = planFaults(state, plan, ['current', 'plan']);
  const empty = (path: Path, isEmpty: boolean, use: string) => {
    if (!isEmpty) faults.push(under(path, ended(use)));
  };
  empty(['current', 'tier'], tier === null, 'null');
  empty(['current', 'beside'], beside.length === 0, '[]');
  empty(['current', 'people'], Object.keys(people).length === 0, '{}');
  empty(['current', 'tierSeats'], tierSeats === undefined, '{}');
  empty(['pending'], Object.keys(state.pending).length === 0, '{}');
  return faults;
}

/** The fault of something that is still there after the plan's end. */
export function ended(use: string): Faults {
  return fault(
    'inconsistent',
    `Use ${use}: the plan has ended, and nothing is held after it.`,
    `${use} を指定してください。プランの終了後は何も保持しません。`,
  );
}

function partnerNeeded(id: string, partners: readonly string[]): Faults {
  const names = partners.slice(0, 20).join(', ');
  return fault(
    'partner_needed',
    `Leave out ${id}, or hold it beside ${names}.`,
    `${id} を取り除くか、${names} と合わせて指定してください。`,
  );
}

function priceNeeded(id: string, currency: string): Faults {
  return fault(
    'price_needed',
    `Give ${id} a price in ${currency} in \`prices\`, or 'bundled'.`,
    `\`prices\` に ${id} の ${currency} の価格、または 'bundled' を指定してください。`,
  );
}

function otherZone(expected: string, found: string): Faults {
  return fault(
    'wrong_zone',
    `Use ${expected}, the zone of the subscription, not ${found}.`,
    `契約のタイム ゾーン ${expected} を指定してください（${found} は使えません）。`,
  );
}
