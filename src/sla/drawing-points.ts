import { dateOfDayNumber } from '../time/calendar-date.js';
import { instantOf } from '../time/instant.js';
import { dayNumberIn } from '../time/local-time.js';
import { DAY, offsetAt } from '../time/offset-year.js';
import type { ZoneName } from '../time/zone.js';
import type { DrawingWords } from '../words/clock-marks.js';
import { oneLine } from '../words/markup.js';
import type { ClockEventType } from './clock-events.js';
import type { ClockHistory } from './history.js';

/** An instant with a mark of its own. */
export interface Point {
  readonly kind: ClockEventType | 'now' | 'due' | 'late';
  readonly letter: string;
  /** What it is called, with its reason. */
  readonly name: string;
  readonly ms: number;
}

export interface Points {
  /** In order of time. */
  readonly points: readonly Point[];
  /** How many events are left out in the middle. */
  readonly omitted: number;
}

const LETTERS = {
  started: 'S',
  paused: 'P',
  resumed: 'R',
  met: 'M',
  reopened: 'O',
  cancelled: 'C',
  now: 'N',
  due: 'D',
  late: 'L',
} as const;

/** The instants worth a mark, in order: at most so many events, the first and the last ones, and now, due and late. */
export function pointsOf({ marks, now, dueAt, breachedAt }: ClockHistory, words: DrawingWords, most: number): Points {
  const omitted = Math.max(0, marks.length - most);
  const shown = omitted === 0 ? marks : [...marks.slice(0, Math.ceil(most / 2)), ...marks.slice(-Math.floor(most / 2))];
  const point = (kind: Point['kind'], ms: number, reason: string | null = null): Point => {
    const name = words.marks[kind];
    return {
      kind,
      letter: LETTERS[kind],
      ms,
      name: reason === null ? name : words.reasoned(name, reasonText(reason, words)),
    };
  };
  const points = [
    ...shown.map(({ type, ms, reason }) => point(type, ms, reason)),
    ...(dueAt === null ? [] : [point('due', dueAt)]),
    ...(breachedAt === null ? [] : [point('late', breachedAt)]),
    point('now', now),
  ];
  return { points: points.toSorted((a, b) => a.ms - b.ms), omitted };
}

/** Why a clock rests: in words for the reasons of a ticket, else in those of the caller. */
export function reasonText(reason: string, { reasons }: DrawingWords): string {
  return reason === 'waiting_for_requester' || reason === 'on_hold' ? reasons[reason] : oneLine(reason);
}

/** Local date and time in ISO's order, the same on every platform. */
export function localText(zone: ZoneName, ms: number): string {
  const date = dateOfDayNumber(dayNumberIn(zone, ms));
  const time = clockText(zone, ms);
  return `${date} ${time.endsWith(':00.000') ? time.slice(0, -':00.000'.length) : time}`;
}

/** The local time of day to the millisecond. */
export function clockText(zone: ZoneName, ms: number): string {
  // The time of day alone: at the ends of the range of Date, the local date is out of it.
  return instantOf((ms + offsetAt(zone, ms)) % DAY).slice('1970-01-01T'.length, -'Z'.length);
}
