import { deepFreeze } from '../plain.js';
import { type InstantInput, instantAt } from '../time/instant.js';
import { boundsOf, type Interval } from '../time/interval.js';
import type { Schedule } from './schedule.js';
import { type Timeline, timeline } from './timeline.js';
import type { Span } from './window.js';

/**
 * The open windows within `[from, to)`, in order, those that touch united and those that reach out of it cut off: an
 * iterable that finds each when it is asked for. Throws `invalid_instant`, `reversed_interval`.
 *
 * @example
 * const [friday, monday] = calendar.openWindows(calendar.japanDesk, { from: '2026-11-20T07:30:00Z', to: '2026-11-24T00:00:00Z' });
 * friday // => { start: '2026-11-20T07:30:00.000Z', end: '2026-11-20T08:00:00.000Z' }
 * monday // => { start: '2026-11-23T00:00:00.000Z', end: '2026-11-23T08:00:00.000Z' }
 */
export function openWindows(
  schedule: Schedule,
  within: { readonly from: InstantInput; readonly to: InstantInput },
): Iterable<Interval> {
  const { from, to } = boundsOf(within);
  const line = timeline(schedule);
  return Object.freeze({
    *[Symbol.iterator]() {
      for (const { start, end } of openSpans(line, from, to)) {
        yield deepFreeze({ start: instantAt(start), end: instantAt(end) });
      }
    },
  });
}

/** `openWindows` in numbers. */
export function* openSpans(line: Timeline, from: number, to: number): Generator<Span> {
  let at = from;
  // Nothing beyond `to` is asked for: at the end of the range of Date there may be nothing.
  while (line.between(at, to) > 0) {
    const start = line.nextOpening(at);
    const lasts = line.between(start, to) === to - start;
    at = lasts ? to : (line.nextClosing(start) ?? to);
    yield { start, end: at };
  }
}
