import { type Faults, fault } from './faults.js';
import { preview, type Text } from './issue.js';

/** Types of values, in words for people. */
export const TEXT: Text = { en: 'text', ja: '文字列' };
export const BOOLEAN: Text = { en: 'true or false', ja: 'true か false' };
export const LIST: Text = { en: 'a list', ja: 'リスト' };
export const PLAIN_OBJECT: Text = { en: 'a plain object', ja: 'プレーンなオブジェクト' };
export const OBJECT: Text = { en: 'an object', ja: 'オブジェクト' };

/** The fault of a value of another type than this one; `fields` are those that an object must have there. */
export function wrongType(type: Text, value: unknown, fields: readonly string[] = []): Faults {
  const having = fields.length > 0 ? ` with ${fields.join(', ')}` : '';
  const havingJa = fields.length > 0 ? `${fields.join('、')} を持つ` : '';
  const json = typeof value === 'string' && /^\s*[[{]/.test(value);
  return fault(
    'invalid_type',
    `Use ${type.en}${having}, not ${preview(value)}.${json ? ' Parse JSON text first.' : ''}`,
    `${havingJa}${type.ja}を指定してください。${json ? 'JSON の文字列は、先に解析してください。' : ''}`,
  );
}

/** The fault of a list with more items than `most`. */
export function tooManyItems(most: number): Faults {
  return fault('out_of_range', `Use at most ${most} items.`, `${most} 件以下で指定してください。`);
}
