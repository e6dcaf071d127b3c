import ts from 'typescript';
import { expect, test } from 'vitest';
import { type ClockWords, clockSentences } from '../../src/words/clock-sentences.js';
import { type ConfirmationWords, confirmationSentences } from '../../src/words/confirmation-sentences.js';
import { nodesOf, parsed, type Source, sources } from '../architecture/source.ts';
import { faultsOf, JAPANESE, types } from './japanese-faults.ts';

/** The Japanese texts of a file with where they stand; of a template its fixed parts, joined by an ellipsis. */
function japaneseIn(source: Source): { readonly text: string; readonly where: string }[] {
  return nodesOf(parsed(source)).flatMap((node) => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
        : '';
    return JAPANESE.test(text) ? [{ text, where: `${source.path}: ${text}` }] : [];
  });
}

const texts = sources.flatMap(japaneseIn);
test('there are texts to look at', () => {
  expect(texts.length).toBeGreaterThan(400);
  expect(types.length).toBeGreaterThan(80);
});

test('the Japanese texts use the words of the page, name no type, and break no line before a mark', () => {
  const wrong = texts.filter(({ text }) => !/^[、。）」]/.test(text) && faultsOf(text).length > 0);
  expect(wrong.map(({ text, where }) => `${where} (${faultsOf(text)})`)).toEqual([]);
});

test.each([
  ['サインインしてください。', 'サインイン'],
  ['特典はありません。', '特典'],
  ['席単位の料金です。', '席単位'],
  ['Commitment を指定してください。', 'Commitment'],
  ['期限です\n。', '\n。'],
  ['20 分 経過しました。', ' '],
  ['期限を 過ぎています。', 'を 過'],
])('goes red for: %s', (text, found) => {
  expect(faultsOf(text).join()).toContain(found.trim());
});

const clock: ClockWords = {
  atRisk: true,
  business: true,
  elapsed: '1 時間 20 分',
  remaining: '10 分',
  lateBy: '5 分',
  due: '2026年11月20日(金) 11:30 JST',
  met: '2026年11月20日(金) 10:30 JST',
};
const confirmed: ConfirmationWords = {
  received: '2026年11月20日(金) 10:00 JST',
  asked: '日本語',
  language: '英語',
  opens: '2026年11月23日(月) 09:00 JST',
  due: '2026年11月20日(金) 11:30 JST',
  languageDue: '2026年11月23日(月) 09:30 JST',
  over: '2 営業日',
};

const whole = [
  ...Object.entries(clockSentences.ja).flatMap(([stage, say]) => [
    [stage, say(clock)] as const,
    [`${stage}, round the clock`, say({ ...clock, business: false, atRisk: false })] as const,
  ]),
  ...Object.entries(confirmationSentences.ja).map(([part, say]) => [part, say(confirmed)] as const),
];

test.each(whole)('a whole sentence: %s', (_, sentence) => {
  expect(faultsOf(sentence)).toEqual([]);
  // です・ます, and a full stop.
  expect(sentence).toMatch(/(?:です|ます|ました|ません|でした|ください)。$/);
});
