import { describe, expect, test } from 'vitest';
import { durationOf, millisecondsIn, readDuration, readPositiveDuration } from '../../src/time/duration.js';
import { hours, milliseconds, minutes, seconds, toMilliseconds } from '../../src/time/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

describe('T3: exact time as ISO 8601', () => {
  test.each([
    [hours(4), 'PT4H'],
    [minutes(90), 'PT1H30M'],
    [seconds(0.25), 'PT0.250S'],
    [seconds(90), 'PT1M30S'],
    [milliseconds(1), 'PT0.001S'],
    [milliseconds(61_001), 'PT1M1.001S'],
    [milliseconds(3_601_000), 'PT1H1S'],
    [hours(-1), '-PT1H'],
    [hours(-1.5), '-PT1H30M'],
    [milliseconds(-1), '-PT0.001S'],
    [hours(0), 'PT0S'],
    [minutes(-0), 'PT0S'],
    [hours(400), 'PT400H'],
    [milliseconds(Number.MAX_SAFE_INTEGER), 'PT2501999792H59M0.991S'],
  ])('%s is %s', (duration, text) => {
    expect(duration).toBe(text);
  });

  test.each([
    ['PT1H30M', 5_400_000],
    ['PT90M', 5_400_000],
    ['PT5400S', 5_400_000],
    ['PT0.250S', 250],
    ['PT0.25S', 250],
    [`PT${'0'.repeat(60)}4H`, 14_400_000],
    ['PT1.5S', 1500],
    ['-PT1H', -3_600_000],
    ['PT0S', 0],
    ['-PT0S', 0],
    ['PT0H0M0.000S', 0],
    ['PT00000000000000000001H', 3_600_000],
    ['PT2501999792H59M0.991S', Number.MAX_SAFE_INTEGER],
  ])('%s is %d ms', (text, ms) => {
    expect(toMilliseconds(text)).toBe(ms);
  });
});

describe('T3: anything else is refused', () => {
  test.each([
    'P1D',
    'P1W',
    'P1M',
    'P1DT1H',
    'PT',
    'P',
    '',
    'PT1H ',
    'pt1h',
    '+PT1H',
    'PT-1H',
    '--PT1H',
    'PT1.5H',
    'PT1H30',
    'PT30M1H',
    'PT1,5S',
    'PT.5S',
    'PT1.S',
    'PT0.0001S',
    'PT1e3S',
    '1:30',
    '3600',
    'PT2501999792H59M0.992S',
    `PT${'9'.repeat(50)}H`,
    `PT0.${'0'.repeat(10_000_000)}S`,
  ])('%.40s', (text) => {
    expect(issuesOf(() => toMilliseconds(text))).toEqual([': invalid_duration']);
    expect(thrownBy(() => toMilliseconds(text)).message.length).toBeLessThan(500);
  });

  test.each([3600, null, undefined, {}, ['PT1H'], new String('PT1H'), 1n])('%s', (input) => {
    expect(issuesOf(() => toMilliseconds(input as never))).toEqual([': invalid_duration']);
  });

  test.each([
    ['NaN', () => hours(Number.NaN)],
    ['endless', () => hours(Number.POSITIVE_INFINITY)],
    ['half a millisecond', () => milliseconds(0.5)],
    ['half a millisecond, in seconds', () => seconds(0.0005)],
    ['a third of a second', () => seconds(1 / 3)],
    ['more than a number can tell apart', () => milliseconds(2 ** 53)],
    ['text', () => milliseconds('1' as never)],
    ['nothing', () => minutes(undefined as never)],
    ['null, which a product would take for 0', () => hours(null as never)],
    ['text, which a product would take for a number', () => seconds('2' as never)],
    ['true, which a product would take for 1', () => minutes(true as never)],
    ['a BigInt, which cannot be multiplied', () => hours(1n as never)],
  ])('%s', (_, make) => {
    expect(issuesOf(make)).toEqual([': invalid_duration']);
  });
});

test('a duration is read as milliseconds', () => {
  expect([readDuration('PT1H30M'), readDuration('-PT0.001S'), readDuration('-PT0S')]).toStrictEqual([5_400_000, -1, 0]);
  expect(readDuration('P1D')).toMatchObject({ issues: [{ code: 'invalid_duration', path: [] }] });
  expect(millisecondsIn('PT4H')).toBe(14_400_000);
  expect(() => millisecondsIn('4h')).toThrowError(expect.objectContaining({ code: 'invalid_duration' }));
});

test('a duration may have to be longer than zero', () => {
  expect(readPositiveDuration('PT0.001S')).toBe(1);
  for (const text of ['PT0S', '-PT0.001S']) {
    expect(readPositiveDuration(text)).toMatchObject({ issues: [{ code: 'not_positive' }] });
  }
  expect(readPositiveDuration('x')).toMatchObject({ issues: [{ code: 'invalid_duration' }] });
});

test('milliseconds that a duration cannot hold are refused', () => {
  expect(durationOf(-1)).toBe('-PT0.001S');
  for (const ms of [0.5, 2 ** 53, Number.NaN]) {
    expect(() => durationOf(ms)).toThrowError(expect.objectContaining({ code: 'invalid_duration' }));
  }
});
