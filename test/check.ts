import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { binFile, command, type Ended, tool } from './checks/command.ts';
import { printed } from './checks/printed.ts';
import { runSteps, type Step } from './checks/step.ts';

// `npm run check`: what tells within half a minute whether a change is on the way. `npm test` tells whether it is right.

/** Suites that read `dist`, or that go through everything whatever has changed. */
const LEFT_OUT = ['package', 'examples', 'hostile', 'matrix', 'architecture/poison.test.ts', 'docs/compiled.test.ts'];

const steps: readonly Step[] = [
  step('lint', () => tool('@biomejs/biome', ['check', '--error-on-warnings', '--colors=off'])),
  step('types of src', () => tool('typescript7', ['-p', '.'], 'tsc')),
  step('types of test', () => tool('typescript7', ['-p', 'test'], 'tsc')),
  step('tests of what has changed', changedTests),
];

const { failed } = await runSteps(steps, 2, printed);
process.exitCode = failed === 0 ? 0 : 1;

function step(name: string, check: () => Promise<Ended>): Step {
  const run = async () => {
    const { ok, output } = await check();
    return ok ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: output || 'no output' };
  };
  return { name, after: [], run };
}

/**
 * The tests that a file leads to which differs from `main`. Laws only of the modules that are touched, and on fewer inputs:
 * nearly every test leads to `input`, and laws take most of the time.
 */
function changedTests(): Promise<Ended> {
  const args = [
    ...['run', '--config', 'test/vitest.config.ts', '--update=none', '--reporter=dot'],
    ...['--changed', base(), '--passWithNoTests'],
    ...LEFT_OUT.map((one) => `--exclude=test/${one}${one.endsWith('.ts') ? '' : '/**'}`),
    ...untouched().map((folder) => `--exclude=test/${folder}/**/*.prop.test.ts`),
  ];
  return command(process.execPath, [binFile('vitest'), ...args], process.cwd(), { PROP_RUNS: '40' });
}

/** The folders of `test` whose module has no file that differs. */
function untouched(): string[] {
  const files = execFileSync('git', ['diff', '--name-only', base()], { encoding: 'utf8' }).split('\n');
  const touched = new Set(files.map((file) => file.split('/')[1]));
  return readdirSync('test').filter((folder) => !folder.includes('.') && !touched.has(folder));
}

/** What the work began from: `main`, here or at the origin; else only what is not committed yet. */
function base(): string {
  const found = ['main', 'origin/main'].find((name) => {
    try {
      execFileSync('git', ['rev-parse', '--verify', '--quiet', name], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  return found ?? 'HEAD';
}
