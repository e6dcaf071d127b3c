import { readFileSync } from 'node:fs';

/** The shipped log counted by plain arithmetic on the readings of its clock: Tokyo has no summer time. */
export interface Counted {
  readonly number: string;
  /** Minutes since 1970 on the clock of the log. */
  readonly opened: number;
  readonly replied: number;
}

const DAY = 1440;

export function incidents(): readonly Counted[] {
  const rows = readFileSync('examples/data/incidents.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const found = new Map<string, { opened: number; replied: number }>();
  for (const [number = '', state = '', , , opened = '', updated = ''] of rows) {
    const one = found.get(number) ?? { opened: minute(opened), replied: Number.POSITIVE_INFINITY };
    if (state !== 'New') one.replied = Math.min(one.replied, minute(updated));
    found.set(number, one);
  }
  return [...found].map(([number, times]) => ({ number, ...times }));
}

function minute(text: string): number {
  const [day = 0, month = 0, year = 0, hours = 0, minutes = 0] = text.split(/[/ :]/).map(Number);
  return Date.UTC(year, month - 1, day, hours, minutes) / 60_000;
}

/** 0 for Monday to 6 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOf = (at: number) => (Math.floor(at / DAY) + 3) % 7;
export const hourOf = (at: number) => Math.floor((at % DAY) / 60);
const dateOf = (at: number) => new Date(at * 60_000).toISOString().slice(0, 10);
export const mondayOf = (at: number) => dateOf(at - weekdayOf(at) * DAY);

/** Whether the Japanese desk is open in this minute. */
export function isOpen(at: number, closures: readonly string[]): boolean {
  return weekdayOf(at) < 5 && hourOf(at) >= 9 && hourOf(at) < 17 && !closures.includes(dateOf(at));
}

/** The minute at which an hour of the desk has run, walked minute by minute. */
export function deskDue(opened: number, closures: readonly string[]): number {
  let at = opened;
  for (let left = 60; left > 0; at++) if (isOpen(at, closures)) left -= 1;
  return at;
}

/** Open minutes of the desk between two minutes. */
export function deskMinutes(from: number, to: number, closures: readonly string[]): number {
  let open = 0;
  for (let at = from; at < to; at++) if (isOpen(at, closures)) open += 1;
  return open;
}
