import { type Schedule, schedules } from './schedule.js';

const ALL_DAY = ['00:00-24:00'];
const OFFICE_HOURS = ['09:00-17:00'];

/**
 * Round the clock, seven days a week, in UTC (R17, A27).
 *
 * @example
 * calendar.nextClosing(calendar.always, '2026-11-20T07:30:00.000Z') // => null
 */
export const always: Schedule = /*@__PURE__*/ schedules.keep({
  zone: 'UTC',
  weekly: { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY },
  closures: [],
  exceptions: {},
});

/**
 * The hours of Japanese support: Monday to Friday, 09:00 to 17:00 in Tokyo, holidays included (R18, A3, A4).
 *
 * @example
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T07:59:59.999Z') // => true
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => false
 */
export const japanDesk: Schedule = /*@__PURE__*/ schedules.keep({
  zone: 'Asia/Tokyo',
  weekly: {
    mon: OFFICE_HOURS,
    tue: OFFICE_HOURS,
    wed: OFFICE_HOURS,
    thu: OFFICE_HOURS,
    fri: OFFICE_HOURS,
    sat: [],
    sun: [],
  },
  closures: [],
  exceptions: {},
});
