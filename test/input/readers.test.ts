import { describe, expect, test } from 'vitest';
import { Faults, fault, type Reader } from '../../src/input/faults.js';
import { flag, mapped, nullable, oneOf, optional, share, text, unknownName, whole } from '../../src/input/readers.js';

function codeOf(read: unknown): string | undefined {
  return read instanceof Faults ? read.issues.map(({ code }) => code).join() : undefined;
}

const odd: readonly unknown[] = [null, Number.NaN, '1', [], {}, 1n, Symbol('s'), () => 1, new Proxy({}, {})];

/** No reader throws, whatever it is given. */
function refusesAll(read: Reader<unknown>, values: readonly unknown[], code: string): void {
  expect(values.map((value) => codeOf(read(value)))).toEqual(values.map(() => code));
}

test('a flag is true, false, or left out', () => {
  expect([flag(true), flag(false), flag(undefined)]).toEqual([true, false, false]);
  refusesAll(flag, [...odd, 0, 1, 'true', 'false'], 'invalid_type');
});

test('a share lies from 0 to 1, and has no sign', () => {
  expect([share(0), share(0.5), share(1)]).toEqual([0, 0.5, 1]);
  expect(Object.is(share(-0), 0)).toBe(true);
  refusesAll(share, [...odd, undefined, -0.001, 1.001, Number.POSITIVE_INFINITY], 'out_of_range');
});

describe('one of some names', () => {
  const read = oneOf('rest_state', ['on_hold', 'waiting_for_requester']);

  test('is one of them, and nothing that reads like it', () => {
    expect(read('on_hold')).toBe('on_hold');
    const wrong = ['On_hold', 'on_hold ', '', ['on_hold'], { toString: () => 'on_hold' }, 'constructor'];
    refusesAll(read, [...odd, undefined, ...wrong], 'unknown_rest_state');
  });

  test('says which there are, and the nearest', () => {
    expect(read('on_hlod')).toMatchObject({
      issues: [
        {
          expected: ['on_hold', 'waiting_for_requester'],
          suggestion: 'on_hold',
          message: {
            en: '"on_hlod" is not a known rest state. Use on_hold, waiting_for_requester. Did you mean "on_hold"?',
            ja: '"on_hlod" は使えません。on_hold, waiting_for_requester のいずれかを指定してください。"on_hold" ではありませんか。',
          },
        },
      ],
    });
    const far = read('closed');
    expect(far instanceof Faults && Object.keys(far.issues[0] ?? {})).toEqual([
      'path',
      'code',
      'message',
      'expected',
      'docs',
    ]);
  });

  test('shows twenty of many names, and lists a hundred', () => {
    const names = Array.from({ length: 120 }, (_, i) => `name${i}`);
    const [issue] = unknownName('name', 'x', names).issues;
    expect(issue?.message.en).toMatch(/^"x" is not a known name\. Use name0, name1, .*, name19, …$/);
    expect(issue?.message.ja).toMatch(/^"x" は使えません。name0, .*, name19, … のいずれかを指定してください。$/);
    expect(issue?.expected).toHaveLength(100);
    expect(unknownName('name', 'x', names.slice(0, 20)).issues[0]?.message.en).toMatch(/name19\.$/);
  });

  test('says so where there are none', () => {
    expect(unknownName('tier', 'gold', []).issues[0]?.message).toEqual({
      en: '"gold" is not a known tier. There is none.',
      ja: '"gold" は使えません。使える値はありません。',
    });
  });
});

describe('text', () => {
  test('is as long as it may be', () => {
    const read = text({ max: 3 });
    expect(['', ' ', 'abc'].map(read)).toEqual(['', ' ', 'abc']);
    refusesAll(read, ['abcd', 'x'.repeat(10_000_000)], 'too_long');
    refusesAll(read, [null, undefined, 1, ['a'], new String('a')], 'invalid_type');
    expect(read('abcd')).toMatchObject({ issues: [{ message: { en: 'Use at most 3 characters; this text has 4.' } }] });
  });

  test('has a character that is not a space, where it must have one', () => {
    const read = text({ min: 1, max: 9 });
    expect(read(' a ')).toBe(' a ');
    refusesAll(read, ['', ' ', '\n\t', '　'], 'blank');
  });
});

test('a whole number lies between its bounds, and zero has no sign', () => {
  const read = whole({ min: -1, max: 3 });
  expect([-1, 0, 3].map(read)).toEqual([-1, 0, 3]);
  expect(Object.is(read(-0), 0)).toBe(true);
  refusesAll(read, [...odd, undefined, -2, 4, 0.5, Number.POSITIVE_INFINITY], 'out_of_range');
  refusesAll(whole({ min: 0, max: Number.MAX_VALUE }), [2 ** 53], 'out_of_range');
});

test('a field may be left out, or null, and is read otherwise', () => {
  const digit = whole({ min: 0, max: 9 });
  expect([optional(digit)(undefined), optional(digit, 5)(undefined), optional(digit, null)(undefined)]).toEqual([
    undefined,
    5,
    null,
  ]);
  expect(optional(digit, 5)(1)).toBe(1);
  expect([nullable(digit)(undefined), nullable(digit)(null), nullable(digit)(2)]).toEqual([null, null, 2]);
  refusesAll(optional(digit, 5), [null, 10], 'out_of_range');
  refusesAll(nullable(digit), [10, 'x'], 'out_of_range');
});

test('what was read may be changed, or found wrong after all', () => {
  const even = mapped(whole({ min: 0, max: 9 }), (value): number | Faults =>
    value % 2 === 0 ? value / 2 : fault('odd', 'Odd.', '奇数です。'),
  );
  expect(even(8)).toBe(4);
  expect(codeOf(even(7))).toBe('odd');
  expect(codeOf(even(10))).toBe('out_of_range');
});
