import { time } from '../../../src/index.js';
import { AT } from '../../arbitraries/holder.ts';
import type { RowsOf } from '../../architecture/public-functions.ts';
import { DATE, DURATION, INSTANT, WHOLE, without, ZONE } from '../harmless.ts';
import type { Place } from '../place.ts';

const format = { zone: 'Asia/Tokyo', locale: 'en' } as const;

/** What is a whole number of milliseconds, and exact, also in larger units. */
const COUNTS = [
  'minus zero',
  'zero',
  'a number',
  'minus one',
  'a half',
  '2 ** 31',
  '2 ** 32',
  'a number that looks like a date',
];

export const rows: RowsOf<typeof time, readonly Place[]> = {
  instant: [['input', (value) => time.instant(value), INSTANT]],
  epochMilliseconds: [['input', (value) => time.epochMilliseconds(value), INSTANT]],
  toDate: [['input', (value) => time.toDate(value), INSTANT]],
  calendarDate: [['input', (value) => time.calendarDate(value), DATE]],
  zone: [['name', (value) => time.zone(value), ZONE]],
  hours: [['count', (value) => time.hours(value), without(COUNTS, '2 ** 32')]],
  minutes: [['count', (value) => time.minutes(value), COUNTS]],
  seconds: [['count', (value) => time.seconds(value), COUNTS]],
  milliseconds: [['count', (value) => time.milliseconds(value), WHOLE]],
  toMilliseconds: [['duration', (value) => time.toMilliseconds(value), DURATION]],
  dateAt: [
    ['at', (value) => time.dateAt(value, 'UTC'), INSTANT],
    ['zone', (value) => time.dateAt(AT, value), ZONE],
  ],
  startOfDate: [
    ['date', (value) => time.startOfDate(value, 'Asia/Tokyo'), without(DATE, 'the last year that can be written')],
    ['zone', (value) => time.startOfDate('2026-11-20', value), ZONE],
  ],
  fromLocal: [
    ['local', (value) => time.fromLocal(value, 'Asia/Tokyo'), ['a local time', 'an instant without an offset']],
    ['zone', (value) => time.fromLocal('2026-11-20T16:30', value), ZONE],
  ],
  format: [
    ['at', (value) => time.format(value, format), INSTANT],
    ['options', (value) => time.format(AT, value)],
    ['zone', (value) => time.format(AT, { ...format, zone: value }), ZONE],
    ['locale', (value) => time.format(AT, { ...format, locale: value })],
  ],
};
