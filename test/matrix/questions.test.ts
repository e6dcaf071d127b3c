import { expect, test } from 'vitest';
import { publicFunctions } from '../architecture/public-functions.ts';
import { answersTo, questions } from './questions.ts';

const asked = questions();
const names = Object.entries(asked).flatMap(([module, calls]) =>
  calls.map(([name]) => (name.includes('.') ? name : `${module}.${name}`)),
);

test('every public function is asked', () => {
  expect(publicFunctions.filter((name) => !names.includes(name))).toEqual([]);
});

test('thousands of questions, all of them JSON', () => {
  expect(names.length).toBeGreaterThan(8000);
  expect(JSON.stringify(asked).length).toBeLessThan(30_000_000);
});

test('questions are the same at every run: the answers to few are those of the same among all, after the constants', () => {
  const told = (calls: typeof asked) =>
    Object.fromEntries(
      Object.entries(calls).map(([module, list]) => [
        module,
        ['constant', ...list.map(([name, args]) => `${name} ${JSON.stringify(args)}`)],
      ]),
    );
  const few = told(questions(15));
  expect(answersTo('few', told(asked))).toEqual(few);
  expect(Object.keys(answersTo('few of hosts', told(asked))).toSorted()).toEqual(
    ['time', 'calendar', 'sla', 'billing', 'serviceLevels', 'wording'].toSorted(),
  );
  expect(answersTo('few of hosts', told(asked)).sla).toEqual(few.sla);
});
