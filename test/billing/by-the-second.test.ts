import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, decided, having, linesIn } from './support-team.ts';
import { MAY, sharing, startThree, three } from './three-tiers.ts';

// A subscription that is billed by the second: each second that has begun is charged for, in the seconds of the period.

const MONTH = 30 * 86_400;
const granularity = 'second';
const state = three({ granularity });
const buy = (at: string): Asked => ({ type: 'purchase', tier: 'gold', at });
const fractionOf = (from: Subscription, asked: Asked) => decided(from, asked).invoice?.lines[0]?.fraction;
const left = (num: number) => ({ num, den: MONTH, unit: 'second' });

describe('a purchase', () => {
  test.each([
    ['2024-04-01T00:00:00.000Z', MONTH],
    ['2024-04-01T00:00:00.999Z', MONTH],
    ['2024-04-01T00:00:01.000Z', MONTH - 1],
    ['2024-04-16T00:00:00.000Z', MONTH / 2],
    ['2024-04-30T23:59:59.000Z', 1],
    ['2024-04-30T23:59:59.999Z', 1],
  ])('at %s: %i seconds', (at, seconds) => expect(fractionOf(state, buy(at))).toEqual(left(seconds)));

  test('costs its share: 120.00 × 1/4', () => {
    const { invoice } = decided(state, buy('2024-04-23T12:00:00.000Z'));
    expect(linesIn({ invoice })).toEqual(['gold charge 30.00']);
    expect(invoice?.lines[0]?.service).toEqual({ from: '2024-04-23', to: '2024-05-01' });
  });
});

test('a start and a renewal: what is left of the period, and all of it', () => {
  const { invoice } = orThrow(startThree({ granularity, alreadyPaid: false, at: '2024-04-16T00:00:00.000Z' }));
  expect([linesIn({ invoice }), invoice?.lines[0]?.fraction]).toEqual([['plan charge 100.00'], left(MONTH / 2)]);
  const [renewed] = advance(state, MAY).invoices;
  expect(renewed?.lines[0]?.fraction).toEqual({ num: 31 * 86_400, den: 31 * 86_400, unit: 'second' });
});

test('a share of what is spent: for the seconds between', () => {
  const at = '2024-04-11T00:00:00.000Z';
  const usage = { monthly_usage: of('0.00', 'USD'), monthly_spend: of('10000.00', 'USD') };
  const up = having(sharing('production', { granularity }), { type: 'change_tier', tier: 'enterprise', at });
  const [invoice] = advance(up, MAY, { usage }).invoices;
  expect(invoice?.lines.map(({ item, fraction, amount }) => [item, fraction, amount.amount])).toEqual([
    ['production', left(MONTH / 3), '133.33'],
    ['enterprise', left((MONTH / 3) * 2), '10000.00'],
  ]);
  const end: Asked = { type: 'end_now', credit: false, usage, at: '2024-04-11T00:00:00.500Z' };
  expect(decided(sharing('production', { granularity }), end).invoice?.lines[0]?.fraction).toEqual(left(MONTH / 3));
});

test('a stub: its seconds, of those of the whole period that ends with it', () => {
  const asked = { interval: 'month', anchorOn: '2024-05-16', unitPrice: of('20.00', 'USD') } as const;
  const stub = having(state, { type: 'change_interval', at: '2024-04-16T00:00:00.000Z', ...asked });
  const [invoice] = advance(stub, MAY).invoices;
  expect(invoice?.lines[0]?.fraction).toEqual({ num: 15 * 86_400, den: 30 * 86_400, unit: 'second' });
});

test('by the day, part of a day is a day: the date of the zone counts', () => {
  expect(fractionOf(three(), buy('2024-04-16T23:59:59.999Z'))).toEqual({ num: 15, den: 30, unit: 'day' });
  expect(fractionOf(three(), buy('2024-04-17T00:00:00.000Z'))).toEqual({ num: 14, den: 30, unit: 'day' });
});
