import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { build } from 'esbuild';

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

let made = 0;

/**
 * Runs an example, compiled: to read TypeScript as it is loaded takes longer than most examples. It stands beside its
 * source for as long as it runs, so that it finds its files and the packages.
 */
export async function started(
  file: string,
  args: readonly string[] = [],
  { cwd = process.cwd(), input = '' }: { readonly cwd?: string; readonly input?: string } = {},
): Promise<Ended> {
  made += 1;
  const outfile = resolve(join(dirname(file), `.${basename(file, extname(file))}-${process.pid}-${made}.mjs`));
  const options = { format: 'esm', platform: 'node', packages: 'external', jsx: 'automatic' } as const;
  await build({ entryPoints: [file], outfile, bundle: true, logLevel: 'silent', ...options });
  try {
    return await run([outfile, ...args], cwd, input);
  } finally {
    await rm(outfile);
  }
}

function run(args: readonly string[], cwd: string, input: string): Promise<Ended> {
  return new Promise((end, fail) => {
    const child = spawn(process.execPath, args, { cwd });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
      });
    }
    child.on('error', fail);
    child.on('close', (status) => end({ ...said, status }));
    child.stdin.end(input);
  });
}
