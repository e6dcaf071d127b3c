import { expect } from 'vitest';
import { openWindows, schedule, timeline } from '../../src/calendar/index.js';
import { modern, someTime } from '../arbitraries/instant.ts';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

const DAY = 86_400_000;
const MAX_LENGTH = 40 * DAY;

/** The windows of a stretch of at most forty days, in numbers. */
function windowsOf(one: Parameters<typeof schedule>[0], from: number, length: number) {
  const to = from + (length % MAX_LENGTH);
  const texts = [...openWindows(schedule(one), { from, to })];
  return { from, to, windows: texts.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })) };
}

prop(
  'open_windows_are_in_order_and_apart',
  'windows given by weekday instead of by time',
  spec,
  modern,
  someTime,
  (one, at, length) => {
    const { from, to, windows } = windowsOf(one, at, length);
    const bounds = [from, ...windows.flatMap(({ start, end }) => [start, end]), to];
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    const inner = bounds.slice(1, -1);
    expect(new Set(inner).size).toBe(inner.length);
  },
);

prop(
  'open_windows_sum_to_the_business_time',
  'the last window not cut off at the end',
  spec,
  modern,
  someTime,
  (one, at, length) => {
    const { from, to, windows } = windowsOf(one, at, length);
    const sum = windows.reduce((total, { start, end }) => total + end - start, 0);
    expect(sum).toBe(timeline(one).between(from, to));
  },
);

prop(
  'open_windows_hold_all_that_is_open_and_nothing_else',
  'the first window started at its opening, before `from`',
  spec,
  modern,
  someTime,
  (one, at, length) => {
    const { from, to, windows } = windowsOf(one, at, length);
    if (windows.length === 0) return;
    const line = timeline(one);
    const isAllOf = ({ start, end }: (typeof windows)[number]) =>
      line.between(start, end) === end - start &&
      (start === from || !line.isOpen(start - 1)) &&
      (end === to || !line.isOpen(end));
    expect(windows.filter((one) => !isAllOf(one))).toEqual([]);
    const [first] = windows;
    if (first !== undefined) expect(line.nextOpening(from)).toBe(first.start);
  },
);

prop(
  'open_windows_may_be_gone_through_again',
  'a generator handed out instead of an iterable',
  spec,
  modern,
  (one, at) => {
    const windows = openWindows(schedule(one), { from: at, to: at + 10 * DAY });
    expect([...windows]).toEqual([...windows]);
  },
);

prop(
  'the_windows_of_two_stretches_are_those_of_both',
  'a window lost that straddles the seam',
  spec,
  modern,
  someTime,
  someTime,
  (one, at, a, b) => {
    const first = windowsOf(one, at, a);
    const second = windowsOf(one, first.to, b);
    const both = windowsOf(one, at, first.to - first.from + second.to - second.from);
    const [last, next] = [first.windows.at(-1), second.windows[0]];
    const seam = last !== undefined && last.end === next?.start ? [{ start: last.start, end: next.end }] : [];
    const joined =
      seam.length > 0
        ? [...first.windows.slice(0, -1), ...seam, ...second.windows.slice(1)]
        : [...first.windows, ...second.windows];
    if (both.to === second.to) expect(both.windows).toEqual(joined);
  },
);
