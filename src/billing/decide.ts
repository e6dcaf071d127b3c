import { accept, type Decision, type Refused, refuse } from '../answer/decision.js';
import { under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { checkedPartly, partOf } from '../input/partly.js';
import { door } from '../input/request.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { type Instant, instantOf, millisecondsOf } from '../time/instant.js';
import { noChangeReadings } from '../words/refusals/billing.js';
import { answerAgain, countedAt } from './accepted.js';
import type { Change, Outcome } from './change.js';
import { changeInvoice, sizePathOf } from './change-invoice.js';
import type { Command, CommandInput } from './command.js';
import { readCommand, readNamesIn } from './command-reader.js';
import { digestOf } from './digest.js';
import { endNow, endPlan, restart } from './ending.js';
import type { CommandEvent, Undoable } from './event.js';
import { nextHolding } from './holding.js';
import { type Invoice, totalOf } from './invoice.js';
import { heldTiers } from './items.js';
import { namesUnknown } from './known-names.js';
import { isLateRemoval } from './late-removal.js';
import { nextPrices } from './next-prices.js';
import { actorRefusal, eligibilityRefusal, pathRefusal } from './permission.js';
import { changeAccount, changeInterval, changePlan, changePrices } from './plan-change.js';
import { changePeople, changeSeats } from './quantity-change.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { checkRenewalFits } from './renewal-size.js';
import { readSubscription, subscriptionEvents } from './stored-subscription.js';
import type { Subscription } from './subscription.js';
import { changeTier, purchase, remove, removeLate } from './tier-change.js';
import { undo } from './undo.js';

/** What a command would do and cost. Nothing has happened until the events are applied (R10). */
export interface Decided {
  readonly events: readonly CommandEvent[];
  readonly invoice: Invoice | null;
  /** When the change takes effect: now, or at the renewal. */
  readonly effectiveAt: Instant;
  /** Whether the command was accepted before: then its events and its invoice are in the store already. */
  readonly replayed: boolean;
  /** The revision of the command's event. */
  readonly revision: number;
  /** What an undo takes back. */
  readonly undone?: readonly Undoable[];
}

const enter = /*@__PURE__*/ checkedPartly(
  /*@__PURE__*/ door('billing.decide', { subscription: readSubscription, command: readCommand }),
  'subscription',
  namesUnknown,
  /*@__PURE__*/ partOf({ subscription: readSubscription, command: readNamesIn }),
);

/**
 * The events of a command on a subscription, and its invoice: the quote, and the charge once the events are applied.
 * `invoice` is null where nothing is charged. The same command again is answered with `replayed: true` and no events.
 * Refuses, in this order: `id_reused` (after what is refused to the actor of a known id), `plan_ended`, `out_of_order`,
 * `renewal_due`, `account_not_eligible`, `sign_in_required`, `member_not_active`, `billing_role_required`, `contact_sales`,
 * what the state does not allow, and `currency_mismatch` or `quote_outdated` of `expected`. Throws every fault of the
 * subscription and the command at once.
 * A command on a tier `via: 'admin_console'` needs an offer that names the tier in `selfService.tiers`: without it the answer
 * is `contact_sales` with reason `tier_sold_by_sales`, or `tier_change` for `change_tier` (R1, R4 to R13, A12, A18 to A21, A25).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('15.00', 'USD') }, seats: 10,
 *   prices: { essentials: money.of('4.99', 'USD'), enhanced: money.of('12.49', 'USD') }, currency: 'USD',
 *   alreadyPaid: true, anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: '2024-01-31T00:00:00.000Z',
 * }));
 * const actor = { id: 'u1', roles: ['team_admin'] };
 * const command = { type: 'purchase', tier: 'essentials', id: 'c1', actor, via: 'admin_console', at: '2024-02-15T09:00:00.000Z' } as const;
 * const quote = orThrow(billing.decide(subscription, command));
 * quote.invoice?.total // => { amount: '24.09', currency: 'USD' }
 * quote.effectiveAt // => '2024-02-15T09:00:00.000Z'
 */
export function decide(subscription: Subscription, command: CommandInput): Decision<Decided, BillingRefusal> {
  return enter(
    { subscription, command },
    (read) => answerAgain(read.subscription, read.command) ?? decisionOn(read.subscription, read.command),
  );
}

/** The answer to a command that has been read, and that was not accepted before. */
export function decisionOn(state: Subscription, command: Command): Decision<Decided, BillingRefusal> {
  const late = isLateRemoval(state, command);
  const ms = late ? millisecondsOf(state.lastAt) : countedAt(state, command);
  const denied =
    timeRefusal(state, command, ms) ??
    eligibilityRefusal(state, command) ??
    actorRefusal(state, command) ??
    pathRefusal(state, command);
  if (denied !== null) return refuse(denied);
  const change = late && command.type === 'remove' ? removeLate(state, command.tier) : changeOf(state, command, ms);
  if ('code' in change) return refuse(change);
  const terms = changed(state, change);
  const unpriced = unpricedTier(terms);
  if (unpriced !== undefined) {
    return refuse(refusal(state.offer, 'price_needed', { tier: unpriced, currency: state.currency }));
  }
  const tooLarge = checkRenewalFits(terms);
  if (tooLarge !== null) throw new InvalidInputError(under(sizePathOf(command), tooLarge).issues);
  const invoice = changeInvoice(state, change, command, ms);
  const event = eventOf(state, change, command, instantOf(ms), invoice);
  const { effectiveAt, revision, undone } = event;
  const decided = { events: Object.freeze([event]), invoice, effectiveAt, replayed: false, revision };
  return (
    quoteRefused(state, command, invoice) ??
    accept(Object.freeze(undone === undefined ? decided : { ...decided, undone }))
  );
}

/** The terms that a change leads to. */
function changed(state: Subscription, { current, pending, restart: begins }: Change) {
  const { offer, currency, rounding, prices, cycle, usage } = state;
  const next = nextHolding(offer, current, pending);
  return {
    offer,
    currency,
    rounding,
    current,
    next,
    pending,
    prices: begins?.prices ?? prices,
    cycle: begins?.cycle ?? cycle,
    usage,
  };
}

/** A tier that is held from the next renewal on and has no price for a period of then. */
function unpricedTier(terms: ReturnType<typeof changed>): string | undefined {
  const prices = nextPrices(terms);
  return heldTiers(terms.next).find((tier) => !Object.hasOwn(prices, tier));
}

function changeOf(state: Subscription, command: Command, ms: number): Outcome {
  switch (command.type) {
    case 'purchase':
      return purchase(state, command.tier, ms);
    case 'change_tier':
      return changeTier(state, command.tier, ms);
    case 'remove':
      return remove(state, command.tier);
    case 'undo':
      return undo(state, command.what, command.tier);
    case 'keep_plan':
      return undo(state, 'plan_end', undefined);
    case 'change_seats':
      return changeSeats(state, command.seats, command.tier);
    case 'change_people':
      return changePeople(state, command.people, ms);
    case 'change_plan':
      return changePlan(state, command);
    case 'change_prices':
      return changePrices(state, command.prices);
    case 'change_account':
      return changeAccount(state, command);
    case 'change_interval':
      return changeInterval(state, command);
    case 'end_plan':
      return endPlan(state);
    case 'end_now':
      return endNow(state);
    case 'restart':
      return restart(state, command, ms);
  }
}

function eventOf(
  state: Subscription,
  { waits, undone, account, restart: begins, ...change }: Change,
  command: Command,
  at: Instant,
  invoice: Invoice | null,
): CommandEvent {
  const { id: commandId, actor, via } = command;
  return subscriptionEvents.keep({
    version: DOCUMENT_VERSION,
    subscriptionId: state.id,
    revision: state.revision + 1,
    at,
    actor,
    via,
    commandId,
    digest: digestOf(command),
    effectiveAt: waits ? state.period.end : at,
    ...change,
    invoice,
    ...(undone !== undefined && { undone }),
    ...(account !== undefined && { account }),
    ...(begins !== undefined && { restart: begins }),
  }) as CommandEvent; // `keep` returns what it was given
}

function timeRefusal(state: Subscription, { type }: Command, ms: number): BillingRefusal | null {
  const { offer, planStatus, lastAt, period } = state;
  const ended = planStatus === 'ended';
  if (ended && type !== 'restart') return refusal(offer, 'plan_ended', { endedAt: lastAt });
  if (ms < millisecondsOf(lastAt)) return refusal(offer, 'out_of_order', { lastAt });
  if (!ended && ms >= millisecondsOf(period.end)) return refusal(offer, 'renewal_due', { dueAt: period.end });
  return ended || type !== 'restart'
    ? null
    : refusal(offer, 'no_change', { held: state.current.plan.id }, noChangeReadings.terms);
}

function quoteRefused(
  { offer, currency }: Subscription,
  { expected }: Command,
  invoice: Invoice | null,
): Refused<BillingRefusal> | null {
  if (expected === undefined) return null;
  const total = invoice?.total ?? totalOf([], currency);
  if (expected.currency !== currency) {
    return refuse(refusal(offer, 'currency_mismatch', { expected: currency, found: expected.currency }));
  }
  return expected.amount === total.amount ? null : refuse(refusal(offer, 'quote_outdated', { expected, total }));
}
