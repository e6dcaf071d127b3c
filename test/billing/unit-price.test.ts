import { describe, expect, test } from 'vitest';
import { readPriceInput } from '../../src/billing/price-input.js';
import { readUnitPrice, unitAmount } from '../../src/billing/unit-price.js';
import { Faults, type Reader } from '../../src/input/faults.js';
import { readMoney } from '../../src/money/money.js';

/** The amount that was read, or each issue as `path: code`. */
function read(reader: Reader<unknown>, input: unknown): unknown {
  const answer = reader(input);
  return answer instanceof Faults ? answer.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : answer;
}

describe('the price of one unit', () => {
  test.each([
    ['4.99', 'USD', '4.99'],
    ['0.001', 'USD', '0.001'],
    ['0.0015', 'USD', '0.0015'],
    ['0.0000000001', 'USD', '0.0000000001'],
    ['4.990', 'USD', '4.99'],
    ['4.9000000000', 'USD', '4.90'],
    ['4.9010', 'USD', '4.901'],
    ['500', 'JPY', '500'],
    ['500.0', 'JPY', '500'],
    ['0.50', 'JPY', '0.5'],
    ['-0.00', 'USD', '0.00'],
    ['1.2300', 'KWD', '1.230'],
  ])('%s %s is kept as %s', (amount, currency, kept) => {
    expect(read(readUnitPrice, { amount, currency })).toEqual({ amount: kept, currency });
  });

  test.each([
    ['4.9', 'USD', ['amount: wrong_digits']],
    ['5', 'USD', ['amount: wrong_digits']],
    ['1.23', 'KWD', ['amount: wrong_digits']],
    ['-0.01', 'USD', [': negative_price']],
    ['0.00000000001', 'USD', ['amount: invalid_amount']],
    ['1e3', 'USD', ['amount: invalid_amount']],
    [4.99, 'USD', ['amount: invalid_amount']],
    ['4.99', 'usd', ['currency: unknown_currency']],
  ])('%s %s is refused', (amount, currency, expected) => {
    expect(read(readUnitPrice, { amount, currency })).toEqual(expected);
  });

  test('0.001 USD is a price of a unit, and not an amount of money', () => {
    expect(read(readMoney, { amount: '0.001', currency: 'USD' })).toEqual(['amount: wrong_digits']);
  });

  test('a catalogue may write fewer digits than its currency has', () => {
    expect([unitAmount('5', 'USD'), unitAmount('5.5', 'USD'), unitAmount('5', 'JPY')]).toEqual(['5.00', '5.50', '5']);
  });
});

describe('the price of a tier is money, or a price as a catalogue writes it', () => {
  test.each([
    [
      { amount: '4.990', currency: 'USD' },
      { amount: '4.99', currency: 'USD' },
    ],
    [
      { per: 'seat', amount: { USD: '4.99' } },
      { per: 'seat', amount: { USD: '4.99' } },
    ],
    ['bundled', 'bundled'],
    ['quote', 'quote'],
    [
      { percentOf: 'spend', bands: [{ percent: '4' }], atLeast: { USD: '250.00' } },
      { percentOf: 'spend', bands: [{ percent: '4' }], atLeast: { USD: '250.00' } },
    ],
  ])('%j', (input, expected) => {
    expect(read(readPriceInput, input)).toEqual(expected);
  });

  test.each([
    [{ amount: '4.9', currency: 'USD' }, ['amount: wrong_digits']],
    [{ amount: '4.99' }, ['currency: missing']],
    [{ currency: 'USD' }, ['amount: missing']],
    [{ amount: '4.99', currency: 'USD', per: 'seat' }, ['per: unknown_field']],
    [{ per: 'seat', amount: { USD: '-4.99' } }, ['amount.USD: invalid_price']],
    [{ per: 'subscription', amount: { USD: '0.001' } }, ['amount.USD: invalid_price']],
    [{ per: 'seat', amount: {} }, ['amount: invalid_price']],
    ['free', [': unknown_value']],
    [null, [': invalid_type']],
    [5, [': invalid_type']],
    [[], [': invalid_type']],
  ])('%j is refused', (input, expected) => {
    expect(read(readPriceInput, input)).toEqual(expected);
  });
});
