import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/index.js';
import { frozen } from '../frozen/plain-answer.ts';
import { dice } from './dice.ts';
import { Unreadable } from './follow.ts';
import { hunt } from './hunt.ts';
import { judged } from './judge.ts';
import { learn, mutated, nodesIn, type Vocabulary } from './mutations.ts';
import { parsers, soundArguments, type Target, targets, targetsNamed } from './targets.ts';

const FOR_EVER = Number.POSITIVE_INFINITY;

/** A parser of objects with a `name`, that does `wrong` for those whose name is longer than five letters. */
function parser(wrong: (input: { name: string }) => unknown, follow: Target['follow'] = () => []): Target {
  const run = (input: unknown) => {
    const name: unknown = Reflect.get(Object(input), 'name');
    if (typeof name !== 'string') return no([]);
    return name.length > 5 ? wrong(input as { name: string }) : yes({ name });
  };
  return {
    name: 'names.parse',
    call: { takes: { input: 'document' }, samples: [[{ name: 'short', tags: ['a'] }]] },
    run,
    follow,
  };
}

const message = { en: 'No.', ja: 'いいえ。' };

function issue(path: readonly string[]) {
  return { path, code: 'invalid_value', message };
}

function no(path: readonly string[]): unknown {
  return frozen({ ok: false, refusal: { code: 'invalid_value', because: [], message, issues: [issue(path)] } });
}

function yes(value: object): unknown {
  return frozen({ ok: true, value });
}

function foundBy(target: Target): readonly string[] {
  return hunt(target, { seed: 1, runs: 1500, until: FOR_EVER }).findings.map(({ what }) => what);
}

describe('a hunt finds', () => {
  test('nothing in a parser that does as it should', () => {
    expect(foundBy(parser(({ name }) => yes({ name })))).toEqual([]);
  });

  const throws = (error: unknown) => () => {
    throw error;
  };

  test.each<[string, Target, RegExp]>([
    ['an error that is foreign', parser(throws(new TypeError('oops'))), /threw object TypeError: oops/],
    ['an answer that is not frozen', parser(({ name }) => ({ ok: true, value: { name } })), /not frozen/],
    ['an answer that JSON changes', parser(() => yes({ size: -0 })), /-0/],
    ['an input that was changed', parser((input) => yes(Object.assign(input, { name: 'x' }))), /changed the value/],
    ['a path to nowhere', parser(() => no(['some', 'where'])), /a path that leads nowhere/],
    ['an answer that is refused when it comes back', parser(() => yes({ title: 'x' })), /refuses what it answered/],
    [
      'an answer that is read otherwise',
      parser(() => yes({ name: 'short', more: 1 })),
      /reads its own answer otherwise/,
    ],
    [
      'a verb that blames what was accepted',
      parser(
        ({ name }) => yes({ name }),
        (value) => [{ name: 'names.greet', at: 'name', run: () => greet(value) }],
      ),
      /names.greet blames what was parsed: invalid_value at name/,
    ],
    [
      'a verb whose answer is not read again',
      parser(
        ({ name }) => yes({ name }),
        () => [{ name: 'names.greet', at: 'name', run: throws(new Unreadable('answers what parse refuses')) }],
      ),
      /names.greet: answers what parse refuses/,
    ],
  ])('%s', (_, target, words) => {
    expect(foundBy(target).join('\n')).toMatch(words);
  });

  function greet({ name }: { readonly name: string }): string {
    if (name.length > 5) throw new InvalidInputError([issue(['name'])]);
    return name;
  }
});

test('a finding is made small, and its number comes to it again', () => {
  const target = parser(() => ({}));
  const { findings } = hunt(target, { seed: 7, runs: 5000, until: FOR_EVER });
  const [first] = findings;
  expect(Object.keys(Object(first?.args[0]))).toEqual(['name']);
  const again = hunt(target, { seed: 7, runs: first?.run ?? 0, until: FOR_EVER });
  expect(again).toMatchObject({ runs: first?.run, findings: [first] });
});

test('mutations come from the seed, change something, and leave what they mutate as it is', () => {
  const [target] = targetsNamed('tickets.parse');
  const [sample = []] = target === undefined ? [] : soundArguments(target, 1);
  const before = structuredClone(sample);
  const vocabulary: Vocabulary = new Map();
  learn(vocabulary, sample, dice(1));
  const ofSeed = (seed: number) => {
    const throws = dice(seed);
    return Array.from({ length: 300 }, () => JSON.stringify(mutated(sample, vocabulary, throws)));
  };
  const texts = ofSeed(1);
  expect(ofSeed(1)).toEqual(texts);
  expect(ofSeed(2)).not.toEqual(texts);
  expect(sample).toEqual(before);
  expect(texts.filter((text) => text !== JSON.stringify(sample)).length).toBeGreaterThan(240);
  expect(new Set(texts).size).toBeGreaterThan(150);
  expect(nodesIn(sample).length).toBeGreaterThan(50);
});

test('every parser of the registry is a target, and has verbs that take what it accepts', () => {
  const names = targets.map(({ name }) => name).filter((name) => /\.parse/.test(name));
  expect(parsers.filter(({ follow }) => follow !== null).map(({ name }) => name)).toEqual(names);
  expect(targetsNamed('all').length).toBeGreaterThan(100);
  expect(targetsNamed('nothing')).toEqual([]);
});

describe.each(parsers.map((one) => [one.name, one] as const))('%s', (_, target) => {
  test('sound arguments, and some hundred mutations of them, have nothing wrong', () => {
    for (const args of target.call.samples) expect(judged(target, structuredClone(args)).finding).toBeNull();
    const { findings } = hunt(target, { seed: 20261127, runs: 250, until: Date.now() + 5000 });
    expect(findings).toEqual([]);
  });
});
