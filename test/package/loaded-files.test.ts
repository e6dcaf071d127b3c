import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** How many files importing a door of `dist` may load. zod alone are some ninety. */
const budget: Readonly<Record<string, number>> = {
  time: 13,
  money: 10,
  calendar: 20,
  billing: 115,
};
/** Wanted: 140. zod's ninety are in it. */
const ROOT = 162;

function loadedBy(file: string): number {
  const url = pathToFileURL(resolve('dist', file)).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['test/package/count-loaded.mjs', url], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return Number(stdout);
}

test.each(Object.entries(budget))('importing %s loads at most %i files', (name, most) => {
  const files = loadedBy(`${name}/index.js`);
  expect(files).toBeGreaterThan(1);
  expect(files).toBeLessThanOrEqual(most);
});

test('importing the root loads no more files than it has to', () => {
  expect(loadedBy('index.js')).toBeLessThanOrEqual(ROOT);
});
