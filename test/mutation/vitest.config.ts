import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import tests from '../vitest.config.ts';
import { loadFailures } from './load-failures.ts';
import { moduleNamed } from './modules.ts';

/** Worked cases before laws: the first failure ends the run, and a worked case fails sooner. */
class LawsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLaw = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('.prop.test.ts'));
    return files.toSorted((a, b) => isLaw(a) - isLaw(b));
  }
}

const { testFiles } = moduleNamed(process.env.MUTATION_MODULE ?? '');

const config = mergeConfig(tests, {
  test: {
    setupFiles: ['test/mutation/coverage.ts'],
    reporters: [loadFailures],
    sequence: { sequencer: LawsLast },
  },
});
// A module is judged by its own tests alone: quicker, and a stricter judge than the whole suite.
config.test.include = [...testFiles];
export default config;
