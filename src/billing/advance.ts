import { accept, type Decision, refuse } from '../answer/decision.js';
import { invalidInput } from '../input/issue.js';
import { whole } from '../input/readers.js';
import { door, object, soleDoor } from '../input/request.js';
import { type Instant, type InstantInput, millisecondsOf, readInstant } from '../time/instant.js';
import { type BoundaryFacts, boundaryOf } from './boundary.js';
import type { UsageInput } from './command.js';
import type { BoundaryEvent } from './event.js';
import type { Invoice } from './invoice.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { owedBy, type RemedyCredit, readCredits } from './remedy-lines.js';
import { stateAfter } from './state-after.js';
import { readSubscription, subscriptions } from './stored-subscription.js';
import type { Subscription } from './subscription.js';
import { readUsage } from './usage.js';

/**
 * What was spent on what a tier's price is a share of, and the credits of `serviceLevels.credits` that are to be paid: each
 * remedy once a period, at the first renewal after it. A plan that has ended bills none of them.
 */
export interface AdvanceOptions {
  readonly usage?: UsageInput;
  readonly credits?: readonly RemedyCredit[];
}

/** The events and invoices of the renewal dates that have passed, and the state after them. */
export interface Advanced {
  readonly events: readonly BoundaryEvent[];
  readonly invoices: readonly Invoice[];
  readonly subscription: Subscription;
}

/** One renewal date that has passed. */
export interface AdvancedOnce {
  readonly event: BoundaryEvent;
  readonly invoice: Invoice | null;
  readonly subscription: Subscription;
}

/** As many renewals as one call does: those of a century of quarters. */
const MAX_PERIODS = 400;
/** As many lines as their invoices have together: some 90 ms of work where each is a share of what is spent. */
const MAX_LINES = 2500;

const fields = {
  subscription: readSubscription,
  to: readInstant,
  options: /*@__PURE__*/ object({ usage: readUsage, credits: readCredits }),
};

const enterAdvance = /*@__PURE__*/ door('billing.advance', fields);
const enterAdvanceEach = /*@__PURE__*/ door('billing.advanceEach', fields);
/** What is thrown while the steps are gone through carries the verb's name as well. */
const enterStep = /*@__PURE__*/ soleDoor('billing.advanceEach', (step) => step as Step);
const enterPreview = /*@__PURE__*/ door('billing.preview', {
  subscription: readSubscription,
  options: /*@__PURE__*/ object({ periods: /*@__PURE__*/ whole({ min: 0, max: MAX_PERIODS }), usage: readUsage }),
});
const enterUpcomingInvoice = /*@__PURE__*/ door('billing.upcomingInvoice', {
  subscription: readSubscription,
  options: /*@__PURE__*/ object({ at: readInstant, usage: readUsage }),
});

/**
 * Renews a subscription at every renewal date up to `to`, at most 400 with 2500 lines: one event each, with its invoice.
 * Pending changes take effect, and the invoice has the add-on at its full price. Throws `usage_needed` where a tier that is a share of
 * spend was held, `too_many_periods`, and every fault of the subscription and the options (R12, R13, A12).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   prices: { essentials: money.of('500', 'JPY') }, currency: 'JPY', alreadyPaid: true,
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const { invoices } = billing.advance(subscription, '2026-04-01T00:00:00.000Z');
 * invoices.map((invoice) => invoice.period.startsOn) // => ['2026-02-28', '2026-03-31']
 * invoices[0]?.total // => { amount: '15000', currency: 'JPY' }
 */
export function advance(subscription: Subscription, to: InstantInput, options: AdvanceOptions = {}): Advanced {
  return enterAdvance({ subscription, to, options }, (read) => {
    const events: BoundaryEvent[] = [];
    const invoices: Invoice[] = [];
    let state = read.subscription;
    let lines = 0;
    for (const step of renewals(read.subscription, { ...read.options, path: ['to'] })) {
      if (millisecondsOf(step.due) > read.to) break;
      if (events.length === MAX_PERIODS) return tooMany();
      const { event, subscription: after } = step.renew();
      lines += event.invoice?.lines.length ?? 0;
      if (lines > MAX_LINES) return tooMany();
      events.push(event);
      if (event.invoice !== null) invoices.push(event.invoice);
      state = after;
    }
    return Object.freeze({
      events: Object.freeze(events),
      invoices: Object.freeze(invoices),
      subscription: subscriptions.keep(state),
    });
  });
}

/**
 * `advance` lazily and without a limit: an iterable of `{ event, invoice, subscription }`, one for each renewal date up
 * to `to`, so that a long time is stored step by step. Throws as `advance` does, at the step concerned (R12, R13, A12).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   currency: 'JPY', alreadyPaid: true,
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const steps = billing.advanceEach(subscription, '2026-04-01T00:00:00.000Z');
 * [...steps].map(({ invoice }) => invoice?.id) // => ['acme:2', 'acme:3']
 */
export function advanceEach(
  subscription: Subscription,
  to: InstantInput,
  options: AdvanceOptions = {},
): Iterable<AdvancedOnce> {
  return enterAdvanceEach({ subscription, to, options }, (read) =>
    Object.freeze({
      [Symbol.iterator]: () => eachUntil(read.subscription, read.to, { ...read.options, path: ['to'] }),
    }),
  );
}

/**
 * The invoices of the next renewals as things stand, at most `periods`: fewer where the plan ends. Throws `usage_needed`
 * and `too_many_periods` as `advance` does (R12, R13).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   currency: 'JPY', alreadyPaid: true,
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * billing.preview(subscription, { periods: 2 }).map(({ total }) => total.amount) // => ['15000', '15000']
 */
export function preview(
  subscription: Subscription,
  options: { readonly periods: number; readonly usage?: UsageInput },
): readonly Invoice[] {
  return enterPreview({ subscription, options }, (read) => {
    const { periods, usage } = read.options;
    const invoices: Invoice[] = [];
    let count = 0;
    let lines = 0;
    for (const step of renewals(read.subscription, { usage, credits: [], path: ['options', 'periods'] })) {
      if (count === periods) break;
      const { invoice } = step.renew();
      lines += invoice?.lines.length ?? 0;
      if (lines > MAX_LINES) return tooManyAhead(count);
      count += 1;
      if (invoice !== null) invoices.push(invoice);
    }
    return Object.freeze(invoices);
  });
}

/**
 * The invoice of the next renewal as things stand at `at`, or null where nothing is billed there. Refuses `renewal_due`
 * where the renewal date has passed; throws `usage_needed` as `advance` does (R12).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   currency: 'JPY', alreadyPaid: true,
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const upcoming = orThrow(billing.upcomingInvoice(subscription, { at: '2026-02-10T00:00:00.000Z' }));
 * upcoming?.total // => { amount: '15000', currency: 'JPY' }
 */
export function upcomingInvoice(
  subscription: Subscription,
  options: { readonly at: InstantInput; readonly usage?: UsageInput },
): Decision<Invoice | null, BillingRefusal> {
  return enterUpcomingInvoice({ subscription, options }, ({ subscription: state, options: { at, usage } }) => {
    if (state.planStatus === 'ended') return accept(null);
    const { end } = state.period;
    if (at >= millisecondsOf(end)) return refuse(refusal(state.offer, 'renewal_due', { dueAt: end }));
    return accept(boundaryOf(state, { usage, credits: [], first: true, path: ['options', 'at'] }).invoice);
  });
}

type Facts = Omit<BoundaryFacts, 'first'>;

interface Step {
  readonly due: Instant;
  renew(): AdvancedOnce;
}

/** The renewal dates ahead, one after the other, without end unless the plan has one. Each is renewed once it is asked. */
function* renewals(start: Subscription, facts: Facts): Generator<Step> {
  const owed = owedBy(start.credited, facts.credits);
  let state = start;
  let first = true;
  while (state.planStatus !== 'ended') {
    const before = state;
    let done: AdvancedOnce | undefined;
    const renew = () => {
      done ??= renewed(before, { ...facts, credits: owed(before.period.endsOn), first });
      return done;
    };
    yield { due: before.period.end, renew };
    state = renew().subscription;
    first = false;
  }
}

function renewed(state: Subscription, facts: BoundaryFacts): AdvancedOnce {
  const event = boundaryOf(state, facts);
  return { event, invoice: event.invoice, subscription: stateAfter(state, event) };
}

function* eachUntil(start: Subscription, to: number, facts: Facts): Generator<AdvancedOnce> {
  for (const step of renewals(start, facts)) {
    if (millisecondsOf(step.due) > to) return;
    const { event, invoice, subscription } = enterStep(step, (due) => due.renew());
    yield Object.freeze({ event, invoice, subscription: subscriptions.keep(subscription) });
  }
}

function tooMany(): never {
  return invalidInput(
    'too_many_periods',
    ['to'],
    `Use an instant at most ${MAX_PERIODS} renewals and ${MAX_LINES} lines ahead, or go through them with billing.advanceEach.`,
    `更新 ${MAX_PERIODS} 回、明細 ${MAX_LINES} 行以内の時刻を指定するか、billing.advanceEach で 1 回ずつ処理してください。`,
  );
}

function tooManyAhead(most: number): never {
  return invalidInput(
    'too_many_periods',
    ['options', 'periods'],
    `The invoices have more than ${MAX_LINES} lines. Ask for at most ${most} periods.`,
    `明細が ${MAX_LINES} 行を超えます。${most} 期間以内で指定してください。`,
  );
}
