import { describe, expect, test } from 'vitest';
import { namespaces, publicFunctions } from '../architecture/public-functions.ts';
import { holds } from '../prop.ts';
import { type Arguments, calls } from './calls.ts';
import { expectPlain, faultsIn, frozen } from './plain-answer.ts';

const rows: readonly (readonly [name: string, args: Arguments])[] = Object.entries(calls).flatMap(([module, byName]) =>
  Object.entries(byName).map(([name, args]): [string, Arguments] => [`${module}.${name}`, args]),
);

/** What is no plain data, and has to be looked at in another way. */
const others: Readonly<Record<string, (answer: unknown) => void>> = {
  'calendar.timeline': (line) => expect(Object.isFrozen(line)).toBe(true),
  'calendar.openWindows': (windows) => {
    expect(Object.isFrozen(windows)).toBe(true);
    for (const [i, window] of [...(windows as Iterable<unknown>)].entries()) expectPlain(window, `${i}`);
  },
  'time.toDate': (date) => expect(date).toBeInstanceOf(Date),
};

test('every public function is called', () => {
  expect(rows.map(([name]) => name).sort()).toEqual([...publicFunctions].sort());
});

test('every constant is frozen plain JSON', () => {
  for (const [namespace, exported] of Object.entries(namespaces)) {
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== 'function') expectPlain(value, `${namespace}.${name}`);
    }
  }
});

describe.each(rows)('%s', (name, args) => {
  test('answers frozen plain JSON, and leaves what it was given as it was', () => {
    const [namespace = '', verb = ''] = name.split('.');
    const call: unknown = Reflect.get(namespaces[namespace] ?? {}, verb);
    if (typeof call !== 'function') throw new Error(`${name} is no function`);
    holds(args, (input) => {
      const before = structuredClone(input);
      const answer: unknown = call(...frozen(input));
      const look = others[name] ?? ((value: unknown) => expectPlain(value, name));
      look(answer);
      expect(input).toStrictEqual(before);
    });
  });
});

test.each<[string, unknown]>([
  ['not frozen', { a: 1 }],
  ['not frozen inside', Object.freeze({ a: Object.freeze([[]]) })],
  ['minus zero', Object.freeze({ a: -0 })],
  ['NaN', Object.freeze([Number.NaN])],
  ['undefined', Object.freeze({ a: undefined })],
  ['a Date', Object.freeze(new Date(0))],
  ['an instance of a class', Object.freeze(new (class Late {})())],
  ['a function', Object.freeze({ a: () => 1 })],
  ['a symbol', Object.freeze({ [Symbol('a')]: 1 })],
])('goes red for an answer that is %s', (_, answer) => {
  expect(faultsIn(answer, 'answer')).not.toEqual([]);
});
