import { orThrow, tickets } from 'premium-support';
import type { Database } from './database.ts';
import { append, createEvents, eventsOf } from './event-store.ts';

type Submission = Parameters<typeof tickets.submit>[0];

/** The events are the truth; `tickets` has the state of each, so that a list is one query. */
export function createTables(db: Database): void {
  createEvents(db);
  db.run('CREATE TABLE tickets (id TEXT PRIMARY KEY, status TEXT, state TEXT)', []);
}

/** The state, from the events alone. */
export function load(db: Database, id: string): tickets.Ticket {
  return tickets.apply(null, orThrow(tickets.parseEvents(eventsOf(db, id))));
}

/** Every ticket that is not resolved, as it stands. What `apply` returned, `parse` reads; no catalogue is needed. */
export function openTickets(db: Database): readonly tickets.Ticket[] {
  const rows = db.all("SELECT state FROM tickets WHERE status NOT IN ('resolved', 'closed') ORDER BY id", []);
  return rows.map(({ state }) => orThrow(tickets.parse(JSON.parse(String(state)))));
}

/** Writes a submission. The same one again changes nothing; another one under its id is thrown (`id_reused`). */
export function submit(db: Database, submission: Submission): tickets.Ticket {
  const { events } = orThrow(tickets.submit(submission));
  const ticket = tickets.apply(null, events);
  return append(db, ticket.id, events, () => save(db, ticket)) ? ticket : tickets.apply(load(db, ticket.id), events);
}

/** Decides and writes, and decides again where another process was faster. */
export function handle(db: Database, id: string, command: tickets.TicketCommand): string {
  for (;;) {
    const ticket = load(db, id);
    const decision = tickets.decide(ticket, command);
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
