import fc from 'fast-check';
import { expect } from 'vitest';
import { openWindows, schedule, type Timeline, timeline } from '../../src/calendar/index.js';
import { type Scene, scene } from '../arbitraries/schedule.ts';
import { keptFor } from '../kept-inputs.ts';
import { type Walk, walk } from '../oracles/business-time.ts';
import { prop } from '../prop.ts';

/** An instant of a scene: where something happens in it, near an opening, a closing or an end of it, or anywhere. */
type Moment = { readonly edge: number; readonly by: number } | { readonly share: number };

const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ edge: fc.constant(0), by: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ edge: fc.nat({ max: 30 }), by: fc.integer({ min: -2, max: 2 }) }),
  fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

interface Twins {
  readonly quick: Timeline;
  readonly slow: Walk;
  at(moment: Moment): number;
}

/** All of these laws begin with a scene, and one seed makes the same scenes for each: a scene is walked once. */
const walked = keptFor(220, ({ spec, from, to }: Scene) => walk(spec, from, to));

function twins(one: Scene): Twins {
  const { spec, at, from, to, earlier } = one;
  const slow = walked(one);
  const edges = [at, from, to, ...slow.spans.flatMap(({ start, end }) => [start, end])];
  const quick = timeline(spec);
  quick.nextOpening(earlier);
  return {
    quick,
    slow,
    at(one) {
      const ms = 'share' in one ? from + one.share * (to - from) : (edges[one.edge % edges.length] ?? from) + one.by;
      return Math.max(from, Math.min(to, Math.floor(ms)));
    },
  };
}

prop(
  'the_engine_is_open_when_the_wall_clock_says_so',
  'the close counted as open',
  scene,
  fc.array(moment, { maxLength: 40 }),
  (one, moments) => {
    const { quick, slow, at } = twins(one);
    const instants = moments.map(at);
    expect(instants.map((ms) => quick.isOpen(ms))).toEqual(instants.map((ms) => slow.isOpen(ms)));
  },
);

prop(
  'the_engine_counts_the_minutes_that_a_walk_counts',
  'a repeated hour counted once',
  scene,
  moment,
  moment,
  (one, a, b) => {
    const { quick, slow, at } = twins(one);
    expect(quick.between(at(a), at(b))).toBe(slow.between(at(a), at(b)));
  },
);

prop(
  'the_engine_adds_as_a_walk_does',
  'a landing on the close moved to the next opening',
  scene,
  moment,
  moment,
  fc.integer({ min: -1, max: 1 }),
  (one, a, b, more) => {
    const { quick, slow, at } = twins(one);
    const duration = slow.between(at(a), at(b)) + more;
    const expected = slow.add(at(a), duration);
    const actual = quick.add(at(a), duration);
    if (expected !== null) expect(actual).toBe(expected);
    else expect(duration > 0 ? actual > one.to : actual < one.from).toBe(true);
  },
);

prop(
  'the_engine_opens_and_closes_next_where_a_walk_comes_to',
  'windows that touch not united',
  scene,
  moment,
  (one, a) => {
    const { quick, slow, at } = twins(one);
    const [opening, closing] = [quick.nextOpening(at(a)), quick.nextClosing(at(a)) ?? one.to];
    const [expectedOpening, expectedClosing] = [slow.nextOpening(at(a)), slow.nextClosing(at(a))];
    if (expectedOpening !== null) expect(opening).toBe(expectedOpening);
    else expect(opening).toBeGreaterThanOrEqual(one.to);
    if (expectedClosing !== null) expect(closing).toBe(expectedClosing);
    else expect(closing).toBeGreaterThanOrEqual(one.to);
  },
);

prop(
  'the_engine_opened_and_closed_last_where_a_walk_says',
  'the opening of the table given for the opening of hours that run over the new year',
  scene,
  moment,
  (one, a) => {
    const { quick, slow, at } = twins(one);
    // Whether hours close where the scene ends, the walk cannot know.
    const ms = Math.min(at(a), one.to - 1);
    const [opening, closing] = [quick.previousOpening(ms), quick.previousClosing(ms)];
    const [expectedOpening, expectedClosing] = [slow.previousOpening(ms), slow.previousClosing(ms)];
    if (expectedOpening !== null) expect(opening).toBe(expectedOpening);
    else expect(opening ?? one.from).toBeLessThanOrEqual(one.from);
    if (expectedClosing !== null) expect(closing).toBe(expectedClosing);
    else expect(closing ?? one.from).toBeLessThanOrEqual(one.from);
  },
);

prop('the_open_windows_are_those_of_a_walk', 'an overnight window that stays within its date', scene, (one) => {
  const { slow } = twins(one);
  const text = (ms: number) => new Date(ms).toISOString();
  expect([...openWindows(schedule(one.spec), { from: text(one.from), to: text(one.to) })]).toEqual(
    slow.spans.map(({ start, end }) => ({ start: text(start), end: text(end) })),
  );
});
