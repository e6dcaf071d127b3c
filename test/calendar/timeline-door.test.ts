import { describe, expect, test } from 'vitest';
import { japanDesk, weekdays } from '../../src/calendar/index.js';
import { durationDoor, instantDoor, intervalDoor } from '../../src/calendar/timeline-door.js';
import { thrownBy } from '../thrown.ts';

/**
 * The quick way into a verb: a sound schedule, and text or numbers, need no request. Whether a call went that way is seen
 * where the verb fails: then the full door asks a second time, so that the error has the name of the verb.
 */

const AT = '2026-11-20T07:30:00.000Z';
const MS = Date.parse(AT);
const spec = { zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') };

/** An instant, and how often it has been asked which one it is. */
function watched(ms = MS) {
  const input = {
    reads: 0,
    get epochMilliseconds() {
      input.reads += 1;
      return ms;
    },
  };
  return input;
}

const instant = instantDoor('calendar.ask');
const duration = durationDoor('calendar.ask');
const interval = intervalDoor('calendar.ask');
type Inside = (...given: unknown[]) => unknown;

/** What the inside of a verb was given at each call. */
function calls(ask: (inside: Inside) => unknown, inside: Inside): readonly unknown[] {
  const given: unknown[] = [];
  const note: Inside = (...all) => {
    given.push(all.slice(1));
    return inside(...all);
  };
  try {
    ask(note);
  } catch {
    // Whoever asks looks at the calls.
  }
  return given;
}

const fails: Inside = () => {
  throw new Error('no');
};
const answers: Inside = () => 'yes';

const doors: [string, (schedule: unknown, at: unknown, inside: Inside) => unknown, unknown[]][] = [
  ['an instant', (schedule, at, inside) => instant(schedule, at, inside), [MS]],
  ['an instant and a duration', (schedule, at, inside) => duration(schedule, at, 'PT1H', inside), [MS, 3_600_000]],
  ['from an instant', (schedule, at, inside) => interval(schedule, at, MS + 1, inside), [MS, MS + 1]],
  ['to an instant', (schedule, at, inside) => interval(schedule, MS - 1, at, inside), [MS - 1, MS]],
];

describe.each(doors)('%s', (_, ask, read) => {
  test('that is text or a number is read at once, and a verb that fails is asked again by the full door', () => {
    for (const at of [AT, MS]) {
      for (const schedule of [japanDesk, spec]) {
        expect(ask(schedule, at, answers)).toBe('yes');
        expect(calls((inside) => ask(schedule, at, inside), answers)).toEqual([read]);
        expect(calls((inside) => ask(schedule, at, inside), fails)).toEqual([read, read]);
      }
    }
  });

  test('that is an object is read once, by the full door', () => {
    const at = watched();
    expect(ask(japanDesk, at, answers)).toBe('yes');
    expect(at.reads).toBe(1);
    expect(calls((inside) => ask(japanDesk, watched(), inside), fails)).toEqual([read]);
  });

  test('that is not one does not reach the verb', () => {
    for (const at of ['soon', Number.NaN, null, undefined, watched(Number.NaN)]) {
      expect(calls((inside) => ask(japanDesk, at, inside), answers)).toEqual([]);
      expect(thrownBy(() => ask(japanDesk, at, answers)).verb).toBe('calendar.ask');
    }
  });

  test('nor does it beside a schedule that is not sound', () => {
    for (const schedule of [{ ...spec, zone: 'Nowhere' }, null, undefined]) {
      expect(calls((inside) => ask(schedule, AT, inside), answers)).toEqual([]);
      expect(thrownBy(() => ask(schedule, AT, answers)).issues[0]?.path[0]).toBe('schedule');
    }
  });
});

test('a duration that is not text does not reach the verb', () => {
  for (const wrong of ['1 hour', 60_000, null, { toString: () => 'PT1H' }]) {
    expect(calls((inside) => duration(japanDesk, AT, wrong, inside), answers)).toEqual([]);
    expect(thrownBy(() => duration(japanDesk, AT, wrong, answers)).issues[0]?.path).toEqual(['duration']);
  }
});

test('an end that is not one is named by itself', () => {
  expect(thrownBy(() => interval(japanDesk, 'soon', AT, answers)).issues[0]?.path).toEqual(['from']);
  expect(thrownBy(() => interval(japanDesk, AT, 'late', answers)).issues[0]?.path).toEqual(['to']);
});
