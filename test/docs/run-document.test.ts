import { describe, expect, test } from 'vitest';
import { docComments, markdown, program } from './document.ts';
import { run } from './run-document.ts';

function ofCode(code: string) {
  return run(program({ path: 'snippet.ts', text: `import { time } from 'premium-support';\n${code}` }));
}

describe('stays green for', () => {
  test.each([
    "time.hours(4) // => 'PT4H'",
    'time.hours(4) // => "PT4H" (a remark, with more to say)',
    "const four = time.hours(4); // => 'PT4H'\nfour.length // => 4",
    "time.hours(4)\n// said first\n// => 'PT4H'",
    "({ a: [1, -2.5, null], 'b-c': { d: true } }) // => { a: [1, -2.5, null], 'b-c': { d: true } }",
    '({ a: 1,\n  b: 2 })\n// => { a: 1,\n//      b: 2 }\n\n// and then',
    '({ a: 1, b: 2 }) // => { a: 1, … }',
    "({ a: '…', b: [1, 2, 3, 4] }) // => { b: [1, …, 4], a: '…' }",
    '[1, 2, 3] // => [1, …]',
    'new Float64Array([1, 2]) // => [1, 2]',
    'new Set([1, 2]).values() // => [1, 2]',
    "await Promise.resolve('x') // => 'x'",
    "time.instant('2026-11-20T16:30:00') // throws invalid_instant",
    "time.instant('2026-11-20T16:30:00') // => throws InvalidInputError: invalid_instant",
    "import { hours as h } from 'premium-support/time';\nimport type { X } from 'nowhere';\nh(1) // => 'PT1H'",
    "import * as t from 'premium-support/time';\nt.hours(1) // => 'PT1H'",
    "import { sep } from 'node:path/posix';\nsep // => '/'",
    'export const x: number = 1;\nfunction twice(n: number): number { return 2 * n }\ntwice(x) // => 2',
    '[-0].map((zero) => Object.is(zero, -0)) // => [true]',
  ])('%s', async (code) => {
    const { answers, problems } = await ofCode(code);
    expect(problems).toEqual([]);
    expect(answers).toBeGreaterThan(0);
  });
});

describe('goes red for', () => {
  test.each([
    ["time.hours(4) // => 'PT5H'", /snippet\.ts:2 the value is 'PT4H', not 'PT5H'/],
    ["const four = time.hours(4); // => 'PT5H'", /not 'PT5H'/],
    ["time.hours(4) // => 'PT4H'\ntime.hours(4)\n// => 'PT5H'", /snippet\.ts:4 /],
    ['({ a: 1, b: 2 }) // => { a: 1 }', /also has b/],
    ['({ a: 1 }) // => { a: 1, b: 2 }', /has no b/],
    ['({ a: undefined }) // => {}', /also has a/],
    ['({ a: { b: 2 } }) // => { a: { b: 3, … } }', /the value\.a\.b is 2, not 3/],
    ['[1, 2, 3] // => [1, 2]', /has 3 items/],
    ['[1, 2, 3] // => [2, …]', /the value\[0\] is 1, not 2/],
    ['[1, 2, 3] // => [1, …, 2]', /the value\[2\] is 3, not 2/],
    ['0 // => -0', /not -0/],
    ['new Date(0) // => {}', /not a plain object/],
    ["'ab' // => ['a', 'b']", /not a list/],
    ['1 // => about one', /cannot read the answer/],
    ['1 // => [1', /cannot read the answer/],
    ['1 // => 1 + 0', /cannot read the answer/],
    ['if (true) {\n  time.hours(4); // => "PT5H"\n}', /belong to no statement/],
    ['const { length } = "ab"; // => 2', /a const of one name/],
    ['1 // => 1\n// => 1', /belong to no statement/],
    ['time.nothing(4) // => 1', /snippet\.ts:2 TypeError/],
    ['time.hours(4 // => 1', /snippet\.ts/],
    ["import { x } from 'premium-support/nowhere';\nx // => 1", /nowhere/],
    ['time.hours(4) // throws invalid_duration', /throws nothing/],
    ["time.instant('2026') // throws unknown_zone", /throws invalid_instant.*not unknown_zone/],
    ['null.x // throws invalid_instant', /throws TypeError/],
    ['time.hours(4) // throws', /throws which code/],
  ])('%s', async (code, problem) => {
    const { problems } = await ofCode(code);
    expect(problems.join('\n')).toMatch(problem);
  });
});

test('blocks of a text share one scope, in which a later block may name anew', async () => {
  const text = '# T\n```ts\nconst a = 1;\nconst b = 2;\n```\nand\n```js\nconst a = 3;\n[a, b] // => [3, 2]\n```\n';
  expect(await run(markdown({ path: 'README.md', text }))).toEqual({ answers: 1, problems: [] });
});

test('an answer in a block that is not run is a problem', async () => {
  const text = 'Of `// =>` one may speak.\n```ts no-run\n1 // => 1\n```\n';
  const { problems } = await run(markdown({ path: 'README.md', text }));
  expect(problems).toEqual(['README.md:3 stands in no block that is run']);
});

test('a doc comment sees the exports of its file and of the root, fenced or not', async () => {
  const text = [
    '/**\n * Hours.\n *\n * @example\n * hours(4) // => "PT4H"\n */',
    '/** @example time.hours(5) // => "PT4H" */',
    '/**\n * Hours.\n *\n * @example\n * ```ts\n * hours(6) // => "PT4H"\n * ```\n * @see // => 4\n */',
  ];
  const { answers, problems } = await run(docComments({ path: 'src/time/duration.ts', text: text.join('\n') }));
  expect(answers).toBe(3);
  expect(problems).toEqual([
    'src/time/duration.ts:15 stands in no block that is run',
    "src/time/duration.ts:7 the value is 'PT5H', not 'PT4H'",
    "src/time/duration.ts:13 the value is 'PT6H', not 'PT4H'",
  ]);
});
