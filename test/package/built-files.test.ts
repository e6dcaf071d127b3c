import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

// `npm start` builds ES modules anew, in a hurry and without maps: what is said of files is said of the CommonJS ones.
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cjs'));

test('a file of dist is named after what it holds', () => {
  expect(built.length).toBeGreaterThan(30);
  expect(built.filter((file) => /-[A-Z0-9]{8}\./.test(file))).toEqual([]);
});

test('a CommonJS file has the lines of its ES module, so that one map is for both', () => {
  const linesOf = (file: string) => readFileSync(`dist/${file}`, 'utf8').trimEnd().split('\n').length;
  expect(built.filter((file) => linesOf(file) !== linesOf(file.replace(/\.cjs$/, '.js')))).toEqual([]);
});

test('the files behind the doors import one another in no circle', () => {
  const importsOf = (file: string) =>
    [...readFileSync(`dist/inside/${file}`, 'utf8').matchAll(/^(?:import|\} from|export).*"\.\/([\w-]+\.js)";$/gm)].map(
      ([, name = '']) => name,
    );
  const files = readdirSync('dist/inside').filter((file) => file.endsWith('.js'));
  const left = new Map(files.map((file) => [file, importsOf(file)]));
  expect(left.get('calendar.js')).toContain('time.js');
  // Whatever imports nothing that is left is taken away, until only circles are left.
  for (const _ of files) {
    for (const [file, imports] of left) if (!imports.some((name) => left.has(name))) left.delete(file);
  }
  expect([...left.keys()]).toEqual([]);
});

test('no two files of a folder export the same name: what holds both would export neither', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^\w.*[\\/].*\.ts$/.test(file),
  );
  const names = files.flatMap((file) => {
    const [folder = '', ...rest] = file.split(/[\\/]/);
    if (rest.join() === 'index.ts') return [];
    const exported = readFileSync(`src/${file}`, 'utf8').matchAll(/^export (?:const|function|class) (\w+)/gm);
    return [...new Set(Array.from(exported, ([, name = '']) => `${folder}: ${name}`))];
  });
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('every file has a map, whose sources are in the tarball', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(files).toContain('src/**/*.ts');
  const lost = built.flatMap((file) => {
    const module = file.replace(/\.cjs$/, '.js');
    const leads = `//# sourceMappingURL=${posix.basename(module)}.map`;
    if (!readFileSync(`dist/${file}`, 'utf8').trimEnd().endsWith(leads)) return [file];
    const { sources }: { sources: readonly string[] } = JSON.parse(readFileSync(`dist/${module}.map`, 'utf8'));
    const paths = sources.map((source) => posix.join('dist', posix.dirname(file), source));
    return paths.filter((path) => !/^src\/.*\.ts$/.test(path) || !existsSync(path));
  });
  expect(lost).toEqual([]);
});

test('the changelog has a date for each version, the newest first', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const heads = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, head = '']) => head);
  expect(heads[0]).toMatch(new RegExp(`^${version} — `));
  expect(heads.filter((head) => !/^\d+\.\d+\.\d+ — \d{4}-\d{2}-\d{2}$/.test(head))).toEqual([]);
});
