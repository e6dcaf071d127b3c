// Every law, a hundred times as often as usual: `npm run test:deep`, or of some modules `npm run test:deep -- money sla`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const LAWS = '.prop.test.ts';
const { PROP_RUNS = '20000', PROP_SEED = String(Date.now() % 2 ** 31) } = process.env;
const asked = process.argv.slice(2);
const modules = asked.length > 0 ? asked : modulesWithLaws();

console.log(`PROP_SEED=${PROP_SEED} PROP_RUNS=${PROP_RUNS} npm run test:deep -- ${modules.join(' ')}`);
const results = modules.map((name) => {
  const startedAt = Date.now();
  const ok = holds(name);
  return `${ok ? 'holds' : 'FAILS'} ${name.padEnd(12)} ${((Date.now() - startedAt) / 1000).toFixed(0).padStart(5)} s`;
});
console.log(results.join('\n'));
process.exitCode = results.some((line) => line.startsWith('FAILS')) ? 1 : 0;

/** The module's laws in a process of their own, whose report says what repeats a failure. */
function holds(module: string): boolean {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/deep.config.ts', `test/${module}`];
  const env = { ...process.env, PROP_RUNS, PROP_SEED };
  return spawnSync(process.execPath, vitest, { env, stdio: 'inherit' }).status === 0;
}

/** The folders of `test` that have laws, and the files of laws beside them, each by its name alone. */
function modulesWithLaws(): readonly string[] {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(LAWS));
  return [...new Set(files.map((file) => file.replace(/[\\/.].*$/, '')))].sort();
}
