import { expect, test } from 'vitest';
import { after, type ClockState, NOT_STARTED } from '../../src/sla/clock.js';
import type { TimedEvent } from '../../src/sla/clock-events.js';
import { termsOf } from '../../src/sla/clock-input.js';
import { explain } from '../../src/sla/index.js';
import { readingAt } from '../../src/sla/reading.js';
import { stateChanges } from '../../src/sla/state-changes.js';

// What is promised as soon as it can be done has a clock that is never due: its time is endless.

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 1);
const input = { schedule: null, atRiskAt: 0.75, reopen: 'restart', lateness: 'due_at' } as const;
const endless = termsOf({ ...input, within: Number.POSITIVE_INFINITY });
const event = (type: TimedEvent['type'], hours: number): TimedEvent => ({
  type,
  ms: START + hours * HOUR,
  reason: null,
});
const started = event('started', 0);
const read = (hours: number, ...events: readonly TimedEvent[]) => readingAt(endless, events, START + hours * HOUR);

test('a clock of best effort is never due, late or at risk, however long it runs', () => {
  for (const hours of [0, 1, 100_000]) {
    expect(read(hours, started)).toMatchObject({
      stage: 'active',
      breached: false,
      elapsed: hours === 0 ? 'PT0S' : `PT${hours}H`,
      remaining: null,
      lateBy: null,
      dueAt: null,
      breachedAt: null,
      progress: 0,
      atRisk: false,
      nextChange: null,
    });
  }
  const changes = stateChanges(endless, [started, event('met', 9)], Number.NEGATIVE_INFINITY, START + 99 * HOUR);
  expect(changes.map(({ to }) => to)).toEqual(['active', 'met']);
});

test('what it did is said, and that no time is promised; an answer is an answer', () => {
  const said = (...events: readonly TimedEvent[]) => explain(read(2, ...events), { locale: 'en' });
  expect(said(started)).toBe('No time is promised. 2 h used.');
  expect(said(started, event('paused', 1))).toBe('No time is promised. 1 h used.');
  expect(said(started, event('met', 1))).toBe('Answered in time, on Fri, Nov 20, 2026, 02:00 UTC, after 1 h.');
  expect(said(started, event('cancelled', 1))).toBe(
    'The request ended without an answer before one was due, after 1 h.',
  );
});

test('what is cancelled before its start, or after its answer, is not: a reopening finds it as it was', () => {
  const terms = termsOf({ ...input, within: HOUR });
  const happened = (...events: readonly TimedEvent[]) =>
    events.reduce<ClockState>((state, one) => after(terms, state, one), NOT_STARTED);
  expect(happened(event('cancelled', 0), event('reopened', 1))).toEqual(NOT_STARTED);
  expect(happened(started, event('met', 0.5), event('cancelled', 1), event('reopened', 2))).toMatchObject({
    startedAt: START + 2 * HOUR,
    spent: 0,
    metAt: null,
    cancelledAt: null,
    dueAt: START + 3 * HOUR,
  });
  expect(happened(started, event('cancelled', 0.5), event('cancelled', 0.75)).cancelledAt).toBe(START + HOUR / 2);
});
