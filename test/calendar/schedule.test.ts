import { describe, expect, test } from 'vitest';
import { always, japanDesk, parseSchedule, schedule, timeline, weekdays } from '../../src/calendar/index.js';
import { deepFreeze } from '../../src/input/frozen.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const week = { mon: ['09:00-17:00'] };

function issues(spec: unknown): string[] {
  return issuesOf(() => schedule(spec as never));
}

test('a schedule names every weekday, its dates and windows sorted, doubles once', () => {
  const desk = schedule({
    zone: 'asia/tokyo',
    weekly: { fri: ['13:00-17:00', '09:00-12:00', '13:00-17:00'] },
    closures: ['2026-12-31', '2026-01-01', '2026-12-31'],
    exceptions: { '2026-12-30': ['09:00-12:00'], '2026-02-11': [] },
  });
  expect(JSON.stringify(desk)).toBe(
    '{"zone":"Asia/Tokyo","weekly":{"mon":[],"tue":[],"wed":[],"thu":[],"fri":["09:00-12:00","13:00-17:00"],"sat":[],"sun":[]},' +
      '"closures":["2026-01-01","2026-12-31"],"exceptions":{"2026-02-11":[],"2026-12-30":["09:00-12:00"]}}',
  );
});

test('`weekdays` is the same windows from Monday to Friday', () => {
  const nine = ['09:00-17:00'];
  expect(weekdays('09:00-17:00')).toEqual({ mon: nine, tue: nine, wed: nine, thu: nine, fri: nine });
  expect(weekdays('09:00-12:00', '13:00-17:00').wed).toEqual(['09:00-12:00', '13:00-17:00']);
});

test('`weekdays` refuses all that are not windows at once, after its name', () => {
  expect(issuesOf(() => weekdays('25:00-26:00', '09:00-17:00', '10:00-10:00'))).toEqual([
    '0: invalid_window',
    '2: empty_window',
  ]);
  expect(thrownBy(() => weekdays('9-5')).message).toMatch(/^calendar\.weekdays: 0: Use a window of a day /);
});

test('R18, A4: the Japanese desk is Monday to Friday, 09:00 to 17:00 in Tokyo, holidays included', () => {
  expect(schedule({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') })).toEqual(japanDesk);
});

test('R17, A27: `always` is all of every day', () => {
  expect(always.zone).toBe('UTC');
  expect(Object.values(always.weekly)).toEqual(Array(7).fill(['00:00-24:00']));
});

describe('a schedule is plain data', () => {
  const spec = deepFreeze({
    zone: 'Asia/Tokyo',
    weekly: weekdays('09:00-17:00'),
    closures: ['2026-12-31'],
    exceptions: { '2026-12-30': ['09:00-12:00'] },
  });

  test('deeply frozen, and apart from what it was made of', () => {
    const mutable = structuredClone(spec) as { closures: string[] };
    const desk = schedule(mutable as never);
    mutable.closures.push('2026-01-01');
    expect(desk.closures).toEqual(['2026-12-31']);
    for (const part of [desk, desk.weekly, desk.weekly.mon, desk.closures, desk.exceptions, weekdays('09:00-17:00')]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    for (const part of [always, japanDesk, japanDesk.weekly.mon]) expect(Object.isFrozen(part)).toBe(true);
  });

  test('a frozen spec is taken as well as any', () => {
    expect(schedule(spec).exceptions).toEqual({ '2026-12-30': ['09:00-12:00'] });
  });

  test('it outlives structuredClone and JSON', () => {
    const desk = schedule(spec);
    expect(structuredClone(desk)).toEqual(desk);
    expect(JSON.parse(JSON.stringify(desk))).toEqual(desk);
  });

  test('a field that is undefined is a field left out', () => {
    expect(schedule({ zone: 'UTC', weekly: { ...week, tue: undefined }, closures: undefined })).toEqual(
      schedule({ zone: 'UTC', weekly: week }),
    );
  });
});

describe('C8: faults are named with their paths', () => {
  test.each([
    ['a zone that does not exist', { zone: 'Asia/Nowhere', weekly: week }, ['zone: unknown_zone']],
    ['an abbreviation for a zone', { zone: 'JST', weekly: week }, ['zone: unknown_zone']],
    ['an offset for a zone', { zone: '+09:00', weekly: week }, ['zone: unknown_zone']],
    ['no zone', { weekly: week }, ['zone: missing']],
    ['a week without a window', { zone: 'UTC', weekly: { mon: [], tue: [] } }, ['weekly: never_opens']],
    ['an empty week', { zone: 'UTC', weekly: {} }, ['weekly: never_opens']],
    [
      'an exception that a closure of its date wins over',
      { zone: 'UTC', weekly: {}, closures: ['+002026-01-01'], exceptions: { '2026-01-01': ['09:00-10:00'] } },
      ['weekly: never_opens'],
    ],
    ['no week', { zone: 'UTC' }, ['weekly: missing']],
    [
      'a weekday that does not exist',
      { zone: 'UTC', weekly: { ...week, monday: [] } },
      ['weekly.monday: unknown_field'],
    ],
    ['text for a list of windows', { zone: 'UTC', weekly: { mon: '09:00-17:00' } }, ['weekly.mon: invalid_type']],
    ['a number for a window', { zone: 'UTC', weekly: { mon: [9] } }, ['weekly.mon.0: invalid_type']],
    ['a closure of February 30', { zone: 'UTC', weekly: week, closures: ['2026-02-30'] }, ['closures.0: invalid_date']],
    [
      'an exception of February 29 in 2026',
      { zone: 'UTC', weekly: week, exceptions: { '2026-02-29': [] } },
      ['exceptions.2026-02-29: invalid_date'],
    ],
    [
      'a closure with a time',
      { zone: 'UTC', weekly: week, closures: ['2026-02-28T00:00:00Z'] },
      ['closures.0: invalid_date'],
    ],
    ['a field too many', { zone: 'UTC', weekly: week, holidays: [] }, ['holidays: unknown_field']],
    ['null', null, [': invalid_type']],
    ['text', 'Asia/Tokyo', [': invalid_type']],
    ['a list', [], [': invalid_type']],
    ['nothing', undefined, [': missing']],
    ['a function', () => week, [': not_plain_data']],
    ['a class of its own', new (class Spec {})(), [': not_plain_data']],
    ['NaN for windows', { zone: 'UTC', weekly: { mon: [Number.NaN] } }, ['weekly.mon.0: not_finite']],
  ])('%s', (_, spec, expected) => {
    expect(issues(spec)).toEqual(expected);
  });

  test('all at once', () => {
    const spec = {
      zone: 'Asia/Nowhere',
      weekly: { mon: ['25:00-26:00', '09:00-17:00', '10:00-10:00'], funday: ['09:00-17:00'] },
      closures: ['2026-02-30', '2026-12-31', 'tomorrow'],
      exceptions: { '2026-13-01': ['9-5'], never: [] },
      color: 'red',
    };
    expect(issues(spec).toSorted()).toEqual(
      [
        'zone: unknown_zone',
        'weekly.mon.0: invalid_window',
        'weekly.mon.2: empty_window',
        'weekly.funday: unknown_field',
        'closures.0: invalid_date',
        'closures.2: invalid_date',
        'exceptions.2026-13-01: invalid_date',
        'exceptions.2026-13-01.0: invalid_window',
        'exceptions.never: invalid_date',
        'color: unknown_field',
      ].toSorted(),
    );
  });

  test.each([
    ['Monday', 'mon'],
    ['TUES', 'tue'],
  ])('of the weekday %s, only which names there are', (day, suggestion) => {
    const { issues: found } = thrownBy(() => schedule({ zone: 'UTC', weekly: { [day]: ['09:00-17:00'] } }));
    expect(found).toMatchObject([{ path: ['weekly', day], code: 'unknown_field', suggestion }]);
    expect(found[0]?.message.en).toBe(`There is no field "${day}". Did you mean "${suggestion}"?`);
  });

  test('of a range of weekdays no single one is suggested, which would lose the others', () => {
    const { issues: found } = thrownBy(() =>
      schedule({ zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } as never }),
    );
    expect(found[0]).not.toHaveProperty('suggestion');
    expect(found[0]?.message.en).toBe('There is no field "mon-fri". Use mon, tue, wed, thu, fri, sat, sun.');
  });

  test('a fault of one field does not hide that nothing opens', () => {
    expect(issues({ zone: 5, weekly: {}, color: 'red' }).toSorted()).toEqual([
      'color: unknown_field',
      'weekly: never_opens',
      'zone: invalid_type',
    ]);
    expect(issues({ zone: 'UTC', weekly: { mon: 5 }, closures: 5, exceptions: 5 }).toSorted()).toEqual([
      'closures: invalid_type',
      'exceptions: invalid_type',
      'weekly.mon: invalid_type',
    ]);
    expect(issues({ zone: 'UTC', weekly: {}, closures: 5, exceptions: 5 }).toSorted()).toEqual([
      'closures: invalid_type',
      'exceptions: invalid_type',
      'weekly: never_opens',
    ]);
  });

  test('after the name of the verb', () => {
    expect(thrownBy(() => schedule({ zone: 'UTC', weekly: {} })).message).toBe(
      'calendar.schedule: weekly: Neither the week nor an exception has an opening window. Add one.',
    );
    expect(thrownBy(() => timeline({ zone: 'UTC', weekly: {} })).message).toMatch(/^calendar\.timeline: weekly: /);
  });

  test('each in English and in Japanese, quoting what was given', () => {
    const [issue] = thrownBy(() => schedule({ zone: 'Asia/Nowhere', weekly: week })).issues;
    expect(issue?.message.en).toContain('"Asia/Nowhere"');
    expect(issue?.message.ja).toMatch(/"Asia\/Nowhere".*。$/);
  });

  test('`parseSchedule` refuses with the same issues, and accepts a sound one', () => {
    const refused = parseSchedule({ zone: 'Asia/Nowhere', weekly: { mon: ['25:00-26:00'] } });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'unknown_zone',
        because: [],
        issues: [
          { code: 'unknown_zone', path: ['zone'] },
          { code: 'invalid_window', path: ['weekly', 'mon', 0] },
        ],
      },
    });
    expect(Object.isFrozen(refused)).toBe(true);
    expect(parseSchedule(JSON.parse(JSON.stringify(japanDesk)))).toEqual({ ok: true, value: japanDesk });
  });
});

describe('C8: hostile data is refused, and quickly', () => {
  const sparse: unknown[] = [];
  sparse.length = 2 ** 32 - 1;
  const holed = ['09:00-10:00'];
  holed[3] = '11:00-12:00';
  const loop: Record<string, unknown> = { zone: 'UTC' };
  loop.weekly = loop;
  const text = 'a'.repeat(10_000_000);

  test.each([
    ['ten megabytes for a zone', { zone: text, weekly: week }, ['zone: too_long']],
    ['ten megabytes for a window', { zone: 'UTC', weekly: { mon: [text] } }, ['weekly.mon.0: too_long']],
    ['ten megabytes for a date', { zone: 'UTC', weekly: week, closures: [text] }, ['closures.0: too_long']],
    ['ten megabytes for a field', { zone: 'UTC', weekly: week, [text]: 1 }, [`${'a'.repeat(40)}: forbidden_key`]],
    ['a list of nothing, four billion long', { zone: 'UTC', weekly: { mon: sparse } }, ['weekly.mon: too_large']],
    ['a list with holes', { zone: 'UTC', weekly: { mon: holed } }, ['weekly.mon.1: missing', 'weekly.mon.2: missing']],
    ['a circle', loop, [`${'weekly.'.repeat(16)}zone: too_large`]],
    [
      'a prototype',
      JSON.parse('{"zone":"UTC","weekly":{"mon":["09:00-10:00"],"__proto__":{"tue":[]}}}'),
      ['weekly.__proto__: forbidden_key'],
    ],
    [
      'a date called __proto__',
      JSON.parse('{"zone":"UTC","weekly":{"mon":["09:00-10:00"]},"exceptions":{"__proto__":[]}}'),
      ['exceptions.__proto__: forbidden_key'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(issues(spec)).toEqual(expected);
    expect(thrownBy(() => schedule(spec as never)).message.length).toBeLessThan(500);
  });

  test('a proxy that throws, a getter that throws', () => {
    const fails = () => {
      throw new TypeError('boo');
    };
    const proxies = [new Proxy({}, { ownKeys: fails }), new Proxy({}, { get: fails, getPrototypeOf: fails })];
    const getter = Object.defineProperty({ zone: 'UTC' }, 'weekly', { enumerable: true, get: fails });
    for (const spec of [...proxies, getter]) expect(issues(spec)).toEqual([': unreadable']);
  });

  test('a proxy that is honest is read as what it shows', () => {
    expect(schedule(new Proxy({ zone: 'UTC', weekly: week }, {}))).toEqual(schedule({ zone: 'UTC', weekly: week }));
  });

  test('more dates than five thousand', () => {
    const dates = Array.from({ length: 5001 }, (_, i) => new Date(i * 86_400_000).toISOString().slice(0, 10));
    const exceptions = Object.fromEntries(dates.map((date) => [date, []]));
    expect(issues({ zone: 'UTC', weekly: week, closures: dates })).toEqual(['closures: out_of_range']);
    expect(issues({ zone: 'UTC', weekly: week, exceptions })).toEqual(['exceptions: out_of_range']);
    expect(schedule({ zone: 'UTC', weekly: week, closures: dates.slice(1) }).closures).toHaveLength(5000);
    const fewer = Object.fromEntries(dates.slice(1).map((date) => [date, []]));
    expect(Object.keys(schedule({ zone: 'UTC', weekly: week, exceptions: fewer }).exceptions)).toHaveLength(5000);
  });

  test('Object.prototype is not taken for a week', () => {
    expect(issues({ zone: 'UTC', weekly: Object.create({ mon: ['09:00-10:00'] }) })).toEqual([
      'weekly: not_plain_data',
    ]);
  });
});

describe('a date has one spelling', () => {
  test('an expanded year that need not be is written as four digits', () => {
    const desk = schedule({
      zone: 'UTC',
      weekly: week,
      closures: ['+002026-11-23', '2026-11-23'],
      exceptions: { '+002026-11-24': [] },
    });
    expect(desk.closures).toEqual(['2026-11-23']);
    expect(desk.exceptions).toEqual({ '2026-11-24': [] });
    expect(timeline(desk).isOpen(Date.UTC(2026, 10, 23, 10))).toBe(false);
  });

  test('two exceptions of one date are one too many', () => {
    const exceptions = { '2026-11-24': ['09:00-10:00'], '+002026-11-24': [] };
    expect(issues({ zone: 'UTC', weekly: week, exceptions })).toEqual(['exceptions.+002026-11-24: duplicate_date']);
  });
});
