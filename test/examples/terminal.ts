import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Whether there is the `script` of util-linux, which gives a program a terminal of its own. */
export const hasTerminal: boolean = (() => {
  const { stdout, error } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  return error === undefined && /util-linux/.test(stdout);
})();

const PROMPT = /(?:^|\n)> $/;

/**
 * Types lines into a program in a terminal, each once the prompt has come back, and gives what each one printed: its own
 * echo is left out. The last line has to end the program.
 */
export async function typedInto(
  command: string,
  lines: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly banner: string; readonly answers: readonly string[] }> {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm', COLUMNS: '200', LINES: '50', ...environment },
  });
  let raw = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    raw += text;
  });
  const shown = () => stripVTControlCharacters(raw).replaceAll('\r', '');
  const prompt = async () => {
    for (let i = 0; i < 1500 && child.exitCode === null; i++) {
      if (PROMPT.test(shown())) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no prompt after:\n${shown().slice(-2000)}`);
  };
  await prompt();
  const banner = shown();
  const answers: string[] = [];
  for (const line of lines) {
    await prompt();
    raw = '';
    child.stdin.write(`${line}\n`);
    if (line === lines.at(-1)) await ended;
    else await prompt();
    answers.push(shown().replace(PROMPT, '').split('\n').slice(1).join('\n'));
  }
  return { banner, answers };
}
