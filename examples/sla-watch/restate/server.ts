import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Restate server in a folder of its own, on loopback alone. */
export class RestateServer {
  readonly #folder: string;
  readonly #ports: readonly number[];
  #child: ChildProcess | null = null;

  constructor(folder: string, ports: readonly number[]) {
    this.#folder = folder;
    this.#ports = ports;
  }

  get ingress(): string {
    return `http://127.0.0.1:${this.#ports[0]}`;
  }

  get admin(): string {
    return `http://127.0.0.1:${this.#ports[1]}`;
  }

  async start(): Promise<void> {
    const [ingress, admin, node] = this.#ports.map((port) => `127.0.0.1:${port}`);
    const program = createRequire(import.meta.url).resolve('@restatedev/restate-server/package.json');
    const env = {
      ...process.env,
      RESTATE_DISABLE_TELEMETRY: 'true',
      RESTATE_BASE_DIR: this.#folder,
      RESTATE_INGRESS__BIND_ADDRESS: ingress,
      RESTATE_ADMIN__BIND_ADDRESS: admin,
      RESTATE_BIND_ADDRESS: node,
      RESTATE_LOG_FILTER: 'error',
      RESTATE_DEFAULT_NUM_PARTITIONS: '4',
    };
    const { platform, arch } = process;
    const binary = program.replace('package.json', `../restate-server-${platform}-${arch}/bin/restate-server`);
    this.#child = spawn(binary, ['--node-name', 'watch'], { env, stdio: 'ignore' });
    for (let n = 0; n < 300 && !(await answers(`${this.admin}/health`)); n += 1) await sleep(100);
    for (let n = 0; n < 300 && !(await answers(`${this.ingress}/restate/health`)); n += 1) await sleep(100);
  }

  /** Registers a service that listens at a port. */
  async register(port: number): Promise<void> {
    const body = JSON.stringify({ uri: `http://127.0.0.1:${port}`, force: true });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.admin}/deployments`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  }

  /** Calls a handler of a ticket, with a key under which Restate takes the call once. */
  async call<T>(ticketId: string, handler: string, input?: unknown, callId?: string): Promise<T> {
    const headers = { 'content-type': 'application/json', ...(callId !== undefined && { 'idempotency-key': callId }) };
    const body = input === undefined ? null : JSON.stringify(input);
    const init = { method: 'POST', headers: input === undefined ? {} : headers, body };
    const response = await fetch(`${this.ingress}/ticket/${ticketId}/${handler}`, init);
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return (await response.json()) as T; // as the handler answers
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
