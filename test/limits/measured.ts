import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * What a call took, in milliseconds, and bytes that are kept once nobody needs the garbage any more. A busy machine makes the
 * wall clock late, and threads that collect garbage or compile beside the call take CPU: the less of both is taken.
 */
interface Measured {
  readonly ms: number;
  readonly kept: number;
  /** What came of it: `answered`, or the code of a refusal. */
  readonly said: string;
}

export interface Row extends Measured {
  readonly name: string;
}

export function row<T>(name: string, make: () => T, call: (made: T) => unknown, tries?: number): Row {
  return { name, ...measured(make, call, tries) };
}

export function bytesHeld(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The quickest of some calls, each with arguments that the library has not seen before. The answer itself is kept. */
function measured<T>(make: () => T, call: (made: T) => unknown, tries = 3): Measured {
  const runs = Array.from({ length: tries }, () => {
    const made = make();
    const before = bytesHeld();
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const answer = answered(() => call(made));
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { ms: Math.min(wall, (user + system) / 1000), kept: bytesHeld() - before, said: codeOf(answer) };
  });
  const least = (values: readonly number[]) => Math.min(...values);
  const [first] = runs;
  return { ms: least(runs.map(({ ms }) => ms)), kept: least(runs.map(({ kept }) => kept)), said: first?.said ?? '' };
}

function answered(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return { ok: false, refusal: error };
  }
}

function codeOf(answer: unknown): string {
  const { ok, refusal }: { readonly ok?: unknown; readonly refusal?: unknown } = Object(answer);
  return ok === false ? String(Reflect.get(Object(refusal), 'code') ?? refusal).slice(0, 60) : 'answered';
}
