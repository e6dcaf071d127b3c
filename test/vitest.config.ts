import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { NATIVE, nativeSources } from './native-sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What asks how much is held comes before other tests hold anything: to collect takes as long as there is to look through. */
class MemoryFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    return rest.toSorted((a, b) => Number(isOfMemory(b)) - Number(isOfMemory(a)));
  }
}

function isOfMemory({ moduleId }: TestSpecification): boolean {
  return moduleId.endsWith('/memory.test.ts');
}

// What counts the lines of the sources that are run has to see them.
const plugins = process.argv.includes('--coverage') ? [] : [nativeSources(root)];

export default defineConfig({
  root,
  plugins,
  // Tests and documented examples may name the package as its users do: both mean the sources.
  resolve: {
    alias: [
      { find: /^premium-support$/, replacement: `${root}src/index.ts` },
      { find: /^premium-support\/(.+)$/, replacement: `${root}src/$1` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // The library keeps no state that one test could leave to another; loading TypeScript once saves half of the time.
    isolate: false,
    sequence: { sequencer: MemoryFirst },
    // Tests make much garbage that is gone at once: with more room for the young, less of it is looked through.
    execArgv: ['--max-semi-space-size=64'],
    server: { deps: { external: [NATIVE] } },
    allowOnly: false,
    coverage: { include: ['src/**'] },
  },
});
