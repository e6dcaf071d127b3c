export { addBusinessTime, businessTimeBetween, isOpen, nextClosing, nextOpening } from './business-time.js';
export { always, japanDesk } from './japan-desk.js';
export { openWindows } from './open-windows.js';
export { parseSchedule, type Schedule, type ScheduleSpec, schedule, type Weekday, weekdays } from './schedule.js';
export { type Timeline, timeline } from './timeline.js';
export type { Window } from './window.js';
