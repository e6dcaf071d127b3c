import { Faults } from '../input/faults.js';
import { isLiteral, type Unread, unread } from '../input/usual.js';
import { readPositiveDuration } from '../time/duration.js';
import { type Instant, readInstant, usualMilliseconds } from '../time/instant.js';
import { type ClockState, type ClockTerms, NOT_STARTED } from './clock.js';
import { MAX_EVENTS } from './clock-events.js';
import { AT_RISK_AT, clockFields, termsOf } from './clock-input.js';

// A clock is read very often, most of them alike. Here its input is read, and its events happen, in one pass with numbers
// in variables: an object an event, as the other readers make them, takes half of the time.

const NO_REASON: readonly null[] = [null];

/** A clock as of an instant, and the texts of what happened to it. */
export interface UsualClock {
  readonly terms: ClockTerms;
  readonly now: number;
  readonly state: ClockState;
  readonly startedAt: Instant | null;
  readonly metAt: Instant | null;
}

/** The clock of an input in its usual form, as `afterUsualEvents` says; `null` for any other, sound or not. */
export function usualClock(input: unknown): UsualClock | null {
  const fields = unread<string>(input);
  if (fields === null) return null;
  const { within } = fields;
  if (!isLiteral(fields)) return null;
  let schedule: unknown;
  let events: unknown;
  let at: unknown;
  for (const name in fields) {
    if (name === 'schedule') schedule = fields[name];
    else if (name === 'events') events = fields[name];
    else if (name === 'at') at = fields[name];
    else if (name !== 'within') return null;
  }
  const budget = readPositiveDuration(within);
  const hours = clockFields.schedule(schedule);
  const now = readInstant(at);
  if (typeof budget !== 'number' || hours instanceof Faults || typeof now !== 'number') return null;
  if (!Array.isArray(events) || events.length > MAX_EVENTS) return null;
  // Written field by field: every object that is spread into another has a form of its own.
  const terms = termsOf({
    within: budget,
    schedule: hours,
    atRiskAt: AT_RISK_AT,
    lateness: 'due_at',
    reopen: 'restart',
  });
  return afterUsualEvents(terms, events, now);
}

/**
 * The clock after events that are plain data without reasons, their instants canonical text, in order and up to `now`: a
 * start, pauses and resumptions in turn, an answer. `null` after any others.
 */
function afterUsualEvents(terms: ClockTerms, events: readonly unknown[], now: number): UsualClock | null {
  const { timeline, within } = terms;
  let startedAt = Number.NaN;
  let spent = 0;
  let runningSince = Number.NaN;
  let metAt = Number.NaN;
  let dueAt = Number.NaN;
  let breachedAt = Number.NaN;
  let startText: Instant | null = null;
  let metText: Instant | null = null;
  let before = Number.NEGATIVE_INFINITY;
  let ranFrom = Number.NaN; // of the last run that has ended: its start,
  let left = Number.NaN; // and the time that was left of the promise
  const last = events.length - 1;
  for (let i = 0; i < events.length; i++) {
    const event = unread<string>(events[i]);
    if (event === null) return null;
    const { type } = event;
    const text = instantIn(event);
    const ms = usualMilliseconds(text);
    if (!(ms >= before && ms <= now) || typeof text !== 'string') return null;
    before = ms;
    if (type === 'started' && i === 0) {
      startedAt = ms;
      startText = text;
      runningSince = ms;
    } else if (type === 'resumed' && Number.isNaN(runningSince) && i > 0) {
      runningSince = ms;
    } else if ((type === 'paused' && !Number.isNaN(runningSince)) || (type === 'met' && i > 0 && i === last)) {
      if (!Number.isNaN(runningSince)) {
        ranFrom = runningSince;
        left = Math.max(within - spent, 0);
        const ran = timeline.between(ranFrom, ms);
        spent += ran;
        runningSince = Number.NaN;
        // A paused clock was late only where it ran for all of its time, and only then is it asked when it was due.
        if (Number.isNaN(breachedAt) && (ran >= left || type === 'met')) {
          dueAt = timeline.add(ranFrom, left);
          if (ms > dueAt) breachedAt = dueAt + 1;
          else if (type === 'paused') dueAt = Number.NaN;
        }
      }
      if (type === 'met') {
        metAt = ms;
        metText = text;
      }
    } else return null;
  }
  if (!Number.isNaN(runningSince)) {
    if (Number.isNaN(breachedAt)) dueAt = timeline.add(runningSince, Math.max(within - spent, 0));
    if (now > dueAt && Number.isNaN(breachedAt)) breachedAt = dueAt + 1;
    // Since when it has been at risk, only its whole life tells.
    if (spent >= terms.atRiskFrom) return null;
  } else if (Number.isNaN(dueAt) && !Number.isNaN(ranFrom)) {
    // On hours that do not open again it was due at no instant, which is a fault. Where the last run had one, all had.
    timeline.add(ranFrom, left);
  }
  const state = stateOf(startedAt, spent, runningSince, metAt, dueAt, breachedAt);
  return { terms, now, state, startedAt: startText, metAt: metText };
}

function stateOf(
  startedAt: number,
  spent: number,
  runningSince: number,
  metAt: number,
  dueAt: number,
  breachedAt: number,
): ClockState {
  return {
    startedAt: orNull(startedAt),
    spent,
    runningSince: orNull(runningSince),
    pausedFor: Number.isNaN(runningSince) && Number.isNaN(metAt) ? NO_REASON : NOT_STARTED.pausedFor,
    metAt: orNull(metAt),
    cancelledAt: null,
    dueAt: orNull(dueAt),
    breachedAt: orNull(breachedAt),
  };
}

function orNull(ms: number): number | null {
  return Number.isNaN(ms) ? null : ms;
}

/** The instant of an event that has no other fields than that and a type. */
function instantIn(event: Unread<string>): unknown {
  const { at } = event;
  if (!isLiteral(event)) return null;
  for (const name in event) if (name !== 'at' && name !== 'type') return null;
  return at;
}
