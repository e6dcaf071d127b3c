import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow, type Source, sources } from './source.ts';

/** Turns of phrase that read like riddles, and figures of speech. */
const RIDDLES =
  /\b(what is no|what are no|is none of|are none of|of one's own|that which|thin coat|as against|besides)/gi;
/** Words that the product's page does not use. */
const OTHER_WORDS = /サインイン|特典|席数|席単位/g;

const texts: readonly Source[] = [
  ...sources,
  ...filesBelow('src', '.md'),
  ...filesBelow('.github', '.md'),
  ...['README.md', 'CHANGELOG.md', 'test/README.md'].map((path) => ({ path, text: readFileSync(path, 'utf8') })),
];

/** Where a text holds one of the phrases, its lines read as one. */
function found({ path, text }: Source, phrases: RegExp): string[] {
  const words = text.replace(/\n[ \t]*(?:\*|\/\/)?[ \t]*/g, ' \n');
  const phrase = new RegExp(phrases.source.replaceAll(' ', '\\s+'), phrases.flags);
  return [...words.matchAll(phrase)].map(
    ({ 0: one, index }) => `${path}:${words.slice(0, index).split('\n').length} ${one.replace(/\s+/g, ' ')}`,
  );
}

test('nothing that is read reads like a riddle', () => {
  expect(texts.flatMap((source) => found(source, RIDDLES))).toEqual([]);
});

test('the Japanese texts use the words of the product', () => {
  expect(texts.flatMap((source) => found(source, OTHER_WORDS))).toEqual([]);
});

test.each([
  '/** What is no number is refused. */',
  '/**\n * Every value that\n * which is left.\n */',
  "// A name of\n// one's own.",
  'A thin coat over it.',
  "const ja = '特典はありません。';",
])('goes red for: %s', (text) => {
  expect([RIDDLES, OTHER_WORDS].flatMap((phrases) => found({ path: 'x', text }, phrases))).toHaveLength(1);
});
