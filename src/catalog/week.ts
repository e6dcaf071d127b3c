import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { HoursSpec, WeekSpec } from './hours-spec.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The weeks of hours: one, or one a region. */
export function weeksOf(hours: HoursSpec): readonly WeekSpec[] {
  return 'byRegion' in hours ? Object.values(hours.byRegion) : [hours];
}

/** Reads `mon`, or a range such as `mon-fri` or `sun-thu`, as its weekdays. */
export function readWeekdays(input: unknown): readonly Weekday[] | Faults {
  const days: readonly string[] = WEEKDAYS;
  const [first = '', last = first, ...rest] = typeof input === 'string' ? input.split('-') : [];
  const from = days.indexOf(first);
  const to = days.indexOf(last);
  if (from < 0 || to < 0 || rest.length > 0) {
    return fault(
      'unknown_weekday',
      `Use mon, tue, wed, thu, fri, sat, sun, or a range such as mon-fri, not ${preview(input)}.`,
      `曜日は mon、tue、wed、thu、fri、sat、sun か、mon-fri のような範囲で指定してください（${preview(input)} は使えません）。`,
      { expected: WEEKDAYS, suggestion: daysMeantBy(input) },
    );
  }
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(from + i) % 7] ?? 'mon');
}

/** `mon-fri` for `Mo-Fr` and `Monday – Friday`: the first two letters tell an English weekday. */
function daysMeantBy(input: unknown): string | undefined {
  if (typeof input !== 'string' || input.length > 40) return undefined;
  const days = input.split(/\s*[-–—~～]\s*/).map((part) => {
    const day = WEEKDAYS.find((one) => one.slice(0, 2) === part.slice(0, 2).toLowerCase());
    return day !== undefined && (part.length <= 3 || part.toLowerCase().endsWith('day')) ? day : undefined;
  });
  return days.length > 2 || days.includes(undefined) ? undefined : days.join('-');
}
