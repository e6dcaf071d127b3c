import type { Timeline } from '../calendar/timeline.js';
import { after, type ClockState, PENDING, passed } from './clock.js';
import type { ClockEventType } from './clock-events.js';
import { type ClockInput, readClockInput } from './reading.js';

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
  readonly spans: readonly ClockSpan[];
  readonly marks: readonly { readonly type: ClockEventType; readonly ms: number }[];
  readonly timeline: Timeline;
}

/** The history of a clock from the input of `readClock`. */
export function clockHistory(input: ClockInput): ClockHistory {
  const { terms, events, now } = readClockInput(input);
  const past = events.filter(({ ms }) => ms <= now);
  const spans: ClockSpan[] = [];
  let state = PENDING;
  for (const [i, event] of past.entries()) {
    state = after(terms, state, event);
    const end = past[i + 1]?.ms ?? now;
    spans.push(...spansOf(passed(terms, state, end), event.ms, end));
  }
  const last = passed(terms, state, now);
  return {
    start: past[0]?.ms ?? now,
    end: Math.max(now, last.dueAt ?? now),
    now,
    dueAt: last.dueAt,
    spans,
    marks: past,
    timeline: terms.timeline,
  };
}

function spansOf({ startedAt, metAt, breachedAt, runningSince }: ClockState, start: number, end: number): ClockSpan[] {
  if (startedAt === null || metAt !== null) return [];
  const late = Math.min(Math.max(breachedAt ?? end, start), end);
  const kind = runningSince === null ? 'paused' : 'running';
  const spans: ClockSpan[] = [
    { kind, start, end: late },
    { kind: 'late', start: late, end },
  ];
  return spans.filter((span) => span.start < span.end);
}
