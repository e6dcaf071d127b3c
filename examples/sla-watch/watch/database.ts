import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Db, fromPglite } from 'pg-boss';

type Row = Readonly<Record<string, unknown>>;

/** Whatever answers SQL: a connection, or a transaction of it. */
export interface Sql {
  query<T = Row>(text: string, values?: readonly unknown[]): Promise<readonly T[]>;
  /** The same connection, as pg-boss takes it: its jobs commit with the rows. */
  readonly forBoss: Db;
}

export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgres';
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Answering {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

function sqlOf(connection: Answering): Sql {
  return {
    async query<T>(text: string, values: readonly unknown[] = []) {
      // The caller names the columns of its own query.
      return (await connection.query(text, [...values])).rows as T[];
    },
    forBoss: { executeSql: (text, values) => connection.query(text, values) },
  };
}

/** A server where there is a URL; else PostgreSQL in this process, in a folder or in memory. */
export async function openDatabase(url: string | undefined, folder?: string): Promise<Database> {
  return url === undefined ? openPglite(folder) : openServer(url);
}

function openServer(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 6 });
  // A connection that breaks fails the statement that runs on it, and is replaced by the pool.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    kind: 'postgres',
    ...sqlOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query('BEGIN');
        const result = await work(sqlOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

async function openPglite(folder?: string): Promise<Database> {
  const lite = await PGlite.create(folder);
  return {
    kind: 'pglite',
    ...sqlOf({
      // Statements without values may be several, as in the schema.
      query: async (text, values) =>
        values?.length ? lite.query(text, values) : { rows: (await lite.exec(text)).flatMap(({ rows }) => rows) },
    }),
    forBoss: fromPglite(lite),
    transaction: (work) => lite.transaction((tx) => work(sqlOf(tx))),
    close: () => lite.close(),
  };
}
