import { readFileSync } from 'node:fs';
import * as library from 'premium-support';
import { expect, test } from 'vitest';
import { started } from './started.ts';

/** What `npm run repl` starts once the package is built, with lines piped in. */
async function typed(lines: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await started('examples/repl.ts', [], { input: `${lines.join('\n')}\n` });
  expect(status, stderr).toBe(0);
  return stdout;
}

test('the REPL answers lines from a pipe, with every module and the samples in scope', async () => {
  const answers = await typed([
    'time.hours(4)',
    `[${Object.keys(library)}].every((one) => one !== undefined) && 'everything is here'`,
    'Object.values(samples).every((one) => JSON.stringify(one).length > 2) && "samples too"',
    'samples.entitlements.replyWithin',
    'sla.governing(samples.commitments).dueAt',
    'calendar.schedule({ zone: "Mars/Olympus", weekly: {} })',
  ]);
  expect(answers).toContain("> 'PT4H'\n");
  expect(answers).toContain("> 'everything is here'\n");
  expect(answers).toContain("> 'samples too'\n");
  expect(answers).toContain("> '2026-11-20T11:30:00.000Z'\n");
  expect(answers).toContain('InvalidInputError');
});

test('the blocks of README.md can be pasted, one after the other', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
  const answers = await typed(blocks.join('\n').split('\n'));
  expect(answers).toContain("> '2026-11-20T11:30:00.000Z'\n");
  // What is shown to throw does.
  expect(answers.match(/Uncaught/g)?.length ?? 0).toBe(readme.match(/\/\/ throws/g)?.length ?? 0);
});
