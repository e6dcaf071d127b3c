import { expect } from 'vitest';
import { intersect, type ScheduleSpec, schedule, type Timeline, timeline, union } from '../../src/calendar/index.js';
import { openTogether } from '../../src/calendar/intersect-union.js';
import { InvalidInputError } from '../../src/input/issue.js';
import { twoModern } from '../arbitraries/instant.ts';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

/** `null` where the two are never open together. */
function both(a: ScheduleSpec, b: ScheduleSpec): Timeline | null {
  try {
    return intersect(a, b);
  } catch (error) {
    if (error instanceof InvalidInputError && error.code === 'never_opens') return null;
    throw error;
  }
}

prop(
  'an_intersection_is_open_iff_both_are_a_union_iff_either_is',
  'windows of one schedule read in the zone of the other',
  spec,
  spec,
  twoModern,
  (a, b, instants) => {
    const [one, other, together, either] = [timeline(a), timeline(b), both(a, b), union(a, b)];
    for (const at of instants) {
      expect(together?.isOpen(at) ?? false).toBe(one.isOpen(at) && other.isOpen(at));
      expect(either.isOpen(at)).toBe(one.isOpen(at) || other.isOpen(at));
    }
  },
);

prop(
  'an_intersection_and_a_union_share_out_the_time_of_both',
  'a union that counts the common hours twice',
  spec,
  spec,
  twoModern,
  (a, b, [from, to]) => {
    const common = both(a, b)?.between(from, to) ?? 0;
    expect(common + union(a, b).between(from, to)).toBe(timeline(a).between(from, to) + timeline(b).between(from, to));
  },
);

prop('a_schedule_with_itself_is_itself', 'the special years of a source left out', spec, twoModern, (one, [a, b]) => {
  const expected = timeline(one);
  for (const line of [intersect(one, one), union(one, one)]) {
    expect(line.between(a, b)).toBe(expected.between(a, b));
    expect(line.nextOpening(a)).toBe(expected.nextOpening(a));
    expect(line.nextClosing(a)).toBe(expected.nextClosing(a));
    expect(line.previousOpening(a)).toBe(expected.previousOpening(a));
    expect(line.previousClosing(a)).toBe(expected.previousClosing(a));
  }
});

prop(
  'two_schedules_and_a_third_are_open_together_when_one_of_the_two_and_the_third_are',
  'weeks of two zones told apart by a number that loses its last digits',
  spec,
  spec,
  spec,
  twoModern,
  (a, b, other, instants) => {
    const line = openTogether([schedule(a), schedule(b)], schedule(other));
    const [one, two, third] = [timeline(a), timeline(b), timeline(other)];
    for (const at of instants.flatMap((edge) => [edge, one.nextOpening(edge), two.nextOpening(edge)])) {
      expect(line?.isOpen(at) ?? false).toBe((one.isOpen(at) || two.isOpen(at)) && third.isOpen(at));
    }
  },
);
