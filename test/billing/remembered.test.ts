import { expect, test } from 'vitest';
import { addOnOf, addOnsOf, advance, type Subscription } from '../../src/billing/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { having } from './support-team.ts';
import { three } from './three-tiers.ts';

// A subscription remembers the last sixteen changes of what is held: what it held then, and a fault before them.

const START = '2024-04-01T00:00:00.000Z';

/** Gold for the second half of a month and Silver for the first one, for so many months. */
function changing(months: number): Subscription {
  let state = three({ holding: { tier: 'silver' } });
  for (let month = 0; month < months; month += 1) {
    const at = new Date(Date.parse(state.period.start) + 15 * 86_400_000).toISOString();
    state = having(state, { type: 'change_tier', tier: 'gold', at }, { type: 'change_tier', tier: 'silver', at });
    state = advance(state, state.period.end).subscription;
  }
  return state;
}

test('before the start nothing was held', () => {
  expect(addOnOf(changing(2), '2024-03-31T23:59:59.999Z')).toBe(null);
  expect(addOnsOf(changing(2), '2024-03-31T23:59:59.999Z')).toEqual([]);
});

test('what was held between the changes, since when and until when', () => {
  const state = changing(2);
  expect(state.history).toHaveLength(5);
  expect(addOnOf(state, START)).toEqual({
    tier: 'silver',
    since: START,
    endsAt: '2024-04-16T00:00:00.000Z',
    next: null,
  });
  expect(addOnsOf(state, '2024-04-16T00:00:00.000Z')).toEqual([
    { tier: 'gold', since: '2024-04-16T00:00:00.000Z', endsAt: '2024-05-01T00:00:00.000Z', next: null },
  ]);
});

test('an instant before the changes that are remembered is a fault of `at`', () => {
  const state = changing(8);
  expect(state.history).toHaveLength(16);
  const first = state.history[0]?.at ?? '';
  expect(first).toBe('2024-04-16T00:00:00.000Z');
  expect(addOnOf(state, first)?.tier).toBe('gold');
  for (const ask of [addOnOf, addOnsOf]) {
    expect(issuesOf(() => ask(state, START))).toEqual(['at: before_history']);
  }
  const { message } = thrownBy(() => addOnOf(state, START));
  expect(message).toContain('16');
  expect(message).toContain(first);
});

test('a tier that went and came back has been held since it came back', () => {
  const left = advance(
    having(three({ holding: { tier: 'gold' } }), { type: 'remove', at: START }),
    '2024-05-01T00:00:00.000Z',
  ).subscription;
  const again = having(left, { type: 'purchase', tier: 'gold', at: '2024-05-10T00:00:00.000Z' });
  expect(addOnOf(again, '2024-05-20T00:00:00.000Z')?.since).toBe('2024-05-10T00:00:00.000Z');
  expect(addOnOf(again, '2024-05-05T00:00:00.000Z')).toBe(null);
  expect(addOnOf(again, '2024-04-20T00:00:00.000Z')?.endsAt).toBe('2024-05-01T00:00:00.000Z');
});

test('after the plan ends at the renewal, nothing is held', () => {
  const ending = having(three({ holding: { tier: 'gold', beside: ['care'] } }), { type: 'end_plan', at: START });
  expect(addOnsOf(ending, START).map(({ tier, endsAt, next }) => [tier, endsAt, next])).toEqual([
    ['gold', '2024-05-01T00:00:00.000Z', null],
    ['care', '2024-05-01T00:00:00.000Z', null],
  ]);
  expect(addOnsOf(ending, '2024-05-01T00:00:00.000Z')).toEqual([]);
});
