import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Faults } from '../../src/input/faults.js';
import { isPlain } from '../../src/input/kind.js';
import { readFields, unknownField, unknownFields } from '../../src/input/object.js';

class Point {
  readonly x = 1;
  get y() {
    return 2;
  }
}

const throwing = () => {
  throw new Error('no');
};

function codesOf(read: unknown): string[] {
  return read instanceof Faults ? read.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
}

describe('the fields of an object', () => {
  test('are read in the order of the names, absent ones too, and no other', () => {
    const asked: unknown[] = [];
    const input = new Proxy(
      { a: 1, b: 2 },
      {
        get(target, key) {
          asked.push(key);
          return Reflect.get(target, key);
        },
      },
    );
    expect(readFields(input, ['b', 'c', 'a'])).toEqual([2, undefined, 1]);
    expect(asked).toEqual(['b', 'c', 'a']);
  });

  test('are read once each', () => {
    let reads = 0;
    const input = {
      get a() {
        reads += 1;
        return reads;
      },
    };
    expect(readFields(input, ['a'])).toEqual([1]);
    expect(reads).toBe(1);
  });

  test('may be those of an instance, inherited ones too', () => {
    expect(readFields(new Point(), ['x', 'y'])).toEqual([1, 2]);
  });

  test.each([[null], [undefined], ['text'], [1], [[1]], [() => 1], [Symbol('s')], [1n]])('%s has none', (input) => {
    expect(codesOf(readFields(input, ['a']))).toEqual([': invalid_type']);
    expect(codesOf(readFields(input, []))).toEqual([': invalid_type']);
  });

  test('that throw are one fault, whatever is thrown', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const evil = new Proxy({}, { get: throwing });
    const thrownProxy = {
      get a() {
        throw proxy;
      },
    };
    for (const input of [proxy, evil, thrownProxy]) expect(codesOf(readFields(input, ['a']))).toEqual([': unreadable']);
  });
});

describe('fields that do not exist', () => {
  test('are named, with the nearest that does', () => {
    expect(unknownFields({ a: 1, b: undefined }, ['a', 'b', 'c'])).toBeNull();
    const faults = unknownFields({ severty: 1, at: 2, zone: undefined }, ['severity', 'at']);
    expect(codesOf(faults)).toEqual(['severty: unknown_field', 'zone: unknown_field']);
    expect(faults?.issues.map(({ suggestion, expected }) => [suggestion, expected])).toEqual([
      ['severity', ['severity', 'at']],
      [undefined, ['severity', 'at']],
    ]);
    expect(faults?.issues[0]?.message).toEqual({
      en: 'There is no field "severty". Did you mean "severity"?',
      ja: '"severty" という項目はありません。"severity" ではありませんか。',
    });
  });

  test('are frozen issues, like every other', () => {
    const [issue] = unknownField('x', ['at']);
    expect([issue, issue?.path, issue?.message, issue?.expected].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('are named shortened, and two hundred at most', () => {
    expect(codesOf(unknownFields({ ['x'.repeat(50)]: 1 }, []))).toEqual([`${'x'.repeat(40)}: unknown_field`]);
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`f${i}`, i]));
    expect(unknownFields(many, [])?.issues).toHaveLength(200);
  });

  test('own fields with the names of every object’s are fields too', () => {
    expect(codesOf(unknownFields(JSON.parse('{"__proto__":1,"constructor":2}'), ['at']))).toEqual([
      '__proto__: unknown_field',
      'constructor: unknown_field',
    ]);
    expect(unknownFields({}, ['constructor'])).toBeNull();
  });

  test('an instance of a class is refused instead', () => {
    const faults = unknownFields(new Point(), ['x']);
    expect(codesOf(faults)).toEqual([': invalid_type']);
    expect(faults?.issues[0]?.message.en).toBe('Use a plain object, not an instance of Point.');
    expect(codesOf(unknownFields([], []))).toEqual([': invalid_type']);
  });

  test('that cannot be listed are one fault', () => {
    expect(codesOf(unknownFields(new Proxy({}, { ownKeys: throwing }), []))).toEqual([': unreadable']);
    expect(codesOf(unknownFields(new Proxy({}, { getPrototypeOf: throwing }), []))).toEqual([': unreadable']);
  });
});

test('an object is plain that has no class, in any realm', () => {
  for (const plain of [{}, Object.create(null), runInNewContext('({})')]) expect(isPlain(plain)).toBe(true);
  for (const other of [new Date(), new Map(), Object.create({ a: 1 }), [], new Point()]) {
    expect(isPlain(other)).toBe(false);
  }
});
