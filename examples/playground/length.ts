import { type Text, time } from 'premium-support';

const UNITS: readonly (readonly [ms: number, unit: Text])[] = [
  [3_600_000, { en: 'h', ja: '時間' }],
  [60_000, { en: 'min', ja: '分' }],
  [1000, { en: 's', ja: '秒' }],
];

/** The time of a promise for people: `PT4H30M` is "4 h 30 min", `P1D` is "1 business day". */
export function lengthOf(within: string, hours: string, locale: keyof Text): string {
  if (within === 'best_effort') return locale === 'en' ? 'best effort' : 'ベスト エフォート';
  const days = /^P(\d+)D$/.exec(within)?.[1];
  if (days !== undefined) {
    if (locale === 'ja') return `${days} ${hours === 'always' ? '日' : '営業日'}`;
    return `${days} ${hours === 'always' ? '' : 'business '}${days === '1' ? 'day' : 'days'}`;
  }
  let left = time.toMilliseconds(within);
  const parts = UNITS.map(([ms, unit]) => {
    const count = Math.floor(left / ms);
    left -= count * ms;
    return count === 0 ? '' : `${count} ${unit[locale]}`;
  });
  return parts.filter((part) => part !== '').join(' ');
}
