import { describe, expect, test } from 'vitest';
import { formatInvoice, type Invoice } from '../../src/billing/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { decided, stored, team } from './support-team.ts';

// Essentials for ten seats on 15 February, then Enhanced on the 20th: a credit of 15.49 and a charge of 38.76.
const essentials = team({ holding: { tier: 'essentials' } });
const upgrade = { type: 'change_tier', tier: 'enhanced', at: '2024-02-20T12:00:00.000Z' } as const;
const invoice = decided(essentials, upgrade).invoice as Invoice; // an upgrade costs something

/** A copy with other values at some paths. */
function put(changes: { readonly [path: string]: unknown }): Invoice {
  const copy = stored(invoice);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const place = keys.reduce<object>((at, key) => Reflect.get(at, key), copy);
    Reflect.set(place, last, value);
  }
  return copy;
}

const formatted = (document: Invoice) => formatInvoice(document, { locale: 'en' });

test('the invoice of the table below', () => {
  expect(invoice.lines.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
    ['credit', '-15.49'],
    ['charge', '38.76'],
  ]);
  expect(invoice.total.amount).toBe('23.27');
  expect(formatted(stored(invoice))).toBe(formatted(invoice));
});

describe('a stored invoice says what is wrong with it, and where', () => {
  test.each([
    ['id', 1, ['id: invalid_type']],
    ['subscriptionId', 'a b', ['subscriptionId: invalid_id']],
    ['kind', 'refund', ['kind: unknown_value']],
    ['issuedAt', 'then', ['issuedAt: invalid_instant']],
    ['period.startsOn', '2024-02-30', ['period.startsOn: invalid_date']],
    ['period.endsOn', 'soon', ['period.endsOn: invalid_date']],
    ['period.endsOn', '2024-01-31', ['period.endsOn: reversed_interval']],
    ['currency', 'usd', ['currency: unknown_currency']],
    ['total.amount', '19.3', ['total.amount: wrong_digits']],
    ['total.amount', '23.28', ['total.amount: wrong_total']],
    ['total.currency', 'EUR', ['total.currency: currency_mismatch']],
    ['because.0', 1, ['because.0: invalid_type']],
    ['lines', [], ['lines: out_of_range']],
    ['lines.0.id', 1, ['lines.0.id: invalid_type']],
    ['lines.0.id', 'team:2/2', ['lines.0.id: wrong_line_id']],
    ['lines.0.kind', 'gift', ['lines.0.kind: unknown_value']],
    ['lines.0.kind', 'charge', ['lines.0.amount.amount: wrong_sign']],
    ['lines.1.kind', 'remedy', ['lines.1.amount.amount: wrong_sign']],
    ['lines.1.reverses', 'team:1/1', ['lines.1.reverses: inconsistent']],
    ['lines.0.item', 1, ['lines.0.item: invalid_type']],
    ['lines.0.label.ja', undefined, ['lines.0.label.ja: missing']],
    ['lines.0.quantity', -1, ['lines.0.quantity: invalid_quantity']],
    ['lines.0.quantity', 0.5, ['lines.0.quantity: invalid_quantity']],
    ['lines.0.unitPrice.currency', 'usd', ['lines.0.unitPrice.currency: unknown_currency']],
    ['lines.0.unitPrice.currency', 'EUR', ['lines.0.unitPrice.currency: currency_mismatch']],
    ['lines.0.unitPrice.amount', '-4.99', ['lines.0.unitPrice: negative_price']],
    ['lines.0.amount.currency', 'EUR', ['lines.0.amount.currency: currency_mismatch']],
    ['lines.0.amount.amount', '-15.493', ['lines.0.amount.amount: wrong_digits']],
    ['lines.0.period.startsOn', 'x', ['lines.0.period.startsOn: invalid_date']],
    ['lines.0.period.startsOn', '2024-02-29', ['lines.0.period.endsOn: reversed_interval']],
    ['lines.0.service.from', 'x', ['lines.0.service.from: invalid_date']],
    ['lines.0.service.to', '2024-02-19', ['lines.0.service.to: reversed_interval']],
    ['lines.0.fraction.num', 0.5, ['lines.0.fraction.num: invalid_type']],
    ['lines.0.fraction.num', -135, ['lines.0.fraction.num: out_of_range']],
    ['lines.0.fraction.num', 30, ['lines.0.fraction: out_of_range']],
    ['lines.0.fraction.den', 0, ['lines.0.fraction: out_of_range']],
    ['lines.0.fraction.unit', 'hour', ['lines.0.fraction.unit: unknown_value']],
    ['lines.0.rounding.mode', 'nearest', ['lines.0.rounding.mode: unknown_value']],
    ['lines.0.rounding.delta', 0, ['lines.0.rounding.delta: invalid_type']],
    ['lines.0.rounding.delta', 'some', ['lines.0.rounding.delta: invalid_amount']],
    ['lines.0.reverses', 1, ['lines.0.reverses: invalid_type']],
    ['lines.0.because', null, ['lines.0.because: invalid_type']],
  ])('%s is %j', (path, value, expected) => {
    expect(issuesOf(() => formatted(put({ [path]: value })))).toEqual(expected.map((one) => `invoice.${one}`));
  });

  test.each(['team', 'team:', 'team:0', 'team:02', 'team:2/1', 'other:2', 'xteam:2'])('%s is not its id', (id) => {
    const lines = { 'lines.0.id': `${id}/1`, 'lines.1.id': `${id}/2` };
    expect(issuesOf(() => formatted(put({ id, ...lines })))).toEqual(['invoice.id: wrong_invoice_id']);
  });

  test.each([
    ['a remedy is at most 0', { 'lines.1.kind': 'remedy' }, ['at most 0', 'remedy'], '以下'],
    [
      'a charge is at least 0',
      { 'lines.0.kind': 'charge', 'lines.0.reverses': null },
      ['at least 0', 'charge'],
      '以上',
    ],
  ])('%s, and the words say so', (_, changes, words, ja) => {
    const [issue] = thrownBy(() => formatted(put(changes))).issues;
    for (const one of words) expect(issue?.message.en).toContain(one);
    expect(issue?.message.ja).toContain(ja);
  });

  test('a fraction of nothing is refused', () => {
    expect(issuesOf(() => formatted(put({ 'lines.0.fraction.num': 0, 'lines.0.fraction.den': 0 })))).toEqual([
      'invoice.lines.0.fraction: out_of_range',
    ]);
  });

  test('amounts whose sum no amount can hold are refused, not thrown', () => {
    const large = `${'9'.repeat(20)}.00`;
    const lines = { 'lines.0.kind': 'charge', 'lines.0.reverses': null, 'lines.0.amount.amount': large };
    expect(issuesOf(() => formatted(put({ ...lines, 'lines.1.amount.amount': large })))).toEqual([
      'invoice.lines: amount_out_of_range',
    ]);
  });

  test('what was rounded to zero may be of any kind', () => {
    const zero = { 'lines.0.amount.amount': '0.00', 'total.amount': '38.76' };
    expect(formatted(put(zero))).toContain('38.76');
    expect(formatted(put({ ...zero, 'lines.0.kind': 'charge', 'lines.0.reverses': null }))).toContain('38.76');
  });

  test('the price of one unit may have ten decimals', () => {
    expect(formatted(put({ 'lines.0.unitPrice.amount': '0.0000000001' }))).toContain('0.0000000001');
  });

  test.each(['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'])(
    'it may have been rounded %s',
    (mode) => {
      expect(formatted(put({ 'lines.0.rounding.mode': mode }))).toBe(formatted(invoice));
    },
  );
});
