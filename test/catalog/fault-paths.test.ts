import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

// A fault has the path at which the value stands in the document as it was given.

const { t } = MINIMAL.tiers;
const found = (spec: unknown) => issuesOf(() => define(spec as CatalogSpec));

const silver = { ...t, targets: { reply: { within: 'PT4H' } } };
const gold = { extends: 'silver', targets: { reply: { within: 'PT8H' } }, colour: 'red' };

test('by index where a list is an array, whatever its ids look like', () => {
  const tiers = [
    { id: 'silver', ...silver },
    { id: 'gold', ...gold },
  ];
  const channels = [{ id: 'web', needs: 5 }, 'chat'];
  expect(found({ ...MINIMAL, channels, tiers })).toEqual([
    'channels.0.needs: invalid_type',
    'tiers.1.colour: unknown_field',
    'tiers.1.targets.reply: promises_less',
  ]);
});

test('by id where a list is an object', () => {
  expect(found({ ...MINIMAL, tiers: { silver, gold } })).toEqual([
    'tiers.gold.colour: unknown_field',
    'tiers.gold.targets.reply: promises_less',
  ]);
});

test('by index in each list of the document', () => {
  const office = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };
  const lists = {
    severities: [{ id: 'high' }, { id: 'low', otherwise: 'none' }],
    plans: ['free', { id: 'pro', includes: 'none' }],
    roles: ['owner', { id: 'clerk', admin: 'no' }],
    hours: [
      { id: 'office', ...office },
      { id: 'mars', ...office, zone: 'Mars' },
    ],
    channels: ['web', { id: 'phone', because: ['own'] }],
    languages: ['en', { id: 'de', hours: 'none' }],
    tiers: [
      { id: 't', ...t },
      { id: 'u', extends: 'none' },
    ],
  };
  expect(found({ id: 'x', ...lists }).toSorted()).toEqual([
    'channels.1.because.0: unknown_rule',
    'hours.1.zone: unknown_zone',
    'languages.1.hours: unknown_hours',
    'plans.1.includes: unknown_tier',
    'roles.1.admin: invalid_type',
    'severities.1.otherwise: unknown_severity',
    'tiers.1.extends: unknown_tier',
  ]);
});

test('of a field that is no list, by its name', () => {
  expect(found({ ...MINIMAL, id: 'a b', selfService: { tiers: 'none' }, cites: { x: ['own'] } })).toEqual([
    'id: invalid_id',
    'selfService.tiers: unknown_tier',
    'cites.x.0: unknown_rule',
  ]);
});

describe('a value that is no plain data', () => {
  test.each<[string, unknown, string]>([
    ['a function', { name: () => 'x' }, 'name: not_plain_data'],
    ['a symbol in a list', { source: [Symbol('x')] }, 'source.0: not_plain_data'],
    [
      'a key that is none',
      JSON.parse('{ "channels": { "web": {}, "__proto__": {} } }'),
      'channels.__proto__: invalid_id',
    ],
  ])('%s', (_, more, expected) => {
    expect(found({ ...MINIMAL, ...(more as object) })).toEqual([expected]);
  });

  test('is named in the words, wherever it stands', () => {
    const benefits = JSON.parse('{ "web": {}, "__proto__": {} }');
    const [issue] = thrownBy(() => define({ ...MINIMAL, tiers: { t: { ...t, benefits } } })).issues;
    expect(issue?.path).toEqual(['tiers', 't', 'benefits', '__proto__']);
    expect(issue?.message.en).toContain('"__proto__"');
  });
});

test('of a week that has a fault and never opens, both are told', () => {
  expect(found({ ...MINIMAL, hours: { x: { zone: 'Mars', weekly: {} } } })).toEqual([
    'hours.x.zone: unknown_zone',
    'hours.x.weekly: never_opens',
  ]);
  expect(found({ ...MINIMAL, hours: { x: { zone: 5, weekly: {} } } })).toEqual([
    'hours.x.zone: invalid_type',
    'hours.x.weekly: never_opens',
  ]);
  expect(found({ ...MINIMAL, hours: { x: { byRegion: { else: { zone: 'Mars', weekly: {} } } } } })).toEqual([
    'hours.x.byRegion.else.zone: unknown_zone',
    'hours.x.byRegion.else.weekly: never_opens',
  ]);
});

test('of a span that ends on the day on which it begins, its end', () => {
  const sold = (from: string, until: string) => ({ ...MINIMAL, tiers: { t: { ...t, sold: { from, until } } } });
  expect(found(sold('2026-01-01', '2026-01-01'))).toEqual(['tiers.t.sold.until: reversed_interval']);
  expect(define(sold('2026-01-01', '2026-01-02')).id).toBe('acme');
  expect(found({ ...MINIMAL, effective: { from: '2026-01-01', until: '2026-01-01' } })).toEqual([
    'effective.until: reversed_interval',
  ]);
});

describe('an id in a list', () => {
  test.each<[string, unknown, string]>([
    ['of an item', [{ id: 'a b' }], 'severities.0.id: invalid_id'],
    ['which is the item', ['ok', 'a b'], 'severities.1: invalid_id'],
    ['which is a key', { 'a b': {} }, 'severities.a b: invalid_id'],
    ['which is there twice', ['a', { id: 'a' }], 'severities.1.id: duplicate_id'],
    ['which is there twice, as the item', [{ id: 'a' }, 'a'], 'severities.1: duplicate_id'],
    ['which is no text', [{ id: 5 }], 'severities.0: missing'],
    ['of an item that is nothing', ['a', null], 'severities.1: missing'],
    ['of an item that is a number', ['a', 5], 'severities.1: missing'],
  ])('%s', (_, severities, expected) => {
    expect(found({ ...MINIMAL, severities })).toEqual([expected]);
  });

  test('has at most 64 letters, digits and _ . : + -, of which the first is a letter or digit', () => {
    const fine = ['a', '9', 'P1', '24x7', 'premier+', 'price_1N', 'a.b:c-d', 'x'.repeat(64)];
    expect(define({ ...MINIMAL, severities: fine }).id).toBe('acme');
    for (const wrong of ['_a', '.a', ':a', '+a', '-a', 'a/b', 'é', 'a b', '', 'x'.repeat(65)]) {
      expect(found({ ...MINIMAL, severities: [wrong] })).toEqual(['severities.0: invalid_id']);
    }
  });
});

describe('a list has at most a hundred things', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `s${i}`);
  test.each([
    ['as an array', (count: number) => ids(count)],
    ['as an object', (count: number) => Object.fromEntries(ids(count).map((id) => [id, {}]))],
  ])('%s', (_, severities) => {
    expect(define({ ...MINIMAL, severities: severities(100) } as CatalogSpec).id).toBe('acme');
    expect(found({ ...MINIMAL, severities: severities(101) })).toEqual(['severities: too_large']);
  });
});
