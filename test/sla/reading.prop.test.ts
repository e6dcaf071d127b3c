import fc from 'fast-check';
import { expect } from 'vitest';
import { always } from '../../src/calendar/index.js';
import { type ClockInput, type Reading, readClock } from '../../src/sla/index.js';
import { epochMilliseconds, instant, toMilliseconds } from '../../src/time/index.js';
import {
  inputOf,
  justStarted,
  lateStory,
  moment,
  type Story,
  fraction as share,
  story,
  wholeStory,
} from '../arbitraries/clock.ts';
import { prop } from '../prop.ts';

const LATE = ['overdue', 'met_late', 'cancelled'];

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

/** Stories of any clock, most of them of one that is late. */
const mostlyLate = fc.oneof({ arbitrary: lateStory, weight: 3 }, { arbitrary: story, weight: 1 });

prop('a_breach_is_never_undone', 'a late clock that is paused in time again', mostlyLate, moment, (one, wait) => {
  const before = read(one, { reopen: 'continue' });
  const after = read(one, { reopen: 'continue', at: one.at + wait });
  if (before.breachedAt === null) return;
  expect(after.breachedAt).toBe(before.breachedAt);
  expect(after.dueAt).toBe(before.dueAt);
  expect(after.breached).toBe(true);
  expect(LATE).toContain(after.stage);
});

prop('only_a_restart_undoes_a_breach', 'an answer that clears `breachedAt`', lateStory, (one) => {
  const [start] = one.events;
  let startedAt = start?.at ?? 0;
  const late = read(one, { reopen: 'restart', events: one.events.slice(0, 1) });
  expect(late.breachedAt).not.toBeNull();
  let ended: string | null = null;
  for (const { type, at } of past(one).slice(1)) {
    if ((type === 'met' || type === 'cancelled') && ended === null) ended = type;
    if (type !== 'reopened') continue;
    // A cancelled clock goes on, one that was met is a new one.
    if (ended === 'met') startedAt = at;
    ended = null;
  }
  const reading = read(one, { reopen: 'restart' });
  expect(millisecondsOf(reading.startedAt)).toBe(startedAt);
  if (startedAt === start?.at) expect(reading.breachedAt).toBe(late.breachedAt);
  else if (reading.breachedAt !== null) expect(millisecondsOf(reading.breachedAt)).toBeGreaterThan(startedAt);
});

prop(
  'elapsed_never_shrinks_without_a_restart',
  'what was spent before a pause forgotten',
  story,
  moment,
  (one, wait) => {
    const later = read(one, { reopen: 'continue', at: one.at + wait });
    expect(elapsed(later)).toBeGreaterThanOrEqual(elapsed(read(one, { reopen: 'continue' })));
  },
);

prop('elapsed_never_outruns_the_wall', 'a resumption that counts from the start', story, moment, (one, wait) => {
  const later = read(one, { reopen: 'continue', at: one.at + wait });
  expect(elapsed(later) - elapsed(read(one, { reopen: 'continue' }))).toBeLessThanOrEqual(wait);
});

prop('elapsed_plus_remaining_is_within_until_late', 'what remains counted on the wall', story, (one) => {
  const reading = read(one);
  const promised = one.within * 60_000;
  const used = elapsed(reading);
  // A promise with an exact time always says what is left of it.
  const left = toMilliseconds(reading.remaining ?? '');
  expect(left).toBe(Math.max(promised - used, 0));
  if (reading.breachedAt === null) expect(used + left).toBe(promised);
});

prop('breached_iff_late', 'breached from the threshold on', story, (one) => {
  const reading = read(one);
  const { stage, breached, lateBy } = reading;
  if (stage !== 'cancelled') expect(breached).toBe(['overdue', 'met_late'].includes(stage));
  expect(lateBy !== null).toBe(breached);
  expect(reading.breachedAt !== null).toBe(breached);
  if (lateBy !== null) expect(toMilliseconds(lateBy)).toBe(elapsed(reading) - one.within * 60_000);
});

prop('only_an_active_clock_has_a_next_change', 'a change foreseen while paused', story, (one) => {
  const { stage, nextChange } = read(one);
  if (stage !== 'active') expect(nextChange).toBeNull();
});

prop('at_risk_from_the_threshold_on', 'at risk a millisecond late', story, (one) => {
  const reading = read(one);
  const [part, whole] = one.atRiskAt;
  const reached = elapsed(reading) * whole >= one.within * 60_000 * part;
  expect(reading.atRisk).toBe(reading.stage === 'active' && reached);
});

prop('due_is_null_while_nothing_can_be_missed', 'the old due instant kept while paused', story, (one) => {
  const { stage, breached, dueAt } = read(one);
  if (stage === 'pending' || stage === 'paused') expect(dueAt).toBeNull();
  // An answer or a cancellation may come in a pause, when nothing was due.
  else if (breached || stage === 'active') expect(dueAt).not.toBeNull();
});

/** A clock that has used a part of its promise, has paused, and runs again. */
const runningStory = fc.tuple(story, share, moment).map(([one, [part, whole], pause]): Story => {
  const start = justStarted(one);
  const due = millisecondsOf(read(start).dueAt);
  const before = Math.floor((due - start.at) * Math.min(part / whole, 0.999));
  const at = start.at + before + pause;
  const events: Story['events'] = [...start.events, { type: 'paused', at: start.at + before }, { type: 'resumed', at }];
  return { ...start, events, at };
});

prop(
  'reading_at_next_change_differs_and_one_ms_before_does_not',
  'breaching foreseen at `dueAt` itself',
  fc.oneof({ arbitrary: runningStory, weight: 4 }, { arbitrary: story, weight: 1 }),
  (one) => {
    const events = past(one);
    const { stage, atRisk, nextChange } = read(one, { events });
    if (nextChange === null) return;
    const at = epochMilliseconds(nextChange.at);
    expect(at).toBeGreaterThan(one.at);
    expect(read(one, { events, at: at - 1 })).toMatchObject({ stage, atRisk });
    const changed =
      nextChange.to === 'at_risk' ? { stage: 'active', atRisk: true } : { stage: 'overdue', atRisk: false };
    expect(read(one, { events, at })).toMatchObject(changed);
  },
);

prop('where_no_change_is_foreseen_none_comes', 'no change foreseen once at risk', story, moment, (one, wait) => {
  const events = past(one);
  const { stage, atRisk, nextChange } = read(one, { events });
  if (nextChange === null) expect(read(one, { events, at: one.at + wait })).toMatchObject({ stage, atRisk });
});

prop(
  'an_answer_or_a_pause_in_time_stops_the_clock',
  'a paused clock that runs on the wall',
  story,
  fc.constantFrom('met', 'cancelled', 'paused'),
  moment,
  (one, type, wait) => {
    const events = [...past(one), { type, at: one.at }];
    const reading = read(one, { events });
    if (reading.stage === 'active' || reading.stage === 'overdue') return;
    expect(read(one, { events, at: one.at + wait })).toStrictEqual(reading);
  },
);

prop('a_redelivered_event_changes_nothing', 'a second pause that resumes', story, (one) => {
  expect(read(one, { events: one.events.flatMap((event) => [event, event]) })).toStrictEqual(read(one));
});

prop('replaying_the_past_ignores_the_future', 'later events counted', story, (one) => {
  expect(read(one, { events: past(one) })).toStrictEqual(read(one));
});

prop(
  'pausing_never_makes_due_earlier',
  'the pause taken from the promise',
  story,
  moment,
  moment,
  (one, before, pause) => {
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
  },
);

prop(
  'a_longer_promise_is_never_due_earlier',
  'the minutes of a promise counted from its last full hour',
  story,
  (one) => {
    const shorter = read(one);
    const longer = read({ ...one, within: one.within + 1 });
    if (shorter.dueAt === null || longer.dueAt === null) return;
    expect(millisecondsOf(longer.dueAt)).toBeGreaterThanOrEqual(millisecondsOf(shorter.dueAt));
    if (longer.breachedAt !== null) expect(shorter.breachedAt).not.toBeNull();
  },
);

prop(
  'due_is_the_earliest_instant_with_the_promised_time_used_up',
  'a due instant at the next opening',
  story,
  (one) => {
    const start = justStarted(one);
    const due = millisecondsOf(read(start).dueAt);
    expect(elapsed(read(start, { at: due }))).toBe(one.within * 60_000);
    expect(elapsed(read(start, { at: due - 1 }))).toBeLessThan(one.within * 60_000);
  },
);

prop('answer_at_due_is_in_time_one_ms_later_is_late', 'within read as before', story, (one) => {
  const start = justStarted({ ...one, lateness: 'due_at' });
  const due = millisecondsOf(read(start).dueAt);
  const answered = (at: number) => read(start, { events: [...start.events, { type: 'met', at }], at });
  expect(answered(due)).toMatchObject({ stage: 'met', metAt: instant(due), dueAt: instant(due) });
  expect(answered(due + 1)).toMatchObject({ stage: 'met_late', breachedAt: instant(due + 1) });
});

prop('lateness_elapsed_is_never_stricter', 'the two readings of A33 exchanged', mostlyLate, (one) => {
  const lenient = read(one, { lateness: 'elapsed' });
  if (lenient.breachedAt === null) return;
  const strict = read(one, { lateness: 'due_at' });
  expect(millisecondsOf(strict.breachedAt)).toBeLessThanOrEqual(millisecondsOf(lenient.breachedAt));
});

prop('clock_on_always_is_wall_time_minus_pauses', 'a pause counted twice', story, (one) => {
  let startedAt: number | null = null;
  let ended = false;
  let runningSince: number | null = null;
  let sum = 0;
  const reasons = new Set<string | null>();
  const stop = (at: number) => {
    sum += runningSince === null ? 0 : at - runningSince;
    runningSince = null;
  };
  for (const { type, at, reason = null } of past(one)) {
    if (type === 'started' && startedAt === null) startedAt = runningSince = at;
    else if (startedAt === null) continue;
    if (type === 'reopened' && ended) [runningSince, ended] = [at, false];
    if (ended) continue;
    if (type === 'paused') {
      stop(at);
      reasons.add(reason);
    } else if (type === 'resumed') {
      if (reason === null) reasons.clear();
      else reasons.delete(reason);
      if (reasons.size === 0) runningSince ??= at;
    } else if (type === 'met' || type === 'cancelled') {
      stop(at);
      reasons.clear();
      ended = true;
    }
  }
  stop(one.at);
  expect(elapsed(read(one, { schedule: always, reopen: 'continue' }))).toBe(sum);
});

prop('a_pause_of_no_length_changes_nothing', 'a pause that costs a second', story, moment, (one, wait) => {
  const start = justStarted({ ...one, lateness: 'due_at' });
  const at = start.at + wait;
  const blink = [...start.events, { type: 'paused' as const, at }, { type: 'resumed' as const, at }];
  expect(read(start, { at, events: blink })).toStrictEqual(read(start, { at }));
});

prop('an_earlier_warning_is_never_given_later', 'the threshold taken of what remains', story, (one) => {
  const [half, usual] = [0.5, 0.75].map((atRiskAt) => read(one, { atRiskAt })) as [Reading, Reading];
  if (usual.atRisk) {
    expect(half.atRisk).toBe(true);
    expect(millisecondsOf(half.atRiskSince)).toBeLessThanOrEqual(millisecondsOf(usual.atRiskSince));
  }
  const others = { atRisk: null, atRiskSince: null, nextChange: null };
  expect({ ...half, ...others }).toStrictEqual({ ...usual, ...others });
});

prop(
  'the_stages_of_a_clock_left_alone_come_in_one_order',
  'at risk said of a late clock only',
  story,
  moment,
  moment,
  (one, first, second) => {
    const start = justStarted(one);
    const rank = ({ stage, atRisk }: Reading) => (stage === 'overdue' ? 2 : atRisk ? 1 : 0);
    const [sooner, later] = [start.at + Math.min(first, second), start.at + Math.max(first, second)];
    expect(rank(read(start, { at: later }))).toBeGreaterThanOrEqual(rank(read(start, { at: sooner })));
  },
);

prop(
  'what_happens_to_a_clock_before_its_start_does_not_matter',
  'an answer before the start that counts',
  story,
  moment,
  (one, before) => {
    const [start] = one.events;
    const early = (['met', 'paused', 'resumed', 'cancelled', 'reopened'] as const).map((type) => ({
      type,
      at: (start?.at ?? 0) - before,
    }));
    expect(read(one, { events: [...early, ...one.events] })).toStrictEqual(read(one));
  },
);

prop(
  'a_reopened_clock_that_restarts_is_a_new_clock',
  'time spent before the answer kept',
  story,
  moment,
  moment,
  (one, wait, rest) => {
    const start = justStarted(one);
    const [met, at] = [start.at + wait, start.at + wait + rest];
    const again = [...start.events, { type: 'met' as const, at: met }, { type: 'reopened' as const, at }];
    const fresh = [{ type: 'started' as const, at }];
    const reading = read(start, { reopen: 'restart', events: again, at: at + wait });
    expect(reading).toStrictEqual(read(start, { events: fresh, at: at + wait }));
  },
);

prop(
  'a_cancelled_clock_goes_on_under_either_reopen',
  'a cancelled clock that a reopening restarts (A38)',
  story,
  moment,
  moment,
  (one, wait, rest) => {
    const start = justStarted(one);
    const [ended, at] = [start.at + wait, start.at + wait + rest];
    const again = [...start.events, { type: 'cancelled' as const, at: ended }, { type: 'reopened' as const, at }];
    const [restart, goOn] = (['restart', 'continue'] as const).map((reopen) =>
      read(start, { reopen, events: again, at: at + wait }),
    );
    expect(restart).toStrictEqual(goOn);
    // The time between a cancellation and the reopening does not count, as that of a pause does not.
    const pause = [...start.events, { type: 'paused' as const, at: ended }, { type: 'resumed' as const, at }];
    expect(goOn).toStrictEqual(read(start, { reopen: 'continue', events: pause, at: at + wait }));
  },
);

prop(
  'a_threshold_is_the_first_instant_with_its_share_of_the_promise_run',
  'a threshold rounded down to a millisecond before its share',
  wholeStory,
  share,
  (one, [part, whole]) => {
    const start = justStarted(one);
    const wanted = Math.ceil((one.within * 60_000 * part) / whole);
    const [threshold] = read(start, { thresholds: [part / whole] }).thresholds;
    const at = millisecondsOf(threshold?.at ?? null);
    expect(elapsed(read(start, { at }))).toBe(wanted);
    if (part > 0) expect(elapsed(read(start, { at: at - 1 }))).toBe(wanted - 1);
  },
);

prop(
  'a_higher_threshold_never_comes_earlier',
  'a share that was passed before a pause dated at its end',
  story,
  share,
  share,
  (one, a, b) => {
    const [low = 0, high = 0] = [a[0] / a[1], b[0] / b[1]].toSorted((x, y) => x - y);
    const [first, second] = read(one, { thresholds: [low, high] }).thresholds;
    if (second === undefined || second.at === null) return;
    expect(millisecondsOf(first?.at ?? null)).toBeLessThanOrEqual(millisecondsOf(second.at));
  },
);

prop(
  'the_threshold_of_one_is_the_due_instant_of_a_clock_left_alone_and_that_of_the_risk_its_warning',
  'thresholds that forget the schedule',
  story,
  (one) => {
    const start = justStarted(one);
    const [part, whole] = one.atRiskAt;
    const reading = read(start, { thresholds: [1, part / whole] });
    expect(reading.thresholds[0]?.at).toBe(reading.dueAt);
    if (reading.nextChange?.to === 'at_risk') expect(reading.thresholds[1]?.at).toBe(reading.nextChange.at);
  },
);

prop(
  'a_threshold_that_was_reached_stays_where_it_was',
  'thresholds counted from the last resumption',
  story,
  moment,
  (one, wait) => {
    const shares = { thresholds: [0.3, 0.9], reopen: 'continue' as const };
    const before = read(one, shares).thresholds;
    const after = read(one, { ...shares, at: one.at + wait }).thresholds;
    for (const [i, { at }] of before.entries()) {
      if (at !== null && millisecondsOf(at) <= one.at) expect(after[i]?.at).toBe(at);
    }
  },
);

prop('progress_is_the_share_of_the_promise_that_is_used', 'progress of what remains', story, (one) => {
  const { progress, elapsed: used, breachedAt } = read(one);
  expect(progress * one.within * 60_000).toBeCloseTo(toMilliseconds(used), 3);
  if (breachedAt === null) expect(progress).toBeLessThanOrEqual(1);
});
