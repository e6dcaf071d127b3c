import fc from 'fast-check';
import { expect } from 'vitest';
import { type ClockChange, changes, type Reading, readClock } from '../../src/sla/index.js';
import { epochMilliseconds } from '../../src/time/index.js';
import { inputOf, moment, type Story, story } from '../arbitraries/clock.ts';
import { prop } from '../prop.ts';

/** The last moment of a story that is looked at, days after what was foreseen by then. */
const AFTER = 9 * 24 * 3_600_000;

const read = (one: Story, at: number): Reading => readClock({ ...inputOf(one), at });
const shown = ({ stage, atRisk, startedAt, breached }: Reading) => [atRisk ? 'at_risk' : stage, startedAt, breached];
const told = ({ to, startedAt, breached }: ClockChange) => [to, startedAt, breached];
const all = (one: Story): readonly ClockChange[] => changes(unlimited(one), { to: one.at + AFTER });

/** The story's clock with every event, those after the moment that is looked at too. */
function unlimited(one: Story) {
  return { ...inputOf(one), at: null };
}

prop(
  'a_change_is_where_a_reading_differs_from_that_a_millisecond_before',
  'a change at the event that does not apply',
  story,
  (one) => {
    for (const change of all(one)) {
      const at = epochMilliseconds(change.at);
      expect(shown(read(one, at))).toEqual(told(change));
      expect(shown(read(one, at - 1))).not.toEqual(told(change));
    }
  },
);

prop(
  'a_reading_shows_the_last_change',
  'a change at `to` that is left for the next time',
  story,
  moment,
  (one, wait) => {
    const found = all(one);
    const edges = [...one.events.map(({ at }) => at), ...found.map(({ at }) => epochMilliseconds(at)), one.at + wait];
    const instants = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
    const lasts = instants.map((at) => found.filter((change) => epochMilliseconds(change.at) <= at).at(-1));
    const readings = instants.map((at) => read(one, at));
    expect(readings.map((reading) => [...shown(reading), reading.atRiskSince])).toEqual(
      lasts.map((last) => [
        ...(last === undefined ? ['pending', null, false] : told(last)),
        last?.to === 'at_risk' ? last.at : null,
      ]),
    );
  },
);

prop(
  'changes_of_adjacent_intervals_are_those_of_the_whole',
  'a change at the border told twice',
  story,
  fc.array(moment, { minLength: 1, maxLength: 5 }),
  fc.nat({ max: 20 }),
  (one, waits, choice) => {
    const whole = all(one);
    // Borders at changes themselves, and a millisecond off, are where one would be lost or told twice.
    const edge = whole.length === 0 ? one.at : epochMilliseconds(whole[choice % whole.length]?.at ?? one.at);
    const [start = one.at] = one.events.map(({ at }) => at);
    const end = one.at + AFTER;
    const borders = [edge, edge + 1, edge - 1, ...waits.map((wait) => start + wait), end];
    const inOrder = borders.filter((border) => border >= start - 1 && border <= end).sort((a, b) => a - b);
    const parts = inOrder.flatMap((to, i) => changes(unlimited(one), { from: inOrder[i - 1] ?? start - 1, to }));
    expect(parts).toStrictEqual(whole);
  },
);

prop('the_next_change_of_a_reading_is_the_first_of_its_changes', 'a change foreseen that never comes', story, (one) => {
  const events = one.events.filter(({ at }) => at <= one.at);
  const { nextChange } = read({ ...one, events }, one.at);
  const [first] = changes({ ...inputOf(one), events, at: null }, { from: one.at, to: one.at + 60 * AFTER });
  expect(first === undefined ? null : { at: first.at, to: first.to }).toEqual(nextChange);
});
