import { invalidInput, shown } from '../errors.js';

/** More than this on one page is a mistake. */
const MOST = 1000;

/** How many a caller wants at most, from 1 to 1000. */
export function limitAt(input: unknown, usual: number): number {
  if (input === undefined) return usual;
  if (typeof input === 'number' && Number.isInteger(input) && input >= 1 && input <= MOST) return input;
  return invalidInput(
    'out_of_range',
    ['limit'],
    `A limit is a whole number from 1 to ${MOST}; not ${shown(input)}.`,
    `件数の上限は 1 から ${MOST} までの整数で指定してください（${shown(input)} は使えません）。`,
  );
}
