import { expect, test } from 'vitest';
import { type Answers, functionOf } from './answers.ts';
import { answers } from './record.mjs';
import { library } from './runtimes/package.mjs';

const told: Answers = answers(library);

/** What a caller can import: `module.name`, or `root.name` for the front door's own. */
function publicNames(): string[] {
  return Object.entries(library).flatMap(([name, value]) => {
    if (name === 'InvalidInputError') return []; // told by every refusal
    return typeof value === 'function' ? [`root.${name}`] : Object.keys(value).map((one) => `${name}.${one}`);
  });
}

function namesIn(lines: readonly string[], module: string): string[] {
  return lines.map(functionOf).map((name) => (name.includes('.') ? name : `${module}.${name}`));
}

test('every public function is asked, and answers at least once', () => {
  const answered = Object.entries(told).flatMap(([module, lines]) =>
    namesIn(
      lines.filter((line) => !line.includes(' => {"throws":')),
      module,
    ),
  );
  expect(publicNames().length).toBeGreaterThan(60);
  expect(publicNames().filter((name) => !answered.includes(name))).toEqual([]);
});

test('there are thousands of additions of business time, and refusals among the answers', () => {
  const lines = told.calendar ?? [];
  expect(lines.filter((line) => functionOf(line) === 'addBusinessTime').length).toBeGreaterThan(2000);
  expect(Object.entries(told).filter(([, said]) => !said.some((line) => /"throws":|"ok":false/.test(line)))).toEqual(
    [],
  );
});
