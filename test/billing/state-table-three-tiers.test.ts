import { describe, expect, test } from 'vitest';
import { advance, type Subscription } from '../../src/billing/index.js';
import { type Asked, codeOf, having, linesIn, linesOf, outcome } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// The table of the subscription again, for an offer of three tiers: one describe a row, one test a cell. All by sales on
// 16 April 2024, where 15 of 30 days are left, so that everything costs half: the plan 20.00 a seat, Silver 5.00, Gold
// 12.00, Platinum 600.00 flat, Care 2.00 (24.00 a year), Pro 30.00 and Elite 50.00 a person; ten seats.

const at = HALF;
const buy = (tier: string): Asked => ({ type: 'purchase', tier, at });
const move = (tier: string): Asked => ({ type: 'change_tier', tier, at });
const seats = (count: number): Asked => ({ type: 'change_seats', seats: count, at });
const remove: Asked = { type: 'remove', at };
const undo: Asked = { type: 'undo', at };

const bare = three();
const onSilver = three({ holding: { tier: 'silver' } });
const onGold = three({ holding: { tier: 'gold' } });
const onPlatinum = three({ holding: { tier: 'platinum' } });

/** What the renewal of 1 May makes of the state, and the lines that it bills. */
function renewal(state: Subscription): string[] {
  const { subscription, invoices } = advance(state, MAY);
  expect(subscription.pending).toEqual({});
  const { tier, seats: count } = subscription.current;
  return [`${tier ?? 'nothing'} ${count}`, ...linesIn({ invoice: invoices[0] ?? null })];
}

describe('nothing held', () => {
  test.each([
    ['silver', '25.00'],
    ['gold', '60.00'],
    ['platinum', '300.00'],
  ])('purchase of %s: charged for half of the period, and renewed', (tier, half) => {
    expect(linesOf(bare, buy(tier))).toEqual([`${tier} charge ${half}`]);
    expect(outcome(bare, buy(tier))).toBe(`${tier} 10 → ${tier} 10: ${half}`);
  });
  test('purchase of a tier that is not sold any more: no_longer_sold', () =>
    expect(codeOf(bare, buy('bronze'))).toBe('no_longer_sold'));
  test('purchase of a tier without a price: price_needed', () =>
    expect(codeOf(bare, buy('diamond'))).toBe('price_needed'));
  test('purchase of a tier that stands beside others: not_held', () =>
    expect(codeOf(bare, buy('care'))).toBe('not_held'));
  test.each(['silver', 'gold', 'platinum'])('change_tier to %s: not_held', (tier) =>
    expect(codeOf(bare, move(tier))).toBe('not_held'),
  );
  test('remove: not_held', () => expect(codeOf(bare, remove)).toBe('not_held'));
  test('undo: nothing_scheduled', () => expect(codeOf(bare, undo)).toBe('nothing_scheduled'));
  test('renewal: the plan only', () => expect(renewal(bare)).toEqual(['nothing 10', 'plan renewal 200.00']));
});

describe('Silver held', () => {
  test.each(['silver', 'gold', 'platinum'])('purchase of %s: already_held', (tier) =>
    expect(codeOf(onSilver, buy(tier))).toBe('already_held'),
  );
  test('change_tier to gold: credit and charge, now', () => {
    expect(linesOf(onSilver, move('gold'))).toEqual(['silver credit -25.00', 'gold charge 60.00']);
    expect(outcome(onSilver, move('gold'))).toBe('gold 10 → gold 10: 35.00');
  });
  test('change_tier two tiers up, to a flat one: credit and charge, now', () => {
    expect(linesOf(onSilver, move('platinum'))).toEqual(['silver credit -25.00', 'platinum charge 300.00']);
  });
  test('change_tier to the same: no_change', () => expect(codeOf(onSilver, move('silver'))).toBe('no_change'));
  test('change_tier down to one that is not sold any more: no_longer_sold', () =>
    expect(codeOf(onSilver, move('bronze'))).toBe('no_longer_sold'));
  test('change_tier up to one without a price: price_needed', () =>
    expect(codeOf(onSilver, move('diamond'))).toBe('price_needed'));
  test('purchase of Care, which stands beside Gold and Platinum: not_held', () =>
    expect(codeOf(onSilver, buy('care'))).toBe('not_held'));
  test('remove: scheduled', () => expect(outcome(onSilver, remove)).toBe('silver 10 → nothing 10: free'));
  test('renewal', () =>
    expect(renewal(onSilver)).toEqual(['silver 10', 'plan renewal 200.00', 'silver renewal 50.00']));
});

describe('Gold held', () => {
  test('change_tier up', () => expect(outcome(onGold, move('platinum'))).toBe('platinum 10 → platinum 10: 240.00'));
  test('change_tier to the same: no_change', () => expect(codeOf(onGold, move('gold'))).toBe('no_change'));
  test('change_tier down: scheduled', () => expect(outcome(onGold, move('silver'))).toBe('gold 10 → silver 10: free'));
  test('change_seats up: the plan and Gold', () => {
    const lines = ['plan credit -100.00', 'plan charge 120.00', 'gold credit -60.00', 'gold charge 72.00'];
    expect(linesOf(onGold, seats(12))).toEqual(lines);
    expect(outcome(onGold, seats(12))).toBe('gold 12 → gold 12: 32.00');
  });
  test('change_seats down: scheduled', () => expect(outcome(onGold, seats(8))).toBe('gold 10 → gold 8: free'));
  test('remove: scheduled', () => expect(outcome(onGold, remove)).toBe('gold 10 → nothing 10: free'));
  test('renewal', () => expect(renewal(onGold)).toEqual(['gold 10', 'plan renewal 200.00', 'gold renewal 120.00']));
});

describe('Platinum held, at a flat price', () => {
  test('change_tier down by one, and by two: scheduled', () => {
    expect(outcome(onPlatinum, move('gold'))).toBe('platinum 10 → gold 10: free');
    expect(outcome(onPlatinum, move('silver'))).toBe('platinum 10 → silver 10: free');
  });
  test('change_seats up: the lines of the plan alone, as a flat price does not follow the seats', () => {
    expect(linesOf(onPlatinum, seats(12))).toEqual(['plan credit -100.00', 'plan charge 120.00']);
    expect(outcome(onPlatinum, seats(12))).toBe('platinum 12 → platinum 12: 20.00');
  });
  test('remove: scheduled', () => expect(outcome(onPlatinum, remove)).toBe('platinum 10 → nothing 10: free'));
  test('renewal: the flat price once', () => {
    expect(renewal(onPlatinum)).toEqual(['platinum 10', 'plan renewal 200.00', 'platinum renewal 600.00']);
    const line = advance(onPlatinum, MAY).invoices[0]?.lines[1];
    expect([line?.quantity, line?.unitPrice.amount]).toEqual([1, '600.00']);
  });
});

describe('Platinum, downgrade to Gold pending', () => {
  const state = having(onPlatinum, move('gold'));
  test('change_tier to the pending one: already_scheduled', () =>
    expect(codeOf(state, move('gold'))).toBe('already_scheduled'));
  test('change_tier to a third one: the last one wins', () =>
    expect(outcome(state, move('silver'))).toBe('platinum 10 → silver 10: free'));
  test('change_tier back: undone', () =>
    expect(outcome(state, move('platinum'))).toBe('platinum 10 → platinum 10: free'));
  test('purchase of the pending one: already_held', () => expect(codeOf(state, buy('gold'))).toBe('already_held'));
  test('remove: the removal takes its place', () =>
    expect(outcome(state, remove)).toBe('platinum 10 → nothing 10: free'));
  test('change_seats up: now, and the downgrade stays', () =>
    expect(outcome(state, seats(12))).toBe('platinum 12 → gold 12: 20.00'));
  test('undo: undone', () => expect(outcome(state, undo)).toBe('platinum 10 → platinum 10: free'));
  test('renewal: at Gold', () =>
    expect(renewal(state)).toEqual(['gold 10', 'plan renewal 200.00', 'gold renewal 120.00']));
});

describe('Gold, downgrade to Silver pending', () => {
  const state = having(onGold, move('silver'));
  test('change_tier up from what is held now: now, the downgrade is cleared', () =>
    expect(outcome(state, move('platinum'))).toBe('platinum 10 → platinum 10: 240.00'));
});

describe('Gold, removal pending', () => {
  const state = having(onGold, remove);
  test('purchase of the same: undone, free', () => expect(outcome(state, buy('gold'))).toBe('gold 10 → gold 10: free'));
  test.each(['silver', 'platinum'])('purchase of %s: already_held', (tier) =>
    expect(codeOf(state, buy(tier))).toBe('already_held'),
  );
  test('change_tier up: now, the removal is cleared', () =>
    expect(outcome(state, move('platinum'))).toBe('platinum 10 → platinum 10: 240.00'));
  test('change_tier down: removal_scheduled', () => expect(codeOf(state, move('silver'))).toBe('removal_scheduled'));
  test('change_tier to the same: no_change', () => expect(codeOf(state, move('gold'))).toBe('no_change'));
  test('remove: removal_already_scheduled', () => expect(codeOf(state, remove)).toBe('removal_already_scheduled'));
  test('change_seats up: now, the removal stays', () =>
    expect(outcome(state, seats(12))).toBe('gold 12 → nothing 12: 32.00'));
  test('change_seats down: scheduled, the removal stays', () =>
    expect(outcome(state, seats(8))).toBe('gold 10 → nothing 8: free'));
  test('undo: undone', () => expect(outcome(state, undo)).toBe('gold 10 → gold 10: free'));
  test('renewal: the plan only', () => expect(renewal(state)).toEqual(['nothing 10', 'plan renewal 200.00']));
});

describe('fewer seats pending, on Silver', () => {
  const state = having(onSilver, seats(8));
  test('change_tier up: now; next keeps its seats', () =>
    expect(outcome(state, move('gold'))).toBe('gold 10 → gold 8: 35.00'));
  test('change_seats up: now, and clears it', () =>
    expect(outcome(state, seats(12))).toBe('silver 12 → silver 12: 25.00'));
  test('change_seats same: undone', () => expect(outcome(state, seats(10))).toBe('silver 10 → silver 10: free'));
  test('change_seats lower: the last one wins', () =>
    expect(outcome(state, seats(7))).toBe('silver 10 → silver 7: free'));
  test('change_seats to the pending number: already_scheduled', () =>
    expect(codeOf(state, seats(8))).toBe('already_scheduled'));
  test('remove: scheduled, and the seats stay', () =>
    expect(outcome(state, remove)).toBe('silver 10 → nothing 8: free'));
  test('undo: undone', () => expect(outcome(state, undo)).toBe('silver 10 → silver 10: free'));
  test('renewal: renewed with fewer', () =>
    expect(renewal(state)).toEqual(['silver 8', 'plan renewal 160.00', 'silver renewal 40.00']));
});

test('seats of its own stay with the tier that takes its place', () => {
  const own = three({ holding: { tier: 'silver', seats: { silver: 5 } } });
  // Half a month: 5 × 5.00 / 2 is credited, 5 × 12.00 / 2 is charged.
  expect(linesOf(own, { type: 'change_tier', tier: 'gold', at: HALF })).toEqual([
    'silver credit -12.50',
    'gold charge 30.00',
  ]);
  const up = having(own, { type: 'change_tier', tier: 'gold', at: HALF });
  expect(up.current.tierSeats).toEqual({ gold: 5 });
  const down = having(up, { type: 'change_tier', tier: 'silver', at: HALF });
  expect(down.next.tierSeats).toEqual({ silver: 5 });
});
