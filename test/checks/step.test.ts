import { expect, test } from 'vitest';
import { runSteps, type Step } from './step.ts';

function step(name: string, after: readonly string[], run: Step['run'] = async () => passed): Step {
  return { name, after, run };
}

const passed = { passed: 1, failed: 0, report: '' };
const failed = { passed: 2, failed: 1, report: 'why' };

async function run(...steps: readonly Step[]) {
  const ended: string[] = [];
  const total = await runSteps(steps, 2, ({ name }, { report }) => ended.push(`${name} ${report}`.trim()));
  return { ...total, ended };
}

test('what steps count is added up', async () => {
  const { ended, ...total } = await run(
    step('a', []),
    step('b', [], async () => failed),
  );
  expect(total).toEqual({ passed: 3, failed: 1 });
  expect(ended.sort()).toEqual(['a', 'b why']);
});

test('a step without its ground is not run, and counts as a failure', async () => {
  const neverRun = async () => Promise.reject(new Error('was run'));
  const { ended, ...total } = await run(
    step('a', [], async () => failed),
    step('b', ['a'], neverRun),
    step('c', ['b'], neverRun),
  );
  expect(total).toEqual({ passed: 2, failed: 3 });
  expect(ended).toEqual(['a why', 'b not run: a failed', 'c not run: b failed']);
});

test('a step that throws is a failure', async () => {
  const { failed, ended } = await run(step('a', [], () => Promise.reject(new Error('broken'))));
  expect(failed).toBe(1);
  expect(ended[0]).toContain('broken');
});

test('no more steps run at once than are allowed, and all of them are run', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
    return passed;
  };
  const { passed: count } = await run(...Array.from({ length: 7 }, (_, index) => step(`${index}`, [], work)));
  expect(count).toBe(7);
  expect(most).toBe(2);
});

test('a step that waits takes no turn of the others', async () => {
  const begun: string[] = [];
  const all = ['a', 'b', 'c'].map((name) =>
    step(name, [], async () => {
      begun.push(name);
      // Nobody ends before all have begun.
      while (begun.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
      return passed;
    }),
  );
  const { passed: count } = await run(...all.map((one) => (one.name === 'a' ? { ...one, waits: true } : one)));
  expect(count).toBe(3);
});
