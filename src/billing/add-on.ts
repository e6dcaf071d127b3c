import { fault, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { door } from '../input/request.js';
import { type Instant, type InstantInput, millisecondsOf, readInstant } from '../time/instant.js';
import { nextHolding } from './holding.js';
import { heldTiers } from './items.js';
import { MAX_HISTORY } from './state-after.js';
import { readSubscription } from './stored-subscription.js';
import type { HistoryEntry, Subscription } from './subscription.js';

/** An add-on that an account holds, since when, until when, and what takes its place: as `entitlements.of` takes it. */
export interface HeldAddOn {
  readonly tier: string;
  readonly since: Instant;
  /** The first instant at which it is no longer held; `null` where no end is known. */
  readonly endsAt: Instant | null;
  /** The tier that takes its place at the renewal. */
  readonly next: { readonly tier: string | null; readonly at: Instant } | null;
}

const fields = { subscription: readSubscription, at: readInstant };
const enterOne = /*@__PURE__*/ door('billing.addOnOf', fields);
const enterAll = /*@__PURE__*/ door('billing.addOnsOf', fields);

/**
 * The tier that the account holds at an instant, as `entitlements.of` takes it for `account.addOn`: since when, until when,
 * and what comes next. Null without one. It is held until the renewal date; a renewal date that has passed counts as
 * advanced. Throws `before_history` for an instant before the changes that a subscription remembers (R3, R13, A12).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced' }, seats: 10, currency: 'JPY', alreadyPaid: true,
 *   prices: { essentials: money.of('500', 'JPY') }, holding: { tier: 'essentials' },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * billing.addOnOf(subscription, '2026-02-01T00:00:00.000Z') // => { tier: 'essentials', since: '2026-01-31T00:00:00.000Z', endsAt: null, next: null }
 */
export function addOnOf(subscription: Subscription, at: InstantInput): HeldAddOn | null {
  return enterOne({ subscription, at }, (read) => {
    const [first] = heldAt(read.subscription, read.at);
    return first !== undefined && isMain(read.subscription, first) ? first : null;
  });
}

/**
 * All tiers that the account holds at an instant, those beside another included, as `entitlements.of` takes them for
 * `account.addOns`. Throws as `addOnOf` does (R3, R13, A12).
 *
 * @example
 * const { subscription } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced' }, seats: 10, currency: 'JPY', alreadyPaid: true,
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * billing.addOnsOf(subscription, '2026-02-01T00:00:00.000Z') // => []
 */
export function addOnsOf(subscription: Subscription, at: InstantInput): readonly HeldAddOn[] {
  return enterAll({ subscription, at }, (read) => Object.freeze([...heldAt(read.subscription, read.at)]));
}

function isMain({ offer }: Subscription, { tier }: HeldAddOn): boolean {
  return offer.tiers.some(({ id, beside }) => id === tier && beside === null);
}

function heldAt(state: Subscription, ms: number): readonly HeldAddOn[] {
  const { history, period, lastAt, planStatus, next } = state;
  if (ms < millisecondsOf(lastAt)) return pastAt(state, ms);
  const renewed = ms >= millisecondsOf(period.end);
  if (!renewed) return tiersIn(state.current).map((tier) => held(tier, history, endOf(state, tier)));
  if (planStatus !== 'active') return [];
  const after = [...history, { at: period.end, tier: next.tier, beside: next.beside }];
  return tiersIn(next).map((tier) => held(tier, after, NO_END));
}

/** What was held before the last event. */
function pastAt({ history }: Subscription, ms: number): readonly HeldAddOn[] {
  const index = history.findLastIndex(({ at }) => millisecondsOf(at) <= ms);
  const entry = history[index];
  if (entry === undefined) return history.length < MAX_HISTORY ? [] : tooEarly(history[0]?.at ?? '');
  const past = history.slice(0, index + 1);
  return tiersIn(entry).map((tier) => {
    const end = history.slice(index + 1).find((later) => !tiersIn(later).includes(tier));
    return held(tier, past, { endsAt: end?.at ?? null, next: null });
  });
}

type End = Pick<HeldAddOn, 'endsAt' | 'next'>;
const NO_END: End = /*@__PURE__*/ Object.freeze({ endsAt: null, next: null });

function endOf({ period, planStatus, current, pending, offer }: Subscription, tier: string): End {
  if (planStatus !== 'active') return { endsAt: period.end, next: null };
  const next = nextHolding(offer, current, pending);
  if (heldTiers(next).includes(tier)) return NO_END;
  if (tier !== current.tier || next.tier === null) return { endsAt: period.end, next: null };
  return { endsAt: null, next: Object.freeze({ tier: next.tier, at: period.end }) };
}

/** A tier with the instant since which it has been held without a break. */
function held(tier: string, history: readonly HistoryEntry[], end: End): HeldAddOn {
  const without = history.findLastIndex((entry) => !tiersIn(entry).includes(tier));
  const since = history[without + 1]?.at ?? '';
  return Object.freeze({ tier, since, ...end });
}

function tiersIn({ tier, beside }: Pick<HistoryEntry, 'tier' | 'beside'>): readonly string[] {
  return tier === null ? beside : [tier, ...beside];
}

function tooEarly(first: Instant): never {
  const found = fault(
    'before_history',
    `The subscription remembers its last ${MAX_HISTORY} changes, from ${first} on. Apply the events up to the instant instead.`,
    `契約に残る変更の履歴は直近の ${MAX_HISTORY} 件（${first} 以降）です。その時点までのイベントを適用してください。`,
  );
  throw new InvalidInputError(under(['at'], found).issues);
}
