import { mergeConfig } from 'vitest/config';
import tests from '../vitest.config.ts';
import { moduleNamed } from './modules.ts';

const { testFiles } = moduleNamed(process.env.MUTATION_MODULE ?? '');

const config = mergeConfig(tests, { test: { setupFiles: ['test/mutation/coverage.ts'] } });
// A module is judged by its own tests alone: quicker, and a stricter judge than the whole suite.
config.test.include = [...testFiles];
export default config;
