import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, parse, type TierSpec } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

// A tier beside others is held only with a partner, and one of those that are held together stands alone.

const { t } = MINIMAL.tiers;
const offer = (tiers: { readonly [id: string]: TierSpec }) => ({ ...MINIMAL, tiers }) as CatalogSpec;

describe('a tier that nobody can hold is refused', () => {
  test.each<[string, { readonly [id: string]: TierSpec }, string[]]>([
    ['two that name each other', { t, a: { beside: 'b' }, b: { beside: 'a' } }, ['a', 'b']],
    ['one that names itself', { t, a: { beside: 'a' } }, ['a']],
    ['an add-on to an add-on', { t, a: { beside: 't' }, b: { beside: 'a' } }, ['b']],
    ['an add-on to two add-ons', { t, a: { beside: 't' }, b: { beside: 't' }, c: { beside: ['a', 'b'] } }, ['c']],
  ])('%s', (_, tiers, refused) => {
    const spec = offer(tiers);
    expect(issuesOf(() => define(spec))).toEqual(refused.map((id) => `tiers.${id}.beside: no_promise_possible`));
    expect(thrownBy(() => define(spec)).issues[0]?.expected).toEqual(['t']);
  });

  test('also where another thing has a fault', () => {
    const spec = { ...offer({ t, a: { beside: 'b' }, b: { beside: 'a' } }), colour: 'red' };
    expect(issuesOf(() => define(spec))).toEqual([
      'colour: unknown_field',
      'tiers.a.beside: no_promise_possible',
      'tiers.b.beside: no_promise_possible',
    ]);
  });
});

test.each<[string, { readonly [id: string]: TierSpec }]>([
  ['beside one that stands alone', { t, a: { beside: 't' } }],
  ['beside an add-on or one that stands alone', { t, a: { beside: 't' }, b: { beside: ['a', 't'] } }],
])('a tier may stand %s', (_, tiers) => {
  expect(parse(offer(tiers)).ok).toBe(true);
});
