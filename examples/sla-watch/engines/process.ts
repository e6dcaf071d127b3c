// A worker process of an engine that is tried: it notes when each key was handled.
import pg from 'pg';
import { CONTENDERS } from './contenders.ts';

const { DATABASE_URL = '', CONTENDER = '' } = process.env;
const contender = CONTENDERS[CONTENDER]?.(DATABASE_URL);
if (contender === undefined) throw new Error(`no engine ${CONTENDER}`);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4 });
pool.on('error', () => undefined);
pool.on('connect', (client) => client.on('error', () => undefined));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
await contender.work(async (key) => {
  await pool.query('insert into handled values ($1, clock_timestamp())', [key]);
});
