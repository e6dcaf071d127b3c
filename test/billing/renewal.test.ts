import { expect, test } from 'vitest';
import { advance, upcomingInvoice } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { having, team } from './support-team.ts';

const held = having(team(), { type: 'purchase', tier: 'essentials' });

test.each([
  ['a millisecond before the boundary', '2024-02-28T23:59:59.999Z', 0],
  ['at the boundary', '2024-02-29T00:00:00.000Z', 1],
  ['within the next period', '2024-03-30T00:00:00.000Z', 1],
  ['two boundaries later', '2024-03-31T00:00:00.000Z', 2],
  ['a year later', '2025-01-31T00:00:00.000Z', 12],
  ['in the past', '2020-01-01T00:00:00.000Z', 0],
])('R12: %s: %s gives %i renewals', (_, to, count) => {
  const { events, invoices } = advance(held, to);
  expect([events.length, invoices.length]).toEqual([count, count]);
});

test("R12: from the next period the plan's invoice contains the add-on, at full price", () => {
  const [invoice] = advance(held, '2024-02-29T00:00:00.000Z').invoices;
  expect(invoice).toEqual({
    id: 'renewal:2024-02-29',
    kind: 'renewal',
    issuedAt: '2024-02-29T00:00:00.000Z',
    period: { startsOn: '2024-02-29', endsOn: '2024-03-31' },
    total: of('199.90', 'USD'),
    because: ['R12'],
    lines: [
      ['plan', '15.00', '150.00'],
      ['essentials', '4.99', '49.90'],
    ].map(([item, price, amount], i) => ({
      id: `renewal:2024-02-29/${i + 1}`,
      kind: 'renewal',
      item,
      seats: 10,
      unitPrice: { amount: price, currency: 'USD' },
      period: { startsOn: '2024-02-29', endsOn: '2024-03-31' },
      service: { from: '2024-02-29', to: '2024-03-31' },
      fraction: { num: 31, den: 31, unit: 'day' },
      amount: { amount, currency: 'USD' },
      rounding: { mode: 'half_up', delta: '0' },
      reverses: null,
      because: ['R12'],
    })),
  });
});

test('R12: the upcoming invoice is the one that the renewal makes', () => {
  expect(upcomingInvoice(held)).toEqual(advance(held, '2024-02-29T00:00:00.000Z').invoices[0]);
  const leaving = having(held, { type: 'change_seats', seats: 4 }, { type: 'remove' });
  expect(upcomingInvoice(leaving)?.lines.map(({ item, amount }) => [item, amount.amount])).toEqual([['plan', '60.00']]);
});

test('a plan that ends has no upcoming invoice, nor has one that has ended', () => {
  const ending = having(held, { type: 'end_plan' });
  expect(upcomingInvoice(ending)).toBe(null);
  expect(upcomingInvoice(advance(ending, '2024-02-29T00:00:00Z').subscription)).toBe(null);
});

test('R13: what was pending takes effect once, at the first of many boundaries', () => {
  const leaving = having(held, { type: 'remove' }, { type: 'change_seats', seats: 9 });
  const { events, invoices, subscription } = advance(leaving, '2024-06-01T00:00:00Z');
  expect(events.map(({ ended }) => ended)).toEqual(['essentials', null, null, null]);
  expect(events[0]?.because).toEqual(['R12', 'R13', 'A12']);
  expect(invoices.map(({ total }) => total.amount)).toEqual(['135.00', '135.00', '135.00', '135.00']);
  expect(subscription.tierHistory).toEqual([
    { at: '2024-01-31T00:00:00.000Z', tier: null },
    { at: '2024-02-15T12:00:00.000Z', tier: 'essentials' },
    { at: '2024-02-29T00:00:00.000Z', tier: null },
  ]);
});

test('advancing at once is advancing step by step', () => {
  const leaving = having(held, { type: 'remove' });
  const step = advance(leaving, '2024-03-01T00:00:00Z');
  const rest = advance(step.subscription, '2024-09-01T00:00:00Z');
  const whole = advance(leaving, '2024-09-01T00:00:00Z');
  expect(whole).toEqual({
    ...rest,
    events: [...step.events, ...rest.events],
    invoices: [...step.invoices, ...rest.invoices],
  });
});

test('a yearly plan is renewed yearly, on 28 February where there is no 29th', () => {
  const yearly = team({ anchorOn: '2024-02-29', interval: 'year', at: '2024-02-29T00:00:00Z' });
  const { invoices } = advance(yearly, '2028-03-01T00:00:00Z');
  expect(invoices.map(({ period }) => period.startsOn)).toEqual([
    '2025-02-28',
    '2026-02-28',
    '2027-02-28',
    '2028-02-29',
  ]);
});

test('a plan that ends, or has ended, is advanced to any instant', () => {
  const ending = having(held, { type: 'end_plan' });
  const { events, subscription } = advance(ending, 8.64e15);
  expect(events.map(({ type }) => type)).toEqual(['plan_ended']);
  expect(advance(subscription, 8.64e15)).toEqual({ events: [], invoices: [], subscription });
});

test('bad input: an invalid instant, and more periods than anybody has', () => {
  expect(issuesOf(() => advance(held, Number.NaN))).toEqual(['to: invalid_instant']);
  expect(issuesOf(() => advance(held, 8.64e15))).toEqual(['to: too_many_periods']);
  expect(issuesOf(() => advance(null as never, 0))).toEqual(['subscription: invalid_type']);
  expect(issuesOf(() => upcomingInvoice({} as never))).toContain('planUnitPrice: missing');
});
