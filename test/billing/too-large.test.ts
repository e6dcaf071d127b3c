import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { parseSubscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, having, startOf, team } from './support-team.ts';
import { HALF as at, three } from './three-tiers.ts';

// A renewal whose total has more than twenty digits before the point is refused at the field that makes it so large.

const usd = (amount: string) => of(amount, 'USD');
/** Twenty digits: for one seat it can be billed, for two of them, or with anything else, it cannot. */
const HUGE = usd('99999999999999999999.00');
const one = { seats: 1, plan: { id: 'plus' } };
const dear = three({ ...one, prices: { platinum: HUGE } });
const ended = having(three(), { type: 'end_now', credit: false, at });

describe('a command is refused at its own field', () => {
  test.each<[string, ReturnType<typeof three>, Asked]>([
    ['seats', three({ ...one, plan: { id: 'plus', unitPrice: HUGE } }), { type: 'change_seats', seats: 2 }],
    ['people', three({ ...one, prices: { elite: HUGE } }), { type: 'change_people', people: { elite: 2 } }],
    ['unitPrice', three(), { type: 'change_plan', plan: 'max', unitPrice: HUGE }],
    ['prices', three({ holding: { tier: 'gold' } }), { type: 'change_prices', prices: { gold: HUGE, platinum: HUGE } }],
    [
      ...(['unitPrice', three({ holding: { tier: 'gold' } })] as const),
      { type: 'change_interval', interval: 'year', unitPrice: HUGE },
    ],
    [
      ...(['tier', having(dear, { type: 'change_people', people: { pro: 1 }, at })] as const),
      { type: 'purchase', tier: 'platinum' },
    ],
    ['plan', ended, { type: 'restart', plan: { id: 'plus', unitPrice: HUGE } }],
    ['seats', ended, { type: 'restart', plan: { id: 'plus', unitPrice: HUGE }, seats: 2 }],
  ])('%s', (field, state, asked) => {
    expect(issuesOf(() => codeOf(state, { ...asked, at }))).toEqual([`command.${field}: amount_out_of_range`]);
  });
});

test('what can be billed to the last digit is accepted', () => {
  expect(codeOf(dear, { type: 'purchase', tier: 'platinum', at })).toBe('ok');
  expect(codeOf(ended, { type: 'restart', plan: { id: 'plus', unitPrice: HUGE }, seats: 1, at })).toBe('ok');
});

test('a start is refused at its seats', () => {
  const plan = { id: 'advanced', unitPrice: HUGE };
  expect(issuesOf(() => startOf({ plan }))).toEqual(['seats: amount_out_of_range']);
  expect(startOf({ plan, seats: 1 }).ok).toBe(true);
});

test('the prices and the interval of the next renewal count, not those of now', () => {
  const two = team({ seats: 2, plan: { id: 'advanced' } });
  const later = having(two, { type: 'change_prices', prices: { enhanced: HUGE } });
  expect(issuesOf(() => codeOf(later, { type: 'purchase', tier: 'enhanced' }))).toEqual([
    'command.tier: amount_out_of_range',
  ]);
  // Ten seats of a tenth of it by the month: a year of it is too much, where nobody else is on the invoice.
  const monthly = { per: 'seat', amount: { USD: '1000000000000000000.00' }, every: 'month' };
  const held = three({ plan: { id: 'plus' }, prices: { gold: monthly }, holding: { tier: 'gold' } });
  expect(codeOf(held, { type: 'change_interval', interval: 'quarter', at })).toBe('ok');
  expect(issuesOf(() => codeOf(held, { type: 'change_interval', interval: 'year', at }))).toEqual([
    'command.interval: amount_out_of_range',
  ]);
});

test('a stored state that no renewal could bill is refused, and one that it can to the last digit is read', () => {
  const state = three({ ...one, plan: { id: 'plus', unitPrice: HUGE } });
  const holding = (seats: number) => ({
    ...JSON.parse(JSON.stringify(state)),
    ...{ current: { ...state.current, seats }, next: { ...state.next, seats } },
    paid: state.paid.map((item) => ({ ...item, quantity: seats })),
  });
  expect(parseSubscription(holding(1)).ok).toBe(true);
  expect(issuesOf(() => orThrow(parseSubscription(holding(2))))).toEqual(['current.seats: amount_out_of_range']);
});

test('nor could an invoice have had what a stored state says was paid', () => {
  const { paid, ...state } = three({ seats: 7, plan: { id: 'plus', unitPrice: usd('11.06') } });
  const paidAt = (amount: string) => ({
    ...state,
    paid: paid.map((item) => ({ ...item, price: { ...item.price, amount } })),
  });
  expect(parseSubscription(paidAt('14285714285714285714')).ok).toBe(true);
  expect(issuesOf(() => orThrow(parseSubscription(paidAt('14285714285714285714.29'))))).toEqual([
    'paid: amount_out_of_range',
  ]);
});

describe('a share of what is spent counts with its minimum', () => {
  const share = { percentOf: 'spend', bands: [{ percent: '1' }], atLeast: { USD: HUGE.amount } };
  const held = (more: object = {}) =>
    startOf({ prices: { essentials: share }, holding: { tier: 'essentials' }, ...more });
  const alone = { plan: { id: 'advanced' } };

  test('a start of what can be billed to the last digit, alone, by the month', () => {
    expect(held({ ...alone, interval: 'month' }).ok).toBe(true);
  });

  test('but not with anything else, and not for several months', () => {
    expect(issuesOf(() => held({ interval: 'month' }))).toEqual(['seats: amount_out_of_range']);
    expect(issuesOf(() => held({ ...alone, interval: 'quarter' }))).toEqual(['seats: amount_out_of_range']);
  });

  test('what is billed in arrears counts beside what the next period begins with', () => {
    const state = orThrow(
      held({ ...alone, seats: 1, interval: 'month', prices: { essentials: share, enhanced: HUGE } }),
    ).subscription;
    expect(issuesOf(() => codeOf(state, { type: 'change_tier', tier: 'enhanced' }))).toEqual([
      'command.tier: amount_out_of_range',
    ]);
  });
});
