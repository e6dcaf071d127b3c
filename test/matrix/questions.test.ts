import { expect, test } from 'vitest';
import { publicFunctions } from '../architecture/public-functions.ts';
import { questions } from './questions.ts';

const asked = questions();
const names = Object.entries(asked).flatMap(([module, calls]) =>
  calls.map(([name]) => (name.includes('.') ? name : `${module}.${name}`)),
);

test('every public function is asked', () => {
  expect(publicFunctions.filter((name) => !names.includes(name))).toEqual([]);
});

test('thousands of questions, the same at every run, and all of them JSON', () => {
  expect(names.length).toBeGreaterThan(8000);
  const text = JSON.stringify(asked);
  expect(text === JSON.stringify(questions())).toBe(true);
  expect(text.length).toBeLessThan(30_000_000);
});
