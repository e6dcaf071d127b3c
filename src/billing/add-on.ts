import { door } from '../input/request.js';
import { type Instant, type InstantInput, millisecondsOf, readInstant } from '../time/instant.js';
import { readSubscription } from './stored-subscription.js';
import { removalPending, type Subscription } from './subscription.js';

/** The add-on that an account holds, with `endsAt` once its end is scheduled. */
export interface HeldAddOn {
  readonly tier: string;
  readonly endsAt?: Instant;
}

const enter = /*@__PURE__*/ door('billing.addOnOf', { subscription: readSubscription, at: readInstant });

/**
 * The add-on at an instant, in the form that `entitlements.of` takes as `account.addOn`: the tier, with `endsAt` once a
 * removal or the plan's end is scheduled, or null without an add-on. It is held until the renewal date (R3, R13, A12). A
 * renewal date that has passed counts as advanced; an instant before the last event is answered from the tier history.
 *
 * @example
 * const subscription = orThrow(billing.start({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } }, seats: 10, planUnitPrice: money.of('1500', 'JPY'),
 *   tierPrices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * billing.addOnOf(subscription, '2026-02-01T00:00:00.000Z') // => { tier: 'essentials' }
 */
export function addOnOf(subscription: Subscription, at: InstantInput): HeldAddOn | null {
  return enter({ subscription, at }, (read) => heldAt(read.subscription, read.at));
}

function heldAt(state: Subscription, ms: number): HeldAddOn | null {
  const { current, next, period, planStatus } = state;
  if (ms < millisecondsOf(state.lastAt)) return addOn(pastTierAt(state, ms));
  if (ms >= millisecondsOf(period.end)) return addOn(planStatus === 'active' ? next.tier : null);
  const ends = removalPending(state) || planStatus === 'ending';
  return addOn(current.tier, ends ? period.end : undefined);
}

function pastTierAt({ tierHistory }: Subscription, ms: number): string | null {
  return tierHistory.findLast(({ at }) => millisecondsOf(at) <= ms)?.tier ?? null;
}

function addOn(tier: string | null, endsAt?: Instant): HeldAddOn | null {
  if (tier === null) return null;
  return Object.freeze(endsAt === undefined ? { tier } : { tier, endsAt });
}
