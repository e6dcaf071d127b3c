import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Random } from '../faults/random.ts';
import { WorkerProcesses } from '../faults/worker-processes.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { CONTENDERS } from './contenders.ts';

const DUE = 2000;
const SECONDS = 20;
const MANY = 20_000;
const MOVES = 2000;

export interface Trial {
  readonly name: string;
  readonly insertsPerSecond: number;
  readonly movesPerSecond: number;
  readonly handledPerSecond: readonly number[];
  readonly lost: number;
  /** Handled more than once, because a worker was killed between the handler and the engine's own note. */
  readonly again: number;
  readonly killed: number;
  /** In milliseconds, sorted. */
  readonly late: readonly number[];
}

/** Tries one engine on a server of its own. */
export async function trialOf(contenderName: string): Promise<Trial> {
  const server = await startPostgres();
  if (server === null) throw new Error('PostgreSQL is not installed here, and apt-get cannot install it');
  const make = CONTENDERS[contenderName];
  if (make === undefined) throw new Error(`no engine ${contenderName}`);
  const contender = make(server.url);
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('create table handled (key text not null, at timestamptz not null)');
    await contender.install();
    const insertsPerSecond = await insertMany(pool, contender, 'later', MANY, new Date(Date.now() + 86_400_000));
    const movesPerSecond = await moveSome(pool, contender);
    const handledPerSecond: number[] = [];
    for (const workers of [1, 2, 4])
      handledPerSecond.push(await drain(pool, contender, server.url, contenderName, workers));
    const faults = await survive(pool, contender, server, contenderName, movesPerSecond);
    return { name: contender.name, insertsPerSecond, movesPerSecond, handledPerSecond, ...faults };
  } finally {
    await contender.close().catch(() => undefined);
    await pool.end();
    server.stop();
  }
}

type Tried = ReturnType<NonNullable<(typeof CONTENDERS)[string]>>;

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    client.release();
  }
}

async function insertMany(pool: pg.Pool, contender: Tried, prefix: string, count: number, at: Date): Promise<number> {
  const began = performance.now();
  for (let n = 0; n < count; n += 500) {
    const keys = Array.from({ length: 500 }, (_, i) => `${prefix}-${n + i}`);
    await inTransaction(pool, (client) =>
      contender.wakeAllAt(
        client,
        keys,
        keys.map(() => at),
      ),
    );
  }
  return (count * 1000) / (performance.now() - began);
}

async function moveSome(pool: pg.Pool, contender: Tried): Promise<number> {
  const began = performance.now();
  const mover = async (first: number) => {
    for (let n = first; n < MOVES; n += 4) {
      await inTransaction(pool, (client) => contender.wakeAt(client, `later-${n}`, new Date(Date.now() + 90_000_000)));
    }
  };
  await Promise.all([0, 1, 2, 3].map(mover));
  return (MOVES * 1000) / (performance.now() - began);
}

/** How many due wake-ups a second some workers handle. */
async function drain(pool: pg.Pool, contender: Tried, url: string, name: string, workers: number): Promise<number> {
  const count = 6000;
  await insertMany(pool, contender, `drain${workers}`, count, new Date(Date.now() - 1000));
  const processes = new WorkerProcesses('../engines/process.ts', { DATABASE_URL: url, CONTENDER: name });
  await Promise.all(Array.from({ length: workers }, () => processes.start()));
  await waitFor(pool, `drain${workers}-%`, count, 120);
  await processes.stop();
  const { rows } = await pool.query<{ seconds: number }>(
    `select extract(epoch from max(at) - min(at))::float8 as seconds from handled where key like $1`,
    [`drain${workers}-%`],
  );
  return count / Math.max(rows[0]?.seconds ?? 1, 0.001);
}

async function waitFor(pool: pg.Pool, keys: string, count: number, limitSeconds: number): Promise<void> {
  for (const end = Date.now() + limitSeconds * 1000; Date.now() < end; await sleep(200)) {
    const sql = 'select count(distinct key)::int as n from handled where key like $1';
    const { rows } = await pool.query<{ n: number }>(sql, [keys]).catch(() => ({ rows: [] }));
    if ((rows[0]?.n ?? 0) >= count) return;
  }
}

type Faults = Pick<Trial, 'lost' | 'again' | 'killed' | 'late'>;

/** Wake-ups that are due one after another, each moved once, while two workers are killed and the server stopped once. */
async function survive(
  pool: pg.Pool,
  contender: Tried,
  server: { readonly url: string; restart(): void },
  name: string,
  movesPerSecond: number,
): Promise<Faults> {
  const random = new Random(17);
  const processes = new WorkerProcesses('../engines/process.ts', { DATABASE_URL: server.url, CONTENDER: name });
  await Promise.all([processes.start(), processes.start()]);
  // Each is moved once before the first is due.
  const start = Date.now() + 5000 + (DUE / movesPerSecond) * 1500;
  const due = new Map(Array.from({ length: DUE }, (_, n) => [`due-${n}`, start + (n / DUE) * SECONDS * 1000]));
  await insertMany(pool, contender, 'due', DUE, new Date(start + 3_600_000));
  for (const part of chunks([...due], 100)) {
    await inTransaction(pool, async (client) => {
      for (const [key, at] of part) await contender.wakeAt(client, key, new Date(at));
    });
  }
  const end = start + SECONDS * 1000;
  let restarted = false;
  while (Date.now() < end) {
    await sleep(random.between(1000, 2500));
    processes.kill(random);
    if (restarted || Date.now() < start + SECONDS * 500) continue;
    server.restart();
    restarted = true;
  }
  await waitFor(pool, 'due-%', DUE, 60);
  await processes.stop();
  const { rows } = await pool.query<{ key: string; at: Date; times: number }>(
    `select key, min(at) as at, count(*)::int as times from handled where key like 'due-%' group by key`,
  );
  const late = rows.map(({ key, at }) => Math.max(at.getTime() - (due.get(key) ?? 0), 0)).sort((a, b) => a - b);
  const again = rows.filter(({ times }) => times > 1).length;
  return { lost: DUE - rows.length, again, killed: processes.killed, late };
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
