import { expect, test } from 'vitest';
import { publicSurface } from '../architecture/public-surface.ts';
import { docComments } from './document.ts';
import { scriptOf } from './script.ts';

/** A doc comment with an example that gives an answer. */
function isShown(doc: string): boolean {
  return scriptOf(docComments({ path: 'doc', text: doc }).blocks, []).expectations.length > 0;
}

test('every public function has an example with an answer in its doc comment', () => {
  const functions = publicSurface().filter(({ kind }) => kind === 'function');
  expect(functions.length).toBeGreaterThan(0);
  const silent = functions
    .filter(({ doc }) => !isShown(doc))
    .map(({ door, name, where }) => `${door} ${name} (${where})`);
  expect(silent).toEqual([]);
});

test('an example without an answer, or none at all, does not count', () => {
  expect(isShown('/** Adds. */')).toBe(false);
  expect(isShown('/**\n * Adds.\n *\n * @example\n * add(1, 2)\n */')).toBe(false);
  expect(isShown('/**\n * Adds.\n *\n * @example\n * add(1, 2) // => 3\n */')).toBe(true);
  expect(isShown('/**\n * Adds.\n *\n * @example\n * ```ts\n * add(1, 2) // => 3\n * ```\n */')).toBe(true);
});
