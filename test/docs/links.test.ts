import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../architecture/source.ts';
import { brokenLink, isPortable, linksIn, REPOSITORY } from './links.ts';

const pages = [
  ...['README.md', 'CHANGELOG.md'],
  ...['src', 'test', 'examples', '.github'].flatMap((folder) =>
    filesBelow(folder, '.md').map(({ path }) => `${folder}/${path}`),
  ),
].filter((path) => existsSync(path) && !path.includes('node_modules'));

test.each(pages)('every link of %s leads to a file, and to a heading of it', (path) => {
  const broken = linksIn(readFileSync(path, 'utf8')).flatMap(({ target, line }) => {
    const problem = brokenLink(path, target);
    return problem === null ? [] : [`${path}:${line} ${target}: ${problem}`];
  });
  expect(broken).toEqual([]);
});

test('the README is read on npm too: its links are absolute', () => {
  const links = linksIn(readFileSync('README.md', 'utf8'));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ target }) => !isPortable(target))).toEqual([]);
});

test('the addresses of package.json are those of one repository', () => {
  const { repository, bugs } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect([repository.url, bugs.url]).toEqual([`git+${REPOSITORY}.git`, `${REPOSITORY}/issues`]);
});

test.each([
  ['[x](missing.md)', true],
  ['[x](#no-such-heading)', true],
  [`[x](${REPOSITORY}/blob/main/missing.md)`, true],
  ['<img src="missing.svg">', true],
  ['[x](README.md)', false],
  [`[x](${REPOSITORY}/blob/main/README.md)`, false],
  ['[x](https://example.com/missing.md)', false],
  ['`[x](missing.md)`', false],
])('%s is broken: %s', (text, broken) => {
  expect(linksIn(text).some(({ target }) => brokenLink('README.md', target) !== null)).toBe(broken);
});
