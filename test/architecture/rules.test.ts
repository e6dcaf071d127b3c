import ts from 'typescript';
import { expect, test } from 'vitest';
import { rule } from '../../src/catalog/rule.js';
import { filesBelow, lineOf, nodesOf, parsed, type Source, sources } from './source.ts';

const ids = [
  ...Array.from({ length: 55 }, (_, index) => `R${index + 1}`),
  ...Array.from({ length: 42 }, (_, index) => `A${index + 1}`),
];

function isRegistered(id: string): boolean {
  return ids.includes(id);
}

/** The rule ids that a file's code holds as texts: those of every `because`. */
function cited(source: Source): { id: string; where: string }[] {
  return nodesOf(parsed(source))
    .filter(ts.isStringLiteralLike)
    .filter(({ text }) => /^[RA]\d+$/.test(text))
    .map((node) => ({ id: node.text, where: `${source.path}:${lineOf(node)} ${node.text}` }));
}

test.each(ids)('%s is registered, in English and in Japanese', (id) => {
  const { en, ja, ...rest } = rule(id);
  expect(rest).toEqual({ id });
  expect(en).toMatch(/^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{10,}\.$/u);
  expect(ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}].*。$/su);
});

test.each(['R0', 'R56', 'A0', 'A43', 'r1', 'toString', '__proto__', ''])('no rule is called "%s"', (id) => {
  expect(() => rule(id)).toThrow(expect.objectContaining({ code: 'unknown_rule' }));
});

test('every rule that src cites exists', () => {
  const citations = sources.flatMap(cited);
  expect(citations.length).toBeGreaterThan(0);
  expect(citations.filter(({ id }) => !isRegistered(id)).map(({ where }) => where)).toEqual([]);
});

/** Where an answer says which rules it rests on: the words of the register, and the built-in offer as data. */
const OF_RULES = /^(words\/|catalog\/dropbox)/;

test('rules are cited as data: in the register, the refusals and the built-in offer', () => {
  const elsewhere = sources.filter(({ path }) => !OF_RULES.test(path)).filter((source) => cited(source).length > 0);
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});

test('every rule that a module README names exists', () => {
  const named = filesBelow('src', 'README.md').flatMap(({ path, text }) =>
    [...text.matchAll(/(?<!\w)[RA]\d{1,2}(?!\w)/g)].map(([id]) => ({ path, id })),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ id }) => !isRegistered(id))).toEqual([]);
});

test('goes red for a citation of a rule that does not exist', () => {
  const [found] = cited({ path: 'sla/clock.ts', text: "const because = ['R99'];" });
  expect(found?.where).toBe('sla/clock.ts:1 R99');
  expect(isRegistered('R99')).toBe(false);
});
