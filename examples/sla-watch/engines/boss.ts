import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Contender } from './contender.ts';

const QUEUE = 'tried';

/** pg-boss 12, as the watch uses it. */
export function boss(url: string): Contender {
  const pool = new pg.Pool({ connectionString: url, max: 6 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  const engine = new PgBoss({
    db,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    maintenanceIntervalSeconds: 60,
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
  });
  engine.on('error', () => undefined);
  const of = (client: pg.ClientBase) => ({
    executeSql: (text: string, values?: unknown[]) => client.query(text, values),
  });
  return {
    name: 'pg-boss 12',
    async install() {
      await engine.start();
      await engine.createQueue(QUEUE, {
        policy: 'short',
        heartbeatSeconds: 10,
        expireInSeconds: 60,
        deleteAfterSeconds: 60,
        retryLimit: 20,
        retryDelay: 1,
      });
    },
    async wakeAt(client, key, at) {
      await engine.upsert(QUEUE, { key }, { singletonKey: key, startAfter: at, db: of(client) });
    },
    async wakeAllAt(client, keys, at) {
      const jobs = keys.map((key, i) => ({ data: { key }, singletonKey: key, ...(at[i] && { startAfter: at[i] }) }));
      await engine.insert(QUEUE, jobs, { db: of(client) });
    },
    async work(handle) {
      await engine.start();
      const options = { pollingIntervalSeconds: 0.5, batchSize: 20, burstWhenBatchFull: true } as const;
      await engine.work<{ key: string }>(QUEUE, options, (jobs) =>
        Promise.all(jobs.map(({ data }) => handle(data.key))),
      );
    },
    async close() {
      await engine.stop({ graceful: false });
      await pool.end();
    },
  };
}
