import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { type Module, moduleNamed, modules } from './modules.ts';

// The same inputs at every run, and few of them: each law is tried once a mutant.
process.env.PROP_RUNS ??= '10';
process.env.PROP_SEED ??= '20261122';

const slice = process.env.MUTATION_SLICE;
const asked = process.argv.slice(2);
const rows: string[] = [];

for (const one of asked.length > 0 ? asked.map(moduleNamed) : modules) {
  const begun = performance.now();
  const { mutants, killed } = await mutationTest(one);
  const score = (100 * killed) / mutants;
  const minutes = (performance.now() - begun) / 60_000;
  // A slice is a sample: its score wavers around the module's.
  if (score < one.least && slice === undefined) process.exitCode = 1;
  rows.push(
    [
      one.name.padEnd(14),
      String(mutants).padStart(7),
      String(killed).padStart(6),
      score.toFixed(2).padStart(6),
      String(one.least).padStart(5),
      minutes.toFixed(1).padStart(7),
    ].join('  '),
  );
}
console.log(['module          mutants  killed  score  least  minutes', ...rows].join('\n'));

async function mutationTest(one: Module): Promise<{ mutants: number; killed: number }> {
  process.env.MUTATION_MODULE = one.name;
  const known = `reports/mutation/${[one.name, ...(slice?.split('/') ?? [])].join('-')}.json`;
  if (existsSync(known)) forgetStaticSurvivors(known);
  const results = await new Stryker({
    configFile: '.stryker.config.json',
    mutate: [...one.mutate],
    incrementalFile: known,
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  }).runMutationTest();
  const valid = results.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const killed = valid.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  return { mutants: valid.length, killed: killed.length };
}

interface Report {
  readonly files: Record<string, { mutants: { readonly status: string; readonly static?: boolean }[] }>;
}

/**
 * A mutant of what is run once, when a module is loaded, is met by no test in particular: Stryker would not see that
 * a new test may kill it. So those that survived are tried again at every run.
 */
function forgetStaticSurvivors(path: string): void {
  const report: Report = JSON.parse(readFileSync(path, 'utf8'));
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter((mutant) => !mutant.static || mutant.status === 'Killed');
  }
  writeFileSync(path, JSON.stringify(report));
}
