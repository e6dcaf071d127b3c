import fc from 'fast-check';
import { expect } from 'vitest';
import { plainCopy } from '../../src/input/plain-copy.js';
import { prop } from '../prop.ts';

const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
// A key is prefixed, as `__proto__` is refused wherever it stands.
const key = fc.string().map((name) => `k${name}`);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 6, withCrossShrink: true }, leaf, fc.array(tie('tree')), fc.dictionary(key, tie('tree'))),
}));

prop('plain_data_is_copied_as_it_is', 'an empty array copied as an object', tree, (value) => {
  const plain = JSON.parse(JSON.stringify(value));
  expect(plainCopy(plain)).toEqual({ copy: plain });
});
