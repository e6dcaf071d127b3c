import { expect, test } from 'vitest';
import type { Refusal } from '../../src/answer/decision.js';
import { refusalsOf } from '../../src/answer/refusal.js';

interface Closed extends Refusal {
  readonly code: 'closed';
  readonly opensAt: string;
}
interface NotHeld extends Refusal {
  readonly code: 'not_held';
}

const refusal = refusalsOf<Closed | NotHeld>({
  closed: { because: ['R17', 'A3'], en: 'Closed.', ja: '営業時間外です。' },
  not_held: { because: ['R3'], en: 'Not held.', ja: 'ありません。' },
});

test('a refusal has its code, the words and rules of its reason, and its own data', () => {
  expect(refusal('closed', { opensAt: '2026-11-23T00:00:00.000Z' })).toStrictEqual({
    code: 'closed',
    because: ['R17', 'A3'],
    message: { en: 'Closed.', ja: '営業時間外です。' },
    opensAt: '2026-11-23T00:00:00.000Z',
  });
  expect(Object.keys(refusal('not_held', {}))).toEqual(['code', 'because', 'message']);
});

test('more telling rules replace the usual ones', () => {
  expect(refusal('not_held', {}, ['R28']).because).toEqual(['R28']);
  expect(refusal('not_held', {}, []).because).toEqual([]);
});

test('the data of one code does not compile for another', () => {
  // @ts-expect-error `closed` says when it opens
  refusal('closed', {});
  // @ts-expect-error an unknown code
  expect(() => refusal('other', {})).toThrow(TypeError);
});
