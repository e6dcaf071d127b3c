import fc from 'fast-check';
import { expect } from 'vitest';
import { engineOf } from '../../src/calendar/engine.js';
import { always } from '../../src/calendar/index.js';
import { scaleOf } from '../../src/sla/drawing-scale.js';
import type { ClockHistory } from '../../src/sla/history.js';
import { story } from '../arbitraries/clock.ts';
import { prop } from '../prop.ts';

const width = fc.integer({ min: 32, max: 900 });
const gap = fc.constantFrom(1, 16);

/** A life on a desk, without anything that happened in it. */
function lifeOf(
  one: { readonly desk: { readonly schedule: Parameters<typeof engineOf>[0] } },
  start: number,
  long: number,
) {
  const end = start + long;
  const timeline = engineOf(one.desk.schedule);
  const life = { start, end, quietFrom: end, now: end, stage: 'active', dueAt: null, breachedAt: null } as const;
  return { ...life, spans: [], marks: [], timeline } satisfies ClockHistory;
}

const days = fc.integer({ min: 1, max: 20 * 86_400_000 });

prop(
  'the_axis_is_monotone_in_time_from_edge_to_edge',
  'a closed part put at the end of the picture',
  story,
  days,
  width,
  gap,
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
  (one, long, wide, narrow, shares) => {
    const life = lifeOf(one, one.at, long);
    const scale = scaleOf(life, [], wide, narrow);
    expect([scale.place(life.start), scale.place(life.end)]).toEqual([0, wide]);
    const instants = shares.map((share) => life.start + Math.round(share * long)).sort((a, b) => a - b);
    const places = instants.map(scale.place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const place of places) expect(place >= 0 && place <= wide).toBe(true);
  },
);

prop(
  'closed_time_is_narrow_and_open_time_has_one_measure',
  'closed time drawn at its length',
  story,
  days,
  width,
  gap,
  (one, long, wide, narrow) => {
    const { sections } = scaleOf(lifeOf(one, one.at, long), [], wide, narrow);
    const open = sections.filter(({ kind }) => kind === 'open');
    if (open.length === 0) return;
    const closed = sections.filter(({ kind }) => kind === 'closed');
    // The edges are rounded to whole steps.
    const wideOf = (some: typeof sections) => some.reduce((sum, { from, to }) => sum + to - from, 0);
    for (const { from, to } of closed) expect(to - from).toBeLessThanOrEqual(narrow + 1);
    expect(wideOf(closed)).toBeLessThanOrEqual(wide / 3 + closed.length);
    const measure = wideOf(open) / open.reduce((sum, { start, end }) => sum + end - start, 0);
    for (const { start, end, from, to } of open) {
      expect(Math.abs(to - from - (end - start) * measure)).toBeLessThanOrEqual(2 + open.length);
    }
  },
);

prop(
  'round_the_clock_a_place_is_the_share_of_time',
  'a margin within the scale',
  fc.integer({ min: 1, max: 4_000_000_000 }),
  width,
  fc.double({ min: 0, max: 1, noNaN: true }),
  (long, wide, share) => {
    const scale = scaleOf(lifeOf({ desk: { schedule: always } }, 1_800_000_000_000, long), [], wide, 16);
    const gone = Math.floor(share * long);
    expect(scale.place(1_800_000_000_000 + gone)).toBeCloseTo((gone / long) * wide, 6);
  },
);
