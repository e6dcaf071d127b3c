import type { Place } from '../catalog/places.js';
import { caught, Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { InvalidInputError, issueOf, type Text } from '../input/issue.js';
import { door } from '../input/request.js';
import type { Money } from '../money/money.js';
import { dateOfDayNumber } from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantOf, millisecondsOf, readInstant } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import { type CardFacts, cardWords } from '../words/card-words.js';
import { actionLabels } from '../words/labels.js';
import type { BilledTier } from './billed-offer.js';
import { amountFor } from './card-amounts.js';
import type { Actor, Asked, Command, UsageInput } from './command.js';
import { readActor } from './command-reader.js';
import { type Decided, decisionOn } from './decide.js';
import { planRefusal, tierAccountRefusal } from './eligibility.js';
import { includedIn } from './holding.js';
import { heldTiers } from './items.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { stateAfter } from './state-after.js';
import { readSubscription } from './stored-subscription.js';
import type { Subscription } from './subscription.js';
import { readUsage } from './usage.js';

export interface OffersRequest {
  readonly subscription: Subscription;
  readonly actor: Actor;
  readonly at: InstantInput;
  readonly usage?: UsageInput | undefined;
}

/** What the billing page shows of one tier: what can be done, what that costs, and where. */
export interface Card {
  readonly tier: string;
  readonly label: Text;
  readonly state: 'held' | 'not_held' | 'removal_pending' | 'change_pending';
  readonly action: CardFacts['action'] | 'contact_sales';
  readonly actionLabel: Text;
  readonly enabled: boolean;
  readonly refusal: BillingRefusal | null;
  /** What the action would charge today; `null` where it cannot be done at all. */
  readonly today: Money | null;
  /** What the tier costs for a whole period, as listed; `null` where that is not known. */
  readonly regularPrice: Money | null;
  /** The same once the action is done. */
  readonly fromNextPeriod: Money | null;
  readonly effectiveAt: Instant | null;
  /** The way through the vendor's console, to the last button. */
  readonly steps: readonly Place[];
  readonly words: Text;
}

const enter = /*@__PURE__*/ door('billing.offers', {
  subscription: readSubscription,
  actor: readActor,
  at: readInstant,
  usage: readUsage,
});

/**
 * The cards of the billing page for an actor: one for each tier that the account could hold as an add-on, with what can be done about
 * it, what that charges today and from the next period on, when it takes effect, the way through the console, and the
 * words. A card's `today` is what `decide` charges. Throws every fault of the request (R5 to R13, A19 to A21, A25).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('15.00', 'USD') }, seats: 10,
 *   prices: { essentials: money.of('4.99', 'USD'), enhanced: money.of('12.49', 'USD') }, currency: 'USD',
 *   alreadyPaid: true, anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: '2024-01-31T00:00:00.000Z',
 * }));
 * const actor = { id: 'u1', roles: ['team_admin'] };
 * const [essentials, enhanced] = billing.offers({ subscription, actor, at: '2024-02-15T09:00:00.000Z' });
 * essentials?.action // => 'add'
 * essentials?.today // => { amount: '24.09', currency: 'USD' }
 * essentials?.steps.at(-1)?.label.ja // => '確認'
 * enhanced?.action // => 'contact_sales'
 */
export function offers(request: OffersRequest): readonly Card[] {
  return enter(request, ({ subscription, actor, at, usage }) => {
    const { offer, current } = subscription;
    const held = heldTiers(current);
    const tiers = offer.tiers.filter((tier) => held.includes(tier.id) || couldHold(subscription, tier, at));
    const shown = tiers.filter(({ holder }) => holder === 'account');
    return deepFreeze(shown.map((tier) => cardOf(subscription, tier, { actor, at, usage })));
  });
}

interface Asking {
  readonly actor: Actor;
  readonly at: number;
  readonly usage: UsageInput | undefined;
}

function couldHold(state: Subscription, tier: BilledTier, at: number): boolean {
  const { offer, account, current, cycle } = state;
  const buyer = { offer, account, plan: current.plan.id };
  const on = dateOfDayNumber(dayNumberIn(cycle.zone, at));
  const { from = on, until = null } = tier.sold;
  const sold = from <= on && (until === null || on < until);
  // What comes with the plan is held already, and is not an add-on.
  if (includedIn(offer, current.plan.id).includes(tier.id)) return false;
  return sold && tierAccountRefusal(buyer, tier) === null && planRefusal(buyer, tier) === null;
}

function cardOf(state: Subscription, tier: BilledTier, { actor, at, usage }: Asking): Card {
  const { offer } = state;
  const { id, label } = tier;
  const standing = standingOf(state, tier);
  const asked = askedFor(state, tier, standing);
  const decided = (via: Command['via']) =>
    asked && decisionFor(id, () => decisionOn(state, { id: 'card', actor, at: instantOf(at), ...asked.command, via }));
  const inConsole = decided('admin_console');
  // The way changes no amount: what the console may do need not be worked out again.
  const bySales = inConsole?.ok ? inConsole : decided('sales');
  const denied = asked === null ? endedRefusal(state) : inConsole?.ok === false ? inConsole.refusal : null;
  const viaSales = denied?.code === 'contact_sales';
  const action = viaSales ? 'contact_sales' : (asked?.action ?? 'none');
  const quote = bySales?.ok ? bySales.value : null;
  const after = quote === null ? (asked === null ? state : null) : afterQuote(state, quote);
  const today = quote === null ? null : (quote.invoice?.total ?? amountFor(state, null, usage));
  const fromNextPeriod = after === null ? null : amountFor(after, id, usage, 'next');
  const effectiveAt = quote?.effectiveAt ?? null;
  return {
    tier: id,
    label,
    state: standing,
    action,
    actionLabel: labelOf(offer.places.buttons, action, standing),
    enabled: viaSales || (denied === null && asked !== null),
    refusal: denied,
    today,
    regularPrice: amountFor(state, id, usage),
    fromNextPeriod,
    effectiveAt,
    steps: stepsOf(offer.places, action, standing),
    words: cardWords({
      action: asked?.action ?? 'none',
      viaSales,
      label,
      today: shown(today),
      later: shown(fromNextPeriod),
      on: dateOn(state, effectiveAt, at),
      quoted: quote !== null,
      refused: viaSales ? null : (denied?.message ?? null),
    }),
  };
}

/** A decision on a tier. A caller of `offers` gave no command: what cannot be billed is told of the tier's price. */
function decisionFor<T>(tier: string, decide: () => T): T {
  const read = caught(decide);
  if (!(read instanceof Faults)) return read;
  const path = ['subscription', 'prices', tier];
  throw new InvalidInputError(read.issues.map((one) => issueOf(one.code, path, one.message, one)));
}

function standingOf({ current, pending, planStatus }: Subscription, { id }: BilledTier): Card['state'] {
  const removed = pending.removed ?? [];
  if (id === pending.tier) return 'change_pending';
  if (id !== current.tier && !current.beside.includes(id)) return 'not_held';
  if (planStatus === 'ending' || removed.includes(id) || (id === current.tier && pending.tier === null))
    return 'removal_pending';
  return id === current.tier && pending.tier !== undefined ? 'change_pending' : 'held';
}

/** What the card's button does, as a command; `null` where there is nothing to do. */
function askedFor(
  state: Subscription,
  { id, beside }: BilledTier,
  standing: Card['state'],
): { readonly action: CardFacts['action']; readonly command: Asked } | null {
  const { current, planStatus } = state;
  if (planStatus !== 'active') return null;
  switch (standing) {
    case 'held':
      return { action: 'remove', command: { type: 'remove', tier: id } };
    case 'removal_pending':
      return { action: 'undo', command: { type: 'undo', what: 'removal', tier: id } };
    case 'change_pending':
      return { action: 'undo', command: { type: 'undo', what: 'tier' } };
    case 'not_held':
      return current.tier === null || beside !== null
        ? { action: 'add', command: { type: 'purchase', tier: id } }
        : { action: 'change', command: { type: 'change_tier', tier: id } };
  }
}

function endedRefusal({ offer, planStatus, lastAt }: Subscription): BillingRefusal | null {
  return planStatus === 'ended' ? refusal(offer, 'plan_ended', { endedAt: lastAt }) : null;
}

function afterQuote(state: Subscription, { events }: Decided): Subscription {
  // No amount depends on the commands that are remembered: a copy of them for each card would take longer than the rest.
  return events.reduce((now, event) => stateAfter(now, event, now.accepted), state);
}

/** The page adds a tier again to take its removal back. */
function buttonOf(action: Card['action'], standing: Card['state']): string {
  return action === 'undo' && standing === 'removal_pending' ? 'add' : action;
}

function labelOf(buttons: readonly Place[], action: Card['action'], standing: Card['state']): Text {
  return buttons.find(({ id }) => id === buttonOf(action, standing))?.label ?? actionLabels[action];
}

function stepsOf(
  { billing, buttons }: Subscription['offer']['places'],
  action: Card['action'],
  standing: Card['state'],
): readonly Place[] {
  if (action === 'none' || action === 'contact_sales') return [];
  const pressed = [buttonOf(action, standing), 'confirm'];
  return [...billing, ...pressed.flatMap((id) => buttons.filter((button) => button.id === id))];
}

function shown(money: Money | null): string | null {
  return money === null ? null : `${money.amount} ${money.currency}`;
}

/** The local date of a change that waits; `null` for one of today. */
function dateOn(state: Subscription, effectiveAt: Instant | null, at: number): string | null {
  const ends = state.planStatus === 'ending' ? state.period.end : null;
  const then = effectiveAt ?? ends;
  if (then === null || millisecondsOf(then) <= at) return null;
  return dateOfDayNumber(dayNumberIn(state.cycle.zone, millisecondsOf(then)));
}
