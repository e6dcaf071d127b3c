import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { offerPage } from '../docs/offer-page.ts';
import { documentedFunctions } from '../docs/reference.ts';

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

test('dist/llms-full.txt has the document of an offer, field by field', () => {
  const text = readFileSync('dist/llms-full.txt', 'utf8');
  const rows = offerPage()
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});
