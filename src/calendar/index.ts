/**
 * Business hours in any IANA zone: open or closed, the next and the previous edge, business time added and counted.
 *
 * @module calendar
 */
export { addBusinessDays } from './business-days.js';
export {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
} from './business-time.js';
export { intersect, union } from './intersect-union.js';
export { always, japanDesk } from './japan-desk.js';
export { openWindows } from './open-windows.js';
export { parseSchedule, type Schedule, type ScheduleSpec, schedule, weekdays } from './schedule.js';
export { type Timeline, timeline } from './timeline.js';
export type { Weekday } from './weekday.js';
export type { Window } from './window.js';
