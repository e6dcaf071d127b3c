import type { ZoneName } from '../time/zone.js';
import { type Schedule, schedules } from './schedule.js';
import type { Window } from './window.js';

/**
 * Round the clock, seven days a week, in UTC (R17, A27).
 *
 * @example
 * calendar.nextClosing(calendar.always, '2026-11-20T07:30:00.000Z') // => null
 */
export const always: Schedule = /*@__PURE__*/ desk('UTC', ['00:00-24:00'], ['00:00-24:00']);

/**
 * The hours of Japanese support: Monday to Friday, 09:00 to 17:00 in Tokyo, holidays included (R18, A3, A4).
 *
 * @example
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T07:59:59.999Z') // => true
 * calendar.isOpen(calendar.japanDesk, '2026-11-20T08:00:00.000Z') // => false
 */
export const japanDesk: Schedule = /*@__PURE__*/ desk('Asia/Tokyo', ['09:00-17:00'], []);

function desk(zone: ZoneName, work: readonly Window[], weekend: readonly Window[]): Schedule {
  return schedules.keep({
    zone,
    weekly: { mon: work, tue: work, wed: work, thu: work, fri: work, sat: weekend, sun: weekend },
    closures: [],
    exceptions: {},
  });
}
