// Mutates sound arguments of public functions and looks at every answer: `npm run fuzz -- tickets.parse --minutes 10`.
import { parseArgs } from 'node:util';
import { hunt } from './hunt.ts';
import { parsers, targetsNamed } from './targets.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    runs: { type: 'string', default: 'Infinity' },
  },
});
const asked = positionals.length > 0 ? positionals : ['parsers'];
const targets = asked.flatMap((name) => targetsNamed(name));
const [seed, minutes, runs] = [Number(values.seed), Number(values.minutes), Number(values.runs)];
if (targets.length === 0 || [seed, minutes, runs].some(Number.isNaN)) {
  console.error('npm run fuzz -- <function | module | parsers | all> … [--minutes N] [--seed S] [--runs N]');
  console.error(`The parsers: ${parsers.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}

let found = 0;
for (const target of targets) {
  const start = Date.now();
  const until = start + minutes * 60_000;
  const { runs: done, accepted, kinds, findings } = hunt(target, { seed, runs, until });
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  const [count, taken] = [done, accepted].map((one) => one.toLocaleString('en'));
  console.log(
    `${target.name}: ${count} inputs in ${seconds} s, ${taken} taken, ${kinds} kinds of answer, seed ${seed}`,
  );
  for (const { what, run, args } of findings) {
    console.log(`  ${what}`);
    console.log(`    again with npm run fuzz -- ${target.name} --seed ${seed} --runs ${run} --minutes 60`);
    console.log(`    ${shown(args)}`);
  }
  found += findings.length;
}
process.exitCode = found === 0 ? 0 : 1;

function shown(args: readonly unknown[]): string {
  const text = JSON.stringify(args);
  return text.length <= 4000 ? text : `${text.slice(0, 4000)}… (${text.length} characters)`;
}
