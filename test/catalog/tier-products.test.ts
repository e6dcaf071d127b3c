import { describe, expect, test } from 'vitest';
import { define, diff, matrix, parse } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { promise } from '../../src/sla/index.js';
import { AT, member } from '../arbitraries/holder.ts';

// The products of a tier are those of its promises, unless a target says its own: for whoever asks, and in every comparison.

const t = { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } as const;
const acme = (tiers: object) => ({ id: 'acme', channels: { web: {} }, tiers });
const codes = (tiers: object) => {
  const read = parse(acme(tiers));
  return read.ok ? [] : read.refusal.issues.map(({ code, path }) => `${path.join('.')}: ${code}`);
};

describe('a tier keeps the promises of the one that it extends for every product', () => {
  const less = ['tiers.upper.targets.reply: promises_less'];

  test.each<[string, object, object, readonly string[]]>([
    ['one product of two', { products: ['drive', 'sign'] }, { products: 'drive' }, less],
    ['one product of all', {}, { products: 'drive' }, less],
    ['a shorter time for one of two', { products: ['drive', 'sign'] }, { products: 'drive', ...within('PT1H') }, less],
    ['two products of one', { products: 'drive' }, { products: ['drive', 'sign'] }, []],
    ['the same', { products: ['drive', 'sign'] }, {}, []],
    ['the same in another order', { products: ['drive', 'sign'] }, { products: ['sign', 'drive'] }, []],
    ['less, as it may', { products: ['drive', 'sign'] }, { products: 'drive', mayPromiseLess: true }, []],
  ])('%s', (_, lower, upper, expected) => {
    expect(codes({ lower: { ...t, ...lower }, upper: { extends: 'lower', ...upper } })).toEqual(expected);
  });

  test('a target with products of its own has no others', () => {
    const own = { ...t, targets: { reply: { within: 'PT4H', product: 'sign' } } };
    expect(codes({ lower: { ...own, products: 'drive' }, upper: { extends: 'lower', products: 'paper' } })).toEqual([]);
  });
});

describe('what changes between tiers with other products', () => {
  const tiers = { both: { ...t, products: ['drive', 'sign'] }, one: { ...t, products: 'drive' } } as const;
  const offer = define({ id: 'acme', channels: { web: {} }, tiers });

  test('is what is due for a product', () => {
    const dueAt = (tier: string, product: string) => {
      const ask = {
        account: { kind: 'team', addOn: { tier } },
        person: member(),
        channel: 'web',
        language: 'en',
      } as const;
      const promised = promise({ ...ask, product, at: AT, catalog: offer });
      return promised.ok && promised.value.dueAt !== null;
    };
    expect([dueAt('both', 'sign'), dueAt('one', 'sign'), dueAt('one', 'drive')]).toEqual([true, false, true]);
    const { promises } = diff({ from: 'both', to: 'one', catalog: offer });
    expect(promises.map(({ product, change, after }) => [product, change, after])).toEqual([['sign', 'removed', null]]);
    expect(diff({ from: 'one', to: 'both', catalog: offer }).promises).toMatchObject([
      { product: 'sign', change: 'added' },
    ]);
  });

  test('stands in the table, as the entitlements have it', () => {
    expect(matrix(offer, { locale: 'en' }).rows).toMatchObject([{ cells: ['4 h (Drive, Sign)', '4 h (Drive)'] }]);
    const set = of({ account: { kind: 'team', addOn: { tier: 'one' } }, person: member(), at: AT, catalog: offer });
    expect(set.targets).toMatchObject([{ id: 'reply', products: ['drive'] }]);
  });
});

function within(time: string) {
  return { targets: { reply: { within: time } } };
}
