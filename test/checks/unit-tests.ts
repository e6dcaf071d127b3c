import { existsSync, readFileSync } from 'node:fs';
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
  /** The folders of `test` that are run; all of them, unless some are named. */
  readonly folders?: readonly string[];
}

/**
 * Runs vitest, on this Node unless another's program is given. A file that fails outside of its tests is one failure,
 * and so is a run that ends badly otherwise.
 */
export async function unitTests(
  reportFile: string,
  { node = process.execPath, environment = {}, folders = [] }: Options = {},
): Promise<Tally> {
  const args = [
    ...[binFile('vitest'), 'run', '--config', 'test/vitest.config.ts', '--update=none'],
    // Several runs share the machine: slowness alone is no failure.
    '--testTimeout=120000',
    ...folders.map((folder) => `test/${folder}/`),
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
