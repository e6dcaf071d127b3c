import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { HOURS, MINIMAL } from './small-offer.ts';

// Of a list that cannot be read, or not whole, the ids are not known: nothing is said to lead nowhere in it.

const { t } = MINIMAL.tiers;
const found = (spec: object) => issuesOf(() => define(spec as CatalogSpec));
const withTarget = (more: object) => ({ tiers: { t: { ...t, targets: { reply: { within: 'PT4H', ...more } } } } });

/** For each list: what refers to an id of it, and where the fault stands if the list is whole and lacks the id. */
const REFERENCES: readonly (readonly [list: string, spec: object, place: string])[] = [
  ['severities', withTarget({ severity: 'high' }), 'tiers.t.targets.reply.severity: unknown_severity'],
  ['plans', { tiers: { t: { ...t, plans: 'pro' } } }, 'tiers.t.plans: unknown_plan'],
  ['roles', withTarget({ for: 'owner' }), 'tiers.t.targets.reply.for: unknown_role'],
  ['hours', withTarget({ hours: 'office' }), 'tiers.t.targets.reply.hours: unknown_hours'],
  ['channels', withTarget({ channel: 'phone' }), 'tiers.t.targets.reply.channel: unknown_channel'],
  ['languages', withTarget({ language: 'de' }), 'tiers.t.targets.reply.language: unknown_language'],
];

/** A list of each kind that is whole. */
const WHOLE: { readonly [list: string]: object } = {
  severities: { low: {} },
  plans: { free: {} },
  roles: { clerk: {} },
  hours: { long: HOURS.long },
  channels: { web: {} },
  languages: { en: {} },
};

describe.each(REFERENCES)('%s', (list, spec, place) => {
  const offer = (value: unknown) => found({ ...MINIMAL, ...spec, [list]: value });

  test('an id that a whole list lacks is told', () => {
    expect(offer(WHOLE[list])).toEqual([place]);
  });

  test('but not where the list cannot be read', () => {
    expect(offer(5)).toEqual([`${list}: invalid_type`]);
  });

  test('nor where an item of it has no id', () => {
    const items = Object.entries(WHOLE[list] ?? {}).map(([id, thing]) => ({ id, ...thing }));
    expect(offer([...items, {}])).toEqual([`${list}.1: missing`]);
  });

  test('nor where an item is there twice, as the second may have been meant for it', () => {
    const items = Object.entries(WHOLE[list] ?? {}).map(([id, thing]) => ({ id, ...thing }));
    expect(offer([...items, ...items])).toEqual([`${list}.1.id: duplicate_id`]);
  });

  test('nor where the list is too long to be read', () => {
    const [thing] = Object.values(WHOLE[list] ?? {});
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`x${i}`, thing]));
    expect(offer(many)).toEqual([`${list}: too_large`]);
  });
});

describe('tiers and their benefits', () => {
  const offer = (tiers: unknown, more: object = {}) => found({ ...MINIMAL, tiers, ...more });
  const items = [{ id: 't', ...t }];
  const self = { selfService: { tiers: 'gold' } };
  const language = { languages: { en: { benefit: 'desk' } } };

  test('that a whole list lacks are told', () => {
    expect(offer(items, self)).toEqual(['selfService.tiers: unknown_tier']);
    expect(offer(items, language)).toEqual(['languages.en.benefit: unknown_benefit']);
  });

  test('but not where a tier has no id', () => {
    expect(offer([...items, {}], { ...self, ...language })).toEqual(['tiers.1: missing']);
    expect(offer(5, { ...self, ...language })).toEqual(['tiers: invalid_type']);
  });
});

test('a rule is looked up whatever cannot be read', () => {
  const because = { tiers: { t: { ...t, targets: { reply: { within: 'PT4H', because: ['own'] } } } } };
  expect(found({ ...MINIMAL, ...because, severities: 5 })).toEqual([
    'severities: invalid_type',
    'tiers.t.targets.reply.because.0: unknown_rule',
  ]);
});
