import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { lineOf, modules, nodesOf, parsed, type Source, sources } from './source.ts';

const topLevel =
  /^(src|test|examples|package\.json|package-lock\.json|tsconfig\.json|tsup\.config\.ts|README\.md|CHANGELOG\.md|LICENSE|node_modules|dist|coverage|reports|report\.html|\..*)$/;
const saysNothing = /^(utils?|helpers?|common|shared|types?|constants?|managers?|services?|misc)$/;

function badNames(path: string): string[] {
  return path.split('/').filter((part) => {
    const stem = part.replace(/\.ts$/, '');
    return saysNothing.test(stem) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(stem);
  });
}

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function isDoor(source: Source): boolean {
  const { statements } = parsed(source);
  return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
}

test('the top level holds what the architecture names, and nothing else', () => {
  expect(readdirSync('.').filter((name) => !topLevel.test(name))).toEqual([]);
});

test('a file has at most 250 lines', () => {
  expect(sources.filter(({ text }) => linesOf(text) > 250).map(({ path }) => path)).toEqual([]);
});

/** Functions of any kind that are longer than so many lines, from the first to the last. */
function longFunctions(source: Source, most = 60): string[] {
  return nodesOf(parsed(source))
    .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
    .flatMap((node) => {
      const file = node.getSourceFile();
      const lines = file.getLineAndCharacterOfPosition(node.end).line - lineOf(node) + 2;
      return lines > most ? [`${source.path}:${lineOf(node)} has ${lines} lines`] : [];
    });
}

test('a function has at most 60 lines', () => {
  expect(sources.flatMap((source) => longFunctions(source))).toEqual([]);
});

test.each([
  'function long() {',
  'const long = () => {',
  'const long = function () {',
  'class Long { method() {',
  'const long = { method() {',
  'const long = { get field() {',
])('goes red for a function of 61 lines: %s', (head) => {
  const text = `${head}${'\n'.repeat(60)}}${/class|= \{/.test(head) ? '}' : ''}`;
  expect(longFunctions({ path: 'x.ts', text })).toEqual(['x.ts:1 has 61 lines']);
  expect(longFunctions({ path: 'x.ts', text: text.replace('\n', '') })).toEqual([]);
});

test('a file or folder is named after a concept, in kebab-case', () => {
  expect(sources.filter(({ path }) => badNames(path).length > 0).map(({ path }) => path)).toEqual([]);
});

test.each(['time/utils.ts', 'helpers/zone.ts', 'sla/types.ts', 'Time/zone.ts', 'time/timeZone.ts'])(
  'goes red for a file named %s',
  (path) => {
    expect(badNames(path)).not.toEqual([]);
  },
);

test.each([...modules.map((name) => `${name}/index.ts`), 'index.ts'])('%s is a door: re-exports only', (path) => {
  const door = sources.find((source) => source.path === path);
  expect(door, `src/${path} is missing`).toBeDefined();
  expect(door && isDoor(door)).toBe(true);
});

test.each(['', 'export const x = 1;', "import { x } from './x.js';\nexport { x };"])(
  'goes red for a door: %s',
  (text) => {
    expect(isDoor({ path: 'time/index.ts', text })).toBe(false);
  },
);

test.each(modules)('src/%s/README.md says what the module is, in at most 75 lines', (name) => {
  const file = `src/${name}/README.md`;
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(linesOf(readFileSync(file, 'utf8'))).toBeLessThanOrEqual(75);
});
