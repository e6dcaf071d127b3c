import { describe, expect, test } from 'vitest';
import { namespaces, publicFunctions } from '../architecture/public-functions.ts';
import { functions } from '../hostile/attempts.ts';
import { placesOf, withValue } from '../hostile/place.ts';
import { holds } from '../prop.ts';
import { copyOf, datesIn, expectPlain, frozen } from './plain-answer.ts';
import { faultsIn } from './plain-faults.ts';

/** A timeline is an object of functions. */
function expectTimeline(line: unknown): void {
  expect(Object.isFrozen(line)).toBe(true);
}

/** What is found as it is asked for. */
function expectPlainItems(items: unknown): void {
  expect(Object.isFrozen(items)).toBe(true);
  for (const [i, item] of [...(items as Iterable<unknown>)].entries()) expectPlain(item, `${i}`); // it answers an iterable
}

/** Answers other than plain data, and how they are looked at. */
const others: Readonly<Record<string, (answer: unknown) => void>> = {
  'calendar.timeline': expectTimeline,
  'calendar.intersect': expectTimeline,
  'calendar.union': expectTimeline,
  'calendar.openWindows': expectPlainItems,
  'billing.advanceEach': expectPlainItems,
  // The answer is an object of modules, and those are functions: of the data in it there is the catalogue.
  'root.premiumSupport': (modules) => {
    expect(Object.isFrozen(modules)).toBe(true);
    expectPlain(Reflect.get(Object(modules), 'catalog'), 'catalog');
  },
  'time.toDate': (date) => expect(date).toBeInstanceOf(Date),
};

test('every public function has an entry in test/calls, and nothing else has', () => {
  expect(functions.map(({ name }) => name).sort()).toEqual([...publicFunctions].sort());
});

test('every constant is frozen plain JSON', () => {
  for (const [namespace, exported] of Object.entries(namespaces)) {
    for (const [name, value] of Object.entries(exported)) {
      // A Standard Schema has to have a function, `validate`; the schemas themselves are frozen.
      if (name === 'schemas')
        for (const one of [value, ...Object.values(value)]) expect(Object.isFrozen(one)).toBe(true);
      else if (typeof value !== 'function') expectPlain(value, `${namespace}.${name}`);
    }
  }
});

describe.each(functions.map((one) => [one.name, one] as const))('%s', (name, { call, run }) => {
  test.each(call.samples.map((sample, i) => [i, sample] as const))('answers sample %i with a yes', (_, sample) => {
    const answer = run(...sample);
    expect(answer).not.toMatchObject({ ok: false });
  });

  const look = others[name] ?? ((value: unknown) => expectPlain(value, name));
  const leavesAlone = (given: readonly unknown[]) => {
    // The samples are those of every suite.
    const input = copyOf(given);
    const dates = datesIn(input);
    const before = dates.map(Number);
    look(run(...frozen(input)));
    expect(dates.map(Number)).toEqual(before);
  };

  test('answers frozen plain JSON, and leaves what it was given as it was', () => {
    // Twice, as the library recognises what it has seen before.
    for (const sample of [...call.samples, ...call.samples]) leavesAlone(sample);
    if (call.sound !== undefined) holds(call.sound, leavesAlone);
  });
});

test.each(functions.map((one) => [one.name, one] as const))(
  '%s answers no minus zero to one',
  (name, { call, run }) => {
    const look = others[name] ?? ((value: unknown) => expectPlain(value, name));
    for (const place of placesOf(call)) {
      const answer = answered(run, withValue(call, place, -0));
      // Nothing where the call threw. `orThrow` hands on what it was given.
      if (answer !== null && !Object.is(answer, -0)) look(answer);
    }
  },
);

/** The answer; what was thrown, `null`. */
function answered(run: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  try {
    return run(...args);
  } catch {
    return null;
  }
}

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
  ['an object with a hidden field', Object.freeze(Object.defineProperty({}, 'a', { value: 1 }))],
  ['a list with a hole', Object.freeze(new Array(1))],
  ['a list with a name', Object.freeze(Object.assign([1], { a: 1 }))],
])('goes red for an answer that is %s', (_, answer) => {
  expect(faultsIn(answer, 'answer')).not.toEqual([]);
});
