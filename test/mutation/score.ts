import type { Baseline, Loading, Measured } from './baseline.ts';
import type { Mutant } from './mutant.ts';
import type { Verdict } from './order.ts';
import { Plan } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { NONE } from './switches.ts';
import { shared, Worker } from './workers.ts';

/** `timeout`: it was stopped, as it did not end; `uncovered`: no test passes its place. */
type Status = 'killed' | 'timeout' | 'survived' | 'uncovered';

export interface Result extends Mutant {
  readonly status: Status;
  /** The test that killed it. */
  readonly killer?: string;
}

/** Tries the mutants with these numbers. `progress` is told after each how many are done, and how many survived. */
export async function tryThese(
  prepared: Prepared,
  numbers: readonly number[],
  concurrency: number,
  progress: (done: number, survived: number) => void,
): Promise<Result[]> {
  const workers = Array.from({ length: concurrency }, () => new Worker(prepared));
  try {
    const baseline = await measured(workers, prepared.testFiles);
    for (const worker of workers) worker.learn(baseline);
    await mustPass(workers, baseline);
    return await judged(workers, prepared.mutants, numbers, baseline, progress);
  } finally {
    for (const worker of workers) worker.end();
  }
}

async function measured(workers: readonly Worker[], files: readonly string[]): Promise<Baseline> {
  const tests: Measured[] = [];
  const loadings: Loading[] = [];
  await shared(workers, files, async (worker, file) => {
    const answer = await worker.ask({ kind: 'measure', file });
    if (answer?.kind !== 'measured')
      throw new Error(answer?.kind === 'broken' ? answer.message : `${file} broke down.`);
    tests.push(...answer.tests);
    loadings.push(answer.loading);
  });
  return { tests: tests.sort((a, b) => a.ms - b.ms), loadings };
}

/** Each test has passed alone; so must all of them, one after another, in the order in which they try mutants. */
async function mustPass([worker]: readonly Worker[], { tests }: Baseline): Promise<void> {
  const answer = await worker?.ask({ kind: 'try', mutant: NONE, tests: [...tests.keys()] });
  if (answer?.kind === 'tried' && answer.outcome === 'passed') return;
  const at = answer?.kind === 'tried' ? tests[answer.test ?? -1] : undefined;
  throw new Error(
    `Without a mutant, after others, a test has ${answer?.kind === 'tried' && answer.outcome}: ${at?.file} ${at?.name}`,
  );
}

async function judged(
  workers: readonly Worker[],
  mutants: readonly Mutant[],
  numbers: readonly number[],
  baseline: Baseline,
  progress: (done: number, survived: number) => void,
): Promise<Result[]> {
  const plan = new Plan(baseline);
  const results = new Map<number, Result>();
  let survived = 0;
  await shared(workers, numbers, async (worker, number) => {
    const mutant = mutants[number];
    if (mutant === undefined) return;
    const tests = plan.testsFor(number, mutant);
    const verdict = tests.length > 0 ? await verdictOf(worker, number, tests) : undefined;
    if (verdict?.outcome === 'failed' && verdict.test !== undefined) plan.killed(mutant, verdict.test);
    results.set(number, { ...mutant, ...named(verdict, baseline) });
    if (verdict === undefined || verdict.outcome === 'passed') survived += 1;
    progress(results.size, survived);
  });
  return numbers.map((number) => results.get(number)).filter((result) => result !== undefined);
}

async function verdictOf(worker: Worker, mutant: number, tests: readonly number[]): Promise<Verdict> {
  const answer = await worker.ask({ kind: 'try', mutant, tests });
  if (answer?.kind === 'broken') throw new Error(answer.message);
  if (answer?.kind !== 'tried') return { outcome: 'late' };
  // What was ended by the clock had no chance to put right what it had changed.
  if (answer.outcome === 'late') worker.end();
  return answer;
}

function named(verdict: Verdict | undefined, { tests }: Baseline): Pick<Result, 'status' | 'killer'> {
  if (verdict === undefined) return { status: 'uncovered' };
  if (verdict.outcome === 'passed') return { status: 'survived' };
  const { file, name } = tests[verdict.test ?? -1] ?? { file: '', name: 'loading' };
  return { status: verdict.outcome === 'failed' ? 'killed' : 'timeout', killer: `${file} ${name}`.trim() };
}
