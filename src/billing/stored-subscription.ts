import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { MAX_THINGS } from '../catalog/catalog-limits.js';
import { allOf, Faults, missing, type Reader, under } from '../input/faults.js';
import { known } from '../input/known.js';
import { listOf } from '../input/list.js';
import { readFields } from '../input/object.js';
import { limits } from '../input/plain-copy.js';
import { unknownName } from '../input/readers.js';
import { document } from '../input/schema.js';
import { versioned } from '../input/version.js';
import { readAccepted } from './accepted-command.js';
import { BOUNDARY_EVENTS, COMMAND_EVENTS, type SubscriptionEvent } from './event.js';
import { eventSchemaOf } from './event-schema.js';
import { invoices, MAX_INVOICE_LINES, MAX_LABEL } from './invoice.js';
import { eventFaults } from './sound-event.js';
import { recordFaults } from './sound-record.js';
import { soundness } from './soundness.js';
import type { Subscription } from './subscription.js';
import { stateFieldNames, stateSchema } from './subscription-schema.js';

const EVENTS: readonly string[] = /*@__PURE__*/ ['started', ...COMMAND_EVENTS, ...BOUNDARY_EVENTS];
/** Upper bound on the events of one call: those of a busy century. */
const MAX_EVENTS = 1_200_000;
/** An offer has at most 100 things in a list, with texts of at most 2000 characters: whatever billing writes down fits. */
const MAX_DOCUMENT = /*@__PURE__*/ limits({
  text: MAX_LABEL,
  lists: /*@__PURE__*/ Object.freeze({ tiers: MAX_THINGS, plans: MAX_THINGS, lines: MAX_INVOICE_LINES, other: 4000 }),
});

/** The subscriptions that billing has made or checked. */
export const subscriptions = /*@__PURE__*/ known<Subscription>();
/** The events that billing has made or checked. */
export const subscriptionEvents = /*@__PURE__*/ known<SubscriptionEvent>();

const readEventDocument = /*@__PURE__*/ document((plain) => eventSchemaOf(Object(plain).type), MAX_DOCUMENT);
const readStateDocument = /*@__PURE__*/ document(() => stateSchema(), MAX_DOCUMENT);

/** Reads an event: a known one as it is. */
export const readEvent: Reader<SubscriptionEvent> = /*@__PURE__*/ subscriptionEvents.or(
  /*@__PURE__*/ versioned('subscription_event', (input) => {
    const values = readFields(input, ['type']);
    if (values instanceof Faults) return values;
    const [type] = values;
    if (type === undefined) return under(['type'], missing({ expected: EVENTS }));
    if (!EVENTS.some((one) => one === type)) return under(['type'], unknownName('event', type, EVENTS));
    const event = readEventDocument(input);
    if (event instanceof Faults) return event;
    const faults = eventFaults(event);
    if (faults !== null) return faults;
    if (event.invoice !== null) invoices.keep(event.invoice);
    return subscriptionEvents.keep(event);
  }),
);

/** Reads a list of events. */
export const readEvents = /*@__PURE__*/ listOf(readEvent, MAX_EVENTS);

/** Reads a subscription. Its commands are read one by one, so that a busy period does not grow past a document's limits. */
export const readSubscription: Reader<Subscription> = /*@__PURE__*/ subscriptions.or(
  /*@__PURE__*/ versioned('subscription', (input) => {
    const names = stateFieldNames();
    const values = readFields(input, [...names, 'accepted']);
    if (values instanceof Faults) return values;
    const given = values.at(-1);
    const state = readStateDocument(Object.fromEntries(names.map((name, i) => [name, values[i]])));
    const accepted = given === undefined ? missing() : readAccepted(given);
    if (state instanceof Faults || accepted instanceof Faults) {
      const faults = [state, accepted instanceof Faults ? under(['accepted'], accepted) : accepted];
      return allOf(faults.filter((one) => one instanceof Faults));
    }
    const subscription = { ...state, accepted };
    const faults = [soundness(subscription), recordFaults(subscription)].filter((one) => one !== null);
    return faults.length === 0 ? subscriptions.keep(subscription) : allOf(faults);
  }),
);

/**
 * A subscription from outside, a stored one for example: the subscription frozen, or every issue with its path. What
 * could not have come from its events is refused: amounts in two currencies, a tier without a price, a period that the
 * cycle does not have (`currency_mismatch`, `price_needed`, `wrong_period`, `inconsistent`, …).
 *
 * @example
 * billing.parseSubscription({ seats: 10 }).ok // => false
 */
export function parseSubscription(input: unknown): Decision<Subscription, InvalidInput> {
  return toDecision(readSubscription(input));
}

/**
 * The events of a subscription from outside, in their order: the events frozen, or every issue with its path. Whether
 * they follow one another is what `apply` checks.
 *
 * @example
 * billing.parseEvents([]) // => { ok: true, value: [] }
 * billing.parseEvents([{ type: 'bought' }]).ok // => false
 */
export function parseEvents(input: unknown): Decision<readonly SubscriptionEvent[], InvalidInput> {
  return toDecision(readEvents(input));
}
