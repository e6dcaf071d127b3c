import { describe, expect, test } from 'vitest';
import { usualSpec } from '../../src/calendar/usual-spec.js';

/** The quick copy of what most callers write: it takes texts in lists, each read once, and leaves all else to the full reader. */

const spec = {
  zone: 'Asia/Tokyo',
  weekly: {
    mon: ['09:00-12:00', '13:00-17:00'],
    tue: ['09:01-17:00'],
    wed: ['09:02-17:00'],
    thu: ['09:03-17:00'],
    fri: ['09:04-17:00'],
    sat: ['09:05-17:00'],
    sun: [],
  },
  closures: ['2026-12-31', '2027-01-01'],
  exceptions: { '2026-12-30': ['09:00-12:00'], '2026-12-29': [] },
};
const long = 'x'.repeat(64);

describe('what is copied', () => {
  test('all fields, each part anew', () => {
    const copy = usualSpec(spec);
    expect(copy).toEqual(spec);
    expect(Object.keys(copy?.exceptions ?? {})).toEqual(['2026-12-30', '2026-12-29']);
    expect(copy?.weekly).not.toBe(spec.weekly);
    expect(copy?.weekly.mon).not.toBe(spec.weekly.mon);
    expect(copy?.closures).not.toBe(spec.closures);
    expect(copy?.exceptions).not.toBe(spec.exceptions);
  });

  test('in whatever order fields and weekdays come', () => {
    const weekly = Object.fromEntries(Object.entries(spec.weekly).reverse());
    expect(usualSpec(Object.fromEntries(Object.entries({ ...spec, weekly }).reverse()))).toEqual(spec);
  });

  test.each<[string, unknown, object]>([
    ['what is left out', { zone: 'UTC', weekly: {} }, { zone: 'UTC', weekly: {} }],
    [
      'what is undefined',
      { zone: 'UTC', weekly: { mon: undefined }, closures: undefined, exceptions: undefined },
      { zone: 'UTC', weekly: {} },
    ],
    ['empty lists', { ...spec, closures: [], exceptions: {} }, { ...spec, closures: [], exceptions: {} }],
    [
      'texts of 64 characters, whatever they say',
      { zone: long, weekly: { mon: [long] }, closures: [long], exceptions: { [long]: [long] } },
      { zone: long, weekly: { mon: [long] }, closures: [long], exceptions: { [long]: [long] } },
    ],
    [
      '1440 windows a day',
      { ...spec, weekly: { mon: Array(1440).fill('x') } },
      { ...spec, weekly: { mon: Array(1440).fill('x') } },
    ],
    ['5000 closures', { ...spec, closures: Array(5000).fill('x') }, { ...spec, closures: Array(5000).fill('x') }],
  ])('%s', (_, input, copy) => {
    expect(usualSpec(input)).toEqual(copy);
  });

  test('each part is read once', () => {
    const reads = new Map<string, number>();
    const watched = <T extends object>(name: string, target: T): T =>
      new Proxy(target, {
        get(of, key) {
          const place = `${name}.${String(key)}`;
          reads.set(place, (reads.get(place) ?? 0) + 1);
          return Reflect.get(of, key);
        },
      });
    const input = watched('', {
      zone: 'UTC',
      weekly: watched('weekly', { mon: watched('mon', ['09:00-10:00']) }),
      closures: watched('closures', ['2026-12-31']),
      exceptions: watched('exceptions', { '2026-12-30': watched('own', ['09:00-10:00']) }),
    });
    expect(usualSpec(input)).not.toBeNull();
    expect(Object.fromEntries(reads)).toEqual({
      '.zone': 1,
      '.weekly': 1,
      '.closures': 1,
      '.exceptions': 1,
      'weekly.mon': 1,
      'mon.length': 1,
      'mon.0': 1,
      'closures.length': 1,
      'closures.0': 1,
      'exceptions.2026-12-30': 1,
      'own.length': 1,
      'own.0': 1,
    });
  });
});

class Odd {
  zone = 'UTC';
  weekly = { mon: ['09:00-10:00'] };
}
const odd = new Odd();
const datesOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}-01-01`, []]));

test('5000 dates of exceptions are copied', () => {
  expect(usualSpec({ ...spec, exceptions: datesOf(5000) })?.exceptions).toEqual(datesOf(5000));
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'Asia/Tokyo'],
  ['a list', [spec]],
  ['an instance of a class', odd],
  ['an object without a prototype', Object.assign(Object.create(null), spec)],
  ['no zone', { weekly: spec.weekly }],
  ['a number for a zone', { ...spec, zone: 9 }],
  ['a zone of 65 characters', { ...spec, zone: `${long}x` }],
  ['no week', { zone: 'UTC', closures: [] }],
  ['null for a week', { ...spec, weekly: null }],
  ['an instance for a week', { ...spec, weekly: odd }],
  ['an unknown field', { ...spec, color: 'red' }],
  ['an unknown weekday', { ...spec, weekly: { ...spec.weekly, holiday: [] } }],
  ['a text for windows', { ...spec, weekly: { mon: '09:00-17:00' } }],
  ['null for windows', { ...spec, weekly: { mon: null } }],
  ['a number for a window', { ...spec, weekly: { mon: ['09:00-10:00', 9] } }],
  ['a window of 65 characters', { ...spec, weekly: { mon: [`${long}x`] } }],
  ['1441 windows', { ...spec, weekly: { mon: Array(1441).fill('x') } }],
  ['a list whose length is no number', { ...spec, weekly: { mon: new Proxy([], { get: () => Number.NaN }) } }],
  ['a text for closures', { ...spec, closures: '2026-12-31' }],
  ['null for closures', { ...spec, closures: null }],
  ['a hole among closures', { ...spec, closures: ['2026-12-31', undefined] }],
  ['5001 closures', { ...spec, closures: Array(5001).fill('x') }],
  ['null for exceptions', { ...spec, exceptions: null }],
  ['a list for exceptions', { ...spec, exceptions: [] }],
  ['an instance for exceptions', { ...spec, exceptions: odd }],
  ['a date without a list', { ...spec, exceptions: { '2026-12-30': undefined } }],
  ['a date with a text', { ...spec, exceptions: { '2026-12-30': '09:00-10:00' } }],
  ['a date with 1441 windows', { ...spec, exceptions: { '2026-12-30': Array(1441).fill('x') } }],
  ['a date of 65 characters', { ...spec, exceptions: { [`${long}x`]: [] } }],
  ['a date called __proto__', { ...spec, exceptions: JSON.parse('{"__proto__":[]}') }],
  ['5001 dates of exceptions', { ...spec, exceptions: datesOf(5001) }],
])('left to the full reader: %s', (_, input) => {
  expect(usualSpec(input)).toBeNull();
});
