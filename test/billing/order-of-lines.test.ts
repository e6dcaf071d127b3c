import { describe, expect, test } from 'vitest';
import { advance, type Subscription } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, having, linesIn, linesOf } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';

// The lines of an invoice: the plan, the tier held before and the one held after, those beside it, then the people; within
// each the credit before the charge. It does not hang on the order in which a catalogue writes its tiers.

const seat = (usd: string) => ({ per: 'seat', amount: { USD: usd }, every: 'month' }) as const;
const catalog = define({
  id: 'backwards',
  name: 'Backwards',
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    elite: { label: 'Elite', extends: 'pro', holder: 'person', price: { per: 'person', amount: { USD: '50.00' } } },
    pro: { label: 'Pro', holder: 'person', price: { per: 'person', amount: { USD: '30.00' } } },
    guard: { label: 'Guard', beside: ['low', 'high'], price: seat('1.00') },
    care: { label: 'Care', beside: ['low', 'high'], price: seat('2.00') },
    high: { label: 'High', extends: 'low', price: seat('9.00') },
    low: { label: 'Low', price: seat('3.00') },
  },
});
const holding = { tier: 'low', beside: ['care', 'guard'], people: { pro: 1, elite: 1 } };
const state = three({ catalog, plan: { id: 'any', unitPrice: of('20.00', 'USD') }, holding });
const kinds = (lines: readonly string[]) => lines.map((line) => line.replace(/ -?[\d.]+$/, ''));
const credited = (items: readonly string[]) => items.flatMap((item) => [`${item} credit`, `${item} charge`]);
const ITEMS = ['plan', 'low', 'care', 'guard'];

describe('a change', () => {
  test.each<[string, Asked, readonly string[]]>([
    ['of the tier', { type: 'change_tier', tier: 'high' }, ['low credit', 'high charge']],
    ['of the seats', { type: 'change_seats', seats: 12 }, credited(ITEMS)],
    ['of the people', { type: 'change_people', people: { pro: 2, elite: 2 } }, credited(['elite', 'pro'])],
    ['of the plan', { type: 'change_plan', plan: 'other', unitPrice: of('21.00', 'USD') }, credited(['plan'])],
  ])('%s', (_, asked, expected) => expect(kinds(linesOf(state, { ...asked, at }))).toEqual(expected));

  test('of tier and people is two commands, each with its own lines', () => {
    const up = having(state, { type: 'change_tier', tier: 'high', at });
    expect(kinds(linesOf(up, { type: 'change_seats', seats: 12, at }))).toEqual(
      credited(['plan', 'high', 'care', 'guard']),
    );
  });
});

describe('a whole invoice', () => {
  const renewed = (from: Subscription) => linesIn({ invoice: advance(from, MAY).invoices[0] ?? null });
  test('a renewal', () =>
    expect(kinds(renewed(state))).toEqual([...ITEMS, 'elite', 'pro'].map((item) => `${item} renewal`)));
  test('the end, with credit', () =>
    expect(kinds(linesOf(state, { type: 'end_now', credit: true, at }))).toEqual(
      [...ITEMS, 'elite', 'pro'].map((item) => `${item} credit`),
    ));
  test('beside tiers stand in the order in which they are held: bought ones as the offer has them', () => {
    const bought = having(
      three({ catalog, plan: { id: 'any' }, holding: { tier: 'low' } }),
      ...[{ type: 'purchase', tier: 'care', at } as const, { type: 'purchase', tier: 'guard', at } as const],
    );
    expect(bought.current.beside).toEqual(['guard', 'care']);
    expect(kinds(renewed(bought))).toEqual(['low renewal', 'guard renewal', 'care renewal']);
  });
});
