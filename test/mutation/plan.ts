import type { Baseline } from './baseline.ts';
import type { Mutant } from './mutant.ts';

/** How many of the latest killers of a file's mutants are tried first: what kills one often kills its neighbours. */
const LATEST = 8;

/** Which tests try a mutant, and in which order; tests go by their numbers in the baseline. */
export class Plan {
  readonly #baseline: Baseline;
  readonly #latest = new Map<string, number[]>();

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
  }

  /** Those that pass its place, and all of a file that passes it while it is loaded. */
  testsFor(number: number, { file }: Mutant): number[] {
    const { tests, loadings } = this.#baseline;
    const loads = new Set(loadings.filter(({ meets }) => meets.has(number)).map((loading) => loading.file));
    const able = new Set<number>();
    for (const [i, test] of tests.entries()) if (test.meets.has(number) || loads.has(test.file)) able.add(i);
    const first = (this.#latest.get(file) ?? []).filter((test) => able.has(test));
    return [...new Set([...first, ...able])];
  }

  killed({ file }: Mutant, killer: number): void {
    const latest = (this.#latest.get(file) ?? []).filter((test) => test !== killer);
    this.#latest.set(file, [killer, ...latest].slice(0, LATEST));
  }
}
