// Which engine? npm run engines [-- --write] tries each on a server of its own and prints the table.
import { percentile } from '../faults/verdict.ts';
import { writeFigures } from '../scripts/readme.ts';
import { CONTENDERS } from './contenders.ts';
import { type Trial, trialOf } from './trial.ts';

const HEAD = [
  'engine',
  'inserts/s',
  'moves/s',
  'handled/s, 1 / 2 / 4 workers',
  'lost',
  'handled again',
  'killed',
  'late p50 / p99 / max',
];

const wanted = process.argv.slice(2).filter((name) => name in CONTENDERS);
const trials: Trial[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(CONTENDERS)) trials.push(await trialOf(name));
const rows = [HEAD, ...trials.map(rowOf)];
const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
const table = rows
  .map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  .join('\n');
console.log(table);
if (process.argv.includes('--write')) writeFigures('engines', table);
process.exit(0);

function rowOf({ name, insertsPerSecond, movesPerSecond, handledPerSecond, lost, again, killed, late }: Trial) {
  const seconds = [0.5, 0.99, 1].map((share) => `${(percentile(late, share) / 1000).toFixed(1)} s`).join(' / ');
  const figures = [insertsPerSecond, movesPerSecond].map((figure) => figure.toFixed(0));
  const handled = handledPerSecond.map((figure) => figure.toFixed(0)).join(' / ');
  return [name, ...figures, handled, String(lost), String(again), String(killed), seconds];
}
