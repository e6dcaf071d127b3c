// The codes of the characters that dates and times are written with.
export const HYPHEN = 45;
export const POINT = 46;
export const ZERO = 48;
export const COLON = 58;
export const T = 84;
export const Z = 90;

/**
 * The number that two characters of a text stand for; -1 where one of them is not a digit. Without a branch: most texts are
 * instants, of 17 digits.
 */
export function twoDigits(text: string, i: number): number {
  const tens = text.charCodeAt(i) - ZERO;
  const ones = text.charCodeAt(i + 1) - ZERO;
  // The sign of one of these four says that it is below 0, or above 9.
  return (tens * 10 + ones) | ((tens | ones | (9 - tens) | (9 - ones)) >> 31);
}
