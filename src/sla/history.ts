import type { Answers } from '../calendar/slow-answers.js';
import { advance, after, type ClockState, NOT_STARTED } from './clock.js';
import type { TimedEvent } from './clock-events.js';
import { type ReadClockInput, termsOf } from './clock-input.js';
import { type Stage, stageOf } from './stage.js';

/** What a clock did over a span of time, in epoch milliseconds. `left`: the time that it has until it is due. */
export interface ClockSpan {
  readonly kind: 'running' | 'paused' | 'late' | 'left';
  readonly start: number;
  readonly end: number;
  /** Why it was paused. */
  readonly reasons: readonly string[];
}

/** The life of a clock up to now, as a picture shows it. */
export interface ClockHistory {
  readonly start: number;
  /** Now, or the due instant where that is later. */
  readonly end: number;
  /** From here on the clock has ended and nothing more happened; `end` where it goes on. */
  readonly quietFrom: number;
  readonly now: number;
  readonly stage: Stage;
  readonly dueAt: number | null;
  readonly breachedAt: number | null;
  readonly spans: readonly ClockSpan[];
  readonly marks: readonly TimedEvent[];
  readonly timeline: Answers;
}

/** The history of a clock whose input has been read. */
export function clockHistory(input: ReadClockInput): ClockHistory {
  const { events, at: now } = input;
  const terms = termsOf(input);
  const marks = events.filter(({ ms }) => ms <= now);
  const spans: ClockSpan[] = [];
  let state = NOT_STARTED;
  for (const [i, event] of marks.entries()) {
    state = after(terms, state, event);
    const end = marks[i + 1]?.ms ?? now;
    spans.push(...spansOf(advance(terms, state, end), event.ms, end));
  }
  const { dueAt, breachedAt, runningSince, ...last } = advance(terms, state, now);
  if (runningSince !== null && dueAt !== null && dueAt > now)
    spans.push({ kind: 'left', start: now, end: dueAt, reasons: [] });
  const end = Math.max(now, dueAt ?? now);
  const stage = stageOf({ dueAt, breachedAt, runningSince, ...last });
  const ended = stage === 'met' || stage === 'met_late' || stage === 'cancelled';
  return {
    start: marks[0]?.ms ?? now,
    end,
    quietFrom: ended ? Math.max(marks.at(-1)?.ms ?? now, dueAt ?? 0) : end,
    now,
    stage,
    dueAt,
    breachedAt,
    spans,
    marks,
    timeline: terms.timeline,
  };
}

/** From one event to the next: a paused clock stands still, late or not. */
function spansOf(state: ClockState, start: number, end: number): ClockSpan[] {
  const { startedAt, metAt, cancelledAt, breachedAt, runningSince, pausedFor } = state;
  if (startedAt === null || metAt !== null || cancelledAt !== null) return [];
  const reasons = pausedFor.filter((reason) => reason !== null);
  const late = Math.min(Math.max(breachedAt ?? end, start), end);
  const spans: ClockSpan[] =
    runningSince === null
      ? [{ kind: 'paused', start, end, reasons }]
      : [
          { kind: 'running', start, end: late, reasons },
          { kind: 'late', start: late, end, reasons },
        ];
  return spans.filter((span) => span.start < span.end);
}
