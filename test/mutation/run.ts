import { mkdirSync, writeFileSync } from 'node:fs';
import { type Module, moduleNamed, modules } from './modules.ts';
import { prepare } from './prepare.ts';
import { type Result, tryThese } from './score.ts';

// The same inputs at every run, and few of them: each law is tried once a mutant.
process.env.PROP_RUNS ??= '10';
process.env.PROP_SEED ??= '20261122';

const CONCURRENCY = Number(process.env.MUTATION_CONCURRENCY ?? 2);
/** A sample: one mutant of so many, spread over all files. Its score wavers around the module's and is not judged. */
const ONE_OF = Number(process.env.MUTATION_ONE_OF ?? 1);
const FOLDER = 'reports/mutation';

const asked = process.argv.slice(2);
const rows: string[] = [];
for (const one of asked.length > 0 ? asked.map(moduleNamed) : modules) rows.push(await rowOf(one));
console.log(['module          mutants  killed  clock  score  least  minutes', ...rows].join('\n'));

async function rowOf(one: Module): Promise<string> {
  const begun = performance.now();
  const prepared = await prepare(one);
  const numbers = [...prepared.mutants.keys()].filter((number) => number % ONE_OF === 0);
  const all = numbers.length;
  const results = await tryThese(prepared, numbers, CONCURRENCY, (done, survived) => {
    if (done % 100 === 0) console.log(`${one.name}: ${done} of ${all} tried, ${survived} survived`);
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${one.name}.json`, JSON.stringify(results, null, 1));
  const left = results.filter(({ status }) => status === 'survived' || status === 'uncovered');
  writeFileSync(`${FOLDER}/${one.name}-survivors.txt`, left.map(lineOf).join(''));
  const score = (100 * (all - left.length)) / all;
  if (score < one.least && ONE_OF === 1) process.exitCode = 1;
  const clock = results.filter(({ status }) => status === 'timeout').length;
  const figures = [all, all - left.length, clock].map((count) => String(count).padStart(6));
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1).padStart(7);
  return [one.name.padEnd(15), ...figures, score.toFixed(2).padStart(6), String(one.least).padStart(5), minutes].join(
    ' ',
  );
}

function lineOf({ file, line, column, mutator, original, replacement, status }: Result): string {
  return `${file}:${line}:${column}  ${mutator}, ${status}\n${indented('-', original)}${indented('+', replacement)}`;
}

function indented(mark: string, text: string): string {
  return `${mark} ${text}`
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('');
}
