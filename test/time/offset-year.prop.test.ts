import fc from 'fast-check';
import { expect } from 'vitest';
import { offsetAt } from '../../src/time/offset-year.js';
import { clockChanges, close, far, historic, yearEnds, zones } from '../arbitraries/instant.ts';
import { offsetOf } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const zone = fc.constantFrom(...zones);

prop('offsets_are_those_of_intl', 'the first offset of a year kept all year', zone, historic, (name, ms) => {
  expect(offsetAt(name, ms)).toBe(offsetOf(name, ms));
});

prop(
  'offsets_of_far_years_are_those_of_intl',
  'one model year for leap years and common years',
  zone,
  far,
  (name, ms) => {
    expect(offsetAt(name, ms)).toBe(offsetOf(name, ms));
  },
);

const longAgo = fc.integer({ min: -8.64e15 + 86_400_000, max: Date.UTC(1800) });

prop('offsets_of_long_ago_are_those_of_intl', 'the offset of today before 1800', zone, longAgo, (name, ms) => {
  expect(offsetAt(name, ms)).toBe(offsetOf(name, ms));
});

const change = fc
  .constantFrom(...clockChanges, ...yearEnds)
  .chain(({ zone: name, at }) => close(at).map((ms) => ({ name, ms })));

prop('offsets_change_when_those_of_intl_do', 'a change found a second late', change, ({ name, ms }) => {
  expect(offsetAt(name, ms)).toBe(offsetOf(name, ms));
});
