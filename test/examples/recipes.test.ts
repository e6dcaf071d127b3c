import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { started } from './started.ts';

/** What each recipe prints, among more. Each asserts its own answers, and fails where one differs. */
const RECIPES = {
  'fastify-server.ts': 'answered in time, due at 2026-11-23T00:30:00.000Z',
  'scheduler.ts': '2026-12-21T13:30:00.000Z t1 fix at_risk',
  'holidays.ts': 'The Japanese answer is due at 2026-11-24T00:30:00.000Z',
  'react-due-badge.tsx': '<span class="due-badge at-risk" lang="ja"',
  'payment.ts': 'acme:3  refund of 1549 cents',
  'temporal.ts': 'due 2026-11-23T09:30:00 in Tokyo, 45 minutes of the desk from now',
  'i18n-refusals.ts': 'de: Premium-Support ist nicht gebucht.',
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

test('a recipe, and each file that it is made of, has at most 60 lines', () => {
  const folders = ['fastify', 'payment', 'scheduler'].flatMap((name) =>
    readdirSync(`examples/${name}`).map((file) => `${name}/${file}`),
  );
  for (const file of [...Object.keys(RECIPES), ...folders]) {
    const lines = readFileSync(`examples/${file}`, 'utf8').trimEnd().split('\n').length;
    expect(lines, file).toBeLessThanOrEqual(60);
  }
});

test('README.md links every recipe', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const file of Object.keys(RECIPES)) expect(readme).toContain(`(examples/${file})`);
});
