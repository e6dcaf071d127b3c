import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The rows of the list: number, question, file. */
const ROWS = [...read('README.md').matchAll(/^\| (\d+) \| (.+) \| .+ \| `(\w+)` \|$/gm)].map((row) => row.slice(1));

test('there are fifteen questions', () => {
  expect(ROWS.map(([number]) => Number(number))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
});

test.each(ROWS)('question %s is answered in the built-in offer and in another: %s', (number, _, file) => {
  const about =
    read(`${file}.test.ts`)
      .split(/^describe\('/m)
      .find((part) => part.startsWith(`${number} `)) ?? '';
  const titles = [...about.matchAll(/^ {2}test\(\s*'(.+)'/gm)].map(([, title]) => title ?? '');
  const others = titles.filter((title) => /^(GitHub|Twilio)/.test(title));
  expect(others.length).toBeGreaterThan(0);
  expect(titles.length).toBeGreaterThan(others.length);
});
