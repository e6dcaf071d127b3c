import { expect, test } from 'vitest';
import { filesBelow } from '../architecture/source.ts';
import { allLaws, lawsIn } from './laws.ts';

const laws = allLaws();

test('every law has a name of its own, formed like a theorem', () => {
  expect(laws.length).toBeGreaterThanOrEqual(300);
  expect(laws.filter(({ name }) => !/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name))).toEqual([]);
  expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length);
});

test('every law says what would break it, each in its own words', () => {
  for (const { name, broken } of laws) expect([name, broken.trim().length > 8]).toEqual([name, true]);
  expect(new Set(laws.map(({ broken }) => broken)).size).toBe(laws.length);
});

test('laws stand in files of their own, so that a deep run finds them', () => {
  const others = filesBelow('test', '.test.ts').filter(({ path }) => !path.endsWith('.prop.test.ts'));
  expect(others.flatMap(lawsIn)).toEqual([]);
});

test('no law says what holds of anything, so that its inputs are counted as asserted', () => {
  const laws = filesBelow('test', '.prop.test.ts');
  expect(laws.flatMap(emptyWords)).toEqual([]);
});

/** Expectations that cannot fail: of a length, or of a literal. */
function emptyWords({ path, text }: { readonly path: string; readonly text: string }): string[] {
  const empty = /\blength\)\.toBeGreaterThanOrEqual\(0\)|expect\((?:true|false|null|\d+)\)\./g;
  return [...text.matchAll(empty)].map(([words]) => `${path}: ${words}`);
}

test('empty words are noticed', () => {
  const text = 'expect(list.length).toBeGreaterThanOrEqual(0);\nexpect(true).toBe(true);\nexpect(open).toBe(true);';
  expect(emptyWords({ path: 'x', text })).toHaveLength(2);
});

test('a law whose name or reason is not plain text is noticed', () => {
  const source = {
    path: 'sla/x.prop.test.ts',
    text: "prop('a_b', 'a change', fc.nat(), () => true);\nprop(name, reason, fc.nat(), () => true);",
  };
  expect(lawsIn(source)).toEqual([
    { name: 'a_b', module: 'sla', broken: 'a change' },
    { name: 'sla/x.prop.test.ts:2', module: 'sla', broken: '' },
  ]);
});
