// Billing periods by counting on a calendar of UTC dates and by asking Intl what the date is.

/** The date `count` months after `anchor`, or that month's last. */
export function monthsAfter(anchor: string, count: number): string {
  const [year = 0, month = 1, day = 1] = anchor.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The date that a wall calendar shows. */
export function localDate(ms: number, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  clocks.set(timeZone, clock);
  return clock.format(ms);
}

/** The first second whose local date is `date` or later, searched for by the quarter of an hour, the minute, the second. */
export function firstInstantOf(date: string, timeZone: string): string {
  let ms = Date.parse(date) - 36 * 3_600_000;
  for (const pace of [900_000, 60_000, 1000]) {
    while (localDate(ms + pace, timeZone) < date) ms += pace;
  }
  return new Date(ms + 1000).toISOString();
}
