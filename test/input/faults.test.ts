import { expect, test } from 'vitest';
import { allOf, caught, Faults, fault, missing, orInvalid, under } from '../../src/input/faults.js';
import { invalidInput, MAX_ISSUES } from '../../src/input/issue.js';
import { thrownBy } from '../thrown.ts';

const one = fault('wrong', 'Wrong.', '不正です。');

test('a fault is one issue at the value itself, frozen', () => {
  expect(one).toBeInstanceOf(Faults);
  expect(one.issues).toStrictEqual([
    { path: [], code: 'wrong', message: { en: 'Wrong.', ja: '不正です。' }, docs: expect.stringMatching(/#wrong$/) },
  ]);
  expect(Object.isFrozen(one.issues[0])).toBe(true);
  const told = fault('wrong', 'Wrong.', '不正です。', { expected: ['a'], suggestion: 'a' });
  expect(told.issues[0]).toMatchObject({ expected: ['a'], suggestion: 'a' });
});

test('what nobody sees shows as its code, whoever throws', () => {
  const [issue] = fault('wrong', 'Not \u202ea.', '\u2028 です。', { suggestion: '\u009b' }).issues;
  expect(issue?.message).toEqual({
    en: 'Not \\u202ea. Did you mean "\\u009b"?',
    ja: '\\u2028 です。"\\u009b" ではありませんか。',
  });
  const thrown = thrownBy(() => invalidInput('wrong', [], 'Not \ufeff.', '\u0000 です。'));
  expect(thrown.issues[0]?.message).toEqual({ en: 'Not \\ufeff.', ja: '\\u0000 です。' });
});

test('whoever reads the holder puts the keys in front, and keeps everything else', () => {
  const told = fault('wrong', 'Wrong.', '不正です。', { expected: ['a'], suggestion: 'a' });
  const [issue] = under(['events', 3], under(['at'], told)).issues;
  expect(issue).toStrictEqual({ ...told.issues[0], path: ['events', 3, 'at'] });
  expect(Object.isFrozen(issue) && Object.isFrozen(issue?.path)).toBe(true);
});

test('several faults are one, in their order, two hundred issues at most', () => {
  const paths = allOf([under(['a'], one), under(['b'], allOf([one, one]))]).issues.map(({ path }) => path.join());
  expect(paths).toEqual(['a', 'b', 'b']);
  expect(allOf([]).issues).toEqual([]);
  expect(MAX_ISSUES).toBe(200);
  expect(allOf(Array(201).fill(one)).issues).toHaveLength(200);
});

test('orInvalid gives what was read, and throws faults, with the verb where it is known', () => {
  expect([orInvalid(1), orInvalid(undefined), orInvalid(null, 'a.b')]).toEqual([1, undefined, null]);
  expect(thrownBy(() => orInvalid(one))).toMatchObject({ code: 'wrong', verb: null, message: 'Wrong.' });
  expect(thrownBy(() => orInvalid(one, 'a.b'))).toMatchObject({ verb: 'a.b', message: 'a.b: Wrong.' });
});

test('caught answers with the faults of what is thrown, and lets a bug through', () => {
  expect(caught(() => 1)).toBe(1);
  const faults = caught(() => invalidInput('wrong', ['at'], 'Wrong.', '不正です。'));
  expect(faults).toBeInstanceOf(Faults);
  expect(faults).toMatchObject({ issues: [{ path: ['at'], code: 'wrong' }] });
  expect(() => caught(() => JSON.parse('{'))).toThrow(SyntaxError);
});

test('a missing field may say what is expected there', () => {
  expect(missing().issues).toMatchObject([{ code: 'missing', path: [] }]);
  const [issue] = missing({ expected: ['en', 'ja'] }).issues;
  expect(issue?.expected).toEqual(['en', 'ja']);
  expect(issue?.message.en).toBe('This field is required. Use en, ja.');
  expect(missing({ expected: [] }).issues[0]?.message.en).toBe('This field is required.');
});
