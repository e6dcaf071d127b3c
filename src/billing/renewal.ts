import { caught, Faults, fault, under } from '../input/faults.js';
import { door, soleDoor } from '../input/request.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { sum } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { product } from '../money/rounding.js';
import { type InstantInput, LAST_MILLISECOND, millisecondsOf, readInstant } from '../time/instant.js';
import { changeRules } from '../words/refusals/billing.js';
import { after } from './apply.js';
import { type BillingPeriod, indexAt, nextPeriod, periodAt } from './billing-period.js';
import { type Invoice, invoiceOf, type LineDraft } from './invoice.js';
import { readSubscription, subscriptionEvents, subscriptions } from './stored-subscription.js';
import {
  type BoundaryEvent,
  type Holding,
  type Priced,
  removalPending,
  type Subscription,
  unitPriceOf,
} from './subscription.js';

/** The events and invoices of the renewal dates that have passed, and the state after them. */
export interface Advanced {
  readonly events: readonly BoundaryEvent[];
  readonly invoices: readonly Invoice[];
  readonly subscription: Subscription;
}

// 100 000 years of months: more than a Date holds from any likely anchor, and still an answer that fits in memory.
const MAX_PERIODS = 1_200_000;

/** Only a period that starts later can end past the range of `Date`. */
const LAST_YEAR = LAST_MILLISECOND - 367 * 86_400_000;

const enterAdvance = /*@__PURE__*/ door('billing.advance', { subscription: readSubscription, to: readInstant }, tooFar);
const enterUpcomingInvoice = /*@__PURE__*/ soleDoor('billing.upcomingInvoice', readSubscription);

/**
 * Renews a subscription at every renewal date up to `to`: one event each, and one invoice each, unless the plan ended
 * there. Pending changes take effect, and the plan's invoice contains the add-on at its full price (R12, R13). Throws
 * `invalid_instant`, and `too_many_periods` past 1 200 000.
 *
 * @example
 * const subscription = orThrow(billing.start({
 *   account: { kind: 'team', plan: 'advanced', addOn: null }, seats: 10, planUnitPrice: money.of('1500', 'JPY'),
 *   tierPrices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const { invoices } = billing.advance(subscription, '2026-04-01T00:00:00.000Z');
 * invoices.map((invoice) => invoice.period.startsOn) // => ['2026-02-28', '2026-03-31']
 * invoices[0]?.total // => { amount: '15000', currency: 'JPY' }
 */
export function advance(subscription: Subscription, to: InstantInput): Advanced {
  return enterAdvance({ subscription, to }, (read) => advancedTo(read.subscription, read.to));
}

function advancedTo(state: Subscription, until: number): Advanced {
  const events: BoundaryEvent[] = [];
  const invoices: Invoice[] = [];
  let renewal: RenewalState = state;
  while (renewal.planStatus !== 'ended' && millisecondsOf(renewal.period.end) <= until) {
    const event = boundaryOf(state, renewal);
    events.push(event);
    if (event.invoice !== null) invoices.push(event.invoice);
    renewal = event;
  }
  return Object.freeze({
    events: Object.freeze(events),
    invoices: Object.freeze(invoices),
    subscription: subscriptions.keep(afterAll(state, events)),
  });
}

/**
 * The invoice of the next renewal as things stand: the plan's line, and the add-on's at full price (R12). Null where
 * the plan ends there, or has ended already.
 *
 * @example
 * const subscription = orThrow(billing.start({
 *   account: { kind: 'team', plan: 'advanced', addOn: null }, seats: 10, planUnitPrice: money.of('1500', 'JPY'),
 *   tierPrices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * billing.upcomingInvoice(subscription)?.lines.map((line) => [line.item, line.amount.amount]) // => [['plan', '15000']]
 */
export function upcomingInvoice(subscription: Subscription): Invoice | null {
  return enterUpcomingInvoice(subscription, (state) => {
    if (state.planStatus !== 'active') return null;
    return renewalInvoice(state, state.next, nextPeriod(state.cycle, state.period, ['period', 'index']));
  });
}

/** The fault of an instant to which `advance` cannot renew. It is found before the work is done. */
function tooFar(read: { readonly subscription: Subscription; readonly to: number }): Faults | null {
  const { cycle, period, planStatus } = read.subscription;
  if (planStatus !== 'active') return null;
  if (indexAt(cycle, read.to) - period.index <= MAX_PERIODS) {
    const last = read.to < LAST_YEAR ? null : caught(() => periodAt(cycle, read.to, ['to']));
    return last instanceof Faults ? last : null;
  }
  const tooMany = fault(
    'too_many_periods',
    `Use an instant at most ${MAX_PERIODS} periods ahead.`,
    `${MAX_PERIODS} 期間以内の時刻を指定してください。`,
  );
  return under(['to'], tooMany);
}

/** The faults of `seats` whose renewal could not be billed, as its total has too many digits. */
export function checkRenewalFits({ planUnitPrice, tierPrices }: Priced, seats: number): Faults | null {
  const digits = currencyDigits(planUnitPrice.currency);
  const total = caught(() => {
    const full = (amount: string) => product(amount, seats, digits, 'half_up');
    const plan = full(planUnitPrice.amount);
    for (const { amount } of Object.values(tierPrices)) sum(plan, full(amount), digits);
    return null;
  });
  return total instanceof Faults ? under(['seats'], total) : null;
}

/** What changes from one renewal date to the next. A state has these fields, and so has the event of a renewal date. */
type RenewalState = Pick<Subscription, 'period' | 'current' | 'next' | 'planStatus' | 'revision'>;

function afterAll(state: Subscription, events: readonly BoundaryEvent[]): Subscription {
  const [first] = events;
  if (first === undefined) return state;
  // Pending changes took effect at the first boundary. Those after it differ in their periods alone.
  return after(after(state, first), events.at(-1) ?? first);
}

function boundaryOf(state: Subscription, renewal: RenewalState): BoundaryEvent {
  const event = renewal.planStatus === 'ending' ? planEnd(renewal) : renewed(state, renewal);
  subscriptionEvents.keep(event);
  return event;
}

function planEnd({ current, period, revision }: RenewalState): BoundaryEvent {
  const holding: Holding = Object.freeze({ tier: null, seats: current.seats });
  return Object.freeze({
    version: DOCUMENT_VERSION,
    type: 'plan_ended',
    revision: revision + 1,
    at: period.end,
    current: holding,
    next: holding,
    planStatus: 'ended',
    period,
    invoice: null,
    ended: current.tier,
    because: changeRules.plan_ended,
  });
}

function renewed(state: Subscription, renewal: RenewalState): BoundaryEvent {
  const { current, next, planStatus, revision } = renewal;
  const period = nextPeriod(state.cycle, renewal.period, ['to']);
  const ended = removalPending(renewal) ? current.tier : null;
  return Object.freeze({
    version: DOCUMENT_VERSION,
    type: 'renewed',
    revision: revision + 1,
    at: renewal.period.end,
    current: next,
    next,
    planStatus,
    period,
    invoice: renewalInvoice(state, next, period),
    ended,
    because: ended === null ? changeRules.renewed : changeRules.removed,
  });
}

function renewalInvoice(prices: Priced, { tier, seats }: Holding, period: BillingPeriod): Invoice {
  const line = (item: string): LineDraft => ({
    kind: 'renewal',
    item,
    seats,
    unitPrice: unitPriceOf(prices, item),
    daysLeft: period.days,
    from: period.startsOn,
    reverses: null,
    because: changeRules.renewed,
  });
  const lines = tier === null ? [line('plan')] : [line('plan'), line(tier)];
  const head = {
    id: `renewal:${period.startsOn}`,
    kind: 'renewal' as const,
    issuedAt: period.start,
    because: changeRules.renewed,
  };
  return invoiceOf(head, period, prices.planUnitPrice.currency, lines);
}
