import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { allOf, Faults, fault, missing, type Reader, under } from '../input/faults.js';
import { known } from '../input/known.js';
import { listOf } from '../input/list.js';
import { readFields } from '../input/object.js';
import { MAX_SIZE } from '../input/plain-copy.js';
import { mapped, unknownName } from '../input/readers.js';
import { document } from '../input/schema.js';
import { versioned } from '../input/version.js';
import { readZone } from '../time/zone.js';
import { periodDates } from './billing-period.js';
import {
  BOUNDARY_EVENTS,
  COMMAND_EVENTS,
  type CommandEvent,
  type Priced,
  type Subscription,
  type SubscriptionEvent,
} from './subscription.js';
import { eventSchema, stateSchema } from './subscription-schema.js';

const FIELDS = [
  'version',
  'account',
  'cycle',
  'planUnitPrice',
  'tierPrices',
  'period',
  'current',
  'next',
  'planStatus',
  'paidBy',
  'tierHistory',
  'revision',
  'lastAt',
] as const satisfies readonly (keyof Subscription)[];

const EVENTS: readonly string[] = /*@__PURE__*/ [...COMMAND_EVENTS, ...BOUNDARY_EVENTS];
const MAX_EVENTS = 1_200_000;
/** An event bills a handful of lines. */
const MAX_EVENT = /*@__PURE__*/ Object.freeze({ ...MAX_SIZE, nodes: 2000 });
/** A state has an entry for every change of tier. */
const MAX_STATE = /*@__PURE__*/ Object.freeze({ ...MAX_SIZE, nodes: 20_000 });

/** The subscriptions that billing has made or checked. */
export const subscriptions = /*@__PURE__*/ known<Subscription>();
/** The events that billing has made or checked. */
export const subscriptionEvents = /*@__PURE__*/ known<SubscriptionEvent>();

const readEventDocument = /*@__PURE__*/ document(() => eventSchema(), MAX_EVENT);
const readStateDocument = /*@__PURE__*/ document(() => stateSchema(), MAX_STATE);

/** Reads an event. */
const readEvent: Reader<SubscriptionEvent> = /*@__PURE__*/ subscriptionEvents.or(
  /*@__PURE__*/ versioned((input) => {
    const values = readFields(input, ['type']);
    if (values instanceof Faults) return values;
    const [type] = values;
    if (type === undefined) return under(['type'], missing({ expected: EVENTS }));
    if (!EVENTS.some((one) => one === type)) return under(['type'], unknownName('event', type, EVENTS));
    const event = readEventDocument(input);
    return event instanceof Faults ? event : subscriptionEvents.keep(event);
  }),
);

/** Reads a list of events. */
export const readEvents = /*@__PURE__*/ listOf(readEvent, MAX_EVENTS);

/** Reads the events of a subscription's commands, each by itself: a long life must not grow past a document's limits. */
const readAccepted = /*@__PURE__*/ listOf(/*@__PURE__*/ mapped(readEvent, commandEvent), MAX_EVENTS);

/** Reads a subscription. */
export const readSubscription: Reader<Subscription> = /*@__PURE__*/ subscriptions.or(
  /*@__PURE__*/ versioned((input) => {
    const values = readFields(input, [...FIELDS, 'accepted']);
    if (values instanceof Faults) return values;
    const given = values.at(-1);
    const state = readStateDocument(Object.fromEntries(FIELDS.map((name, i) => [name, values[i]])));
    const accepted = given === undefined ? missing() : readAccepted(given);
    if (state instanceof Faults || accepted instanceof Faults) {
      const faults = [state, accepted instanceof Faults ? under(['accepted'], accepted) : accepted];
      return allOf(faults.filter((one) => one instanceof Faults));
    }
    const zone = readZone(state.cycle.zone);
    if (zone instanceof Faults) return under(['cycle', 'zone'], zone);
    const subscription = { ...state, cycle: { ...state.cycle, zone }, accepted };
    return contradictions(subscription) ?? subscriptions.keep(subscription);
  }),
);

/**
 * A subscription from outside, a stored one for example: the subscription frozen, or every issue with its path.
 *
 * @example
 * billing.parseSubscription({ seats: 10 }).ok // => false
 */
export function parseSubscription(input: unknown): Decision<Subscription, InvalidInput> {
  return toDecision(readSubscription(input));
}

/** The faults of holdings of a tier without a price, now or at the renewal; `null` where every tier has one. */
export function unpricedTiers(
  { tierPrices }: Pick<Priced, 'tierPrices'>,
  holdings: Pick<Subscription, 'current' | 'next'>,
): Faults | null {
  const faults = (['current', 'next'] as const).flatMap((when) => {
    const { tier } = holdings[when];
    if (tier === null || Object.hasOwn(tierPrices, tier)) return [];
    return under([when, 'tier'], unknownName('tier', tier, Object.keys(tierPrices)));
  });
  return faults.length === 0 ? null : allOf(faults);
}

/** The faults between the fields of a subscription. */
function contradictions(subscription: Subscription): Faults | null {
  const { cycle, period } = subscription;
  const expected = periodDates(cycle, period.index);
  // Not the instants: a zone's rules change with the platform's data, and a stored period stays as it was billed.
  const faults = (['startsOn', 'endsOn', 'days'] as const).flatMap((key) => {
    if (period[key] === expected[key]) return [];
    const wrong = fault(
      'wrong_period',
      `Use ${expected[key]}, as the cycle gives for period ${period.index}, not ${period[key]}.`,
      `期間 ${period.index} の値は ${expected[key]} を指定してください（${period[key]} は使えません）。`,
    );
    return under(['period', key], wrong);
  });
  const unpriced = unpricedTiers(subscription, subscription);
  if (unpriced !== null) faults.push(unpriced);
  return faults.length === 0 ? null : allOf(faults);
}

function commandEvent(event: SubscriptionEvent): CommandEvent | Faults {
  if ('commandId' in event) return event;
  return fault(
    'invalid_value',
    `Use the event of a command here, not ${event.type}.`,
    `コマンドのイベントを指定してください（${event.type} は使えません）。`,
  );
}
