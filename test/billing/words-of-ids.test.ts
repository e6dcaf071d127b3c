import { expect, test } from 'vitest';
import { parseSubscription, type Subscription } from '../../src/billing/index.js';
import { having, stored, team } from './support-team.ts';

// An offer of a stored document may have any ids, and messages repeat them: what nobody sees shows as its code.

const MARKS = ['\u0000', '\u009b', '\u061c', '\u200b', '\u2028', '\u202e', '\u2066', '\ufeff'].join('x');
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const renamed = (state: Subscription, id: string) =>
  JSON.parse(JSON.stringify(stored(state)).replaceAll(JSON.stringify(id), JSON.stringify(MARKS)));
const bought = renamed(having(team(), { type: 'purchase', tier: 'essentials' }), 'essentials');

test.each<[string, object, string]>([
  ['a tier without a price', { ...bought, prices: {} }, 'price_needed'],
  ['what the next renewal bills', { ...bought, next: { ...bought.next, tier: null } }, 'inconsistent'],
  ['what has been paid', { ...bought, paid: [] }, 'inconsistent'],
  ['a plan', { ...renamed(team(), 'advanced'), next: bought.next }, 'inconsistent'],
])('%s', (_, state, code) => {
  const read = parseSubscription(state);
  const [issue] = read.ok ? [] : read.refusal.issues;
  expect(issue?.code).toBe(code);
  expect([issue?.message.en, issue?.message.ja].filter((text) => text === undefined || HIDDEN.test(text))).toEqual([]);
  expect(issue?.message.en).toContain('\\u202e');
});
