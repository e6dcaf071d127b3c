import type { Locale } from '../input/issue.js';

const UNITS = { en: ['h', 'min', 's'], ja: ['時間', '分', '秒'] } as const;
const UNDER_A_MINUTE = { en: 'less than 1 min', ja: '1 分未満' } as const;

/**
 * A duration as people say it, `1 h 30 min` or `1 時間 30 分`. A part of a minute is left out of precision `minute`; alone it
 * is less than 1 min, as who is late by 0 min is not late.
 */
export function lengthText(ms: number, locale: Locale, precision: 'minute' | 'second'): string {
  if (precision === 'minute' && ms > 0 && ms < 60_000) return UNDER_A_MINUTE[locale];
  const units = UNITS[locale];
  const seconds = precision === 'minute' ? 0 : (ms % 60_000) / 1000;
  const amounts = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, seconds];
  const parts = amounts.flatMap((amount, i) => (amount === 0 ? [] : [`${amount} ${units[i]}`]));
  return parts.length === 0 ? `0 ${units[1]}` : parts.join(' ');
}
