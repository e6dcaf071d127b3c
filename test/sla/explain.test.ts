import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

const friday = (clock: string) => new Date(`2026-11-20T${clock}+09:00`).toISOString();
const event = (type: 'started' | 'paused' | 'met' | 'cancelled', clock: string) => ({ type, at: friday(clock) });
const started = event('started', '10:00');

function read(at: string, ...events: ReturnType<typeof event>[]) {
  return sla.readClock({ within: 'PT1H30M', schedule: calendar.japanDesk, events, at: friday(at) });
}

/** The figures that a sentence must not leave out; durations as each language says them. */
const STAGES = [
  ['pending', read('10:00'), [], [], []],
  [
    'active',
    read('10:20', started),
    ['11:30'],
    ['20 min of business hours', '1 h 10 min'],
    ['営業時間で 20 分', '1 時間 10 分'],
  ],
  ['active', read('11:20:00.250', started), ['11:30'], ['1 h 20 min of', '9 min left'], ['1 時間 20 分', '9 分']],
  ['paused', read('12:00', started, event('paused', '10:45')), [], ['45 min of business hours'], ['営業時間で 45 分']],
  ['met', read('12:00', started, event('met', '10:30')), ['10:30'], ['30 min of business hours'], ['営業時間で 30 分']],
  ['overdue', read('12:40', started), ['11:30'], ['1 h 10 min of business hours'], ['営業時間で 1 時間 10 分']],
  [
    'met_late',
    read('14:00', started, event('met', '12:00')),
    ['12:00', '11:30'],
    ['30 min of business hours'],
    ['営業時間で 30 分'],
  ],
  [
    'cancelled',
    read('14:00', started, event('cancelled', '11:00')),
    [],
    ['1 h of business hours'],
    ['営業時間で 1 時間'],
  ],
  [
    'cancelled',
    read('14:00', started, event('cancelled', '12:00')),
    ['11:30'],
    ['30 min of business hours'],
    ['営業時間で 30 分'],
  ],
] as const;

describe.each(STAGES)('S10: a clock that is %s', (stage, reading, times, english, japanese) => {
  const en = sla.explain(reading, { locale: 'en', zone: 'Asia/Tokyo' });
  const ja = sla.explain(reading, { locale: 'ja', zone: 'Asia/Tokyo' });

  test('is explained with its figures, in both languages', () => {
    expect(reading.stage).toBe(stage);
    for (const figure of [...times, ...english]) expect(en).toContain(figure);
    for (const figure of [...times, ...japanese]) expect(ja).toContain(figure);
  });

  test('each language in its own words', () => {
    expect(en).toMatch(/^[A-Z][\x20-\x7e\u202f]+\.$/);
    expect(ja).toMatch(/[ぁ-ん].*。$/s);
  });
});

const SAID = {
  pending: [/not started/, /まだ動いていません/],
  active: [/is due by/, /回答期限は/],
  paused: [/is paused/, /一時停止中/],
  met: [/^Answered in time/, /期限内に回答しました/],
  overdue: [/^Late/, /を過ぎています/],
  met_late: [/^Answered late/, /過ぎていました/],
  cancelled: [/^The request ended without an answer/, /^回答のないまま/],
} as const;

test.each(STAGES)('the sentence about a clock that is %s says so', (stage, reading) => {
  expect(sla.explain(reading, { locale: 'en' })).toMatch(SAID[stage][0]);
  expect(sla.explain(reading, { locale: 'ja' })).toMatch(SAID[stage][1]);
});

test('S12: a clock that was cancelled in time, and one that was late by then', () => {
  const [inTime, late] = ['11:30', '11:30:00.001'].map((at) => read('14:00', started, event('cancelled', at)));
  if (inTime === undefined || late === undefined) throw new Error('two readings');
  expect(sla.explain(inTime, { locale: 'en' })).toMatch(/before one was due/);
  expect(sla.explain(inTime, { locale: 'ja' })).toContain('期限内に');
  expect(sla.explain(late, { locale: 'en' })).toContain('late by');
  expect(sla.explain(late, { locale: 'ja' })).toContain('遅れ');
});

describe('business hours are said where the clock runs in them', () => {
  const wall = (at: string, ...events: ReturnType<typeof event>[]) =>
    sla.readClock({ within: 'PT1H30M', events, at: friday(at) });
  test.each([
    [wall('10:20', started)],
    [wall('12:00', started, event('paused', '10:45'))],
    [wall('12:00', started, event('met', '10:30'))],
    [wall('12:40', started)],
    [wall('14:00', started, event('met', '12:00'))],
    [wall('14:00', started, event('cancelled', '11:00'))],
  ])('and not where it runs round the clock', (reading) => {
    expect(sla.explain(reading, { locale: 'en' })).not.toContain('business hours');
    expect(sla.explain(reading, { locale: 'ja' })).not.toContain('営業時間');
    const business = { ...reading, clock: 'business' } as const;
    expect(sla.explain(business, { locale: 'en' })).toContain('of business hours');
    expect(sla.explain(business, { locale: 'ja' })).toContain('営業時間で');
  });
});

describe('precision', () => {
  const reading = read('11:20:00.250', started);
  test('to the minute by default: parts of a minute are left out', () => {
    expect(sla.explain(reading, { locale: 'en', zone: 'Asia/Tokyo' })).toBe(
      'At risk: an answer is due by Fri, Nov 20, 2026, 11:30 GMT+9. 1 h 20 min of business hours used, 9 min left.',
    );
    expect(sla.explain(reading, { locale: 'en', precision: 'minute' })).toBe(sla.explain(reading, { locale: 'en' }));
  });
  test('to the second, with what is left of it', () => {
    const exact = { zone: 'Asia/Tokyo', precision: 'second' } as const;
    const en = sla.explain(reading, { ...exact, locale: 'en' });
    expect(en).toContain('1 h 20 min 0.25 s of business hours used, 9 min 59.75 s left.');
    expect(sla.explain(reading, { ...exact, locale: 'ja' })).toContain('9 分 59.75 秒');
    const resumed = read('11:30:30', { type: 'started', at: friday('10:00:10') });
    expect(sla.explain(resumed, { ...exact, locale: 'en' })).toContain('due by Fri, Nov 20, 2026, 11:30:10 GMT+9');
    expect(sla.explain(resumed, { zone: 'Asia/Tokyo', locale: 'en' })).toContain(
      'due by Fri, Nov 20, 2026, 11:30 GMT+9',
    );
  });
  test('late by half a second is late by less than a minute, and not by none', () => {
    const late = read('11:30:00.500', started);
    expect(sla.explain(late, { locale: 'en' })).toContain('late by less than 1 min of business hours');
    expect(sla.explain(late, { locale: 'ja' })).toContain('1 分未満遅れています');
    expect(sla.explain(late, { locale: 'en', precision: 'second' })).toContain('late by 0.5 s of business hours');
  });
  test.each([
    ['at the start', '10:00', '0 min of business hours used, 1 h 30 min left'],
    ['a second before it is due', '11:29:59', '1 h 29 min of business hours used, less than 1 min left'],
    ['when it is due', '11:30', '1 h 30 min of business hours used, 0 min left'],
    ['a minute late', '11:31', 'late by 1 min of business hours'],
  ])('%s', (_, at, said) => {
    expect(sla.explain(read(at, started), { locale: 'en' })).toContain(said);
  });
});

describe('every sentence, word by word', () => {
  const zone = 'Asia/Tokyo';
  test.each<readonly [string, string]>([
    ['The clock has not started yet.', '時計はまだ動いていません。'],
    [
      'An answer is due by Fri, Nov 20, 2026, 11:30 GMT+9. 20 min of business hours used, 1 h 10 min left.',
      '回答期限は 2026年11月20日(金) 11:30 JST です。営業時間で 20 分経過し、残りは 1 時間 10 分です。',
    ],
    [
      'At risk: an answer is due by Fri, Nov 20, 2026, 11:30 GMT+9. 1 h 20 min of business hours used, 9 min left.',
      '期限が近づいています。回答期限は 2026年11月20日(金) 11:30 JST です。営業時間で 1 時間 20 分経過し、残りは 9 分です。',
    ],
    [
      'The clock is paused. 45 min of business hours used, 45 min left.',
      '時計は一時停止中です。営業時間で 45 分経過し、残りは 45 分です。',
    ],
    [
      'Answered in time, on Fri, Nov 20, 2026, 10:30 GMT+9, after 30 min of business hours.',
      '2026年11月20日(金) 10:30 JST に、期限内に回答しました。営業時間で 30 分かかりました。',
    ],
    [
      'Late: an answer was due by Fri, Nov 20, 2026, 11:30 GMT+9 and is late by 1 h 10 min of business hours.',
      '回答期限の 2026年11月20日(金) 11:30 JST を過ぎています。営業時間で 1 時間 10 分遅れています。',
    ],
    [
      'Answered late, on Fri, Nov 20, 2026, 12:00 GMT+9. The answer was due by Fri, Nov 20, 2026, 11:30 GMT+9 and came late by 30 min of business hours.',
      '2026年11月20日(金) 12:00 JST に回答しましたが、回答期限の 2026年11月20日(金) 11:30 JST を過ぎていました。営業時間で 30 分の遅れです。',
    ],
    [
      'The request ended without an answer before one was due, after 1 h of business hours.',
      '回答のないまま、期限内に終了しました。営業時間で 1 時間経過していました。',
    ],
    [
      'The request ended without an answer. The answer was due by Fri, Nov 20, 2026, 11:30 GMT+9 and was late by 30 min of business hours.',
      '回答のないまま終了しました。回答期限の 2026年11月20日(金) 11:30 JST を過ぎており、営業時間で 30 分の遅れでした。',
    ],
  ])('%s', (en, ja) => {
    const said = STAGES.map(([, reading]) => sla.explain(reading, { locale: 'en', zone }));
    const index = said.indexOf(en);
    expect(said).toContain(en);
    expect(sla.explain(STAGES[index]?.[1] ?? read('10:00'), { locale: 'ja', zone })).toBe(ja);
  });

  test('a clock on which nothing is due: best effort, and "takes more than"', () => {
    const undated = { ...read('10:20', started), dueAt: null, remaining: null };
    expect(sla.explain(undated, { locale: 'en' })).toBe('No time is promised. 20 min of business hours used.');
    expect(sla.explain(undated, { locale: 'ja' })).toBe('時刻の約束はありません。営業時間で 20 分経過しています。');
    const paused = { ...read('12:00', started, event('paused', '10:45')), dueAt: null, remaining: null };
    expect(sla.explain(paused, { locale: 'en' })).toBe('No time is promised. 45 min of business hours used.');
  });
});

test('each stage has a text of its own', () => {
  for (const locale of ['en', 'ja'] as const) {
    const texts = STAGES.map(([, reading]) => sla.explain(reading, { locale }));
    expect(new Set(texts).size).toBe(STAGES.length);
  }
});

test('that it is at risk is said, of an active clock alone', () => {
  const atRisk = read('11:20', started);
  expect(atRisk.atRisk).toBe(true);
  expect(sla.explain(atRisk, { locale: 'en' })).toMatch(/^At risk: /);
  expect(sla.explain(atRisk, { locale: 'ja' })).toMatch(/^期限が近づいています。/);
  expect(sla.explain({ ...atRisk, atRisk: false }, { locale: 'en' })).toMatch(/^An answer is due/);
  expect(sla.explain({ ...atRisk, atRisk: false }, { locale: 'ja' })).toMatch(/^回答期限は /);
});

test('instants are in UTC unless a zone is given', () => {
  const reading = read('10:20', started);
  expect(sla.explain(reading, { locale: 'en' })).toContain('02:30');
  expect(sla.explain(reading, { locale: 'en', zone: 'America/New_York' })).toContain('21:30');
});

test('S10: a duration of zero is written as 0 min', () => {
  expect(sla.explain(read('10:00', started), { locale: 'en' })).toContain(
    '0 min of business hours used, 1 h 30 min left',
  );
});

test('a reading that was stored as JSON is explained alike', () => {
  for (const [, reading] of STAGES) {
    const stored = JSON.parse(JSON.stringify(reading));
    expect(sla.explain(stored, { locale: 'ja' })).toBe(sla.explain(reading, { locale: 'ja' }));
  }
});

describe('S9: refused, and named', () => {
  const reading = read('14:00', started, event('met', '12:00'));
  const explain = (more: object, options: object = { locale: 'en' }) =>
    // @ts-expect-error options of any shape
    issuesOf(() => sla.explain({ ...reading, ...more }, options));

  test.each([
    [{ stage: 'late' }, 'stage: unknown_stage'],
    [{ stage: undefined }, 'stage: missing'],
    [{ breached: 'yes' }, 'breached: invalid_type'],
    [{ atRisk: 'yes' }, 'atRisk: invalid_type'],
    [{ clock: 'sundial' }, 'clock: unknown_clock'],
    [{ elapsed: 90 }, 'elapsed: invalid_duration'],
    [{ remaining: 'P1D' }, 'remaining: invalid_duration'],
    [{ lateBy: '' }, 'lateBy: invalid_duration'],
    [{ dueAt: '2026-11-20T11:30:00' }, 'dueAt: invalid_instant'],
    [{ metAt: Number.NaN }, 'metAt: invalid_instant'],
  ])('a reading with %o', (more, issue) => {
    expect(explain(more)).toEqual([`reading.${issue}`]);
  });

  test.each([
    [{}, 'locale: missing'],
    [{ locale: 'fr' }, 'locale: unknown_locale'],
    [{ locale: 'en', zone: 'JST' }, 'zone: unknown_zone'],
    [{ locale: 'en', zone: null }, 'zone: unknown_zone'],
    [{ locale: 'en', precision: 'hour' }, 'precision: unknown_precision'],
    [{ locale: 'en', precison: 'second' }, 'precison: unknown_field'],
  ])('options %o', (options, issue) => {
    expect(explain({}, options)).toEqual([`options.${issue}`]);
  });

  test('faults of both arguments at once', () => {
    expect(explain({ stage: 'late', dueAt: '?' }, { locale: 'fr', zone: 'JST' })).toEqual([
      'reading.stage: unknown_stage',
      'reading.dueAt: invalid_instant',
      'options.locale: unknown_locale',
      'options.zone: unknown_zone',
    ]);
  });
});
