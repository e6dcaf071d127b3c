import fc from 'fast-check';
import type * as time from '../../src/time/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import type { Call } from './call.ts';
import { AT } from './documents.ts';
import { dates, durations, instants, locales, texts, zones } from './moments.ts';

const anInstant: Call = {
  takes: { input: 'value' },
  samples: [[AT], [Date.parse(AT)], ['2026-11-20T16:30:00+09:00'], [0]],
  sound: fc.oneof(instants, texts).map((at) => [at]),
  harmless: { input: is.INSTANT },
};

/** Whole counts of a unit, as far as their milliseconds are exact. */
function counted(harmless: readonly string[]): Call {
  return {
    takes: { count: 'value' },
    samples: [[4], [-90], [0.5]],
    sound: fc.integer({ min: -1e9, max: 1e9 }).map((count) => [count]),
    harmless: { count: harmless },
  };
}

export const calls: RowsOf<typeof time, Call> = {
  instant: anInstant,
  epochMilliseconds: anInstant,
  toDate: anInstant,
  calendarDate: {
    takes: { input: 'value' },
    samples: [['2026-11-20'], ['2024-02-29']],
    sound: dates.map((date) => [date]),
    harmless: { input: is.DATE },
  },
  zone: {
    takes: { name: 'value' },
    samples: [['asia/tokyo'], ['UTC']],
    sound: zones.map((name) => [name.toLowerCase()]),
    harmless: { name: is.ZONE },
  },
  hours: counted(is.without(is.SMALL_COUNTS, '2 ** 32')),
  minutes: counted(is.SMALL_COUNTS),
  seconds: counted(is.SMALL_COUNTS),
  milliseconds: { ...counted(is.WHOLE), samples: [[4], [-90]] },
  toMilliseconds: {
    takes: { duration: 'value' },
    samples: [['PT4H'], ['-PT1H30M'], ['PT0.25S']],
    sound: durations.map((duration) => [duration]),
    harmless: { duration: is.DURATION },
  },
  dateAt: {
    takes: { at: 'value', zone: 'value' },
    samples: [[AT, 'Asia/Tokyo']],
    sound: fc.tuple(instants, zones),
    harmless: { at: is.INSTANT, zone: is.ZONE },
  },
  startOfDate: {
    takes: { date: 'value', zone: 'value' },
    samples: [['2026-11-20', 'Asia/Tokyo']],
    sound: fc.tuple(dates, zones),
    harmless: { date: is.without(is.DATE, 'the last year that can be written'), zone: is.ZONE },
  },
  fromLocal: {
    takes: { local: 'value', zone: 'value' },
    samples: [['2026-11-20T16:30', 'Asia/Tokyo']],
    sound: fc.tuple(
      texts.map((at) => at.slice(0, -1)),
      zones,
    ),
    harmless: { local: ['a local time', 'an instant without an offset'], zone: is.ZONE },
  },
  format: {
    takes: { at: 'value', options: 'request' },
    samples: [[AT, { zone: 'Asia/Tokyo', locale: 'ja' }]],
    sound: fc.tuple(
      instants,
      fc.tuple(zones, locales).map(([zone, locale]) => ({ zone, locale })),
    ),
    harmless: { at: is.INSTANT, zone: is.ZONE },
  },
};
