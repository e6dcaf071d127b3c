import { describe, expect, test } from 'vitest';
import { addOnOf, addOnsOf, advance, apply, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { included } from './included.ts';
import { type Asked, decided, having, startOf, stored, team } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// A stream begins with its start; what comes out of it is plain JSON, and is what the entitlements take.

describe('without a state', () => {
  const { events } = decided(team(), { type: 'purchase', tier: 'essentials' });
  const [renewed] = advance(three(), MAY).events;
  test('no event, and another event than a start, is out of sequence', () => {
    expect(issuesOf(() => apply(null, []))).toEqual(['events: out_of_sequence']);
    expect(issuesOf(() => apply(null, events))).toEqual(['events.0: out_of_sequence']);
    expect(issuesOf(() => apply(null, [renewed as never]))).toEqual(['events.0: out_of_sequence']);
  });
  test('a start is enough, and a second start is out of sequence', () => {
    const answer = startOf();
    const started = answer.ok ? answer.value.events : [];
    expect(apply(null, started)).toEqual(team());
    const other = startOf({ seats: 11 });
    const second = other.ok ? other.value.events : [];
    expect(apply(team(), started)).toEqual(team());
    expect(
      issuesOf(() => apply(null, [...started, ...second.map((one) => ({ ...one, revision: 2 }) as never)])),
    ).toEqual(['events.1.revision: out_of_sequence']);
  });
  test('no event leaves a state as it is', () => expect(apply(team(), [])).toEqual(team()));
});

describe('what comes out is plain JSON', () => {
  const state = having(
    three(),
    { type: 'change_seats', seats: 12, at: HALF },
    { type: 'change_seats', seats: 8, at: HALF },
  );
  test('without a field that holds nothing', () => {
    for (const one of [state, three(), having(state, { type: 'undo', at: HALF }), advance(state, MAY).subscription]) {
      expect(one).toStrictEqual(stored(one));
      expect(parseSubscription(stored(one))).toStrictEqual({ ok: true, value: one });
    }
  });
  test('a command that takes effect at once has no other instant', () => {
    expect(state.accepted.map((one) => [one.revision, one.at, one.effectiveAt])).toEqual([
      [2, HALF, undefined],
      [3, HALF, MAY],
    ]);
    const read = parseSubscription(stored(state));
    expect(read.ok && read.value.accepted.map((one) => Object.keys(one))).toEqual([
      ['id', 'revision', 'at', 'digest'],
      ['id', 'revision', 'at', 'digest', 'effectiveAt'],
    ]);
  });
  test('nor has an answer one', () => {
    const answers: readonly (readonly [Subscription, Asked])[] = [
      [three(), { type: 'purchase', tier: 'silver', at: HALF }],
      [state, { type: 'undo', at: HALF }],
      [three(), { type: 'change_account', salesExecutive: true, at: HALF }],
      [three(), { type: 'end_plan', at: HALF }],
    ];
    for (const [from, asked] of answers) {
      const answer = decided(from, asked);
      expect(answer).toStrictEqual(stored(answer));
    }
  });
});

test('a tier beside what comes with the plan is an add-on among others, and not the one that is held', () => {
  const plan = { id: 'cloud', unitPrice: of('20.00', 'USD') };
  const state = three({ catalog: included, plan, holding: { beside: ['premium'] } });
  expect(addOnOf(state, HALF)).toBe(null);
  expect(addOnsOf(state, HALF).map(({ tier }) => tier)).toEqual(['premium']);
  const both = three({ catalog: included, plan, holding: { tier: 'gold', beside: ['premium'] } });
  expect([addOnOf(both, HALF)?.tier, addOnsOf(both, HALF).map(({ tier }) => tier)]).toEqual([
    'gold',
    ['gold', 'premium'],
  ]);
});

test('a late removal may have the instant of the command before it', () => {
  const at = '2024-04-30T22:00:00.000Z';
  const grown = having(three({ holding: { tier: 'gold' } }), { type: 'change_seats', seats: 12, at });
  const { subscription } = advance(grown, MAY);
  expect(decided(subscription, { type: 'remove', at }).events[0]?.type).toBe('late_removal');
});
