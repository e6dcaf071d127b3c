// A log of incidents, read as the support tickets of a team in Tokyo: `npm start`, `npm start -- --help`.
import { readFileSync } from 'node:fs';
import { InvalidInputError } from 'premium-support';
import { HELP, readFlags } from './report/flags.ts';
import { ReportProblem } from './report/problem.ts';
import { report } from './report/report.ts';

const SHIPPED_LOG = 'examples/data/incidents.csv';

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(answer(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ReportProblem || error instanceof InvalidInputError)) throw error;
  process.stderr.write(`service-desk-report: ${error.message.split('\n', 1)[0]}\n`);
  process.exitCode = 2;
}

function answer(args: readonly string[]): string {
  const { help, file, ...options } = readFlags(args);
  if (help) return HELP;
  const csv = file === null ? textOf(new URL('data/incidents.csv', import.meta.url), SHIPPED_LOG) : textOf(file, file);
  return report(csv, { ...options, file: file ?? SHIPPED_LOG, isShippedLog: file === null }).text;
}

function textOf(file: string | URL, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unreadable';
    throw new ReportProblem(code === 'ENOENT' ? `there is no file ${name}` : `cannot read ${name} (${code})`);
  }
}
