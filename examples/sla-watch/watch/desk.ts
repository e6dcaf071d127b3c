import { tickets } from 'premium-support';
import type { Database, Sql } from './database.ts';
import type { Engine } from './engine.ts';
import { appendEvents, hasCommand, insertTicket, load, StaleRevision } from './ticket-store.ts';
import { databaseNow, settle } from './wake-up.ts';

/** A submission or a command without its instant: it happens when the database takes it. */
type WithoutInstant<T> = T extends unknown ? Omit<T, 'at'> : never;
export type Submission = WithoutInstant<tickets.Submission>;
export type Command = WithoutInstant<tickets.TicketCommand>;
export type Outcome = 'accepted' | 'replayed' | { readonly refused: string };

const TRIES = 20;

/** Opens a ticket: its events, its notices and its first wake-up are one transaction. */
export function submit(database: Database, engine: Engine, submission: Submission): Promise<Outcome> {
  return database.transaction(async (sql) => {
    const now = await databaseNow(sql);
    const decision = tickets.submit({ ...submission, at: now });
    if (!decision.ok) return { refused: decision.refusal.code };
    const [submitted] = decision.value.events;
    if (!(await insertTicket(sql, submitted, now))) return 'replayed';
    const ticket = tickets.apply(null, decision.value.events);
    await settle(sql, engine, { ticket, seenAt: new Date(now.getTime() - 1) }, now);
    return 'accepted';
  });
}

/**
 * Does a command, whatever else is written to the ticket meanwhile. Optimistic: the events are appended to the revision that
 * was read, else it is read again. With `hot`, for a ticket to which many write, the row is locked before it is read.
 */
export async function perform(
  database: Database,
  engine: Engine,
  ticketId: string,
  command: Command,
  hot = false,
): Promise<Outcome> {
  for (let n = 1; ; n += 1) {
    try {
      return await database.transaction((sql) => performOnce(sql, engine, ticketId, command, hot));
    } catch (error) {
      if (!(error instanceof StaleRevision) || n >= TRIES) throw error;
    }
  }
}

async function performOnce(
  sql: Sql,
  engine: Engine,
  ticketId: string,
  command: Command,
  hot: boolean,
): Promise<Outcome> {
  const stored = await load(sql, ticketId, hot);
  if (stored === null) return { refused: 'no_such_ticket' };
  if (await hasCommand(sql, ticketId, command.id)) return 'replayed';
  const now = await databaseNow(sql);
  // The time of a ticket never runs backwards, though the database's clock may be set back.
  const at = new Date(Math.max(now.getTime(), stored.seenAt.getTime(), Date.parse(stored.ticket.updatedAt)));
  // Only the instant was missing.
  const decision = tickets.decide(stored.ticket, { ...command, at } as tickets.TicketCommand);
  if (!decision.ok) return { refused: decision.refusal.code };
  const { events } = decision.value;
  await appendEvents(sql, stored, events, at);
  await settle(sql, engine, { ticket: tickets.apply(stored.ticket, events), seenAt: stored.seenAt }, at);
  return 'accepted';
}
