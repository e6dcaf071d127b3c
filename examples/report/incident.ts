import type { sla } from 'premium-support';
import type { LogRow, State } from './log-row.ts';

/** What happened to one incident; instants in epoch milliseconds. */
export interface Incident {
  readonly number: string;
  readonly openedAt: number;
  /** The hour that the clock on the wall showed at the opening. */
  readonly openedHour: number;
  readonly lastUpdateAt: number;
  readonly channel: string;
  /** The events of each time that it was open: the first from its opening on, one more from every reopening on. */
  readonly lives: readonly (readonly sla.ClockEvent[])[];
}

/** The incident behind its rows, which are in the order of time. */
export function incidentOf(first: LogRow, rows: readonly LogRow[]): Incident {
  const { number, openedAt, openedHour, channel, updatedAt } = first;
  const lastUpdateAt = rows.at(-1)?.updatedAt ?? updatedAt;
  return { number, openedAt, openedHour, lastUpdateAt, channel, lives: livesOf(openedAt, rows) };
}

/**
 * Started at the opening; the first state after New is the first reply; `Awaiting …` pauses, any other open state after
 * it resumes; Resolved ends the work, so that it answers what was unanswered; an open state after that reopens, and the
 * next other state is the reply to it.
 */
function livesOf(openedAt: number, rows: readonly LogRow[]): sla.ClockEvent[][] {
  let life: sla.ClockEvent[] = [{ type: 'started', at: openedAt }];
  const lives = [life];
  let previous: State = 'New';
  let previousAt = openedAt;
  let unanswered: State | null = 'New';
  for (const { state, updatedAt: at } of rows) {
    if (isOver(previous) && !isOver(state)) {
      life = [
        { type: 'started', at: openedAt },
        { type: 'met', at: previousAt },
        { type: 'reopened', at },
      ];
      lives.push(life);
      unanswered = state;
    } else if (unanswered !== null && state !== unanswered) {
      life.push({ type: 'met', at });
      unanswered = null;
    }
    if (isWaiting(state) && !isWaiting(previous)) life.push({ type: 'paused', at });
    if (!isWaiting(state) && isWaiting(previous)) life.push({ type: 'resumed', at });
    previous = state;
    previousAt = at;
  }
  return lives;
}

function isOver(state: State): boolean {
  return state === 'Resolved' || state === 'Closed';
}

function isWaiting(state: State): boolean {
  return state.startsWith('Awaiting');
}
