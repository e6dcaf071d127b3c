import type { Sql } from './database.ts';
import type { Notice } from './notice.ts';

/** What does the timing and the recovery. Whatever it is told becomes true with the caller's transaction. */
export interface Engine {
  /** The ticket is woken when the database's own clock shows `at`; that replaces its earlier wake-up. */
  wakeAt(sql: Sql, ticketId: string, at: Date): Promise<void>;
  /** Notices are sent once they are committed. */
  sendLater(sql: Sql, notices: readonly Notice[]): Promise<void>;
}
