import { expect } from 'vitest';
import { type Reading, readClock } from '../../src/sla/index.js';
import { epochMilliseconds, toMilliseconds } from '../../src/time/index.js';
import { inputOf, type Story, wholeStory } from '../arbitraries/clock.ts';
import { type SlowReading, slowReading } from '../oracles/clock.ts';
import { prop } from '../prop.ts';

const MINUTE = 60_000;

function twin(story: Story): { quick: Reading; slow: SlowReading } {
  const { minutes } = story.desk;
  const events = story.events.map(({ type, at }) => ({ type, minute: (at - minutes.from) / MINUTE }));
  return { quick: readClock(inputOf(story)), slow: slowReading({ ...story, minutes, events }, story.at) };
}

/** A reading in numbers, to stand beside the twin's. */
function inNumbers(reading: Reading): SlowReading {
  const ms = (at: string | null) => (at === null ? null : epochMilliseconds(at));
  const { stage, atRisk, nextChange } = reading;
  return {
    stage,
    elapsed: toMilliseconds(reading.elapsed),
    remaining: toMilliseconds(reading.remaining),
    overdue: reading.overdue === null ? null : toMilliseconds(reading.overdue),
    startedAt: ms(reading.startedAt),
    dueAt: ms(reading.dueAt),
    breachedAt: ms(reading.breachedAt),
    metAt: ms(reading.metAt),
    atRisk,
    nextChange: nextChange && { ...nextChange, at: epochMilliseconds(nextChange.at) },
  };
}

prop('the_clock_reads_as_one_that_is_watched_every_minute', wholeStory, (story) => {
  const { slow } = twin(story);
  const moments = [story.at, slow.dueAt, slow.nextChange?.at, ...story.events.map(({ at }) => at)];
  for (const moment of moments) {
    for (const nudge of [-1, 0, 1]) {
      const { quick, slow: then } = twin({ ...story, at: (moment ?? story.at) + nudge });
      expect(inNumbers(quick)).toStrictEqual(then);
    }
  }
});
