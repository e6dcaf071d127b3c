import { command, type Ended } from './command.ts';

const EXAMPLE = 'examples/sla-watch';

/** Installs the example's own packages, and runs its test on PGlite. A registry that does not answer is a failure. */
export async function slaWatch(): Promise<Ended> {
  const installed = await npm('ci');
  return installed.ok ? npm('test', '--', '--only=pglite') : installed;
}

function npm(...args: readonly string[]): Promise<Ended> {
  const program = process.env.npm_execpath;
  if (program === undefined) return command('npm', args, EXAMPLE);
  return command(process.execPath, [program, ...args], EXAMPLE);
}
