import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Contender } from './contender.ts';

const BATCH = 20;

/** The yardstick: a table, and workers that skip what others have locked. A killed worker's locks go with its connection. */
export function plainTable(url: string): Contender {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  async function takeSome(handle: (key: string) => Promise<void>): Promise<number> {
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query('begin');
      const { rows } = await client.query<{ key: string }>(
        `delete from plain_wake_up where key in (
           select key from plain_wake_up where at <= clock_timestamp() order by at limit ${BATCH} for update skip locked
         ) returning key`,
      );
      await Promise.all(rows.map(({ key }) => handle(key)));
      await client.query('commit');
      broken = false;
      return rows.length;
    } finally {
      client.release(broken);
    }
  }

  return {
    name: 'plain table',
    async install() {
      await pool.query('create table plain_wake_up (key text primary key, at timestamptz not null)');
      await pool.query('create index on plain_wake_up (at)');
    },
    async wakeAt(client, key, at) {
      const upsert = 'insert into plain_wake_up values ($1, $2) on conflict (key) do update set at = excluded.at';
      await client.query(upsert, [key, at]);
    },
    async wakeAllAt(client, keys, at) {
      await client.query('insert into plain_wake_up select * from unnest($1::text[], $2::timestamptz[])', [keys, at]);
    },
    async work(handle) {
      for (;;) {
        const taken = await takeSome(handle).catch(() => 0);
        if (taken < BATCH) await sleep(250);
      }
    },
    close: () => pool.end(),
  };
}
