import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { MINIMAL, SMALL } from './small-offer.ts';

// A checked catalogue is a document again: how it is written.

const { t } = MINIMAL.tiers;
const tiersOf = (tiers: object) => define({ ...SMALL, tiers } as CatalogSpec).tiers as Record<string, object>;

describe('the document', () => {
  test('has lists where one id was written, and says nothing where none was', () => {
    const own = { ...t, beside: 'base', plans: 'pro', excludes: 'trial', products: 'drive' };
    const spec = { ...SMALL, plans: { pro: { includes: 'base' } }, tiers: { base: t, own, upper: { extends: 'own' } } };
    const { tiers, plans } = define(spec as CatalogSpec) as unknown as Record<string, Record<string, object>>;
    expect(plans?.pro).toMatchObject({ includes: ['base'] });
    expect(tiers?.own).toMatchObject({ beside: ['base'], plans: ['pro'], excludes: ['trial'] });
    for (const field of ['beside', 'plans', 'excludes', 'contacts', 'remedies', 'price']) {
      expect(tiers?.base).not.toHaveProperty(field);
      expect(tiers?.upper).not.toHaveProperty(field);
    }
  });

  test('has the severities and the benefit of a language only where they are said', () => {
    const languages = { en: {}, ja: { severities: 'urgent', benefit: 'web' } };
    const made = define({ ...SMALL, languages, tiers: { t } } as CatalogSpec).languages as Record<string, object>;
    expect(made.ja).toMatchObject({ severities: ['urgent'], benefit: 'web' });
    expect(made.en).not.toHaveProperty('severities');
    expect(made.en).not.toHaveProperty('benefit');
  });

  test('has the label of a benefit in both languages, also where it patches another', () => {
    const upper = { extends: 't', benefits: { web: { label: 'Own' }, call: { label: { ja: '電話' } } } };
    const lower = { ...t, benefits: { web: {}, call: {} } };
    const benefits = (tiersOf({ t: lower, upper }).upper as { benefits: object }).benefits;
    expect(benefits).toStrictEqual({
      web: { label: { en: 'Own', ja: 'Own' } },
      call: { label: { en: 'Call', ja: '電話' } },
    });
  });

  test('has the fields of a thing in the order in which they are explained', () => {
    const target = {
      because: [],
      strength: 'target',
      rests: 'on_hold',
      from: 'submitted',
      hours: 'always',
      over: false,
      within: 'PT1H',
      held: {},
      for: 'owner',
      product: 'drive',
      severity: 'urgent',
      language: 'de',
      channel: 'web',
      metric: 'update',
    };
    const review = {
      onRequest: true,
      staff: 'named',
      per: 'year',
      items: 1,
      minutes: 1,
      count: 1,
      product: 'drive',
      severity: 'urgent',
      language: 'de',
      hours: 'office',
      because: [],
      otherwise: [],
      for: 'owner',
      label: 'Review',
    };
    const own = { price: 'quote', benefits: { web: {}, review }, targets: { target }, products: 'drive', label: 'Own' };
    const made = tiersOf({ t, own: { ...own, beside: 't' } }).own as Record<string, Record<string, object>>;
    expect(Object.keys(made)).toEqual([
      'label',
      'beside',
      'holder',
      'accounts',
      'products',
      'for',
      'targets',
      'benefits',
      'price',
    ]);
    // Those of the clauses are written from the last to the first.
    expect(Object.keys(made.targets?.target ?? {})).toEqual(Object.keys(target).toReversed());
    expect(Object.keys(made.benefits?.review ?? {})).toEqual(Object.keys(review).toReversed());
  });
});

test('a clause that patches one of a tier further down gets no default either, and is read alike from the document', () => {
  const missed = { moreThan: 2, per: 'month' };
  const first = {
    targets: { reply: { within: 'PT4H', severity: 'urgent', from: 'severity_set', because: ['R24'] } },
    benefits: { web: {}, review: { label: 'Review', count: 2, otherwise: ['R31'], because: ['R26'] } },
    remedies: { credit: { missed, metric: 'resolution', because: ['R1'] } },
  };
  const third = {
    targets: { reply: { within: 'PT1H' }, other: { within: 'PT9H' } },
    benefits: { review: { count: 3 }, call: {} },
    remedies: { credit: { missed, claimWithinDays: 9 }, other: { missed } },
  };
  const tiers = { first, second: { extends: 'first' }, third: { extends: 'second', ...third } };
  const catalog = define({ ...SMALL, tiers } as CatalogSpec);
  expect((catalog.tiers as Record<string, object>).third).toMatchObject({
    targets: { reply: third.targets.reply, other: { metric: 'first_reply', within: 'PT9H', hours: 'always' } },
    benefits: { review: third.benefits.review, call: { because: [], otherwise: [] } },
    remedies: { credit: third.remedies.credit, other: { metric: 'first_reply', because: [] } },
  });
  const again = define(JSON.parse(JSON.stringify(catalog)));
  for (const one of [catalog, again]) {
    const [, , top] = offerOf(one).tiers;
    expect(top?.targets[0]).toMatchObject({ within: 'PT1H', severities: ['urgent'], from: 'severity_set' });
    expect(top?.targets[0]?.because).toEqual(['R24']);
    expect(top?.benefits[1]).toMatchObject({ count: 3, otherwise: ['R31'], because: ['R26'], label: { en: 'Review' } });
    expect(top?.remedies[0]).toMatchObject({ metric: 'resolution', claimWithinDays: 9, because: ['R1'] });
  }
});
