import { describe, expect, test } from 'vitest';
import { decided, having, refusalOf } from './support-team.ts';
import { at, people, plan, prices, seats, state, usd, yearly } from './terms-commands.ts';
import { MAY, three } from './three-tiers.ts';

// What the answers about terms say: when it takes effect, and what an undo takes back.

test.each([
  ['removal', { type: 'remove', tier: 'gold', at }],
  ['removal', { type: 'remove', tier: 'care', at }],
  ['tier', { type: 'change_tier', tier: 'silver', at }],
  ['seats', seats(8)],
  ['seats', seats(3, 'care')],
  ['people', people({ pro: 1 })],
  ['plan', plan('plus', '19.00')],
  ['prices', prices({ gold: usd('13.00') })],
  ['interval', yearly],
  ['plan_end', { type: 'end_plan', at }],
] as const)('an undo takes back what is pending, and says that it is %s', (what, asked) => {
  const pending = having(state, asked);
  for (const one of [
    { type: 'undo', at },
    { type: 'undo', what, at },
  ] as const) {
    const answer = decided(pending, one);
    expect([answer.undone, answer.events[0]?.undone]).toEqual([[what], [what]]);
    expect(having(pending, one)).toMatchObject({ pending: {}, planStatus: 'active', next: state.next });
  }
  expect('undone' in decided(state, asked)).toBe(false);
});

test.each([
  ['seats', seats(8), seats(10)],
  ['seats', seats(3, 'care'), seats(5, 'care')],
  ['people', people({ pro: 1 }), people({ pro: 2 })],
  ['plan', plan('plus', '19.00'), plan('plus', '20.00')],
  ['prices', prices({ silver: usd('6.00') }), prices({ silver: { per: 'seat', amount: { USD: '5.00' } } })],
  ['interval', yearly, { type: 'change_interval', interval: 'month', at }],
] as const)('what is held, asked for again, takes back the pending %s', (what, asked, again) => {
  const answer = decided(having(state, asked), again);
  expect([answer.undone, answer.effectiveAt, answer.events[0]?.type]).toEqual([[what], at, 'undone']);
  expect(having(state, asked, again)).toMatchObject({ pending: {}, next: state.next });
});

test.each([
  ['the end of the plan', { type: 'end_plan', at }],
  ['a lower tier', { type: 'change_tier', tier: 'silver', at }],
  ['fewer seats', seats(8)],
  ['fewer seats of a tier', seats(3, 'care')],
  ['fewer people', people({ pro: 1 })],
  ['another plan', plan('plus', '19.00')],
  ['other prices', prices({ gold: usd('13.00') })],
] as const)('%s, asked for twice, is scheduled for the renewal already', (_, asked) => {
  expect(decided(state, asked).effectiveAt).toBe(MAY);
  expect(refusalOf(having(state, asked), asked)).toMatchObject({ code: 'already_scheduled', effectiveAt: MAY });
});

test.each([
  ['removal_already_scheduled', { type: 'remove', tier: 'gold', at }, { type: 'remove', tier: 'gold', at }],
  ['removal_already_scheduled', { type: 'remove', tier: 'care', at }, { type: 'remove', tier: 'care', at }],
  ['removal_scheduled', { type: 'remove', tier: 'gold', at }, { type: 'change_tier', tier: 'silver', at }],
] as const)('%s says that it takes effect at the renewal', (code, first, second) =>
  expect(refusalOf(having(state, first), second)).toMatchObject({ code, effectiveAt: MAY }),
);

describe('more seats of a tier clear the fewer ones that are pending, and leave those of others', () => {
  const both = three({ holding: { tier: 'gold', beside: ['care'], seats: { gold: 6, care: 5 } } });
  test('of this tier alone', () =>
    expect(having(both, seats(3, 'care'), seats(7, 'care'))).toMatchObject({
      ...{ pending: {}, current: { tierSeats: { gold: 6, care: 7 } }, next: { tierSeats: { gold: 6, care: 7 } } },
    }));
  test('with those of another tier', () =>
    expect(having(both, seats(3, 'care'), seats(4, 'gold'), seats(7, 'care')).pending).toEqual({
      tierSeats: { gold: 4 },
    }));
  test('of the plan, the same', () => expect(having(both, seats(8), seats(12)).pending).toEqual({}));
});
