import { describe, expect, test } from 'vitest';
import { advance, apply, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { type Asked, decided, having, stored } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';

// An event is applied once, at its own revision; another one at a revision that is taken is told from one that is ahead.

const seats = (count: number): Asked => ({ type: 'change_seats', seats: count, at });
const state = three();
const twice = having(state, seats(11), seats(12));
const faultOf = (from: Subscription, events: unknown) => {
  const [issue] = thrownBy(() => apply(from, events as never)).issues;
  return [issue?.path.join('.'), issue?.code, issue?.message.en];
};
const taken = (revision: number) => [
  ...['events.0.revision', 'out_of_sequence'],
  `Another event has revision ${revision} already. Load the subscription again, and decide again.`,
];
const ahead = (revision: number, last: number) => [
  ...['events.0.revision', 'out_of_sequence'],
  `Event ${revision} does not follow state ${last}. Apply the events in the order of their revisions.`,
];

describe('an event of another branch', () => {
  test('at the last revision, or an earlier one: it is taken', () => {
    expect(faultOf(twice, decided(state, seats(13)).events)).toEqual(taken(2));
    expect(faultOf(twice, decided(having(state, seats(13)), seats(14)).events)).toEqual(taken(3));
    expect(faultOf(having(state, seats(11)), decided(state, seats(13)).events)).toEqual(taken(2));
  });
  test('a renewal at the revision of a command', () => {
    expect(faultOf(twice, advance(state, MAY).events)).toEqual(taken(2));
    expect(faultOf(twice, advance(having(state, seats(13)), MAY).events)).toEqual(taken(3));
  });
  test('a command at the revision of a renewal', () => {
    const renewed = advance(state, MAY).subscription;
    expect(faultOf(renewed, decided(state, seats(13)).events)).toEqual(taken(2));
  });
  test('one that is ahead of the state', () => {
    expect(faultOf(state, decided(having(state, seats(11)), seats(12)).events)).toEqual(ahead(3, 1));
    expect(faultOf(state, advance(having(state, seats(11)), MAY).events)).toEqual(ahead(3, 1));
  });
  test('of another subscription', () => {
    const other = three({ id: 'other' });
    expect(issuesOf(() => apply(state, decided(other, seats(11)).events))).toEqual([
      'events.0.subscriptionId: wrong_subscription',
    ]);
  });
});

describe('a state that has forgotten its first commands', () => {
  // A hundred commands of the revisions 3 to 102: that of revision 2 may have been any.
  const accepted = Array.from({ length: 100 }, (_, i) => ({ id: `old${i}`, revision: i + 3, at, digest: 'x' }));
  const full = parseSubscription({ ...stored(twice), accepted, revision: 102 });
  const old = full.ok ? full.value : state;
  test('takes an event before them as applied', () =>
    expect(apply(old, decided(state, seats(13)).events)).toEqual(old));
  test('and one at the first of them as another one', () =>
    expect(faultOf(old, decided(having(state, seats(13)), seats(14)).events)).toEqual(taken(3)));
  test('with one less, it has forgotten none', () => {
    const most = parseSubscription({ ...stored(twice), accepted: accepted.slice(1), revision: 102 });
    expect(faultOf(most.ok ? most.value : state, decided(state, seats(13)).events)).toEqual(taken(2));
  });
});

test('the rules of a zone may change: a period begins where the one before it ended as it was billed', () => {
  const shifted = { ...stored(state), period: { ...state.period, end: '2024-05-01T01:00:00.000Z' } };
  const { subscription, events, invoices } = advance(shifted, '2024-05-01T01:00:00.000Z');
  expect([events[0]?.at, subscription.period.start, invoices[0]?.issuedAt]).toEqual([
    ...['2024-05-01T01:00:00.000Z', '2024-05-01T01:00:00.000Z', '2024-05-01T01:00:00.000Z'],
  ]);
  expect(subscription.period).toMatchObject({
    startsOn: '2024-05-01',
    endsOn: '2024-06-01',
    end: '2024-06-01T00:00:00.000Z',
  });
  expect(advance(shifted, MAY).events).toEqual([]);
});
