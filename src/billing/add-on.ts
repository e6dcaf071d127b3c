import { type Instant, type InstantInput, millisecondsOf } from '../time/instant.js';
import { removalPending, type Subscription } from './subscription.js';
import { trustedSubscription } from './trust.js';

/** The add-on that an account holds; `endsAt` once it is to end. */
export interface HeldAddOn {
  readonly tier: string;
  readonly endsAt?: Instant;
}

/**
 * What `entitlements.of` takes as `account.addOn` at an instant: the tier, with `endsAt` once a removal or the plan's
 * end is scheduled, or null where the add-on is not held. It is held until the renewal date (R3, R13, A12); a boundary
 * that has passed counts as advanced, and an instant before the last event is answered from the past.
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
  const state = trustedSubscription(subscription);
  const ms = millisecondsOf(at, ['at']);
  const { current, next, period, planStatus } = state;
  if (ms < millisecondsOf(state.lastAt)) return addOn(heldAt(state, ms));
  if (ms >= millisecondsOf(period.end)) return addOn(planStatus === 'active' ? next.tier : null);
  const ends = removalPending(state) || planStatus === 'ending';
  return addOn(current.tier, ends ? period.end : undefined);
}

function heldAt({ held }: Subscription, ms: number): string | null {
  return held.findLast(({ at }) => millisecondsOf(at) <= ms)?.tier ?? null;
}

function addOn(tier: string | null, endsAt?: Instant): HeldAddOn | null {
  if (tier === null) return null;
  return Object.freeze(endsAt === undefined ? { tier } : { tier, endsAt });
}
