import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../watch/database.ts';
import { perform, submit } from '../watch/desk.ts';
import type { Engine } from '../watch/engine.ts';
import { databaseNow, wakeUp } from '../watch/wake-up.ts';
import { type Deed, HOT, SPEED, START } from './plan.ts';
import { Random } from './random.ts';

const AT_ONCE = 4;

/** Starts the watch's clock, unless it runs. */
export async function startClock(database: Database): Promise<void> {
  await database.query(
    `update watch_clock set real_origin = clock_timestamp(), watch_origin = $1, speed = $2 where speed = 1`,
    [new Date(START), SPEED],
  );
}

/** The database's clock jumps: what it shows and what the waiting jobs are compared with. */
export async function jump(database: Database, hours: number): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query(`update watch_clock set watch_origin = watch_origin + $1 * interval '1 hour'`, [hours]);
    await sql.query(
      `update pgboss.job set start_after = start_after - $1 * interval '1 second' where name = 'wake_up' and state < 'active'`,
      [(hours * 3600) / SPEED],
    );
  });
}

/** Does the deeds when their time has come, several at once; each again until the database has answered. */
export async function drive(database: Database, engine: Engine, deeds: readonly Deed[], seed: number): Promise<void> {
  const random = new Random(seed);
  let next = 0;
  async function worker(): Promise<void> {
    for (;;) {
      const deed = deeds[next];
      if (deed === undefined) return;
      next += 1;
      await until(database, deed.at);
      await insist(() => doDeed(database, engine, deed));
      // A wake-up that nobody needs replaces the one that was set; two workers look at one ticket at once.
      if (random.chance(0.1)) await insist(() => engine.wakeAt(database, deed.ticketId, new Date()));
      if (random.chance(0.1)) await insist(() => bothLook(database, engine, deed.ticketId));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function doDeed(database: Database, engine: Engine, { ticketId, submission, command }: Deed): Promise<void> {
  if (submission !== undefined) await submit(database, engine, submission);
  if (command !== undefined) await perform(database, engine, ticketId, command, ticketId === HOT);
}

async function bothLook(database: Database, engine: Engine, ticketId: string): Promise<void> {
  const look = () => database.transaction((sql) => wakeUp(sql, engine, ticketId));
  await Promise.all([look(), look()]);
}

async function until(database: Database, at: number): Promise<void> {
  for (;;) {
    const now = await insist(() => databaseNow(database));
    if (now.getTime() >= at) return;
    await sleep(Math.min((at - now.getTime()) / SPEED, 200));
  }
}

/** Tries again until the database answers. What it did without saying so is told by the id of the command. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      if (n >= 100) throw error;
      await sleep(100);
    }
  }
}
