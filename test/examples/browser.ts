import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Json = { readonly [field: string]: unknown };

/** A page in a headless browser, steered through the browser's own pipe. */
export interface Browser {
  /** Opens an address and waits until the page has loaded. */
  readonly open: (url: string) => Promise<void>;
  /** The value of an expression in the page. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Presses a key and lets it go. */
  readonly press: (key: string, code?: number) => Promise<void>;
  readonly send: (method: string, params?: Json) => Promise<Json>;
  /** Exceptions and errors on the console since the browser was started. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const SWITCHES = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe', '--lang=en'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];

export async function openBrowser(program: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'playground-'));
  const child = spawn(program, [...SWITCHES, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const call = pipeOf(child);
  const errors: string[] = [];
  const { targetInfos } = (await call.send('Target.getTargets')) as { targetInfos: readonly Json[] };
  const page = targetInfos.find(({ type }) => type === 'page');
  const attached = await call.send('Target.attachToTarget', { targetId: page?.targetId, flatten: true });
  const send = (method: string, params: Json = {}) => call.send(method, params, String(attached.sessionId));
  call.listen((method, params) => {
    if (method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(params.exceptionDetails));
    if (method === 'Log.entryAdded') errors.push(JSON.stringify(params.entry));
  });
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  const evaluate = async <T>(expression: string) => {
    const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { readonly value: T }).value;
  };
  return {
    evaluate,
    send,
    errors,
    open: async (url) => {
      // The same page with another fragment does not load again.
      for (const address of ['about:blank', url]) {
        const loaded = call.next('Page.loadEventFired');
        await send('Page.navigate', { url: address });
        await loaded;
      }
    },
    press: async (key, code = key.charCodeAt(0)) => {
      const event = { key, code: key, windowsVirtualKeyCode: code, ...(key.length === 1 && { text: key }) };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await call.send('Browser.close');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

type Listener = (method: string, params: Json) => void;

/** Messages of the DevTools protocol over the browser's pipe: JSON texts, each ended by a zero byte. */
function pipeOf(child: ChildProcess) {
  const [, , , input, output] = child.stdio as unknown as readonly [null, null, null, Writable, Readable]; // as spawned
  const waiting = new Map<number, { readonly resolve: (value: Json) => void; readonly reject: (why: Error) => void }>();
  const listeners: Listener[] = [];
  let last = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const { id, result, error, method, params } of messages.map((one) => JSON.parse(one))) {
      if (method !== undefined) for (const listen of [...listeners]) listen(method, params);
      else if (error === undefined) waiting.get(id)?.resolve(result);
      else waiting.get(id)?.reject(new Error(error.message));
      waiting.delete(id);
    }
  });
  return {
    send: (method: string, params: Json = {}, sessionId?: string) =>
      new Promise<Json>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    listen: (listener: Listener) => listeners.push(listener),
    next: (method: string) =>
      new Promise<void>((resolve) => {
        const listener: Listener = (other) => {
          if (other !== method) return;
          listeners.splice(listeners.indexOf(listener), 1);
          resolve();
        };
        listeners.push(listener);
      }),
  };
}
