import { describe, expect, test } from 'vitest';
import { accept, orThrow, refuse } from '../src/decision.js';
import { InvalidInputError, issue } from '../src/errors.js';
import { issuesOf, thrownBy } from './thrown.ts';

const message = { en: 'Not held.', ja: 'ありません。' };
const refusal = { code: 'add_on_not_held', because: ['R3'], message };

test('a yes and a no are frozen throughout', () => {
  const yes = accept({ list: [1] });
  expect(yes).toStrictEqual({ ok: true, value: { list: [1] } });
  expect(Object.isFrozen(yes) && Object.isFrozen(yes.value.list)).toBe(true);
  const no = refuse({ ...refusal, unlockedBy: ['enhanced'] });
  expect(no).toStrictEqual({ ok: false, refusal: { ...refusal, unlockedBy: ['enhanced'] } });
  expect(Object.isFrozen(no.refusal.unlockedBy)).toBe(true);
});

describe('orThrow', () => {
  test.each([[42], [null], [undefined], [''], [false], [{ a: 1 }]])('gives the value of a yes: %j', (value) => {
    expect(orThrow({ ok: true, value })).toBe(value);
  });

  test('throws a no with its code and words, the refusal as the cause', () => {
    const error = thrownBy(() => orThrow(refuse(refusal)));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ code: 'add_on_not_held', message: 'Not held.', cause: refusal });
    expect(error.issues).toEqual([{ path: [], code: 'add_on_not_held', message }]);
  });

  test('throws what `parse` refused with every issue', () => {
    const issues = [
      issue('missing', ['at'], 'Missing.', 'ありません。'),
      issue('invalid_type', [0], 'Wrong.', '不正です。'),
    ];
    const error = thrownBy(() => orThrow({ ok: false, refusal: { ...refusal, code: 'missing', issues } }));
    expect(error.code).toBe('missing');
    expect(error.issues).toEqual(issues);
  });

  test.each([
    ['no refusal', {}],
    ['a refusal that is a text', { refusal: 'no' }],
    ['a refusal without words', { refusal: { code: 'x' } }],
    ['a code that is no text', { refusal: { code: 1, message } }],
    ['words in one language', { refusal: { code: 'x', message: { en: 'No.' } } }],
    ['words in the other language', { refusal: { code: 'x', message: { ja: '不可。' } } }],
    ['words that are none', { refusal: { code: 'x', message: null } }],
    ['no issues and no words', { refusal: { issues: [] } }],
    ['issues that are none', { refusal: { issues: [1] } }],
    ['one issue that is none', { refusal: { issues: [issue('x', [], 'X.', 'X。'), null] } }],
    ['an issue whose code is none', { refusal: { issues: [{ code: 1, message, path: [] }] } }],
    ['an issue without words', { refusal: { issues: [{ code: 'x', path: [] }] } }],
    ['an issue without a path', { refusal: { issues: [{ code: 'x', message }] } }],
    ['an issue with a text for a path', { refusal: { issues: [{ code: 'x', message, path: 'at' }] } }],
    ['an issue with an odd path', { refusal: { issues: [{ code: 'x', message, path: ['at', true] }] } }],
    ['issues without end', { refusal: { issues: new Array(2 ** 32 - 1) } }],
  ])('a no with %s is no decision', (_, rest) => {
    expect(issuesOf(() => orThrow({ ok: false, ...rest } as never))).toEqual(['refusal: invalid_type']);
  });

  test('a refusal with no issues is thrown as its own', () => {
    expect(issuesOf(() => orThrow({ ok: false, refusal: { ...refusal, issues: [] } }))).toEqual([': add_on_not_held']);
  });

  test.each([['yes'], [1], [null], [undefined]])('ok: %j is no decision', (ok) => {
    expect(issuesOf(() => orThrow({ ok, value: 1 } as never))).toEqual([': invalid_type']);
  });
});
