import { invalidInput } from '../input/issue.js';
import { door } from '../input/request.js';
import { createEngine, engineOf } from './engine.js';
import { hoursOf, intersectionOf, type OpeningHours, unionOf } from './opening-hours.js';
import { openingPlan, roundTheClock } from './opening-plan.js';
import { readSchedule, type Schedule, type ScheduleSpec } from './schedule.js';
import type { Answers } from './slow-answers.js';
import { type Timeline, timelineOf } from './timeline.js';
import { opens, yearLine } from './year-line.js';

/**
 * The timeline that is open while both schedules are open; their zones may differ. Every call builds it anew. Throws as
 * `schedule` does, and `never_opens` where the two are never open together.
 *
 * @example
 * const london = calendar.schedule({ zone: 'Europe/London', weekly: calendar.weekdays('08:00-16:00') });
 * const both = calendar.intersect(calendar.schedule({ zone: 'Asia/Tokyo', weekly: calendar.weekdays('09:00-18:00') }), london);
 * const [first] = calendar.openWindows(both, { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' });
 * first // => { start: '2026-11-20T08:00:00.000Z', end: '2026-11-20T09:00:00.000Z' }
 */
export function intersect(a: Schedule | ScheduleSpec, b: Schedule | ScheduleSpec): Timeline {
  return enterIntersect({ a, b }, (read) => {
    const line = yearLine(intersectionOf(planned(read.a), planned(read.b)));
    return opens(line) ? timelineOf(createEngine(line)) : neverTogether();
  });
}

/**
 * The timeline that is open while either schedule is open; their zones may differ. Every call builds it anew. Throws as
 * `schedule` does.
 *
 * @example
 * const night = calendar.schedule({ zone: 'Asia/Tokyo', weekly: calendar.weekdays('17:00-20:00') });
 * const either = calendar.union(calendar.japanDesk, night);
 * const [first] = calendar.openWindows(either, { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' });
 * first // => { start: '2026-11-20T00:00:00.000Z', end: '2026-11-20T11:00:00.000Z' }
 */
export function union(a: Schedule | ScheduleSpec, b: Schedule | ScheduleSpec): Timeline {
  return enterUnion({ a, b }, (read) => timelineOf(createEngine(yearLine(unionOf(planned(read.a), planned(read.b))))));
}

/** The engine of the hours that are open while one of `any` is open, and `other` is; `null` where they are never open together. */
export function openTogether(any: readonly [Schedule, ...Schedule[]], other: Schedule): Answers | null {
  const [first, ...more] = any;
  if (any.some(roundTheClock)) return engineOf(other);
  if (more.length === 0 && roundTheClock(other)) return engineOf(first);
  const either = more.reduce((hours, one) => unionOf(hours, planned(one)), planned(first));
  const line = yearLine(intersectionOf(either, planned(other)));
  return opens(line) ? createEngine(line) : null;
}

const enterIntersect = /*@__PURE__*/ door('calendar.intersect', { a: readSchedule, b: readSchedule });
const enterUnion = /*@__PURE__*/ door('calendar.union', { a: readSchedule, b: readSchedule });

function planned(schedule: Schedule): OpeningHours {
  return hoursOf(openingPlan(schedule));
}

function neverTogether(): never {
  return invalidInput(
    'never_opens',
    ['b'],
    'The two schedules are never open together. Use schedules whose hours overlap.',
    '両方の営業時間が重なる時刻がありません。重なりのあるスケジュールを指定してください。',
  );
}
