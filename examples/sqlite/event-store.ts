import type { Database } from './database.ts';

/** An event of a subscription or a ticket. A submission has no revision: it comes first, and counts as 0. */
type Stored = object & { readonly revision?: number };

export function createEvents(db: Database): void {
  db.run('CREATE TABLE events (stream TEXT, revision INTEGER, event TEXT, PRIMARY KEY (stream, revision))', []);
}

/** The events of one subscription or ticket, oldest first, for `parseEvents`. */
export function eventsOf(db: Database, stream: string): readonly unknown[] {
  const rows = db.all('SELECT event FROM events WHERE stream = ? ORDER BY revision', [stream]);
  return rows.map(({ event }) => JSON.parse(String(event)));
}

/** Writes events, one row a revision, and what belongs to them. `false` where another process has written one of these revisions. */
export function append(db: Database, stream: string, events: readonly Stored[], also = () => {}): boolean {
  db.run('BEGIN IMMEDIATE', []);
  try {
    for (const event of events) {
      const row = [stream, event.revision ?? 0, JSON.stringify(event)];
      db.run('INSERT INTO events (stream, revision, event) VALUES (?, ?, ?)', row);
    }
    also();
    db.run('COMMIT', []);
    return true;
  } catch (error) {
    db.run('ROLLBACK', []);
    if (String(error).includes('UNIQUE')) return false;
    throw error;
  }
}
