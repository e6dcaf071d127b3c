import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import tests from '../vitest.config.ts';
import { loadFailures } from './load-failures.ts';
import { moduleNamed } from './modules.ts';

/** Worked cases first: the first failure ends the run, and they are the quickest to fail. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  return ['.prop.test.ts', 'hostile.test.ts'].findIndex((end) => moduleId.endsWith(end));
}

const { testFiles } = moduleNamed(process.env.MUTATION_MODULE ?? '');

const config = mergeConfig(tests, {
  test: {
    // Under the instruments, and beside other runs, the longest histories take a minute.
    testTimeout: 300_000,
    setupFiles: ['test/mutation/coverage.ts'],
    reporters: [loadFailures],
    sequence: { sequencer: QuickestFirst },
  },
});
// A module is judged by its own tests alone: quicker, and a stricter judge than the whole suite.
config.test.include = [...testFiles];
export default config;
