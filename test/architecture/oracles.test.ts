import { expect, test } from 'vitest';
import { filesBelow, importsOf, type Source } from './source.ts';

/** What a twin takes over at run time from anywhere but another twin and the packages it asks. */
function borrowed(source: Source): string[] {
  return importsOf(source)
    .filter(
      ({ specifier, typeOnly }) =>
        !typeOnly && !/^\.\/[\w-]+\.ts$|^node:fs$|^@js-temporal\/polyfill$|^bignumber\.js$/.test(specifier),
    )
    .map(({ specifier, line }) => `${source.path}:${line} ${specifier}`);
}

const oracles = filesBelow('test/oracles', '.ts');

test('a twin shares no code with what it is compared with, nor a library that src stands on', () => {
  expect(oracles.length).toBeGreaterThan(5);
  expect(oracles.flatMap(borrowed)).toEqual([]);
});

test('a twin that borrows is noticed, and a type is not', () => {
  const text =
    "import { add } from '../../src/money/money.js';\nimport type { Money } from '../../src/money/money.js';";
  expect(borrowed({ path: 'x.ts', text })).toEqual(['x.ts:1 ../../src/money/money.js']);
  expect(borrowed({ path: 'x.ts', text: "import { Decimal } from 'decimal.js';" })).toHaveLength(1);
});
