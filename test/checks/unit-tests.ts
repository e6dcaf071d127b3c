import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { binFile, command, type Environment } from './command.ts';
import type { Tally } from './step.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface Options {
  readonly node?: string;
  readonly environment?: Environment;
  /** The folders and files of `test` that are run; all of them, unless some are named. */
  readonly parts?: readonly string[];
  /** Files among them that are left out. */
  readonly without?: readonly string[];
}

/**
 * The suites that go through every function, or through the sources and the examples: they are half of the time, and
 * one process of them loads the TypeScript compiler once.
 */
const SUITES: readonly string[] = [
  ...['hostile', 'frozen', 'calls', 'fuzz', 'words', 'json-schema', 'docs', 'architecture', 'examples', 'package'],
  ...['matrix', 'supply', 'checks'],
];

/** All parts of `test` in two halves that take about the same time, one for each core. */
export const halves: readonly (readonly [name: string, parts: readonly string[]])[] = [
  ['vitest, suites', SUITES],
  ['vitest, modules', partsWithTests().filter((part) => !SUITES.includes(part))],
];

function partsWithTests(): readonly string[] {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  return [...new Set(files.map((file) => file.split(/[\\/]/)[0] ?? ''))].sort();
}

/**
 * Runs vitest, on this Node unless another's program is given. A file that fails outside of its tests is one failure,
 * and so is a run that ends badly otherwise.
 */
export async function unitTests(
  reportFile: string,
  { node = process.execPath, environment = {}, parts = [], without = [] }: Options = {},
): Promise<Tally> {
  const args = [
    ...[binFile('vitest'), 'run', '--config', 'test/vitest.config.ts', '--update=none'],
    // Several runs share the machine: slowness alone is no failure.
    '--testTimeout=120000',
    ...parts.map((part) => (part.endsWith('.ts') ? `test/${part}` : `test/${part}/`)),
    ...without.map((file) => `--exclude=test/${file}`),
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`],
  ];
  const run = await command(node, args, process.cwd(), environment);
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, report: run.output };
  const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  const unrun = report.numPendingTests + report.numTodoTests;
  const summary = `${report.numPassedTests} tests in ${report.testResults.length} files${unrun ? `, ${unrun} not run` : ''}`;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !run.ok ? 1 : failed,
    report: run.ok ? summary : run.output,
  };
}
