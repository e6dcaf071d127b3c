import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../watch/database.ts';
import { perform, submit } from '../watch/desk.ts';
import type { Engine } from '../watch/engine.ts';
import { databaseNow } from '../watch/wake-up.ts';
import type { Deed } from './deed.ts';

const AT_ONCE = 4;

export interface Driving {
  /** How many times as fast as the database's clock the watch's runs. */
  readonly speed: number;
  /** Tickets to which many write: their row is locked first. */
  readonly hot?: string;
  /** What else happens, after a deed. */
  readonly after?: (deed: Deed) => Promise<void>;
}

/** Does the deeds when their time has come, several at once; each again until the database has answered. */
export async function drive(
  database: Database,
  engine: Engine,
  deeds: readonly Deed[],
  driving: Driving,
): Promise<void> {
  let next = 0;
  async function worker(): Promise<void> {
    for (let deed = deeds[next++]; deed !== undefined; deed = deeds[next++]) {
      await until(database, deed.at, driving.speed);
      const { ticketId, submission, command } = deed;
      if (submission !== undefined) await insist(() => submit(database, engine, submission));
      if (command !== undefined) {
        await insist(() => perform(database, engine, ticketId, command, ticketId === driving.hot));
      }
      await driving.after?.(deed);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Waits until the watch's clock shows an instant. */
export async function until(database: Database, at: number, speed: number): Promise<void> {
  for (;;) {
    const now = await insist(() => databaseNow(database));
    if (now.getTime() >= at) return;
    await sleep(Math.min((at - now.getTime()) / speed, 200));
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
