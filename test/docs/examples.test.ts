import { expect, test } from 'vitest';
import { documents } from './document.ts';
import { run } from './run-document.ts';

const all = documents();

test('README.md has examples', () => {
  expect(all.map(({ path }) => path)).toContain('README.md');
});

test.each(all.map((document) => [document.path, document] as const))(
  'every answer in %s holds',
  async (path, document) => {
    const { answers, problems } = await run(document);
    expect(problems).toEqual([]);
    if (path === 'README.md') expect(answers).toBeGreaterThan(0);
  },
);
