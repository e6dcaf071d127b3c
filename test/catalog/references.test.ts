import { describe, expect, test } from 'vitest';
import {
  type CatalogSpec,
  define,
  dropboxPremiumSupport,
  parse,
  type Tier,
  type Variant,
} from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { benefit, OWN_OFFER, target } from './own-offer.ts';

const [silver, gold] = OWN_OFFER.tiers as [Tier, Tier];
const [expert] = OWN_OFFER.variants as [Variant];
const [world] = OWN_OFFER.desks;

function issues(change: Partial<CatalogSpec>): string[] {
  return issuesOf(() => define({ ...OWN_OFFER, ...change }));
}

function withTarget(change: Parameters<typeof target>[2]): Partial<CatalogSpec> {
  return { tiers: [silver, { ...gold, targets: [target('more', 'PT1H', change)] }] };
}

describe('an id that leads nowhere is refused', () => {
  test.each<[string, Partial<CatalogSpec>, string]>([
    [
      'a desk without a calendar',
      { desks: [...OWN_OFFER.desks, { id: 'tokyo', calendar: 'japan', takesClosures: true }] },
      'desks.2.calendar: unknown_calendar',
    ],
    ['a language without a desk', { desks: world ? [world] : [] }, 'languages.1.desk: unknown_desk'],
    [
      'a language without its benefit',
      { languages: OWN_OFFER.languages.map((one) => ({ ...one, benefit: 'flemish' })) },
      'languages.0.benefit: unknown_benefit',
    ],
    ['a fallback that is no language of the offer', { fallbackLanguage: 'fr' }, 'fallbackLanguage: unknown_language'],
    [
      'a channel without the benefit of its name',
      { channels: [...OWN_OFFER.channels, { id: 'fax', needs: [] }] },
      'channels.2.id: unknown_benefit',
    ],
    [
      'a contact option without a channel',
      {
        channels: OWN_OFFER.channels.slice(0, 1),
        tiers: [{ ...silver, targets: [] }],
        variants: [],
        selfService: { ...OWN_OFFER.selfService, tiers: [] },
      },
      'contactOptions.1.channel: unknown_channel',
    ],
    ['a tier that extends none', { tiers: [silver, { ...gold, extends: 'bronze' }] }, 'tiers.1.extends: unknown_tier'],
    ['a variant of no tier', { variants: [{ ...expert, of: 'bronze' }] }, 'variants.0.of: unknown_tier'],
    [
      'a variant that replaces an unknown promise',
      { variants: [{ ...expert, replaces: { targets: [target('nothing', 'PT1H')], benefits: [] } }] },
      'variants.0.replaces.targets.0.id: unknown_clause',
    ],
    [
      'a variant that replaces an unknown benefit',
      { variants: [{ ...expert, replaces: { targets: [], benefits: [benefit('nothing', ['member'])] } }] },
      'variants.0.replaces.benefits.0.id: unknown_clause',
    ],
    [
      'a variant that takes an unknown benefit away',
      { variants: [{ ...expert, excludes: [{ benefit: 'nothing', because: [] }] }] },
      'variants.0.excludes.0.benefit: unknown_clause',
    ],
    [
      'a variant that takes a promise away',
      { variants: [{ ...expert, excludes: [{ benefit: 'reply', because: [] }] }] },
      'variants.0.excludes.0.benefit: unknown_clause',
    ],
    [
      'a variant with a benefit in the place of a promise',
      { variants: [{ ...expert, replaces: { targets: [target('chat', 'PT1H')], benefits: [] } }] },
      'variants.0.replaces.targets.0.id: unknown_clause',
    ],
    [
      'a tier for self-service',
      { selfService: { ...OWN_OFFER.selfService, tiers: ['gold', 'bronze'] } },
      'selfService.tiers.1: unknown_tier',
    ],
    ['the calendar of a promise', withTarget({ calendar: 'moon' }), 'tiers.1.targets.0.calendar: unknown_calendar'],
    [
      'a calendar by an inherited name',
      withTarget({ calendar: 'toString' }),
      'tiers.1.targets.0.calendar: unknown_calendar',
    ],
    [
      'the channel of a promise',
      withTarget({ channels: ['email', 'fax'] }),
      'tiers.1.targets.0.channels.1: unknown_channel',
    ],
    ['the language of a promise', withTarget({ languages: ['fr'] }), 'tiers.1.targets.0.languages.0: unknown_language'],
    [
      'the severity of a promise',
      withTarget({ severities: ['huge'] }),
      'tiers.1.targets.0.severities.0: unknown_severity',
    ],
    [
      'the role of a benefit',
      { tiers: [silver, { ...gold, benefits: [benefit('audit', ['owner', 'king'])] }] },
      'tiers.1.benefits.0.audiences.1.who: unknown_role',
    ],
    [
      'a promise of the base',
      { base: { targets: [target('slow', 'PT9H', { calendar: 'moon' })], benefits: OWN_OFFER.base?.benefits ?? [] } },
      'base.targets.0.calendar: unknown_calendar',
    ],
    [
      'a promise of a variant',
      {
        variants: [
          { ...expert, replaces: { targets: [target('reply', 'PT1H', { channels: ['fax'] })], benefits: [] } },
        ],
      },
      'variants.0.replaces.targets.0.channels.0: unknown_channel',
    ],
  ])('%s', (_, change, expected) => {
    expect(issues(change)[0]).toBe(expected);
  });

  test('all of them at once, as a refusal for data from outside', () => {
    const answer = parse({ ...OWN_OFFER, desks: [], fallbackLanguage: 'fr', variants: [{ ...expert, of: 'bronze' }] });
    expect(answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
      'languages.0.desk: unknown_desk',
      'languages.1.desk: unknown_desk',
      'fallbackLanguage: unknown_language',
      'variants.0.of: unknown_tier',
    ]);
  });
});

describe('an id is there once', () => {
  test.each(['plans', 'roles', 'channels', 'desks', 'contactOptions', 'tiers', 'variants', 'languages'] as const)(
    'in %s',
    (list) => {
      const [first] = OWN_OFFER[list];
      expect(issues({ [list]: [...OWN_OFFER[list], first] })).toContain(
        `${list}.${OWN_OFFER[list].length}: duplicate_id`,
      );
    },
  );

  test('among severities, promises and benefits', () => {
    expect(issues({ severities: ['urgent', 'normal', 'urgent'] })).toEqual(['severities.2: duplicate_id']);
    const twice = {
      targets: [target('a', 'PT1H'), target('a', 'PT2H')],
      benefits: [benefit('b', ['admin']), benefit('b', ['admin'])],
    };
    expect(issues({ tiers: [silver, { ...gold, ...twice }] })).toEqual([
      'tiers.1.targets.1: duplicate_id',
      'tiers.1.benefits.1: duplicate_id',
    ]);
    const found = issues({ base: twice, variants: [{ ...expert, replaces: twice }] });
    expect(found).toEqual(
      expect.arrayContaining([
        'base.targets.1: duplicate_id',
        'base.benefits.1: duplicate_id',
        'variants.0.replaces.targets.1: duplicate_id',
        'variants.0.replaces.benefits.1: duplicate_id',
      ]),
    );
  });
});

describe('tiers extend one another without a circle', () => {
  test('of one, of two, and behind another', () => {
    expect(issues({ tiers: [{ ...silver, extends: 'silver' }, gold] })[0]).toBe('tiers.0.extends: circular_tiers');
    expect(issues({ tiers: [{ ...silver, extends: 'gold' }, gold] })).toEqual([
      'tiers.0.extends: circular_tiers',
      'tiers.1.extends: circular_tiers',
    ]);
    expect(
      issues({ tiers: [{ ...silver, extends: 'silver' }, gold, { ...gold, id: 'platinum', extends: 'gold' }] }),
    ).toContain('tiers.2.extends: circular_tiers');
  });
});

test('every issue is worded in both languages', () => {
  const answer = parse({ ...dropboxPremiumSupport, desks: [], tiers: [{ ...silver, extends: 'silver' }] });
  for (const { message } of answer.ok ? [] : answer.refusal.issues) {
    expect(message.en).toMatch(/\.$/);
    expect(message.ja).toMatch(/。$/);
  }
});
