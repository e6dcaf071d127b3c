import { posix } from 'node:path';
import type { Source } from '../architecture/source.ts';

/** A test file, and how many imports lie between it and a file that has changed; 0 for the tests of the changed module. */
export interface NearTest {
  readonly path: string;
  readonly steps: number;
}

/** Tests that read files instead of importing them, with the beginnings of the paths that they read. */
const READERS: readonly (readonly [tests: string, reads: readonly string[]])[] = [
  ['test/architecture/', ['src/', 'test/', 'examples/']],
  ['test/docs/', ['src/', 'examples/', '.github/', 'README.md', 'CHANGELOG.md']],
];
/** After the tests that import a changed file by themselves. */
const READER_STEPS = 2;

/**
 * The test files to which some changed files lead, the nearest first: those that have changed and those of the module's own
 * folder, then by the number of imports in between; of equally near ones, examples before laws, which take longer.
 * Paths are from the root of the repository.
 */
export function nearestTests(changed: readonly string[], files: readonly Source[]): readonly NearTest[] {
  const steps = stepsFrom(changed, files);
  const own = changed.map((path) => /^(?:src|test)\/[^/]+\//.exec(path)?.[0].replace(/^src/, 'test') ?? path);
  const distance = (path: string): number => {
    if (own.some((start) => path.startsWith(start))) return 0;
    const reads = READERS.find(([tests]) => path.startsWith(tests))?.[1] ?? [];
    const isReader = changed.some((one) => reads.some((start) => one.startsWith(start)));
    return Math.min(steps.get(path) ?? Number.POSITIVE_INFINITY, isReader ? READER_STEPS : Number.POSITIVE_INFINITY);
  };
  return files
    .flatMap(({ path }) => (path.endsWith('.test.ts') ? [{ path, steps: distance(path) }] : []))
    .filter((one) => Number.isFinite(one.steps))
    .toSorted((a, b) => a.steps - b.steps || laws(a) - laws(b) || (a.path < b.path ? -1 : 1));
}

function laws({ path }: NearTest): number {
  return path.endsWith('.prop.test.ts') ? 1 : 0;
}

/** How many imports lead from each file to the nearest changed one. */
function stepsFrom(changed: readonly string[], files: readonly Source[]): ReadonlyMap<string, number> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const target of targetsOf(file)) importers.set(target, [...(importers.get(target) ?? []), file.path]);
  }
  const steps = new Map(changed.map((path) => [path, 0]));
  for (const [path, step] of steps) {
    for (const importer of importers.get(path) ?? []) if (!steps.has(importer)) steps.set(importer, step + 1);
  }
  return steps;
}

/** The files that a file imports, types included. */
function targetsOf({ path, text }: Source): readonly string[] {
  const found = text.matchAll(/\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g);
  return [...found].flatMap((one) => {
    const specifier = one[1] ?? one[2] ?? '';
    if (specifier.startsWith('.')) return [posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')];
    if (!/^premium-support(?:\/|$)/.test(specifier)) return [];
    return [`src${specifier.slice('premium-support'.length)}/index.ts`];
  });
}
