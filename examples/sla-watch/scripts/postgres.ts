import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of this machine's own packages, in a folder of its own, on loopback alone. */
export interface Server {
  readonly url: string;
  readonly version: string;
  /** Stops it without waiting for anybody, as a crash does, and starts it again. */
  restart(): void;
  stop(): void;
}

const HOME = '/usr/lib/postgresql';
const IMMEDIATE = ['-m', 'immediate'];

/** Starts a server; `null` where the system has none and none can be installed. */
export async function startPostgres(): Promise<Server | null> {
  const bin = programs() ?? installed();
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'sla-watch-'));
  const data = join(folder, 'data');
  const asOwner = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  if (asOwner.length > 0) spawnSync('chown', ['postgres', folder]);
  const port = await freePort();
  const run = (name: string, ...args: string[]) => {
    const [program = '', ...rest] = [...asOwner, join(bin, name), ...args];
    // The server outlives pg_ctl: it must not keep this process's pipes.
    const { status, error } = spawnSync(program, rest, { stdio: 'ignore', cwd: folder });
    if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? `code ${status}`}`);
  };
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=100`;
  const start = () => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  run('initdb', '-D', data, '-U', 'watch', '--auth=trust', '--encoding=UTF8', '--locale=C');
  start();
  let running = true;
  const stop = () => {
    if (!running) return;
    running = false;
    run('pg_ctl', '-D', data, '-w', ...IMMEDIATE, 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  // It does not outlive the process that started it.
  process.once('exit', stop);
  return {
    url: `postgres://watch@127.0.0.1:${port}/postgres`,
    version: bin.replace(/\D+(\d+)\D+/, '$1'),
    restart() {
      run('pg_ctl', '-D', data, '-w', ...IMMEDIATE, 'stop');
      start();
    },
    stop,
  };
}

/** The folder of the newest server that is installed. */
function programs(): string | null {
  const versions = existsSync(HOME)
    ? readdirSync(HOME).filter((version) => existsSync(join(HOME, version, 'bin/initdb')))
    : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(HOME, newest, 'bin');
}

function installed(): string | null {
  if (process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env });
  return programs();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
