import { expect, test } from 'vitest';
import { currencyDigits } from '../../src/money/currency.js';
import { digitsOf, of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

// ISO 4217, list one: the digits after the point.
const ISO: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: 'USD EUR GBP CHF CAD AUD CNY INR BRL MXN HUF IDR PKR AMD COP IRR MMK TWD XCD ZAR',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

for (const [digits, codes] of Object.entries(ISO)) {
  test(`money 1: ${digits} digits for ${codes}`, () => {
    for (const code of codes.split(' ')) expect([code, digitsOf(code)]).toEqual([code, Number(digits)]);
  });
}

test('money 1: the platform does not decide: it has no digits for HUF in some versions, and two for a code it does not know', () => {
  expect(of('100.50', 'HUF')).toEqual({ amount: '100.50', currency: 'HUF' });
  expect(() => digitsOf('QQQ')).toThrowError(expect.objectContaining({ code: 'unknown_currency' }));
});

test.each(['usd', 'Usd', 'US', 'USDT', ' USD', '', 'XXX', 'XAU', 'XDR', '__proto__', 'constructor'])(
  'money 2: %j is not a currency',
  (code) => {
    expect(() => digitsOf(code)).toThrowError(
      expect.objectContaining({ code: 'unknown_currency', name: 'InvalidInputError' }),
    );
  },
);

test('money 2: the issue is at the code', () => {
  expect(issuesOf(() => digitsOf('yen'))).toEqual([': unknown_currency']);
  expect(issuesOf(() => digitsOf(['JPY'] as unknown as string))).toEqual([': unknown_currency']);
  expect(thrownBy(() => digitsOf('yen')).message).toBe(
    'money.digitsOf: Use an ISO 4217 code in capitals such as JPY; "yen" is not known.',
  );
  expect(issuesOf(() => of('1', 'yen'))).toEqual(['currency: unknown_currency']);
});

test('a code that has been read has its digits', () => {
  expect(['JPY', 'USD', 'KWD', 'CLF'].map(currencyDigits)).toEqual([0, 2, 3, 4]);
  expect(() => currencyDigits('yen')).toThrowError(expect.objectContaining({ code: 'unknown_currency' }));
});
