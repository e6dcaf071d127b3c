import type { Step, Tally } from './step.ts';

/** Prints how a step ended, when it does. */
export function printed(step: Step, result: Tally & { readonly seconds: number }): void {
  const skipped = result.passed === 0 && result.failed === 0;
  const verdict = skipped ? 'skip' : result.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(`${verdict} ${step.name.padEnd(44)} ${result.seconds.toFixed(1).padStart(6)} s`);
  if (result.report) console.log(result.report.replace(/^/gm, '       '));
}
