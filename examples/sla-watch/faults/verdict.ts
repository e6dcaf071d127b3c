import { orThrow, tickets } from 'premium-support';
import type { Database } from '../watch/database.ts';
import { keyOf, type Notice, noticesOf } from '../watch/notice.ts';
import { POISON, SPEED } from './plan.ts';

/** What was due by the log and what was noticed, by key. */
export interface Verdict {
  readonly due: number;
  readonly notified: number;
  readonly lost: readonly string[];
  /** Told under another key again. Each promise of this offer has one clock in the life of a ticket. */
  readonly doubled: readonly string[];
  /** Noticed before its instant, or not due by the log at all. */
  readonly early: readonly string[];
  /** From the change to its notice, in milliseconds of the machine's time, sorted; the poisoned ticket is left out. */
  readonly late: readonly number[];
}

interface NoticeRow {
  readonly ticket_id: string;
  readonly commitment_id: string;
  readonly metric: string;
  readonly started_at: Date;
  readonly stage: Notice['stage'];
  readonly at: Date;
  readonly noticed_at: Date;
  readonly sent_at: Date | null;
}

/** The log of every ticket, folded by the library alone: what had to be noticed by an instant. */
export async function dueBy(database: Database, until: Date): Promise<ReadonlyMap<string, Notice>> {
  const rows = await database.query<{ readonly ticket_id: string; readonly body: unknown }>(
    'select ticket_id, body from event order by ticket_id, revision',
  );
  const streams = Map.groupBy(rows, ({ ticket_id }) => ticket_id);
  const due = new Map<string, Notice>();
  for (const stream of streams.values()) {
    const events = orThrow(tickets.parseEvents(stream.map(({ body }) => body)));
    const ticket = tickets.apply(null, events);
    for (const notice of noticesOf(tickets.changes({ tickets: [ticket], to: until }))) due.set(keyOf(notice), notice);
    // The breaches once more, from the readings: this offer's promises have one clock each.
    const breached = tickets.readClocks({ ticket, at: until }).filter(({ reading }) => reading.breached);
    const found = [...due.values()].filter(({ ticketId, stage }) => ticketId === ticket.id && stage === 'overdue');
    if (breached.length !== found.length) throw new Error(`${ticket.id}: the readings and the changes differ`);
  }
  return due;
}

export async function verdictOf(
  database: Database,
  until: Date,
  deliveries: ReadonlyMap<string, number>,
): Promise<Verdict> {
  const due = await dueBy(database, until);
  const rows = await database.query<NoticeRow>('select * from notice where at <= $1', [until]);
  const noticed = rows.map((row) => ({ row, key: keyOfRow(row) }));
  const sent = new Set(
    noticed.filter(({ row, key }) => row.sent_at !== null && deliveries.has(key)).map(({ key }) => key),
  );
  return {
    due: due.size,
    notified: [...due.keys()].filter((key) => sent.has(key)).length,
    lost: [...due.keys()].filter((key) => !sent.has(key)),
    doubled: doubledOf([...sent]),
    early: [
      ...noticed.filter(({ row }) => row.noticed_at < row.at).map(({ key }) => key),
      ...[...sent].filter((key) => !due.has(key)),
    ],
    late: noticed
      .filter(({ row }) => row.ticket_id !== POISON)
      .map(({ row }) => (row.noticed_at.getTime() - row.at.getTime()) / SPEED)
      .sort((a, b) => a - b),
  };
}

/** Keys of one clock and stage after the first. */
export function doubledOf(keys: readonly string[]): readonly string[] {
  const clocks = new Set<string>();
  return keys.filter((key) => {
    const [ticketId, commitmentId, metric, , stage] = key.split(' ');
    const clock = [ticketId, commitmentId, metric, stage].join(' ');
    const told = clocks.has(clock);
    clocks.add(clock);
    return told;
  });
}

function keyOfRow(row: NoticeRow): string {
  const { ticket_id: ticketId, commitment_id: commitmentId, metric, stage } = row;
  return keyOf({ ticketId, commitmentId, metric, stage, startedAt: row.started_at.toISOString(), at: '' });
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
}
