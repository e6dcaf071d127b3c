import { Faults, fault, under } from '../input/faults.js';
import { InvalidInputError, issueOf } from '../input/issue.js';
import { nullable } from '../input/readers.js';
import { door } from '../input/request.js';
import { type CommandRecord, newest, recordOf } from './command-record.js';
import { isBoundary, type SubscriptionEvent } from './event.js';
import { isSameEvent } from './same-event.js';
import { followingFaults } from './sound-following.js';
import { soundness } from './soundness.js';
import { stateAfter, stateAtStart } from './state-after.js';
import { readEvents, readSubscription, subscriptions } from './stored-subscription.js';
import type { Subscription } from './subscription.js';
import { wrongPeriod } from './wrong-period.js';

const enter = /*@__PURE__*/ door('billing.apply', {
  subscription: /*@__PURE__*/ nullable(readSubscription),
  events: readEvents,
});

/**
 * The subscription after the events, in their order; from `null` on they begin with `started`. An event that was applied
 * before changes nothing, so that events may be delivered twice. Throws `wrong_subscription`, `out_of_sequence` for an
 * event that does not follow, or another one at a revision that is taken, `out_of_order` for one that is earlier than the
 * event before it, `duplicate_id`, `wrong_period`, `unsupported_version`, and every fault of a stored subscription or event
 * with its path.
 *
 * @example
 * const { subscription, events } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('1500', 'JPY') }, seats: 10,
 *   currency: 'JPY', anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-01-31T00:00:00.000Z',
 * }));
 * const actor = { id: 'u1', roles: ['billing_admin'] };
 * const command = { type: 'change_seats', seats: 12, id: 'c1', actor, via: 'admin_console', at: '2026-02-01T00:00:00.000Z' } as const;
 * const more = orThrow(billing.decide(subscription, command));
 * billing.apply(subscription, more.events).current.seats // => 12
 * billing.apply(null, [...events, ...more.events]).revision // => 2
 */
export function apply(subscription: Subscription | null, events: readonly SubscriptionEvent[]): Subscription {
  return enter({ subscription, events }, (read) => afterEvents(read.subscription, read.events));
}

function afterEvents(subscription: Subscription | null, events: readonly SubscriptionEvent[]): Subscription {
  let state = subscription;
  const record = recordOf(subscription?.accepted ?? []);
  for (const [i, event] of events.entries()) {
    const result = afterEvent(state, event, record);
    if (result instanceof Faults) throw new InvalidInputError(under(['events', i], result).issues);
    state = result;
  }
  if (state === null) throw new InvalidInputError(under(['events'], notStarted()).issues);
  if (state === subscription) return state;
  const unsound = soundness(state);
  // The state is looked at once, after the last event: a look after each would make a replay slow.
  if (unsound !== null) {
    throw new InvalidInputError(under(['events', events.length - 1], ofEvent(events.at(-1), unsound)).issues);
  }
  return subscriptions.keep({ ...state, accepted: newest(state.accepted) });
}

function afterEvent(
  state: Subscription | null,
  event: SubscriptionEvent,
  record: CommandRecord,
): Subscription | Faults {
  if (state === null) return event.type === 'started' ? stateAtStart(event) : notStarted();
  if (event.subscriptionId !== state.id) return wrongSubscription(state, event);
  if (wasApplied(state, event, record)) return state;
  if (event.type === 'started' || event.revision !== state.revision + 1) return outOfSequence(state, event);
  const wrong = isBoundary(event) ? wrongPeriod(state, event) : null;
  const faults = wrong ?? followingFaults(state, event, record);
  return faults ?? stateAfter(state, event, record.after(state, event));
}

/** Whether an event is one that the state contains, as far as it remembers. */
function wasApplied(state: Subscription, event: SubscriptionEvent, record: CommandRecord): boolean {
  const { revision } = event;
  if (!('commandId' in event)) {
    return revision <= state.revision && !record.hasRevision(revision) && isSameEvent(state, event);
  }
  // At whatever revision: another process may have decided on the command as well.
  return record.find(event.commandId)?.digest === event.digest || revision < record.forgottenBelow();
}

/** The faults of a state, told of the fields of the event that led to it; the event has not all that a state has. */
function ofEvent(event: SubscriptionEvent | undefined, { issues }: Faults): Faults {
  const told = issues.map((one) => {
    const [field = ''] = one.path;
    const path = Object.hasOwn(event ?? {}, field) ? one.path : one.code === 'out_of_order' ? ['at'] : [];
    return issueOf(one.code, path, one.message, one);
  });
  // An instant may be wrong for several fields of the state.
  return new Faults([...new Map(told.map((one) => [JSON.stringify([one.path, one.message]), one])).values()]);
}

function wrongSubscription({ id }: Subscription, { subscriptionId }: SubscriptionEvent): Faults {
  const found = fault(
    'wrong_subscription',
    `Use events of ${id}, not of ${subscriptionId}.`,
    `契約 ${id} のイベントを指定してください（${subscriptionId} のイベントは使えません）。`,
  );
  return under(['subscriptionId'], found);
}

function outOfSequence({ revision: last }: Subscription, { revision }: SubscriptionEvent): Faults {
  const found =
    revision > last
      ? fault(
          'out_of_sequence',
          `Event ${revision} does not follow state ${last}. Apply the events in the order of their revisions.`,
          `イベント ${revision} は状態 ${last} の次ではありません。revision の順に適用してください。`,
        )
      : fault(
          'out_of_sequence',
          `Another event has revision ${revision} already. Load the subscription again, and decide again.`,
          `revision ${revision} には別のイベントがあります。契約を読み込み直してから、もう一度実行してください。`,
        );
  return under(['revision'], found);
}

function notStarted(): Faults {
  return fault(
    'out_of_sequence',
    'A subscription begins with its `started` event. Apply it first.',
    '契約の最初のイベントは started です。先に適用してください。',
  );
}
