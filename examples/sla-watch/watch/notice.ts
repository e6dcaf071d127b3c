import type { tickets } from 'premium-support';

export type NoticeStage = 'at_risk' | 'overdue';

/** What somebody has to be told: ticket, commitment, metric, start of the clock and stage are its key. */
export interface Notice {
  readonly ticketId: string;
  readonly commitmentId: string;
  readonly metric: string;
  readonly startedAt: string;
  readonly stage: NoticeStage;
  /** When the clock changed. */
  readonly at: string;
}

export function keyOf({ ticketId, commitmentId, metric, startedAt, stage }: Notice): string {
  return [ticketId, commitmentId, metric, startedAt, stage].join(' ');
}

/**
 * The notices of some changes, the first of each key. A clock that was late when it was answered or cancelled in the same
 * millisecond shows no `overdue`, so each change that is breached counts.
 */
export function noticesOf(rows: readonly tickets.ChangeRow[]): readonly Notice[] {
  const found = new Map<string, Notice>();
  for (const { ticketId, commitmentId, metric, startedAt, at, to, breached } of rows) {
    if (to !== 'at_risk' && !breached) continue;
    const notice = { ticketId, commitmentId, metric, startedAt, stage: breached ? 'overdue' : 'at_risk', at } as const;
    const key = keyOf(notice);
    if (!found.has(key)) found.set(key, notice);
  }
  return [...found.values()];
}
