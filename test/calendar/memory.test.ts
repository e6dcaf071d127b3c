import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  parseSchedule,
  previousClosing,
  type ScheduleSpec,
  schedule,
  weekdays,
} from '../../src/calendar/index.js';

/** How many bytes are kept once nobody needs the garbage any more. No time is measured: a busy machine keeps no more. */

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Kept {
  readonly made: unknown;
  readonly kept: number;
  /** What is held after the work. */
  readonly after: number;
}

/** How much more than `before` is held once `work` is done. Some garbage is gone at the second collection only. */
function bytesKept(most: number, work: () => unknown, before = held()): Kept {
  const made = work();
  const after = held();
  if (after - before < most) return { made, kept: after - before, after };
  const again = held();
  return { made, kept: again - before, after: again };
}

const MEGABYTE = 1_000_000;
/** What one call may keep. */
const MOST = 10 * MEGABYTE;
const DAY = 86_400_000;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const windows = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${clock(Math.floor((i * 1440) / count))}-${clock(Math.floor((i * 1440) / count))}:30`,
  );
const dates = (count: number, every: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(1901, 0, 1) + i * every * DAY).toISOString().slice(0, 10));
const everyDay = (own: readonly string[]) => ({ ...weekdays(...own), sat: own, sun: own });
const newYork = (own: Partial<ScheduleSpec>): ScheduleSpec => ({ zone: 'America/New_York', weekly: {}, ...own });

/** The largest documents of each kind that are accepted. */
const LARGEST: readonly (readonly [string, ScheduleSpec])[] = [
  ['a window a minute', newYork({ weekly: everyDay(windows(1440)) })],
  ['720 windows a day and 27 closures', newYork({ weekly: everyDay(windows(720)), closures: dates(27, 12_000) })],
  ['5000 closures, four windows a day', newYork({ weekly: everyDay(windows(4)), closures: dates(5000, 590) })],
  [
    '5000 exceptions of four windows',
    newYork({ exceptions: Object.fromEntries(dates(5000, 590).map((date) => [date, windows(4)])) }),
  ],
];

const NOW = '2026-11-20T07:30:00.000Z';
const ASKED: readonly ((desk: ReturnType<typeof schedule>) => unknown)[] = [
  (desk) => isOpen(desk, NOW),
  (desk) => isOpen(desk, '+200000-06-15T12:00:00.000Z'),
  (desk) => businessTimeBetween(desk, '-200000-06-15T12:00:00.000Z', '+200000-06-15T12:00:00.000Z'),
  (desk) => addBusinessDays(desk, NOW, 1000),
  (desk) => previousClosing(desk, '3000-06-15T12:00:00.000Z'),
  (desk) => addBusinessTime(desk, NOW, 'PT1H'),
];

test.each(LARGEST)('no call keeps over 10 MB: %s', (_, spec) => {
  const { kept, made } = bytesKept(MOST, () => parseSchedule(spec));
  expect(made).toMatchObject({ ok: true });
  expect(kept).toBeLessThan(MOST);
  const desk = schedule(spec);
  let before = held();
  for (const ask of ASKED) {
    const { kept, after } = bytesKept(MOST, () => ask(desk), before);
    expect(kept).toBeLessThan(MOST);
    before = after;
  }
});

test('many desks that are each asked about ninety years share a room', () => {
  const { kept, made } = bytesKept(60 * MEGABYTE, () =>
    Array.from({ length: 200 }, (_, i) => {
      const desk = schedule({ zone: 'America/New_York', weekly: weekdays(`${clock(i)}-23:59`) });
      for (const year of [2000, 2089]) isOpen(desk, Date.UTC(year, 5, 1));
      return desk;
    }),
  );
  expect(made).toHaveLength(200);
  expect(kept).toBeLessThan(60 * MEGABYTE);
});
