import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { command } from '../checks/command.ts';
import { environmentOf, type Host } from './hosts.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser's program: what CHROMIUM names, or where that is not set, the first of the usual names on the PATH. */
export function chromium(): string | null {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM !== undefined) return existsSync(CHROMIUM) ? CHROMIUM : null;
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Opens a page with the script in a headless browser on a host, and waits for what the script posts. */
export async function posted(program: string, script: string, host: Host, folder: string): Promise<string> {
  let body: Promise<string> | null = null;
  const server = createServer((request, response) => {
    if (request.method === 'POST') body = textOf(request);
    // No code from text: the library is to work on a page that forbids it.
    response.setHeader('Content-Security-Policy', "script-src 'self'");
    if (request.url === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE);
    else if (request.url === '/page.js')
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(script);
    else response.end();
  });
  const profile = mkdtempSync(join(folder, 'chromium-'));
  try {
    const { ok, output } = await command(
      program,
      [...SWITCHES, `--user-data-dir=${profile}`, `--lang=${host.locale}`, '--dump-dom', await addressOf(server)],
      folder,
      environmentOf(host),
    );
    if (body === null)
      throw new Error(`the page said nothing (${ok ? 'no failure' : 'failure'} of ${program}):\n${output}`);
    return await body;
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const PAGE = '<!doctype html><title>matrix</title><script src="/page.js"></script>';

/** Nothing but the page: no sandbox (CI runs as root), no first-run questions, no calls home. */
const SWITCHES = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--timeout=120000'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];

function addressOf(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // it listens on a port
      resolve(`http://127.0.0.1:${port}/`);
    });
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}
