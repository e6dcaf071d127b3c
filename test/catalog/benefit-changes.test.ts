import { describe, expect, test } from 'vitest';
import { type BenefitSpec, type CatalogSpec, define, diff } from '../../src/catalog/index.js';
import { HOURS, SMALL } from './small-offer.ts';

// A benefit is better where it grants as much to as many people in every way, and more in one; otherwise it is `other`.

const MIRROR: { readonly [change: string]: string } = {
  better: 'worse',
  worse: 'better',
  other: 'other',
  none: 'none',
};

function changeOf(before: BenefitSpec, after: BenefitSpec, more: Partial<CatalogSpec> = {}): string {
  const tier = (meeting: BenefitSpec) => ({ benefits: { web: {}, meeting } });
  const catalog = define({ ...SMALL, ...more, tiers: { a: tier(before), b: tier(after) } });
  const [change = 'none', ...others] = diff({ from: 'a', to: 'b', catalog }).benefits.map((row) => row.change);
  expect(others).toEqual([]);
  return change;
}

describe('a benefit', () => {
  test.each<[string, BenefitSpec, BenefitSpec, string]>([
    ['once and twice', { count: 1 }, { count: 2 }, 'better'],
    ['once and as often as one likes', { count: 1 }, {}, 'better'],
    ['an hour and half an hour', { minutes: 60 }, { minutes: 30 }, 'worse'],
    ['two items and three', { items: 2 }, { items: 3 }, 'better'],
    ['more often, and shorter', { count: 1, minutes: 60 }, { count: 2, minutes: 30 }, 'other'],
    ['more often, with fewer items', { count: 1, items: 3 }, { count: 2, items: 1 }, 'other'],
    ['once a quarter and four times a year', { count: 1, per: 'quarter' }, { count: 4, per: 'year' }, 'none'],
    ['once a quarter and five times a year', { count: 1, per: 'quarter' }, { count: 5, per: 'year' }, 'better'],
    ['once a month and twelve times a year', { count: 1, per: 'month' }, { count: 12, per: 'year' }, 'none'],
    ['once a month and four times a quarter', { count: 1, per: 'month' }, { count: 4, per: 'quarter' }, 'better'],
    ['once a month and twice a quarter', { count: 1, per: 'month' }, { count: 2, per: 'quarter' }, 'worse'],
    // The minutes and the items are those of each use, of which a period has `count`.
    [
      'an hour once a quarter and four times a year',
      { count: 1, minutes: 60, per: 'quarter' },
      { count: 4, minutes: 60, per: 'year' },
      'none',
    ],
    [
      'three items once a quarter and four times a year',
      { count: 1, items: 3, per: 'quarter' },
      { count: 4, items: 3, per: 'year' },
      'none',
    ],
    [
      'an hour four times a year and a quarter of it once a quarter',
      { count: 4, minutes: 60, per: 'year' },
      { count: 1, minutes: 15, per: 'quarter' },
      'worse',
    ],
    [
      'three items four times a year and one once a quarter',
      { count: 4, items: 3, per: 'year' },
      { count: 1, items: 1, per: 'quarter' },
      'worse',
    ],
    [
      'as often as one likes, an hour a year and an hour a quarter',
      { minutes: 60, per: 'year' },
      { minutes: 60, per: 'quarter' },
      'better',
    ],
    ['four hours in all and one', { count: 4, minutes: 60, per: 'year' }, { minutes: 60, per: 'year' }, 'other'],
    ['by nobody in particular and by a team', {}, { staff: 'pooled' }, 'better'],
    ['by a team and by somebody named', { staff: 'pooled' }, { staff: 'named' }, 'better'],
    ['by somebody named and by nobody in particular', { staff: 'named' }, {}, 'worse'],
    ['by somebody named, less often', { count: 2 }, { count: 1, staff: 'named' }, 'other'],
    ['by a team, for whoever asks', {}, { staff: 'pooled', onRequest: true }, 'other'],
    ['for whoever asks', {}, { onRequest: true }, 'worse'],
    ['for whoever asks, both times', { onRequest: true }, { onRequest: true, count: 1 }, 'worse'],
    ['for whoever asks, more often', { count: 1 }, { count: 2, onRequest: true }, 'other'],
    ['for everybody and for owners', {}, { for: 'owner' }, 'worse'],
    ['for owners and for viewers', { for: 'owner' }, { for: 'viewer' }, 'other'],
    ['for owners and for admins, who are the owners', { for: 'owner' }, { for: 'admin' }, 'none'],
    ['for contacts and for everybody', { for: 'contact' }, {}, 'better'],
    ['in German and in every language', { language: 'de' }, {}, 'better'],
    ['in German and in English', { language: 'de' }, { language: 'en' }, 'other'],
    ['in both languages, and in any', { language: ['de', 'en'] }, {}, 'better'],
    ['for one severity and for both', { severity: 'urgent' }, { severity: ['normal', 'urgent'] }, 'better'],
    ['for one severity and for the other', { severity: 'urgent' }, { severity: 'normal' }, 'other'],
    ['for a product and for another as well', { product: 'drive' }, { product: ['sign', 'drive'] }, 'better'],
    ['for every product and for one', {}, { product: 'drive' }, 'worse'],
    ['in business hours and in longer ones', { hours: 'office' }, { hours: 'long' }, 'better'],
    ['in business hours and at any time', { hours: 'office' }, {}, 'better'],
    ['at any time and in the daytime of the customer', {}, { hours: 'local' }, 'worse'],
    ['in Berlin and in Tokyo', { hours: 'office' }, { hours: 'tokyo' }, 'other'],
    ['in Berlin and in the daytime of the customer', { hours: 'office' }, { hours: 'local' }, 'other'],
    [
      'in the daytime of the customer and at the office, more often',
      { hours: 'local', count: 1 },
      { hours: 'office', count: 2 },
      'other',
    ],
    ['the same', { count: 2, per: 'year', hours: 'office' }, { count: 2, per: 'year', hours: 'office' }, 'none'],
  ])('%s', (_, before, after, expected) => {
    expect(changeOf(before, after)).toBe(expected);
    expect(changeOf(after, before)).toBe(MIRROR[expected]);
  });

  test('on hours of regions, of which one is longer', () => {
    const hours = {
      ...HOURS,
      a: { byRegion: { emea: HOURS.office, else: HOURS.tokyo } },
      b: { byRegion: { emea: HOURS.long, else: HOURS.tokyo } },
    };
    expect(changeOf({ hours: 'a' }, { hours: 'b' }, { hours })).toBe('better');
    expect(changeOf({ hours: 'b' }, { hours: 'a' }, { hours })).toBe('worse');
  });
});

describe('a row of a benefit', () => {
  const tiers = {
    a: { benefits: { web: {}, old: { count: 1 }, meeting: { count: 1, per: 'year' } } },
    b: { benefits: { web: {}, meeting: { count: 2, per: 'year', label: 'Meeting' }, fresh: { staff: 'named' } } },
  } as const;
  const catalog = define({ ...SMALL, tiers });

  test('has what it was and what it is, in words and as data', () => {
    const { benefits } = diff({ from: 'a', to: 'b', catalog });
    const row = benefits.find(({ id }) => id === 'meeting');
    expect(row?.before).toMatchObject({ count: 1, per: 'year', text: { en: '1× per year', ja: '年ごとに 1 回' } });
    expect(row?.after).toMatchObject({ count: 2, label: { en: 'Meeting' }, text: { en: '2× per year' } });
  });

  test('stands in the order of the later tier, and what it lost comes last', () => {
    const told = (from: string | null, to: string | null) =>
      diff({ from, to, catalog }).benefits.map(({ id, before, after, change }) => [id, !before, !after, change]);
    expect(told('a', 'b')).toEqual([
      ['meeting', false, false, 'better'],
      ['fresh', true, false, 'added'],
      ['old', false, true, 'removed'],
    ]);
    expect(told('b', 'a')).toEqual([
      ['old', true, false, 'added'],
      ['meeting', false, false, 'worse'],
      ['fresh', false, true, 'removed'],
    ]);
    expect(told(null, 'a').map(([id]) => id)).toEqual(['web', 'old', 'meeting']);
    expect(told(null, null)).toEqual([]);
  });

  test('of two catalogues is judged by the hours and the roles of each', () => {
    const offer = (more: object, meeting: BenefitSpec) =>
      define({ ...SMALL, ...more, tiers: { t: { benefits: { web: {}, meeting } } } } as CatalogSpec);
    const longer = { hours: { ...HOURS, office: HOURS.long } };
    const change = (from: ReturnType<typeof offer>, to: ReturnType<typeof offer>) =>
      diff({ from, to }).benefits.map((row) => row.change);
    const office = { hours: 'office' };
    expect(change(offer({}, office), offer(longer, office))).toEqual(['better']);
    expect(change(offer(longer, office), offer({}, office))).toEqual(['worse']);
    const clerks = { roles: { owner: {}, viewer: { admin: false }, clerk: {} } };
    expect(change(offer({}, { for: 'admin' }), offer(clerks, { for: ['owner', 'clerk'] }))).toEqual([]);
    expect(change(offer(clerks, { for: 'admin' }), offer(clerks, { for: 'owner' }))).toEqual(['worse']);
  });
});
