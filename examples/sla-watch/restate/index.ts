// The same handler on Restate: npm test. The service is killed all the time, the server once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tickets } from 'premium-support';
import { insist } from '../deeds/drive.ts';
import { holds, textOf } from '../faults/outcome.ts';
import { HOT, POISON, planOf } from '../faults/plan.ts';
import { Random } from '../faults/random.ts';
import { startReceiver } from '../faults/receiver.ts';
import { doubledOf } from '../faults/verdict.ts';
import { WorkerProcesses } from '../faults/worker-processes.ts';
import { freePort } from '../scripts/postgres.ts';
import { writeFigures } from '../scripts/readme.ts';
import { keyOf, noticesOf } from '../watch/notice.ts';
import { RestateServer } from './server.ts';
import { folded, type TicketState } from './ticket-object.ts';

const TICKETS = 100;
const SPEED = 3600;
const START = Date.parse('2016-03-07T08:00:00Z');
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const began = Date.now();
const random = new Random(seed);
const folder = mkdtempSync(join(tmpdir(), 'sla-watch-restate-'));
const receiver = await startReceiver();
const [port, ...ports] = [await freePort(), await freePort(), await freePort(), await freePort()];
const server = new RestateServer(folder, ports);
await server.start();
const origin = Date.now() + 8000;
const env = {
  RESTATE_LOGGING: 'ERROR',
  PORT: String(port),
  ORIGIN: String(origin),
  START: String(START),
  SPEED: String(SPEED),
  RECEIVER_URL: receiver.url,
};
const services = new WorkerProcesses('../restate/service.ts', env);
await services.start();
await server.register(port);
const watchNow = () => START + (Date.now() - origin) * SPEED;

// Nothing can make a stream unreadable from outside, as Restate keeps it.
const deeds = planOf(TICKETS, seed).filter(({ ticketId }) => ticketId !== POISON);
let driven = false;
await Promise.all([drive().then(() => (driven = true)), killServices(), killServer()]);

async function drive(): Promise<void> {
  const going: Promise<unknown>[] = [];
  for (const { at, ticketId, submission, command } of deeds) {
    while (watchNow() < at) await sleep(Math.min((at - watchNow()) / SPEED, 200));
    const [handler, input] = submission === undefined ? ['perform', command] : ['submit', submission];
    going.push(insist(() => server.call(ticketId, handler, input)));
  }
  await Promise.all(going);
}

async function killServices(): Promise<void> {
  while (!driven) {
    await sleep(random.between(2500, 6000));
    services.kill(random);
    await services.ready();
  }
}

async function killServer(): Promise<void> {
  await sleep(origin + 12_000 - Date.now());
  await server.kill();
  await server.start();
}

const until = watchNow();
const ids = [...new Set(deeds.map(({ ticketId }) => ticketId)), HOT];
let states: readonly TicketState[] = [];
const isOpen = (state: TicketState) => {
  const next = tickets.nextChange({ tickets: [folded(state)], at: state.seenAt ?? START });
  return next !== null && Date.parse(next.at) <= until;
};
for (let n = 0; n < 100; n += 1) {
  states = await Promise.all(ids.map((id) => insist(() => server.call<TicketState>(id, 'read'))));
  states = states.filter(({ events }) => events.length > 0);
  if (!states.some(isOpen)) break;
  await sleep(200);
}

// The fold over what happened, as the library says it.
const due = new Set(
  states.flatMap((state) => noticesOf(tickets.changes({ tickets: [folded(state)], to: new Date(until) })).map(keyOf)),
);
const noticed = states
  .flatMap(({ noticed: of }) => Object.entries(of))
  .filter(([, { notice }]) => Date.parse(notice.at) <= until);
const sent = noticed.map(([key]) => key).filter((key) => receiver.deliveries.has(key));
const outcome = {
  name: 'Restate, one service',
  verdict: {
    due: due.size,
    notified: [...due].filter((key) => sent.includes(key)).length,
    lost: [...due].filter((key) => !sent.includes(key)),
    doubled: doubledOf([...new Set(sent)]),
    early: noticed
      .filter(([key, { notice, noticedAt }]) => !due.has(key) || noticedAt < Date.parse(notice.at))
      .map(([key]) => key),
    late: noticed.map(([, { notice, noticedAt }]) => (noticedAt - Date.parse(notice.at)) / SPEED).sort((a, b) => a - b),
  },
  killed: services.killed,
  repeated: [...receiver.deliveries.values()].reduce((sum, times) => sum + times - 1, 0),
  seconds: (Date.now() - began) / 1000,
  notes: ['the Restate server was killed once and started again'],
};
console.log(textOf(outcome));
if (process.argv.includes('--write')) writeFigures('restate', textOf(outcome));
await services.stop();
await server.kill();
receiver.close();
rmSync(folder, { recursive: true, force: true });
console.log(holds(outcome) ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(holds(outcome) ? 0 : 1);
