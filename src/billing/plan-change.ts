import { allOf, type Faults, fault, orInvalid, under } from '../input/faults.js';
import { InvalidInputError, type Path, preview } from '../input/issue.js';
import { own } from '../input/own.js';
import { comparison } from '../money/amount.js';
import type { Money } from '../money/money.js';
import { noChangeReadings } from '../words/refusals/billing.js';
import type { BilledPrices } from './billed-price.js';
import { changeLater, changeNow, type Outcome, undoing, without } from './change.js';
import type { Asked } from './command.js';
import { accountRefusal, planRefusal } from './eligibility.js';
import { samePrice } from './exact-price.js';
import { givenPrices, isRefusal } from './given-prices.js';
import { hasPartner, tierOf } from './holding.js';
import { heldTiers } from './items.js';
import { newCycle } from './new-cycle.js';
import { nextPrices, pricesFor } from './next-prices.js';
import { cheaperTiers } from './price-order.js';
import { refusal } from './refusal.js';
import { isEqual } from './same-content.js';
import { planPrice, type Subscription } from './subscription.js';
import { undoneBy } from './undo.js';

type AskedFor<T extends Asked['type']> = Extract<Asked, { type: T }>;

/** To a dearer plan now, to another one at the renewal. A new price of the same plan waits for the renewal. */
export function changePlan(state: Subscription, { plan: id, unitPrice: said }: AskedFor<'change_plan'>): Outcome {
  const { offer, account, current, next, pending, currency, period, cycle } = state;
  const unitPrice = said ?? null;
  const isPriced = current.plan.unitPrice !== null || next.plan.unitPrice !== null;
  if (said === undefined && isPriced) return orInvalid<never>(unsaidPlan(['command', 'unitPrice'], id));
  if (unitPrice !== null && unitPrice.currency !== currency) {
    return refusal(offer, 'currency_mismatch', { expected: currency, found: unitPrice.currency });
  }
  const plan = { id, unitPrice };
  if (samePlan(plan, current.plan)) {
    if (pending.plan === undefined || pending.cycle !== undefined)
      return refusal(offer, 'no_change', { held: id }, noChangeReadings.terms);
    return undoing(state, ['plan'], without(pending, 'plan'), 'terms_kept');
  }
  if (pending.plan !== undefined && samePlan(plan, pending.plan)) {
    return refusal(offer, 'already_scheduled', { effectiveAt: period.end });
  }
  // The price would be for a period of now, and say nothing of the longer or shorter one that waits.
  if (unitPrice !== null && (pending.cycle ?? cycle).interval !== cycle.interval) {
    return refusal(offer, 'interval_change_scheduled', { effectiveAt: period.end });
  }
  const denied = accountRefusal({ offer, account, plan: id });
  if (denied !== null) return denied;
  const waits = id === current.plan.id || isCheaper(unitPrice, current.plan.unitPrice);
  // What is held has to fit the plan as long as both are held.
  const held = waits ? heldTiers(state.next) : [...heldTiers(current), ...heldTiers(state.next)];
  for (const tier of held.flatMap((one) => tierOf(offer.tiers, one) ?? [])) {
    const misfit = planRefusal({ offer, plan: id }, tier);
    if (misfit !== null) return misfit;
  }
  if (waits) return changeLater(state, 'plan_change_scheduled', { ...pending, plan });
  // What comes with the present plan is lost at once, and with it what stands beside it: entitlements never shrink before
  // the renewal.
  const alone = current.beside.find((one) => !hasPartner(offer, one, { ...current, plan }));
  if (alone !== undefined)
    return refusal(offer, 'plan_not_eligible', { tier: alone, plan: id, plans: plansFor(state, alone) });
  return changeNow(state, 'plan_changed', { current: { ...current, plan }, pending: without(pending, 'plan') });
}

/** The plans with which a tier has something to stand beside. */
function plansFor({ offer, current }: Subscription, tier: string): readonly string[] {
  const plans = offer.plans.map(({ id }) => id);
  return plans.filter((id) => hasPartner(offer, tier, { ...current, plan: { ...current.plan, id } }));
}

/** New prices from the renewal on. Tiers that are not named keep theirs. */
export function changePrices(state: Subscription, given: AskedFor<'change_prices'>['prices']): Outcome {
  const { offer, pending, prices: present, currency, cycle, period } = state;
  const path = ['command', 'prices'];
  const prices = givenPrices(offer, given, { currency, present, path });
  if (isRefusal(prices)) return prices;
  const names = Object.keys(prices);
  const waiting = nextPrices(state);
  const asked = { ...waiting, ...prices };
  refuseCheaper(state, asked, pending.cycle?.interval ?? cycle.interval, path);
  if (names.every((tier) => samePrice(own(asked, tier) ?? null, own(waiting, tier) ?? null))) {
    const isPending = names.some((tier) => own(pending.prices, tier) !== undefined);
    return isPending
      ? refusal(offer, 'already_scheduled', { effectiveAt: period.end })
      : refusal(offer, 'no_change', { held: null }, noChangeReadings.terms);
  }
  const changed = Object.entries({ ...pending.prices, ...prices }).filter(
    ([tier, price]) => pending.cycle !== undefined || !samePrice(price, own(present, tier) ?? null),
  );
  if (changed.length === 0) return undoing(state, ['prices'], without(pending, 'prices'), 'terms_kept');
  return changeLater(state, 'price_change_scheduled', { ...pending, prices: Object.fromEntries(changed) });
}

/** Another billing interval from the renewal on, with the prices of its periods. */
export function changeInterval(state: Subscription, asked: AskedFor<'change_interval'>): Outcome {
  const { offer, current, next, pending, prices: present, currency } = state;
  const { interval, anchorOn, unitPrice: said } = asked;
  const unitPrice = said ?? null;
  const path = ['command', 'prices'];
  const prices = givenPrices(offer, asked.prices ?? {}, { currency, present, path });
  if (isRefusal(prices)) return prices;
  if (unitPrice !== null && unitPrice.currency !== currency) {
    return refusal(offer, 'currency_mismatch', { expected: currency, found: unitPrice.currency });
  }
  if (interval === state.cycle.interval && anchorOn === undefined) {
    if (pending.cycle === undefined) return refusal(offer, 'no_change', { held: interval }, noChangeReadings.terms);
    // The present periods stay as they are: other prices for them would be lost with the change that is undone.
    const samePrices = Object.entries(prices).every(([tier, price]) => samePrice(price, own(present, tier) ?? null));
    const samePlanPrice = said === undefined || samePlan({ ...current.plan, unitPrice }, current.plan);
    if (!samePrices || !samePlanPrice)
      return refusal(offer, 'interval_change_scheduled', { effectiveAt: state.period.end });
    return undoing(
      state,
      undoneBy(state, 'interval', undefined),
      without(pending, 'cycle', 'prices', 'plan'),
      'terms_kept',
    );
  }
  requireNewPrices(next, said, { ...present, ...pending.prices }, prices);
  const cycle = newCycle(state, interval, anchorOn, ['command', 'anchorOn']);
  const before = (pending.cycle ?? state.cycle).interval;
  const all = { ...pricesFor(pending.prices ?? {}, before, interval), ...prices };
  const plan = { id: next.plan.id, unitPrice };
  const others = { ...without(pending, 'prices'), cycle, plan };
  const waiting = Object.keys(all).length === 0 ? others : { ...others, prices: all };
  if (isEqual(waiting, pending)) return refusal(offer, 'already_scheduled', { effectiveAt: state.period.end });
  refuseCheaper(state, nextPrices({ ...state, pending: waiting }), interval, path);
  return changeLater(state, 'interval_change_scheduled', waiting);
}

/** New facts of the account, from now on. */
export function changeAccount(state: Subscription, asked: AskedFor<'change_account'>): Outcome {
  const { offer, account } = state;
  const { salesExecutive = account.salesExecutive, selfServe = account.selfServe, flags = account.flags } = asked;
  const same = salesExecutive === account.salesExecutive && selfServe === account.selfServe;
  if (same && isEqual(flags, account.flags)) return refusal(offer, 'no_change', { held: null }, noChangeReadings.terms);
  return changeNow(state, 'account_changed', { account: { ...account, salesExecutive, selfServe, flags } });
}

/** The prices per billing period of a subscription whose periods change have to be said anew. Throws `missing` for each. */
function requireNewPrices(
  next: Subscription['next'],
  unitPrice: Money | null | undefined,
  present: BilledPrices,
  given: BilledPrices,
): void {
  const unnamed = heldTiers(next).filter((tier) => {
    const price = own(present, tier);
    return typeof price === 'object' && 'every' in price && price.every === 'period' && !Object.hasOwn(given, tier);
  });
  const faults = unnamed.map(unsaid);
  const { plan } = next;
  if (plan.unitPrice !== null && unitPrice === undefined) faults.push(unsaidPlan(['command', 'unitPrice'], plan.id));
  if (faults.length > 0) throw new InvalidInputError(allOf(faults).issues);
}

/** The fault of a price of a tier that has to be said anew. */
function unsaid(tier: string): Faults {
  const found = fault(
    'missing',
    `Give the price of ${preview(tier)} for one billing period: the present price is for another period.`,
    `${preview(tier)} の 1 請求期間あたりの価格を指定してください（現在の価格は別の請求期間のものです）。`,
  );
  return under(['command', 'prices', tier], found);
}

/** The fault of a price of a plan that nobody said: left out, it would make a plan free. */
export function unsaidPlan(path: Path, id: string): Faults {
  const found = fault(
    'missing',
    `Give the price of one seat of ${preview(id)} for one billing period, or null where the plan is billed elsewhere.`,
    `${preview(id)} の 1 ライセンス、1 請求期間あたりの価格を指定してください。プランが別に請求される場合は null を指定してください。`,
  );
  return under(path, found);
}

/** Throws `tier_cheaper_than_lower`. */
export function refuseCheaper(
  { offer }: Subscription,
  prices: BilledPrices,
  interval: Subscription['cycle']['interval'],
  path: Path,
): void {
  const faults = cheaperTiers(offer.tiers, prices, interval);
  if (faults !== null) throw new InvalidInputError(under(path, faults).issues);
}

function samePlan(a: Subscription['current']['plan'], b: Subscription['current']['plan']): boolean {
  return a.id === b.id && samePrice(planPrice(a.unitPrice), planPrice(b.unitPrice));
}

/** Whether a plan costs no more than another: of the same price, one that is billed waits as well. */
function isCheaper(a: Money | null, b: Money | null): boolean {
  if (b === null) return false;
  return a === null || comparison(a.amount, b.amount) <= 0;
}
