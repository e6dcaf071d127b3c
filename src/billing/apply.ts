import { invalidInput } from '../errors.js';
import type { Subscription, SubscriptionEvent } from './subscription.js';
import { refuseUnpriced, trust, trustedEvents, trustedSubscription } from './trust.js';

/**
 * The subscription after the events, in their order. What has been applied before changes nothing, so that events may
 * be redelivered. Throws `out_of_sequence` for an event that was decided on another state, `unknown_tier` for one of a
 * tier without a price, and `InvalidInputError` for what is no event.
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
  let state = trustedSubscription(subscription);
  for (const [i, event] of trustedEvents(events).entries()) {
    if (isKnown(state, event)) continue;
    if (event.revision !== state.revision + 1) {
      return invalidInput(
        'out_of_sequence',
        ['events', i],
        `Event ${event.revision} does not follow state ${state.revision}.`,
        `イベント ${event.revision} は状態 ${state.revision} に続くものではありません。`,
      );
    }
    refuseUnpriced(state, event, ['events', i]);
    state = after(state, event);
  }
  return trust(state);
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
    held: state.held.at(-1)?.tier === current.tier ? state.held : [...state.held, { at, tier: current.tier }],
    accepted: command ? [...state.accepted, event] : state.accepted,
    revision,
    lastAt: at,
  };
}

function isKnown(state: Subscription, event: SubscriptionEvent): boolean {
  if ('commandId' in event) return state.accepted.some(({ commandId }) => commandId === event.commandId);
  // A boundary has no id of its own: the end of a plan happens once, and periods only move on.
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
