import type { Path } from '../input/issue.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { dateOfDayNumber, dayOf } from '../time/calendar-date.js';
import { instantOf, millisecondsOf } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import { type BillingCycle, nextPeriod, type PricedPeriod, periodAt } from './billing-period.js';
import { chargeLine } from './charge.js';
import type { UsageInput } from './command.js';
import type { BoundaryEvent } from './event.js';
import { type Holding, holdingOf } from './holding.js';
import { heldTiers, itemsOf } from './items.js';
import { invoiceOf } from './line.js';
import { nextPrices } from './next-prices.js';
import { rulesFor } from './refusal.js';
import { type OwedRemedy, remedyLines } from './remedy-lines.js';
import { wholeOf } from './share.js';
import { subscriptionEvents } from './stored-subscription.js';
import type { Subscription } from './subscription.js';
import { usageLines } from './usage.js';

/**
 * What a renewal needs to know beyond the state. `first` says that a single record of usage is about this period, `path`
 * what in the request has asked for a period that a `Date` cannot hold.
 */
export interface BoundaryFacts {
  readonly usage: UsageInput | undefined;
  readonly credits: readonly OwedRemedy[];
  readonly first: boolean;
  readonly path: Path;
}

/** The event of the renewal date at which the state's period ends: a renewal, or the end of the plan. */
export function boundaryOf(state: Subscription, facts: BoundaryFacts): BoundaryEvent {
  const event = state.planStatus === 'ending' ? planEnd(state, facts) : renewal(state, facts);
  subscriptionEvents.keep(event);
  return event;
}

function planEnd(state: Subscription, facts: BoundaryFacts): BoundaryEvent {
  const { period, cycle, prices, current, revision } = state;
  const because = rulesFor(state.offer, 'plan_ended');
  const at = period.end;
  const head = {
    subscription: state,
    revision: revision + 1,
    kind: 'final' as const,
    period,
    issuedAt: at,
    because,
    path: facts.path,
  };
  return {
    ...base(state),
    type: 'plan_ended',
    at,
    current: nothingHeld(current),
    pending: {},
    planStatus: 'ended',
    period,
    cycle,
    prices,
    ended: heldTiers(current),
    invoice: invoiceOf(head, [...arrears(state, facts), ...remedyLines(state, facts.credits)]),
    because,
  };
}

function renewal(state: Subscription, facts: BoundaryFacts): BoundaryEvent {
  const { pending, current, next, planStatus, revision } = state;
  const cycle = pending.cycle ?? state.cycle;
  const prices = nextPrices(state);
  const periodFrom = pending.cycle === undefined ? nextPeriod : firstPeriod;
  const period = periodFrom(cycle, state.period, facts.path);
  const held = heldTiers(next);
  // A tier that another one takes the place of has changed, and not ended.
  const replaced = next.tier === null ? null : current.tier;
  const ended = heldTiers(current).filter((tier) => tier !== replaced && !held.includes(tier));
  const because = rulesFor(state.offer, ended.length > 0 ? 'removed' : 'renewed');
  const head = {
    subscription: state,
    revision: revision + 1,
    kind: 'renewal' as const,
    period,
    issuedAt: period.start,
    because,
    path: facts.path,
  };
  const part = wholeOf({ cycle, granularity: state.granularity }, period);
  const rules = rulesFor(state.offer, 'renewed');
  const items = itemsOf({ offer: state.offer, prices }, next);
  const lines = items.map((item) => chargeLine({ cycle }, item, 'renewal', part, rules));
  return {
    ...base(state),
    type: 'renewed',
    at: period.start,
    current: next,
    pending: {},
    planStatus,
    period,
    cycle,
    prices,
    ended,
    invoice: invoiceOf(head, [...lines, ...arrears(state, facts), ...remedyLines(state, facts.credits)]),
    because,
  };
}

function base({ id, revision }: Subscription) {
  return {
    version: DOCUMENT_VERSION,
    subscriptionId: id,
    revision: revision + 1,
    actor: null,
    via: 'system',
  } as const;
}

function arrears(state: Subscription, { usage, first }: BoundaryFacts) {
  return usageLines(state, usage, { until: millisecondsOf(state.period.end), path: ['options', 'usage'], first });
}

/** What is left of a holding once the plan has ended. */
export function nothingHeld({ plan, seats }: Holding): Holding {
  return holdingOf({ plan, tier: null, beside: [], people: {}, seats });
}

/** The first period of a new cycle: what lies between the renewal and the cycle's next start, where that is less than one. */
export function firstPeriod(cycle: BillingCycle, before: PricedPeriod, path: Path): PricedPeriod {
  const ms = millisecondsOf(before.end);
  const whole = periodAt(cycle, ms, path);
  const day = dayNumberIn(cycle.zone, ms);
  const startsOn = dateOfDayNumber(day);
  // A period that starts on a date which its zone skips (Samoa, 30 December 2011) begins with the date after it, and is whole.
  if (whole.startsOn === startsOn || whole.start === before.end) return whole;
  const { startsOn: on, start, days } = whole;
  const stub = { ...whole, startsOn, start: instantOf(ms), days: dayOf(whole.endsOn) - day };
  return Object.freeze({ ...stub, stubOf: Object.freeze({ startsOn: on, start, days }) });
}
