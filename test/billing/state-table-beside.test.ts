import { describe, expect, test } from 'vitest';
import { addOnsOf, advance, type Subscription } from '../../src/billing/index.js';
import { type Asked, codeOf, decided, having, linesIn, linesOf, outcome } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// The rows of the table about a tier that stands beside others, and about seats of its own: Care, 2.00 a seat and month.

const at = HALF;
const care: Asked = { type: 'purchase', tier: 'care', at };
const remove = (tier?: string): Asked => ({ type: 'remove', at, ...(tier && { tier }) });
const undo = (what?: string, tier?: string): Asked => ({
  type: 'undo',
  at,
  ...(what && { what }),
  ...(tier && { tier }),
});
const move = (tier: string): Asked => ({ type: 'change_tier', tier, at });
const seats = (count: number, tier?: string): Asked => ({
  type: 'change_seats',
  seats: count,
  at,
  ...(tier && { tier }),
});

const onGold = three({ holding: { tier: 'gold' } });
const onPlatinum = three({ holding: { tier: 'platinum' } });
const both = three({ holding: { tier: 'gold', beside: ['care'] } });

function renewal(state: Subscription): string[] {
  const { subscription, invoices } = advance(state, MAY);
  expect(subscription.pending).toEqual({});
  const { tier, beside } = subscription.current;
  return [[tier ?? 'nothing', ...beside].join(' + '), ...linesIn({ invoice: invoices[0] ?? null })];
}

describe('without Care', () => {
  test.each([
    ['gold', onGold],
    ['platinum', onPlatinum],
  ])('purchase of Care beside %s: charged for half of the period', (tier, state) => {
    expect(linesOf(state, care)).toEqual(['care charge 10.00']);
    expect(outcome(state, care)).toBe(`${tier} + care 10 → ${tier} + care 10: 10.00`);
  });
  test('remove of Care: not_held', () => expect(codeOf(onGold, remove('care'))).toBe('not_held'));
  test('purchase of Care while the removal of Gold is pending: charged, and not renewed without Gold', () =>
    expect(outcome(having(onGold, remove()), care)).toBe('gold + care 10 → nothing 10: 10.00'));
});

describe('Care beside Gold', () => {
  test('purchase of Care: already_held', () => expect(codeOf(both, care)).toBe('already_held'));
  test('purchase of another tier: already_held', () =>
    expect(codeOf(both, { type: 'purchase', tier: 'platinum', at })).toBe('already_held'));
  test('remove of Care: scheduled, Gold stays', () =>
    expect(outcome(both, remove('care'))).toBe('gold + care 10 → gold 10: free'));
  test('remove of Gold: scheduled, and Care is not renewed without it', () =>
    expect(outcome(both, remove('gold'))).toBe('gold + care 10 → nothing 10: free'));
  test('remove of a tier that is not held: not_held', () => expect(codeOf(both, remove('silver'))).toBe('not_held'));
  test('change_tier up: now, Care stays', () => {
    expect(linesOf(both, move('platinum'))).toEqual(['gold credit -60.00', 'platinum charge 300.00']);
    expect(outcome(both, move('platinum'))).toBe('platinum + care 10 → platinum + care 10: 240.00');
  });
  test('change_tier down to one that Care does not stand beside: scheduled, and Care is not renewed', () =>
    expect(outcome(both, move('silver'))).toBe('gold + care 10 → silver 10: free'));
  test('change_seats up: the plan, Gold and Care, in this order', () => {
    expect(linesOf(both, seats(12))).toEqual([
      ...['plan credit -100.00', 'plan charge 120.00', 'gold credit -60.00', 'gold charge 72.00'],
      ...['care credit -10.00', 'care charge 12.00'],
    ]);
  });
  test('undo: nothing_scheduled', () => expect(codeOf(both, undo())).toBe('nothing_scheduled'));
  test('renewal: the plan, Gold and Care', () => {
    const lines = ['plan renewal 200.00', 'gold renewal 120.00', 'care renewal 20.00'];
    expect(renewal(both)).toEqual(['gold + care', ...lines]);
  });
});

describe('Care beside Gold, removal of Care pending', () => {
  const state = having(both, remove('care'));
  test('purchase of Care: undone, free', () =>
    expect(outcome(state, care)).toBe('gold + care 10 → gold + care 10: free'));
  test('remove of Care: removal_already_scheduled', () =>
    expect(codeOf(state, remove('care'))).toBe('removal_already_scheduled'));
  test('remove of Gold too: both are removed', () =>
    expect(outcome(state, remove('gold'))).toBe('gold + care 10 → nothing 10: free'));
  test('change_tier up: now, the removal of Care stays', () =>
    expect(outcome(state, move('platinum'))).toBe('platinum + care 10 → platinum 10: 240.00'));
  test.each([undo(), undo('removal'), undo('removal', 'care')])('%j: undone', (asked) => {
    expect(outcome(state, asked)).toBe('gold + care 10 → gold + care 10: free');
    expect(decided(state, asked).events[0]).toMatchObject({ type: 'undone', undone: ['removal'] });
  });
  test('undo of the removal of Gold: nothing_scheduled', () =>
    expect(codeOf(state, undo('removal', 'gold'))).toBe('nothing_scheduled'));
  test('renewal: Gold alone', () =>
    expect(renewal(state)).toEqual(['gold', 'plan renewal 200.00', 'gold renewal 120.00']));
});

describe('both removals pending', () => {
  const state = having(both, remove('care'), remove('gold'));
  test('undo of the removal of Gold leaves that of Care', () =>
    expect(outcome(state, undo('removal', 'gold'))).toBe('gold + care 10 → gold 10: free'));
  test('undo of the removal of Care leaves that of Gold, without which Care is not renewed', () => {
    const left = having(state, undo('removal', 'care'));
    expect(outcome(left, undo('removal', 'gold'))).toBe('gold + care 10 → gold + care 10: free');
  });
  test('undo: both are undone', () => expect(outcome(state, undo())).toBe('gold + care 10 → gold + care 10: free'));
});

describe('seats of its own: Care for 5 of 10', () => {
  const state = three({ holding: { tier: 'gold', beside: ['care'], seats: { care: 5 } } });
  test('it is charged and renewed for them alone', () => {
    expect(renewal(state)).toEqual(['gold + care', 'plan renewal 200.00', 'gold renewal 120.00', 'care renewal 10.00']);
  });
  test("the plan's seats leave them as they are", () =>
    expect(linesOf(state, seats(12)).filter((line) => line.startsWith('care'))).toEqual([]));
  test('more of them: now', () => {
    expect(linesOf(state, seats(8, 'care'))).toEqual(['care credit -5.00', 'care charge 8.00']);
    expect(outcome(state, seats(8, 'care'))).toBe('gold + care + care × 8 10 → gold + care + care × 8 10: 3.00');
  });
  test('fewer of them: scheduled', () => {
    expect(outcome(state, seats(3, 'care'))).toBe('gold + care + care × 5 10 → gold + care + care × 3 10: free');
    expect(renewal(having(state, seats(3, 'care')))).toContain('care renewal 6.00');
  });
  test('as many: no_change, or undone where fewer are pending', () => {
    expect(codeOf(state, seats(5, 'care'))).toBe('no_change');
    const fewer = having(state, seats(3, 'care'));
    expect(codeOf(fewer, seats(3, 'care'))).toBe('already_scheduled');
    expect(decided(fewer, seats(5, 'care')).events[0]).toMatchObject({ type: 'undone', undone: ['seats'] });
  });
  test('of a tier that is not held: not_held', () => expect(codeOf(state, seats(5, 'silver'))).toBe('not_held'));
  test('bought for as many seats as the plan has, and fewer from the renewal on', () => {
    const bought = having(onGold, care, seats(5, 'care'));
    expect(renewal(bought)).toContain('care renewal 10.00');
  });
});

test('what is held is listed, each with its end', () => {
  const state = having(both, remove('care'));
  expect(addOnsOf(state, at).map(({ tier, endsAt }) => [tier, endsAt ?? null])).toEqual([
    ['gold', null],
    ['care', MAY],
  ]);
  expect(addOnsOf(state, MAY).map(({ tier }) => tier)).toEqual(['gold']);
});
