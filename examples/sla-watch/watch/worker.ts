// One worker process: DATABASE_URL=postgres://… npm run worker. Start as many as you like.
import { BossEngine } from './boss-engine.ts';
import { openDatabase } from './database.ts';
import { postTo, print } from './deliver.ts';
import { SCHEMA } from './schema.ts';

const { DATABASE_URL, RECEIVER_URL } = process.env;
const database = await openDatabase(DATABASE_URL);
await database.query(SCHEMA);
const engine = new BossEngine(database);
await engine.start();
await engine.watch();
await engine.send(RECEIVER_URL === undefined ? print : postTo(RECEIVER_URL));
process.send?.('ready');

async function stop(): Promise<void> {
  await engine.stop();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// A worker does not outlive the process that started it.
process.on('disconnect', () => process.exit(0));
