import { invalidInput } from '../errors.js';
import { digitsOf } from '../money/currency.js';
import { product, sum } from '../money/rounding.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';
import { DOCUMENT_VERSION } from '../version.js';
import { after } from './apply.js';
import { type BillingPeriod, indexAt, nextPeriod } from './billing-period.js';
import { type Invoice, invoiceOf, type LineDraft } from './invoice.js';
import {
  type BoundaryEvent,
  type Holding,
  type Priced,
  removalPending,
  type Subscription,
  unitPriceOf,
} from './subscription.js';
import { trust, trustedSubscription } from './trust.js';

/** The boundaries passed, with what each of them bills, and the state after them. */
export interface Advanced {
  readonly events: readonly BoundaryEvent[];
  readonly invoices: readonly Invoice[];
  readonly subscription: Subscription;
}

// 100 000 years of months: more than a Date holds from any likely anchor, and still an answer that fits in memory.
const MOST_BOUNDARIES = 1_200_000;

/**
 * Renews a subscription as often as a period ended by `to`: one event a boundary, and one invoice, unless the plan
 * ended there. What was pending takes effect, and the plan's invoice contains the add-on at its full price (R12, R13).
 * Throws `invalid_instant`, and `too_many_periods` past 1 200 000.
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
  const state = trustedSubscription(subscription);
  const until = millisecondsOf(to, ['to']);
  refuseTooFar(state, until);
  const events: BoundaryEvent[] = [];
  const invoices: Invoice[] = [];
  let turn: Turn = state;
  while (turn.planStatus !== 'ended' && millisecondsOf(turn.period.end) <= until) {
    const event = boundaryOf(state, turn);
    events.push(event);
    if (event.invoice !== null) invoices.push(event.invoice);
    turn = event;
  }
  return Object.freeze({
    events: Object.freeze(events),
    invoices: Object.freeze(invoices),
    subscription: trust(afterAll(state, events)),
  });
}

/**
 * The invoice of the next renewal as things stand: the plan's line, and the add-on's at full price (R12). Null where
 * the plan ends there, or has.
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
  const state = trustedSubscription(subscription);
  return state.planStatus === 'active'
    ? renewalInvoice(state, state.next, nextPeriod(state.cycle, state.period))
    : null;
}

/** Said before the work is done, not after it. */
function refuseTooFar({ cycle, period, planStatus }: Subscription, until: number): void {
  if (planStatus !== 'active' || indexAt(cycle, until) - period.index <= MOST_BOUNDARIES) return;
  invalidInput(
    'too_many_periods',
    ['to'],
    `At most ${MOST_BOUNDARIES} periods are advanced at once.`,
    `一度に進められるのは ${MOST_BOUNDARIES} 期間までです。`,
  );
}

/** Refuses seats at which a renewal could not be billed, before anything is decided with them. */
export function refuseTooDear(prices: Priced, seats: number): void {
  const { planUnitPrice } = prices;
  const digits = digitsOf(planUnitPrice.currency);
  const full = (amount: string) => product(amount, seats, digits, 'half_up');
  for (const { amount } of Object.values(prices.tierPrices)) sum(full(planUnitPrice.amount), full(amount), digits);
}

/** What changes from boundary to boundary: a state has it, and so has each boundary's event. */
type Turn = Pick<Subscription, 'period' | 'current' | 'next' | 'planStatus' | 'revision'>;

function afterAll(state: Subscription, events: readonly BoundaryEvent[]): Subscription {
  const [first] = events;
  if (first === undefined) return state;
  // Whatever was pending took effect at the first boundary: those after it differ in their periods alone.
  return after(after(state, first), events.at(-1) ?? first);
}

function boundaryOf(state: Subscription, turn: Turn): BoundaryEvent {
  const { current, next, period, planStatus } = turn;
  const revision = turn.revision + 1;
  const at = period.end;
  if (planStatus === 'ending') {
    const none: Holding = Object.freeze({ tier: null, seats: current.seats });
    const outcome = {
      current: none,
      next: none,
      planStatus: 'ended',
      period,
      invoice: null,
      ended: current.tier,
    } as const;
    return Object.freeze({
      version: DOCUMENT_VERSION,
      type: 'plan_ended',
      revision,
      at,
      ...outcome,
      because: PLAN_ENDED,
    });
  }
  const renewed = nextPeriod(state.cycle, period);
  const ended = removalPending(turn) ? current.tier : null;
  return Object.freeze({
    version: DOCUMENT_VERSION,
    type: 'renewed',
    revision,
    at,
    current: next,
    next,
    planStatus,
    period: renewed,
    invoice: renewalInvoice(state, next, renewed),
    ended,
    because: ended === null ? RENEWED : REMOVED,
  });
}

const PLAN_ENDED: readonly string[] = Object.freeze(['R3', 'R12']);
const RENEWED: readonly string[] = Object.freeze(['R12']);
const REMOVED: readonly string[] = Object.freeze(['R12', 'R13', 'A12']);

function renewalInvoice(prices: Priced, { tier, seats }: Holding, period: BillingPeriod): Invoice {
  const line = (item: string): LineDraft => ({
    kind: 'renewal',
    item,
    seats,
    unitPrice: unitPriceOf(prices, item),
    daysLeft: period.days,
    from: period.startsOn,
    reverses: null,
    because: RENEWED,
  });
  const lines = tier === null ? [line('plan')] : [line('plan'), line(tier)];
  const head = { id: `renewal:${period.startsOn}`, kind: 'renewal' as const, issuedAt: period.start, because: RENEWED };
  return invoiceOf(head, period, prices.planUnitPrice.currency, lines);
}
