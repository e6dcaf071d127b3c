import type { RunnerTestCase, RunnerTestFile } from 'vitest';
import type { Reporter, Vitest } from 'vitest/node';

let vitest: Vitest;

/**
 * A file that cannot even be loaded has no tests, and Stryker counts tests alone: it would take a mutant that breaks
 * the loading for one that nobody noticed. So such a file gets one test, a failed one.
 */
export const loadFailures: Reporter = {
  onInit(started) {
    vitest = started;
  },
  onTestRunEnd() {
    for (const file of vitest.state.getFiles()) {
      if (file.tasks.length === 0 && file.result?.state === 'fail') file.tasks.push(failedTest(file));
    }
  },
};

function failedTest(file: RunnerTestFile): RunnerTestCase {
  const known: Partial<RunnerTestCase> = { type: 'test', name: 'loads', mode: 'run', file };
  if (file.result) known.result = file.result;
  return known as RunnerTestCase; // Stryker reads no more of a test than this
}
