import { runInNewContext } from 'node:vm';
import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, test } from 'vitest';
import { epochMilliseconds, instant, toDate } from '../../src/time/index.js';
import { inRange, instantOf, millisecondsOf, readInstantText, readMilliseconds } from '../../src/time/instant.js';
import { LAST } from '../arbitraries/instant.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { instants } from '../worked/instants.ts';

test.each(instants.filter((row) => row.instant !== null))('T1: $text is $instant ($source)', (row) => {
  expect(instant(row.text)).toBe(row.instant);
});

test.each(instants.filter((row) => row.instant === null))('T2: $text is refused ($source)', (row) => {
  expect(thrownBy(() => instant(row.text)).code).toMatch(/^(invalid_instant|instant_out_of_range)$/);
});

describe('T1: an instant', () => {
  test('is UTC with milliseconds, whatever stands for it', () => {
    const canonical = '2026-11-20T07:30:00.000Z';
    expect(instant('2026-11-20T16:30:00+09:00')).toBe(canonical);
    expect(instant(canonical)).toBe(canonical);
    expect(instant(new Date(canonical))).toBe(canonical);
    expect(instant(1_795_159_800_000)).toBe(canonical);
    expect(epochMilliseconds(canonical)).toBe(1_795_159_800_000);
    expect(toDate(canonical)).toEqual(new Date(canonical));
  });

  test('of a Date of another realm, or of a subclass', () => {
    expect(instant(runInNewContext('new Date(5)') as Date)).toBe('1970-01-01T00:00:00.005Z');
    expect(instant(new (class extends Date {})(5))).toBe('1970-01-01T00:00:00.005Z');
  });

  test('of an object with epoch milliseconds, however few they are', () => {
    expect(instant({ epochMilliseconds: 5 })).toBe('1970-01-01T00:00:00.005Z');
    expect(instant(Temporal.Instant.from('2026-11-20T16:30+09:00'))).toBe('2026-11-20T07:30:00.000Z');
  });

  test('gives a Date of its own each time', () => {
    expect(toDate(0)).not.toBe(toDate(0));
  });

  test.each([
    ['2026-11-20T07:30:00.1239Z', '2026-11-20T07:30:00.123Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2026-11-20T07:30:00.5Z', '2026-11-20T07:30:00.500Z'],
    [`2026-11-20T07:30:00.${'5'.repeat(43)}Z`, '2026-11-20T07:30:00.555Z'],
    ['2026-11-20T07:30:00,5Z', '2026-11-20T07:30:00.500Z'],
  ])('cuts fractions of a millisecond off, towards the past: %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  test.each([
    ['2026-11-20T07:30:00+09', '2026-11-19T22:30:00.000Z'],
    ['2026-11-20T07:30:00+0900', '2026-11-19T22:30:00.000Z'],
    ['20261120T073000+0900', '2026-11-19T22:30:00.000Z'],
    ['20261120T0730-09', '2026-11-20T16:30:00.000Z'],
    ['2026-11-20T07:30:00-00:00', '2026-11-20T07:30:00.000Z'],
    ['2026-11-20T07:30:00+23:59', '2026-11-19T07:31:00.000Z'],
    ['2026-12-31T24:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['0000-02-29T00:00:00Z', '0000-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  test('0 is written without a sign', () => {
    expect(Object.is(epochMilliseconds(-0), 0)).toBe(true);
    expect(instant(-0)).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('T2: anything else is refused', () => {
  test.each([
    '2026-11-20T07:30:00',
    '2026-11-20',
    '2026-11-20 07:30:00Z',
    '2026-11-20T07:30:00 Z',
    ' 2026-11-20T07:30:00Z',
    '2026-11-20T07:30:00Z\n',
    '2026-11-20T07Z',
    '2026-11-20T7:30Z',
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-20T24:00:01Z',
    '2026-11-20T24:00:00.001Z',
    '2026-11-20T24:01Z',
    '2026-11-20T25:00Z',
    '2026-11-20T07:60Z',
    '2026-11-20T07:30:60Z',
    '2016-12-31T23:59:60Z',
    '2026-11-20T07:30:00+24:00',
    '2026-11-20T07:30:00+09:60',
    '2026-11-20T07:30:00+9',
    '2026-11-20T07:30:00−09:00',
    '2026-11-20T07:30:00.Z',
    '2026-11-20T07:30:00Z[Asia/Tokyo]',
    '2026-1120T07:30Z',
    '26-11-20T07:30Z',
    '+2026-11-20T07:30Z',
    '12026-11-20T07:30Z',
    '２０２６-11-20T07:30Z',
    '-000000-01-01T00:00:00Z',
    '20261120T073000Zx',
    'x20261120T073000Z',
    'now',
    '1795159800000',
    '',
  ])('"%s"', (text) => {
    expect(issuesOf(() => instant(text))).toEqual([': invalid_instant']);
  });

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['half a millisecond', 1_795_159_800_000.5],
    ['an invalid Date', new Date('no')],
    ['a Date in name only', Object.create(Date.prototype)],
    ['a look-alike', { getTime: () => 0 }],
    ['a proxy of a Date', new Proxy(new Date(0), {})],
    ['a list', [0]],
    ['an object whose epochMilliseconds is text', { epochMilliseconds: '0' }],
    ['an object whose epochMilliseconds is NaN', { epochMilliseconds: Number.NaN }],
    ['a bigint', 0n],
    ['a boolean', true],
    ['null', null],
    ['nothing', undefined],
  ])('%s', (_, input) => {
    expect(issuesOf(() => instant(input as never))).toEqual([': invalid_instant']);
    expect(issuesOf(() => toDate(input as never))).toEqual([': invalid_instant']);
  });

  test('a number of epoch seconds is refused, and shown in milliseconds', () => {
    const error = thrownBy(() => instant(1_795_159_800));
    expect(error.code).toBe('looks_like_seconds');
    expect(error.message).toContain('time.instant: 1795159800 looks like epoch seconds');
    expect(error.message).toContain('1795159800000');
    expect(error.issues[0]?.message.ja).toContain('1795159800000');
    expect(thrownBy(() => instant(1_795_159_800.123)).message).toContain('Use epoch milliseconds (1795159800123)');
    for (const number of [1, -1, 0.5, 99_999_999_999, -99_999_999_999]) {
      expect(issuesOf(() => epochMilliseconds(number))).toEqual([': looks_like_seconds']);
    }
    expect([100_000_000_000, -100_000_000_000, 0].map(epochMilliseconds)).toEqual([1e11, -1e11, 0]);
  });

  test('an object that throws when it is read', () => {
    const throwing = {
      get epochMilliseconds(): number {
        throw new Error('boo');
      },
    };
    const { proxy, revoke } = Proxy.revocable({ epochMilliseconds: 0 }, {});
    revoke();
    for (const input of [throwing, proxy]) expect(issuesOf(() => instant(input))).toEqual([': unreadable']);
  });

  test('ten megabytes, in no time and with a short message', () => {
    const error = thrownBy(() => instant(`2026-11-20T07:30:00.${'0'.repeat(10_000_000)}Z`));
    expect(error.code).toBe('invalid_instant');
    expect(error.message.length).toBeLessThan(500);
  });
});

describe('T1: the range of Date', () => {
  test.each([
    [LAST, '+275760-09-13T00:00:00.000Z'],
    [-LAST, '-271821-04-20T00:00:00.000Z'],
    [253_402_300_800_000, '+010000-01-01T00:00:00.000Z'],
    [253_402_300_799_999, '9999-12-31T23:59:59.999Z'],
    [-62_167_219_200_001, '-000001-12-31T23:59:59.999Z'],
    [-62_167_219_200_000, '0000-01-01T00:00:00.000Z'],
  ])('%d is %s, and back', (ms, text) => {
    expect(instant(ms)).toBe(text);
    expect(epochMilliseconds(text)).toBe(ms);
  });

  test.each([
    LAST + 1,
    -LAST - 1,
    1e300,
    '+275760-09-13T00:00:00.001Z',
    '-271821-04-19T23:59:59.999Z',
    '+275760-09-13T00:00:00-01:00',
    '+999999-01-01T00:00:00Z',
  ])('%s is outside', (input) => {
    expect(issuesOf(() => instant(input))).toEqual([': instant_out_of_range']);
  });

  test('an offset may bring a text inside', () => {
    expect(instant('+275760-09-13T01:00:00+01:00')).toBe('+275760-09-13T00:00:00.000Z');
    expect(instant('-271821-04-19T23:00:00-01:00')).toBe('-271821-04-20T00:00:00.000Z');
  });
});

test('an instant is read as its canonical text, and epoch milliseconds as they are', () => {
  expect(readInstantText('2026-11-20T16:30+09:00')).toBe('2026-11-20T07:30:00.000Z');
  expect(readInstantText(new Date(5))).toBe('1970-01-01T00:00:00.005Z');
  expect(readInstantText('now')).toMatchObject({ issues: [{ code: 'invalid_instant', path: [] }] });
  expect([readMilliseconds(1), readMilliseconds(-0), readMilliseconds(LAST)]).toStrictEqual([1, 0, LAST]);
  for (const value of ['1', 0.5, new Date(0), null]) {
    expect(readMilliseconds(value)).toMatchObject({ issues: [{ code: 'invalid_instant' }] });
  }
  expect(readMilliseconds(LAST + 1)).toMatchObject({ issues: [{ code: 'instant_out_of_range' }] });
});

test('text that has been read before is epoch milliseconds again, expanded years too', () => {
  for (const ms of [0, 1, -1, 1_795_159_800_000, LAST, -LAST]) expect(millisecondsOf(instantOf(ms))).toBe(ms);
  expect(() => millisecondsOf('now')).toThrowError(expect.objectContaining({ code: 'invalid_instant' }));
  expect(() => inRange(LAST + 1)).toThrowError(expect.objectContaining({ code: 'instant_out_of_range' }));
});
