// PostgreSQL in this process, with the workers and the driver: whoever started it kills it and starts it again.

import { jump, startClock } from '../deeds/watch-clock.ts';
import { BossEngine } from '../watch/boss-engine.ts';
import { openDatabase } from '../watch/database.ts';
import { postTo } from '../watch/deliver.ts';
import { SCHEMA } from '../watch/schema.ts';
import { databaseNow } from '../watch/wake-up.ts';
import { driveWithMischief } from './mischief.ts';
import { quiet } from './outcome.ts';
import { planOf, SPEED, START } from './plan.ts';
import { mend, poison } from './poison.ts';

const { LITE_FOLDER = '', RECEIVER_URL = '', SEED = '1', TICKETS = '60' } = process.env;
const database = await openDatabase(undefined, LITE_FOLDER);
await database.query(SCHEMA);
const engine = new BossEngine(database);
await engine.start();
await engine.watch();
await engine.send(postTo(RECEIVER_URL));
await startClock(database, START, SPEED);
process.on('disconnect', () => process.exit(0));
process.on('message', async (what) => {
  if (what === 'poison') {
    await poison(database);
    process.send?.({ poisoned: true });
  }
  if (what === 'forward') await jump(database, 2);
  if (what === 'back') await jump(database, -1.5);
});
process.send?.({ ready: true });

// All that was done before the last kill is delivered again: each deed is told by its id.
await driveWithMischief(database, engine, planOf(Number(TICKETS), Number(SEED)), Number(SEED));
const aside = await mend(database, engine, 60);
const until = await databaseNow(database);
await quiet(database, until, 60);
process.send?.({ until: until.getTime(), aside });
