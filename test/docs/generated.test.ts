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
