import { tickets } from 'premium-support';
import type { Sql } from './database.ts';
import type { Engine } from './engine.ts';
import { type Notice, noticesOf } from './notice.ts';
import { load, type StoredTicket } from './ticket-store.ts';

/** What the database's clock shows now. */
export async function databaseNow(sql: Sql): Promise<Date> {
  const [row] = await sql.query<{ readonly now: Date }>('select watch_now() as now');
  if (row === undefined) throw new Error('the schema is missing');
  return row.now;
}

/** The handler of a wake-up: early, late, doubled and lost ones do no harm, as it computes everything from the events. */
export async function wakeUp(sql: Sql, engine: Engine, ticketId: string): Promise<number> {
  const stored = await load(sql, ticketId, true);
  if (stored === null) return 0;
  // The clock is read under the lock: a later look sees a later time, unless the clock was set back.
  const now = await databaseNow(sql);
  return settle(sql, engine, stored, now > stored.seenAt ? now : stored.seenAt);
}

/**
 * Writes the notices of all that has changed since the ticket was last looked at, and its next wake-up, in the transaction
 * that the caller has opened. The caller holds the lock of the ticket's row.
 */
export async function settle(
  sql: Sql,
  engine: Engine,
  { ticket, seenAt }: Pick<StoredTicket, 'ticket' | 'seenAt'>,
  now: Date,
): Promise<number> {
  const notices = noticesOf(tickets.changes({ tickets: [ticket], from: seenAt, to: now }));
  const written = await writeNotices(sql, notices, now);
  if (written.length > 0) await engine.sendLater(sql, written);
  const next = tickets.nextChange({ tickets: [ticket], at: now });
  const [row] = await sql.query<{ readonly real: Date | null }>(
    'update ticket set seen_at = $2, wake_at = $3 where id = $1 returning real_time(wake_at) as real',
    [ticket.id, now, next?.at ?? null],
  );
  // Where nothing is to come, an earlier wake-up stays: it finds nothing to do.
  if (row?.real) await engine.wakeAt(sql, ticket.id, row.real);
  return written.length;
}

async function writeNotices(sql: Sql, notices: readonly Notice[], now: Date): Promise<readonly Notice[]> {
  const written: Notice[] = [];
  for (const notice of notices) {
    const { ticketId, commitmentId, metric, startedAt, stage, at } = notice;
    const rows = await sql.query(
      `insert into notice (ticket_id, commitment_id, metric, started_at, stage, at, noticed_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
      [ticketId, commitmentId, metric, startedAt, stage, at, now],
    );
    if (rows.length > 0) written.push(notice);
  }
  return written;
}
