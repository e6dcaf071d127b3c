import fc from 'fast-check';
import { type Schedule, type ScheduleSpec, schedule } from '../../src/calendar/index.js';
import type { ClockEventType, ClockInput } from '../../src/sla/index.js';
import { type Fraction, type Minutes, minutesOf, reached } from '../oracles/clock.ts';

/** A desk and some weeks of it, minute by minute. */
interface Desk {
  readonly schedule: Schedule;
  readonly minutes: Minutes;
}

/** What happens to a clock; instants as epoch milliseconds. */
export interface Story {
  readonly desk: Desk;
  /** In minutes. */
  readonly within: number;
  readonly events: readonly { readonly type: ClockEventType; readonly at: number; readonly reason?: string | null }[];
  readonly at: number;
  /** Shares as fractions, so that nobody has to round. */
  readonly atRiskAt: Fraction;
  readonly thresholds: readonly Fraction[];
  readonly reopen: 'restart' | 'continue';
  readonly lateness: 'due_at' | 'elapsed';
}

const MINUTE = 60_000;
const DAY = 1440;
const WEEKS = 4;
/** The rest of the stretch is for what is due after the last event. */
const LAST_EVENT = 14 * DAY;
const working = ['09:00-17:00'];

const specs: readonly (readonly [string, ScheduleSpec])[] = [
  ['2026-11-19', { zone: 'Asia/Tokyo', weekly: weekdays(working) }],
  ['2026-11-19', { zone: 'Asia/Tokyo', weekly: weekdays(working), closures: ['2026-11-23', '2026-12-02'] }],
  ['2026-11-19', { zone: 'UTC', weekly: everyDay(['00:00-24:00']) }],
  ['2026-10-29', { zone: 'America/New_York', weekly: everyDay(['22:00-06:00']) }],
  [
    '2026-10-29',
    { zone: 'America/New_York', weekly: { ...weekdays(working), sat: ['00:00-03:00'], sun: ['01:30-02:30'] } },
  ],
  [
    '2026-09-30',
    {
      zone: 'Australia/Lord_Howe',
      weekly: weekdays(['09:00-12:00', '13:00-17:30']),
      exceptions: { '2026-10-04': ['01:00-03:00'], '2026-10-06': [] },
    },
  ],
];

function weekdays(windows: readonly string[]): ScheduleSpec['weekly'] {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
}

function everyDay(windows: readonly string[]): ScheduleSpec['weekly'] {
  return { ...weekdays(windows), sat: windows, sun: windows };
}

const built = new Map<number, Desk>();

/** Walking a month of minutes takes its time: each desk is walked once, and when it is needed. */
function deskAt(index: number): Desk {
  const [from, spec] = specs[index] ?? ['2026-11-19', { zone: 'UTC', weekly: everyDay(['00:00-24:00']) }];
  const desk = built.get(index) ?? {
    schedule: schedule(spec),
    minutes: minutesOf(spec, Date.parse(`${from}T00:00:00Z`), WEEKS * 7 * DAY),
    // So that a counterexample does not print fifty thousand minutes.
    [fc.toStringMethod]: () => `deskAt(${index})`,
  };
  built.set(index, desk);
  return desk;
}

const desk: fc.Arbitrary<Desk> = fc.nat({ max: specs.length - 1 }).map(deskAt);

/** How long until the next thing happens: on the wall, in shares of the promise, or until the desk opens or closes. */
type Gap = { readonly wall: number } | { readonly own: number } | { readonly bounds: number };

const gap: fc.Arbitrary<Gap> = fc.oneof(
  fc.record({ wall: fc.constantFrom(0, 0, 1, 7, 30, 60, 480, DAY, 2 * DAY) }),
  fc.record({ own: fc.constantFrom(0.25, 0.5, 0.75, 1, 1, 1, 1.25) }),
  fc.record({ bounds: fc.integer({ min: 1, max: 3 }) }),
);

/** Off by a millisecond, one way or the other, where a test asks for such. */
const nudge = fc.constantFrom(-1, 0, 0, 0, 1);

const type = fc.constantFrom<ClockEventType>(
  ...([
    'started',
    'paused',
    'paused',
    'resumed',
    'resumed',
    'met',
    'met',
    'cancelled',
    'reopened',
    'reopened',
  ] as const),
);

/** Reasons are few, so that one meets another. */
const step = fc.record({ type, gap, nudge, reason: fc.constantFrom(null, null, 'vendor', 'parts') });

/** Shares of a promise, some of them past it. */
export const fraction: fc.Arbitrary<Fraction> = fc.constantFrom<Fraction[]>(
  [0, 1],
  [1, 3],
  [1, 2],
  [7, 10],
  [9, 10],
  [999, 1000],
  [1, 1],
  [3, 2],
);

const terms = fc.record({
  desk,
  within: fc.constantFrom(1, 7, 30, 60, 60, 90, 240, 480, 960),
  atRiskAt: fc.constantFrom<Fraction[]>([3, 4], [0, 1], [1, 1], [7, 10], [1, 3], [999, 1000]),
  thresholds: fc.array(fraction, { maxLength: 3 }),
  reopen: fc.constantFrom<('restart' | 'continue')[]>('restart', 'continue'),
  lateness: fc.constantFrom<('due_at' | 'elapsed')[]>('due_at', 'elapsed'),
});

/** Stories in whole minutes, as the slow twin lives them. */
export const wholeStory: fc.Arbitrary<Story> = stories(0);

/** Stories of which any instant may be a millisecond off. */
export const story: fc.Arbitrary<Story> = stories(1);

function stories(off: number): fc.Arbitrary<Story> {
  return fc
    .tuple(terms, fc.nat({ max: 2 * DAY }), fc.array(step, { maxLength: 6 }), gap, nudge)
    .map(([given, start, steps, last, lastNudge]) => {
      const { minutes } = given.desk;
      let minute = start;
      let before = Number.NEGATIVE_INFINITY;
      // The first thing that happens is the start, most of the time the only one that applies.
      const events = [{ type: 'started' as const, gap: { wall: 0 }, nudge: 0, reason: null }, ...steps].map((one) => {
        minute = later(given.desk, given.within, minute, one.gap);
        before = Math.max(before, minutes.from + minute * MINUTE + one.nudge * off);
        return { type: one.type, at: before, reason: one.reason };
      });
      minute = later(given.desk, given.within, minute, last);
      return { ...given, events, at: minutes.from + minute * MINUTE + lastNudge * off };
    });
}

function later({ minutes }: Desk, within: number, minute: number, by: Gap): number {
  if ('wall' in by) return Math.min(minute + by.wall, LAST_EVENT);
  if ('own' in by) {
    const until = reached(minutes, minute, Math.round(within * by.own) * MINUTE);
    return Math.min((until - minutes.from) / MINUTE, LAST_EVENT);
  }
  let at = minute;
  for (let left = by.bounds; left > 0 && at < LAST_EVENT; at++) {
    if (minutes.open[at] !== minutes.open[at + 1]) left -= 1;
  }
  return Math.min(at, LAST_EVENT);
}

/** A story as `readClock` takes it. */
export function inputOf({ desk, within, thresholds, atRiskAt, ...rest }: Story): ClockInput {
  const shares = thresholds.map(([part, whole]) => part / whole);
  const { events, at, reopen, lateness } = rest;
  const share = atRiskAt[0] / atRiskAt[1];
  return {
    within: `PT${within}M`,
    schedule: desk.schedule,
    events,
    at,
    atRiskAt: share,
    reopen,
    lateness,
    thresholds: shares,
  };
}

/** The story's clock when it has only just been started. */
export function justStarted(one: Story): Story {
  const events = one.events.slice(0, 1);
  return { ...one, events, at: events[0]?.at ?? one.at };
}

/** Every promise of a story has run out by then. */
const LATE_BY_NOW = 7 * DAY * MINUTE;

/** A story of a clock that is late before anything else happens to it. */
export const lateStory: fc.Arbitrary<Story> = story.map((one) => ({
  ...one,
  events: one.events.map((event, i) => (i === 0 ? event : { ...event, at: event.at + LATE_BY_NOW })),
  at: one.at + LATE_BY_NOW,
}));

/** A moment of a story, or of the days after it. */
export const moment: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 30 * MINUTE, 60 * MINUTE, DAY * MINUTE),
  fc.nat({ max: 3 * DAY * MINUTE }),
);
