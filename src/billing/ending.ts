import { orInvalid } from '../input/faults.js';
import { periodAt } from './billing-period.js';
import { nothingHeld } from './boundary.js';
import { type Change, changeLater, changeNow, type Outcome } from './change.js';
import type { Asked } from './command.js';
import { accountRefusal } from './eligibility.js';
import { givenPrices, isRefusal } from './given-prices.js';
import { holdingOf } from './holding.js';
import { pricesFor } from './next-prices.js';
import { refuseCheaper, unsaidPlan } from './plan-change.js';
import { refusal } from './refusal.js';
import type { Subscription } from './subscription.js';

/** The plan, and everything held with it, ends at the renewal. */
export function endPlan(state: Subscription): Outcome {
  const { offer, planStatus, pending, period } = state;
  if (planStatus === 'ending') return refusal(offer, 'already_scheduled', { effectiveAt: period.end });
  return { ...changeLater(state, 'plan_end_scheduled', pending), planStatus: 'ending' };
}

/** Everything ends now. */
export function endNow(state: Subscription): Change {
  return changeNow(state, 'ended', { current: nothingHeld(state.current), pending: {}, planStatus: 'ended' });
}

/** The plan begins again after its end, without an add-on. It is as it ended, but for what the command says. */
export function restart(state: Subscription, asked: Extract<Asked, { type: 'restart' }>, ms: number): Outcome {
  const { offer, account, current, cycle: ended, currency } = state;
  const { seats = current.seats, interval = ended.interval, anchorOn } = asked;
  const path = ['command', 'prices'];
  const given = givenPrices(offer, asked.prices ?? {}, { currency, present: state.prices, path });
  if (isRefusal(given)) return given;
  const plan = planOf(state, asked);
  if (plan.unitPrice !== null && plan.unitPrice.currency !== currency) {
    return refusal(offer, 'currency_mismatch', { expected: currency, found: plan.unitPrice.currency });
  }
  const denied = accountRefusal({ offer, account, plan: plan.id });
  if (denied !== null) return denied;
  const prices = { ...pricesFor(state.prices, ended.interval, interval), ...given };
  refuseCheaper(state, prices, interval, path);
  const { offsetMonths, ...plain } = { ...ended, interval, anchorOn: anchorOn ?? ended.anchorOn };
  const kept = anchorOn === undefined && interval === ended.interval && offsetMonths !== undefined;
  const cycle = kept ? { ...plain, offsetMonths } : plain;
  return changeNow(state, 'restarted', {
    current: holdingOf({ plan, tier: null, beside: [], people: {}, seats }),
    pending: {},
    planStatus: 'active',
    restart: { prices, cycle, period: periodAt(cycle, ms, ['command', 'at']) },
  });
}

/** The plan as it ended, or as it was asked for. Throws `missing` where a price is needed and was not said. */
function planOf({ current, cycle }: Subscription, { plan, interval }: Extract<Asked, { type: 'restart' }>) {
  const { id = current.plan.id, unitPrice } = plan ?? {};
  if (unitPrice !== undefined) return { id, unitPrice };
  const same = id === current.plan.id && (interval ?? cycle.interval) === cycle.interval;
  if (same || current.plan.unitPrice === null) return { id, unitPrice: current.plan.unitPrice };
  return orInvalid<never>(unsaidPlan(['command', 'plan', 'unitPrice'], id));
}
