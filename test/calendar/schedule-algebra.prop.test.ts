import fc from 'fast-check';
import { expect } from 'vitest';
import { type ScheduleSpec, type Timeline, timeline } from '../../src/calendar/index.js';
import { anyTime, clockChanges, close, modern, someTime, zones } from '../arbitraries/instant.ts';
import { plainSpec, spec } from '../arbitraries/schedule.ts';
import { wallClockOf } from '../oracles/temporal.ts';
import { prop } from '../prop.ts';

type Weekday = keyof ScheduleSpec['weekly'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const weekday = fc.constantFrom(...WEEKDAYS);

function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A day cut into pieces: every other piece is the one desk's, the rest the other's, one of them possibly none. */
const pieces = fc.uniqueArray(fc.oneof(fc.constantFrom(60, 90, 120, 540, 1020), fc.integer({ min: 1, max: 1439 })), {
  minLength: 1,
  maxLength: 6,
});

function shared(cuts: readonly number[]): readonly [string[], string[]] {
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), 1440];
  const windows = bounds.slice(1).map((end, i) => `${clock(bounds[i] ?? 0)}-${clock(end)}`);
  return [windows.filter((_, i) => i % 2 === 0), windows.filter((_, i) => i % 2 === 1)];
}

const twoDesks = fc
  .tuple(fc.constantFrom(...zones), fc.array(pieces, { minLength: 7, maxLength: 7 }))
  .map(([zone, days]) => {
    const desk = (which: 0 | 1): ScheduleSpec => ({
      zone,
      weekly: Object.fromEntries(WEEKDAYS.map((name, i) => [name, shared(days[i] ?? [])[which]])),
    });
    return [desk(0), desk(1)] as const;
  });

const changing = fc.oneof(modern, fc.constantFrom(...clockChanges.map(({ at }) => at)).chain(close));

prop(
  'a_desk_and_its_complement_share_out_all_of_time',
  'both ends of a window counted to it',
  twoDesks,
  changing,
  someTime,
  ([one, other], from, length) => {
    const [open, rest] = [timeline(one), timeline(other)];
    expect(open.isOpen(from)).toBe(!rest.isOpen(from));
    expect(open.between(from, from + length) + rest.between(from, from + length)).toBe(length);
  },
);

prop(
  'a_desk_closes_when_its_complement_opens',
  'a close at 24:00 seen a day late',
  twoDesks,
  changing,
  ([one, other], at) => {
    const [open, rest] = [timeline(one), timeline(other)];
    const [working, resting] = open.isOpen(at) ? [open, rest] : [rest, open];
    expect(working.nextClosing(at)).toBe(resting.nextOpening(at));
  },
);

prop(
  'another_window_never_counts_less_nor_ends_later',
  'a later window that replaces an earlier one',
  spec,
  weekday,
  modern,
  someTime,
  (one, day, at, length) => {
    const more = { ...one, weekly: { ...one.weekly, [day]: [...(one.weekly[day] ?? []), '11:00-19:30'] } };
    expect(timeline(more).between(at, at + length)).toBeGreaterThanOrEqual(timeline(one).between(at, at + length));
    expect(timeline(more).add(at, length)).toBeLessThanOrEqual(timeline(one).add(at, length));
    if (timeline(one).isOpen(at)) expect(timeline(more).isOpen(at)).toBe(true);
  },
);

prop(
  'a_window_in_two_pieces_is_the_window',
  'a close at the seam of two windows',
  plainSpec,
  weekday,
  pieces,
  modern,
  anyTime,
  (one, day, cuts, at, by) => {
    const bounds = [0, ...cuts.toSorted((a, b) => a - b), 1440].map(clock);
    const cut = bounds.slice(1).map((end, i) => `${bounds[i]}-${end}`);
    const [whole, inPieces] = [['00:00-24:00'], cut].map((windows) =>
      timeline({ ...one, weekly: { ...one.weekly, [day]: windows } }),
    ) as [Timeline, Timeline];
    expect(inPieces.add(at, by)).toBe(whole.add(at, by));
    expect(inPieces.nextClosing(at)).toBe(whole.nextClosing(at));
  },
);

const near = fc.integer({ min: -3, max: 10 });

prop(
  'a_closure_is_an_exception_without_windows',
  'a closure that leaves the overnight window of its date',
  plainSpec,
  modern,
  near,
  anyTime,
  (one, at, days, by) => {
    const date = dateOf(at + days * DAY);
    const [closed, excepted] = [
      timeline({ ...one, closures: [date] }),
      timeline({ ...one, exceptions: { [date]: [] } }),
    ];
    expect(closed.add(at, by)).toBe(excepted.add(at, by));
    expect(closed.nextOpening(at)).toBe(excepted.nextOpening(at));
  },
);

prop(
  'an_exception_that_says_what_the_week_says_changes_nothing',
  'an exception that also drops the tail of the night before',
  plainSpec,
  modern,
  near,
  anyTime,
  (one, at, days, by) => {
    const date = dateOf(at + days * DAY);
    const same = timeline({ ...one, exceptions: { [date]: one.weekly[weekdayOf(date)] ?? [] } });
    expect(same.add(at, by)).toBe(timeline(one).add(at, by));
    expect(same.nextClosing(at)).toBe(timeline(one).nextClosing(at));
  },
);

prop(
  'a_closure_wins_over_an_exception_of_its_date',
  'exceptions written over closures',
  spec,
  modern,
  near,
  anyTime,
  (one, at, days, by) => {
    const date = dateOf(at + days * DAY);
    const closed = { ...one, closures: [...(one.closures ?? []), date] };
    const both = { ...closed, exceptions: { ...one.exceptions, [date]: ['00:00-24:00'] } };
    expect(timeline(both).add(at, by)).toBe(timeline(closed).add(at, by));
  },
);

prop(
  'a_zone_of_one_offset_only_shifts_the_answers',
  'weekdays of UTC instead of local ones',
  plainSpec,
  modern,
  anyTime,
  fc.integer({ min: -14, max: 12 }),
  (one, at, by, hours) => {
    const name = `Etc/GMT${hours < 0 ? hours : `+${hours}`}`;
    const [here, there] = [timeline({ ...one, zone: 'UTC' }), timeline({ ...one, zone: name })];
    // POSIX counts westwards: Etc/GMT+5 is five hours behind UTC.
    const later = hours * HOUR;
    expect(there.add(at + later, by)).toBe(here.add(at, by) + later);
    expect(there.nextOpening(at + later)).toBe(here.nextOpening(at) + later);
  },
);

prop(
  'without_a_change_of_clocks_every_week_is_alike',
  "a table that misses its year's first week",
  plainSpec,
  modern,
  anyTime,
  fc.integer({ min: -60, max: 60 }),
  (one, at, by, weeks) => {
    const line = timeline({ ...one, zone: 'Asia/Kathmandu' });
    const later = weeks * 7 * DAY;
    expect(line.add(at + later, by)).toBe(line.add(at, by) + later);
    expect(line.isOpen(at + later)).toBe(line.isOpen(at));
  },
);

prop(
  'due_by_an_instant_exactly_when_enough_time_has_run_by_then',
  'due a millisecond late',
  spec,
  modern,
  someTime,
  modern,
  (one, at, by, until) => {
    const line = timeline(one);
    const due = line.add(at, by);
    for (const instant of [until, due - 1, due, due + 1]) expect(due <= instant).toBe(line.between(at, instant) >= by);
  },
);

prop('open_exactly_when_the_next_millisecond_counts', 'open until the close inclusive', spec, changing, (one, at) => {
  const line = timeline(one);
  expect(line.between(at, at + 1)).toBe(line.isOpen(at) ? 1 : 0);
});

const places = fc.oneof(
  fc
    .constantFrom(...clockChanges)
    .chain(({ zone, at }) => fc.integer({ min: at - DAY, max: at + DAY }).map((ms) => ({ zone, ms }))),
  fc.record({ zone: fc.constantFrom(...zones), ms: modern }),
);

prop(
  'a_desk_is_open_when_the_wall_clock_of_temporal_says_so',
  "hours kept in the winter's offset all year",
  places,
  fc.nat({ max: 22 }),
  ({ zone, ms }, opens) => {
    const [start, end] = [clock(opens * 60), clock((opens + 1) * 60)];
    const line = timeline({
      zone,
      weekly: { mon: [`${start}-24:00`], sat: [`${start}-${end}`], sun: [`00:00-${end}`] },
    });
    const { weekday: day, hour } = wallClockOf(zone, ms);
    const open = (day === 1 && hour >= opens) || (day === 6 && hour === opens) || (day === 7 && hour <= opens);
    expect(line.isOpen(ms)).toBe(open);
  },
);
