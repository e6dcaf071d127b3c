/** How many checks of a step passed and failed, none of either when it was skipped, and what a reader should see of it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly report: string;
}

export interface Step {
  readonly name: string;
  readonly after: readonly string[];
  /** Mostly waits: it takes nobody's turn. */
  readonly waits?: boolean;
  readonly run: () => Promise<Tally>;
}

interface Timed extends Tally {
  readonly seconds: number;
}

/**
 * Runs every step as soon as the steps that it comes after have passed, at most `atOnce` at a time beside those that
 * wait, and tells `ended` of each. A step whose ground is missing counts as one failure.
 */
export async function runSteps(
  steps: readonly Step[],
  atOnce: number,
  ended: (step: Step, result: Timed) => void,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const results = new Map<string, Promise<Timed>>();
  const inTurn = turnstile(atOnce);
  for (const step of steps) {
    const ground = step.after.map((name) => results.get(name) ?? Promise.reject(new Error(`no step ${name}`)));
    const result = Promise.all(ground).then(async (before) => {
      const missing = step.after.filter((_, index) => before[index]?.failed !== 0);
      const timed =
        missing.length > 0 ? notRun(missing) : step.waits ? await timedRun(step) : await inTurn(() => timedRun(step));
      ended(step, timed);
      return timed;
    });
    results.set(step.name, result);
  }
  const all = await Promise.all(results.values());
  return {
    passed: all.reduce((sum, one) => sum + one.passed, 0),
    failed: all.reduce((sum, one) => sum + one.failed, 0),
  };
}

async function timedRun(step: Step): Promise<Timed> {
  const start = process.hrtime.bigint();
  const tally = await step
    .run()
    .catch((error: unknown) => failure(error instanceof Error ? `${error.stack}` : `${error}`));
  return { ...tally, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

function notRun(missing: readonly string[]): Timed {
  return { ...failure(`not run: ${missing.join(', ')} failed`), seconds: 0 };
}

function failure(report: string): Tally {
  return { passed: 0, failed: 1, report };
}

function turnstile(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((enter) => waiting.push(enter));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
