import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Random } from './random.ts';

/** Processes of a kind that are killed and started again. */
export class WorkerProcesses {
  readonly #program: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #alive = new Set<ChildProcess>();
  #stopping = false;
  /** The newest of them, once it works. */
  #started = Promise.resolve();
  readonly #told: (message: unknown) => void;
  killed = 0;

  constructor(program: string, env: NodeJS.ProcessEnv, told: (message: unknown) => void = () => undefined) {
    this.#told = told;
    this.#program = fileURLToPath(new URL(program, import.meta.url));
    this.#env = { ...process.env, ...env };
  }

  /** Starts one; it is replaced when it ends. Resolves once it works. */
  start(): Promise<void> {
    const child = fork(this.#program, { env: this.#env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#alive.add(child);
    child.on('message', this.#told);
    this.#started = new Promise((resolve) => {
      child.once('message', () => resolve());
      child.once('exit', () => {
        this.#alive.delete(child);
        resolve();
        if (!this.#stopping) void this.start();
      });
    });
    return this.#started;
  }

  /** Waits until one that was killed has been replaced. */
  async ready(): Promise<void> {
    while (this.#alive.size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await this.#started;
  }

  tell(message: string): void {
    for (const child of this.#alive) if (child.connected) child.send(message);
  }

  /** Kills one of them at once, wherever it is. */
  kill(random: Random): void {
    const [first, ...others] = [...this.#alive];
    if (first === undefined) return;
    const victim = random.of([first, ...others]);
    if (!victim.kill('SIGKILL')) return;
    this.#alive.delete(victim);
    this.killed += 1;
  }

  /** The memory that each of them holds, in MB. */
  memory(): readonly number[] {
    return [...this.#alive].map(({ pid }) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    });
  }

  /** Ends them all. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const ended = [...this.#alive].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of this.#alive) child.kill('SIGKILL');
    await Promise.all(ended);
  }
}
