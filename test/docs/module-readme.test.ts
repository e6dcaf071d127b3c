import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from '../architecture/source.ts';

/** The parts of a module's README, in their order. Others may stand between them. */
const PARTS = ['Words', 'Rules', 'Files in reading order', 'Does not own', 'One worked example'];

const folders = readdirSync('src', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}

function part(text: string, heading: string): string {
  return text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
}

/** The files of a folder that the text does not list, and the listed ones that there are not. */
function unlisted(text: string, files: readonly string[]): { missing: string[]; gone: string[] } {
  const listed = [...part(text, 'Files in reading order').matchAll(/`([a-z0-9/-]+)`/g)].map(([, name = '']) => name);
  return {
    missing: files.filter((file) => !listed.includes(file)),
    // A function is named with its file: only what has a hyphen can be nothing but a file.
    gone: listed.filter((name) => name.includes('-') && !files.includes(name)),
  };
}

test.each(folders)('src/%s/README.md has the parts of every module README', (folder) => {
  const path = `src/${folder}/README.md`;
  expect(existsSync(path), path).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith(`# ${folder}\n`)).toBe(true);
  expect(headingsOf(text).filter((one) => PARTS.includes(one))).toEqual(PARTS);
  expect(headingsOf(text).at(-1)).toBe(PARTS.at(-1));
  expect(part(text, 'One worked example')).toMatch(/```ts\n[\s\S]*\/\/ =>/);
});

test.each(folders)('src/%s/README.md lists every file of the folder, and no other', (folder) => {
  const files = filesBelow(`src/${folder}`, '.ts').map(({ path }) => path.replace(/\.ts$/, ''));
  const text = readFileSync(`src/${folder}/README.md`, 'utf8');
  expect(
    unlisted(
      text,
      files.filter((file) => file !== 'index'),
    ),
  ).toEqual({ missing: [], gone: [] });
});

test('goes red for a file that is not listed, and for one that is gone', () => {
  const text = '# x\n\n## Files in reading order\n\n`one` `two-three`\n\n## Does not own\n\n`four`\n';
  expect(unlisted(text, ['one', 'four'])).toEqual({ missing: ['four'], gone: ['two-three'] });
});
