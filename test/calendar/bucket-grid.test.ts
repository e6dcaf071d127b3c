import { expect, test } from 'vitest';
import { bucketGrid } from '../../src/calendar/bucket-grid.js';
import { type ScheduleSpec, schedule, weekdays } from '../../src/calendar/index.js';
import { hoursOf } from '../../src/calendar/opening-hours.js';
import { openingPlan } from '../../src/calendar/opening-plan.js';

/**
 * Buckets are as wide as they can be with one run each, or else as few as can be with more, down to an eighth of a day,
 * and begin in the middle of the widest gap, at a whole second.
 * Each row is found with a ruler: the hours of the week are laid over one bucket, in UTC.
 */

const everyDay = (...windows: string[]) => ({ ...weekdays(...windows), sat: windows, sun: windows });
const hourly = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

test.each<[string, ScheduleSpec, width: string, phase: string]>([
  ['a desk by day: at night', { zone: 'UTC', weekly: weekdays('09:00-17:00') }, '24:00:00', '01:00:00'],
  ['a desk by night: by day', { zone: 'UTC', weekly: everyDay('22:00-06:00') }, '24:00:00', '14:00:00'],
  ['early hours: late', { zone: 'UTC', weekly: everyDay('01:00-02:00') }, '24:00:00', '13:30:00'],
  ['a window up to midnight', { zone: 'UTC', weekly: everyDay('16:00-24:00') }, '24:00:00', '08:00:00'],
  ['half seconds are left out', { zone: 'UTC', weekly: everyDay('09:00-16:59:59') }, '24:00:00', '00:59:59'],
  [
    'of two equal gaps the first',
    { zone: 'UTC', weekly: { mon: ['03:00-09:00'], tue: ['15:00-21:00'] } },
    '24:00:00',
    '00:00:00',
  ],
  ['the desk of Tokyo, by UTC', { zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') }, '24:00:00', '16:00:00'],
  // From 14:00 to 22:00 in January, and from 13:00 to 21:00 in July.
  ['in winter and in summer', { zone: 'America/New_York', weekly: weekdays('09:00-17:00') }, '24:00:00', '05:30:00'],
  [
    'by night, in winter and in summer',
    { zone: 'Australia/Sydney', weekly: everyDay('20:00-08:00') },
    '24:00:00',
    '03:30:00',
  ],
  // Over eight hours: from 1 to 2, three times.
  [
    'three windows a day: a third of a day',
    { zone: 'UTC', weekly: weekdays('01:00-02:00', '09:00-10:00', '17:00-18:00') },
    '08:00:00',
    '05:30:00',
  ],
  // Over half a day, from 9 to 12 and from 1 to 5: the edge in the middle of the gap, at 7, leaves both in one bucket.
  [
    'a break at noon: where the morning ends',
    { zone: 'UTC', weekly: weekdays('09:00-12:00', '13:00-17:00') },
    '12:00:00',
    '00:00:00',
  ],
  // The break is from 17:00 to 18:00 in January and from 16:00 to 17:00 in July.
  [
    'a break of which winter and summer share an instant',
    { zone: 'America/New_York', weekly: weekdays('09:00-12:00', '13:00-17:00') },
    '12:00:00',
    '05:00:00',
  ],
  [
    'a break of which they share nothing, as theirs are an hour apart: where mornings end in winter',
    { zone: 'America/New_York', weekly: weekdays('09:00-12:00', '12:30-17:00') },
    '12:00:00',
    '05:00:00',
  ],
  [
    'two windows, of which a half holds one each',
    { zone: 'UTC', weekly: weekdays('02:00-04:00', '14:00-18:00') },
    '12:00:00',
    '10:00:00',
  ],
  [
    'two windows on two days in a row are enough',
    {
      zone: 'UTC',
      weekly: {
        mon: ['09:00-10:00'],
        tue: ['02:00-04:00', '14:00-18:00'],
        wed: ['02:00-04:00', '14:00-18:00'],
      },
    },
    '12:00:00',
    '00:00:00',
  ],
  [
    'two windows on one day after a morning: where the morning ends',
    { zone: 'UTC', weekly: { mon: ['09:00-10:00'], tue: ['02:00-04:00', '14:00-18:00'] } },
    '24:00:00',
    '10:00:00',
  ],
  [
    'eight windows a day: an eighth of a day each',
    { zone: 'UTC', weekly: everyDay(...hourly.filter((_, i) => i % 3 === 0).map((hour) => `${hour}:10-${hour}:20`)) },
    '03:00:00',
    '01:45:00',
  ],
  [
    'more than eight: a day from midnight, without a search',
    { zone: 'UTC', weekly: everyDay(...hourly.map((hour) => `${hour}:10-${hour}:20`)) },
    '24:00:00',
    '00:00:00',
  ],
  // Whatever the width, a bucket holds two of the three, or all; at the end of the first half a day holds one and two.
  [
    'where no width does, one in which an edge lies between two',
    { zone: 'UTC', weekly: everyDay('09:00-09:10', '09:20-09:30', '09:40-09:50') },
    '12:00:00',
    '09:10:00',
  ],
  ['round the clock: midnight', { zone: 'UTC', weekly: everyDay('00:00-24:00') }, '24:00:00', '00:00:00'],
  [
    'from Monday morning to Friday evening',
    {
      zone: 'UTC',
      weekly: {
        mon: ['09:00-24:00'],
        tue: ['00:00-24:00'],
        wed: ['00:00-24:00'],
        thu: ['00:00-24:00'],
        fri: ['00:00-17:00'],
      },
    },
    '24:00:00',
    '00:00:00',
  ],
  [
    'a week without a window',
    { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': ['09:00-17:00'] } },
    '24:00:00',
    '00:00:00',
  ],
])('%s', (_, spec, width, phase) => {
  const grid = bucketGrid(hoursOf(openingPlan(schedule(spec))));
  expect([clock(grid.width), clock(grid.phase)]).toEqual([width, phase]);
});

function clock(ms: number): string {
  const seconds = ms / 1000;
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
