import { afterAll, inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly mode?: 'dry-run' | 'mutant';
  }
}

/** Which mutants each test has met, and how often: Stryker's own record of its first run. */
type Met = Record<string, Record<string, number>>;

// What a file keeps for later (a schema built when first asked for, a table of open windows) is met by one test only,
// though every later test reads it. So the sources are loaded anew for each test file, and whatever one test of the
// file has met counts as met by all of them.
if (inject('mode') === 'dry-run') {
  vi.resetModules();
  // biome-ignore lint/correctness/noEmptyPattern: vitest gives the file to a hook that destructures its first argument.
  afterAll(({}, suite) => {
    const met: Met = Reflect.get(globalThis, '__stryker__')?.mutantCoverage?.perTest ?? {};
    shareAmong(met, suite.file.filepath);
  });
}

function shareAmong(met: Met, file: string): void {
  const ofFile = Object.keys(met).filter((test) => test.startsWith(`${file}#`));
  const byAny = Object.fromEntries(ofFile.flatMap((test) => Object.keys(met[test] ?? {})).map((mutant) => [mutant, 1]));
  for (const test of ofFile) met[test] = { ...byAny, ...met[test] };
}
