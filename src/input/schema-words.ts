import { type Faults, fault } from './faults.js';
import type { Text } from './issue.js';
import { BOOLEAN, LIST, OBJECT, TEXT } from './wrong-value.js';

/** The types of values, by the names that zod has for them, in words for people. */
const TYPES: ReadonlyMap<string, Text> = /*@__PURE__*/ new Map([
  ['string', TEXT],
  ['number', { en: 'a number', ja: '数' }],
  ['int', { en: 'a whole number', ja: '整数' }],
  ['boolean', BOOLEAN],
  ['array', LIST],
  ['object', OBJECT],
  ['record', OBJECT],
]);

/** Some types, as a choice. */
export function typeWords(expected: readonly string[]): Text {
  const types = expected.map((type) => TYPES.get(type) ?? { en: type, ja: type });
  const words = { en: [...new Set(types.map(({ en }) => en))], ja: [...new Set(types.map(({ ja }) => ja))] };
  return { en: words.en.join(' or '), ja: words.ja.join('か') };
}

/** How a value relates to its limit. */
export const MOST: Text = { en: 'at most', ja: '以下' };
export const BELOW: Text = { en: 'less than', ja: '未満' };
export const LEAST: Text = { en: 'at least', ja: '以上' };
export const ABOVE: Text = { en: 'more than', ja: 'より大きい値' };

/** The fault of a number, a list or a text beyond a limit; `origin` is zod's name for its type. */
export function outOfRange(origin: string, limit: number | bigint, bound: Text): Faults {
  const unit = origin === 'array' ? ' item' : origin === 'string' ? ' character' : '';
  const units = unit === '' || Number(limit) === 1 ? unit : `${unit}s`;
  const unitsJa = origin === 'array' ? ' 件' : origin === 'string' ? ' 文字' : ' ';
  return fault(
    'out_of_range',
    `Use ${bound.en} ${limit}${units}.`,
    `${limit}${unitsJa}${bound.ja}で指定してください。`,
  );
}
