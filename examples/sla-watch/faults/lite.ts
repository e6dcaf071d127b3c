import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../watch/database.ts';
import { type Outcome, repeatedOf } from './outcome.ts';
import { HOURS, SPEED } from './plan.ts';
import { Random } from './random.ts';
import { startReceiver } from './receiver.ts';
import { verdictOf } from './verdict.ts';
import { WorkerProcesses } from './worker-processes.ts';

const TICKETS = 40;
/** How long the process may take once nobody kills it any more, in milliseconds. */
const LIMIT = 90_000;
const MILLISECONDS = (HOURS * 3_600_000) / SPEED;

interface Done {
  readonly until: number;
  readonly aside: boolean;
}

/** PostgreSQL in one process, which is killed and started again while things happen; then somebody else opens its folder. */
export async function survivesOnPglite(seed: number): Promise<Outcome> {
  const began = Date.now();
  const random = new Random(seed);
  const receiver = await startReceiver();
  const folder = mkdtempSync(join(tmpdir(), 'sla-watch-'));
  const data = join(folder, 'data');
  let poisoned = false;
  const { promise: done, resolve } = Promise.withResolvers<Done>();
  const env = { LITE_FOLDER: data, RECEIVER_URL: receiver.url, SEED: String(seed), TICKETS: String(TICKETS) };
  const only = new WorkerProcesses('lite-process.ts', env, (message) => {
    if (typeof message !== 'object' || message === null) return;
    if ('until' in message) resolve(message as Done); // as it sends
    if ('poisoned' in message) poisoned = true;
  });
  await only.start();
  const start = Date.now();
  const jumps = [
    { share: 0.4, what: 'forward' },
    { share: 0.7, what: 'back' },
  ];
  while (Date.now() - start < MILLISECONDS) {
    // Whoever was to do it may have been killed before.
    if (!poisoned) only.tell('poison');
    await sleep(random.between(1500, 4500));
    if (Date.now() - start > MILLISECONDS * (jumps[0]?.share ?? 1)) {
      only.tell(jumps.shift()?.what ?? '');
      await sleep(500);
    }
    only.kill(random);
    await only.ready();
  }
  // A process that fails by itself is started again too, but not for ever.
  const tooLate = sleep(LIMIT, null, { ref: false });
  const finished = await Promise.race([done, tooLate]);
  if (finished === null) {
    await only.stop();
    throw new Error('PGlite: the process did not come to an end');
  }
  const { until, aside } = finished;
  await only.stop();
  const database = await openDatabase(undefined, data);
  const verdict = await verdictOf(database, new Date(until), receiver.deliveries);
  await database.close();
  receiver.close();
  rmSync(folder, { recursive: true, force: true });
  const notes = ["the database's clock went 2 h forward and 1.5 h back"];
  const { killed } = only;
  const [repeated, seconds] = [repeatedOf(receiver.deliveries), (Date.now() - began) / 1000];
  return { name: 'PGlite, one process', verdict, killed, repeated, seconds, notes, setAside: aside };
}
