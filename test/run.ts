import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Ended, tool } from './checks/command.ts';
import { printed } from './checks/printed.ts';
import { slaWatch } from './checks/sla-watch.ts';
import { runSteps, type Step, type Tally } from './checks/step.ts';
import { halves, unitTests } from './checks/unit-tests.ts';
import { far } from './matrix/hosts.ts';
import { answerSteps, unitStep } from './matrix/steps.ts';
import { compilations, compile, execute } from './package/consumers.ts';
import { folder, packAndInstall, tarball } from './package/packed.ts';
import { sizes } from './package/sizes.ts';

/** What takes longest comes first, so that both cores are busy until the end. */
const steps: readonly Step[] = [
  step('build', [], () => tool('tsup', ['--silent'])),
  step('types of src', [], () => types('.')),
  ...halves.map(([name, parts]) => unitHalf(name, parts)),
  // Somebody is killed and waited for: the machine has time for two others meanwhile.
  { ...step('SLA watch survives faults', ['build'], slaWatch), waits: true },
  // A part of the tests and of the inputs of laws tells whether the host matters.
  ...far.map((host) => unitStep(host, folder, null, true)),
  ...answerSteps(folder),
  step('lint', [], () => tool('@biomejs/biome', ['check', '--error-on-warnings', '--colors=off'])),
  step('types of test', [], () => types('test')),
  step('types of examples', ['build'], () => types('examples')),
  step('dead code', [], () => tool('knip', ['--no-progress', '--treat-config-hints-as-errors'])),
  step('pack', ['build'], packAndInstall),
  step('publint', ['pack'], () => tool('publint', ['run', tarball, '--strict'])),
  step('attw', ['pack'], () => tool('@arethetypeswrong/cli', [tarball, '--profile', 'node16', '--no-color'], 'attw')),
  ...compilations.map((one) => step(`consumer, ${one.compiler} ${one.moduleResolution}`, ['pack'], () => compile(one))),
  step('consumer runs as ESM', ['consumer, typescript7 nodenext'], () => execute('mjs')),
  step('consumer runs as CJS', ['consumer, typescript7 nodenext'], () => execute('cjs')),
  { name: 'sizes', after: ['pack'], run: sizes },
];

try {
  const { passed, failed } = await runSteps(steps, Math.max(2, availableParallelism()), printed);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function unitHalf(name: string, parts: readonly string[]): Step {
  const reportFile = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  return { name, after: ['build'], run: () => unitTests(reportFile, { parts }) };
}

function step(name: string, after: readonly string[], check: () => Promise<Ended>): Step {
  return { name, after, run: async () => tallyOf(await check()) };
}

function tallyOf({ ok, output }: Ended): Tally {
  return ok ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: output || 'no output' };
}

/** Several checkers side by side each look at what they share: with both cores busy, one is done sooner. */
function types(project: string): Promise<Ended> {
  return tool('typescript7', ['-p', project, '--singleThreaded'], 'tsc');
}
