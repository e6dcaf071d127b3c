import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, dropboxPremiumSupport, parse } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { deepFreeze } from '../../src/input/frozen.js';
import { HOURS, MINIMAL, oneBenefit, SMALL } from './small-offer.ts';

const offerFrom = (spec: CatalogSpec) => offerOf(define(spec));
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

function frozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(frozenThroughout);
}

describe('an offer of three fields', () => {
  test('is a whole offer, in which every default is filled in', () => {
    expect(define(MINIMAL)).toEqual({
      id: 'acme',
      version: '1',
      name: { en: 'acme', ja: 'acme' },
      source: [],
      reading: [],
      effective: {},
      conflict: 'earliest_due',
      severities: {},
      severity: { setBy: ['requester', 'agent'], changedBy: ['requester', 'agent'] },
      plans: {},
      roles: {},
      hours: {},
      channels: {
        web: {
          label: { en: 'web', ja: 'web' },
          because: [],
          needs: [],
          contact: { id: 'web', label: { en: 'web', ja: 'web' }, position: 0, because: [] },
        },
      },
      languages: {
        en: {
          label: { en: 'en', ja: 'en' },
          hours: 'always',
          desk: 'en',
          because: [],
          closed: [],
          unavailable: [],
          others: [],
        },
      },
      tiers: {
        t: {
          label: { en: 't', ja: 't' },
          holder: 'account',
          accounts: 'team',
          for: 'member',
          targets: {
            reply: {
              metric: 'first_reply',
              channel: null,
              language: null,
              severity: null,
              product: null,
              within: 'PT4H',
              over: false,
              hours: 'always',
              from: 'submitted',
              strength: 'target',
              because: [],
            },
          },
          benefits: { web: { label: { en: 'web', ja: 'web' }, otherwise: [], because: [] } },
        },
      },
      cites: {},
      rules: {},
      places: {},
    });
  });

  test('is frozen, apart from its spec, and a valid spec again', () => {
    const spec = structuredClone(MINIMAL);
    const catalog = define(spec);
    expect(frozenThroughout(catalog)).toBe(true);
    expect(Object.isFrozen(spec)).toBe(false);
    expect(define(copy(catalog))).toStrictEqual(catalog);
    expect(define(structuredClone(catalog))).toStrictEqual(catalog);
    expect(define(catalog)).toBe(catalog);
    expect(parse(deepFreeze(spec))).toStrictEqual({ ok: true, value: catalog });
  });
});

describe('a list of things', () => {
  test('may be an object, an array of things with ids, or an array of ids', () => {
    const asObject = { ...SMALL, severities: { urgent: {}, normal: {} }, tiers: MINIMAL.tiers };
    const asThings = { ...asObject, severities: [{ id: 'urgent' }, { id: 'normal' }] };
    const asIds = { ...asObject, severities: ['urgent', 'normal'] };
    expect(define(asThings)).toStrictEqual(define(asObject));
    expect(define(asIds)).toStrictEqual(define(asObject));
  });

  test.each([
    [['4', '3', '2', '1']],
    [['b', '2', 'a', '1']],
    [['1', '2', '3', '4']],
    [['premier+', '24x7', 'price_1N', 'a.b:c-d']],
  ])('keeps its order: %j', (severities) => {
    const catalog = define({ ...SMALL, severities, tiers: MINIMAL.tiers });
    expect(offerOf(catalog).severities.map(({ id }) => id)).toEqual(severities);
    expect(offerOf(define(copy(catalog))).severities.map(({ id }) => id)).toEqual(severities);
    expect(JSON.stringify(define(copy(catalog)))).toBe(JSON.stringify(catalog));
  });

  test('is written as an array only where an object would lose the order', () => {
    const { severities } = define({ ...SMALL, severities: ['1', '2'], tiers: MINIMAL.tiers });
    expect(Object.keys(severities ?? {})).toEqual(['1', '2']);
    const reversed = define({ ...SMALL, severities: ['2', '1'], tiers: MINIMAL.tiers });
    expect(reversed.severities).toMatchObject([{ id: '2' }, { id: '1' }]);
  });

  test('may hold ids that are names of an object’s own', () => {
    const tiers = { constructor: MINIMAL.tiers.t, toString: { extends: 'constructor', targets: { reply: {} } } };
    const offer = offerFrom({ ...MINIMAL, tiers });
    expect(offer.tiers.map(({ id, targets }) => [id, targets[0]?.within])).toEqual([
      ['constructor', 'PT4H'],
      ['toString', 'PT4H'],
    ]);
  });
});

describe('a tier that extends another patches it', () => {
  const lower = {
    label: 'Lower',
    for: 'contact',
    accounts: 'any',
    excludes: 'trial',
    products: ['drive', 'sign'],
    contacts: { seats: 5, automatic: 'owner' },
    plans: 'pro',
    sold: { until: '2026-06-01' },
    price: 'quote',
    targets: {
      first: { severity: 'urgent', channel: 'web', within: 'PT4H', because: ['own'], held: { until: '2020-01-01' } },
      second: { within: 'PT8H', hours: 'office' },
    },
    benefits: { web: { hours: 'office' }, meeting: { count: 1, per: 'year' } },
    remedies: { credit: { missed: { moreThan: 4, per: 'quarter' }, credit: { percent: '20' } } },
  } as const;
  const spec = {
    ...SMALL,
    plans: { pro: {} },
    rules: { own: 'A rule of the offer.' },
    tiers: {
      lower,
      plain: { extends: 'lower' },
      patched: {
        extends: 'lower',
        for: { member: ['own'] },
        contacts: { seats: null },
        targets: { first: { severity: null, held: null, within: 'PT1H' }, third: { metric: 'update', within: 'P1D' } },
        benefits: { web: { hours: null }, meeting: { count: 4 }, call: {} },
      },
    },
  } satisfies CatalogSpec;
  const [first, plain, patched] = offerFrom(spec).tiers;

  test('clauses, contacts, audience, accounts, excludes and products are taken over', () => {
    const { targets, benefits, remedies, contacts, accounts, excludes } = first ?? {};
    expect(plain).toMatchObject({ targets, benefits, remedies, contacts, accounts, excludes });
    expect(plain?.targets.map(({ products }) => products)).toEqual([
      ['drive', 'sign'],
      ['drive', 'sign'],
    ]);
  });

  test('label, plans, sold, price and beside never are', () => {
    expect(plain).toMatchObject({ label: { en: 'plain' }, plans: null, sold: {}, price: null, beside: null });
    expect(first).toMatchObject({ label: { en: 'Lower' }, plans: ['pro'], price: 'quote' });
  });

  test('a clause of the same id is merged field by field, and null takes a limit away', () => {
    expect(patched?.targets.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    expect(patched?.targets[0]).toMatchObject({
      severities: null,
      channels: ['web'],
      held: null,
      within: 'PT1H',
      because: ['own'],
    });
    expect(patched?.benefits.map(({ id, hours, count, per }) => [id, hours, count, per])).toEqual([
      ['web', null, null, null],
      ['meeting', null, 4, 'year'],
      ['call', null, null, null],
    ]);
    expect(patched?.contacts).toEqual({ seats: null, automatic: ['owner'] });
  });

  test('an audience of the tier replaces the inherited one, for inherited clauses as well', () => {
    expect(patched?.benefits.map(({ audience }) => audience)).toEqual(
      Array(3).fill([{ who: 'member', because: ['own'] }]),
    );
    expect(plain?.benefits[0]?.audience).toEqual([{ who: 'contact', because: [] }]);
  });

  test('what it takes over is not repeated in the document', () => {
    expect(define(spec).tiers).toMatchObject({ plain: { targets: {}, benefits: {} } });
    expect(define(copy(define(spec)))).toStrictEqual(define(spec));
  });

  test('holder and mayPromiseLess are never taken over', () => {
    const tiers = {
      a: { ...MINIMAL.tiers.t, holder: 'person' },
      b: { extends: 'a', mayPromiseLess: true },
      c: { extends: 'b' },
    } as const;
    expect(
      offerFrom({ ...MINIMAL, tiers }).tiers.map(({ holder, mayPromiseLess }) => [holder, mayPromiseLess]),
    ).toEqual([
      ['person', false],
      ['account', true],
      ['account', false],
    ]);
  });

  test('what a variant is without it does not have, until a tier grants it again', () => {
    const tiers = {
      a: { ...MINIMAL.tiers.t, benefits: { web: {}, meeting: { count: 2 } } },
      b: { extends: 'a', holder: 'person', without: { meeting: ['R32'] } },
      c: { extends: 'b', holder: 'person' },
      d: { extends: 'c', holder: 'person', benefits: { meeting: { count: 1 } } },
    } as const;
    const made = offerFrom({ ...MINIMAL, tiers }).tiers;
    expect(made.map(({ benefits }) => benefits.map(({ id, count }) => `${id} ${count}`))).toEqual([
      ['web null', 'meeting 2'],
      ['web null'],
      ['web null'],
      ['web null', 'meeting 1'],
    ]);
    expect(made.map(({ without }) => [...without.keys()])).toEqual([[], ['meeting'], ['meeting'], []]);
  });
});

describe('forms of a field', () => {
  test.each([
    ['admin', [['admin']]],
    [
      ['owner', 'contact'],
      [['owner'], ['contact']],
    ],
    [{ admin: [], member: ['R14', 'A6'] }, [['admin'], ['member', 'R14', 'A6']]],
  ] as const)('an audience %j', (audience, expected) => {
    const [tier] = offerFrom(oneBenefit({ for: audience })).tiers;
    const granted = tier?.benefits[1]?.audience.map(({ who, because }) => [who, ...because]);
    expect(granted).toEqual(expected);
  });

  test('a text is both languages; Japanese alone has the id in words as its English', () => {
    const label = (text: CatalogSpec['name']) =>
      offerFrom({ ...MINIMAL, channels: { live_chat: { label: text }, web: {} } }).channels[0]?.label;
    expect(label('Chat')).toEqual({ en: 'Chat', ja: 'Chat' });
    expect(label({ en: 'Chat' })).toEqual({ en: 'Chat', ja: 'Chat' });
    expect(label({ en: 'Chat', ja: 'チャット' })).toEqual({ en: 'Chat', ja: 'チャット' });
    expect(label({ ja: 'チャット' })).toEqual({ en: 'Live chat', ja: 'チャット' });
    expect(label(undefined)).toEqual({ en: 'live_chat', ja: 'live_chat' });
  });

  test('a plan and a role without a label have their ids in words', () => {
    const { plans, roles } = offerOf(
      define({
        ...MINIMAL,
        plans: { business_plus: {}, pro: { label: 'PRO' }, 'team-_plus': {}, add_on: {} },
        roles: { email_admin: {} },
      }),
    );
    expect(plans.map(({ label }) => label.ja)).toEqual(['Business plus', 'PRO', 'Team plus', 'Add-on']);
    expect(roles.map(({ label }) => label.en)).toEqual(['E-mail admin']);
  });

  test('whom a benefit is for says why others do not have it, unless it says so itself', () => {
    const rules = { S1: 'One.', S2: 'Two.' };
    const review = { for: { admin: ['S1'] } };
    const spec = {
      ...MINIMAL,
      rules,
      tiers: {
        t: { benefits: { web: {}, review, call: { ...review, otherwise: ['S2'] } } },
        u: { extends: 't', benefits: { review: { for: { member: ['S2'] } } } },
      },
    };
    for (const one of [define(spec), define(JSON.parse(JSON.stringify(define(spec))))]) {
      const said = offerOf(one).tiers.map(({ benefits }) => benefits.map(({ otherwise }) => otherwise.join()));
      expect(said).toEqual([
        ['', 'S1', 'S2'],
        ['', 'S2', 'S2'],
      ]);
    }
  });

  test('a benefit of a channel has the label of the channel, unless it has its own', () => {
    const tiers = { t: { benefits: { phone: {}, web: { label: 'Tickets' }, meeting: {} } } };
    const labels = offerFrom({ ...SMALL, tiers }).tiers[0]?.benefits.map(({ label }) => label.ja);
    expect(labels).toEqual(['電話', 'Tickets', 'meeting']);
  });

  test('one metric, several, and the statuses in which a clock rests', () => {
    const targets = {
      one: { metric: 'resolution', within: 'PT1H', rests: 'on_hold' },
      two: { metric: ['first_reply', 'next_reply'], within: 'PT1H', rests: [] },
    } as const;
    const [tier] = offerFrom({ ...MINIMAL, tiers: { t: { targets, benefits: { web: {} } } } }).tiers;
    expect(tier?.targets.map(({ metrics, rests }) => [metrics, rests])).toEqual([
      [['resolution'], ['on_hold']],
      [['first_reply', 'next_reply'], []],
    ]);
  });

  test('hours of a week, of regions, closed and with exceptions, with a day of its own', () => {
    const hours = { ...HOURS, world: { byRegion: { emea: HOURS.office, else: HOURS.tokyo } } };
    const catalog = define({ ...SMALL, hours, tiers: MINIMAL.tiers });
    expect(catalog.hours).toMatchObject({
      office: { closed: [], exceptions: {}, day: 'close' },
      eight: { day: 'PT8H' },
      world: { byRegion: { emea: { zone: 'Europe/Berlin', day: 'close' } } },
    });
  });

  test.each([
    [{ per: 'seat', amount: { USD: '0.0015', JPY: '10.5' }, every: 'month' }],
    [{ per: 'subscription', amount: { USD: '100.00', JPY: '1200' } }],
    [{ per: 'person', amount: { EUR: '5' }, every: 'year' }],
    [
      {
        percentOf: 'usage',
        bands: [{ upTo: '10000', percent: '10' }, { percent: '3' }],
        atLeast: { USD: '29.00' },
        every: 'month',
      },
    ],
    ['bundled'],
    ['quote'],
  ] as const)('a price %j', (price) => {
    const holder = typeof price === 'object' && 'per' in price && price.per === 'person' ? 'person' : 'account';
    const catalog = define({ ...MINIMAL, tiers: { t: { ...MINIMAL.tiers.t, holder, price } } });
    expect(offerOf(catalog).tiers[0]?.price).toEqual(price);
  });

  test('a way through the console is a list, a list of ids, or labels by id', () => {
    const places = {
      list: [{ id: 'home', label: { en: 'Home', ja: 'ホーム' } }, { id: 'phone' }, 'home'],
      labels: { home: null, web: null, nowhere: null, help_page: { ja: 'ヘルプ' } },
    };
    const { places: made } = offerFrom({ ...SMALL, places, tiers: { t: { benefits: { web: {} } } } });
    expect(made.list?.map(({ id, label }) => [id, label.ja])).toEqual([
      ['home', 'ホーム'],
      ['phone', '電話'],
      ['home', 'ホーム'],
    ]);
    expect(made.labels?.map(({ label }) => label.en)).toEqual(['Home', 'web', 'nowhere', 'Help page']);
  });
});

test('the built-in offer is what its document says, and comes back from JSON', () => {
  expect(define(copy(dropboxPremiumSupport))).toStrictEqual(dropboxPremiumSupport);
});
