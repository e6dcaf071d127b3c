import { createRequire } from 'node:module';

type Value = string | number | null;
type Row = Readonly<Record<string, unknown>>;

/** The little of SQLite that the example needs, whichever of the two packages runs it. */
export interface Database {
  run(sql: string, values: readonly Value[]): void;
  all(sql: string, values: readonly Value[]): readonly Row[];
  close(): void;
}

interface Statement {
  run(...values: readonly Value[]): unknown;
  all(...values: readonly Value[]): readonly Row[];
}

/** Node's own SQLite, as far as the example uses it: the types of Node 20 do not know it. */
interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => { prepare(sql: string): Statement; close(): void };
}

/** Opens a database file: with Node's own SQLite where it is (Node 22.13 and later), else with SQLite as WebAssembly. */
export async function openDatabase(file: string): Promise<Database> {
  const own = nodeSqlite();
  if (own !== null) {
    const db = new own.DatabaseSync(file);
    return {
      run: (sql, values) => void db.prepare(sql).run(...values),
      all: (sql, values) => db.prepare(sql).all(...values),
      close: () => db.close(),
    };
  }
  const { default: wasm } = await import('node-sqlite3-wasm');
  const db = new wasm.Database(file);
  return {
    run: (sql, values) => void db.run(sql, [...values]),
    all: (sql, values) => db.all(sql, [...values]),
    close: () => db.close(),
  };
}

function nodeSqlite(): NodeSqlite | null {
  try {
    // `node:sqlite` has the classes that `NodeSqlite` names.
    return createRequire(import.meta.url)('node:sqlite') as NodeSqlite;
  } catch {
    return null;
  }
}
