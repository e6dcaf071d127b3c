import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { functions as verbs } from '../hostile/attempts.ts';
import { prop } from '../prop.ts';
import type { Call } from './call.ts';
import { type Inside, issuesOf, openIn, requestsIn } from './objects.ts';

/** A name with one letter doubled, left out, put in, or swapped with the next. */
const edits = fc.tuple(fc.nat(), fc.constantFrom('double', 'drop', 'insert', 'swap'));

function misspelt(name: string, [n, edit]: readonly [number, string]): string {
  const at = n % name.length;
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
  switch (edit) {
    case 'double':
      return before + letter + letter + after;
    case 'drop':
      return name.length > 2 ? before + after : `${name}x`;
    case 'swap':
      return after === '' ? `${name}${letter}` : before + after.slice(0, 1) + letter + after.slice(1);
    default:
      return `${before}x${letter}${after}`;
  }
}

interface Option {
  readonly inside: Inside;
  readonly name: string;
}

/** Those that say what the others are, such as a command's type, are not misspelt. */
function optionsOf(call: Call): readonly Option[] {
  const { about = [] } = call;
  return requestsIn(call).flatMap((inside) =>
    Object.keys(inside.fields)
      .filter((name) => name === 'catalog' || !about.includes(name))
      .map((name) => ({ inside, name })),
  );
}

const asked = verbs.filter(({ call }) => optionsOf(call).length > 0);

describe.each(asked.map((verb) => [verb.name, verb] as const))('%s', (_, { call, run }) => {
  prop(
    'an_unknown_option_is_refused',
    'an object of a request that reads the fields it knows and asks for no others',
    fc.constantFrom(...optionsOf(call)),
    edits,
    ({ inside, name }, edit) => {
      const wrong = misspelt(name, edit);
      if (Object.hasOwn(inside.fields, wrong)) return;
      const { [name]: value, ...others } = inside.fields;
      const issues = issuesOf(run, inside.withFields({ ...others, [wrong]: value }));
      const found = issues.find(({ path }) => path.at(-1) === wrong);
      expect(found, `${inside.keys.join('.')}.${wrong}`).toMatchObject({ code: 'unknown_field' });
      const near = (found?.expected ?? []).filter((one) => isOneEdit(one.toLowerCase(), wrong.toLowerCase()));
      expect(near).toContain(name);
      expect(near).toContain(found?.suggestion);
    },
  );
});

function isOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [left, right] = [a.slice(same), b.slice(same)];
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}

const open = verbs.filter(({ call }) => openIn(call).length > 0);

describe.each(open.map((verb) => [verb.name, verb] as const))('%s', (_, { call, run }) => {
  const insides = openIn(call);
  const answers = new Map<Inside, unknown>();
  const answerWithout = (inside: Inside): unknown => {
    if (!answers.has(inside)) answers.set(inside, answerOf(run, inside.withFields({ ...inside.fields })));
    return answers.get(inside);
  };
  prop(
    'a_field_of_the_callers_own_is_ignored',
    'an account, a person or a stored document that refuses fields it does not know, or answers with them',
    fc.constantFrom(...insides),
    fc.constantFrom('ofMyOwn', 'x', 'constructor'),
    fc.constantFrom<unknown[]>(1, 'text', null, { deep: [1] }),
    (inside, name, value) => {
      const { fields, withFields } = inside;
      expect(answerOf(run, withFields({ ...fields, [name]: value }))).toEqual(answerWithout(inside));
    },
  );
});

/** The answer as JSON says it: a timeline's methods are not compared. */
function answerOf(run: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  const answer: unknown = run(...args);
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
}

/** What no function takes anywhere. */
const NOTHING = Symbol('nothing');

/** Fields of one object, or arguments of one call, that are read on their own. */
function pairsOf({ call }: (typeof verbs)[number]): readonly Pair[] {
  const { takes, samples, about = [], unread = [] } = call;
  const isRead = (name: string) => !about.includes(name) && !unread.includes(name);
  const names = Object.keys(takes);
  const ofArguments = samples.flatMap((sample) =>
    pairs(names.filter(isRead)).map(
      ([a, b]): Pair => [[], a, b, names.map((one, i) => (one === a || one === b ? NOTHING : sample[i]))],
    ),
  );
  const ofFields = requestsIn(call).flatMap(({ keys, fields, withFields }) =>
    pairs(Object.keys(fields).filter(isRead)).map(
      ([a, b]): Pair => [keys, a, b, withFields({ ...fields, [a]: NOTHING, [b]: NOTHING })],
    ),
  );
  return [...ofArguments, ...ofFields];
}

type Pair = readonly [keys: readonly (string | number)[], a: string, b: string, args: readonly unknown[]];

function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
}

const paired = verbs.filter((verb) => pairsOf(verb).length > 0);

describe.each(paired.map((verb) => [verb.name, verb] as const))('%s', (_, verb) => {
  prop(
    'every_fault_of_a_request_at_once',
    'a reader that stops at the first field with a fault',
    fc.constantFrom(...pairsOf(verb)),
    ([keys, a, b, args]) => {
      const ends = issuesOf(verb.run, args).map(({ path }) => path.map(String));
      // A path begins at the fields of the only argument, and of the document that a parser reads.
      const alone = Object.keys(verb.call.takes).length === 1 || /\.parse/.test(verb.name);
      const within = alone ? keys.slice(1) : keys;
      for (const name of [a, b]) {
        const wanted = [...within, name].map(String);
        expect(
          ends.some((path) => wanted.every((key, i) => path[i] === key)),
          `${wanted.join('.')} with ${a}, ${b}`,
        ).toBe(true);
      }
    },
  );
});
