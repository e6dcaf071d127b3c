import type { Locale } from '../input/issue.js';

/** How a week of opening times is written for people. */
export interface WeekWords {
  readonly days: readonly string[];
  readonly daily: string;
  readonly allDay: string;
  /** The time of the account. */
  readonly local: string;
  readonly regional: string;
  readonly always: string;
  readonly windows: string;
  readonly lines: string;
  readonly range: (from: string, to: string) => string;
  /** Opening times and the zone that they are in; the times are empty where there are too many to be told. */
  readonly label: (times: string, zone: string) => string;
  /** The same as the name of these hours, inside a sentence. */
  readonly name: (times: string, zone: string) => string;
}

export const weekWords: { readonly [locale in Locale]: WeekWords } = {
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    daily: 'Daily',
    allDay: 'all day',
    local: 'your local time',
    regional: 'business hours of the region',
    always: '24/7',
    windows: ' and ',
    lines: ', ',
    range: (from, to) => `${from}–${to}`,
    label: (times, zone) => `${times === '' ? 'Business hours' : times}, ${zone}`,
    name: (times, zone) => (times === '' ? `business hours, ${zone}` : `business hours: ${times}, ${zone}`),
  },
  ja: {
    days: ['月', '火', '水', '木', '金', '土', '日'],
    daily: '毎日',
    allDay: '終日',
    local: 'お客様の現地時間',
    regional: '地域の営業時間',
    always: '24 時間 365 日',
    windows: ' と ',
    lines: '、',
    range: (from, to) => `${from}～${to}`,
    label: (times, zone) => `${times === '' ? '営業時間' : times}（${zone}）`,
    name: (times, zone) => `営業時間（${times === '' ? '' : `${times}、`}${zone}）`,
  },
};
