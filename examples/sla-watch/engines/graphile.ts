import { EventEmitter } from 'node:events';
import { type Logger, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';
import type { Contender } from './contender.ts';

const TASK = 'tried';
const BEAT = 1000;
/** A worker that has not been heard of for so long is dead. */
const DEAD_AFTER = '5 seconds';
const WANTED = `select graphile_worker.add_job($1, json_build_object('key', $2::text), run_at => $3, job_key => $2, max_attempts => 25)`;

/** graphile-worker 0.16. It locks a job for four hours: here its workers have a heartbeat, and unlock those of dead ones. */
export function graphile(url: string): Contender {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const silent = { scope: () => silent, error() {}, warn() {}, info() {}, debug() {} } as unknown as Logger; // nobody reads it

  async function beat(workers: readonly string[]): Promise<void> {
    await pool.query(
      `insert into graphile_heartbeat select unnest($1::text[]), clock_timestamp()
       on conflict (worker_id) do update set at = excluded.at`,
      [workers],
    );
    await pool.query(`
      with dead as (
        select array_agg(distinct j.locked_by) as ids from graphile_worker._private_jobs j
        left join graphile_heartbeat h on h.worker_id = j.locked_by
        where j.locked_by is not null and coalesce(h.at, j.locked_at) < clock_timestamp() - interval '${DEAD_AFTER}'
      )
      select graphile_worker.force_unlock_workers(ids) from dead where ids is not null`);
  }

  return {
    name: 'graphile-worker 0.16',
    async install() {
      const utils = await makeWorkerUtils({ pgPool: pool, logger: silent });
      await utils.migrate();
      await utils.release();
      await pool.query('create table graphile_heartbeat (worker_id text primary key, at timestamptz not null)');
    },
    async wakeAt(client, key, at) {
      await client.query(WANTED, [TASK, key, at]);
    },
    async wakeAllAt(client, keys, at) {
      await client.query(
        `select count(*) from graphile_worker.add_jobs(array(
           select row($1, json_build_object('key', k), null, a, 25, k, null, null)::graphile_worker.job_spec
           from unnest($2::text[], $3::timestamptz[]) as wanted (k, a)))`,
        [TASK, keys, at],
      );
    },
    async work(handle) {
      const events = new EventEmitter();
      const workers: string[] = [];
      events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => workers.push(worker.workerId));
      const taskList = { [TASK]: (payload: unknown) => handle(String((payload as { key: string }).key)) };
      await run({
        pgPool: pool,
        taskList,
        concurrency: 4,
        pollInterval: 250,
        noHandleSignals: true,
        events,
        logger: silent,
      });
      setInterval(() => void beat(workers).catch(() => undefined), BEAT);
    },
    close: () => pool.end(),
  };
}
