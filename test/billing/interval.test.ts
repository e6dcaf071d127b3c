import { describe, expect, test } from 'vitest';
import { advance, preview, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, decided, having, linesIn, linesOf, team } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// Another interval from the renewal on: on the old anchor's day, or on a new anchor after a stub.

const at = HALF;
const usd = (amount: string) => of(amount, 'USD');
const change = (interval: string, more: object = {}): Asked => ({
  type: 'change_interval',
  interval,
  at,
  unitPrice: usd('57.00'),
  ...more,
});
const onGold = three({ holding: { tier: 'gold', people: { pro: 1 } } });
const periodsOf = (state: Subscription, periods: number) =>
  preview(state, { periods }).map(({ period }) => [period.startsOn, period.endsOn]);

describe("without an anchor: periods count from the old anchor's day", () => {
  test.each([
    ['quarter', ['2024-05-01', '2024-08-01'], ['2024-08-01', '2024-11-01']],
    ['half_year', ['2024-05-01', '2024-11-01'], ['2024-11-01', '2025-05-01']],
    ['year', ['2024-05-01', '2025-05-01'], ['2025-05-01', '2026-05-01']],
  ])('%s', (interval, first, second) => {
    expect(periodsOf(having(onGold, change(interval)), 2)).toEqual([first, second]);
  });

  test('the 31st stays the 31st, whatever month the renewal falls into', () => {
    const state = having(team(), { type: 'change_interval', interval: 'quarter', unitPrice: usd('45.00') });
    expect(periodsOf(state, 3)).toEqual([
      ['2024-02-29', '2024-05-31'],
      ['2024-05-31', '2024-08-31'],
      ['2024-08-31', '2024-11-30'],
    ]);
    const later = advance(state, '2024-06-01T00:00:00.000Z').subscription;
    const monthly = having(later, {
      type: 'change_interval',
      interval: 'month',
      unitPrice: usd('15.00'),
      at: '2024-06-01T00:00:00.000Z',
    });
    expect(periodsOf(monthly, 2)).toEqual([
      ['2024-08-31', '2024-09-30'],
      ['2024-09-30', '2024-10-31'],
    ]);
  });

  test('an anchor that lies after the start counts backwards as well as forwards', () => {
    const state = team({ anchorOn: '2024-06-30', at: '2024-02-10T00:00:00.000Z', alreadyPaid: true });
    const yearly = having(state, { type: 'change_interval', interval: 'year', unitPrice: usd('150.00') });
    expect(periodsOf(yearly, 2)).toEqual([
      ['2024-02-29', '2025-02-28'],
      ['2025-02-28', '2026-02-28'],
    ]);
  });

  test("its prices are those of the new period; a catalogue's price goes by the month, in either form", () => {
    const prices = { pro: usd('80.00') };
    const state = having(onGold, change('quarter', { prices }));
    // Gold 12.00 a month
    expect(linesIn({ invoice: advance(state, MAY).invoices[0] ?? null })).toEqual([
      ...['plan renewal 570.00', 'gold renewal 360.00', 'pro renewal 80.00'],
    ]);
  });

  test('a change after it is prorated in the new period, at its prices', () => {
    const { subscription } = advance(having(onGold, change('quarter')), MAY);
    // 92 days from 1 May to 1 August, 46 left on 16 June: 570.00 × 46/92, 684.00 × 46/92
    const asked: Asked = { type: 'change_seats', seats: 12, at: '2024-06-16T00:00:00.000Z' };
    expect(linesOf(subscription, asked).slice(0, 2)).toEqual(['plan credit -285.00', 'plan charge 342.00']);
  });
});

describe('with an anchor: the first period is the stub up to it', () => {
  const state = having(onGold, change('month', { anchorOn: '2024-05-16', unitPrice: usd('20.00') }));

  test('and then periods of the new anchor', () =>
    expect(periodsOf(state, 3)).toEqual([
      ['2024-05-01', '2024-05-16'],
      ['2024-05-16', '2024-06-16'],
      ['2024-06-16', '2024-07-16'],
    ]));
  test('the stub costs its share of the period that ends with it: 15 of the 30 days from 16 April', () => {
    const [stub, whole] = preview(state, { periods: 2 });
    expect(linesIn({ invoice: stub ?? null })).toEqual([
      ...['plan renewal 100.00', 'gold renewal 60.00', 'pro renewal 15.00'],
    ]);
    expect(stub?.lines[0]).toMatchObject({
      fraction: { num: 15, den: 30 },
      service: { from: '2024-05-01', to: '2024-05-16' },
    });
    expect(linesIn({ invoice: whole ?? null })[0]).toBe('plan renewal 200.00');
  });
  test('a change within the stub costs the days that are left of it', () => {
    const { subscription } = advance(state, MAY);
    // 6 of 30 days: 200.00 × 6/30, 240.00 × 6/30
    const asked: Asked = { type: 'change_seats', seats: 12, at: '2024-05-10T00:00:00.000Z' };
    expect(linesOf(subscription, asked).slice(0, 2)).toEqual(['plan credit -40.00', 'plan charge 48.00']);
  });
  test('an anchor on the renewal date leaves no stub', () => {
    const onRenewal = having(onGold, change('quarter', { anchorOn: '2024-05-01' }));
    expect(periodsOf(onRenewal, 2)).toEqual([
      ['2024-05-01', '2024-08-01'],
      ['2024-08-01', '2024-11-01'],
    ]);
  });
  test('of a quarter: 31 of the 92 days from 1 March', () => {
    const quarterly = having(onGold, change('quarter', { anchorOn: '2024-06-01' }));
    // 570.00 × 31/92 = 192.0652
    expect(linesIn({ invoice: preview(quarterly, { periods: 1 })[0] ?? null })[0]).toBe('plan renewal 192.07');
  });
});

test('the price of what is held for a period is needed for the new one; a price by the month is not', () => {
  expect(issuesOf(() => codeOf(onGold, { type: 'change_interval', interval: 'year', at }))).toEqual([
    'command.unitPrice: missing',
  ]);
  const given = three({ plan: { id: 'plus' }, holding: { tier: 'gold' }, prices: { gold: usd('9.00') } });
  expect(issuesOf(() => codeOf(given, { type: 'change_interval', interval: 'year', at, unitPrice: null }))).toEqual([
    'command.prices.gold: missing',
  ]);
  const bySales = { gold: usd('9.00'), care: usd('2.00') };
  const several = three({ holding: { tier: 'gold', beside: ['care'] }, prices: bySales });
  expect(issuesOf(() => codeOf(several, { type: 'change_interval', interval: 'year', at }))).toEqual([
    'command.prices.gold: missing',
    'command.prices.care: missing',
    'command.unitPrice: missing',
  ]);
  const listed = three({ plan: { id: 'plus' }, holding: { tier: 'gold' } });
  expect(codeOf(listed, { type: 'change_interval', interval: 'year', at })).toBe('ok');
});

test('undo takes back the interval together with its prices', () => {
  const state = having(onGold, change('quarter', { prices: { pro: usd('80.00') } }));
  expect(state.next.plan.unitPrice).toEqual(usd('57.00'));
  const { events } = decided(state, { type: 'undo', what: 'interval', at });
  expect(events[0]).toMatchObject({ undone: ['interval'], pending: {} });
});
