import { allOf, Faults, fault, under } from '../input/faults.js';
import { type CalendarDate, readDate } from '../time/calendar-date.js';

/** More dates than this are a mistake, and would only cost time. */
export const MAX_DATES = 5000;

/** The faults of the dates of exceptions: no dates of the calendar, or one date in two spellings. */
export function dateFaults(dates: readonly CalendarDate[]): Faults | null {
  if (dates.length > MAX_DATES) {
    return fault('out_of_range', `Use at most ${MAX_DATES} dates.`, `日付は ${MAX_DATES} 件以内で指定してください。`);
  }
  const days = new Set<number>();
  const faults: Faults[] = [];
  for (const date of dates) {
    const day = readDate(date);
    if (day instanceof Faults) faults.push(under([date], day));
    else if (days.has(day)) faults.push(under([date], duplicateDate()));
    else days.add(day);
  }
  return faults.length === 0 ? null : allOf(faults);
}

/**
 * The fault of a schedule without a window in its week or in an exception. A closure wins over an exception of the same
 * date. The rest of the schedule may have faults: fields of the wrong type are left to the schema.
 */
export function neverOpens(spec: unknown): Faults | null {
  const { weekly, closures, exceptions }: Partial<Record<string, unknown>> = Object(spec);
  if (typeof weekly !== 'object' || weekly === null || Object.values(weekly).some(hasWindows)) return null;
  const closed = new Set<unknown>(Array.isArray(closures) ? closures.map(readDate) : []);
  const opens = Object.entries(Object(exceptions)).some(
    ([date, own]) => hasWindows(own) && !closed.has(readDate(date)),
  );
  if (opens) return null;
  return under(
    ['weekly'],
    fault(
      'never_opens',
      'Neither the week nor an exception has an opening window. Add one.',
      '営業時間が一度もありません。曜日または例外の日付に時間帯を指定してください。',
    ),
  );
}

/** Anything but an empty list or a field left out, which the schema may still refuse. */
function hasWindows(windows: unknown): boolean {
  return Array.isArray(windows) ? windows.length > 0 : windows !== undefined;
}

function duplicateDate(): Faults {
  return fault(
    'duplicate_date',
    'This date is given twice. Put its windows into one list.',
    'この日付は重複しています。時間帯を 1 つのリストにまとめてください。',
  );
}
