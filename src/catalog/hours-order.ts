import { spansWithin } from '../calendar/opening-hours.js';
import { openingPlan } from '../calendar/opening-plan.js';
import { readWindow, type Span, spansOf, totalOf, united } from '../calendar/window.js';
import { Faults } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import { dayOf } from '../time/calendar-date.js';
import { startOfDay } from '../time/local-time.js';
import { offsetSpans } from '../time/offset-year.js';
import type { ZoneName } from '../time/zone.js';
import type { HoursSpec, WeekSpec } from './catalog-spec.js';
import { weekFor, weeklyOf } from './resolved-hours.js';
import { readWeekdays, WEEKDAYS, type Weekday, weeksOf } from './week.js';

/** The hours on which a promise runs; `null` is round the clock. */
export type Hours = HoursSpec | null;

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Two years in which hours of different zones are compared: clocks change at different dates in each. */
const COMPARED = { from: /*@__PURE__*/ Date.UTC(2026, 0, 1), to: /*@__PURE__*/ Date.UTC(2028, 0, 1) };

/** Whether some hours are open whenever others are; `unknown`: it depends on where the customer is, or on dates. */
export type Inclusion = 'yes' | 'no' | 'unknown';

export function includesHours(wide: Hours, narrow: Hours): Inclusion {
  if (wide === null || wide === narrow) return 'yes';
  if (narrow === null) return weeksOf(wide).every(isAlwaysOpen) ? 'yes' : 'no';
  return combined(regionsOf(wide, narrow).map((region) => includesWeek(weekIn(wide, region), weekIn(narrow, region))));
}

/** How much work it is to compare some hours: two years of windows where their zones differ, otherwise a week and the dates. */
export function comparisonCost(wide: Hours, narrow: Hours): number {
  if (wide === null || narrow === null || wide === narrow) return 1;
  const [a, b] = [weeksOf(wide), weeksOf(narrow)];
  const times = [...a, ...b].every(({ zone }) => zone === a[0]?.zone) ? 30 : 400;
  return [...a, ...b].reduce((sum, week) => sum + times * windowsIn(week), 100);
}

/** How many windows a week names, and how many dates. */
function windowsIn(week: WeekSpec): number {
  const { closed = [], exceptions = {} } = week;
  const lists = [...Object.values(weeklyOf(week)), ...Object.values(exceptions)];
  return lists.reduce((sum, windows) => sum + 1 + windows.length, closed.length);
}

/**
 * The shortest time that `days` days on some hours can take, on the clock of other hours; `null` where it is not known
 * (A34).
 */
export function shortestDays(promised: Hours, days: number, clock: Hours): number | null {
  if (promised === null) return clock === null ? days * DAY : null;
  if ('byRegion' in promised) return null;
  const dates = openDates(promised);
  if (clock === null) {
    const skipped = opensOnShortDate(promised) ? HOUR : 0;
    // A request just before midnight is due at the last close of the next open date.
    return (days - 1) * DAY + Math.min(...dates.map((spans) => spans.at(-1)?.end ?? 0)) - skipped;
  }
  const skipped = changesClocks(promised) ? HOUR : 0;
  if (JSON.stringify(clock) !== JSON.stringify(promised)) return null;
  // The part of a date that a window of the date before may hold counts once.
  const overflow = Math.max(0, ...dates.map((spans) => (spans.at(-1)?.end ?? 0) - DAY));
  const least = Math.min(...dates.map((spans) => totalOf(spans.map(({ start, end }) => cut(start, end, overflow)))));
  return days * least - skipped;
}

function cut(start: number, end: number, from: number): Span {
  return { start: Math.min(end, Math.max(start, from)), end };
}

function combined(answers: readonly Inclusion[]): Inclusion {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function regionsOf(...both: readonly HoursSpec[]): readonly string[] {
  const named = both.flatMap((hours) => ('byRegion' in hours ? Object.keys(hours.byRegion) : []));
  return [...new Set([...named, 'else'])];
}

function weekIn(hours: HoursSpec, region: string): WeekSpec | undefined {
  if (!('byRegion' in hours)) return hours;
  return Object.hasOwn(hours.byRegion, region) ? hours.byRegion[region] : hours.byRegion.else;
}

function includesWeek(wide: WeekSpec | undefined, narrow: WeekSpec | undefined): Inclusion {
  if (narrow === undefined) return 'yes';
  if (wide === undefined) return 'no';
  if (isAlwaysOpen(wide)) return 'yes';
  // The dates of the caller and of the customer may be any.
  const anyDates = (['caller', 'customer'] as const).filter((whose) => wide.closed?.includes(whose));
  if (anyDates.some((whose) => !narrow.closed?.includes(whose))) return 'no';
  // Where any date may be closed, the windows of another date may not make up for it.
  const around = anyDates.length > 0 ? [0] : [-1, 0, 1];
  if (wide.zone === narrow.zone) return includesEveryDay(wide, narrow, around) ? 'yes' : 'no';
  if (wide.zone === 'customer' || narrow.zone === 'customer') return 'unknown';
  if (!includesEverySpan(wide, narrow)) return 'no';
  // The same date is another time in each zone.
  return anyDates.length > 0 ? 'unknown' : 'yes';
}

/** Whether every window of hours in the same zone lies in the other ones, on every weekday and on every named date. */
function includesEveryDay(wide: WeekSpec, narrow: WeekSpec, around: readonly number[]): boolean {
  const [narrowWeek, wideWeek] = [weeklySpans(narrow), weeklySpans(wide)];
  // Any seven days in a row are a week.
  if (!WEEKDAYS.every((_, day) => isInside(day, narrowWeek, wideWeek, around))) return false;
  const days = new Set([wide, narrow].flatMap(datesOf).flatMap((day) => [day - 1, day, day + 1]));
  const [narrowDates, wideDates] = [spansOn(narrow), spansOn(wide)];
  return [...days].every((day) => isInside(day, narrowDates, wideDates, around));
}

type SpansOfDay = (day: number) => readonly Span[];

/** Whether the windows of a day lie in those of the days around it, which are counted from it. */
function isInside(day: number, narrow: SpansOfDay, wide: SpansOfDay, around: readonly number[]): boolean {
  const spans = united(around.flatMap((by) => wide(day + by).map((span) => moved(span, by * DAY))));
  return lieIn(united(narrow(day)), spans);
}

/** Whether every span of a list lies in a span of another one. Both are united and in order. */
function lieIn(narrow: readonly Span[], wide: readonly Span[]): boolean {
  let next = 0;
  return narrow.every(({ start, end }) => {
    // What ends before this span ends is not needed for those that follow.
    while ((wide[next]?.end ?? end) < end) next += 1;
    return (wide[next]?.start ?? end) <= start;
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether hours of one zone are open whenever those of another zone are, in two years and around every date they name. */
function includesEverySpan(wide: WeekSpec, narrow: WeekSpec): boolean {
  const planOf = (week: WeekSpec) => openingPlan(weekFor(week, NOWHERE).schedule);
  const [a, b] = [planOf(wide), planOf(narrow)];
  const dates = new Set([wide, narrow].flatMap(datesOf).filter(isElsewhere));
  const ranges = [COMPARED, ...[...dates].map((day) => ({ from: (day - 1) * DAY, to: (day + 3) * DAY }))];
  return ranges.every(({ from, to }) => lieIn(spansWithin(b, from, to), spansWithin(a, from, to)));
}

/** Whether a date lies outside the years in which every date is compared. */
function isElsewhere(day: number): boolean {
  return (day - 1) * DAY < COMPARED.from || (day + 3) * DAY > COMPARED.to;
}

const NOWHERE = { zone: 'UTC', region: null, holidays: [] } as const;

function isAlwaysOpen(week: WeekSpec): boolean {
  const { closed = [], exceptions = {} } = week;
  const weekly = weeklySpans(week);
  const wholeDay = (spans: readonly Span[]) => united(spans).some(({ start, end }) => start === 0 && end >= DAY);
  return (
    closed.length === 0 &&
    WEEKDAYS.every((_, day) => wholeDay(weekly(day))) &&
    Object.values(exceptions).every((windows) => wholeDay(spansOf(windows)))
  );
}

/** The dates that hours name, as days since 1970. */
function datesOf({ closed = [], exceptions = {} }: WeekSpec): readonly number[] {
  const dates = closed.filter((date) => date !== 'caller' && date !== 'customer');
  return [...dates, ...Object.keys(exceptions)].map(dayOf);
}

/** The windows of a date: a closure wins over an exception, an exception over the week. */
function spansOn(week: WeekSpec): SpansOfDay {
  const closed = new Set<number>((week.closed ?? []).flatMap((date) => (isDate(date) ? [dayOf(date)] : [])));
  const own = new Map(Object.entries(week.exceptions ?? {}).map(([date, windows]) => [dayOf(date), windows]));
  const weekly = weeklySpans(week);
  return (day) => {
    const windows = own.get(day);
    return closed.has(day) ? [] : windows === undefined ? weekly(day) : spansOf(windows);
  };
}

function isDate(closed: string): boolean {
  return closed !== 'caller' && closed !== 'customer';
}

/** The windows of a weekday, from all the entries that name it. */
function weeklySpans({ weekly }: WeekSpec): SpansOfDay {
  const byWeekday = new Map<Weekday, Span[]>(WEEKDAYS.map((day) => [day, []]));
  for (const [range, windows] of Object.entries(weekly)) {
    const named = readWeekdays(range);
    if (named instanceof Faults) continue;
    for (const day of named) byWeekday.get(day)?.push(...spansOf(windows));
  }
  // 1970-01-01 was a Thursday.
  return (day) => byWeekday.get(WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon') ?? [];
}

/** The windows of every kind of open date: of the weekdays, and of the exceptions. */
function openDates(week: WeekSpec): readonly (readonly Span[])[] {
  const weekly = WEEKDAYS.map((_, day) => weeklySpans(week)(day));
  const own = Object.values(week.exceptions ?? {}).map((windows) => spansOf(windows));
  return [...weekly, ...own].map((spans) => united(spans)).filter((spans) => spans.length > 0);
}

/** Whether hours open on a date on which clocks go forward: its close comes early, counted from midnight. */
const opensOnShortDate = /*@__PURE__*/ oncePer((week: WeekSpec): boolean => {
  const { zone, exceptions = {} } = week;
  // Where the customer is, clocks may go forward on any day.
  if (zone === 'customer') return true;
  const weekly = weeklySpans(week);
  const isShort = (day: number) => startOfDay(zone, day + 1) - startOfDay(zone, day) < DAY;
  return (
    shortDatesIn(zone).some((day) => weekly(day).length > 0) ||
    Object.entries(exceptions).some(([date, windows]) => windows.length > 0 && isShort(dayOf(date)))
  );
});

/** The dates of the compared years on which clocks go forward. */
function shortDatesIn(zone: ZoneName): readonly number[] {
  return offsetSpans(zone, COMPARED.from, COMPARED.to).flatMap(({ start, offset }, i, spans) => {
    const before = spans[i - 1]?.offset ?? offset;
    return offset > before ? [Math.floor((start + before) / DAY)] : [];
  });
}

/** Whether a change of clocks may cut an hour out of the windows, in the compared years or around a date of its own. */
const changesClocks = /*@__PURE__*/ oncePer(({ zone, weekly, exceptions = {} }: WeekSpec): boolean => {
  const changes = (from: number, to: number) =>
    zone === 'customer' || new Set(offsetSpans(zone, from, to).map(({ offset }) => offset)).size > 1;
  const dates = Object.keys(exceptions).map((date) => dayOf(date) * DAY);
  if (!changes(COMPARED.from, COMPARED.to) && !dates.some((day) => changes(day - DAY, day + 3 * DAY))) return false;
  const windows = [...Object.values(weekly), ...Object.values(exceptions)].flat();
  return windows.some((window) => {
    const span = readWindow(window);
    // Clocks change between 23:00 and 05:00.
    return !(span instanceof Faults) && (span.start < 5 * HOUR || span.end > 23 * HOUR);
  });
});
