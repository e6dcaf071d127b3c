import { type Ended, tool } from './checks/command.ts';
import { printed } from './checks/printed.ts';
import { runSteps, type Step } from './checks/step.ts';

// `npm run check`: what tells within half a minute whether a change is on the way. `npm test` tells whether it is right.

const steps: readonly Step[] = [
  step('tests of what has changed', () => tool('tsx', ['test/checks/changed-tests.ts'], 'tsx', { PROP_RUNS: '40' })),
  step('lint', () => tool('@biomejs/biome', ['check', '--error-on-warnings', '--colors=off']), false),
  step('types of src', () => tool('typescript7', ['-p', '.'], 'tsc')),
  step('types of test', () => tool('typescript7', ['-p', 'test'], 'tsc')),
];

const { failed } = await runSteps(steps, 2, printed);
process.exitCode = failed === 0 ? 0 : 1;

/** A step; `tells`: what it says is shown when it passes, too. */
function step(name: string, check: () => Promise<Ended>, tells = true): Step {
  const run = async () => {
    const { ok, output } = await check();
    if (!ok) return { passed: 0, failed: 1, report: output || 'no output' };
    return { passed: 1, failed: 0, report: tells ? output : '' };
  };
  return { name, after: [], run };
}
