import { PgBoss } from 'pg-boss';
import type { Database, Sql } from './database.ts';
import type { Engine } from './engine.ts';
import { keyOf, type Notice } from './notice.ts';
import { wakeUp } from './wake-up.ts';

const WAKE_UP = 'wake_up';
const NOTICE = 'notice';
/** Where a ticket goes that cannot be read: it stands in nobody's way, and is redriven once it is mended. */
export const POISONED = 'poisoned';
/** How many wake-ups a worker takes at once. */
const BATCH = 20;

/** A killed worker's jobs are taken up again once its heartbeat has been missing for that long: the least pg-boss allows. */
const HEARTBEAT_SECONDS = 10;

/** Tells somebody of a notice. It may be told twice of one, with the same key: the receiver looks at the key. */
export type Deliver = (notice: Notice, key: string) => Promise<void>;

/** pg-boss as the engine of the watch. Its tables lie beside the tickets, so that a job commits with its events. */
export class BossEngine implements Engine {
  readonly boss: PgBoss;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.boss = new PgBoss({
      db: database.forBoss,
      backend: database.kind,
      superviseIntervalSeconds: 1,
      monitorIntervalSeconds: 1,
      maintenanceIntervalSeconds: 60,
      schedule: false,
      registerInstance: false,
      monitorVacuum: false,
    });
    // A database that restarts: the next poll tries again.
    this.boss.on('error', () => undefined);
  }

  async start(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(POISONED);
    // Only one wake-up of a ticket waits: `upsert` moves it.
    const recovering = { heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: 60, deleteAfterSeconds: 60 };
    const retrying = { retryLimit: 4, retryDelay: 1, deadLetter: POISONED };
    await this.boss.createQueue(WAKE_UP, { policy: 'short', ...recovering, ...retrying });
    await this.boss.createQueue(NOTICE, { ...recovering, retryLimit: 20, retryDelay: 1, retryBackoff: true });
  }

  async wakeAt(sql: Sql, ticketId: string, at: Date): Promise<void> {
    await this.boss.upsert(WAKE_UP, { ticketId }, { singletonKey: ticketId, startAfter: at, db: sql.forBoss });
  }

  /** The first wake-ups of many new tickets. */
  async wakeAllAt(sql: Sql, tickets: readonly { readonly id: string; readonly real: Date }[]): Promise<void> {
    const jobs = tickets.map(({ id, real }) => ({ data: { ticketId: id }, singletonKey: id, startAfter: real }));
    await this.boss.insert(WAKE_UP, jobs, { db: sql.forBoss });
  }

  async sendLater(sql: Sql, notices: readonly Notice[]): Promise<void> {
    const jobs = notices.map((notice) => ({ data: notice }));
    await this.boss.insert(NOTICE, jobs, { db: sql.forBoss });
  }

  /** Handles wake-ups until the engine stops. A ticket that fails does not hold up the others of its batch. */
  async watch(): Promise<void> {
    const options = {
      pollingIntervalSeconds: 0.5,
      batchSize: BATCH,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await this.boss.work<{ ticketId: string }>(WAKE_UP, options, (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data: { ticketId } }) => {
          try {
            await this.#database.transaction((sql) => wakeUp(sql, this, ticketId));
            return { id, status: 'completed' } as const;
          } catch (error) {
            return { id, status: 'failed', output: { message: String(error) } } as const;
          }
        }),
      ),
    );
  }

  /** Sends notices until the engine stops. */
  async send(deliver: Deliver): Promise<void> {
    const options = {
      pollingIntervalSeconds: 0.5,
      batchSize: BATCH,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await this.boss.work<Notice>(NOTICE, options, (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data: notice }) => {
          try {
            await deliver(notice, keyOf(notice));
            await this.#markSent(notice);
            return { id, status: 'completed' } as const;
          } catch (error) {
            return { id, status: 'failed', output: { message: String(error) } } as const;
          }
        }),
      ),
    );
  }

  async #markSent({ ticketId, commitmentId, metric, startedAt, stage }: Notice): Promise<void> {
    await this.#database.query(
      `update notice set sent_at = watch_now() where ticket_id = $1 and commitment_id = $2 and metric = $3
       and started_at = $4 and stage = $5 and sent_at is null`,
      [ticketId, commitmentId, metric, startedAt, stage],
    );
  }

  stop(): Promise<void> {
    return this.boss.stop({ graceful: true, timeout: 5000 });
  }
}
