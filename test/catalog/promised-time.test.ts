import { describe, expect, test } from 'vitest';
import { readPercent, readPromisedTime } from '../../src/catalog/promised-time.js';
import { Faults } from '../../src/input/faults.js';

const codes = (read: unknown) => (read instanceof Faults ? read.issues.map(({ code }) => code) : read);

describe('the time of a promise', () => {
  test.each<[string, unknown]>([
    ['best_effort', { kind: 'best_effort' }],
    ['P1D', { kind: 'days', days: 1 }],
    ['P10D', { kind: 'days', days: 10 }],
    ['P999D', { kind: 'days', days: 999 }],
    ['PT4H', { kind: 'exact', ms: 14_400_000 }],
    ['PT24H', { kind: 'exact', ms: 86_400_000 }],
    ['PT1H30M15.5S', { kind: 'exact', ms: 5_415_500 }],
  ])('%s', (input, time) => {
    expect(readPromisedTime(input)).toEqual(time);
  });

  test.each<[unknown, string]>([
    ['P0D', 'invalid_duration'],
    ['P01D', 'invalid_duration'],
    ['P1000D', 'invalid_duration'],
    ['P1aD', 'invalid_duration'],
    ['xP1D', 'invalid_duration'],
    ['P1Dx', 'invalid_duration'],
    ['P1D\n', 'invalid_duration'],
    ['P1DT1H', 'invalid_duration'],
    ['p1d', 'invalid_duration'],
    ['best effort', 'invalid_duration'],
    ['', 'invalid_duration'],
    ['PT0S', 'not_positive'],
    ['-PT1H', 'not_positive'],
    [1, 'invalid_duration'],
    [null, 'invalid_duration'],
    [['P1D'], 'invalid_duration'],
  ])('%o is refused: %s', (input, code) => {
    expect(codes(readPromisedTime(input))).toEqual([code]);
  });
});

describe('a percentage is text from 0 to 100, with up to 10 decimals', () => {
  test.each(['0', '3', '10', '12.5', '99.9999999999', '100', '100.0', '0.0000000001'])('%s', (input) => {
    expect(readPercent(input)).toBe(input);
  });

  test.each<[unknown]>([
    ['100.1'],
    ['101'],
    ['1000'],
    ['03'],
    ['3.'],
    ['.5'],
    ['-1'],
    ['+1'],
    ['3%'],
    ['x3'],
    ['1e1'],
    [' 3'],
    ['3 '],
    ['0.00000000001'],
    [''],
    [3],
    [null],
    [['3']],
  ])('%o is refused', (input) => {
    expect(codes(readPercent(input))).toEqual(['invalid_price']);
  });
});
