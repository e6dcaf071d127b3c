import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/** Variables of the environment, set on top of our own. */
export type Environment = Readonly<Record<string, string>>;

/** Runs a program without a shell, with both of its streams read as one text. */
export function command(
  program: string,
  args: readonly string[],
  cwd = process.cwd(),
  environment: Environment = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', ...environment };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** Runs the command-line program of an installed package with this Node. */
export function tool(
  name: string,
  args: readonly string[],
  bin = name.replace(/^.*\//, ''),
  environment: Environment = {},
): Promise<Ended> {
  return command(process.execPath, [binFile(name, bin), ...args], process.cwd(), environment);
}

export function binFile(name: string, bin = name): string {
  const manifest: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(`node_modules/${name}/package.json`, 'utf8'),
  );
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  return `node_modules/${name}/${file}`;
}
