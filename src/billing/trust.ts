import { decided, readOrThrow } from '../boundary.js';
import type { Decision, InvalidInput } from '../decision.js';
import { invalidInput } from '../errors.js';
import { listAt } from '../list.js';
import { deepFreeze, LIMITS } from '../plain.js';
import { recordAt } from '../record.js';
import { refuseUnknownVersion } from '../version.js';
import { cycleAt, periodOf } from './billing-period.js';
import type { CommandEvent, Subscription, SubscriptionEvent } from './subscription.js';
import { eventSchema, stateSchema } from './subscription-schema.js';

type Path = readonly (string | number)[];

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
  'held',
  'accepted',
  'revision',
  'lastAt',
] as const satisfies readonly (keyof Subscription)[];
const MOST_EVENTS = 1_200_000;
/** An event bills a handful of lines; a state has an entry for every change of tier. */
const EVENT_ROOM = Object.freeze({ ...LIMITS, nodes: 2000 });
const STATE_ROOM = Object.freeze({ ...LIMITS, nodes: 20_000 });

/** What this module has made and frozen itself need not be read again. */
const made = new WeakSet<object>();

/** Freezes a value of this module's own making, and remembers it. */
export function trust<T extends object>(value: T): T {
  made.add(deepFreeze(value));
  return value;
}

/**
 * A subscription from outside, a stored one for example: the subscription frozen, or every issue with its path.
 *
 * @example
 * billing.parseSubscription({ seats: 10 }).ok // => false
 */
export function parseSubscription(input: unknown): Decision<Subscription, InvalidInput> {
  return decided(() => subscriptionAt(input, []));
}

/** The subscription that a caller passed: read in full unless this module made it. */
export function trustedSubscription(input: Subscription): Subscription {
  return isMade(input) ? input : subscriptionAt(input, ['subscription']);
}

/** The events that a caller passed: each read in full unless this module made it. */
export function trustedEvents(input: unknown): readonly SubscriptionEvent[] {
  return listAt(input, ['events'], MOST_EVENTS).map((event, i) =>
    // Of what this module makes, only events have a type.
    isMade(event) && 'type' in event ? (event as SubscriptionEvent) : eventAt(event, ['events', i]),
  );
}

function isMade(value: unknown): value is object {
  return made.has(value as object); // what is no object is in no set
}

function subscriptionAt(input: unknown, path: Path): Subscription {
  refuseUnknownVersion(input, path);
  const { accepted, ...rest } = recordAt(input, FIELDS, path, true);
  const state = readOrThrow(stateSchema(), rest, path, STATE_ROOM);
  // Each event by itself: a long life must not grow past the guard's limits.
  const events = listAt(accepted, [...path, 'accepted'], MOST_EVENTS).map((event, i) =>
    commandEventAt(event, [...path, 'accepted', i]),
  );
  const cycle = cycleAt(state.cycle);
  const known = periodOf(cycle, state.period.index);
  // Not the instants: what a zone will do changes with the platform's data, and a stored one stays as it was billed.
  for (const key of ['startsOn', 'endsOn', 'days'] as const) {
    if (state.period[key] === known[key]) continue;
    const where = [...path, 'period', key];
    invalidInput(
      'wrong_period',
      where,
      `Period ${known.index} has ${known[key]} here.`,
      `期間 ${known.index} の値は ${known[key]} です。`,
    );
  }
  refuseUnpriced(state, state, path);
  return trust({ ...state, cycle, accepted: events });
}

/** Throws `unknown_tier` where what is held or comes next is a tier without a price. */
export function refuseUnpriced(
  { tierPrices }: Pick<Subscription, 'tierPrices'>,
  holdings: Pick<Subscription, 'current' | 'next'>,
  path: Path,
): void {
  for (const where of ['current', 'next'] as const) {
    const { tier } = holdings[where];
    if (tier === null || Object.hasOwn(tierPrices, tier)) continue;
    invalidInput(
      'unknown_tier',
      [...path, where, 'tier'],
      'The tier has no price.',
      'このレベルには価格がありません。',
    );
  }
}

function eventAt(input: unknown, path: Path): SubscriptionEvent {
  refuseUnknownVersion(input, path);
  return readOrThrow(eventSchema(), input, path, EVENT_ROOM);
}

function commandEventAt(input: unknown, path: Path): CommandEvent {
  const event = eventAt(input, path);
  if ('commandId' in event) return event;
  return invalidInput(
    'invalid_value',
    path,
    'Expected: the event of a command.',
    'コマンドのイベントを指定してください。',
  );
}
