import { expect, test } from 'vitest';
import { advance, apply, type BillingRefusal, decide, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, codeOf, command, decided, having, refusalOf as refused, team } from './support-team.ts';

const state = team();
const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const enhanced: Asked = { type: 'purchase', tier: 'enhanced' };
const onEssentials = having(state, essentials);
const onEnhanced = having(state, enhanced);
const down: Asked = { type: 'change_tier', tier: 'essentials' };

test('the worked example of the design, line by line and to the cent (R11, R12, A21)', () => {
  const addOnLines = (at: string, from: Subscription, asked: Asked) => {
    const { events, invoice } = decided(from, { ...asked, at });
    const lines = (invoice?.lines ?? []).filter(({ item }) => item !== 'plan').map(({ amount }) => amount.amount);
    return { next: apply(from, events), lines };
  };
  const bought = addOnLines('2024-02-15T08:00:00Z', state, essentials);
  expect(bought.lines).toEqual(['24.09']);
  const upgraded = addOnLines('2024-02-20T08:00:00Z', bought.next, { type: 'change_tier', tier: 'enhanced' });
  expect(upgraded.lines).toEqual(['-15.49', '38.76']);
  const grown = addOnLines('2024-02-25T08:00:00Z', upgraded.next, { type: 'change_seats', seats: 13 });
  expect(grown.lines).toEqual(['-17.23', '22.40']);
  const { invoices } = advance(grown.next, '2024-03-31T00:00:00Z');
  expect(invoices.map(({ period, lines }) => [period.startsOn, lines[1]?.item, lines[1]?.amount.amount])).toEqual([
    ['2024-02-29', 'enhanced', '162.37'],
    ['2024-03-31', 'enhanced', '162.37'],
  ]);
});

test('a line says what it is, for whom, of which part of which period, and what it reverses', () => {
  const bought = having(state, essentials);
  const { invoice } = decided(bought, { type: 'change_tier', tier: 'enhanced', at: '2024-02-20T23:00:00Z' });
  expect(invoice).toEqual({
    id: 'team:3',
    subscriptionId: 'team',
    kind: 'change',
    currency: 'USD',
    issuedAt: '2024-02-20T23:00:00.000Z',
    period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
    total: { amount: '23.27', currency: 'USD' },
    because: ['R11', 'A21', 'A18'],
    lines: [
      {
        id: 'team:3/1',
        kind: 'credit',
        item: 'essentials',
        label: { en: 'Premium Support: Essentials', ja: 'プレミアム サポート:Essentials' },
        quantity: 10,
        unitPrice: { amount: '4.99', currency: 'USD' },
        period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
        service: { from: '2024-02-20', to: '2024-02-29' },
        fraction: { num: 9, den: 29, unit: 'day' },
        amount: { amount: '-15.49', currency: 'USD' },
        rounding: { mode: 'half_up', delta: '-0.003793103448' },
        reverses: 'team:2/1',
        because: ['R11', 'A21', 'A18'],
      },
      {
        id: 'team:3/2',
        kind: 'charge',
        item: 'enhanced',
        label: { en: 'Premium Support: Enhanced', ja: 'プレミアム サポート:Enhanced' },
        quantity: 10,
        unitPrice: { amount: '12.49', currency: 'USD' },
        period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
        service: { from: '2024-02-20', to: '2024-02-29' },
        fraction: { num: 9, den: 29, unit: 'day' },
        amount: { amount: '38.76', currency: 'USD' },
        rounding: { mode: 'half_up', delta: '-0.002068965517' },
        reverses: null,
        because: ['R11', 'A21', 'A18'],
      },
    ],
  });
});

test('a credit names the line that was charged last for the item: of a purchase, a change, a renewal', () => {
  const grown = having(state, essentials, { type: 'change_seats', seats: 11 });
  const reverses = (from: Subscription, asked: Asked) =>
    decided(from, asked).invoice?.lines.flatMap((line) => line.reverses ?? []);
  expect(reverses(grown, { type: 'change_seats', seats: 12 })).toEqual(['team:3/2', 'team:3/4']);
  const { subscription, invoices } = advance(grown, '2024-03-01T00:00:00Z');
  const ids = invoices[0]?.lines.map(({ id }) => id);
  expect(reverses(subscription, { type: 'change_seats', seats: 12, at: '2024-03-02T00:00:00Z' })).toEqual(ids);
});

test('both lines are shown even where they come to nothing', () => {
  const free = team({ prices: { essentials: of('0.00', 'USD'), enhanced: of('0.00', 'USD') } });
  const { invoice } = decided(having(free, essentials), { type: 'change_tier', tier: 'enhanced' });
  expect(invoice?.lines.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
    ['credit', '0.00'],
    ['charge', '0.00'],
  ]);
});

test('R11 A18: the local date of the billing zone decides, not that of UTC', () => {
  const tokyo = team({ zone: 'Asia/Tokyo', at: '2024-01-30T15:00:00Z' });
  const daysLeft = (at: string) => decided(tokyo, { ...essentials, at }).invoice?.lines[0]?.fraction.num;
  expect([daysLeft('2024-02-15T14:59:59.999Z'), daysLeft('2024-02-15T15:00:00.000Z')]).toEqual([14, 13]);
});

test('R10: deciding is the quote: the same question has the same answer, and nothing has happened', () => {
  const quote = command(essentials);
  expect(decide(state, quote)).toEqual(decide(state, quote));
  expect(state.current.tier).toBe(null);
});

// Time.
test.each([
  ['a minute and more before the last command', '2024-02-15T11:58:59.999Z', 'out_of_order'],
  ['a minute before it, which counts as at it (clock skew)', '2024-02-15T11:59:00.000Z', 'ok'],
  ['at the last event', '2024-02-15T12:00:00.000Z', 'ok'],
  ['at the last millisecond of the period', '2024-02-28T23:59:59.999Z', 'ok'],
  ['on the renewal date', '2024-02-29T00:00:00.000Z', 'renewal_due'],
  ['later', '2025-01-01T00:00:00.000Z', 'renewal_due'],
])('R12: a command %s: %s', (_, at, code) => {
  expect(codeOf(onEssentials, { type: 'remove', at })).toBe(code);
});

test('a command within a minute of skew counts as at the last one: its event, its lines, its date', () => {
  const asked: Asked = { type: 'change_seats', seats: 12, at: '2024-02-15T11:59:30.000Z' };
  const { events, effectiveAt, invoice } = decided(onEssentials, asked);
  const at = '2024-02-15T12:00:00.000Z';
  expect([events[0]?.at, effectiveAt, invoice?.issuedAt]).toEqual([at, at, at]);
  expect(apply(onEssentials, events).lastAt).toBe(at);
});

test('R13: after the renewal, the renewal date is the first day of the new period', () => {
  const { subscription } = advance(state, '2024-02-29T00:00:00.000Z');
  const { invoice } = decided(subscription, { ...essentials, at: '2024-02-29T00:00:00.000Z' });
  expect(invoice?.lines[0]?.fraction).toEqual({ num: 31, den: 31, unit: 'day' });
  expect(codeOf(subscription, { ...essentials, at: '2024-02-28T23:58:59.999Z' })).toBe('out_of_order');
});

// The confirmed total.
test('R10: the total that was confirmed is charged, or nothing happens', () => {
  expect(codeOf(state, { ...essentials, expected: of('24.09', 'USD') })).toBe('ok');
  expect(refused(state, { ...essentials, expected: of('24.08', 'USD') })).toMatchObject({
    code: 'quote_outdated',
    because: ['R10'],
    expected: { amount: '24.08', currency: 'USD' },
    total: { amount: '24.09', currency: 'USD' },
  });
  expect(refused(state, { ...essentials, expected: of('24', 'JPY') })).toMatchObject({
    code: 'currency_mismatch',
    expected: 'USD',
    found: 'JPY',
  });
});

test('R10: what is free is confirmed as zero', () => {
  expect(codeOf(onEssentials, { type: 'remove', expected: of('0.00', 'USD') })).toBe('ok');
  expect(codeOf(onEssentials, { type: 'remove', expected: of('0.01', 'USD') })).toBe('quote_outdated');
});

test('R13: the answer says when the change takes effect: now, or at the renewal', () => {
  const effectiveAt = (from: Subscription, asked: Asked) => decided(from, asked).effectiveAt;
  const [now, renewal] = ['2024-02-15T12:00:00.000Z', '2024-02-29T00:00:00.000Z'];
  expect(effectiveAt(state, essentials)).toBe(now);
  expect(effectiveAt(onEssentials, { type: 'change_tier', tier: 'enhanced' })).toBe(now);
  expect(effectiveAt(onEssentials, { type: 'change_seats', seats: 12 })).toBe(now);
  for (const asked of [
    down,
    ...[{ type: 'remove' } as const, { type: 'change_seats', seats: 8 } as const, { type: 'end_plan' } as const],
  ]) {
    expect(effectiveAt(onEnhanced, asked)).toBe(renewal);
  }
  expect(effectiveAt(having(onEnhanced, { type: 'remove' }), { type: 'undo' })).toBe(now);
});

test('a refused command leaves no trace: its id may be tried again', () => {
  const wrong = decide(onEssentials, command({ ...essentials, id: 'again' }));
  expect(wrong.ok).toBe(false);
  expect(codeOf(onEssentials, { type: 'remove', id: 'again' })).toBe('ok');
});

// The plan's end.
test('the end of the plan ends the add-on: at the renewal, without an invoice', () => {
  const ending = having(onEssentials, { type: 'end_plan' });
  expect(codeOf(ending, { type: 'end_plan' })).toBe('already_scheduled');
  expect(codeOf(having(ending, { type: 'undo' }), { type: 'undo' })).toBe('nothing_scheduled');
  const { events, invoices, subscription } = advance(ending, '2025-01-01T00:00:00Z');
  expect([events.map(({ type, ended }) => [type, ended]), invoices]).toEqual([[['plan_ended', ['essentials']]], []]);
  expect(subscription.current.tier).toBe(null);
  expect(refused(subscription, { ...essentials, at: '2025-01-01T00:00:00Z' })).toMatchObject({
    code: 'plan_ended',
    endedAt: '2024-02-29T00:00:00.000Z',
  });
});

test('every refusal cites a rule and speaks both languages', () => {
  const refusals: BillingRefusal[] = [
    refused(state, { type: 'remove' }),
    refused(state, { type: 'undo' }),
    refused(state, { ...enhanced, via: 'admin_console' }),
    refused(state, { ...essentials, via: 'admin_console', actor: { id: 'ann', roles: [] } }),
    refused(onEssentials, essentials),
    refused(onEssentials, down),
    refused(onEnhanced, { type: 'remove', at: '2020-01-01T00:00:00Z' }),
    refused(onEnhanced, { type: 'remove', at: '2030-01-01T00:00:00Z' }),
    refused(having(onEnhanced, down), down),
    refused(having(onEnhanced, { type: 'remove' }), down),
    refused(having(onEnhanced, { type: 'remove' }), { type: 'remove' }),
  ];
  for (const { because, message, code } of refusals) {
    expect([code, because.length > 0, because.every((id) => /^[RA]\d+$/.test(id))]).toEqual([code, true, true]);
    expect(message.en).toMatch(/^[A-Z].*\.$/);
    expect(message.ja).toMatch(/。$/);
    expect(Object.isFrozen(because) && Object.isFrozen(message)).toBe(true);
  }
});
