import { describe, expect, test } from 'vitest';
import { type CatalogSpec, parse, type TierSpec } from '../../src/catalog/index.js';
import { SMALL, twoTiers } from './small-offer.ts';

// A promise that a tier takes over as it is keeps the one below only for whoever may send the same requests.

function faults(spec: CatalogSpec): readonly string[] {
  const answer = parse(spec);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.slice(1).join('.')}: ${code}`);
}

const lower: TierSpec = {
  targets: { reply: { within: 'PT4H' }, fix: { metric: 'resolution', within: 'PT9H' } },
  benefits: { web: {}, phone: {} },
};
const LESS = ['upper.targets.reply: promises_less', 'upper.targets.fix: promises_less'];

describe('a tier that takes every promise over', () => {
  test.each<[string, TierSpec, string[]]>([
    ['and every channel', {}, []],
    ['and opens another channel', { benefits: { chat: {} } }, []],
    ['and has other words for a channel', { benefits: { web: { label: 'Form', because: ['R40'] } } }, []],
    [
      'and opens a channel for owners alone',
      { benefits: { web: { for: 'owner' } } },
      ['upper.benefits.web: promises_less', ...LESS],
    ],
    [
      'and opens a channel for one severity',
      { benefits: { web: { severity: 'urgent' } } },
      ['upper.benefits.web: promises_less', ...LESS],
    ],
    ['and lacks a channel', { without: { phone: [] } }, ['upper.benefits.phone: promises_less', ...LESS]],
    [
      'and opens them for contacts',
      { for: 'contact' },
      ['upper.benefits.web: promises_less', 'upper.benefits.phone: promises_less', ...LESS],
    ],
  ])('%s', (_, upper, expected) => {
    expect(faults(twoTiers(lower, upper))).toEqual(expected);
  });

  test('beside partners of which one opens no channel', () => {
    const partners = { base: { benefits: { web: {} } }, bare: {} };
    const promise: TierSpec = { targets: { reply: { within: 'PT4H' } } };
    const spec = (beside: string[]) => ({
      ...SMALL,
      tiers: { ...partners, care: { ...promise, beside: 'base' }, more: { extends: 'care', beside } },
    });
    expect(faults(spec(['base']) as CatalogSpec)).toEqual([]);
    expect(faults(spec(['base', 'bare']) as CatalogSpec)).toEqual([]);
    expect(faults(spec(['bare']) as CatalogSpec)).toContain('more.targets.reply: promises_less');
  });

  test('and has fewer contacts by role', () => {
    const contacts = { automatic: ['owner', 'viewer'] };
    const own = { ...lower, contacts, targets: { reply: { within: 'PT4H', for: 'contact' } } } as const;
    expect(faults(twoTiers(own, {}))).toEqual([]);
    expect(faults(twoTiers(own, { contacts: { automatic: 'owner' } }))).toEqual(['upper.targets.reply: promises_less']);
  });
});

test('a promise that does not say that it is guaranteed is a target, which keeps no guarantee', () => {
  const guaranteed: TierSpec = { ...lower, targets: { reply: { within: 'PT4H', strength: 'guarantee' } } };
  const upper = (own: object): TierSpec => ({
    targets: { reply: { severity: 'normal' }, own: { within: 'PT1H', severity: 'urgent', ...own } },
  });
  expect(faults(twoTiers(guaranteed, upper({})))).toEqual(['upper.targets.reply: promises_less']);
  expect(faults(twoTiers(guaranteed, upper({ strength: 'guarantee' })))).toEqual([]);
});
