import { expect, test } from 'vitest';
import { dropboxPremiumSupport } from '../../src/catalog/dropbox.js';
import { InvalidInputError, RefusedError, rules } from '../../src/index.js';
import { register } from '../../src/words/rules.js';
import { functions, type Verb } from '../hostile/attempts.ts';
import { placesOf, withValue } from '../hostile/place.ts';
import { faultsOf, JAPANESE } from './japanese-faults.ts';

// What the functions answer, with values filled in, where the texts of the source are parts of sentences.

/** One value of each sort that a form or a program may put in the wrong place. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  'nope',
  -1,
  2.5,
  1_700_000_000,
  true,
  [],
  {},
  ['nope'],
  { nope: 1 },
];

/** Every text inside a value that has Japanese in it. */
function japaneseIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return JAPANESE.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.values(value).flatMap((one) => japaneseIn(one, seen));
}

/** The Japanese texts of one call: those of its answer, of its refusal, or of what is wrong with its arguments. */
function textsOf(run: Verb['run'], args: readonly unknown[]): readonly string[] {
  try {
    return japaneseIn(run(...args));
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues.map(({ message }) => message.ja);
    if (error instanceof RefusedError) return japaneseIn(error.refusal);
    throw error;
  }
}

/** What is wrong with an answer. A fault may name the value that was given: `（undefined は使えません）`. */
function wrongIn(text: string): boolean {
  return faultsOf(text).length > 0 || /undefined(?! は)|NaN(?! は)|\[object|。。|、、|、。/.test(text);
}

/** A sample as it is, and in Japanese where it says a locale. */
function localesOf(sample: readonly unknown[]): readonly (readonly unknown[])[] {
  const japanese = sample.map((one) =>
    typeof one === 'object' && one !== null && 'locale' in one ? { ...one, locale: 'ja' } : one,
  );
  return [sample, japanese];
}

const own = new Set(functions.flatMap(({ call }) => call.samples.flatMap((sample) => japaneseIn(sample))));

test.each(functions.map((verb) => [verb.name, verb] as const))('%s', (_, { call, run }) => {
  const answers = [...call.samples, ...(call.refused ?? [])].flatMap(localesOf).flatMap((args) => textsOf(run, args));
  const faults = placesOf(call).flatMap((place) =>
    WRONG.flatMap((value) => textsOf(run, withValue(call, place, value))),
  );
  const texts = new Set([...answers, ...faults].filter((text) => !own.has(text)));
  const wrong = [...texts].filter(wrongIn);
  expect(wrong).toEqual([]);
});

test('the rules and readings, and every label of the built-in offer', () => {
  const texts = [...rules([...register.keys()], { locale: 'ja' }), ...japaneseIn(dropboxPremiumSupport)];
  expect(texts.length).toBeGreaterThan(120);
  expect(texts.filter((text) => faultsOf(text).length > 0)).toEqual([]);
});
