// A log of incidents, read as the support tickets of a team in Tokyo: `npm start`, `npm start -- --help`.
import { readFileSync, writeFileSync } from 'node:fs';
import { InvalidInputError } from 'premium-support';
import { briefOf } from './report/brief.ts';
import { closuresOf } from './report/closures.ts';
import { HELP, readFlags } from './report/flags.ts';
import { htmlOf } from './report/html-page.ts';
import { ReportProblem } from './report/problem.ts';
import { type ReportOptions, report } from './report/report.ts';

const SHIPPED_LOG = 'examples/data/incidents.csv';
const SHIPPED_HOLIDAYS = 'examples/data/japan-holidays.csv';
const PICTURES = 'report.html';

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

/** The text that is asked for; the pictures are written beside it, into the current directory. */
function answer(args: readonly string[]): string {
  const { help, file, full, closures, ...flags } = readFlags(args);
  if (help) return HELP;
  const isShippedLog = file === null;
  const csv = isShippedLog ? shipped(SHIPPED_LOG) : textOf(file, file);
  const given = closures ?? (isShippedLog ? closuresOf(shipped(SHIPPED_HOLIDAYS)) : []);
  const options: ReportOptions = { ...flags, closures: given, file: file ?? SHIPPED_LOG, isShippedLog };
  const { text, data } = report(csv, options);
  // Without an incident there is nothing to draw, and the whole report is short.
  if (data.answers.length === 0) return text;
  write(PICTURES, htmlOf(data, options));
  return full ? text : briefOf(data, options);
}

function shipped(name: string): string {
  return textOf(new URL(name.replace('examples/', ''), import.meta.url), name);
}

function textOf(file: string | URL, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    throw new ReportProblem(code === 'ENOENT' ? `there is no file ${name}` : `cannot read ${name} (${code})`);
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new ReportProblem(`cannot write ${file} (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : 'unknown';
}
