import fc from 'fast-check';
import { expect } from 'vitest';
import { always, schedule, type Timeline, timeline } from '../../src/calendar/index.js';
import { anyTime, close, far, historic, modern, someTime } from '../arbitraries/instant.ts';
import { plainSpec, spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

const DAY = 86_400_000;
const CYCLE = 146_097 * DAY;

/** Schedules of zones that are known over all of history already, so that far distances are not paid for anew. */
const oldSpec = plainSpec.map((one) => ({ ...one, zone: one.zone < 'B' ? 'Asia/Tokyo' : 'Australia/Lord_Howe' }));

prop(
  'between_undoes_add',
  "an inverse that is off by a millisecond past a year's end",
  spec,
  modern,
  anyTime,
  (one, at, duration) => {
    const line = timeline(one);
    expect(line.between(at, line.add(at, duration))).toBe(duration);
  },
);

const decades = fc.integer({ min: -30 * 365 * DAY, max: 30 * 365 * DAY });

prop(
  'between_undoes_add_over_decades',
  'years counted as 365 days',
  oldSpec,
  historic,
  decades,
  (one, from, distance) => {
    const line = timeline(one);
    const duration = line.between(from, from + distance);
    expect(line.between(from, line.add(from, duration))).toBe(duration);
  },
);

prop(
  'add_comes_as_early_as_it_can',
  'the latest instant instead of the earliest',
  spec,
  modern,
  someTime,
  (one, at, duration) => {
    const line = timeline(one);
    const due = line.add(at, duration);
    expect(line.isOpen(due - 1)).toBe(true);
    expect(line.between(at, due - 1)).toBe(duration - 1);
  },
);

prop(
  'add_goes_back_as_little_as_it_can',
  'back to the close before instead of the opening',
  spec,
  modern,
  someTime,
  (one, at, duration) => {
    const line = timeline(one);
    const start = line.add(at, -duration);
    expect(line.isOpen(start)).toBe(true);
    expect(line.between(start + 1, at)).toBe(duration - 1);
  },
);

prop('adding_nothing_changes_nothing', 'nothing added moves to the next opening', spec, historic, (one, at) => {
  expect(timeline(one).add(at, 0)).toBe(at);
});

prop('between_is_additive', 'the instant in the middle counted twice', spec, modern, modern, modern, (one, a, b, c) => {
  const line = timeline(one);
  expect(line.between(a, b) + line.between(b, c)).toBe(line.between(a, c));
});

prop(
  'business_time_is_no_longer_than_real_time',
  'windows that overlap counted twice',
  spec,
  modern,
  modern,
  (one, a, b) => {
    const open = timeline(one).between(Math.min(a, b), Math.max(a, b));
    expect(open).toBeGreaterThanOrEqual(0);
    expect(open).toBeLessThanOrEqual(Math.abs(a - b));
  },
);

prop('round_the_clock_business_time_is_real_time', 'midnight left out of 00:00-24:00', historic, historic, (a, b) => {
  expect(timeline(always).between(a, b)).toBe(b - a);
  expect(timeline(always).add(a, b - a)).toBe(b);
});

prop(
  'add_keeps_the_order_of_instants',
  'a table that is searched from the wrong year',
  spec,
  modern,
  modern,
  anyTime,
  (one, a, b, duration) => {
    const line = timeline(one);
    const [first, second] = [line.add(Math.min(a, b), duration), line.add(Math.max(a, b), duration)];
    expect(first).toBeLessThanOrEqual(second);
  },
);

prop(
  'more_time_ends_later',
  'a duration cut off to whole seconds',
  spec,
  modern,
  anyTime,
  someTime,
  (one, at, duration, more) => {
    const line = timeline(one);
    expect(line.add(at, duration)).toBeLessThan(line.add(at, duration + more));
  },
);

prop(
  'two_steps_are_one',
  'every landing a millisecond late',
  spec,
  modern,
  someTime,
  someTime,
  fc.constantFrom(1, -1),
  (one, at, a, b, sign) => {
    const line = timeline(one);
    expect(line.add(line.add(at, sign * a), sign * b)).toBe(line.add(at, sign * (a + b)));
  },
);

prop(
  'the_next_opening_is_open_and_nothing_opens_before_it',
  'the next window given, even when open',
  spec,
  modern,
  (one, at) => {
    const line = timeline(one);
    const opening = line.nextOpening(at);
    expect(line.isOpen(opening)).toBe(true);
    expect(line.nextOpening(opening)).toBe(opening);
    expect(line.between(at, opening)).toBe(0);
    expect(opening === at).toBe(line.isOpen(at));
  },
);

prop(
  'open_from_the_next_opening_to_the_next_closing',
  'the close of the window in which the desk last was open',
  spec,
  modern,
  (one, at) => {
    const line = timeline(one);
    const opening = line.nextOpening(at);
    const closing = line.nextClosing(at);
    if (closing === null) return expect(line.between(at, at + 400 * DAY)).toBe(400 * DAY);
    expect(closing).toBeGreaterThan(opening);
    expect(line.between(opening, closing)).toBe(closing - opening);
    return expect(line.isOpen(closing)).toBe(false);
  },
);

const soon = fc.integer({ min: -1, max: 12 });

prop(
  'a_closed_day_never_makes_a_deadline_earlier',
  'a closure that opens the day after it',
  spec,
  modern,
  someTime,
  soon,
  (one, at, duration, days) => {
    const date = new Date(at + days * DAY).toISOString().slice(0, 10);
    const stricter = { ...one, closures: [...(one.closures ?? []), date] };
    expect(timeline(stricter).add(at, duration)).toBeGreaterThanOrEqual(timeline(one).add(at, duration));
  },
);

/** Years of one rule only, where the Gregorian calendar repeats itself with its weekdays. */
const beyond = fc.oneof(
  fc.integer({ min: Date.UTC(2500, 0, 1), max: Date.UTC(9000, 0, 1) }),
  fc.integer({ min: 2500, max: 9000 }).chain((year) => close(Date.UTC(year, 0, 1))),
  far.map((ms) => Math.min(ms, 8e15)),
);

prop(
  'business_time_repeats_every_four_hundred_years',
  'far years modelled on the wrong weekday',
  oldSpec,
  beyond,
  anyTime,
  (one, at, duration) => {
    const line = timeline(one);
    expect(line.isOpen(at + CYCLE)).toBe(line.isOpen(at));
    expect(line.add(at + CYCLE, duration)).toBe(line.add(at, duration) + CYCLE);
    expect(line.nextOpening(at + CYCLE)).toBe(line.nextOpening(at) + CYCLE);
    const closing = line.nextClosing(at);
    expect(line.nextClosing(at + CYCLE)).toBe(closing === null ? null : closing + CYCLE);
  },
);

prop(
  'own_dates_of_a_far_year_count_in_it_alone',
  "closures of a far year put into its model year's table",
  oldSpec,
  fc.constantFrom(1700, 2300, 100_000),
  (one, year) => {
    const start = new Date(0).setUTCFullYear(year);
    const line = timeline(one);
    const dates = Array.from({ length: 200 }, (_, i) => new Date(start + (i + 10) * DAY).toISOString().split('T')[0]);
    const stricter = timeline({ ...one, closures: dates.map(String) });
    const past = Date.UTC(year < 1800 ? 1801 : 2099);
    const around = (of: Timeline) => Math.abs(of.between(start + 5 * DAY, start + 220 * DAY));
    const whole = (of: Timeline) => Math.abs(of.between(past, year < 1800 ? start : start + 300 * DAY));
    expect(whole(line) - whole(stricter)).toBe(around(line) - around(stricter));
  },
);

/** Around the ends of history, and far from it: what a timeline keeps is kept by year. */
const years = fc.constantFrom([1795, 1805], [2023, 2031], [2095, 2105], [2500, 2900]).chain(([first, last]) => {
  const instant = fc.integer({ min: Date.UTC(first ?? 0), max: Date.UTC(last ?? 0) });
  const question = fc.tuple(
    fc.constantFrom('add', 'between', 'nextOpening', 'nextClosing', 'isOpen'),
    instant,
    instant,
  );
  return fc.array(question, { maxLength: 5 });
});

function ask(line: Timeline, [verb, a, b]: readonly [string, number, number]): unknown {
  if (verb === 'between') return line.between(a, b);
  if (verb === 'add') return line.add(a, Math.round((b - a) / 10));
  if (verb === 'isOpen') return line.isOpen(a);
  return verb === 'nextOpening' ? line.nextOpening(a) : line.nextClosing(a);
}

prop(
  'an_answer_does_not_depend_on_what_was_asked_before',
  'a table kept for the wrong year',
  oldSpec,
  years,
  (one, asked) => {
    const used = timeline(schedule(one));
    const answers = asked.map((each) => ask(used, each));
    expect(answers).toEqual(asked.map((each) => ask(timeline(schedule(one)), each)));
  },
);

const thisYear = fc.integer({ min: Date.UTC(2025, 11), max: Date.UTC(2027, 1) });
const within40Days = anyTime.map((ms) => ms % (40 * DAY));
const column = fc.array(thisYear, { maxLength: 20 }).map((list) => Float64Array.from(list));

prop(
  'answers_in_bulk_are_those_one_by_one',
  'the last of the column left out',
  spec,
  column,
  within40Days,
  (one, times, duration) => {
    const line = timeline(one);
    const asked = [...times];
    const due = line.addAll(times, duration);
    expect([...due]).toEqual(asked.map((ms) => line.add(ms, duration)));
    const gone = line.betweenAll(times, due);
    expect([...gone]).toEqual(asked.map((ms, i) => line.between(ms, due[i] ?? 0)));
    expect([...times]).toEqual(asked);
  },
);

prop(
  'writing_in_place_is_writing_into_a_new_array',
  'the output written before the input is read',
  spec,
  column,
  within40Days,
  (one, times, duration) => {
    const line = timeline(one);
    const due = line.addAll(times, duration);
    const gone = line.betweenAll(times, due);
    const from = times.slice();
    expect(line.betweenAll(from, due, from)).toBe(from);
    expect(from).toEqual(gone);
    expect(line.addAll(times, duration, times)).toBe(times);
    expect(times).toEqual(due);
  },
);
