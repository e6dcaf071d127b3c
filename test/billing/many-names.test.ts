import { expect, test } from 'vitest';
import { parseSubscription } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { put } from './put.ts';
import { three } from './three-tiers.ts';

// A message names at most twenty of many, and shows at most two hundred characters of a value.

const price = { per: 'seat', amount: { USD: '1.00' }, every: 'month' } as const;
const names = (prefix: string) => Array.from({ length: 25 }, (_, i) => `${prefix}_number_${i + 1}`);
const [mains, sides] = [names('main'), names('side')];
const catalog = define({
  ...{ id: 'many', name: 'Many', roles: {}, channels: { email: {} } },
  tiers: Object.fromEntries([
    ...mains.map((id) => [id, { label: id, price }]),
    ...sides.map((id) => [id, { label: id, beside: mains, price }]),
  ]),
} as never);
const state = three({ catalog, plan: { id: 'any' }, holding: { tier: mains[0], beside: sides } });

function wordsOf(path: string, value: unknown): string {
  const answer = parseSubscription(put(state, path, value));
  return answer.ok ? '' : (answer.refusal.issues[0]?.message.en ?? '');
}

test('the items that were not paid for', () => {
  const words = wordsOf('paid', []);
  expect(words).toContain('side_number_19:');
  expect(words).not.toContain('side_number_20');
});

test('the tiers that one may stand beside', () => {
  const words = wordsOf('current.tier', null);
  expect(words).toContain('main_number_20.');
  expect(words).not.toContain('main_number_21');
});

test('what was derived', () => {
  const words = wordsOf('next.beside', []);
  expect(words).toContain('side_number_1"');
  expect(words.length).toBeLessThan(300);
});
