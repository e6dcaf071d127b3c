import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendar, type Decision, type InvalidInput } from '../../src/index.js';
import { salesReadings } from '../../src/words/refusals/billing.js';
import { refusalLabels } from '../../src/words/refusals/labels.js';
import { ADVICE, REFUSAL_ADVICE } from './code-advice.ts';
import { codesIn, issueCodes, registers } from './codes.ts';
import { entriesOfCodes } from './codes-page.ts';

const entries = new Map(entriesOfCodes().map((one) => [one.code, one]));
const page = readFileSync('.github/CODES.md', 'utf8');

test('every code has an entry in two languages, under a heading of its own', () => {
  expect(entries.size).toBeGreaterThan(150);
  for (const { code, en, ja } of entries.values()) {
    expect(page.match(new RegExp(`^### ${code}$`, 'gm')), code).toHaveLength(1);
    expect(en, code).toMatch(/^[A-Z`].*[.)]$/);
    expect(ja, code).toMatch(/。$/);
    expect(ja, code).not.toMatch(/サインイン|特典|席数|席単位/);
  }
});

test('every refusal that has a label has an entry', () => {
  expect([...refusalLabels().keys()].filter((code) => !entries.has(code))).toEqual([]);
});

test('advice is given on codes that there are', () => {
  const codes = issueCodes();
  expect(Object.keys(ADVICE).filter((code) => !codes.includes(code))).toEqual([]);
  const refusals = Object.values(registers).flatMap((reasons) => Object.keys(reasons));
  expect(Object.keys(REFUSAL_ADVICE).filter((code) => !refusals.includes(code))).toEqual([]);
});

test('contact_sales tells of each of its reasons, and of the field that lets admins buy a tier', () => {
  const entry = page.split(/^### /m).find((one) => one.startsWith('contact_sales\n')) ?? '';
  for (const text of [...Object.keys(salesReadings), 'selfService.tiers', 'selfService.withSalesExecutive']) {
    expect(entry.split(text), text).toHaveLength(3);
  }
});

test('an issue leads to its entry, in the repository that package.json names', () => {
  const read: Decision<unknown, InvalidInput> = calendar.parseSchedule({ zone: 'Asia/Tokio', weekly: { mon: ['9'] } });
  const { homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
  const blob = `${homepage.replace('#readme', '')}/blob/main/.github/CODES.md`;
  const issues = read.ok ? [] : read.refusal.issues;
  expect(issues.length).toBeGreaterThan(1);
  for (const { code, docs } of issues) {
    expect(docs).toBe(`${blob}#${code}`);
    expect(entries.has(code)).toBe(true);
  }
});

test.each([
  ["fault('wrong', 'Wrong.', '不正です。')", ['wrong']],
  ["invalidInput(a ? 'one' : 'two', [], '', '')", ['one', 'two']],
  ["oneOf('shop', names)", ['unknown_shop']],
  ["unknownName('shop', input, names)", ['unknown_shop']],
  ["refusal('wrong', {})", []],
])('the codes of %s are %j', (code, expected) => {
  expect(codesIn({ path: 'x.ts', text: `${code};` })).toEqual(expected);
});
