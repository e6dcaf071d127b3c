import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { started } from './started.ts';

// Half of November is left on the 16th: 20 licences at 700 and 1500 yen a month, so 7000 back and 15 000 to pay.
const UPGRADE = `Invoice acme:2 (change), billing period 2026-11-01 – 2026-11-30
Item              Kind    Quantity  Unit price  Service                       Share      Amount
-----------------------------------------------------------------------------------------------
Business support  credit        20         700  2026-11-16 – 2026-11-30  15/30 days  -7,000 JPY
Premier support   charge        20       1,500  2026-11-16 – 2026-11-30  15/30 days  15,000 JPY
-----------------------------------------------------------------------------------------------
Total                                                                                 8,000 JPY
`;

/** What each recipe prints, among more. Each asserts its own answers, and fails where one differs. */
const RECIPES = {
  'fastify-server.ts': 'answered in time, due at 2026-11-23T00:30:00.000Z',
  'scheduler.ts': '2026-12-21T13:30:00.000Z t1 fix at_risk',
  'holidays.ts': 'The Japanese answer is due at 2026-11-24T00:30:00.000Z',
  'react-due-badge.tsx': '<span class="due-badge at-risk" lang="ja"',
  'billing-on-sqlite.ts': 'nothing lost, nothing charged twice',
  'tickets-on-sqlite.ts': '2 of 4 promises met: nothing lost, nothing written twice',
  'payment.ts': 'acme:3  refund of 1549 cents',
  'temporal.ts': 'due 2026-11-23T09:30:00 in Tokyo, 45 minutes of the desk from now',
  'hono-routes.ts': '"email" ではありませんか。',
  'fastify-json-schema.ts': '403 A call needs a direct phone number to call back. Enter one.',
  'i18n-refusals.ts': 'de: Premium-Support ist nicht gebucht.',
  'your-own-offer.ts': 'platinum, in ja: reply 2026-11-20T22:00:00.000Z, japanese 2026-11-24T00:30:00.000Z',
  'own-offer-with-prices.ts': UPGRADE,
} as const;

test.each(Object.entries(RECIPES))(
  'examples/%s asserts its own answers and prints them',
  async (file, line) => {
    const { stdout, stderr, status } = await started(`examples/${file}`);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(line);
  },
  30_000,
);

/** The files of this repository that a file of `examples` is made of: itself, and what it imports. */
function filesOf(file: string): readonly string[] {
  const text = readFileSync(`examples/${file}`, 'utf8');
  const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) => join(dirname(file), path ?? ''));
  return [file, ...imported.flatMap(filesOf)];
}

test('a recipe, and each file that it is made of, has at most 60 lines', () => {
  const files = new Set(Object.keys(RECIPES).flatMap(filesOf));
  // The documents that the REPL shows as well.
  files.delete('samples.ts');
  for (const file of files) {
    const lines = readFileSync(`examples/${file}`, 'utf8').trimEnd().split('\n').length;
    expect(lines, file).toBeLessThanOrEqual(60);
  }
  expect(files).toContain('sqlite/event-store.ts');
  expect(files.size).toBeGreaterThan(Object.keys(RECIPES).length + 6);
});

test('what README.md says is told in 40 lines has at most 40 lines of code', () => {
  const lines = readFileSync('examples/own-offer-with-prices.ts', 'utf8').split('\n');
  expect(lines.filter((line) => !/^\s*(?:\/\/.*)?$/.test(line)).length).toBeLessThanOrEqual(40);
});

test('README.md links every recipe', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const file of Object.keys(RECIPES)) expect(readme).toContain(`/examples/${file})`);
});
