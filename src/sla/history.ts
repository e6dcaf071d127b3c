import type { Timeline } from '../calendar/timeline.js';
import { advance, after, type ClockState, NOT_STARTED } from './clock.js';
import type { TimedEvent } from './clock-events.js';
import { type ReadClockInput, termsOf } from './clock-input.js';

/** What a clock did over a span of time, in epoch milliseconds. */
interface ClockSpan {
  readonly kind: 'running' | 'paused' | 'late';
  readonly start: number;
  readonly end: number;
}

/** The life of a clock up to now, as a picture shows it. */
export interface ClockHistory {
  readonly start: number;
  /** Now, or the due instant where that is later. */
  readonly end: number;
  readonly now: number;
  readonly dueAt: number | null;
  readonly breachedAt: number | null;
  readonly spans: readonly ClockSpan[];
  readonly marks: readonly TimedEvent[];
  readonly timeline: Timeline;
}

/** The history of a clock whose input has been read. */
export function clockHistory(input: ReadClockInput): ClockHistory {
  const { events, at: now } = input;
  const terms = termsOf(input);
  const past = events.filter(({ ms }) => ms <= now);
  const spans: ClockSpan[] = [];
  let state = NOT_STARTED;
  for (const [i, event] of past.entries()) {
    state = after(terms, state, event);
    const end = past[i + 1]?.ms ?? now;
    spans.push(...spansOf(advance(terms, state, end), event.ms, end));
  }
  const last = advance(terms, state, now);
  return {
    start: past[0]?.ms ?? now,
    end: Math.max(now, last.dueAt ?? now),
    now,
    dueAt: last.dueAt,
    breachedAt: last.breachedAt,
    spans,
    marks: past,
    timeline: terms.timeline,
  };
}

function spansOf(state: ClockState, start: number, end: number): ClockSpan[] {
  const { startedAt, metAt, cancelledAt, breachedAt, runningSince } = state;
  if (startedAt === null || metAt !== null || cancelledAt !== null) return [];
  const late = Math.min(Math.max(breachedAt ?? end, start), end);
  const kind = runningSince === null ? 'paused' : 'running';
  const spans: ClockSpan[] = [
    { kind, start, end: late },
    { kind: 'late', start: late, end },
  ];
  return spans.filter((span) => span.start < span.end);
}
