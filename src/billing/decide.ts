import { accept, type Decision, type Refused, refuse } from '../answer/decision.js';
import { type Faults, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import { door } from '../input/request.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import type { Money } from '../money/money.js';
import { millisecondsOf } from '../time/instant.js';
import { type Change, changeOf } from './change.js';
import { invoiceForChange } from './charge.js';
import { type Command, type CommandInput, readCommand } from './command.js';
import { type Invoice, totalOf } from './invoice.js';
import { accountRefusal, actorRefusal, pathRefusal } from './permission.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { checkRenewalFits } from './renewal.js';
import { readSubscription, subscriptionEvents } from './stored-subscription.js';
import type { CommandEvent, Subscription } from './subscription.js';

/** What a command would do and cost. Nothing has happened until the events are applied (R10). */
export interface Decided {
  readonly events: readonly CommandEvent[];
  readonly invoice: Invoice | null;
}

const enter = /*@__PURE__*/ door(
  'billing.decide',
  { subscription: readSubscription, command: readCommand },
  unpricedTier,
);

/**
 * The events of a command on a subscription, and its invoice: the quote, and the charge once the events are applied.
 * `invoice` is null where nothing is charged. An id that was accepted before is answered as it was then, at any time.
 * Refuses, in this order: `plan_ended`, `out_of_order`, `renewal_due`, `account_not_eligible`, `billing_role_required`,
 * `contact_sales`, what the state does not allow, `currency_mismatch` and `quote_outdated` of `expected`. Throws every
 * fault of the subscription and the command at once, `unknown_tier`, `amount_out_of_range` (R1, R4 to R13, A18 to A21,
 * A25).
 *
 * @example
 * const subscription = orThrow(billing.start({
 *   account: { kind: 'team', plan: 'advanced', addOn: null }, seats: 10, planUnitPrice: money.of('15.00', 'USD'),
 *   tierPrices: { essentials: money.of('4.99', 'USD'), enhanced: money.of('12.49', 'USD') },
 *   anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: '2024-01-31T00:00:00.000Z',
 * }));
 * const command = { type: 'purchase', tier: 'essentials', id: 'c1', actor: { roles: ['team_admin'] }, via: 'admin_console', at: '2024-02-15T09:00:00.000Z' } as const;
 * orThrow(billing.decide(subscription, command)).invoice?.total // => { amount: '24.09', currency: 'USD' }
 */
export function decide(subscription: Subscription, command: CommandInput): Decision<Decided, BillingRefusal> {
  return enter({ subscription, command }, (read) => decisionOn(read.subscription, read.command));
}

function decisionOn(state: Subscription, command: Command): Decision<Decided, BillingRefusal> {
  const earlier = state.accepted.find(({ commandId }) => commandId === command.id);
  if (earlier !== undefined) return accept({ events: [earlier], invoice: earlier.invoice });
  const denied =
    timeRefusal(state, command) ??
    accountRefusal(state.account) ??
    actorRefusal(command) ??
    pathRefusal(state, command);
  if (denied !== null) return refuse(denied);
  const change = changeOf(state, command);
  if ('code' in change) return refuse(change);
  const { seats } = change.current;
  const tooMany = seats > state.current.seats ? checkRenewalFits(state, seats) : null;
  if (tooMany !== null) throw new InvalidInputError(under(['command'], tooMany).issues);
  const invoice = invoiceForChange(state, change, command);
  const event = eventOf(state, change, command, invoice);
  return quoteRefused(state, command, invoice) ?? accept({ events: [event], invoice });
}

function eventOf(state: Subscription, change: Change, { id, at }: Command, invoice: Invoice | null): CommandEvent {
  const { type, current, next, planStatus, because } = change;
  const revision = state.revision + 1;
  const version = DOCUMENT_VERSION;
  const event = { version, type, commandId: id, revision, at, current, next, planStatus, invoice, because } as const;
  subscriptionEvents.keep(event);
  return event;
}

/** The fault of a command about a tier without a price. */
function unpricedTier(read: { readonly subscription: Subscription; readonly command: Command }): Faults | null {
  const { subscription, command } = read;
  if (!('tier' in command) || Object.hasOwn(subscription.tierPrices, command.tier)) return null;
  return under(['command', 'tier'], unknownName('tier', command.tier, Object.keys(subscription.tierPrices)));
}

function timeRefusal(state: Subscription, { at }: Command): BillingRefusal | null {
  const { end } = state.period;
  if (state.planStatus === 'ended') return refusal('plan_ended', { endedAt: end });
  const ms = millisecondsOf(at);
  if (ms < millisecondsOf(state.lastAt)) return refusal('out_of_order', { lastAt: state.lastAt });
  return ms < millisecondsOf(end) ? null : refusal('renewal_due', { dueAt: end });
}

function quoteRefused(
  state: Subscription,
  { expected }: Command,
  invoice: Invoice | null,
): Refused<BillingRefusal> | null {
  if (expected === undefined) return null;
  const total: Money = invoice?.total ?? totalOf([], state.planUnitPrice.currency);
  if (expected.currency !== total.currency) {
    return refuse(refusal('currency_mismatch', { expected: total.currency, found: expected.currency }));
  }
  return expected.amount === total.amount ? null : refuse(refusal('quote_outdated', { expected, total }));
}
