// A second, slow reading of RFC 5545, 3.3.10: it makes the set of each period by the table of that section, from the start
// on. It shares no code with `src`.

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A rule as the tests make it. Dates are `20261123`. */
export interface TwinRule {
  readonly freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  readonly interval: number;
  readonly count?: number;
  readonly until?: string;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  /** `'MO'`, `'4TH'`, `'-1MO'`. */
  readonly weekdays: readonly string[];
  readonly weekStart: string;
}

export function ruleText(rule: TwinRule): string {
  const list = (name: string, items: readonly unknown[]) => (items.length === 0 ? [] : [`${name}=${items.join(',')}`]);
  return [
    `FREQ=${rule.freq}`,
    `INTERVAL=${rule.interval}`,
    ...list('COUNT', rule.count === undefined ? [] : [rule.count]),
    ...list('UNTIL', rule.until === undefined ? [] : [rule.until]),
    ...list('BYMONTH', rule.months),
    ...list('BYMONTHDAY', rule.monthDays),
    ...list('BYDAY', rule.weekdays),
    `WKST=${rule.weekStart}`,
  ].join(';');
}

/** The dates before `to` on which the rule puts an event that starts on `start`. */
export function twinDates(rule: TwinRule, start: string, to: string): string[] {
  const begin = dateOf(start);
  const end = dateOf(to).getTime();
  const until = rule.until === undefined ? Number.POSITIVE_INFINITY : dateOf(rule.until).getTime();
  const found = new Set<number>([begin.getTime()]);
  for (let period = 0; ; period += rule.interval) {
    const days = periodDays(rule, begin, period);
    const [first] = days;
    if (first === undefined || first.getTime() >= end) break;
    for (const day of chosen(rule, begin, days)) {
      const ms = day.getTime();
      if (ms <= begin.getTime() || ms > until) continue;
      if (rule.count !== undefined && found.size >= rule.count) return datesBefore(found, end);
      found.add(ms);
    }
  }
  return datesBefore(found, end);
}

/** All the days of the period that lies so many periods after that of the start. */
function periodDays({ freq, weekStart }: TwinRule, begin: Date, period: number): Date[] {
  const [year, month, day] = [begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate()];
  const from = {
    YEARLY: () => Date.UTC(year + period, 0, 1),
    MONTHLY: () => Date.UTC(year, month + period, 1),
    WEEKLY: () => Date.UTC(year, month, day - ((begin.getUTCDay() - WEEKDAYS.indexOf(weekStart) + 7) % 7) + 7 * period),
    DAILY: () => Date.UTC(year, month, day + period),
  }[freq]();
  const to = {
    YEARLY: () => Date.UTC(year + period + 1, 0, 1),
    MONTHLY: () => Date.UTC(year, month + period + 1, 1),
    WEEKLY: () => from + 7 * DAY,
    DAILY: () => from + DAY,
  }[freq]();
  return Array.from({ length: (to - from) / DAY }, (_, i) => new Date(from + i * DAY));
}

/** The days of a period that the parts of the rule choose: months, then days of the month, then weekdays. */
function chosen({ freq, months, monthDays, weekdays }: TwinRule, begin: Date, days: readonly Date[]): readonly Date[] {
  const sameMonth =
    months.length > 0
      ? months
      : monthDays.length + weekdays.length > 0 || freq !== 'YEARLY'
        ? []
        : [begin.getUTCMonth() + 1];
  let left = sameMonth.length === 0 ? days : days.filter((day) => sameMonth.includes(day.getUTCMonth() + 1));
  const ofMonth =
    monthDays.length > 0
      ? monthDays
      : weekdays.length > 0 || freq === 'WEEKLY' || freq === 'DAILY'
        ? []
        : [begin.getUTCDate()];
  const names = weekdays.length > 0 || freq !== 'WEEKLY' ? weekdays : [WEEKDAYS[begin.getUTCDay()] ?? ''];
  const groups = freq === 'YEARLY' && months.length === 0 ? [days] : byMonth(days);
  const byName = new Set(groups.flatMap((group) => names.flatMap((name) => named(group, name))));
  if (ofMonth.length > 0)
    left = left.filter((day) =>
      ofMonth.some((n) => n === day.getUTCDate() || n === day.getUTCDate() - lengthOfMonth(day) - 1),
    );
  return names.length === 0 ? left : left.filter((day) => byName.has(day));
}

/** The days of a group that `'MO'`, `'2MO'` or `'-1MO'` names. */
function named(group: readonly Date[], name: string): readonly Date[] {
  const all = group.filter((day) => WEEKDAYS[day.getUTCDay()] === name.slice(-2));
  if (name.length === 2) return all;
  const nth = Number(name.slice(0, -2));
  const one = all.at(nth > 0 ? nth - 1 : nth);
  return one === undefined ? [] : [one];
}

function byMonth(days: readonly Date[]): (readonly Date[])[] {
  const months = new Set(days.map((day) => day.toISOString().slice(0, 7)));
  return [...months].map((month) => days.filter((day) => day.toISOString().startsWith(month)));
}

function lengthOfMonth(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
}

function dateOf(text: string): Date {
  return new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}T00:00:00Z`);
}

function datesBefore(found: ReadonlySet<number>, end: number): string[] {
  return [...found]
    .filter((ms) => ms < end)
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms).toISOString().slice(0, 10));
}
