import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport, type HoursSpec, matrix } from '../../src/catalog/index.js';
import { label } from '../../src/index.js';
import { MINIMAL } from './small-offer.ts';

// A document gives its hours an id and no label: people read the opening times.

const said = (own: HoursSpec) => label('hours', 'own', define({ ...MINIMAL, hours: { own } }));
const office = ['09:00-17:00'];
const zone = 'Europe/Berlin';

describe('hours in words', () => {
  test('R18: those of the Japanese desk', () => {
    expect(label('hours', 'japan')).toEqual({
      en: 'Mon–Fri 09:00–17:00, Asia/Tokyo',
      ja: '月～金 09:00～17:00（Asia/Tokyo）',
    });
  });

  test('R17, A27: round the clock', () => {
    expect(label('hours', 'always')).toEqual({ en: '24/7', ja: '24 時間 365 日' });
  });

  test.each<[string, HoursSpec, string, string]>([
    [
      'one day',
      { zone, weekly: { wed: office } },
      'Wed 09:00–17:00, Europe/Berlin',
      '水 09:00～17:00（Europe/Berlin）',
    ],
    [
      'days that are not next to one another',
      { zone, weekly: { mon: office, wed: office } },
      'Mon, Wed 09:00–17:00, Europe/Berlin',
      '月、水 09:00～17:00（Europe/Berlin）',
    ],
    [
      'a week that begins on Sunday',
      { zone, weekly: { 'sun-thu': office } },
      'Sun–Thu 09:00–17:00, Europe/Berlin',
      '日～木 09:00～17:00（Europe/Berlin）',
    ],
    [
      'a short Saturday',
      { zone, weekly: { 'mon-fri': office, sat: ['10:00-12:00'] } },
      'Mon–Fri 09:00–17:00, Sat 10:00–12:00, Europe/Berlin',
      '月～金 09:00～17:00、土 10:00～12:00（Europe/Berlin）',
    ],
    [
      'a break at noon, written in two entries',
      { zone, weekly: { 'mon-tue': ['13:00-18:00'], mon: ['08:00-12:00'], tue: ['08:00-12:00'] } },
      'Mon–Tue 08:00–12:00 and 13:00–18:00, Europe/Berlin',
      '月～火 08:00～12:00 と 13:00～18:00（Europe/Berlin）',
    ],
    [
      'every day',
      { zone, weekly: { 'mon-sun': office } },
      'Daily 09:00–17:00, Europe/Berlin',
      '毎日 09:00～17:00（Europe/Berlin）',
    ],
    [
      'whole days',
      { zone: 'UTC', weekly: { 'mon-fri': ['00:00-24:00'] } },
      'Mon–Fri all day, UTC',
      '月～金 終日（UTC）',
    ],
    [
      'whole days, to the second',
      { zone: 'UTC', weekly: { mon: ['00:00:00-24:00:00'], tue: ['00:00-00:00'] } },
      'Mon–Tue all day, UTC',
      '月～火 終日（UTC）',
    ],
    [
      'half a minute after midnight, and all but half a minute',
      { zone: 'UTC', weekly: { mon: ['00:00-00:00:30'], tue: ['00:00:30-24:00'] } },
      'Mon 00:00–00:00:30, Tue 00:00:30–24:00, UTC',
      '月 00:00～00:00:30、火 00:00:30～24:00（UTC）',
    ],
    [
      'from midnight to hours that end alike, and from hours that end alike to midnight',
      { zone: 'UTC', weekly: { mon: ['00:00-12:24:00'], tue: ['10:00:00-24:00'], wed: ['00:00-13:00:00'] } },
      'Mon 00:00–12:24:00, Tue 10:00:00–24:00, Wed 00:00–13:00:00, UTC',
      '月 00:00～12:24:00、火 10:00:00～24:00、水 00:00～13:00:00（UTC）',
    ],
    [
      'six windows, as many as are told',
      {
        zone,
        weekly: {
          mon: ['08:00-09:00', '10:00-11:00', '12:00-13:00'],
          tue: ['14:00-15:00', '16:00-17:00', '18:00-19:00'],
        },
      },
      'Mon 08:00–09:00 and 10:00–11:00 and 12:00–13:00, Tue 14:00–15:00 and 16:00–17:00 and 18:00–19:00, Europe/Berlin',
      '月 08:00～09:00 と 10:00～11:00 と 12:00～13:00、火 14:00～15:00 と 16:00～17:00 と 18:00～19:00（Europe/Berlin）',
    ],
    [
      'seven windows of two days',
      {
        zone,
        weekly: {
          mon: ['08:00-09:00', '10:00-11:00', '12:00-13:00'],
          tue: ['14:00-15:00', '16:00-17:00', '18:00-19:00', '20:00-21:00'],
        },
      },
      'Business hours, Europe/Berlin',
      '営業時間（Europe/Berlin）',
    ],
    [
      'where the customer is',
      { zone: 'customer', weekly: { mon: office } },
      'Mon 09:00–17:00, your local time',
      '月 09:00～17:00（お客様の現地時間）',
    ],
    [
      'by region',
      { byRegion: { else: { zone, weekly: { mon: office } } } },
      'Business hours of the region',
      '地域の営業時間',
    ],
    [
      'a day alone',
      { zone, weekly: {}, exceptions: { '2026-11-20': office } },
      'Business hours, Europe/Berlin',
      '営業時間（Europe/Berlin）',
    ],
    [
      'a timetable that is too long to be told',
      {
        zone,
        weekly: {
          mon: [
            '08:00-09:00',
            '10:00-11:00',
            '12:00-13:00',
            '14:00-15:00',
            '16:00-17:00',
            '18:00-19:00',
            '20:00-21:00',
          ],
        },
      },
      'Business hours, Europe/Berlin',
      '営業時間（Europe/Berlin）',
    ],
  ])('%s', (_, hours, en, ja) => {
    expect(said(hours)).toEqual({ en, ja });
  });

  test('stand in a promise and beside a channel, and never as an id', () => {
    const hours = {
      own_hours: { zone, weekly: { mon: office } },
      seldom: { zone, weekly: {}, exceptions: { '2026-11-20': office } },
      regions: { byRegion: { else: { zone, weekly: { mon: office } } } },
    };
    const targets = Object.keys(hours).map((id) => [`reply_${id}`, { within: 'PT4H', hours: id }] as const);
    const offer = define({
      ...MINIMAL,
      hours,
      tiers: { t: { targets: Object.fromEntries(targets), benefits: { web: { hours: 'own_hours' } } } },
    });
    const [en, ja] = (['en', 'ja'] as const).map((locale) => matrix(offer, { locale }));
    expect(en?.rows[0]?.cells[0]?.split(' · ')).toEqual([
      '4 h in business hours: Mon 09:00–17:00, Europe/Berlin',
      '4 h in business hours, Europe/Berlin',
      '4 h in business hours of the region',
    ]);
    expect(ja?.rows[0]?.cells[0]?.split(' · ')).toEqual([
      '営業時間（月 09:00～17:00、Europe/Berlin）で 4 時間',
      '営業時間（Europe/Berlin）で 4 時間',
      '地域の営業時間で 4 時間',
    ]);
    expect([en, ja].map((one) => one?.benefits[0]?.cells[0])).toEqual([
      'Mon 09:00–17:00, Europe/Berlin',
      '月 09:00～17:00（Europe/Berlin）',
    ]);
    expect(JSON.stringify([en, ja])).not.toMatch(/own_hours|seldom|regions/);
  });
});

test('a language without a label is called by its name', () => {
  const offer = define({ ...MINIMAL, languages: { en: {}, de: {}, 'zh-TW': { label: { ja: '台湾華語' } } } });
  expect(label('language', 'de', offer)).toEqual({ en: 'German', ja: 'ドイツ語' });
  expect(label('language', 'zh-TW', offer)).toEqual({ en: 'Chinese (Taiwan)', ja: '台湾華語' });
  expect(label('language', 'ja', dropboxPremiumSupport)).toEqual({ en: 'Japanese', ja: '日本語' });
});
