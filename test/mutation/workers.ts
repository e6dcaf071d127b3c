import { type ChildProcess, fork } from 'node:child_process';
import type { Baseline } from './baseline.ts';
import type { Answer, Order } from './order.ts';
import type { Prepared } from './prepare.ts';

/** Longer than all tests of a module take. */
const LONGEST_MS = 900_000;

/** A process that tries mutants; it is started anew when it breaks down or does not answer. */
export class Worker {
  readonly #prepared: Prepared;
  #child: ChildProcess | undefined;
  #baseline: Baseline | undefined;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
  }

  /** `undefined`: it broke down, or had to be ended. */
  async ask(order: Order): Promise<Answer | undefined> {
    if (this.#child === undefined) {
      this.#child = fork(new URL('worker.ts', import.meta.url), {
        execArgv: [...process.execArgv, '--max-old-space-size=3072', '--max-semi-space-size=64'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await this.#send({ kind: 'prepare', prepared: this.#prepared });
      if (this.#baseline) await this.#send({ kind: 'learn', baseline: this.#baseline });
    }
    return this.#send(order);
  }

  /** A new process, which knows the baseline. */
  learn(baseline: Baseline): void {
    this.#baseline = baseline;
    this.end();
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #send(order: Order): Promise<Answer | undefined> {
    const answer = await new Promise<Answer | undefined>((resolve) => {
      const timer = setTimeout(settle, LONGEST_MS, undefined);
      function settle(found: Answer | undefined) {
        clearTimeout(timer);
        resolve(found);
      }
      this.#child?.removeAllListeners();
      this.#child?.once('message', (found: Answer) => settle(found));
      this.#child?.once('exit', () => settle(undefined));
      this.#child?.once('error', () => settle(undefined));
      this.#child?.send(order);
    });
    if (answer === undefined) this.end();
    return answer;
  }
}

/** What each worker does with the next of the tasks, until there is none. */
export async function shared<T>(
  workers: readonly Worker[],
  tasks: readonly T[],
  work: (worker: Worker, task: T) => Promise<void>,
): Promise<void> {
  const left = [...tasks].reverse();
  await Promise.all(
    workers.map(async (worker) => {
      for (let task = left.pop(); task !== undefined; task = left.pop()) await work(worker, task);
    }),
  );
}
