import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { calendar, InvalidInputError, orThrow, RefusedError } from '../../src/index.js';

function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

const invalid = thrownBy(() => calendar.schedule({ zone: 'Asia/Nowhere', weekly: { mon: ['25:00-26:00'] } }));
const refusal = {
  ...{ code: 'add_on_not_held', because: ['R3'], message: { en: 'Add it first.', ja: '先に追加してください。' } },
  unlockedBy: [{ kind: 'tier', id: 'gold', label: { en: 'Gold', ja: 'ゴールド' } }],
};
const refused = thrownBy(() => orThrow({ ok: false, refusal }));

test('Node prints every issue of an error to its last field, in a list of errors too', () => {
  expect(invalid).toBeInstanceOf(InvalidInputError);
  for (const printed of [inspect(invalid), inspect({ errors: [invalid] })]) {
    expect(printed).toContain('InvalidInputError: calendar.schedule: zone: ');
    expect(printed).toContain("path: [ 'weekly', 'mon', 0 ]");
    expect(printed).toContain("ja: 'タイム ゾーンは");
    expect(printed).toContain('CODES.md#invalid_window');
    expect(printed).toMatch(/\n\s+at .*printed\.test\.ts/);
    expect(printed).not.toMatch(/\[Array\]|\[Object\]|\[cause\]/);
  }
});

test('Node prints a refusal to its last field', () => {
  expect(refused).toBeInstanceOf(RefusedError);
  expect(inspect(refused)).toMatch(/^RefusedError: add_on_not_held: Add it first\.\n\s+at /);
  expect(inspect(refused)).toContain(
    "unlockedBy: [ { kind: 'tier', id: 'gold', label: { en: 'Gold', ja: 'ゴールド' } } ]",
  );
});

test('an error whose stack was taken away is printed, and by a host that hands over no printer', () => {
  const { message } = invalid;
  const bare = Object.defineProperty(new InvalidInputError([]), 'stack', { value: undefined });
  expect(inspect(bare)).toBe('InvalidInputError []');
  const print = Reflect.get(invalid, Symbol.for('nodejs.util.inspect.custom'));
  expect(print(2, {})).toContain(message);
});

test('printing adds no field that JSON, a copy or a comparison sees', () => {
  expect(Object.keys(invalid).sort()).toEqual(['code', 'issues', 'name', 'verb']);
  expect(Object.keys(refused).sort()).toEqual(['code', 'name', 'refusal']);
  expect(() => structuredClone(invalid)).not.toThrow();
});
