import { invalidInput, shown } from '../errors.js';

/** An ISO 4217 code in capitals: `'JPY'`. */
export type Currency = string;

type Path = readonly (string | number)[];

// ISO 4217's list one as of January 2026, with the codes withdrawn since 2020 that old invoices still show. The codes
// that have no minor unit there (metals, XDR, XTS, XXX …) are no currencies to bill in. The platform's own digits
// are not used: it says 0 for HUF, IDR and PKR, and 2 for a code that it has never heard of.
const WITH_TWO_DIGITS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
  'CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF ' +
  'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV ' +
  'MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD ' +
  'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL';
const WITHOUT_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const WITH_THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';
const WITH_FOUR_DIGITS = 'CLF UYW';

const digits: ReadonlyMap<unknown, number> = /*@__PURE__*/ new Map(
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
  return digitsAt(currency, []);
}

/** `digitsOf`, of a code that stands in the field `currency` of what is at `path` of the caller's input. */
export function digitsAt(currency: unknown, path: Path): number {
  return (
    digits.get(currency) ??
    invalidInput(
      'unknown_currency',
      [...path, 'currency'],
      `A currency is an ISO 4217 code in capitals; ${shown(currency)} is none.`,
      `通貨は大文字の ISO 4217 コードで指定してください（${shown(currency)} は使えません）。`,
    )
  );
}
