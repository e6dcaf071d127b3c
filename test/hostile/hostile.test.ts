import { beforeAll, describe, expect, test } from 'vitest';
import { hostileValues } from '../arbitraries/hostile.ts';
import { publicFunctions } from '../architecture/public-functions.ts';
import { attemptAt, verbs } from './attempts.ts';
import { fingerprint, isLanguageAsBefore } from './fingerprint.ts';
import { outcome } from './outcome.ts';
import { placesOf } from './place.ts';

/** In a deep run every value is passed in every place, in a short one the fewer. */
const RUNS = Number(process.env.PROP_RUNS ?? 200);
const ALL = RUNS >= 1000;
const FEWER = Math.max(1, Math.round(200 / RUNS));

const names = hostileValues.map(([name]) => name);

// Node 22 makes parts of its global object when they are first looked at: so that this is not taken for our doing.
beforeAll(() => {
  fingerprint(globalThis);
  isLanguageAsBefore();
});

test('there are at least 200 kinds of hostile values, each with a name of its own', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(200);
});

test('every public function is tried', () => {
  expect(publicFunctions.filter((name) => !verbs.some((verb) => verb.name === name))).toEqual([]);
});

test('the places of plain data are found: a suite that froze the samples would hide them', () => {
  expect(verbs.flatMap(({ call }) => placesOf(call)).length).toBeGreaterThan(1400);
});

test('what is harmless somewhere is one of the hostile values, and stands at a place that there is', () => {
  const known = new Set(names);
  for (const { name, call } of verbs) {
    const { harmless = {}, slow = {} } = call;
    const unknown = [...Object.values(harmless), ...Object.values(slow)].flat().filter((one) => !known.has(one));
    expect(unknown, name).toEqual([]);
  }
});

describe.each(verbs.filter(({ call }) => Object.keys(call.takes).length > 0).map((verb) => [verb.name, verb] as const))(
  '%s',
  (_, verb) => {
    const places = placesOf(verb.call);
    test.each(places.map((place, turn) => [place.at, place, turn] as const))(
      '%s: refuses every hostile value and takes what is harmless, soon, and leaves it as it is',
      (_at, place, turn) => {
        const attempt = attemptAt(verb, place);
        const oneIn = place.oneIn * FEWER;
        const wrong = hostileValues.flatMap(([name, make], i) => {
          if (!ALL && i % oneIn !== turn % oneIn) return [];
          if (!ALL && place.slow.has(name)) return [];
          const expected = place.harmless.has(name) ? 'taken' : 'refused';
          const found = outcome(attempt, make, place.slow.has(name) ? Number.POSITIVE_INFINITY : undefined);
          return found === expected ? [] : [`${name}: ${found}`];
        });
        expect(wrong).toEqual([]);
        expect(isLanguageAsBefore()).toBe(true);
      },
    );
  },
);
