import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The laws alone, and time enough for a hundred times as many inputs. */
export default defineConfig({
  ...usual,
  test: { ...usual.test, include: ['test/**/*.prop.test.ts'], testTimeout: 3_600_000, maxWorkers: '100%' },
});
