import { existsSync, readFileSync } from 'node:fs';
import { command, type Ended } from './command.ts';

const EXAMPLE = 'examples/sla-watch';

interface Locked {
  readonly integrity?: string;
  readonly optional?: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/**
 * Installs the example's own packages where they are not those of its lock file, and runs its test on PGlite. A registry
 * that does not answer is a failure.
 */
export async function slaWatch(): Promise<Ended> {
  const installed = isInstalled() ? { ok: true, output: '' } : await npm('ci');
  return installed.ok ? npm('test', '--', '--only=pglite') : installed;
}

/** Whether npm wrote down that it installed what the lock file names; what is for other machines is in neither. */
function isInstalled(): boolean {
  const written = `${EXAMPLE}/node_modules/.package-lock.json`;
  if (!existsSync(written)) return false;
  const [wanted, had] = [`${EXAMPLE}/package-lock.json`, written].map((file) => lockIn(file).packages);
  const names = Object.keys(had ?? {}).filter((name) => name.startsWith('node_modules/'));
  const owed = Object.entries(wanted ?? {}).filter(
    ([name, one]) => name.startsWith('node_modules/') && one.optional !== true,
  );
  return (
    owed.every(([name]) => names.includes(name)) &&
    names.every((name) => wanted?.[name]?.integrity === had?.[name]?.integrity && existsSync(`${EXAMPLE}/${name}`))
  );
}

function lockIn(file: string): Lock {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function npm(...args: readonly string[]): Promise<Ended> {
  const program = process.env.npm_execpath;
  if (program === undefined) return command('npm', args, EXAMPLE);
  return command(process.execPath, [program, ...args], EXAMPLE);
}
