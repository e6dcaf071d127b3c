import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicFunctions } from '../architecture/public-functions.ts';
import { generated } from './generated.ts';
import { documentedFunctions } from './reference.ts';

test.each(Object.entries(generated()))('%s is as `npm run docs:write` writes it', (path, text) => {
  expect(existsSync(path), path).toBe(true);
  // Compared as a boolean: a diff of a whole page helps nobody.
  expect(readFileSync(path, 'utf8') === text, `run \`npm run docs:write\``).toBe(true);
});

/** How the registry of public functions names one: `sla.readClock`, `root.rule`, `json-schema.jsonSchema`. */
function registered({ door, call }: { readonly door: string; readonly call: string }): string {
  return call.includes('.') ? call : `${door === 'index' ? 'root' : door}.${call}`;
}

test('the table has every public function, and a sentence for each', () => {
  const functions = documentedFunctions();
  expect(functions.map(registered).sort()).toEqual([...publicFunctions].sort());
  expect(functions.filter(({ summary }) => !/^.{8,}\.$/.test(summary))).toEqual([]);
});

test.each(['llms.txt', 'llms-full.txt'])('dist/%s has every public function', (file) => {
  const text = readFileSync(`dist/${file}`, 'utf8');
  const missing = documentedFunctions().filter(({ call }) => !new RegExp(`(?:- \`|### )${call}\\b`).test(text));
  expect(missing.map(({ call }) => call)).toEqual([]);
});

test('dist/llms-full.txt has the signature, the words and the example of each function', () => {
  const text = readFileSync('dist/llms-full.txt', 'utf8');
  const cut = documentedFunctions().filter(({ signatures, text: words, example }) =>
    [...signatures, words, example].some((part) => !text.includes(part)),
  );
  expect(cut.map(({ call }) => call)).toEqual([]);
});
