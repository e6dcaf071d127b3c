import { orThrow, tickets } from 'premium-support';
import type { Sql } from './database.ts';

type Ticket = tickets.Ticket;
type TicketEvent = tickets.TicketEvent;

/** A ticket as it is stored. */
export interface StoredTicket {
  readonly ticket: Ticket;
  /** How many events its stream has, the submission included. */
  readonly revision: number;
  /** Until when its clocks have been looked at: nothing is written before that. */
  readonly seenAt: Date;
}

/** Somebody else has written to the stream meanwhile: read again. */
export class StaleRevision extends Error {}

/** The ticket folded from its stream; `null` where there is none. With `lock`, nobody else writes until the commit. */
export async function load(sql: Sql, ticketId: string, lock = false): Promise<StoredTicket | null> {
  const rows = await sql.query<{ readonly revision: number; readonly seen_at: Date }>(
    `select revision, seen_at from ticket where id = $1 ${lock ? 'for update' : ''}`,
    [ticketId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const stored = await sql.query<{ readonly body: unknown }>(
    'select body from event where ticket_id = $1 order by revision',
    [ticketId],
  );
  // The row is read first: events that were written after it are left to the next time.
  const events = orThrow(tickets.parseEvents(stored.slice(0, row.revision).map(({ body }) => body)));
  return { ticket: tickets.apply(null, events), revision: row.revision, seenAt: row.seen_at };
}

/** Whether the stream has what came of a command: it was delivered before. */
export async function hasCommand(sql: Sql, ticketId: string, commandId: string): Promise<boolean> {
  const rows = await sql.query('select 1 from event where ticket_id = $1 and command_id = $2', [ticketId, commandId]);
  return rows.length > 0;
}

/** Begins a stream with a submission. Answers whether it is new. */
export async function insertTicket(sql: Sql, submitted: TicketEvent, openedAt: Date): Promise<boolean> {
  const rows = await sql.query(
    'insert into ticket (id, revision, seen_at) values ($1, 1, $2) on conflict do nothing returning id',
    [submitted.ticketId, new Date(openedAt.getTime() - 1)],
  );
  if (rows.length === 0) return false;
  await insertEvents(sql, submitted.ticketId, 0, [submitted]);
  return true;
}

/**
 * Appends to a stream that has `revision` events and has not been looked at after `at`; throws `StaleRevision` where
 * somebody else was faster. The row stays locked until the commit.
 */
export async function appendEvents(
  sql: Sql,
  { ticket, revision }: Pick<StoredTicket, 'ticket' | 'revision'>,
  events: readonly TicketEvent[],
  at: Date,
): Promise<void> {
  const rows = await sql.query(
    'update ticket set revision = revision + $3 where id = $1 and revision = $2 and seen_at <= $4 returning id',
    [ticket.id, revision, events.length, at],
  );
  if (rows.length === 0) throw new StaleRevision(`${ticket.id} is not at revision ${revision} any more`);
  await insertEvents(sql, ticket.id, revision, events);
}

async function insertEvents(sql: Sql, ticketId: string, revision: number, events: readonly TicketEvent[]) {
  for (const [i, event] of events.entries()) {
    const commandId = 'commandId' in event ? event.commandId : ticketId;
    await sql.query('insert into event (ticket_id, revision, command_id, body) values ($1, $2, $3, $4::text::jsonb)', [
      ticketId,
      revision + 1 + i,
      commandId,
      JSON.stringify(event),
    ]);
  }
}
