import { DAY, offsetOf, readingAt } from './local-reading.ts';
import { backwards, forwards, type Hours, openTime, type Span, windowsOn } from './open-spans.ts';

export type { Hours } from './open-spans.ts';

/** Business time over a short stretch, found by looking at the clock every minute. `null`: not within the stretch. */
export interface Walk {
  readonly spans: readonly Span[];
  isOpen(ms: number): boolean;
  between(from: number, to: number): number;
  add(ms: number, duration: number): number | null;
  nextOpening(ms: number): number | null;
  nextClosing(ms: number): number | null;
  previousOpening(ms: number): number | null;
  previousClosing(ms: number): number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Walks from `from` to `to`. */
export function walk(hours: Hours, from: number, to: number): Walk {
  const isOpen = opening(hours);
  const spans = spansBetween(isOpen, instants(hours, from, to));
  const between = (a: number, b: number): number => (a <= b ? openTime(spans, a, b) : 0 - openTime(spans, b, a));
  const holder = (ms: number) => spans.find(({ end }) => end > ms);
  return {
    spans,
    isOpen,
    between,
    add: (ms, duration) => (duration > 0 ? forwards(spans, ms, duration) : backwards(spans, ms, -duration)),
    nextOpening(ms) {
      if (isOpen(ms)) return ms;
      return holder(ms)?.start ?? null;
    },
    nextClosing(ms) {
      const end = holder(ms)?.end ?? to;
      return end < to ? end : null;
    },
    previousOpening: (ms) => spans.findLast(({ start }) => start > from && start <= ms)?.start ?? null,
    previousClosing: (ms) => spans.findLast(({ end }) => end < to && end <= ms)?.end ?? null,
  };
}

/**
 * The definition: an instant is open iff its local reading lies in a window of its local date, or in the part after
 * midnight of an overnight window of the date before.
 */
export function opening(hours: Hours): (ms: number) => boolean {
  const windows = new Map<number, readonly Span[]>();
  const windowsOf = (day: number): readonly Span[] => {
    const known = windows.get(day) ?? windowsOn(hours, day);
    windows.set(day, known);
    return known;
  };
  return (ms) => {
    const { day, ofDay } = readingAt(hours.zone, ms);
    return (
      windowsOf(day).some(({ start, end }) => start <= ofDay && ofDay < end) ||
      windowsOf(day - 1).some(({ end }) => ofDay < end - DAY)
    );
  };
}

/**
 * The last close of the `n`-th open date after the local date of `at`, found by looking at one date after the other.
 * `null` where the next `most` dates do not suffice.
 */
export function walkDates(hours: Hours, at: number, n: number, most: number): number | null {
  const first = readingAt(hours.zone, at).day + 1;
  let left = n;
  for (let day = first; day < first + most; day++) {
    const close = lastCloseOf(hours, day);
    if (close !== null) left -= 1;
    if (left === 0) return close;
  }
  return null;
}

/**
 * The last instant whose millisecond before lies in a window that begins on the date; `null` where no window does, or
 * where clocks never show the date.
 */
function lastCloseOf(hours: Hours, day: number): number | null {
  const windows = windowsOn(hours, day);
  const inWindow = (ms: number) => {
    const reading = readingAt(hours.zone, ms);
    if (reading.day === day + 1) return windows.some(({ end }) => reading.ofDay < end - DAY);
    return reading.day === day && windows.some(({ start, end }) => start <= reading.ofDay && reading.ofDay < end);
  };
  const changes: number[] = [];
  let exists = false;
  const offsets = new Set<number>();
  for (let ms = (day - 2) * DAY; ms < (day + 4) * DAY; ms += HOUR) {
    const offset = offsetOf(hours.zone, ms);
    offsets.add(offset);
    exists ||= readingAt(hours.zone, ms).day === day;
    const isAsBefore = (at: number) => offsetOf(hours.zone, at) === offset;
    if (!isAsBefore(ms + HOUR)) changes.push(firstThatDiffers(isAsBefore, ms, ms + HOUR));
  }
  const ends = windows.flatMap(({ end }) => [...offsets].map((offset) => day * DAY + end - offset));
  const closes = [...ends, ...changes].filter((ms) => inWindow(ms - 1));
  return exists && closes.length > 0 ? Math.max(...closes) : null;
}

/** Every minute, and every second of a minute at which a window of these hours can open or close. */
function instants(hours: Hours, from: number, to: number): readonly number[] {
  const texts = [...Object.values(hours.weekly), ...Object.values(hours.exceptions ?? {})].flat().join(' ');
  const named = [0, ...[...texts.matchAll(/\d\d:\d\d:(\d\d)/g)].map((match) => Number(match[1]) * 1000)];
  // Offsets of old have seconds, which the seconds of local clocks are apart by from those of UTC.
  const offsets = [from, to].map((ms) => offsetOf(hours.zone, ms));
  const seconds = new Set([0, ...offsets.flatMap((offset) => named.map((ms) => (ms + DAY - offset) % MINUTE))]);
  const minutes = Array.from(
    { length: Math.ceil((to - from) / MINUTE) + 1 },
    (_, i) => Math.floor(from / MINUTE) * MINUTE + i * MINUTE,
  );
  const all = minutes.flatMap((minute) => [...seconds].map((second) => minute + second));
  return [from, ...all.filter((ms) => ms > from && ms < to).sort((a, b) => a - b), to];
}

function spansBetween(isOpen: (ms: number) => boolean, at: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let opened = isOpen(at[0] ?? 0) ? (at[0] ?? 0) : null;
  for (const [i, here] of at.entries()) {
    if (isOpen(here) === (opened !== null)) continue;
    const change = firstThatDiffers(isOpen, at[i - 1] ?? here, here);
    if (opened !== null) spans.push({ start: opened, end: change });
    opened = opened === null ? change : null;
  }
  const end = at.at(-1) ?? 0;
  return opened !== null && opened < end ? [...spans, { start: opened, end }] : spans;
}

/** The first millisecond that is not as `from` is, of a stretch with one such change at most. */
function firstThatDiffers(holds: (ms: number) => boolean, from: number, to: number): number {
  const was = holds(from);
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle) === was) before = middle;
    else after = middle;
  }
  return after;
}
