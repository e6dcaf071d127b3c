import { attempt, type Limits, type Outcome } from './attempt.ts';
import type { Baseline, Loading, Measured } from './baseline.ts';
import { type Case, Collector } from './collector.ts';
import { Loader, packagesOf } from './loader.ts';
import type { MeasuredFile, Verdict } from './order.ts';
import type { Prepared } from './prepare.ts';
import { NONE, Panel } from './switches.ts';

const UNLIMITED: Limits = { steps: Number.POSITIVE_INFINITY, ms: 600_000 };

/** Tries mutants, each on modules of its own that were loaded with it. */
export class Trials {
  readonly #panel = new Panel();
  readonly #collector = new Collector();
  readonly #loader: Loader;
  readonly #cases = new Map<string, readonly Case[]>();
  #baseline: Baseline = { tests: [], loadings: [] };
  #loadings: ReadonlyMap<string, Loading> = new Map();

  static async of(prepared: Prepared): Promise<Trials> {
    return new Trials(prepared, await packagesOf(prepared));
  }

  private constructor(prepared: Prepared, packages: Map<string, Record<string, unknown>>) {
    const vitest = this.#collector.vitestFor(() => this.#loader.forget());
    this.#loader = new Loader(prepared, packages.set('vitest', { ...vitest, __esModule: true }), this.#panel);
  }

  /** Each test of a file alone, with no mutant. */
  async measure(file: string): Promise<MeasuredFile> {
    const meets = new Set<number>();
    const steps = await this.#fresh(file, meets);
    const tests: Measured[] = [];
    const count = this.#casesOf(file).length;
    for (let index = 0; index < count; index += 1) {
      if (index > 0) await this.#fresh(file);
      tests.push(await this.#measured(file, index));
    }
    return { tests, loading: { file, steps, meets } };
  }

  learn(baseline: Baseline): void {
    this.#baseline = baseline;
    this.#loadings = new Map(baseline.loadings.map((loading) => [loading.file, loading]));
  }

  /** Runs the tests, in their order, until one of them fails, alone as well. */
  async try(mutant: number, tests: readonly number[]): Promise<Verdict> {
    this.#forget();
    for (const test of tests) {
      let verdict = await this.#tried(mutant, test);
      // It was measured, and has passed, alone. What others left in memory may make it do more, or answer otherwise.
      const again = verdict.outcome === 'failed' || verdict.outcome === 'endless';
      if (again && test !== tests[0]) {
        this.#forget();
        verdict = await this.#tried(mutant, test);
      }
      if (verdict.outcome !== 'passed') return verdict;
    }
    return { outcome: 'passed' };
  }

  async #tried(mutant: number, test: number): Promise<Verdict> {
    const { file, index, steps, ms } = this.#baseline.tests[test] ?? missing(`test ${test}`);
    if (!this.#cases.has(file)) {
      const outcome = await this.#load(file, mutant, limitsOf(this.#loadings.get(file)?.steps ?? 0, 1000));
      if (outcome !== 'passed') return { outcome };
    }
    const one = this.#casesOf(file)[index];
    // The mutant has made the file declare fewer tests.
    if (one === undefined) return { outcome: 'failed', test };
    return { outcome: await attempt(this.#panel, mutant, limitsOf(steps, ms), one.run), test };
  }

  async #measured(file: string, index: number): Promise<Measured> {
    const { name, run } = this.#casesOf(file)[index] ?? missing(file);
    const meets = new Set<number>();
    const begun = performance.now();
    const outcome = await this.#watched(meets, () => attempt(this.#panel, NONE, UNLIMITED, run));
    const ms = performance.now() - begun;
    if (outcome !== 'passed') throw new Error(`Without a mutant, a test of ${file} has ${outcome}: ${name}`);
    return { file, index, name, steps: this.#panel.steps, meets, ms };
  }

  /** Loads one file, and answers how many places that passes. */
  async #fresh(file: string, meets = new Set<number>()): Promise<number> {
    this.#forget();
    const outcome = await this.#watched(meets, () => this.#load(file, NONE, UNLIMITED));
    if (outcome !== 'passed') throw new Error(`${file} cannot be loaded.`);
    return this.#panel.steps;
  }

  async #watched(meets: Set<number>, run: () => Promise<Outcome>): Promise<Outcome> {
    this.#panel.record(meets);
    const outcome = await run();
    this.#panel.record(undefined);
    return outcome;
  }

  async #load(file: string, mutant: number, limits: Limits): Promise<Outcome> {
    this.#collector.take();
    const outcome = await attempt(this.#panel, mutant, limits, () => this.#loader.run(file));
    this.#cases.set(file, this.#collector.take());
    return outcome;
  }

  #casesOf(file: string): readonly Case[] {
    return this.#cases.get(file) ?? missing(file);
  }

  #forget(): void {
    this.#loader.forget();
    this.#cases.clear();
  }
}

/** Far more than it takes without a mutant: what goes beyond does not end, or as good as never. */
function limitsOf(steps: number, ms: number): Limits {
  return { steps: 1_000_000 + 20 * steps, ms: Math.round(5000 + 5 * ms) };
}

function missing(what: string): never {
  throw new Error(`There is no ${what}.`);
}
