import { expect } from 'vitest';
import { always } from '../../src/calendar/index.js';
import { type ClockInput, type Reading, readClock } from '../../src/sla/index.js';
import { epochMilliseconds, instant, toMilliseconds } from '../../src/time/index.js';
import { inputOf, justStarted, moment, type Story, story } from '../arbitraries/clock.ts';
import { prop } from '../prop.ts';

const LATE = ['breaching', 'breached'];

function read(one: Story, more: Partial<ClockInput> = {}): Reading {
  return readClock({ ...inputOf(one), ...more });
}

function elapsed(reading: Reading): number {
  return toMilliseconds(reading.elapsed);
}

function millisecondsOf(at: string | null): number {
  expect(at).not.toBeNull();
  return epochMilliseconds(at ?? '');
}

/** What has happened by the moment that is looked at. */
function past({ events, at }: Story): Story['events'] {
  return events.filter((event) => event.at <= at);
}

prop('a_breach_is_never_undone', story, moment, (one, wait) => {
  const before = read(one, { reopen: 'continue' });
  const after = read(one, { reopen: 'continue', at: one.at + wait });
  if (before.breachedAt === null) return;
  expect(after.breachedAt).toBe(before.breachedAt);
  expect(after.dueAt).toBe(before.dueAt);
  expect(LATE).toContain(after.stage);
});

prop('only_a_restart_undoes_a_breach', story, moment, (one, wait) => {
  const before = read(one, { reopen: 'restart' });
  const after = read(one, { reopen: 'restart', at: one.at + wait });
  if (before.breachedAt === null || after.breachedAt === before.breachedAt) return;
  expect(millisecondsOf(after.startedAt)).toBeGreaterThan(millisecondsOf(before.startedAt));
  expect(one.events).toContainEqual({ type: 'reopened', at: millisecondsOf(after.startedAt) });
});

prop('elapsed_never_shrinks_without_a_restart', story, moment, (one, wait) => {
  const later = read(one, { reopen: 'continue', at: one.at + wait });
  expect(elapsed(later)).toBeGreaterThanOrEqual(elapsed(read(one, { reopen: 'continue' })));
});

prop('elapsed_never_outruns_the_wall', story, moment, (one, wait) => {
  const later = read(one, { reopen: 'continue', at: one.at + wait });
  expect(elapsed(later) - elapsed(read(one, { reopen: 'continue' }))).toBeLessThanOrEqual(wait);
});

prop('elapsed_plus_remaining_is_within_until_late', story, (one) => {
  const reading = read(one);
  const promised = one.within * 60_000;
  const used = elapsed(reading);
  expect(toMilliseconds(reading.remaining)).toBe(Math.max(promised - used, 0));
  if (reading.breachedAt === null) expect(used + toMilliseconds(reading.remaining)).toBe(promised);
});

prop('overdue_iff_late', story, (one) => {
  const reading = read(one);
  const late = LATE.includes(reading.stage);
  expect(reading.overdue !== null).toBe(late);
  expect(reading.breachedAt !== null).toBe(late);
  if (reading.overdue !== null) {
    expect(toMilliseconds(reading.overdue)).toBe(elapsed(reading) - one.within * 60_000);
  }
});

prop('only_an_active_clock_has_a_next_change', story, (one) => {
  const { stage, nextChange } = read(one);
  if (stage !== 'active') expect(nextChange).toBeNull();
});

prop('at_risk_from_the_threshold_on', story, (one) => {
  const reading = read(one);
  const [part, whole] = one.atRiskAt;
  const reached = elapsed(reading) * whole >= one.within * 60_000 * part;
  expect(reading.atRisk).toBe(reading.stage === 'active' && reached);
});

prop('due_is_null_while_nothing_can_be_missed', story, (one) => {
  const { stage, dueAt } = read(one);
  if (stage === 'pending' || stage === 'paused') expect(dueAt).toBeNull();
  else if (stage !== 'achieved') expect(dueAt).not.toBeNull();
});

prop('reading_at_next_change_differs_and_one_ms_before_does_not', story, (one) => {
  const events = past(one);
  const { stage, atRisk, nextChange } = read(one, { events });
  if (nextChange === null) return;
  const at = epochMilliseconds(nextChange.at);
  expect(at).toBeGreaterThan(one.at);
  expect(read(one, { events, at: at - 1 })).toMatchObject({ stage, atRisk });
  const changed =
    nextChange.to === 'at_risk' ? { stage: 'active', atRisk: true } : { stage: 'breaching', atRisk: false };
  expect(read(one, { events, at })).toMatchObject(changed);
});

prop('where_no_change_is_foreseen_none_comes', story, moment, (one, wait) => {
  const events = past(one);
  const { stage, atRisk, nextChange } = read(one, { events });
  if (nextChange === null) expect(read(one, { events, at: one.at + wait })).toMatchObject({ stage, atRisk });
});

prop('an_answer_or_a_pause_in_time_stops_the_clock', story, moment, (one, wait) => {
  const events = past(one);
  const reading = read(one, { events });
  if (reading.stage === 'active' || reading.stage === 'breaching') return;
  expect(read(one, { events, at: one.at + wait })).toStrictEqual(reading);
});

prop('a_redelivered_event_changes_nothing', story, (one) => {
  expect(read(one, { events: one.events.flatMap((event) => [event, event]) })).toStrictEqual(read(one));
});

prop('replaying_the_past_ignores_the_future', story, (one) => {
  expect(read(one, { events: past(one) })).toStrictEqual(read(one));
});

prop('pausing_never_makes_due_earlier', story, moment, moment, (one, before, pause) => {
  const start = justStarted(one);
  const at = start.at + before + pause;
  const paused = [
    ...start.events,
    { type: 'paused' as const, at: start.at + before },
    { type: 'resumed' as const, at },
  ];
  const without = read(start, { at });
  const withPause = read(start, { at, events: paused });
  expect(millisecondsOf(withPause.dueAt)).toBeGreaterThanOrEqual(millisecondsOf(without.dueAt));
});

prop('a_longer_promise_is_never_due_earlier', story, (one) => {
  const shorter = read(one);
  const longer = read({ ...one, within: one.within + 1 });
  if (shorter.dueAt === null || longer.dueAt === null) return;
  expect(millisecondsOf(longer.dueAt)).toBeGreaterThanOrEqual(millisecondsOf(shorter.dueAt));
  if (longer.breachedAt !== null) expect(shorter.breachedAt).not.toBeNull();
});

prop('due_is_the_earliest_instant_with_the_promised_time_used_up', story, (one) => {
  const start = justStarted(one);
  const due = millisecondsOf(read(start).dueAt);
  expect(elapsed(read(start, { at: due }))).toBe(one.within * 60_000);
  expect(elapsed(read(start, { at: due - 1 }))).toBeLessThan(one.within * 60_000);
});

prop('answer_at_due_is_in_time_one_ms_later_is_late', story, (one) => {
  const start = justStarted({ ...one, lateness: 'due_at' });
  const due = millisecondsOf(read(start).dueAt);
  const answered = (at: number) => read(start, { events: [...start.events, { type: 'met', at }], at });
  expect(answered(due)).toMatchObject({ stage: 'achieved', metAt: instant(due), dueAt: instant(due) });
  expect(answered(due + 1)).toMatchObject({ stage: 'breached', breachedAt: instant(due + 1) });
});

prop('lateness_elapsed_is_never_stricter', story, (one) => {
  const lenient = read(one, { lateness: 'elapsed' });
  if (lenient.breachedAt === null) return;
  const strict = read(one, { lateness: 'due_at' });
  expect(millisecondsOf(strict.breachedAt)).toBeLessThanOrEqual(millisecondsOf(lenient.breachedAt));
});

prop('clock_on_always_is_wall_time_minus_pauses', story, (one) => {
  let startedAt: number | null = null;
  let answered = false;
  let runningSince: number | null = null;
  let sum = 0;
  const stop = (at: number) => {
    sum += runningSince === null ? 0 : at - runningSince;
    runningSince = null;
  };
  for (const { type, at } of past(one)) {
    if (type === 'started' && startedAt === null) startedAt = runningSince = at;
    else if (startedAt === null) continue;
    else if (type === 'paused') stop(at);
    else if (type === 'resumed' && !answered) runningSince ??= at;
    else if (type === 'reopened' && answered) [runningSince, answered] = [at, false];
    if (type === 'met') {
      stop(at);
      answered = true;
    }
  }
  stop(one.at);
  expect(elapsed(read(one, { schedule: always, reopen: 'continue' }))).toBe(sum);
});

prop('a_pause_of_no_length_changes_nothing', story, moment, (one, wait) => {
  const start = justStarted({ ...one, lateness: 'due_at' });
  const at = start.at + wait;
  const blink = [...start.events, { type: 'paused' as const, at }, { type: 'resumed' as const, at }];
  expect(read(start, { at, events: blink })).toStrictEqual(read(start, { at }));
});

prop('an_earlier_warning_is_never_given_later', story, (one) => {
  const [half, usual] = [0.5, 0.75].map((atRiskAt) => read(one, { atRiskAt })) as [Reading, Reading];
  if (usual.atRisk) expect(half.atRisk).toBe(true);
  expect({ ...half, atRisk: null, nextChange: null }).toStrictEqual({ ...usual, atRisk: null, nextChange: null });
});

prop('the_stages_of_a_clock_left_alone_come_in_one_order', story, moment, moment, (one, first, second) => {
  const start = justStarted(one);
  const rank = ({ stage, atRisk }: Reading) => (stage === 'breaching' ? 2 : atRisk ? 1 : 0);
  const [sooner, later] = [start.at + Math.min(first, second), start.at + Math.max(first, second)];
  expect(rank(read(start, { at: later }))).toBeGreaterThanOrEqual(rank(read(start, { at: sooner })));
});

prop('what_happens_to_a_clock_before_its_start_does_not_matter', story, moment, (one, before) => {
  const [start] = one.events;
  const early = (['met', 'paused', 'resumed', 'reopened'] as const).map((type) => ({
    type,
    at: (start?.at ?? 0) - before,
  }));
  expect(read(one, { events: [...early, ...one.events] })).toStrictEqual(read(one));
});

prop('a_reopened_clock_that_restarts_is_a_new_clock', story, moment, moment, (one, wait, rest) => {
  const start = justStarted(one);
  const [met, at] = [start.at + wait, start.at + wait + rest];
  const again = [...start.events, { type: 'met' as const, at: met }, { type: 'reopened' as const, at }];
  const fresh = [{ type: 'started' as const, at }];
  const reading = read(start, { reopen: 'restart', events: again, at: at + wait });
  expect(reading).toStrictEqual(read(start, { events: fresh, at: at + wait }));
});

prop('progress_is_the_share_of_the_promise_that_is_used', story, (one) => {
  const { progress, elapsed: used, breachedAt } = read(one);
  expect(progress * one.within * 60_000).toBeCloseTo(toMilliseconds(used), 3);
  if (breachedAt === null) expect(progress).toBeLessThanOrEqual(1);
});
