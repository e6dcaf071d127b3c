import { describe, expect, test } from 'vitest';
import { advance, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { sibling } from './siblings.ts';
import { type Asked, codeOf, decided, having, linesIn, linesOf } from './support-team.ts';
import { HALF as at, MAY } from './three-tiers.ts';

// A change between tiers that do not extend one another. The later one is the higher one, and the change is now, but where
// it costs less: nothing is given back for a change to something cheaper, it waits (no invoice is negative). Ten seats; half
// of April is left: North 90.00, South 50.00, South Plus 70.00, House 60.00 a month.

const move = (tier: string): Asked => ({ type: 'change_tier', tier, at });
const typeOf = (state: Subscription, asked: Asked) => decided(state, asked).events[0]?.type;
const renewal = (state: Subscription) => linesIn({ invoice: advance(state, MAY).invoices[0] ?? null });

describe('to a later one that costs less', () => {
  const waits = 'downgrade_scheduled';
  test.each([
    ['north', 'south', 'south renewal 50.00'],
    ['north', 'south_plus', 'south_plus renewal 70.00'],
    ['north', 'house', 'house renewal 60.00'],
    ['south_plus', 'house', 'house renewal 60.00'],
  ])('%s to %s waits for the renewal, and nothing is billed or given back', (from, to, line) => {
    const { events, invoice, effectiveAt } = decided(sibling(from), move(to));
    expect([events[0]?.type, invoice, effectiveAt]).toEqual([waits, null, MAY]);
    expect(renewal(having(sibling(from), move(to)))).toEqual([line]);
  });
  test('to one without a price', () => {
    expect(typeOf(sibling('house'), move('free'))).toBe(waits);
    expect(renewal(having(sibling('house'), move('free')))).toEqual([]);
  });
  test('while a removal is pending it is refused, as any change downward', () =>
    expect(codeOf(having(sibling('north'), { type: 'remove', at }), move('south'))).toBe('removal_scheduled'));
  test('it is already scheduled the second time, and taken back by a change to what is held', () => {
    const waiting = having(sibling('north'), move('south'));
    expect(codeOf(waiting, move('south'))).toBe('already_scheduled');
    expect(decided(waiting, move('north')).undone).toEqual(['tier']);
  });
  test('what stands beside both is not touched; what does not stand beside the next one is not renewed', () => {
    const state = sibling(null, { holding: { tier: 'north', beside: ['care'] } });
    expect(renewal(having(state, move('south')))).toEqual(['south renewal 50.00', 'care renewal 20.00']);
  });
});

describe('to a later one that costs as much, or more', () => {
  test('south to south_plus, which extends it: now', () =>
    expect(linesOf(sibling('south'), move('south_plus'))).toEqual(['south credit -25.00', 'south_plus charge 35.00']));
  test('south to house, which is flat: 10.00 a month more', () =>
    expect(linesOf(sibling('south'), move('house'))).toEqual(['south credit -25.00', 'house charge 30.00']));
  test('it hangs on how many seats there are: five of North cost less than House', () => {
    const five = sibling('north', { seats: 5 });
    expect(linesOf(five, move('house'))).toEqual(['north credit -22.50', 'house charge 30.00']);
  });
  test('seats of its own count, as the tier that takes its place has them', () => {
    const own = sibling(null, { holding: { tier: 'north', seats: { north: 5 } } });
    expect(typeOf(own, move('house'))).toBe('upgraded');
    expect(typeOf(own, move('south'))).toBe('downgrade_scheduled');
  });
  test('as much: now, and it comes to nothing', () => {
    const equal = sibling('north', { prices: { south: of('9.00', 'USD'), south_plus: of('9.00', 'USD') } });
    expect(decided(equal, move('south')).invoice?.total).toEqual(of('0.00', 'USD'));
  });
  test('prices of another length are compared by the year', () => {
    const yearly = { north: { per: 'seat', amount: { USD: '59.99' }, every: 'year' } };
    expect(typeOf(sibling('north', { prices: yearly }), move('south'))).toBe('upgraded');
    const dearer = { north: { per: 'seat', amount: { USD: '60.01' }, every: 'year' } };
    expect(typeOf(sibling('north', { prices: dearer }), move('south'))).toBe('downgrade_scheduled');
  });
});

test('to an earlier one: at the renewal, whatever it costs', () => {
  expect(typeOf(sibling('south'), move('north'))).toBe('downgrade_scheduled');
  expect(typeOf(sibling('house'), move('south'))).toBe('downgrade_scheduled');
});

test('a share of what is spent is not compared: nobody knows before what it comes to', () => {
  expect(linesOf(sibling('house'), move('metered'))).toEqual(['house credit -30.00']);
  expect(linesOf(sibling('metered'), move('free'))).toEqual([]);
});
