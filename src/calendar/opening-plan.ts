import { oncePer } from '../input/once.js';
import { dayOf, weekdayOf } from '../time/calendar-date.js';
import { DAY } from '../time/offset-year.js';
import type { ZoneName } from '../time/zone.js';
import type { Schedule } from './schedule.js';
import { WEEKDAYS } from './weekday.js';
import { type Span, spansOf, united } from './window.js';

/** A schedule in numbers: what the engine is built from. */
export interface OpeningPlan {
  readonly zone: ZoneName;
  /** Seven lists of united spans, Monday first. */
  readonly weekly: readonly (readonly Span[])[];
  /** The days with spans of their own (none for a closure), by day number. */
  readonly special: ReadonlyMap<number, readonly Span[]>;
}

/** The schedule in numbers. */
export function openingPlan({ zone, weekly, closures, exceptions }: Schedule): OpeningPlan {
  const special = new Map<number, readonly Span[]>();
  for (const [date, windows] of Object.entries(exceptions)) special.set(dayOf(date), united(spansOf(windows)));
  // A closure wins over an exception of the same date.
  for (const date of closures) special.set(dayOf(date), []);
  return { zone, weekly: WEEKDAYS.map((day) => united(spansOf(weekly[day]))), special };
}

/** The spans of the windows that begin on a local date. */
export function spansOn({ weekly, special }: OpeningPlan, day: number): readonly Span[] {
  return special.get(day) ?? weekly[weekdayOf(day)] ?? [];
}

/** The business time of a week without dates of its own. */
export function weeklyTotal({ weekly }: OpeningPlan): number {
  return weekly.flat().reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether the week alone, without closures and exceptions, leaves no moment closed. */
export function neverCloses({ weekly }: Pick<OpeningPlan, 'weekly'>): boolean {
  return weekly.every((own, day) => {
    const before = weekly[(day + 6) % 7] ?? [];
    const tail = before.map(({ start, end }) => ({ start: start - DAY, end: end - DAY }));
    return united([...tail, ...own]).some(({ start, end }) => start <= 0 && end >= DAY);
  });
}

/** Whether the schedule is always open: its week never closes, and it has no closures and no exceptions. */
export const roundTheClock: (schedule: Schedule) => boolean = /*@__PURE__*/ oncePer(
  ({ weekly, closures, exceptions }) =>
    closures.length === 0 &&
    Object.keys(exceptions).length === 0 &&
    neverCloses({ weekly: WEEKDAYS.map((day) => spansOf(weekly[day])) }),
);
