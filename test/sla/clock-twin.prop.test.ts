import { expect } from 'vitest';
import { type Reading, readClock } from '../../src/sla/index.js';
import { epochMilliseconds, toMilliseconds } from '../../src/time/index.js';
import { inputOf, type Story, wholeStory } from '../arbitraries/clock.ts';
import { type SlowReading, slowReading } from '../oracles/clock.ts';
import { prop } from '../prop.ts';

const MINUTE = 60_000;

function twin(story: Story): { quick: Reading; slow: SlowReading } {
  const { minutes } = story.desk;
  const events = story.events.map(({ at, ...event }) => ({ ...event, minute: (at - minutes.from) / MINUTE }));
  return { quick: readClock(inputOf(story)), slow: slowReading({ ...story, minutes, events }, story.at) };
}

/** A reading in numbers, to stand beside the twin's. */
function inNumbers(reading: Reading): SlowReading {
  const ms = (at: string | null) => (at === null ? null : epochMilliseconds(at));
  const { stage, breached, atRisk, nextChange } = reading;
  return {
    stage,
    breached,
    elapsed: toMilliseconds(reading.elapsed),
    remaining: reading.remaining === null ? Number.POSITIVE_INFINITY : toMilliseconds(reading.remaining),
    lateBy: reading.lateBy === null ? null : toMilliseconds(reading.lateBy),
    startedAt: ms(reading.startedAt),
    dueAt: ms(reading.dueAt),
    breachedAt: ms(reading.breachedAt),
    metAt: ms(reading.metAt),
    atRisk,
    atRiskSince: ms(reading.atRiskSince),
    nextChange: nextChange && { ...nextChange, at: epochMilliseconds(nextChange.at) },
    thresholds: reading.thresholds.map(({ at }) => ms(at)),
  };
}

prop(
  'the_clock_reads_as_one_that_is_watched_every_minute',
  'an answer at `dueAt` late, or one a millisecond later in time',
  wholeStory,
  (story) => {
    const { slow } = twin(story);
    const moments = [story.at, slow.dueAt, slow.nextChange?.at, ...story.events.map(({ at }) => at)];
    for (const moment of moments) {
      for (const nudge of [-1, 0, 1]) {
        const { quick, slow: then } = twin({ ...story, at: (moment ?? story.at) + nudge });
        expect(inNumbers(quick)).toStrictEqual(then);
      }
    }
  },
);
