import fc from 'fast-check';
import { expect, test } from 'vitest';
import { japanDesk } from '../../src/calendar/index.js';
import { readClock } from '../../src/sla/index.js';
import { prop } from '../prop.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 0, 30);
const TYPES = ['started', 'paused', 'resumed', 'met', 'reopened', 'cancelled'] as const;

/** Mostly what it should be, and now and then something else. */
const mostly = <T>(sound: fc.Arbitrary<T>, ...others: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: sound }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...others) });

const forms = [
  (ms: number) => new Date(ms).toISOString(),
  (ms: number) => ms,
  (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z'),
  (ms: number) => new Date(ms),
];
/** What mostly happens to a clock: a start, pauses and resumptions in turn, an answer. */
const usually = ['started', 'paused', 'resumed', 'paused', 'resumed', 'paused', 'met'] as const;
const event = fc.record({
  type: mostly(fc.constantFrom(...TYPES), 'begun', null, undefined),
  hours: fc.constantFrom(0, 1, 2, 30, 72),
  form: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
  more: mostly(
    fc.constant({}),
    { reason: 'customer' },
    { reason: null },
    { reason: 7 },
    { reason: 'x'.repeat(201) },
    { a: 1 },
  ),
});
const request = fc
  .record({
    events: fc.array(event, { maxLength: 7 }),
    usual: fc.boolean(),
    answered: fc.boolean(),
    within: mostly(fc.constantFrom('PT1H', 'PT4H', 'PT30H'), 'PT0S', '4h', null, undefined),
    at: mostly(fc.constantFrom(-72, 0, 1, 3, 80), START, '2026-11-20', undefined),
    more: mostly(
      fc.constantFrom({}, { schedule: japanDesk }, { schedule: null, lateness: 'elapsed' }, { reopen: 'continue' }),
      { atRiskAt: 2 },
      { atRiskAt: 0.25, lateness: 'elapsed', schedule: japanDesk },
      { thresholds: [0.5, 1] },
      { schedule: { zone: 'UTC', weekly: {} } },
      { color: 'red' },
      { lateness: 'never' },
    ),
  })
  .map(({ events, usual, answered, within, at, more }) => {
    let ms = START;
    const happened = events.map(({ type, hours, form, more: own }, i) => {
      ms += hours * HOUR;
      if (!usual) return { type, at: forms[form]?.(ms), ...(own as object) };
      const ends = answered && i > 0 && i === events.length - 1;
      return { type: ends ? 'met' : usually[i], at: new Date(ms).toISOString() };
    });
    // Few hours are meant from the last event on.
    const asOf = typeof at === 'number' && at < START ? new Date(ms + at * HOUR).toISOString() : at;
    return { within, events: happened, at: asOf, ...(more as object) };
  });

/** The answer, or all that is wrong. */
function answerOf(input: unknown): unknown {
  try {
    return readClock(input as Parameters<typeof readClock>[0]);
  } catch (error) {
    return { issues: (error as { readonly issues?: unknown }).issues, message: String(error) };
  }
}

/** The same events, their instants written with an offset: none of them is read in the quick way. */
function withOffsets<E extends { readonly at: unknown }>(events: readonly E[]): readonly E[] {
  return events.map((event) => {
    const { at } = event;
    return typeof at === 'string' ? { ...event, at: at.replace(/Z$/, '+00:00') } : event;
  });
}

/** A field that is left out in so many words: a request that is not read in the quick way. */
const inWords = { thresholds: undefined };

prop(
  'a_clock_that_is_read_quickly_reads_as_in_full',
  'a pause that keeps its due instant, or a clock that was at risk before it was paused',
  request,
  (input) => {
    expect(answerOf(input)).toEqual(answerOf({ ...inWords, ...input, events: withOffsets(input.events) }));
  },
);

class Started {
  readonly type = 'started';
  readonly at = '2026-11-20T00:30:00.000Z';
}

test.each([
  ['canonical text', new Started()],
  ['another form', Object.assign(new Started(), { at: START })],
])('an event of a class is refused, its instant as %s', (_, event) => {
  const input = { within: 'PT1H', events: [event], at: '2026-11-20T01:00:00.000Z' };
  expect(answerOf(input)).toMatchObject({ issues: [{ path: ['events', 0], code: 'invalid_type' }] });
});
