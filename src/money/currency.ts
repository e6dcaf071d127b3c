import { type Faults, fault, orInvalid } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { soleDoor } from '../input/request.js';
import { nearest } from '../input/suggestion.js';

/** An ISO 4217 code in capitals: `'JPY'`. */
export type Currency = string;

// ISO 4217's list one as of January 2026, with the codes withdrawn since 2020 that old invoices still show. Codes
// without a minor unit there (metals, XDR, XTS, XXX …) are left out, because nothing is billed in them. The platform's
// own digits are not used: it says 0 for HUF, IDR and PKR, and 2 for a code that it does not know.
const WITH_TWO_DIGITS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
  'CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF ' +
  'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV ' +
  'MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD ' +
  'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL';
const WITHOUT_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const WITH_THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';
const WITH_FOUR_DIGITS = 'CLF UYW';

const digitsByCode: ReadonlyMap<string, number> = /*@__PURE__*/ new Map(
  /*@__PURE__*/ [
    [WITHOUT_DIGITS, 0] as const,
    [WITH_TWO_DIGITS, 2] as const,
    [WITH_THREE_DIGITS, 3] as const,
    [WITH_FOUR_DIGITS, 4] as const,
  ].flatMap(([codes, count]) => codes.split(' ').map((code) => [code, count] as const)),
);

/**
 * How many digits ISO 4217 gives the currency after the point: 0, 2, 3 or 4. Throws `unknown_currency`.
 *
 * @example
 * money.digitsOf('JPY') // => 0
 * money.digitsOf('KWD') // => 3
 * money.digitsOf('jpy') // throws unknown_currency
 */
export function digitsOf(currency: Currency): number {
  return enterDigitsOf(currency, currencyDigits);
}

/** Reads an ISO 4217 code. */
export function readCurrency(input: unknown): Currency | Faults {
  if (typeof input === 'string' && digitsByCode.has(input)) return input;
  return fault(
    'unknown_currency',
    `Use an ISO 4217 code in capitals such as JPY; ${preview(input)} is not known.`,
    `通貨は JPY のような大文字の ISO 4217 コードで指定してください（${preview(input)} は使えません）。`,
    // Codes are near one another by chance: a code in small letters is meant, and one with a letter too many.
    { suggestion: nearest(input, [...digitsByCode.keys()], typeof input === 'string' && input.length === 3 ? 0 : 1) },
  );
}

/** The digits of a currency; `undefined` for anything else. */
export function digitsOfKnown(input: unknown): number | undefined {
  return typeof input === 'string' ? digitsByCode.get(input) : undefined;
}

/** The digits of a currency that has been read before. */
export function currencyDigits(currency: Currency): number {
  return digitsByCode.get(currency) ?? digitsByCode.get(orInvalid(readCurrency(currency))) ?? 0;
}

const enterDigitsOf = /*@__PURE__*/ soleDoor('money.digitsOf', readCurrency);
