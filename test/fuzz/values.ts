import { hostileValues } from '../arbitraries/hostile.ts';
import type { Dice } from './dice.ts';

/** The hostile values that JSON can carry, and that are small: what is large costs time, and finds the limits alone. */
const hostile: readonly unknown[] = hostileValues.flatMap(([, make]) => {
  const value = make();
  const isPlain = value === null || ['string', 'boolean', 'number'].includes(typeof value);
  return isPlain && String(value).length < 3000 ? [value] : [];
});

const NUMBERS = [0, -0, 1, -1, 0.5, 1e-7, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e21, 1e308, 5e-324, 8.64e15, 1e11, 1e10];
const INSTANTS = [
  ...['2026-11-20T07:30:00.000Z', '2026-11-20T16:30+09:00', '1970-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'],
  ...['+275760-09-13T00:00:00.000Z', '+275760-09-12T23:59:59.999Z', '-271821-04-20T00:00:00.000Z'],
  ...['2024-02-29T00:00:00.000Z', '2100-02-28T24:00:00Z', '2026-12-31T23:59:60Z', '9999-12-31T23:59:59.999Z'],
];
const DATES = ['2026-11-20', '2024-02-29', '2023-02-29', '0000-01-01', '9999-12-31', '+010000-01-01', '-000001-12-31'];
const DURATIONS = [
  'PT0S',
  'PT0.001S',
  'PT24H',
  'P1D',
  'P999D',
  'PT2501999792983H36M31.11S',
  'best_effort',
  'PT8000000H',
];
const ZONES = [
  'UTC',
  'Asia/Tokyo',
  'America/St_Johns',
  'Africa/Monrovia',
  'Pacific/Apia',
  'Europe/London',
  'asia/tokyo',
];
const WINDOWS = ['00:00-24:00', '22:00-06:00', '00:00-00:00', '23:59:59-24:00:00', '09:00-17:00', '17:00-17:00'];
const AMOUNTS = ['0', '0.00', '-0.00', '99999999999999999999', '0.0000000001', '12.5', '-1200', '1e3'];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '0',
  'then',
  'toJSON',
];

/** Values that stand at some edge of a form that documents use. */
export function edgeValue(dice: Dice): unknown {
  const list = dice.pick<readonly unknown[]>([
    ...[NUMBERS, INSTANTS, DATES, DURATIONS, ZONES, WINDOWS, AMOUNTS, KEYS, hostile],
    [null, true, false, '', [], {}, [null], [[]], { '': null }],
  ]);
  return structuredClone(dice.pick(list));
}

/** The name of a field that nobody expects. */
export function oddKey(dice: Dice): string {
  return dice.pick(KEYS);
}

/** A value that looks like this one: one step beside it, in another form, or of another type. */
export function besides(value: unknown, dice: Dice): unknown {
  if (typeof value === 'number') {
    return dice.pick([value + 1, value - 1, -value, value * 2, value / 2, value + 0.5, String(value), value * 1e9]);
  }
  if (typeof value === 'boolean') return dice.pick([!value, String(value), Number(value), null]);
  if (typeof value !== 'string') return dice.pick<unknown>([[value], { value }, JSON.stringify(value), null]);
  const ms = Date.parse(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(ms)) return instantBeside(ms, dice);
  const digits = /\d+/.exec(value);
  if (digits !== null && dice.chance(0.5)) {
    const other = String(Math.max(0, Number(digits[0]) + dice.pick([1, -1, 100, -100])));
    return value.replace(digits[0], other.padStart(digits[0].length, '0'));
  }
  return textBeside(value, dice);
}

const STEPS = [1, -1, 60_000, -60_000, 3_600_000, 86_400_000, -86_400_000, 31 * 86_400_000, 400 * 365 * 86_400_000];

function instantBeside(ms: number, dice: Dice): unknown {
  const moved = new Date(ms + dice.pick(STEPS));
  const text = Number.isNaN(moved.getTime()) ? 'never' : moved.toISOString();
  return dice.pick<unknown>([text, text, text, text.replace('Z', '+00:00'), moved.getTime(), text.slice(0, 10)]);
}

const SIGNS = [' ', '\u202e', '\u0000', '\u2028', '\u009b', 'é', 'e\u0301', '🗂', '\ud800', '"', '<', '/', '\n', 'ﷺ'];

/** A text that is repeated again and again would be longer than any text can be. */
const LONGEST = 1_000_000;

function textBeside(text: string, dice: Dice): string {
  const at = dice.upTo(text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (dice.upTo(6)) {
    case 0:
      return before + dice.pick(SIGNS) + after;
    case 1:
      return before + after.slice(1);
    case 2:
      return text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase();
    case 3:
      return text.repeat(text.length > LONGEST ? 1 : dice.pick([2, 10, 100]));
    case 4:
      return before;
    default:
      return dice.pick(SIGNS).repeat(dice.pick([1, 64, 201, 501]));
  }
}
