import { describe, expect, test } from 'vitest';
import { addOnsOf, advance, apply } from '../../src/billing/index.js';
import { type Asked, decided, having, linesOf, refusalOf } from './support-team.ts';
import { HALF as at, MAY } from './three-tiers.ts';
import { holdingOf } from './two-beside.ts';

// R13: a late removal of one of several tiers, with what waits for the next renewal and with seats of their own.

const late = (tier?: string): Asked => ({ type: 'remove', ...(tier && { tier }), at: '2024-04-30T20:00:00.000Z' });
const start = holdingOf('low', ['care', 'guard'], {
  holding: { tier: 'low', beside: ['care', 'guard'], seats: { low: 4, care: 5, guard: 6 } },
});
const renewed = advance(start, MAY).subscription;

describe('of one beside another', () => {
  const after = having(renewed, late('care'));
  test('its renewal is credited for its own seats, and no other is', () =>
    expect(linesOf(renewed, late('care'))).toEqual(['care credit -5.00']));
  test('the others stay, with their seats', () => {
    expect(after.current).toMatchObject({ tier: 'low', beside: ['guard'], tierSeats: { low: 4, guard: 6 } });
    expect(after.paid.map(({ item, quantity }) => [item, quantity])).toEqual([
      ['plan', 10],
      ['low', 4],
      ['guard', 6],
    ]);
  });
  test('it counts as given up at the renewal', () => {
    expect(addOnsOf(after, MAY).map(({ tier }) => tier)).toEqual(['low', 'guard']);
    expect(addOnsOf(after, at).map(({ tier, endsAt }) => [tier, endsAt])).toEqual([
      ['low', null],
      ['care', MAY],
      ['guard', null],
    ]);
  });
  test('without a name it is not known which', () =>
    expect(() => decided(renewed, late())).toThrowError('command.tier'));
  test('what is not held is not removed', () =>
    expect(refusalOf(renewed, late('watch'))).toMatchObject({ code: 'not_held', anyOf: ['watch'] }));
});

describe('of the main tier', () => {
  test('those beside it end as well, each credited in full', () => {
    expect(linesOf(renewed, late('low'))).toEqual(['low credit -8.00', 'care credit -5.00', 'guard credit -18.00']);
    const after = having(renewed, late('low'));
    expect(after.current).toEqual({ ...start.current, tier: null, beside: [], tierSeats: undefined });
    expect('tierSeats' in after.current).toBe(false);
  });
});

test('of nothing: the tiers that an account can hold are named', () => {
  const nothing = advance(holdingOf(null), MAY).subscription;
  expect(refusalOf(nothing, late())).toMatchObject({ code: 'not_held', anyOf: ['low', 'mid', 'high'] });
});

test('a removal by sales, of the last hour, is applied as it was decided', () => {
  const { events, invoice, revision } = decided(renewed, late('guard'));
  expect([events[0]?.type, invoice?.id, revision]).toEqual(['late_removal', 'beside:3', 3]);
  expect(apply(renewed, events).lastAt).toBe(MAY);
  expect(apply(renewed, events).revision).toBe(3);
});
