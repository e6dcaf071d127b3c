// Starts a PostgreSQL server for a command and stops it afterwards: npm run postgres -- npm start
import { spawnSync } from 'node:child_process';
import { startPostgres } from './postgres.ts';

const [program, ...args] = process.argv.slice(2);
const server = await startPostgres();
if (server === null) {
  console.error('PostgreSQL is not installed here, and apt-get cannot install it.');
  process.exit(1);
}
console.log(`PostgreSQL ${server.version} at ${server.url}`);
try {
  if (program !== undefined) {
    const env = { ...process.env, DATABASE_URL: server.url };
    process.exitCode = spawnSync(program, args, { stdio: 'inherit', env }).status ?? 1;
  }
} finally {
  server.stop();
}
