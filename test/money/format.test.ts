import { expect, test } from 'vitest';
import { format, of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';

test('money 10: text for people has the digits of ISO, not of the platform', () => {
  expect(format(of('1234567.50', 'HUF'), { locale: 'en' })).toContain('1,234,567.50');
  expect(format(of('1234567', 'JPY'), { locale: 'ja' })).toContain('1,234,567');
  expect(format(of('99999999999999999999.99', 'USD'), { locale: 'en' })).toContain('99,999,999,999,999,999,999.99');
});

test('money 9: options are an object of known fields', () => {
  const yen = of('1', 'JPY');
  expect(issuesOf(() => format(yen, { locale: 'fr' as 'en' }))).toEqual(['options.locale: unknown_locale']);
  expect(issuesOf(() => format(yen, {} as { locale: 'en' }))).toEqual(['options.locale: missing']);
  expect(issuesOf(() => format(yen, 'en' as unknown as { locale: 'en' }))).toEqual(['options: invalid_type']);
  expect(issuesOf(() => format(yen, undefined as unknown as { locale: 'en' }))).toEqual(['options: missing']);
  const more = { locale: 'en', digits: 2 } as const;
  expect(issuesOf(() => format(yen, more))).toEqual(['options.digits: unknown_field']);
});
