// npm run test:matrix [-- --renew] [-- 'Node 22']: all answers and unit tests on all runtimes and hosts, or those steps
// whose name matches; [-- --told file]: writes down the answers of this Node (see README.md).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '../checks/command.ts';
import { printed } from '../checks/printed.ts';
import { runSteps, type Step } from '../checks/step.ts';
import { digestsOf } from './answers.ts';
import { eachZone, hosts } from './hosts.ts';
import { lines } from './nodes.ts';
import { answerSteps, answersHere, DIGESTS, unitStep } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'premium-support-matrix-'));

const build: Step = {
  name: 'build',
  after: [],
  run: async () => {
    const { ok, output } = await tool('tsup', ['--silent']);
    return ok ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: output };
  },
};

/** Every zone on every Node, with the locales in turn, so that each Node and each zone meets both. */
const unitTests = lines.flatMap((line, turn) => {
  const half = turn % 2 === 0 ? eachZone : hosts.slice(eachZone.length);
  return half.map((host) => unitStep(host, folder, line));
});

async function built(): Promise<void> {
  const { failed, report } = await build.run();
  if (failed > 0) throw new Error(report);
}

/** `--renew`: the digests on file become those of today's answers. */
async function renew(): Promise<void> {
  await built();
  writeFileSync(DIGESTS, `${JSON.stringify(digestsOf(await answersHere(folder)), null, 2)}\n`);
}

/** `--told`: every answer of this Node, in a file that can be compared with another. */
async function tell(file: string): Promise<void> {
  await built();
  writeFileSync(file, JSON.stringify(await answersHere(folder), null, 1));
}

async function tryAll(wanted: RegExp): Promise<void> {
  const steps = [build, ...[...answerSteps(folder, true), ...unitTests].filter(({ name }) => wanted.test(name))];
  const { passed, failed } = await runSteps(steps, Math.max(2, availableParallelism()), printed);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

const asked = process.argv.slice(2);
const named = asked.find((argument) => !argument.startsWith('--'));
const unknown = asked.find((argument) => argument.startsWith('--') && !['--renew', '--told'].includes(argument));
try {
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}: use --renew, --told file, or a name.`);
  if (asked.includes('--told')) await tell(named ?? 'answers.json');
  else {
    if (asked.includes('--renew')) await renew();
    await tryAll(new RegExp(named ?? ''));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
