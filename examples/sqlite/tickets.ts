import { type entitlements, orThrow, tickets } from 'premium-support';
import type { Database } from './database.ts';
import { append, createEvents, eventsOf } from './event-store.ts';

type WithoutInstant<T> = T extends unknown ? Omit<T, 'at'> : never;
/** A command without its instant: it happens when it is taken. */
type Command = WithoutInstant<tickets.TicketCommand>;
type HoldingAt = (at: string) => entitlements.Entitlements;

/** The events are the truth; `tickets` has the state of each, so that a list is one query. */
export function createTables(db: Database): void {
  createEvents(db);
  db.run('CREATE TABLE tickets (id TEXT PRIMARY KEY, status TEXT, state TEXT)', []);
}

/** The state, from the events alone; `null` for a ticket that there is not. */
export function find(db: Database, id: string): tickets.Ticket | null {
  const events = eventsOf(db, id);
  return events.length === 0 ? null : tickets.apply(null, orThrow(tickets.parseEvents(events)));
}

/** Every ticket that is not resolved, as it stands. What `apply` returned, `parse` reads; no catalogue is needed. */
export function openTickets(db: Database): readonly tickets.Ticket[] {
  const rows = db.all("SELECT state FROM tickets WHERE status NOT IN ('resolved', 'closed') ORDER BY id", []);
  return rows.map(({ state }) => orThrow(tickets.parse(JSON.parse(String(state)))));
}

/**
 * Writes a submission. The same one again counts at the instant at which it was accepted, and changes nothing; another one
 * under its id is thrown (`id_reused`). `holdingAt`: what the requester holds at an instant.
 */
export function submit(db: Database, form: tickets.SubmissionForm, holdingAt: HoldingAt, now: string): tickets.Ticket {
  for (;;) {
    const stored = find(db, form.id);
    const at = stored?.openedAt ?? now;
    const { events } = orThrow(tickets.submit({ ...form, entitlements: holdingAt(at), at }));
    const ticket = tickets.apply(stored, events);
    if (stored !== null || append(db, ticket.id, events, () => save(db, ticket))) return ticket;
  }
}

/** Decides and writes, and decides again where another process was faster. A command that comes again counts as accepted. */
export function handle(db: Database, id: string, command: Command, now: string): string {
  for (;;) {
    const ticket = find(db, id);
    if (ticket === null) return 'no_such_ticket';
    const at = ticket.history.find(({ commandId }) => commandId === command.id)?.at ?? now;
    const decision = tickets.decide(ticket, { ...command, at } as tickets.TicketCommand); // only the instant was missing
    if (!decision.ok) return decision.refusal.code;
    const { events, replayed } = decision.value;
    if (replayed) return 'replayed';
    const after = tickets.apply(ticket, events);
    if (append(db, id, events, () => save(db, after))) return 'accepted';
  }
}

function save(db: Database, ticket: tickets.Ticket): void {
  const row = [ticket.id, ticket.status, JSON.stringify(ticket)];
  db.run('INSERT OR REPLACE INTO tickets (id, status, state) VALUES (?, ?, ?)', row);
}
