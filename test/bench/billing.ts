import { Decimal } from 'decimal.js';
import { orThrow } from 'premium-support';
import { advance, type Command, decide, prorate, start } from 'premium-support/billing';
import { of } from 'premium-support/money';
import type { Comparison } from './ratio.ts';

const calls = 500;
const usd = (amount: string) => of(amount, 'USD');
const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
const days = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(2026, 1, 28 + day)).toISOString().slice(0, 10));
const prices = Array.from({ length: calls }, (_, i) => usd(`${i + 1}.49`));

const { subscription: state } = orThrow(
  start({
    id: 'acme',
    account: { kind: 'team' },
    plan: { id: 'advanced', unitPrice: usd('15.00') },
    seats: 10,
    prices: { essentials: usd('4.99'), enhanced: usd('12.49') },
    currency: 'USD',
    anchorOn: '2024-01-31',
    interval: 'month',
    zone: 'Asia/Tokyo',
    at: '2026-02-28T00:00:00.000Z',
  }),
);
const commands = Array.from(
  { length: calls },
  (_, i): Command => ({
    type: 'purchase',
    tier: 'essentials',
    id: `c${i}`,
    actor: { id: 'u1', roles: ['team_admin'] },
    via: 'admin_console',
    at: `${days[1 + (i % 29)]}T12:00:00.000Z`,
  }),
);

function proratedAll(): number {
  let sum = 0;
  for (const [i, unitPrice] of prices.entries()) {
    sum += prorate({ unitPrice, quantity: 12, period, from: days[i % 31] ?? '' }).usedDays;
  }
  return sum;
}

function decimalsAll(): number {
  let sum = 0;
  for (const [i, { amount }] of prices.entries()) {
    sum += new Decimal(amount)
      .times(12)
      .times(31 - (i % 31))
      .div(31)
      .toFixed(2).length;
  }
  return sum;
}

const minorUnits = prices.map(({ amount }) => BigInt(amount.replace('.', '')));

/** The same amounts by hand, half up: minor units in and out. */
function byHandAll(): number {
  let sum = 0;
  for (let i = 0; i < calls; i++) {
    const product = (minorUnits[i] ?? 0n) * 12n * BigInt(31 - (i % 31));
    sum += Number((2n * product + 31n) / 62n);
  }
  return sum;
}

/** `byHandAll` of the texts that `prorate` takes and answers. */
function textsByHandAll(): number {
  let sum = 0;
  for (const [i, { amount }] of prices.entries()) {
    const product = BigInt(amount.replace('.', '')) * 12n * BigInt(31 - (i % 31));
    const units = String((2n * product + 31n) / 62n).padStart(3, '0');
    sum += `${units.slice(0, -2)}.${units.slice(-2)}`.length;
  }
  return sum;
}

function decidedAll(): number {
  let sum = 0;
  for (const command of commands) sum += decide(state, command).ok ? 1 : 0;
  return sum;
}

function renewed(to: string): number {
  return advance(state, to).invoices.length;
}

// One call does at most 400 renewals.
const [near, far] = ['2034-03-28T00:00:00Z', '2058-03-28T00:00:00Z'];
const [few, many] = [renewed(near), renewed(far)];

const prorateProfile = [
  'The baseline has its numbers already, and 15 ns are all that it takes; to read one amount as text and to write another',
  'takes 10 × as much by hand, as the row above it shows. Of 20, freezing the answer and its money is 4 (two calls into the',
  'runtime), three dates of ten characters are 4, the price and its currency 4, writing the amount 3, and the walk over the',
  'fields of three objects 3.',
].join(' ');

export const billing: readonly Comparison[] = [
  { name: 'prorate / the same decimal.js operations', subject: proratedAll, baseline: decimalsAll, calls, limit: 3 },
  { name: 'prorate / BigInt of its texts', subject: proratedAll, baseline: textsByHandAll, calls, limit: 15 },
  {
    name: 'prorate / BigInt on minor units',
    subject: proratedAll,
    baseline: byHandAll,
    calls,
    limit: 15,
    profile: prorateProfile,
  },
  {
    name: 'decide, a purchase / one share by decimal.js',
    subject: decidedAll,
    baseline: decimalsAll,
    calls,
    limit: 30,
  },
  {
    name: `${many} renewals / ${few}, in time for ${(many / few).toFixed(1)}×`,
    subject: () => renewed(far),
    baseline: () => renewed(near),
    calls: 1,
    limit: (many / few) * 1.5,
  },
];
