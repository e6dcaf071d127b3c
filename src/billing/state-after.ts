import { type Faults, fault } from '../input/faults.js';
import { own } from '../input/own.js';
import type { Instant } from '../time/instant.js';
import { inArrears } from './billed-price.js';
import { acceptedAfter } from './command-record.js';
import {
  type BoundaryEvent,
  type CommandEvent,
  isBoundary,
  type StartedEvent,
  type SubscriptionEvent,
} from './event.js';
import { nextHolding } from './holding.js';
import { heldTiers, itemsOf } from './items.js';
import type { HistoryEntry, PaidItem, Subscription, UsageSpan } from './subscription.js';

/** So many changes of the tiers that are held are kept. */
export const MAX_HISTORY = 16;
/** So many remedies are credited in the life of a subscription: none is forgotten, so that none is credited twice. */
const MAX_CREDITED = 3000;
/** So many of them at one renewal: their invoice is one that is read again. */
const MAX_CREDITED_AT_ONCE = 400;

/** The state that a stream begins with. */
export function stateAtStart(event: StartedEvent): Subscription {
  const { version, subscriptionId: id, account, offer, currency, rounding, granularity, cycle, prices, period } = event;
  const { current, pending, planStatus, revision, at, alreadyPaid, invoice } = event;
  const paid = itemsOf({ offer, prices }, current).map(({ item, quantity, price }) => ({
    item,
    line: alreadyPaid ? null : (invoice?.lines.find((line) => line.item === item)?.id ?? null),
    quantity,
    price,
  }));
  return {
    version,
    id,
    account,
    offer,
    currency,
    rounding,
    granularity,
    cycle,
    prices,
    period,
    planStatus,
    current,
    next: nextHolding(offer, current, pending),
    pending,
    paid,
    usage: spansOf({ prices, current }, at),
    credited: [],
    history: [{ at, tier: current.tier, beside: current.beside }],
    revision,
    lastAt: at,
    accepted: [],
  };
}

/** The state after an event that follows it. A replay keeps the commands itself. */
export function stateAfter(
  state: Subscription,
  event: CommandEvent | BoundaryEvent,
  accepted: Subscription['accepted'] = acceptedAfter(state, event),
): Subscription {
  const { current, pending, planStatus, revision, at } = event;
  const begins = isBoundary(event) ? event : event.restart;
  const after = {
    ...state,
    account: (isBoundary(event) ? undefined : event.account) ?? state.account,
    cycle: begins?.cycle ?? state.cycle,
    prices: begins?.prices ?? state.prices,
    period: begins?.period ?? state.period,
    planStatus,
    current,
    next: nextHolding(state.offer, current, pending),
    pending,
    history: historyAfter(state.history, event),
    accepted,
    revision,
    lastAt: at,
  };
  const paid = paidAfter(begins === undefined ? state.paid : [], after, event);
  return {
    ...after,
    paid,
    usage: usageAfter(state, after, begins !== undefined),
    credited: creditedAfter(state, event),
  };
}

/** What has been paid for: a credited item no longer, a charged or renewed one by its new line. */
function paidAfter(
  before: readonly PaidItem[],
  after: Pick<Subscription, 'offer' | 'prices' | 'current' | 'planStatus'>,
  { invoice }: SubscriptionEvent,
): readonly PaidItem[] {
  if (after.planStatus === 'ended') return [];
  if (invoice === null) return before;
  const items = new Map(itemsOf(after, after.current).map((one) => [one.item, one]));
  const paid = new Map(before.map((one) => [one.item, one]));
  for (const { id, kind, item } of invoice.lines) {
    if (kind === 'credit') paid.delete(item);
    if (kind !== 'charge' && kind !== 'renewal') continue;
    const billed = items.get(item);
    if (billed === undefined) continue;
    const { quantity, price } = billed;
    // What is paid anew goes to the end.
    paid.delete(item);
    paid.set(item, { item, line: id, quantity, price });
  }
  return [...paid.values()];
}

type Held = Pick<Subscription, 'prices' | 'current'>;

function spansOf({ prices, current }: Held, from: Instant): readonly UsageSpan[] {
  return heldTiers(current).flatMap((tier) => {
    const price = own(prices, tier);
    return inArrears(price) ? [{ tier, price, from, until: null }] : [];
  });
}

/** The spans of what is billed in arrears: they begin anew with a period, and end and start where the holding changes. */
function usageAfter(
  before: Subscription,
  after: Omit<Subscription, 'usage' | 'paid'>,
  begins: boolean,
): readonly UsageSpan[] {
  if (after.planStatus === 'ended') return [];
  if (begins) return spansOf(after, after.lastAt);
  const held = new Set(heldTiers(after.current));
  const closed = before.usage.map((span) =>
    span.until === null && !held.has(span.tier) ? { ...span, until: after.lastAt } : span,
  );
  const open = new Set(closed.filter(({ until }) => until === null).map(({ tier }) => tier));
  const opened = spansOf(after, after.lastAt).filter(({ tier }) => !open.has(tier));
  return [...closed, ...opened].filter(({ from, until }) => from !== until);
}

function historyAfter(history: readonly HistoryEntry[], { at, current }: SubscriptionEvent): readonly HistoryEntry[] {
  const last = history.at(-1);
  const { tier, beside } = current;
  if (last?.tier === tier && last.beside.join() === beside.join()) return history;
  // A late removal changes what was held from the renewal on.
  const earlier = last?.at === at ? history.slice(0, -1) : history;
  return [...earlier, { at, tier, beside }].slice(-MAX_HISTORY);
}

function creditedAfter({ credited }: Subscription, { invoice }: SubscriptionEvent): readonly string[] {
  const remedies = (invoice?.lines ?? []).filter(({ kind }) => kind === 'remedy');
  if (remedies.length === 0) return credited;
  return [...credited, ...remedies.map(({ item, service }) => creditKey(item, service.from))];
}

/** The fault of so many further credits; `null` where there is room for them. */
export function creditsFault({ credited }: Subscription, further: number): Faults | null {
  if (further <= MAX_CREDITED_AT_ONCE && credited.length + further <= MAX_CREDITED) return null;
  return fault(
    'too_large',
    `A renewal credits at most ${MAX_CREDITED_AT_ONCE} remedies, and a subscription ${MAX_CREDITED} in its life. Pass fewer rows.`,
    `補償は、1 回の更新で ${MAX_CREDITED_AT_ONCE} 件、1 つの契約で ${MAX_CREDITED} 件までです。行を減らしてください。`,
  );
}

/** The name of a remedy that was credited for the period that starts on a date. */
export function creditKey(remedy: string, startsOn: string): string {
  return `${remedy}@${startsOn}`;
}
