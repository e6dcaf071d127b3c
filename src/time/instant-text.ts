import { civilOfDayNumber } from './calendar-date.js';

const HYPHEN = 45;
const POINT = 46;
const ZERO = 48;
const COLON = 58;
const T = 84;
const Z = 90;
const YEAR_ZERO = -62_167_219_200_000;
const YEAR_TEN_THOUSAND = 253_402_300_800_000;

/** The text of epoch milliseconds in the range of `Date`. `toISOString` takes several times as long. */
export function textOfInstant(ms: number): string {
  return ms >= YEAR_ZERO && ms < YEAR_TEN_THOUSAND ? usualText(ms) : new Date(ms).toISOString();
}

/** Character by character: joining texts takes twice as long. */
function usualText(ms: number): string {
  const dayNumber = Math.floor(ms / 86_400_000);
  const { year, month, day } = civilOfDayNumber(dayNumber);
  const ofDay = ms - dayNumber * 86_400_000;
  const second = (ofDay / 1000) | 0;
  const minute = (second / 60) | 0;
  const hour = (minute / 60) | 0;
  const century = (year / 100) | 0;
  const thousandth = ofDay - second * 1000;
  const hundredth = (thousandth / 10) | 0;
  return String.fromCharCode(
    tens(century),
    ones(century),
    tens(year - century * 100),
    ones(year - century * 100),
    HYPHEN,
    tens(month),
    ones(month),
    HYPHEN,
    tens(day),
    ones(day),
    T,
    tens(hour),
    ones(hour),
    COLON,
    tens(minute - hour * 60),
    ones(minute - hour * 60),
    COLON,
    tens(second - minute * 60),
    ones(second - minute * 60),
    POINT,
    tens(hundredth),
    ones(hundredth),
    ZERO + thousandth - hundredth * 10,
    Z,
  );
}

/** The characters of a number below 100. */
function tens(number: number): number {
  return ZERO + ((number / 10) | 0);
}

function ones(number: number): number {
  return ZERO + (number % 10);
}
