import { accept, type Decision, type Refused, refuse } from '../decision.js';
import { invalidInput, shown } from '../errors.js';
import type { Money } from '../money/money.js';
import { millisecondsOf } from '../time/instant.js';
import { DOCUMENT_VERSION } from '../version.js';
import { type Change, changeOf } from './change.js';
import { invoiceForChange } from './charge.js';
import { type Command, type SoundCommand, soundCommand } from './command.js';
import { type Invoice, totalOf } from './invoice.js';
import { accountRefusal, actorRefusal, pathRefusal } from './permission.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { refuseTooDear } from './renewal.js';
import type { CommandEvent, Subscription } from './subscription.js';
import { trust, trustedSubscription } from './trust.js';

/** What a command would do and cost: nothing has happened until the events are applied (R10). */
export interface Decided {
  readonly events: readonly CommandEvent[];
  readonly invoice: Invoice | null;
}

/**
 * What a command does to a subscription, and what it costs: the quote, and the charge once the events are applied.
 * `invoice` is null where nothing is charged. An id that was accepted before is answered as it was then, at any time.
 * Refuses, in this order: `plan_ended`, `out_of_order`, `renewal_due`, `not_a_team_account`, `billing_role_required`,
 * `contact_sales`, what the state does not allow, `currency_mismatch` and `quote_outdated` of `expected`. Throws
 * `InvalidInputError` for a command or a subscription that is none (R1, R4 to R13, A18 to A21, A25).
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
export function decide(subscription: Subscription, command: Command): Decision<Decided, BillingRefusal> {
  const state = trustedSubscription(subscription);
  const order = soundCommand(command);
  refuseUnknownTier(state, order);
  const told = state.accepted.find(({ commandId }) => commandId === order.id);
  if (told !== undefined) return accept({ events: [told], invoice: told.invoice });
  const no =
    timeRefusal(state, order) ?? accountRefusal(state.account) ?? actorRefusal(order) ?? pathRefusal(state, order);
  if (no !== null) return refuse(no);
  const change = changeOf(state, order);
  if ('code' in change) return refuse(change);
  if (change.current.seats > state.current.seats) refuseTooDear(state, change.current.seats);
  const invoice = invoiceForChange(state, change, order);
  const event = eventOf(state, change, order, invoice);
  return quoteRefused(state, order, invoice) ?? accept({ events: [event], invoice });
}

function eventOf(state: Subscription, change: Change, { id, at }: SoundCommand, invoice: Invoice | null): CommandEvent {
  const { type, current, next, planStatus, because } = change;
  const revision = state.revision + 1;
  const version = DOCUMENT_VERSION;
  return trust({ version, type, commandId: id, revision, at, current, next, planStatus, invoice, because });
}

function refuseUnknownTier({ tierPrices }: Subscription, command: SoundCommand): void {
  if (!('tier' in command) || Object.hasOwn(tierPrices, command.tier)) return;
  const tiers = Object.keys(tierPrices).join(', ');
  invalidInput(
    'unknown_tier',
    ['tier'],
    `There is no tier ${shown(command.tier)}; there are ${tiers}.`,
    `${shown(command.tier)} というレベルはありません（あるのは ${tiers}）。`,
  );
}

function timeRefusal(state: Subscription, { at }: SoundCommand): BillingRefusal | null {
  const { end } = state.period;
  if (state.planStatus === 'ended') return refusal('plan_ended', { endedAt: end });
  const ms = millisecondsOf(at);
  if (ms < millisecondsOf(state.lastAt)) return refusal('out_of_order', { lastAt: state.lastAt });
  return ms < millisecondsOf(end) ? null : refusal('renewal_due', { dueAt: end });
}

function quoteRefused(
  state: Subscription,
  { expected }: SoundCommand,
  invoice: Invoice | null,
): Refused<BillingRefusal> | null {
  if (expected === undefined) return null;
  const total: Money = invoice?.total ?? totalOf([], state.planUnitPrice.currency);
  if (expected.currency !== total.currency) {
    return refuse(refusal('currency_mismatch', { expected: total.currency, found: expected.currency }));
  }
  return expected.amount === total.amount ? null : refuse(refusal('quote_outdated', { expected, total }));
}
