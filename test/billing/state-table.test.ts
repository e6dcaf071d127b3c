import { describe, expect, test } from 'vitest';
import { advance, type Subscription, upcomingInvoice } from '../../src/billing/index.js';
import { type Asked, codeOf, having, linesIn, linesOf, outcome, team } from './support-team.ts';

// billing.md, the table of the subscription: one describe a row, one test a cell. All by sales on 15 February 2024,
// where 14 of 29 days are left: a plan of 15.00, Essentials 4.99, Enhanced 12.49, ten seats.

const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const enhanced: Asked = { type: 'purchase', tier: 'enhanced' };
const up: Asked = { type: 'change_tier', tier: 'enhanced' };
const down: Asked = { type: 'change_tier', tier: 'essentials' };
const remove: Asked = { type: 'remove' };
const undo: Asked = { type: 'undo' };
const seats = (count: number): Asked => ({ type: 'change_seats', seats: count });

/** What the renewal makes of the state, and the lines that it bills. */
function renewal(state: Subscription): string[] {
  const { subscription, invoices, events } = advance(state, '2024-02-29T00:00:00.000Z');
  const upcoming = upcomingInvoice(state, { at: state.lastAt });
  expect(upcoming).toEqual({ ok: true, value: invoices[0] });
  expect(subscription.next).toEqual(subscription.current);
  expect(subscription.pending).toEqual({});
  const { tier, seats } = subscription.current;
  const ended = events[0]?.ended.join() || 'nothing';
  return [`${tier ?? 'nothing'} ${seats}, ended ${ended}`, ...linesIn({ invoice: invoices[0] ?? null })];
}

describe('nothing held', () => {
  const state = team();
  test('purchase of Essentials: a prorated charge (R11)', () => {
    expect(linesOf(state, essentials)).toEqual(['essentials charge 24.09']);
    expect(outcome(state, essentials)).toBe('essentials 10 → essentials 10: 24.09');
  });
  test('purchase of Enhanced: a prorated charge (R11)', () => {
    expect(outcome(state, enhanced)).toBe('enhanced 10 → enhanced 10: 60.30'); // 124.90 × 14/29 = 60.2966
  });
  test('change_tier up: not_held (R9)', () => expect(codeOf(state, up)).toBe('not_held'));
  test('change_tier down: not_held (R9)', () => expect(codeOf(state, down)).toBe('not_held'));
  test("change_seats up: the plan's own lines only", () => {
    // 150.00 × 14/29 = 72.4138, 180.00 × 14/29 = 86.8966
    expect(linesOf(state, seats(12))).toEqual(['plan credit -72.41', 'plan charge 86.90']);
    expect(outcome(state, seats(12))).toBe('nothing 12 → nothing 12: 14.49');
  });
  test('change_seats same: no_change', () => expect(codeOf(state, seats(10))).toBe('no_change'));
  test('change_seats down: scheduled for the renewal', () =>
    expect(outcome(state, seats(8))).toBe('nothing 10 → nothing 8: free'));
  test('remove: not_held (R9)', () => expect(codeOf(state, remove)).toBe('not_held'));
  test('undo: nothing_scheduled', () => expect(codeOf(state, undo)).toBe('nothing_scheduled'));
  test('undo of pending seats: undone', () =>
    expect(outcome(having(state, seats(8)), undo)).toBe('nothing 10 → nothing 10: free'));
  test('renewal: the plan only (R12)', () =>
    expect(renewal(state)).toEqual(['nothing 10, ended nothing', 'plan renewal 150.00']));
});

describe('Essentials held', () => {
  const state = having(team(), essentials);
  test('purchase of the same: already_held (R9, A20)', () => expect(codeOf(state, essentials)).toBe('already_held'));
  test('purchase of Enhanced: already_held (R9)', () => expect(codeOf(state, enhanced)).toBe('already_held'));
  test('change_tier up: the old is credited and the new charged, now (A21)', () => {
    expect(linesOf(state, up)).toEqual(['essentials credit -24.09', 'enhanced charge 60.30']);
    expect(outcome(state, up)).toBe('enhanced 10 → enhanced 10: 36.21');
  });
  test('change_tier to the same: no_change', () => expect(codeOf(state, down)).toBe('no_change'));
  test('change_seats up: credit and charge of the plan and of the add-on, now', () => {
    // 59.88 × 14/29 = 28.9076
    const lines = ['plan credit -72.41', 'plan charge 86.90', 'essentials credit -24.09', 'essentials charge 28.91'];
    expect(linesOf(state, seats(12))).toEqual(lines);
    expect(outcome(state, seats(12))).toBe('essentials 12 → essentials 12: 19.31');
  });
  test('change_seats same: no_change', () => expect(codeOf(state, seats(10))).toBe('no_change'));
  test('change_seats down: scheduled for the renewal', () =>
    expect(outcome(state, seats(8))).toBe('essentials 10 → essentials 8: free'));
  test('remove: scheduled for the renewal (R13)', () =>
    expect(outcome(state, remove)).toBe('essentials 10 → nothing 10: free'));
  test('undo: nothing_scheduled', () => expect(codeOf(state, undo)).toBe('nothing_scheduled'));
  test('renewal: the plan and Essentials at full price (R12)', () => {
    expect(renewal(state)).toEqual(['essentials 10, ended nothing', 'plan renewal 150.00', 'essentials renewal 49.90']);
  });
});

describe('Enhanced held', () => {
  const state = having(team(), enhanced);
  test('purchase of Essentials: already_held (R9)', () => expect(codeOf(state, essentials)).toBe('already_held'));
  test('purchase of the same: already_held (R9, A20)', () => expect(codeOf(state, enhanced)).toBe('already_held'));
  test('change_tier to the same: no_change', () => expect(codeOf(state, up)).toBe('no_change'));
  test('change_tier down: scheduled for the renewal', () =>
    expect(outcome(state, down)).toBe('enhanced 10 → essentials 10: free'));
  test('change_seats up: credit and charge, now', () => {
    // 149.88 × 14/29 = 72.3559
    expect(linesOf(state, seats(12)).slice(2)).toEqual(['enhanced credit -60.30', 'enhanced charge 72.36']);
  });
  test('change_seats same: no_change', () => expect(codeOf(state, seats(10))).toBe('no_change'));
  test('change_seats down: scheduled', () => expect(outcome(state, seats(8))).toBe('enhanced 10 → enhanced 8: free'));
  test('remove: scheduled (R13)', () => expect(outcome(state, remove)).toBe('enhanced 10 → nothing 10: free'));
  test('undo: nothing_scheduled', () => expect(codeOf(state, undo)).toBe('nothing_scheduled'));
  test('renewal: the plan and Enhanced at full price (R12)', () => {
    expect(renewal(state)).toEqual(['enhanced 10, ended nothing', 'plan renewal 150.00', 'enhanced renewal 124.90']);
  });
});

describe('Enhanced, downgrade pending', () => {
  const state = having(team(), enhanced, down);
  test('purchase of Essentials: already_held', () => expect(codeOf(state, essentials)).toBe('already_held'));
  test('purchase of Enhanced: already_held', () => expect(codeOf(state, enhanced)).toBe('already_held'));
  test('change_tier up, back to what is held: undone, 0', () =>
    expect(outcome(state, up)).toBe('enhanced 10 → enhanced 10: free'));
  test('change_tier down: already_scheduled', () => expect(codeOf(state, down)).toBe('already_scheduled'));
  test('change_seats up: now, at the price of Enhanced, and the downgrade stays', () => {
    expect(linesOf(state, seats(12)).slice(2)).toEqual(['enhanced credit -60.30', 'enhanced charge 72.36']);
    expect(outcome(state, seats(12))).toBe('enhanced 12 → essentials 12: 26.55');
  });
  test('change_seats same: no_change', () => expect(codeOf(state, seats(10))).toBe('no_change'));
  test('change_seats down: scheduled, and the downgrade stays', () =>
    expect(outcome(state, seats(8))).toBe('enhanced 10 → essentials 8: free'));
  test('remove: the removal is scheduled (R13)', () =>
    expect(outcome(state, remove)).toBe('enhanced 10 → nothing 10: free'));
  test('undo: undone', () => expect(outcome(state, undo)).toBe('enhanced 10 → enhanced 10: free'));
  test('renewal: renewed at Essentials', () => {
    expect(renewal(state)).toEqual(['essentials 10, ended nothing', 'plan renewal 150.00', 'essentials renewal 49.90']);
  });
});

describe('fewer seats pending', () => {
  const state = having(team(), essentials, seats(8));
  const onEnhanced = having(team(), enhanced, seats(8));
  test('purchase: already_held', () => expect(codeOf(state, essentials)).toBe('already_held'));
  test('change_tier up: now; next keeps its seats', () =>
    expect(outcome(state, up)).toBe('enhanced 10 → enhanced 8: 36.21'));
  test('change_tier down, by tier: no_change on Essentials', () => expect(codeOf(state, down)).toBe('no_change'));
  test('change_tier down, by tier: scheduled on Enhanced, and the seats stay', () =>
    expect(outcome(onEnhanced, down)).toBe('enhanced 10 → essentials 8: free'));
  test('change_seats up: now, and clears it', () =>
    expect(outcome(state, seats(12))).toBe('essentials 12 → essentials 12: 19.31'));
  test('change_seats same: undone', () =>
    expect(outcome(state, seats(10))).toBe('essentials 10 → essentials 10: free'));
  test('change_seats down: the last one wins', () =>
    expect(outcome(state, seats(7))).toBe('essentials 10 → essentials 7: free'));
  test('change_seats to the same lower number: already_scheduled', () =>
    expect(codeOf(state, seats(8))).toBe('already_scheduled'));
  test('remove: scheduled, and the seats stay', () =>
    expect(outcome(state, remove)).toBe('essentials 10 → nothing 8: free'));
  test('undo: undone', () => expect(outcome(state, undo)).toBe('essentials 10 → essentials 10: free'));
  test('renewal: renewed with fewer', () => {
    expect(renewal(state)).toEqual(['essentials 8, ended nothing', 'plan renewal 120.00', 'essentials renewal 39.92']);
  });
});

describe('removal pending', () => {
  const state = having(team(), essentials, remove);
  const onEnhanced = having(team(), enhanced, remove);
  test('purchase of the same tier: undone, free (A20)', () =>
    expect(outcome(state, essentials)).toBe('essentials 10 → essentials 10: free'));
  test('purchase of another: already_held', () => {
    expect(codeOf(state, enhanced)).toBe('already_held');
    expect(codeOf(onEnhanced, essentials)).toBe('already_held');
  });
  test('change_tier up: now, the removal is cleared', () =>
    expect(outcome(state, up)).toBe('enhanced 10 → enhanced 10: 36.21'));
  test('change_tier to the same: no_change', () => {
    expect(codeOf(state, down)).toBe('no_change');
    expect(codeOf(onEnhanced, up)).toBe('no_change');
  });
  test('change_tier down: removal_scheduled', () => expect(codeOf(onEnhanced, down)).toBe('removal_scheduled'));
  test('change_seats up: now, the removal stays', () =>
    expect(outcome(state, seats(12))).toBe('essentials 12 → nothing 12: 19.31'));
  test('change_seats same: no_change', () => expect(codeOf(state, seats(10))).toBe('no_change'));
  test('change_seats down: scheduled, the removal stays', () =>
    expect(outcome(state, seats(8))).toBe('essentials 10 → nothing 8: free'));
  test('remove: removal_already_scheduled', () => expect(codeOf(state, remove)).toBe('removal_already_scheduled'));
  test('undo: undone', () => expect(outcome(state, undo)).toBe('essentials 10 → essentials 10: free'));
  test('renewal: removed, no add-on line (R13, A12)', () => {
    expect(renewal(state)).toEqual(['nothing 10, ended essentials', 'plan renewal 150.00']);
  });
});

describe('beside the table', () => {
  test('undo restores what is current, whatever was pending', () => {
    const all = having(team(), enhanced, down, seats(8), remove);
    expect(outcome(all, undo)).toBe('enhanced 10 → enhanced 10: free');
  });
  test('back to Enhanced while a downgrade and fewer seats are pending leaves the seats', () => {
    expect(outcome(having(team(), enhanced, down, seats(8)), up)).toBe('enhanced 10 → enhanced 8: free');
  });
  test('back to the seats held while a downgrade and fewer seats are pending leaves the downgrade', () => {
    expect(outcome(having(team(), enhanced, down, seats(8)), seats(10))).toBe('enhanced 10 → essentials 10: free');
  });
  test('fewer seats pending and a removal: back to the seats held leaves the removal', () => {
    expect(outcome(having(team(), essentials, seats(8), remove), seats(10))).toBe('essentials 10 → nothing 10: free');
  });
  test('a purchase while fewer seats are pending is charged for the seats of now', () => {
    expect(outcome(having(team(), seats(8)), essentials)).toBe('essentials 10 → essentials 8: 24.09');
  });
  test('a second purchase while the removal is pending, after fewer seats, leaves the seats', () => {
    expect(outcome(having(team(), essentials, seats(8), remove), essentials)).toBe(
      'essentials 10 → essentials 8: free',
    );
  });
});
