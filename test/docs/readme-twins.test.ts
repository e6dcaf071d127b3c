import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../words/japanese-faults.ts';
import { linksIn, REPOSITORY } from './links.ts';

// README.md and its Japanese twin have the same parts in the same order; their words differ.

const english = partsOf('README.md');
const japanese = partsOf('.github/README.ja.md');

interface Parts {
  /** How deep each heading is. */
  readonly headings: readonly string[];
  /** The code, without what is said to the reader beside it. */
  readonly code: readonly string[];
  readonly pictures: number;
  readonly listItems: readonly number[];
  /** What stands in each table as code, row by row: the names of functions, answers. */
  readonly tables: readonly (readonly string[])[];
  /** Where the links lead, the one to the twin left out. */
  readonly links: readonly string[];
}

function partsOf(path: string): Parts {
  const text = readFileSync(path, 'utf8');
  const fences = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return {
    headings: [...prose.matchAll(/^#+(?= )/gm)].map(([marks]) => marks),
    code: fences.map((code) => code.replaceAll(/(?<=\s)(?:\/\/(?! =>| throws)|#).*$/gm, '')),
    pictures: [...prose.matchAll(/!\[/g)].length,
    listItems: [...prose.matchAll(/(?:^- .*\n(?: {2}.*\n)*)+/gm)].map(([list]) => list.split(/^- /m).length - 1),
    tables: [...prose.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
      table
        .trim()
        .split('\n')
        .map((row) => [...row.matchAll(/`[^`]*`/g)].map(([code]) => code).join(' ')),
    ),
    links: linksIn(text)
      .map(({ target }) => placeOf(path, target))
      .filter((place) => !/README\.ja\.md$|^README\.md$/.test(place)),
  };
}

/** A link as a path from the root of the repository; a link out of it as it is. */
function placeOf(path: string, target: string): string {
  const raw = REPOSITORY.replace('github.com', 'raw.githubusercontent.com');
  for (const start of [`${REPOSITORY}/blob/main/`, `${raw}/main/`]) {
    if (target.startsWith(start)) return target.slice(start.length);
  }
  return /^https:/.test(target) ? target : posix.join(posix.dirname(path), target);
}

test.each(Object.keys(english) as (keyof Parts)[])('README.md and its Japanese twin have the same %s', (part) => {
  expect(english[part]).not.toEqual([]);
  expect(japanese[part]).toEqual(english[part]);
});

test('the Japanese one is written in the words of the product page', () => {
  const prose = readFileSync('.github/README.ja.md', 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  expect(prose.split('\n').flatMap(faultsOf)).toEqual([]);
});

test('README.md is read in five minutes: at most 300 lines', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(301);
});
