/** The number that two characters of a text stand for, below 0 where one of them is not a digit. */
export function twoDigits(text: string, i: number): number {
  return digit(text, i) * 10 + digit(text, i + 1);
}

/** A character that is not a digit counts so far below 0 that no other digits make up for it. */
export function digit(text: string, i: number): number {
  // For the characters from 0 to 9 this is their number, for all others it is more than 9.
  const value = text.charCodeAt(i) ^ 48;
  return value <= 9 ? value : -100_000;
}
