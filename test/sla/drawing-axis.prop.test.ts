import fc from 'fast-check';
import { expect } from 'vitest';
import { engineOf } from '../../src/calendar/engine.js';
import { axisOf } from '../../src/sla/drawing-axis.js';
import { scaleOf } from '../../src/sla/drawing-scale.js';
import { drawingWords } from '../../src/words/clock-marks.js';
import { story } from '../arbitraries/clock.ts';
import { readingAt } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const MINUTE = 60_000;
const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe');

/** The axis of some time on the desk of a story, as wide as that. */
const axis = fc
  .tuple(
    story,
    zone,
    fc.integer({ min: 1, max: 20 * 86_400_000 }),
    fc.integer({ min: 12, max: 900 }),
    fc.constantFrom(1, 7),
  )
  .map(([one, name, long, columns, column]) => {
    const [start, end, width] = [one.at, one.at + long, columns * column];
    const life = { start, end, quietFrom: end, now: end, stage: 'active', dueAt: null, breachedAt: null } as const;
    const scale = scaleOf({ ...life, spans: [], marks: [], timeline: engineOf(one.desk.schedule) }, [], width, column);
    return { ...axisOf(scale, name, drawingWords.en, column), scale, zone: name, width, column };
  });

prop(
  'labels_stand_within_the_axis_and_apart',
  'a label at the end that sticks out',
  axis,
  ({ days, times, width, column }) => {
    for (const labels of [days, times]) {
      const inOrder = labels.toSorted((a, b) => a.from - b.from);
      for (const [i, { from, to }] of inOrder.entries()) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(width + 1e-9);
        const next = inOrder[i + 1];
        if (next !== undefined) expect(next.from - to).toBeGreaterThanOrEqual(column - 1e-9);
      }
    }
  },
);

prop('a_time_is_the_minute_that_clocks_show_there', 'a second cut off', axis, ({ times, scale, zone: name }) => {
  for (const { ms, place, text } of times) {
    const { ofDay } = readingAt(name, ms);
    expect(ofDay % MINUTE).toBe(0);
    const [hours, minutes] = [Math.floor(ofDay / MINUTE / 60), (ofDay / MINUTE) % 60];
    expect(text).toBe(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
    expect(place).toBeCloseTo(scale.place(ms), 6);
  }
});
