import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

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
      { expected: WEEKDAYS },
    );
  }
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(from + i) % 7] ?? 'mon');
}
