import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { canonical } from '../../src/input/canonical.js';
import { allOf, Faults, fault, under } from '../../src/input/faults.js';
import type { Issue } from '../../src/input/issue.js';
import { MAX_SIZE } from '../../src/input/plain-copy.js';
import { document, fitted, refine } from '../../src/input/schema.js';

const box = z.strictObject({
  name: z.string(),
  size: z.enum(['s', 'l']),
  count: z.optional(z.int().check(z.positive())),
});

function issuesIn(schema: z.ZodMiniType, value: unknown): readonly Issue[] {
  const read = document(() => schema)(value);
  return read instanceof Faults ? read.issues : [];
}

function codesOf(schema: z.ZodMiniType, value: unknown): string[] {
  return issuesIn(schema, value).map(({ path, code }) => `${path.join('.')}: ${code}`);
}

describe('a text in its canonical form', () => {
  let reads = 0;
  const lower = canonical((input) => {
    reads += 1;
    return input === 'x'
      ? fault('invalid_word', 'Use another word.', '別の語を指定してください。')
      : String(input).toLowerCase();
  });

  test('is kept so', () => {
    expect(document(() => z.array(lower))(['A', 'b'])).toEqual(['a', 'b']);
  });

  test('is read once, and no more once there are as many faults as are shown', () => {
    reads = 0;
    document(() => z.array(lower))(['A', 'b']);
    expect(reads).toBe(2);
    reads = 0;
    expect(codesOf(z.array(lower), Array(2000).fill('x'))).toHaveLength(200);
    expect(reads).toBe(200);
  });
});

describe('a document', () => {
  test('is a frozen copy', () => {
    const input = { name: 'a', size: 's' };
    const copy = document(() => box)(input);
    expect(copy).toEqual(input);
    expect(copy).not.toBe(input);
    expect(Object.isFrozen(copy)).toBe(true);
    expect(Object.isFrozen(input)).toBe(false);
  });

  test.each([
    [{ name: 'a' }, ['size: missing']],
    [{ name: 1, size: 'm' }, ['name: invalid_type', 'size: unknown_value']],
    [{ name: 'a', size: 's', count: 0 }, ['count: out_of_range']],
    [{ name: 'a', size: 's', sise: 1, color: 2 }, ['sise: unknown_field', 'color: unknown_field']],
    [
      { size: 'm', count: 0, x: 1 },
      ['name: missing', 'size: unknown_value', 'count: out_of_range', 'x: unknown_field'],
    ],
    [null, [': invalid_type']],
    [undefined, [': missing']],
  ])('has every fault named at once: %j', (value, expected) => {
    expect(codesOf(box, value)).toEqual(expected);
  });

  test('is looked at by the guard first', () => {
    expect(codesOf(box, { name: 1n, size: 2 })).toEqual(['name: not_plain_data']);
    const long = document(() => z.array(z.string()), { ...MAX_SIZE, nodes: 10 })(Array(20).fill('x'));
    expect(long).toMatchObject({ issues: [{ code: 'too_large', path: [] }] });
  });

  test('shows no word of zod', () => {
    for (const { message } of issuesIn(box, { name: 1, size: 2, count: 'x', y: 1 })) {
      expect(message.en).not.toMatch(/zod|received|Invalid (input|option)|Unrecognized/i);
      expect(message.ja).toMatch(/。$/);
    }
  });

  test('has two hundred faults at most', () => {
    expect(codesOf(z.array(z.string()), Array(2000).fill(1))).toHaveLength(200);
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`f${i}`, i]));
    expect(codesOf(box, { name: 'a', size: 's', ...many })).toHaveLength(200);
  });

  test('does not overrun the stack with its faults', () => {
    const nested = z.object({ order: z.object({ list: z.array(z.string()) }) });
    // How much the stack can carry is the platform's: one fault, or the first thousand.
    expect(codesOf(nested, { order: { list: Array(190_000).fill(1) } })[0]).toMatch(
      /^(: too_large|order\.list\.0: invalid_type)$/,
    );
  });

  test('of a broken schema is a bug, not an input', () => {
    const broken = z.string().check(() => {
      throw new TypeError('bug');
    });
    expect(() => document(() => broken)('x')).toThrow(TypeError);
  });
});

describe('an unknown field', () => {
  const week = z.strictObject({ mon: z.optional(z.string()), tue: z.optional(z.string()) });
  const desk = z.strictObject({ zone: z.string(), weekly: week, closures: z.optional(z.array(z.string())) });
  const desks = z.strictObject({ desks: z.record(z.string(), desk), others: z.optional(z.array(desk)) });

  test.each([
    ['one that is missing', { zoen: 'UTC', weekly: {} }, 'zoen', 'zone'],
    ['one that may be left out', { zone: 'UTC', weekly: {}, closure: [] }, 'closure', 'closures'],
    ['one that is given as well', { zone: 'UTC', zones: 'UTC', weekly: {} }, 'zones', 'zone'],
    ['none', { zone: 'UTC', weekly: {}, language: 'ja' }, 'language', undefined],
  ])('is near to %s', (_, value, key, suggestion) => {
    const issue = issuesIn(desk, value).find(({ path }) => path.join() === key);
    expect(issue).toMatchObject({ code: 'unknown_field', expected: ['zone', 'weekly', 'closures'] });
    expect(issue?.suggestion).toBe(suggestion);
  });

  test('is near to one of its own object, wherever that is', () => {
    const value = {
      desks: { tokyo: { zone: 'UTC', weekly: { mom: 'x' } } },
      others: [{ zone: 'UTC', weekly: { te: 'x' }, x: 1 }],
    };
    expect(issuesIn(desks, value).map(({ path, suggestion }) => [path.join('.'), suggestion])).toEqual([
      ['desks.tokyo.weekly.mom', 'mon'],
      ['others.0.weekly.te', 'tue'],
      ['others.0.x', undefined],
    ]);
  });
});

describe('a check inside a schema', () => {
  const even = z
    .number()
    .check(refine((value) => (value % 2 === 0 ? value : under(['half'], fault('odd', 'Odd.', '奇数です。')))));

  test('keeps its code, its words and its path, numbers too', () => {
    expect(codesOf(z.array(even), [2, 3, 5])).toEqual(['1.half: odd', '2.half: odd']);
    const [issue] = issuesIn(z.array(even), [1]);
    expect(issue).toMatchObject({ path: [0, 'half'], code: 'odd', message: { en: 'Odd.', ja: '奇数です。' } });
  });

  test('keeps what is expected, and the suggestion', () => {
    const named = z.string().check(refine(() => fault('wrong', 'W.', '誤。', { expected: ['a'], suggestion: 'a' })));
    expect(issuesIn(named, 'b')[0]).toMatchObject({ expected: ['a'], suggestion: 'a' });
  });

  test('may find several faults, and does not keep those around it from being made', () => {
    const outer = refine(() => allOf([fault('one', 'O.', '一。'), under(['b'], fault('two', 'T.', '二。'))]));
    expect(codesOf(z.object({ a: even }).check(outer), { a: 1 })).toEqual(['a.half: odd', ': one', 'b: two']);
  });

  test('of another library says that the value cannot be used', () => {
    const foreign = z.string().check((payload) => {
      payload.issues.push({ code: 'custom', input: payload.value, path: [], params: { faults: 'theirs' } });
    });
    expect(codesOf(foreign, 'x')).toEqual([': invalid_value']);
  });

  test('that throws is a bug, not an input', () => {
    const broken = z.number().check(
      refine(() => {
        throw new SyntaxError('bug');
      }),
    );
    expect(() => document(() => broken)(1)).toThrow(SyntaxError);
  });
});

describe('what zod finds, in our codes and words', () => {
  const either = z.union([z.string(), z.number()]);
  const kinds = z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })]);
  const room = z.strictObject({
    either: z.optional(either),
    kind: z.optional(kinds),
    box: z.optional(box),
    boxed: z.optional(z.union([z.number(), box])),
    list: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(2))),
    text: z.optional(z.string().check(z.regex(/^a/), z.maxLength(3))),
    on: z.optional(z.boolean()),
    count: z.optional(z.int().check(z.minimum(2), z.maximum(5))),
    ratio: z.optional(z.number().check(z.positive(), z.lt(1))),
    by: z.optional(z.record(z.string(), z.string())),
    letter: z.optional(z.enum(Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)))),
  });

  test.each([
    [{ either: true }, 'either: invalid_type', 'Use text or a number, not true.'],
    [{ kind: { type: 'c' } }, 'kind.type: invalid_value', '"c" cannot be used here.'],
    [{ kind: {} }, 'kind.type: missing', 'This field is required.'],
    [{ kind: [] }, 'kind: invalid_type', 'Use an object, not a list.'],
    [{ box: 'a' }, 'box: invalid_type', 'Use an object with name, size, not "a".'],
    [{ boxed: 'a' }, 'boxed: invalid_type', 'Use a number or an object with name, size, not "a".'],
    [{ list: ['a', 'b', 'c'] }, 'list: out_of_range', 'Use at most 2 items.'],
    [{ list: [] }, 'list: out_of_range', 'Use at least 1 item.'],
    [{ list: {} }, 'list: invalid_type', 'Use a list, not an object.'],
    [{ text: 'b' }, 'text: invalid_value', '"b" cannot be used here.'],
    [{ text: 'abcd' }, 'text: out_of_range', 'Use at most 3 characters.'],
    [{ text: 1 }, 'text: invalid_type', 'Use text, not 1.'],
    [{ on: 'yes' }, 'on: invalid_type', 'Use true or false, not "yes".'],
    [{ count: 1.5 }, 'count: invalid_type', 'Use a whole number, not 1.5.'],
    [{ count: 1 }, 'count: out_of_range', 'Use at least 2.'],
    [{ count: 6 }, 'count: out_of_range', 'Use at most 5.'],
    [{ ratio: 0 }, 'ratio: out_of_range', 'Use more than 0.'],
    [{ ratio: 1 }, 'ratio: out_of_range', 'Use less than 1.'],
    [{ ratio: '1' }, 'ratio: invalid_type', 'Use a number, not "1".'],
    [{ by: [] }, 'by: invalid_type', 'Use an object, not a list.'],
  ])('%j: %s', (value, expected, words) => {
    expect(codesOf(room, value)).toEqual([expected]);
    expect(issuesIn(room, value)[0]?.message.en).toBe(words);
  });

  test('the fields of an object are looked through once, however many values are none', () => {
    const name = z.string();
    let looks = 0;
    const look = () => {
      looks += 1;
    };
    Object.defineProperty(name._zod, 'optin', { get: look });
    const people = z.array(z.strictObject({ name }));
    expect(issuesIn(people, ['a'])[0]?.message.en).toBe('Use an object with name, not "a".');
    const before = looks;
    expect(issuesIn(people, new Array(150).fill('a'))).toHaveLength(150);
    expect([before > 0, looks]).toEqual([true, before]);
  });

  test('in Japanese', () => {
    const words = (value: object) => issuesIn(room, value)[0]?.message.ja;
    expect([{ list: 1 }, { box: 1 }, { text: 'abcd' }, { count: 1 }, { ratio: 1 }, { ratio: 0 }].map(words)).toEqual([
      'リストを指定してください。',
      'name、size を持つオブジェクトを指定してください。',
      '3 文字以下で指定してください。',
      '2 以上で指定してください。',
      '1 未満で指定してください。',
      '0 より大きい値で指定してください。',
    ]);
  });

  test('an absent value of a union is missing', () => {
    expect(codesOf(z.object({ either }), {})).toEqual(['either: missing']);
    expect(codesOf(z.array(z.object({ either })), [{}])).toEqual(['0.either: missing']);
  });

  test('a value of an enum is told what there is', () => {
    const [issue] = issuesIn(room, { letter: 'ab' });
    expect(issue).toMatchObject({ code: 'unknown_value', suggestion: 'a' });
    expect(issue?.message.en).toMatch(/^"ab" is not a known value\. Use a, b, .*, t, …/);
  });
});

test('a plain value is fitted without another copy', () => {
  const plain = { name: 'a', size: 's' };
  expect(fitted(box, plain)).toEqual(plain);
  expect(fitted(box, { name: 'a' })).toBeInstanceOf(Faults);
});
