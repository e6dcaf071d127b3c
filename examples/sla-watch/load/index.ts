// 100 000 open tickets: npm run load [-- --write]. TICKETS=… for fewer.
import { setTimeout as sleep } from 'node:timers/promises';
import { jump, startClock } from '../deeds/watch-clock.ts';
import { startReceiver } from '../faults/receiver.ts';
import { percentile } from '../faults/verdict.ts';
import { WorkerProcesses } from '../faults/worker-processes.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { writeFigures } from '../scripts/readme.ts';
import { BossEngine } from '../watch/boss-engine.ts';
import { type Database, openDatabase } from '../watch/database.ts';
import { perform } from '../watch/desk.ts';
import { SCHEMA } from '../watch/schema.ts';
import { databaseNow } from '../watch/wake-up.ts';
import { fill } from './fill.ts';

const TICKETS = Number(process.env.TICKETS ?? 100_000);
/** So many times as fast as a real day goes the watch's clock. */
const SPEED = Number(process.env.SPEED ?? 20);
const STEADY_SECONDS = 30;
const MOVES = 500;
const START = Date.UTC(2026, 10, 20);

const lines: string[] = [];
const tell = (text: string) => {
  lines.push(text);
  console.log(text);
};

const receiver = await startReceiver();
const server = await startPostgres();
if (server === null) throw new Error('PostgreSQL is not installed here, and apt-get cannot install it');
try {
  const database = await openDatabase(server.url);
  await database.query(SCHEMA);
  const engine = new BossEngine(database);
  await engine.start();
  await startClock(database, START, SPEED);
  await measured('insertion', TICKETS, () => fill(database, engine, TICKETS, START));
  await database.query('analyze');
  await startClockAnew(database);
  tell(await sizes(database));
  await measured('moving, 4 connections', 2 * MOVES, () => moveSome(database, engine));
  for (const workers of [1, 2, 4]) await withWorkers(database, workers, server.url);
  await engine.stop();
  await database.close();
} finally {
  server.stop();
}
if (process.argv.includes('--write')) writeFigures('load', lines.join('\n'));
process.exit(0);

/** The clock stands where the tickets were made for, however long that took. */
async function startClockAnew(database: Database): Promise<void> {
  const now = await databaseNow(database);
  await jump(database, (START - now.getTime()) / 3_600_000);
}

async function measured(what: string, count: number, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  tell(`${what}: ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)}/s`);
}

/** Requesters are asked something and answer: the wake-up moves with each answer. */
async function moveSome(database: Database, engine: BossEngine): Promise<void> {
  const actor = { kind: 'agent', id: 'agent' } as const;
  const mover = async (first: number) => {
    for (let n = first; n < MOVES; n += 4) {
      await perform(database, engine, `t${n}`, { id: `wait-${n}`, type: 'hold', actor });
      await perform(database, engine, `t${n}`, { id: `resume-${n}`, type: 'resume', actor });
    }
  };
  await Promise.all([0, 1, 2, 3].map(mover));
}

async function sizes(database: Database): Promise<string> {
  const [row] = await database.query<{ readonly rows: number; readonly jobs: number }>(
    `select pg_total_relation_size('ticket') + pg_total_relation_size('event') as rows,
            (select sum(pg_total_relation_size(oid)) from pg_class where relnamespace = 'pgboss'::regnamespace
             and relkind = 'r') as jobs`,
  );
  const [ticket, job] = [Number(row?.rows) / TICKETS, Number(row?.jobs) / TICKETS];
  return `on disk: ${ticket.toFixed(0)} bytes a ticket with its events, ${job.toFixed(0)} bytes a wake-up`;
}

async function withWorkers(database: Database, count: number, url: string): Promise<void> {
  const workers = new WorkerProcesses('../watch/worker.ts', { DATABASE_URL: url, RECEIVER_URL: receiver.url });
  await Promise.all(Array.from({ length: count }, () => workers.start()));
  // What was due while nobody worked is not part of the steady state.
  await caughtUp(database, 120);
  const from = await databaseNow(database);
  await sleep(STEADY_SECONDS * 1000);
  const to = await databaseNow(database);
  await caughtUp(database, 60);
  const late = await latenessBetween(database, from, to);
  const steady = [0.5, 0.99, 1].map((share) => `${(percentile(late, share) / 1000).toFixed(1)} s`).join(' / ');
  await jump(database, 1);
  const began = performance.now();
  const behind = await waiting(database);
  await caughtUp(database, 300);
  const seconds = (performance.now() - began) / 1000;
  const rate = `${(late.length / STEADY_SECONDS).toFixed(0)}/s due, late p50 / p99 / max ${steady}`;
  const memory = workers.memory().join(', ');
  await workers.stop();
  tell(
    `${count} worker${count === 1 ? '' : 's'}: steady ${rate}; an hour's outage: ${behind} due at once, caught up in ${seconds.toFixed(0)} s (${(behind / seconds).toFixed(0)}/s); memory ${memory} MB`,
  );
}

async function waiting(database: Database): Promise<number> {
  const [row] = await database.query<{ readonly n: number }>(
    'select count(*)::int as n from ticket where wake_at <= watch_now()',
  );
  return row?.n ?? 0;
}

/** Waits until no more is waiting than comes in between two looks. */
async function caughtUp(database: Database, limitSeconds: number): Promise<void> {
  for (const end = Date.now() + limitSeconds * 1000; Date.now() < end; await sleep(250)) {
    if ((await waiting(database)) <= 2 * SPEED) return;
  }
}

async function latenessBetween(database: Database, from: Date, to: Date): Promise<readonly number[]> {
  const rows = await database.query<{ readonly late: number }>(
    'select extract(epoch from noticed_at - at)::float8 * 1000 as late from notice where at > $1 and at <= $2',
    [from, to],
  );
  return rows.map(({ late }) => late / SPEED).sort((a, b) => a - b);
}
