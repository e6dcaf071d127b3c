import fc from 'fast-check';
import { expect } from 'vitest';
import { intersect, schedule, type Timeline, timeline, union } from '../../src/calendar/index.js';
import { InvalidInputError } from '../../src/input/issue.js';
import { anyInstant, anyTime, far, historic, LAST, modern } from '../arbitraries/instant.ts';
import { datesAlone, spec } from '../arbitraries/schedule.ts';
import {
  type FormerTimeline,
  formerIntersection,
  formerTimeline,
  formerUnion,
} from '../oracles/former-engine/timeline.ts';
import { OutOfRange } from '../oracles/former-engine/year-search.ts';
import { prop } from '../prop.ts';

type Question = (line: FormerTimeline) => unknown;

/** Questions of one era: a schedule that is asked about history and the far future counts all the years between. */
const questions = (moments: number): fc.Arbitrary<readonly Question[]> =>
  fc
    .oneof(
      { arbitrary: fc.constant(modern), weight: 18 },
      { arbitrary: fc.constant(historic), weight: 1 },
      { arbitrary: fc.constantFrom(far, anyInstant), weight: 1 },
    )
    .chain((instant) =>
      // Most of them within a year of one, as each engine makes the tables of all the years between.
      fc.oneof(
        { arbitrary: instant.map((at) => anyTime.map((by) => within(at + by))).chain(nearBy(moments)), weight: 3 },
        { arbitrary: fc.constant(instant).chain(nearBy(moments)), weight: 1 },
      ),
    )
    .map((all) =>
      all.flatMap(([at, duration, other]): readonly Question[] => [
        (line) => line.isOpen(at),
        (line) => line.add(at, duration),
        (line) => line.between(at, other),
        (line) => line.nextOpening(at),
        (line) => line.nextClosing(at),
        (line) => line.previousOpening(at),
        (line) => line.previousClosing(at),
      ]),
    );

/** So many moments, each of an instant, a duration and another instant. */
function nearBy(moments: number) {
  return (instant: fc.Arbitrary<number>) =>
    fc.array(fc.tuple(instant, anyTime, instant), { minLength: moments, maxLength: moments });
}

function within(ms: number): number {
  return Math.max(-LAST, Math.min(LAST, ms));
}

function answer(line: FormerTimeline, question: Question): unknown {
  try {
    const found = question(line);
    // More business time than a number holds exactly is refused by the one and given roughly by the other.
    return typeof found === 'number' && !Number.isSafeInteger(found) ? 'invalid_duration' : found;
  } catch (error) {
    if (error instanceof OutOfRange) return 'instant_out_of_range';
    if (error instanceof InvalidInputError) return error.code;
    throw error;
  }
}

function expectSame(ours: Timeline, theirs: FormerTimeline, asked: readonly Question[]): void {
  expect(asked.map((question) => answer(ours, question))).toEqual(asked.map((question) => answer(theirs, question)));
}

prop(
  'the_engine_answers_as_the_one_before_it',
  'a run of a bucket that is counted from the edge before it',
  fc.oneof({ arbitrary: spec, weight: 9 }, { arbitrary: datesAlone, weight: 1 }),
  questions(15),
  (hours, asked) => {
    const read = schedule(hours);
    expectSame(timeline(read), formerTimeline(read), asked);
  },
);

prop(
  'two_schedules_combined_answer_as_with_the_engine_before',
  'buckets that are alike for the first schedule taken as alike for both',
  spec,
  spec,
  questions(2),
  (one, other, asked) => {
    const [a, b] = [schedule(one), schedule(other)];
    expectSame(union(a, b), formerUnion(a, b), asked);
    const both = formerIntersection(a, b);
    try {
      expectSame(intersect(a, b), both, asked);
    } catch (error) {
      if (!(error instanceof InvalidInputError && error.code === 'never_opens')) throw error;
      expect(asked.every((question) => answer(both, question) !== true)).toBe(true);
    }
  },
);
