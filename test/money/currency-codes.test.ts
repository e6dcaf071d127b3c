import { expect, test } from 'vitest';
import { digitsOf } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';

// Every code of three letters is asked about: those of the table below are currencies, and no other one is.

/**
 * ISO 4217, list one of January 2026 (https://www.six-group.com/en/products-services/financial-information/data-standards.html),
 * without the codes that have no minor unit there; and, marked, the codes that were withdrawn since 2020 (list three).
 */
const CODES = `
  AED AFN ALL AMD ANG* AOA ARS AUD AWG AZN BAM BBD BDT BGN* BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
  CHF CHW CLF CLP CNY COP COU CRC CUC* CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
  GYD HKD HNL HRK* HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL
  LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
  PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL* SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD
  TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL*`;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const all = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)));

test('of the 17 576 codes of three letters, those of ISO 4217 are currencies', () => {
  const listed = new Set(CODES.match(/[A-Z]{3}/g));
  const known = all.filter((code) => {
    try {
      return digitsOf(code) >= 0;
    } catch {
      return false;
    }
  });
  expect(known.filter((code) => !listed.has(code))).toEqual([]);
  expect([...listed].filter((code) => !known.includes(code))).toEqual([]);
});

test('each of the others is refused by name', () => {
  for (const code of ['AAA', 'XXX', 'XTS', 'XAU', 'ZZZ', 'USS', 'DEM', 'BTC']) {
    expect(thrownBy(() => digitsOf(code)).code).toBe('unknown_currency');
  }
});
