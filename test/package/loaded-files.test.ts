import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** How many files importing a door of `dist` may load. 92 of billing are zod, 64 of them its messages in other languages. */
const budget: Readonly<Record<string, number>> = {
  time: 8,
  money: 5,
  calendar: 10,
  billing: 109,
};
/** At most 140 are wanted. */
const ROOT = 131;

function loadedBy(file: string): number {
  const url = pathToFileURL(resolve('dist', file)).href;
  // Node 26 warns of the hooks in the file, and Node 20 has no others.
  const count = ['--no-deprecation', 'test/package/count-loaded.mjs', url];
  const { stdout, stderr } = spawnSync(process.execPath, count, { encoding: 'utf8' });
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
