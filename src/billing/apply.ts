import { type Faults, fault, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { door } from '../input/request.js';
import { readEvents, readSubscription, subscriptions, unpricedTiers } from './stored-subscription.js';
import type { Subscription, SubscriptionEvent } from './subscription.js';

const enter = /*@__PURE__*/ door('billing.apply', { subscription: readSubscription, events: readEvents });

/**
 * The subscription after the events, in their order. An event that has been applied before changes nothing, so that
 * events may be delivered twice. Throws `out_of_sequence` for an event that was decided on another state, `unknown_tier`
 * for one of a tier without a price, and every fault of a stored subscription or event with its path.
 *
 * @example
 * const subscription = orThrow(billing.start({
 *   account: { kind: 'team', plan: 'advanced', addOn: null }, seats: 10, planUnitPrice: money.of('1500', 'JPY'),
 *   tierPrices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const command = { type: 'change_seats', seats: 12, id: 'c1', actor: { roles: ['billing_admin'] }, via: 'admin_console', at: '2026-02-01T00:00:00.000Z' } as const;
 * const { events } = orThrow(billing.decide(subscription, command));
 * billing.apply(subscription, events).current // => { tier: null, seats: 12 }
 */
export function apply(subscription: Subscription, events: readonly SubscriptionEvent[]): Subscription {
  return enter({ subscription, events }, (read) => afterEvents(read.subscription, read.events));
}

function afterEvents(subscription: Subscription, events: readonly SubscriptionEvent[]): Subscription {
  let state = subscription;
  for (const [i, event] of events.entries()) {
    if (wasApplied(state, event)) continue;
    const wrong = outOfSequence(state, event) ?? unpricedTiers(state, event);
    if (wrong !== null) throw new InvalidInputError(under(['events', i], wrong).issues);
    state = after(state, event);
  }
  return subscriptions.keep(state);
}

function outOfSequence(state: Subscription, event: SubscriptionEvent): Faults | null {
  if (event.revision === state.revision + 1) return null;
  return fault(
    'out_of_sequence',
    `Event ${event.revision} does not follow state ${state.revision}. Apply the events in the order of their revisions.`,
    `イベント ${event.revision} は状態 ${state.revision} の次ではありません。revision の順に適用してください。`,
  );
}

/** The state after an event that follows it. */
export function after(state: Subscription, event: SubscriptionEvent): Subscription {
  const { current, next, planStatus, revision, at } = event;
  const command = 'commandId' in event;
  return {
    ...state,
    period: command ? state.period : event.period,
    current,
    next,
    planStatus,
    paidBy: paidBy(state, event),
    tierHistory: tierHistory(state, event),
    accepted: command ? [...state.accepted, event] : state.accepted,
    revision,
    lastAt: at,
  };
}

function tierHistory(
  { tierHistory: earlier }: Subscription,
  { at, current }: SubscriptionEvent,
): Subscription['tierHistory'] {
  return earlier.at(-1)?.tier === current.tier ? earlier : [...earlier, { at, tier: current.tier }];
}

function wasApplied(state: Subscription, event: SubscriptionEvent): boolean {
  if ('commandId' in event) return state.accepted.some(({ commandId }) => commandId === event.commandId);
  // A boundary has no id: the end of a plan happens once, and periods only move on.
  return event.type === 'plan_ended' ? state.planStatus === 'ended' : event.period.index <= state.period.index;
}

function paidBy(state: Subscription, { invoice, current }: SubscriptionEvent): Subscription['paidBy'] {
  let { plan, addOn } = state.paidBy;
  for (const { id, kind, item } of invoice?.lines ?? []) {
    if (kind === 'credit') continue;
    if (item === 'plan') plan = id;
    else addOn = id;
  }
  return { plan, addOn: current.tier === null ? null : addOn };
}
