import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  checkedBy,
  choiceAt,
  decided,
  flagAt,
  gather,
  lazily,
  lazilyBy,
  read,
  readAll,
  readOrThrow,
  shareAt,
} from '../src/boundary.js';
import { invalidInput } from '../src/errors.js';
import { LIMITS } from '../src/plain.js';
import { issuesOf, thrownBy } from './thrown.ts';

const schema = z.strictObject({
  name: z.string(),
  size: z.enum(['s', 'l']),
  count: z.optional(z.int().check(z.positive())),
});
const issues = (value: unknown, path: (string | number)[] = []) => issuesOf(() => readOrThrow(schema, value, path));

describe('read', () => {
  test('gives a frozen copy', () => {
    const input = { name: 'a', size: 's' };
    const result = read(schema, input);
    expect(result).toEqual({ value: input });
    expect('value' in result && Object.isFrozen(result.value) && result.value !== input).toBe(true);
  });

  test.each([
    [{ name: 'a' }, ['size: missing']],
    [{ name: 1, size: 'm' }, ['name: invalid_type', 'size: unknown_value']],
    [{ name: 'a', size: 's', count: 0 }, ['count: out_of_range']],
    [{ name: 'a', size: 's', sise: 1, color: 2 }, ['sise: unknown_field', 'color: unknown_field']],
    [null, [': invalid_type']],
    [undefined, [': missing']],
  ])('names every issue of %j', (value, expected) => {
    expect(issues(value)).toEqual(expected);
  });

  test('puts the path of the caller in front, also before what the guard says', () => {
    expect(issues({ name: 'a' }, ['order', 3])).toEqual(['order.3.size: missing']);
    expect(issues({ name: 1n, size: 's' }, ['order'])).toEqual(['order.name: not_plain_data']);
  });

  test('says no word of zod', () => {
    for (const { message } of thrownBy(() => readOrThrow(schema, { name: 1, size: 2, count: 'x', y: 1 })).issues) {
      expect(message.en).not.toMatch(/zod|received|Invalid (input|option)|Unrecognized/i);
      expect(message.ja).toMatch(/。$/);
    }
  });

  test('stops at its limits, and after a thousand issues', () => {
    const list = z.array(z.string());
    const result = read(list, Array(2000).fill(1));
    expect('issues' in result && result.issues.length).toBe(1000);
    expect(issuesOf(() => readOrThrow(list, Array(20).fill('x'), ['l'], { ...LIMITS, nodes: 10 }))).toEqual([
      'l: too_large',
    ]);
  });

  test('is not overrun by more issues than the stack can carry', () => {
    const nested = z.object({ order: z.object({ list: z.array(z.string()) }) });
    const issues = issuesOf(() => readOrThrow(nested, { order: { list: Array(190_000).fill(1) } }, ['all']));
    // How much the stack can carry is the platform's: one complaint, or the first thousand.
    expect(issues[0]).toMatch(/^all(: too_large|\.order\.list\.0: invalid_type)$/);
  });
});

describe('checks inside a schema', () => {
  const even = z.number().check(
    checkedBy((value) => {
      if (value % 2 === 1) invalidInput('odd', ['half'], 'Odd.', '奇数です。');
    }),
  );

  test('keep their code and path', () => {
    expect(issuesOf(() => readOrThrow(z.array(even), [2, 3, 5]))).toEqual(['1.half: odd', '2.half: odd']);
  });

  test('do not keep those around them from being made', () => {
    const both = z.object({ a: even }).check(checkedBy(() => invalidInput('outer', [], 'Outer.', '外側。')));
    expect(issuesOf(() => readOrThrow(both, { a: 1 }))).toEqual(['a.half: odd', ': outer']);
  });

  test('keep a list’s index as a number', () => {
    expect(thrownBy(() => readOrThrow(z.array(even), [1])).issues[0]?.path).toStrictEqual([0, 'half']);
  });

  test('let a foreign error through: it is a bug, not an input', () => {
    const broken = z.number().check(
      checkedBy(() => {
        throw new SyntaxError('bug');
      }),
    );
    expect(() => readOrThrow(broken, 1)).toThrow(SyntaxError);
  });
});

describe('gather, readAll, decided', () => {
  const no = (code: string) => () => invalidInput(code, [code], `${code}.`, `${code}。`);

  test('gather every complaint', () => {
    expect(issuesOf(() => gather([no('a'), () => 1, no('b')]))).toEqual(['a: a', 'b: b']);
    expect(gather([])).toBeUndefined();
    expect(() => gather([no('a'), () => JSON.parse('{')])).toThrow(SyntaxError);
  });

  test('readAll gives what was read by name, or every complaint', () => {
    expect(readAll({ one: () => 1, two: () => 'b' })).toEqual({ one: 1, two: 'b' });
    expect(() => readAll({ one: () => JSON.parse('{') })).toThrow(SyntaxError);
    expect(issuesOf(() => readAll({ one: no('a'), two: () => 1, three: no('c') }))).toEqual(['a: a', 'c: c']);
  });

  test('decided turns a complaint into a refusal, and no other error', () => {
    expect(decided(() => 1)).toEqual({ ok: true, value: 1 });
    expect(decided(no('a'))).toMatchObject({ ok: false, refusal: { code: 'a', because: [], issues: [{ code: 'a' }] } });
    expect(() => decided(() => JSON.parse('{'))).toThrow(SyntaxError);
  });
});

describe('what zod says in its own codes', () => {
  const either = z.union([z.string(), z.number()]);
  const kinds = z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })]);
  const room = z.strictObject({
    either: z.optional(either),
    kind: z.optional(kinds),
    list: z.optional(z.array(z.string()).check(z.maxLength(2))),
    text: z.optional(z.string().check(z.regex(/^a/))),
    letter: z.optional(z.enum(Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)))),
  });
  const found = (value: object) => thrownBy(() => readOrThrow(room, value)).issues;

  test.each([
    [{ either: true }, 'either: invalid_value'],
    [{ kind: { type: 'c' } }, 'kind.type: invalid_value'],
    [{ kind: {} }, 'kind.type: missing'],
    [{ list: ['a', 'b', 'c'] }, 'list: out_of_range'],
    [{ text: 'b' }, 'text: invalid_value'],
    [{ letter: 'ab' }, 'letter: unknown_value'],
  ])('%j: %s', (value, expected) => {
    expect(issuesOf(() => readOrThrow(room, value))).toEqual([expected]);
  });

  test('a union of what is not there says that it is missing', () => {
    expect(issuesOf(() => readOrThrow(z.object({ either }), {}))).toEqual(['either: missing']);
    expect(issuesOf(() => readOrThrow(z.array(z.object({ either })), [{}]))).toEqual(['0.either: missing']);
  });

  test('what is allowed is listed, as far as twenty', () => {
    const { en = '', ja = '' } = found({ letter: 'ab' })[0]?.message ?? {};
    expect(en).toMatch(/^"ab" is none of "a", "b", "c", .*"t"\.$/);
    expect(ja).toContain('"a", "b", "c"');
    expect(en).not.toContain('"u"');
  });

  test('what was expected is said', () => {
    expect(found({ list: 1 })[0]?.message.en).toBe('Expected: array.');
  });

  test('no more than a thousand unknown fields are named', () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`f${i}`, i]));
    expect(found(many)).toHaveLength(1000);
  });

  test('a check of another library is a value that does not fit', () => {
    const foreign = z.string().check((payload) => {
      payload.issues.push({ code: 'custom', input: payload.value, path: [], params: { issue: 'theirs' } });
    });
    expect(issuesOf(() => readOrThrow(foreign, 'x', ['at']))).toEqual(['at: invalid_value']);
  });

  test('a foreign error in a schema is a bug, not an input', () => {
    const broken = z.string().check(() => {
      throw new TypeError('bug');
    });
    expect(() => read(broken, 'x')).toThrow(TypeError);
  });
});

test('gather stops once a thousand have complained', () => {
  let asked = 0;
  const checks = Array.from({ length: 3000 }, () => () => {
    asked += 1;
    return invalidInput('no', [], 'No.', '不正です。');
  });
  expect(issuesOf(() => gather(checks))).toHaveLength(1000);
  expect(asked).toBe(1000);
});

test('a refusal of an input has the words of its first issue', () => {
  const refused = decided(() => invalidInput('first', ['at'], 'First.', '一つ目。'));
  expect(refused).toMatchObject({ refusal: { message: { en: 'First.', ja: '一つ目。' } } });
});

test('a share lies from 0 to 1, and is the usual one when absent', () => {
  expect([shareAt(0, 0.5, []), shareAt(1, 0.5, []), shareAt(undefined, 0.5, [])]).toEqual([0, 1, 0.5]);
  for (const wrong of [-0.001, 1.001, Number.NaN, null, '0.5', 1n]) {
    expect(issuesOf(() => shareAt(wrong, 0.5, ['share']))).toEqual(['share: out_of_range']);
  }
});

describe('flags and choices', () => {
  test('a flag is true, false or absent', () => {
    expect([flagAt(true, []), flagAt(false, []), flagAt(undefined, [])]).toEqual([true, false, false]);
    for (const wrong of [null, 0, 'true', {}])
      expect(issuesOf(() => flagAt(wrong, ['f']))).toEqual(['f: invalid_type']);
  });

  test('a choice is one of its options, the first when absent', () => {
    expect([choiceAt('b', ['a', 'b'], []), choiceAt(undefined, ['a', 'b'], [])]).toEqual(['b', 'a']);
    for (const wrong of [null, 'c', 0, ['a']]) {
      expect(issuesOf(() => choiceAt(wrong, ['a', 'b'], ['c']))).toEqual(['c: unknown_value']);
    }
  });
});

test('a schema is built once, when first asked for', () => {
  let built = 0;
  const build = () => {
    built += 1;
    return z.string();
  };
  const lazy = lazily(build);
  const by = lazilyBy(build);
  const key = {};
  expect(built).toBe(0);
  expect(lazy()).toBe(lazy());
  expect(by(key)).toBe(by(key));
  expect(by({})).not.toBe(by(key));
  expect(built).toBe(3);
});
