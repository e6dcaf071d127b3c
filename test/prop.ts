import fc from 'fast-check';
import { test } from 'vitest';

type Arbitraries<Inputs extends unknown[]> = { [Index in keyof Inputs]: fc.Arbitrary<Inputs[Index]> };
type Law<Inputs extends unknown[]> = (...inputs: Inputs) => unknown;

/** A test of a law: it must hold (not throw, not answer `false`) for any inputs. */
export function prop<Inputs extends unknown[]>(
  name: string,
  ...rest: [...arbitraries: Arbitraries<Inputs>, law: Law<Inputs>]
): void {
  test(name, () => holds<Inputs>(...rest));
}

/**
 * Throws with what repeats the failure, PROP_SEED and PROP_PATH, unless the law holds. PROP_RUNS (200) is how many
 * inputs are tried. CI tries the same inputs at every run, so that it goes red for a change and for nothing else.
 */
export function holds<Inputs extends unknown[]>(
  ...rest: [...arbitraries: Arbitraries<Inputs>, law: Law<Inputs>]
): void {
  const arbitraries = rest.slice(0, -1) as Arbitraries<Inputs>;
  const law = rest.at(-1) as Law<Inputs>;
  const { CI, PROP_PATH, PROP_RUNS } = process.env;
  const seed = process.env.PROP_SEED ?? (CI ? '20261122' : undefined);
  // An `expect(…)` that passes answers neither true nor undefined, which fast-check would take for a failure.
  const property = fc.property(fc.tuple<Inputs>(...arbitraries), (inputs) => law(...inputs) !== false);
  const outcome = fc.check(property, {
    numRuns: Number(PROP_RUNS ?? 200),
    ...(seed && { seed: Number(seed) }),
    ...(PROP_PATH && { path: PROP_PATH }),
    markInterruptAsFailure: true,
  });
  if (!outcome.failed) return;
  const again = `again with PROP_SEED=${outcome.seed} PROP_PATH=${outcome.counterexamplePath}`;
  throw new Error(`${again}\n${fc.defaultReportMessage(outcome)}`, { cause: outcome.errorInstance });
}
