/** The number that two characters of a text stand for, below 0 where one of them is not a digit. */
export function twoDigits(text: string, i: number): number {
  // For the characters from 0 to 9 this is their number, for all others it is more than 9.
  const tens = text.charCodeAt(i) ^ 48;
  const ones = text.charCodeAt(i + 1) ^ 48;
  // One comparison for both: with 6 added, numbers up to 9 fit in four bits.
  return ((tens + 6) | (ones + 6)) >> 4 === 0 ? tens * 10 + ones : NOT_A_NUMBER;
}

/** The number that a character stands for, below 0 where it is not a digit. */
export function digit(text: string, i: number): number {
  const value = text.charCodeAt(i) ^ 48;
  return value <= 9 ? value : NOT_A_NUMBER;
}

/** So far below 0 that no other digits make up for it. */
const NOT_A_NUMBER = -100_000;
