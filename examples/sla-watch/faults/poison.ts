import { setTimeout as sleep } from 'node:timers/promises';
import { insist } from '../deeds/drive.ts';
import { type BossEngine, POISONED } from '../watch/boss-engine.ts';
import type { Database } from '../watch/database.ts';
import { POISON } from './plan.ts';

/** Makes the stream of a ticket unreadable, once it is there. */
export async function poison(database: Database): Promise<void> {
  for (;;) {
    const rows = await insist(() =>
      database.query(
        `update event set body = jsonb_set(body, '{type}', '"unreadable"') where ticket_id = $1 and revision = 1 returning 1`,
        [POISON],
      ),
    );
    if (rows.length > 0) return;
    await sleep(100);
  }
}

/** Waits until the ticket has been set aside, mends it and lets it be handled. Answers how long it stood in nobody's way. */
export async function mend(database: Database, engine: BossEngine, limitSeconds: number): Promise<boolean> {
  let aside = false;
  for (const end = Date.now() + limitSeconds * 1000; Date.now() < end && !aside; await sleep(200)) {
    const jobs = await insist(() => engine.boss.findJobs(POISONED));
    aside = jobs.length > 0;
  }
  await insist(() =>
    database.query(
      `update event set body = jsonb_set(body, '{type}', '"submitted"') where ticket_id = $1 and revision = 1`,
      [POISON],
    ),
  );
  await insist(() => engine.boss.redrive(POISONED));
  return aside;
}
