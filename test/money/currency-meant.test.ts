import { describe, expect, test } from 'vitest';
import { digitsOfKnown } from '../../src/money/currency.js';
import { digitsOf } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';

describe('money 2: the code that was meant is suggested', () => {
  test.each([
    ['in small letters', 'usd', 'USD'],
    ['in letters of both sizes', 'Jpy', 'JPY'],
    ['with a letter too many', 'USDT', 'USD'],
    ['with a letter too few', 'JP', 'JPY'],
  ])('%s', (_, code, suggestion) => {
    expect(thrownBy(() => digitsOf(code)).issues).toMatchObject([{ code: 'unknown_currency', suggestion }]);
  });

  test.each(['USX', 'QQQ', 'dollars', ''])('but not for %j: codes are near one another by chance', (code) => {
    expect(thrownBy(() => digitsOf(code)).issues[0]).not.toHaveProperty('suggestion');
  });
});

test('money 1: of a value that may be a code the digits are known, or not', () => {
  expect(['JPY', 'USD', 'KWD', 'CLF'].map(digitsOfKnown)).toEqual([0, 2, 3, 4]);
  for (const other of ['yen', 'jpy', '', undefined, null, 2, ['JPY']]) expect(digitsOfKnown(other)).toBeUndefined();
});
