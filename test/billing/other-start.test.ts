import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, apply, type SubscriptionEvent } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { having, startOf, stored } from './support-team.ts';

// A start or a renewal has no command by which it is known. Another one at a revision that is taken is refused, as far as
// the state remembers: two starts under one id have one invoice id, and one of the two invoices would be lost.

const MARCH = '2024-03-01T00:00:00.000Z';
const usd = (amount: string) => of(amount, 'USD');
const { subscription: state, events } = orThrow(startOf({ alreadyPaid: false }));
const renewed = advance(having(state, { type: 'change_seats', seats: 12 }), MARCH);
const taken = ['events.0.revision: out_of_sequence'];
const other = (changes: object) => orThrow(startOf({ alreadyPaid: false, ...changes })).events;

describe('another start under the id of a subscription', () => {
  test.each<[string, object]>([
    ['for other seats', { seats: 11 }],
    ['of another tier', { holding: { tier: 'essentials' } }],
    ['at another price', { plan: { id: 'advanced', unitPrice: usd('16.00') } }],
    ['paid elsewhere', { alreadyPaid: true }],
    ['for another account', { account: { kind: 'team', salesExecutive: true } }],
    ['a millisecond later', { at: '2024-01-31T00:00:00.001Z' }],
  ])('%s is refused as the last event', (_, changes) => {
    expect(issuesOf(() => apply(state, other(changes)))).toEqual(taken);
    expect(issuesOf(() => apply(null, [...events, ...other(changes)]))).toEqual(['events.1.revision: out_of_sequence']);
  });
  test.each<[string, readonly SubscriptionEvent[]]>([
    ['at another instant', other({ at: '2024-02-01T00:00:00.000Z' })],
    ['in another currency', other({ currency: 'EUR', plan: { id: 'advanced' }, prices: {} })],
    ['in another zone', other({ zone: 'Asia/Tokyo' })],
    ['rounded otherwise', other({ rounding: 'down' })],
    ['by the second', other({ granularity: 'second' })],
    ['of another offer', put(events, '0.offer.version', '2')],
  ])('%s is refused later as well', (_, begun) =>
    expect(issuesOf(() => apply(renewed.subscription, begun))).toEqual(taken),
  );
  test('the same one changes nothing, whoever has stored it', () => {
    expect(apply(state, stored(events))).toBe(state);
    expect(apply(renewed.subscription, stored(events))).toBe(renewed.subscription);
    expect(apply(stored(renewed.subscription), events)).toEqual(renewed.subscription);
  });
});

describe('another renewal at the last revision', () => {
  const owed = {
    remedy: 'late',
    period: { startsOn: '2024-01-01', endsOn: '2024-02-01' },
    due: true,
    amount: usd('5.00'),
  };

  test('with what the first one did not credit, or bill', () => {
    const before = having(state, { type: 'change_seats', seats: 12 });
    const credited = advance(before, MARCH, { credits: [owed] }).events;
    expect(issuesOf(() => apply(renewed.subscription, credited))).toEqual(taken);
    const billed = put(renewed.events, '0.current.seats', 13);
    expect(issuesOf(() => apply(renewed.subscription, billed))).toEqual(taken);
  });
  test('the same one changes nothing', () =>
    expect(apply(renewed.subscription, stored(renewed.events))).toBe(renewed.subscription));
  test('an older one that credits what was never credited is told as well: its invoice would be lost', () => {
    const before = having(state, { type: 'change_seats', seats: 12 });
    const credited = advance(before, MARCH, { credits: [owed] });
    const later = having(renewed.subscription, { type: 'change_seats', seats: 13, at: MARCH });
    const twice = advance(renewed.subscription, '2024-04-01T00:00:00.000Z').subscription;
    for (const since of [later, twice]) {
      expect(issuesOf(() => apply(since, credited.events))).toEqual(taken);
      expect(apply(since, stored(renewed.events))).toBe(since);
    }
    const same = having(credited.subscription, { type: 'change_seats', seats: 13, at: MARCH });
    expect(apply(same, stored(credited.events))).toBe(same);
  });
});

test('a start before its period is told at its instant, which an event has, and a state has not', () => {
  const early = put(events, '0.at', '2024-01-30T23:59:59.999Z');
  expect(issuesOf(() => apply(null, early))).toEqual(['events.0.at: out_of_order']);
});
