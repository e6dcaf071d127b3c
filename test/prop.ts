import fc from 'fast-check';
import { expect, test } from 'vitest';

type Arbitraries<Inputs extends unknown[]> = { [Index in keyof Inputs]: fc.Arbitrary<Inputs[Index]> };
type Law<Inputs extends unknown[]> = (...inputs: Inputs) => unknown;
type Batch = Pick<fc.Parameters, 'numRuns' | 'seed' | 'path'>;

const BATCH = 200;

/** All laws of a run start from one seed, so that what several of them are about is made once (`kept-inputs.ts`). */
const OWN_SEED = String(Date.now() % 2 ** 31);

/** The least share of the inputs about which a law has to assert something. */
const LEAST_ASSERTED = 0.6;
/** Fewer inputs tell little of a share: mutation testing tries ten. */
const LEAST_SAMPLE = 50;

/** How many inputs were tried, and about how many of them the law asserted something. */
interface Tally {
  tried: number;
  asserted: number;
}

/**
 * A test of a law: it must hold (not throw, not answer `false`) for any inputs, and it must say something about most of
 * them: answer `true` or `false`, or come to an `expect`. A law that answers nothing has skipped the input. `broken` is
 * one change to the code that would break the law; `npm run laws` prints the table of all laws.
 */
export function prop<Inputs extends unknown[]>(
  name: string,
  _broken: string,
  ...rest: [...arbitraries: Arbitraries<Inputs>, law: Law<Inputs>]
): void {
  test(name, async () => {
    const tally: Tally = { tried: 0, asserted: 0 };
    for (const batch of batches()) {
      holdsFor<Inputs>(batch, rest, tally);
      // A law that is tried for minutes lets the runner hear of it, and end it.
      await new Promise(setImmediate);
    }
    // One input alone may be one of those that are skipped.
    if (!process.env.PROP_PATH) mustAssert(tally);
  });
}

/**
 * Throws with what repeats the failure, PROP_SEED and PROP_PATH, unless the law holds. PROP_RUNS (200) is how many
 * inputs are tried. CI tries the same inputs at every run, so that it goes red for a change and for nothing else.
 */
export function holds<Inputs extends unknown[]>(
  ...rest: [...arbitraries: Arbitraries<Inputs>, law: Law<Inputs>]
): Tally {
  const tally: Tally = { tried: 0, asserted: 0 };
  for (const batch of batches()) holdsFor<Inputs>(batch, rest, tally);
  return tally;
}

/** Throws for a law that skips too many inputs to mean what it says. */
export function mustAssert({ tried, asserted }: Tally): void {
  if (tried < LEAST_SAMPLE || asserted >= tried * LEAST_ASSERTED) return;
  const least = `at least ${LEAST_ASSERTED * 100} % of them must be those that it is about`;
  throw new Error(`The law asserted something about ${asserted} of ${tried} inputs: ${least}.`);
}

/** More inputs than a batch has come from the seed, the seed plus one, and so on: whichever fails is repeated alone. */
function* batches(): Generator<Batch> {
  const { CI, PROP_PATH, PROP_RUNS = '200' } = process.env;
  const seed = process.env.PROP_SEED ?? (CI ? '20261122' : OWN_SEED);
  const runs = PROP_PATH ? Math.min(BATCH, Number(PROP_RUNS)) : Number(PROP_RUNS);
  for (let done = 0; done < runs; done += BATCH) {
    yield {
      numRuns: Math.min(BATCH, runs - done),
      seed: Number(seed) + done / BATCH,
      ...(PROP_PATH && { path: PROP_PATH }),
    };
  }
}

function holdsFor<Inputs extends unknown[]>(
  batch: Batch,
  rest: readonly [...arbitraries: Arbitraries<Inputs>, law: Law<Inputs>],
  tally: Tally,
): void {
  const arbitraries = rest.slice(0, -1) as Arbitraries<Inputs>;
  const law = rest.at(-1) as Law<Inputs>;
  // An `expect(…)` that passes answers neither true nor undefined, which fast-check would take for a failure.
  const property = fc.property(fc.tuple<Inputs>(...arbitraries), (inputs) => {
    const before = expect.getState().assertionCalls;
    const answer = law(...inputs);
    tally.tried += 1;
    if (typeof answer === 'boolean' || expect.getState().assertionCalls > before) tally.asserted += 1;
    return answer !== false;
  });
  const outcome = fc.check(property, { ...batch, markInterruptAsFailure: true });
  if (!outcome.failed) return;
  const again = `again with PROP_SEED=${outcome.seed} PROP_PATH=${outcome.counterexamplePath}`;
  throw new Error(`${again}\n${fc.defaultReportMessage(outcome)}`, { cause: outcome.errorInstance });
}
