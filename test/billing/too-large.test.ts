import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  type AdvanceOptions,
  advance,
  advanceEach,
  offers,
  parseSubscription,
  periodPrice,
  preview,
  prorate,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, having, startOf, team } from './support-team.ts';
import { HALF as at, MAY, startThree, three } from './three-tiers.ts';

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

test('also one whose first invoice is made', () => {
  const plan = { id: 'plus', unitPrice: HUGE };
  expect(issuesOf(() => startThree({ plan, alreadyPaid: false }))).toEqual(['seats: amount_out_of_range']);
});

describe('what the request gave for it is named, wherever it stands', () => {
  const rows = ['small', 'large', 'larger', 'least'].map((remedy, i) => ({
    ...{ remedy, due: true, period: { startsOn: '2024-04-01', endsOn: '2024-05-01' } },
    amount: i === 1 || i === 2 ? HUGE : usd('1.00'),
  }));
  const share = { percentOf: 'spend', bands: [{ percent: '100' }] } as const;
  const catalog = define({
    ...{ id: 'flat', roles: { owner: { billing: true } }, channels: { email: {} } },
    tiers: { gold: { price: share }, extra: { beside: 'gold', price: share } },
  });
  const both = three({ catalog, plan: { id: 'plus' }, holding: { tier: 'gold', beside: ['extra'] } });
  /** The first of May as a stub of the year that ends with it: 366 days of the same spend are too much. */
  const yearly = having(both, { type: 'change_interval', interval: 'year', anchorOn: '2024-05-02', at });
  const stub = advance(yearly, MAY, { usage: { spend: usd('1.00') } }).subscription;
  const actor = { id: 'ann', roles: ['owner'] };
  const usage = { spend: HUGE };
  const april = { startsOn: '2024-04-01', endsOn: '2024-05-01' };
  const each = (per: 'seat' | 'person') => ({ per, amount: { USD: HUGE.amount } });
  const monthly = { per: 'subscription', amount: { USD: HUGE.amount }, every: 'month' } as const;
  test.each<[string, () => unknown]>([
    ['options.credits.2.amount', () => advance(three(), MAY, { credits: rows })],
    ['options.usage.spend', () => advance(both, MAY, { usage })],
    ['options.usage.spend', () => [...advanceEach(both, MAY, { usage })]],
    ['options.usage.spend', () => preview(both, { periods: 1, usage })],
    ['options.usage.spend', () => upcomingInvoice(both, { at, usage })],
    ['options.usage.spend', () => advance(stub, '2024-05-02T00:00:00.000Z', { usage })],
    ['usage.spend', () => offers({ subscription: stub, actor, at: '2024-05-01T12:00:00.000Z', usage })],
    [
      'command.usage.spend',
      () => codeOf(both, { type: 'end_now', credit: false, usage, at: '2024-04-30T12:00:00.000Z' }),
    ],
    ['options.seats', () => periodPrice(each('seat'), { currency: 'USD', seats: 2 })],
    ['options.people', () => periodPrice(each('person'), { currency: 'USD', people: 2 })],
    ['price', () => periodPrice(monthly, { currency: 'USD', interval: 'year' })],
    ['quantity', () => prorate({ unitPrice: HUGE, quantity: 2, period: april, from: '2024-04-01' })],
  ])('%s', (path, asked) => {
    expect(issuesOf(asked)).toEqual([`${path}: amount_out_of_range`]);
  });

  test('also the spend of the period, in a list of several', () => {
    const plan = { id: 'plus', unitPrice: usd('20.00') };
    const state = three({ catalog, plan, holding: { tier: 'gold' } });
    const spent = (spend: object) => [
      { startsOn: '2024-03-01', of: {} },
      { startsOn: '2024-04-01', of: { spend } },
    ];
    const asked = (spend: object) => issuesOf(() => advance(state, MAY, { usage: spent(spend) } as AdvanceOptions));
    expect(asked(HUGE)).toEqual(['options.usage.1.of.spend: amount_out_of_range']);
    expect(asked(of('1.00', 'EUR'))).toEqual(['options.usage.1.of.spend: currency_mismatch']);
  });
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
