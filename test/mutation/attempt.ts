import { Script } from 'node:vm';
import type { Panel } from './switches.ts';

/** `endless`: it passed too many places; `late`: it took too long. */
export type Outcome = 'passed' | 'failed' | 'endless' | 'late';

export interface Limits {
  readonly steps: number;
  readonly ms: number;
}

const ENTRY = '__attempted';
const entry = new Script(`globalThis.${ENTRY}()`);

/** Runs something with a mutant active; whatever it does, it comes back. */
export async function attempt(panel: Panel, mutant: number, limits: Limits, run: () => unknown): Promise<Outcome> {
  panel.turnOn(mutant, limits.steps);
  try {
    await within(limits.ms, timed(limits.ms, run));
    // Who catches all errors also catches that of the switches.
    return panel.endless ? 'endless' : 'passed';
  } catch (error) {
    if (panel.endless) return 'endless';
    return isLate(error) ? 'late' : 'failed';
  } finally {
    panel.turnOff();
  }
}

/** A script has a clock that ends even a loop without switches. */
function timed(ms: number, run: () => unknown): unknown {
  Reflect.set(globalThis, ENTRY, run);
  return entry.runInThisContext({ timeout: ms, displayErrors: false });
}

class LateError extends Error {}

async function within(ms: number, answer: unknown): Promise<unknown> {
  if (!(answer instanceof Promise)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new LateError()), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function isLate(error: unknown): boolean {
  return (
    error instanceof LateError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
  );
}
