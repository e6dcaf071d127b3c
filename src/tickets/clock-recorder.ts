import type { ClockEventType, TimedEvent } from '../sla/clock-events.js';

/**
 * The events of one clock after another, while they are written down. An object with functions beside it: closures made
 * for every clock would take longer than the writing.
 */
export interface Recorder {
  runs: TimedEvent[][];
  phase: 'idle' | 'running' | 'paused' | 'met' | 'cancelled';
}

export function createRecorder(): Recorder {
  return { runs: [], phase: 'idle' };
}

/** Starts a fresh clock, unless one is running, paused or cancelled. */
export function start(recorder: Recorder, ms: number): void {
  if (recorder.phase !== 'idle' && recorder.phase !== 'met') return;
  const run: TimedEvent[] = [{ type: 'started', ms, reason: null }];
  if (recorder.runs.length === 0) recorder.runs = [run];
  else recorder.runs.push(run);
  recorder.phase = 'running';
}

/** Ends the clock that runs or is paused. */
export function end(recorder: Recorder, type: 'met' | 'cancelled', ms: number): void {
  if (recorder.phase !== 'running' && recorder.phase !== 'paused') return;
  note(recorder, type, ms, null);
  recorder.phase = type;
}

/** Lets a cancelled clock go on; with `met`, one that was met too. */
export function reopen(recorder: Recorder, ms: number, met: boolean): void {
  if (recorder.phase !== 'cancelled' && !(met && recorder.phase === 'met')) return;
  note(recorder, 'reopened', ms, null);
  recorder.phase = 'running';
}

/** Pauses a clock that runs, or lets a paused one run. */
export function rest(recorder: Recorder, resting: boolean, ms: number, reason: string | null): void {
  if (resting && recorder.phase === 'running') {
    note(recorder, 'paused', ms, reason);
    recorder.phase = 'paused';
  } else if (!resting && recorder.phase === 'paused') {
    note(recorder, 'resumed', ms, null);
    recorder.phase = 'running';
  }
}

/** Forgets the clocks that have been met, and the older ones. */
export function forgetEnded(recorder: Recorder): void {
  recorder.runs = recorder.phase === 'met' ? [] : recorder.runs.slice(-1);
}

/** Forgets all clocks. One that runs or is paused starts afresh, and rests as before. */
export function startAnew(recorder: Recorder, ms: number, reason: string | null): void {
  const { phase } = recorder;
  recorder.runs = [];
  if (phase !== 'running' && phase !== 'paused') return;
  recorder.phase = 'idle';
  start(recorder, ms);
  rest(recorder, phase === 'paused', ms, reason);
}

function note(recorder: Recorder, type: ClockEventType, ms: number, reason: string | null): void {
  recorder.runs[recorder.runs.length - 1]?.push({ type, ms, reason });
}
