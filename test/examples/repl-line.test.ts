import { expect, test } from 'vitest';
import { lineOf, withoutTypes } from '../../examples/repl/plain-code.ts';
import { pages } from '../docs/document.ts';

test.each([
  ["const a = { kind: 'team' } as const; // => 1", "const a = { kind: 'team' }; // => 1"],
  ['const a: readonly string[] = [] satisfies unknown[];', 'const a = [];'],
  ['function f(a: number, b?: string): string { return a! }', 'function f(a, b) { return a }'],
  ['const f = async (a: number): Promise<void> => {};', 'const f = async (a) => {};'],
  ['f(1, { a: 1 } as const,', 'f(1, { a: 1 },'],
  ['{ a: 1 }', '{ a: 1 }'],
  ['a ? b : c', 'a ? b : c'],
  ['interface X { a: 1 }', ''],
])('%s is %s without its types', (code, plain) => {
  expect(withoutTypes(code)).toBe(plain);
});

test.each([
  ["import { sla } from 'premium-support';", ''],
  ["import { sla as s } from 'premium-support'", 'var s = sla;'],
  ["import { a, type B } from 'premium-support/import';", "var { a: a } = await import('premium-support/import');"],
  ["import * as all from './x.js';", "var all = await import('./x.js');"],
  ["import one, { two as three } from 'x';", "var { default: one, two: three } = await import('x');"],
  ["import type { A } from 'premium-support';", ''],
  ["import 'x';", "await import('x');"],
  ['const { a } = f(), b = 2; let c', 'var { a } = f(), b = 2; var c'],
  ['for (const a of b) {}', 'for (const a of b) {}'],
  ['const a', 'var a'],
])('the line %s is read as %s', (line, read) => {
  expect(lineOf(line)).toBe(read);
});

test('every block of README.md is JavaScript once it is read', () => {
  const [readme] = pages();
  const blocks = [...(readme?.text ?? '').matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
  expect(blocks.length).toBeGreaterThan(4);
  for (const code of blocks) expect(() => new Function(`return async () => {${lineOf(code)}\n}`)).not.toThrow();
});
