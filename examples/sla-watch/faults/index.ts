// What the watch survives: npm test. With `--write`, the figures are written into the README.
import { startPostgres } from '../scripts/postgres.ts';
import { writeFigures } from '../scripts/readme.ts';
import { survivesOnPglite } from './lite.ts';
import { holds, type Outcome, textOf } from './outcome.ts';
import { survivesOnPostgres } from './postgres.ts';
import { refusesStaleAppends } from './stale-appends.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const outcomes: Outcome[] = [];
const report: string[] = [`seed ${seed}`];

function tell(text: string): void {
  report.push(text);
  console.log(text);
}

console.log(report[0]);
await refusesStaleAppends();
if (only !== 'postgres') {
  outcomes.push(await survivesOnPglite(seed));
  tell(outcomes.map(textOf).at(-1) ?? '');
}
if (only !== 'pglite') {
  const server = await startPostgres();
  if (server === null) {
    tell('PostgreSQL: skipped, as this machine has no server and none can be installed');
  } else {
    try {
      outcomes.push(await survivesOnPostgres(server, seed));
      tell(outcomes.map(textOf).at(-1) ?? '');
    } finally {
      server.stop();
    }
  }
}
if (process.argv.includes('--write')) writeFigures('faults', report.join('\n'));
const failed = outcomes.filter((outcome) => !holds(outcome)).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
