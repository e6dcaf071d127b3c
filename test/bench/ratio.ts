import { do_not_optimize, measure } from 'mitata';

export interface Comparison {
  readonly name: string;
  /** What is measured, and what it is measured against. Each loops over the same inputs itself and answers a sum. */
  readonly subject: () => number;
  readonly baseline: () => number;
  /** How many calls one run of either makes: some hundreds, or the call of the loop weighs too much. */
  readonly calls: number;
  /** The ratio of the medians that must not be passed. */
  readonly limit: number;
  /** Where the time goes, for a ratio that may stay past its limit. */
  readonly profile?: string;
}

const rounds = 7;
const nanosecondsARound = 60e6;

/** Medians of nanoseconds a call. */
export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly limit: number;
  readonly within: boolean;
  readonly profile: string | null;
}

/**
 * Measures both functions in this process in interleaved rounds, so that a machine that changes its speed changes it
 * for both, and prints the medians for a call and their ratio.
 */
export async function compare({ name, subject, baseline, calls, limit, profile }: Comparison): Promise<Measured> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push((await timeOf(subject)) / calls);
    theirs.push((await timeOf(baseline)) / calls);
  }
  const ratio = median(ours) / median(theirs);
  const measured = {
    name,
    ours: median(ours),
    baseline: median(theirs),
    ratio,
    limit,
    within: ratio <= limit,
    profile: profile ?? null,
  };
  const times = `${shownTime(measured.ours).padStart(10)}  ${shownTime(measured.baseline).padStart(10)}`;
  const verdict = measured.within ? `≤ ${limit}×` : `OVER ${limit}×`;
  console.log(`${name.padEnd(52)}  ${times}  ${ratio.toFixed(2).padStart(6)}×  ${verdict}`);
  return measured;
}

async function timeOf(work: () => number): Promise<number> {
  const { p50 } = await measure(() => do_not_optimize(work()), {
    min_cpu_time: nanosecondsARound,
    batch_threshold: 0, // a run is a batch already
  });
  return p50;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const UNITS = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
] as const;

export function shownTime(nanoseconds: number): string {
  const [unit, size] = UNITS.find(([, least]) => nanoseconds >= least) ?? ['ns', 1];
  return `${(nanoseconds / size).toPrecision(3)} ${unit}`;
}
