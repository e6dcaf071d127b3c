import { inspect, types } from 'node:util';
import { InvalidInputError, RefusedError } from 'premium-support';
import { errorBlock } from './error-block.ts';
import { Shown } from './shown.ts';

const MAX_LINES = 45;
const MAX_OUTLINE = 60;
const BREAK_LENGTH = 100;
const MORE = 'full(_) prints all of it';

/**
 * A value in short: two levels deep, ten items of a list. Where that takes more than 45 lines, one level deep, of which
 * the first 60 lines are shown.
 */
export function short(value: unknown, colors: boolean): string {
  if (value instanceof Shown) return value.text;
  if (value instanceof InvalidInputError || value instanceof RefusedError) return errorBlock(value);
  // Where an error was thrown in the REPL or the library seldom helps: full(_error) tells.
  if (types.isNativeError(value)) return `${value.name}: ${value.message}`.split('\n').slice(0, 9).join('\n');
  const two = atDepth(value, 2, colors);
  if (two.length <= MAX_LINES) return two.join('\n');
  const one = atDepth(value, 1, colors);
  return [...one.slice(0, MAX_OUTLINE - 1), `… ${MORE}`].join('\n');
}

function atDepth(value: unknown, depth: number, colors: boolean): readonly string[] {
  const limits = { maxArrayLength: 10, maxStringLength: 500 };
  return inspect(value, { ...limits, depth, colors, breakLength: BREAK_LENGTH, compact: 3 }).split('\n');
}

/** A value to its last leaf, so that it can be pasted back. */
export function full(value: unknown): Shown {
  const whole = value instanceof Shown ? value.value : value;
  const plain =
    whole instanceof InvalidInputError ? whole.issues : whole instanceof RefusedError ? whole.refusal : whole;
  const text = inspect(plain, {
    depth: null,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: BREAK_LENGTH,
  });
  return new Shown(text, whole);
}
