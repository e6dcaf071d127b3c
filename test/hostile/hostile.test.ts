import { beforeAll, describe, expect, test } from 'vitest';
import { hostileValues } from '../arbitraries/hostile.ts';
import { publicFunctions } from '../architecture/public-functions.ts';
import { fingerprint, languageFingerprint } from './fingerprint.ts';
import { outcome } from './outcome.ts';
import type { Place } from './place.ts';
import { places } from './places.ts';

/** In a deep run every value is passed in every place of a document. */
const ALL = Number(process.env.PROP_RUNS ?? 200) >= 1000;

const names = hostileValues.map(([name]) => name);

// Node 22 makes parts of its global object when they are first looked at: so that this is not taken for our doing.
beforeAll(() => {
  fingerprint(globalThis);
});

test('there are at least 200 kinds of hostile values, each with a name of its own', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(200);
});

test('every public function has its places', () => {
  expect([...places.keys()].sort()).toEqual([...publicFunctions].sort());
});

test('what is harmless somewhere is one of the hostile values', () => {
  const known = new Set(names);
  for (const [name, rows] of places) {
    for (const [at, , harmless = []] of rows) {
      expect(
        harmless.filter((one) => !known.has(one)),
        `${name}: ${at}`,
      ).toEqual([]);
    }
  }
});

describe.each([...places])('%s', (_, rows) => {
  test.each(rows.map(([at, ...rest]): [string, ...typeof rest] => [at, ...rest]))(
    '%s: refuses every hostile value and takes what is harmless, soon, and leaves it as it is',
    (at, pass: Place[1], harmless: Place[2] = [], oneIn: Place[3] = 1) => {
      const before = languageFingerprint();
      const turn = rows.findIndex((row) => row[0] === at);
      const wrong = hostileValues.flatMap(([name, make], i) => {
        if (!ALL && i % oneIn !== turn % oneIn) return [];
        const expected = harmless.includes(name) ? 'taken' : 'refused';
        const found = outcome(pass, make);
        return found === expected ? [] : [`${name}: ${found}`];
      });
      expect(wrong).toEqual([]);
      expect(languageFingerprint()).toBe(before);
    },
  );
});
