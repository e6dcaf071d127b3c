import { describe, expect, test } from 'vitest';
import { format } from '../../src/time/index.js';
import { issuesOf } from '../thrown.ts';

const friday = '2026-11-20T07:30:00.000Z';

describe('text for people names weekday, date, time and zone', () => {
  test.each([
    ['ja' as const, ['金', '2026年', '11月', '20日', '16:30', 'JST']],
    ['en' as const, ['Fri', '2026', 'Nov', '20', '16:30', 'GMT+9']],
  ])('%s', (locale, parts) => {
    const text = format(friday, { zone: 'Asia/Tokyo', locale });
    for (const part of parts) expect(text).toContain(part);
  });

  test('midnight is 00, and seconds are shown where there are any', () => {
    expect(format('2026-11-19T15:00:00Z', { zone: 'Asia/Tokyo', locale: 'en' })).toContain('00:00');
    expect(format('2026-11-19T15:00:00Z', { zone: 'Asia/Tokyo', locale: 'en' })).not.toContain('24:00');
    expect(format('2026-11-19T15:00:07Z', { zone: 'Asia/Tokyo', locale: 'en' })).toContain('00:00:07');
    expect(format('2026-11-19T15:00:00Z', { zone: 'Asia/Tokyo', locale: 'en' })).not.toContain('00:00:00');
  });
});

describe('bad input is named', () => {
  test.each([
    ['instant', () => format('now', { zone: 'UTC', locale: 'en' }), 'at: invalid_instant'],
    ['zone', () => format(0, { zone: 'JST', locale: 'en' }), 'options.zone: unknown_zone'],
    ['locale', () => format(0, { zone: 'UTC', locale: 'fr' as never }), 'options.locale: unknown_locale'],
    ['no locale', () => format(0, { zone: 'UTC' } as never), 'options.locale: missing'],
    [
      'all of it',
      () => format('now', { zone: 'JST', locale: 'fr', zones: [] } as never),
      'at: invalid_instant|options.zones: unknown_field|options.zone: unknown_zone|options.locale: unknown_locale',
    ],
    ['no options at all', () => format(0, undefined as never), 'options: missing'],
  ])('%s', (_, ask, expected) => {
    expect(issuesOf(ask).join('|')).toBe(expected);
  });
});

test('a thousand texts in one zone take two formatters: one that knows the zone, and one that writes', () => {
  const { DateTimeFormat } = Intl;
  let made = 0;
  class Counted extends DateTimeFormat {
    constructor(...options: ConstructorParameters<typeof DateTimeFormat>) {
      super(...options);
      made += 1;
    }
  }
  Object.assign(Intl, { DateTimeFormat: Counted });
  try {
    for (let i = 0; i < 1000; i++) format(i * 60_000 + 1e12, { zone: 'Antarctica/Casey', locale: 'ja' });
  } finally {
    Object.assign(Intl, { DateTimeFormat });
  }
  expect(made).toBeLessThanOrEqual(2);
  expect(made).toBeGreaterThan(0);
});
