import { deepFreeze } from '../input/frozen.js';
import { mapped } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { type Interval, reversedInterval } from '../time/interval.js';
import type { Schedule } from './schedule.js';
import type { Answers } from './slow-answers.js';
import { readEngine, type Timeline } from './timeline.js';
import { closingFrom } from './timeline-edges.js';
import type { Span } from './window.js';

/**
 * The open windows of a schedule or a timeline within `[from, to)`, in order: those that touch are united, those that
 * reach out of it are cut off. The iterable finds each window when it is asked for. Throws `invalid_instant`,
 * `reversed_interval`, and as `schedule` does.
 *
 * @example
 * const [friday, monday] = calendar.openWindows(calendar.japanDesk, { from: '2026-11-20T07:30:00Z', to: '2026-11-24T00:00:00Z' });
 * friday // => { start: '2026-11-20T07:30:00.000Z', end: '2026-11-20T08:00:00.000Z' }
 * monday // => { start: '2026-11-23T00:00:00.000Z', end: '2026-11-23T08:00:00.000Z' }
 */
export function openWindows(
  schedule: Schedule | Timeline,
  within: { readonly from: InstantInput; readonly to: InstantInput },
): Iterable<Interval> {
  return enter({ schedule, within }, (read) => windowsWithin(read.schedule, read.within));
}

const enter = /*@__PURE__*/ door('calendar.openWindows', {
  schedule: readEngine,
  within: /*@__PURE__*/ mapped(
    /*@__PURE__*/ object({ from: readInstant, to: readInstant }),
    (read) => reversedInterval(read) ?? read,
  ),
});

function windowsWithin(
  line: Answers,
  { from, to }: { readonly from: number; readonly to: number },
): Iterable<Interval> {
  return Object.freeze({
    *[Symbol.iterator]() {
      for (const { start, end } of openSpans(line, from, to)) {
        yield deepFreeze({ start: instantOf(start), end: instantOf(end) });
      }
    },
  });
}

/** `openWindows` in numbers. */
export function* openSpans(line: Answers, from: number, to: number): Generator<Span> {
  let at = from;
  // Nothing after `to` is asked for: at the end of the range of Date there may be nothing.
  while (line.between(at, to) > 0) {
    const start = line.nextOpening(at);
    const lasts = line.between(start, to) === to - start;
    at = lasts ? to : (closingFrom(line, start) ?? to);
    yield { start, end: at };
  }
}
