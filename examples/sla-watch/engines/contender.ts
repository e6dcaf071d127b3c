import type pg from 'pg';

/** An engine that is tried: it wakes a key at an instant, once, and moves the wake-up where it is told another instant. */
export interface Contender {
  readonly name: string;
  install(): Promise<void>;
  /** In the transaction of the client. */
  wakeAt(client: pg.ClientBase, key: string, at: Date): Promise<void>;
  /** Many at once, in the transaction of the client. */
  wakeAllAt(client: pg.ClientBase, keys: readonly string[], at: readonly Date[]): Promise<void>;
  /** Calls the handler for each key that is due, until the process ends. */
  work(handle: (key: string) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
