import { calendar, sla } from 'premium-support';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../thrown.ts';

const friday = (clock: string) => new Date(`2026-11-20T${clock}+09:00`).toISOString();
const event = (type: 'started' | 'paused' | 'met', clock: string) => ({ type, at: friday(clock) });
const started = event('started', '10:00');

function read(at: string, ...events: ReturnType<typeof event>[]) {
  return sla.readClock({ within: 'PT1H30M', schedule: calendar.japanDesk, events, at: friday(at) });
}

/** The figures that a sentence must not leave out; durations as each language says them. */
const STAGES = [
  ['pending', read('10:00'), [], [], []],
  ['active', read('10:20', started), ['11:30'], ['20 min', '1 h 10 min'], ['20 分', '1 時間 10 分']],
  ['active', read('11:20:00.250', started), ['11:30'], ['1 h 20 min 0.25 s'], ['9 分 59.75 秒']],
  ['paused', read('12:00', started, event('paused', '10:45')), [], ['45 min'], ['45 分']],
  ['achieved', read('12:00', started, event('met', '10:30')), ['10:30'], ['30 min'], ['30 分']],
  ['breaching', read('12:40', started), ['11:30'], ['1 h 10 min'], ['1 時間 10 分']],
  ['breached', read('14:00', started, event('met', '12:00')), ['12:00', '11:30'], ['30 min'], ['30 分']],
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
  achieved: [/^Answered in time/, /期限内に回答しました/],
  breaching: [/^Late/, /を過ぎています/],
  breached: [/^Answered late/, /過ぎていました/],
} as const;

test.each(STAGES)('a clock that is %s is said to be so', (stage, reading) => {
  expect(sla.explain(reading, { locale: 'en' })).toMatch(SAID[stage][0]);
  expect(sla.explain(reading, { locale: 'ja' })).toMatch(SAID[stage][1]);
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

test('no time at all is said as 0 min', () => {
  expect(sla.explain(read('10:00', started), { locale: 'en' })).toContain('0 min used, 1 h 30 min left');
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
    [{ stage: 'late' }, 'stage: unknown_value'],
    [{ stage: undefined }, 'stage: unknown_value'],
    [{ atRisk: 'yes' }, 'atRisk: invalid_type'],
    [{ elapsed: 90 }, 'elapsed: invalid_duration'],
    [{ remaining: 'P1D' }, 'remaining: invalid_duration'],
    [{ overdue: '' }, 'overdue: invalid_duration'],
    [{ dueAt: '2026-11-20T11:30:00' }, 'dueAt: invalid_instant'],
    [{ metAt: Number.NaN }, 'metAt: invalid_instant'],
  ])('a reading with %o', (more, issue) => {
    expect(explain(more)).toEqual([issue]);
  });

  test.each([
    [{}, 'locale: unknown_locale'],
    [{ locale: 'fr' }, 'locale: unknown_locale'],
    [{ locale: 'en', zone: 'JST' }, 'zone: unknown_zone'],
    [{ locale: 'en', zone: null }, 'zone: unknown_zone'],
  ])('options %o', (options, issue) => {
    expect(explain({}, options)).toEqual([issue]);
  });
});
