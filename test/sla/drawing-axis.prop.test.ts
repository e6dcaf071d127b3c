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
      if (labels.length === 0) continue;
      const inOrder = labels.toSorted((a, b) => a.from - b.from);
      const isWithin = ({ from, to }: (typeof inOrder)[number]) => from >= 0 && to <= width + 1e-9;
      expect(inOrder.filter((one) => !isWithin(one))).toEqual([]);
      const gaps = inOrder.slice(1).map(({ from }, i) => from - (inOrder[i]?.to ?? Number.NaN));
      expect(gaps.filter((gap) => !(gap >= column - 1e-9))).toEqual([]);
    }
  },
);

prop('a_time_is_the_minute_that_clocks_show_there', 'a second cut off', axis, ({ times, scale, zone: name }) => {
  if (times.length === 0) return;
  const shown = times.map(({ ms }) => {
    // A minute with a fraction is no text of an axis.
    const minute = readingAt(name, ms).ofDay / MINUTE;
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  });
  expect(times.map(({ text }) => text)).toEqual(shown);
  expect(times.filter(({ ms, place }) => !(Math.abs(place - scale.place(ms)) < 0.000_000_5))).toEqual([]);
});
