import { describe, expect, test } from 'vitest';
import { accept, orThrow, parserOf, RefusedError, refuse, toDecision } from '../../src/answer/decision.js';
import { Faults, fault, under } from '../../src/input/faults.js';
import { InvalidInputError, issueOf } from '../../src/input/issue.js';
import { whole } from '../../src/input/readers.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const message = { en: 'Not held.', ja: 'ありません。' };
const refusal = { code: 'add_on_not_held', because: ['R3'], message };

/** The `RefusedError` that `ask` throws. */
function refusedBy(ask: () => unknown): RefusedError {
  try {
    ask();
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw new Error('threw, but not a RefusedError', { cause: error });
  }
  throw new Error('threw nothing');
}

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

  test('throws a no as a RefusedError, with its code, its words and its data', () => {
    const error = refusedBy(() => orThrow(refuse({ ...refusal, unlockedBy: ['enhanced'] })));
    expect(error).not.toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({
      name: 'RefusedError',
      code: 'add_on_not_held',
      message: 'add_on_not_held: Not held.',
    });
    expect(error.refusal).toStrictEqual({ ...refusal, unlockedBy: ['enhanced'] });
    expect(Object.isFrozen(error.refusal)).toBe(true);
  });

  test('takes a no that was stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(refuse(refusal)));
    expect(refusedBy(() => orThrow(stored)).refusal).toEqual(refusal);
  });

  test('throws what `parse` refused with every issue', () => {
    const issues = [
      issueOf('missing', ['at'], { en: 'Missing.', ja: 'ありません。' }, { expected: ['a'], suggestion: 'a' }),
      issueOf('invalid_type', [0], { en: 'Wrong.', ja: '不正です。' }),
    ];
    const refused = { ok: false, refusal: { ...refusal, code: 'missing', issues } } as const;
    const error = thrownBy(() => orThrow(refused));
    expect(error).toMatchObject({
      code: 'missing',
      message: 'orThrow: at: Missing.\n0: Wrong.',
      cause: refused.refusal,
    });
    expect(error.issues).toStrictEqual(issues);
    expect(error.issues.every((one) => Object.isFrozen(one))).toBe(true);
  });

  test.each([
    ['no refusal', {}],
    ['a refusal that is text', { refusal: 'no' }],
    ['a refusal without words', { refusal: { code: 'x' } }],
    ['a code that is not text', { refusal: { ...refusal, code: 1 } }],
    ['words in one language', { refusal: { ...refusal, message: { en: 'No.' } } }],
    ['words in the other language', { refusal: { ...refusal, message: { ja: '不可。' } } }],
    ['words that are null', { refusal: { ...refusal, message: null } }],
    ['no issues and no words', { refusal: { issues: [] } }],
    ['one rule that is a number', { refusal: { ...refusal, because: ['R3', 3] } }],
    ['no rules', { refusal: { code: 'x', message } }],
    ['rules that are a text', { refusal: { code: 'x', message, because: 'R3' } }],
    ['rules that are numbers', { refusal: { code: 'x', message, because: [3] } }],
    ['issues that are numbers', { refusal: { code: 'x', message, issues: [1] } }],
    ['one issue that is null', { refusal: { code: 'x', message, issues: [issueOf('x', [], message), null] } }],
    ['an issue whose code is a number', { refusal: { code: 'x', message, issues: [{ code: 1, message, path: [] }] } }],
    ['an issue without words', { refusal: { code: 'x', message, issues: [{ code: 'x', path: [] }] } }],
    ['an issue without a path', { refusal: { code: 'x', message, issues: [{ code: 'x', message }] } }],
    [
      'an issue with a text for a path',
      { refusal: { code: 'x', message, issues: [{ code: 'x', message, path: 'at' }] } },
    ],
    [
      'an issue with an odd path',
      { refusal: { code: 'x', message, issues: [{ code: 'x', message, path: ['at', true] }] } },
    ],
    ['issues without end', { refusal: { issues: new Array(2 ** 32 - 1) } }],
  ])('a no with %s is not a decision', (_, rest) => {
    expect(issuesOf(() => orThrow({ ok: false, ...rest } as never))).toEqual(['refusal: invalid_type']);
  });

  test('a refusal that has issues of its own kind is one of the business', () => {
    const own = { ...refusal, issues: ['late', 'unanswered'] };
    expect(refusedBy(() => orThrow({ ok: false, refusal: own })).refusal).toEqual(own);
  });

  test('a refusal without any issue is one of the business', () => {
    expect(refusedBy(() => orThrow({ ok: false, refusal: { ...refusal, issues: [] } })).code).toBe('add_on_not_held');
  });

  test('a value that is not a decision is refused, also one that throws when it is read', () => {
    const { proxy, revoke } = Proxy.revocable({ ok: true, value: 1 }, {});
    revoke();
    for (const value of [null, undefined, 42, 'yes', [], proxy]) {
      expect(issuesOf(() => orThrow(value as never))).toEqual([': invalid_type']);
    }
    const { message, issues } = thrownBy(() => orThrow(null as never));
    expect(message).toBe(
      'orThrow: Use an answer that may be no, { ok, … }. Any other answer is the value itself: leave orThrow out.',
    );
    expect(issues[0]?.message.ja).toMatch(/。$/);
  });

  test.each([['yes'], [1], [null], [undefined]])('ok: %j is not a decision', (ok) => {
    expect(issuesOf(() => orThrow({ ok, value: 1 } as never))).toEqual([': invalid_type']);
  });
});

describe('the decision of a parseX', () => {
  const parseDigit = parserOf(whole({ min: 0, max: 9 }));

  test('accepts what was read', () => {
    expect(parseDigit(5)).toStrictEqual({ ok: true, value: 5 });
    expect(toDecision(undefined)).toStrictEqual({ ok: true, value: undefined });
    expect(orThrow(parseDigit(5))).toBe(5);
  });

  test('refuses with the code and the words of the first issue, and with all of them', () => {
    const first = under(['at'], fault('first', 'First.', '一つ目。'));
    const faults = new Faults([...first.issues, ...fault('second', 'Second.', '二つ目。').issues]);
    const refused = toDecision(faults);
    expect(refused).toStrictEqual({
      ok: false,
      refusal: { code: 'first', because: [], message: { en: 'First.', ja: '一つ目。' }, issues: faults.issues },
    });
    expect(JSON.parse(JSON.stringify(refused))).toEqual(refused);
    expect(Object.isFrozen(refused)).toBe(true);
  });

  test('never throws what the input throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(parseDigit(proxy)).toMatchObject({ ok: false, refusal: { code: 'out_of_range' } });
  });

  test('becomes an InvalidInputError again', () => {
    expect(issuesOf(() => orThrow(toDecision(under(['at'], fault('first', 'First.', '一。')))))).toEqual(['at: first']);
  });
});
