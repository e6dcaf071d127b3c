import type { Deed } from '../deeds/deed.ts';
import { drive, insist } from '../deeds/drive.ts';
import type { Database } from '../watch/database.ts';
import type { Engine } from '../watch/engine.ts';
import { wakeUp } from '../watch/wake-up.ts';
import { HOT, POISON, SPEED } from './plan.ts';
import { Random } from './random.ts';

/** Does the deeds; now and then a wake-up comes that nobody needs, and two workers look at one ticket at once. */
export function driveWithMischief(
  database: Database,
  engine: Engine,
  deeds: readonly Deed[],
  seed: number,
): Promise<void> {
  const random = new Random(seed);
  return drive(database, engine, deeds, {
    speed: SPEED,
    hot: HOT,
    async after({ ticketId }) {
      // Whoever looks at the ticket that cannot be read fails, as the engine's own wake-ups do.
      if (ticketId === POISON) return;
      if (random.chance(0.1)) await insist(() => engine.wakeAt(database, ticketId, new Date()));
      if (random.chance(0.1)) await insist(() => bothLook(database, engine, ticketId));
    },
  });
}

async function bothLook(database: Database, engine: Engine, ticketId: string): Promise<void> {
  const look = () => database.transaction((sql) => wakeUp(sql, engine, ticketId));
  await Promise.all([look(), look()]);
}
