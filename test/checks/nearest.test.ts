import { expect, test } from 'vitest';
import { nearestTests } from './nearest.ts';

const files = Object.entries({
  'src/input/issue.ts': '',
  'src/time/zone.ts': "import { issue } from '../input/issue.js';",
  'src/time/index.ts': "export * from './zone.js';",
  'src/money/money.ts': "import type { Issue } from '../input/issue.js';",
  'test/input/other.test.ts': '',
  'test/input/all.prop.test.ts': '',
  'test/time/zone.test.ts': "import { zone } from '../../src/time/zone.js';",
  'test/time/zone.prop.test.ts': "import { zone } from '../../src/time/zone.js';",
  'test/money/money.test.ts': "const { of } = await import('../../src/money/money.js');",
  'test/docs/links.test.ts': '',
  'test/words/label.test.ts': "import { issue } from '../../src/input/issue.js';",
  'test/hosts/named.test.ts': "import { zone } from 'premium-support/time';",
  'test/far/alone.test.ts': "import { nothing } from 'vitest';",
}).map(([path, text]) => ({ path, text }));

const near = (...changed: string[]) => nearestTests(changed, files).map(({ path, steps }) => `${steps} ${path}`);

test('the tests of the changed module come first, then those with the fewest imports in between, laws after examples', () => {
  expect(near('src/input/issue.ts')).toEqual([
    '0 test/input/other.test.ts',
    '0 test/input/all.prop.test.ts',
    '1 test/words/label.test.ts',
    '2 test/docs/links.test.ts',
    '2 test/money/money.test.ts',
    '2 test/time/zone.test.ts',
    '2 test/time/zone.prop.test.ts',
    '3 test/hosts/named.test.ts',
  ]);
});

test('a test that has changed is a test of its own folder', () => {
  expect(near('test/money/money.test.ts')).toEqual(['0 test/money/money.test.ts']);
});

test('a page is read by the tests of pages, and by no other', () => {
  expect(near('README.md')).toEqual(['2 test/docs/links.test.ts']);
});

test('nothing that has changed leads nowhere', () => {
  expect(near()).toEqual([]);
});
