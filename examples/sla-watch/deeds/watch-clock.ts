import type { Database } from '../watch/database.ts';

/** Lets the watch's clock run from an instant on, so many times as fast as the database's, unless it runs already. */
export async function startClock(database: Database, start: number, speed: number): Promise<void> {
  await database.query(
    `update watch_clock set real_origin = clock_timestamp(), watch_origin = $1, speed = $2
     where real_origin = to_timestamp(0)`,
    [new Date(start), speed],
  );
}

/** The database's clock jumps: what it shows, and what the waiting jobs are compared with. */
export async function jump(database: Database, hours: number): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query(`update watch_clock set watch_origin = watch_origin + $1 * interval '1 hour'`, [hours]);
    await sql.query(
      `update pgboss.job set start_after = start_after - $1 * interval '1 hour' / (select speed from watch_clock)
       where name = 'wake_up' and state < 'active'`,
      [hours],
    );
  });
}
