import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesBelow, lineOf, nodesOf, parsed, type Source } from '../architecture/source.ts';

interface Law {
  readonly name: string;
  readonly module: string;
}

/** The laws that a file holds: the name in every `prop('…', …)`; one whose name is no plain text goes by its place. */
function lawsIn(source: Source): Law[] {
  const module = source.path.replace(/[/.].*$/, '');
  return nodesOf(parsed(source))
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === 'prop')
    .map((call) => {
      const [name] = call.arguments;
      const known = name !== undefined && ts.isStringLiteral(name);
      return { name: known ? name.text : `${source.path}:${lineOf(call)}`, module };
    });
}

/** The rows of the table of laws: `| law | module | what would break it |`. */
function rowsOf(text: string): (Law & { readonly broken: string })[] {
  return [...text.matchAll(/^\| `(\w+)` \| ([\w-]+) \| (.*) \|$/gm)].map(([, name = '', module = '', broken = '']) => {
    return { name, module, broken };
  });
}

const text = ({ module, name }: Law) => `${module}: ${name}`;

const files = filesBelow('test', '.test.ts');
const laws = files.flatMap(lawsIn);
const rows = rowsOf(readFileSync('test/README.md', 'utf8'));

test('every law stands in the table exactly once, with its module, and nothing else does', () => {
  expect(laws.length).toBeGreaterThanOrEqual(120);
  expect(rows.map(text).sort()).toEqual(laws.map(text).sort());
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test('every row says what would break its law, each in its own words', () => {
  for (const { name, broken } of rows) expect([name, broken.trim().length > 8]).toEqual([name, true]);
  expect(new Set(rows.map(({ broken }) => broken)).size).toBe(rows.length);
});

test('a law is named like a theorem', () => {
  expect(laws.filter(({ name }) => !/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name))).toEqual([]);
});

test('laws stand in files of their own, so that a deep run finds them', () => {
  const others = files.filter(({ path }) => !path.endsWith('.prop.test.ts'));
  expect(others.flatMap(lawsIn)).toEqual([]);
});

test('a law without a row, a row without a law and a name that is no text are noticed', () => {
  const source = {
    path: 'sla/x.prop.test.ts',
    text: "prop('a_b', fc.nat(), () => true);\nprop(name, fc.nat(), () => true);",
  };
  expect(lawsIn(source).map(text)).toEqual(['sla: a_b', 'sla: sla/x.prop.test.ts:2']);
  expect(rowsOf('| law | module | what would break it |\n|---|---|---|\n| `a_b` | sla | a | b |\n').map(text)).toEqual([
    'sla: a_b',
  ]);
});
