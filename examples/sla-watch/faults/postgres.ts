import { setTimeout as sleep } from 'node:timers/promises';
import { insist } from '../deeds/drive.ts';
import { jump, startClock } from '../deeds/watch-clock.ts';
import type { Server } from '../scripts/postgres.ts';
import { BossEngine } from '../watch/boss-engine.ts';
import { openDatabase } from '../watch/database.ts';
import { SCHEMA } from '../watch/schema.ts';
import { databaseNow } from '../watch/wake-up.ts';
import { driveWithMischief } from './mischief.ts';
import { type Outcome, quiet, repeatedOf } from './outcome.ts';
import { HOURS, planOf, SPEED, START } from './plan.ts';
import { mend, poison } from './poison.ts';
import { Random } from './random.ts';
import { startReceiver } from './receiver.ts';
import { verdictOf } from './verdict.ts';
import { WorkerProcesses } from './worker-processes.ts';

const TICKETS = 200;
const WORKERS = 3;
const SECONDS = (HOURS * 3600) / SPEED;

/** Three workers on a server: killed all the time, the server stopped at once in between, its clock set forward and back. */
export async function survivesOnPostgres(server: Server, seed: number): Promise<Outcome> {
  const began = Date.now();
  const random = new Random(seed);
  const receiver = await startReceiver();
  const database = await openDatabase(server.url);
  await database.query(SCHEMA);
  const engine = new BossEngine(database);
  await engine.start();
  const env = { DATABASE_URL: server.url, RECEIVER_URL: receiver.url };
  const workers = new WorkerProcesses('../watch/worker.ts', env);
  await Promise.all(Array.from({ length: WORKERS }, () => workers.start()));
  await startClock(database, START, SPEED);
  const notes: string[] = [];
  let setAside = false;
  let driven = false;
  const work = [
    driveWithMischief(database, engine, planOf(TICKETS, seed), seed).then(() => {
      driven = true;
    }),
    killAll(),
    disturb(),
  ];

  async function killAll(): Promise<void> {
    while (!driven) {
      await sleep(random.between(300, 2500));
      workers.kill(random);
    }
  }
  async function disturb(): Promise<void> {
    await poison(database);
    await sleep(SECONDS * 250);
    await insist(() => jump(database, 2));
    await sleep(SECONDS * 150);
    server.restart();
    notes.push('the server was stopped at once and started again');
    await sleep(SECONDS * 100);
    await insist(() => jump(database, -1.5));
    notes.push("the database's clock went 2 h forward and 1.5 h back");
    setAside = await mend(database, engine, 60);
  }
  await Promise.all(work);
  const until = await databaseNow(database);
  await quiet(database, until, 60);
  const verdict = await verdictOf(database, until, receiver.deliveries);
  await workers.stop();
  await engine.stop();
  await database.close();
  receiver.close();
  const { killed } = workers;
  const [repeated, seconds] = [repeatedOf(receiver.deliveries), (Date.now() - began) / 1000];
  return {
    name: `PostgreSQL ${server.version}, ${WORKERS} workers`,
    verdict,
    killed,
    repeated,
    seconds,
    notes,
    setAside,
  };
}
