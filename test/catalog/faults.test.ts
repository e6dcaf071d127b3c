import { describe, expect, test } from 'vitest';
import { start } from '../../src/billing/start.js';
import { type CatalogSpec, define, parse } from '../../src/catalog/index.js';
import * as money from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { HOURS, MINIMAL, SMALL } from './small-offer.ts';

const tier = MINIMAL.tiers.t;
const found = (spec: unknown) => issuesOf(() => define(spec as CatalogSpec));
const withTier = (more: object) => ({ ...MINIMAL, tiers: { t: { ...tier, ...more } } });
const withTarget = (more: object) => withTier({ targets: { reply: { within: 'PT4H', ...more } } });
const withHours = (week: unknown) => ({ ...MINIMAL, hours: { x: week } });
const office = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };

describe('a fault of the shape has its path and its code', () => {
  test.each<[string, unknown, string[]]>([
    ['no object', 5, [': invalid_type']],
    ['a list', [], [': invalid_type']],
    ['nothing in it', {}, ['id: missing', 'channels: missing', 'tiers: missing']],
    ['an id with a space', { ...MINIMAL, id: 'my offer' }, ['id: invalid_id']],
    ['an id of 65 characters', { ...MINIMAL, id: 'o'.repeat(65) }, ['id: invalid_id']],
    ['a tier with an empty id', { ...MINIMAL, tiers: { ...MINIMAL.tiers, '': {} } }, ['tiers.: invalid_id']],
    [
      'a target with a space',
      withTier({ targets: { 'a b': { within: 'PT1H' } } }),
      ['tiers.t.targets.a b: invalid_id'],
    ],
    ['a thing without an id', { ...MINIMAL, channels: ['web', {}] }, ['channels.1: missing']],
    ['a thing twice', { ...MINIMAL, channels: ['web', 'web'] }, ['channels.1: duplicate_id']],
    ['a thing twice, with fields', { ...MINIMAL, channels: ['web', { id: 'web' }] }, ['channels.1.id: duplicate_id']],
    ['channels as text', { ...MINIMAL, channels: 'web' }, ['channels: invalid_type']],
    ['an unknown field', { ...MINIMAL, colour: 'red' }, ['colour: unknown_field']],
    ['an unknown field of a target', withTarget({ withn: 'PT1H' }), ['tiers.t.targets.reply.withn: unknown_field']],
    ['no time', withTier({ targets: { reply: {} } }), ['tiers.t.targets.reply.within: missing']],
    ['weeks', withTarget({ within: 'P1W' }), ['tiers.t.targets.reply.within: invalid_duration']],
    ['days and hours', withTarget({ within: 'P1DT1H' }), ['tiers.t.targets.reply.within: invalid_duration']],
    ['no days', withTarget({ within: 'P0D' }), ['tiers.t.targets.reply.within: invalid_duration']],
    ['no time at all', withTarget({ within: 'PT0S' }), ['tiers.t.targets.reply.within: not_positive']],
    ['another metric', withTarget({ metric: 'smile' }), ['tiers.t.targets.reply.metric: unknown_value']],
    ['no metric', withTarget({ metric: [] }), ['tiers.t.targets.reply.metric: out_of_range']],
    ['a limit that allows nothing', withTarget({ channel: [] }), ['tiers.t.targets.reply.channel: out_of_range']],
    ['an audience of nobody', withTarget({ for: {} }), ['tiers.t.targets.reply.for: out_of_range']],
    [
      'a clock that rests while open',
      withTarget({ rests: ['open'] }),
      ['tiers.t.targets.reply.rests.0: unknown_value'],
    ],
    ['an audience that is a number', withTarget({ for: 5 }), ['tiers.t.targets.reply.for: invalid_type']],
    ['rules that are a text', withTarget({ because: 'R1' }), ['tiers.t.targets.reply.because: invalid_type']],
    ['a count of nothing', withTier({ benefits: { web: { count: 0 } } }), ['tiers.t.benefits.web.count: out_of_range']],
    [
      'a span that ends before it begins',
      withTier({ sold: { from: '2026-02-01', until: '2026-01-01' } }),
      ['tiers.t.sold.until: reversed_interval'],
    ],
    ['a label that is a number', withTier({ label: 5 }), ['tiers.t.label: invalid_type']],
    ['a label in another language', withTier({ label: { en: 'x', fr: 'y' } }), ['tiers.t.label.fr: unknown_field']],
    ['an empty label', withTier({ label: {} }), ['tiers.t.label.en: missing']],
    ['an actor that is none', { ...MINIMAL, severity: { setBy: 'boss' } }, ['severity.setBy: unknown_value']],
    ['mayPromiseLess: false', withTier({ mayPromiseLess: false }), ['tiers.t.mayPromiseLess: unknown_value']],
    ['seats of nobody', withTier({ contacts: { seats: 0 } }), ['tiers.t.contacts.seats: out_of_range']],
    [
      'a fiscal year that begins on no day',
      withTier({ remedies: { r: { missed: { moreThan: 1, per: 'year', startingOn: '02-30' } } } }),
      ['tiers.t.remedies.r.missed.startingOn: invalid_date'],
    ],
    [
      'more than all of the fee',
      withTier({ remedies: { r: { missed: { moreThan: 1, per: 'year' }, credit: { percent: '101' } } } }),
      ['tiers.t.remedies.r.credit.percent: invalid_price'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });

  test.each<[string, unknown, string[]]>([
    ['a zone that is none', { ...office, zone: 'Mars' }, ['zone: unknown_zone']],
    [
      'a weekday that is none',
      { ...office, weekly: { 'mon-fry': ['09:00-10:00'] } },
      ['weekly.mon-fry: unknown_weekday'],
    ],
    ['a window that is none', { ...office, weekly: { 'mon-fri': ['9-5'] } }, ['weekly.mon-fri.0: invalid_window']],
    ['an empty window', { ...office, weekly: { mon: ['09:00-09:00'] } }, ['weekly.mon.0: empty_window']],
    ['no window at all', { zone: 'UTC', weekly: {} }, ['weekly: never_opens']],
    [
      'an exception that is off',
      { zone: 'UTC', weekly: {}, exceptions: { '2026-12-30': [] } },
      ['weekly: never_opens'],
    ],
    ['a closed day that is none', { ...office, closed: ['caller', '2026-02-30'] }, ['closed.1: invalid_date']],
    [
      'an exception on no day',
      { ...office, exceptions: { '2026-02-30': [] } },
      ['exceptions.2026-02-30: invalid_date'],
    ],
    [
      'an exception with a fault',
      { ...office, exceptions: { '2026-12-30': ['x'] } },
      ['exceptions.2026-12-30.0: invalid_window'],
    ],
    ['a day of no length', { ...office, day: 'PT0S' }, ['day: not_positive']],
    ['a day of days', { ...office, day: 'P1D' }, ['day: invalid_duration']],
    [
      'a region with a fault',
      { byRegion: { emea: { ...office, zone: 'Mars' } } },
      ['byRegion.emea.zone: unknown_zone'],
    ],
    ['no region', { byRegion: {} }, ['byRegion.else: missing']],
    ['neither a week nor regions', { zone: 'UTC' }, ['weekly: missing']],
  ])('hours with %s', (_, week, expected) => {
    expect(found(withHours(week))).toEqual(expected.map((one) => `hours.x.${one}`));
  });

  test('a week that opens on a date alone is accepted', () => {
    expect(parse(withHours({ zone: 'UTC', weekly: {}, exceptions: { '2026-12-30': ['09:00-12:00'] } })).ok).toBe(true);
  });

  test.each<[unknown, string[]]>([
    ['free', [': unknown_value']],
    [5, [': invalid_type']],
    [{}, ['.per: missing', '.amount: missing']],
    [{ per: 'seet', amount: { USD: '1' } }, ['.per: unknown_value']],
    [{ per: 'seat', amount: {} }, ['.amount: invalid_price']],
    [
      { per: 'seat', amount: { USD: '-1', JPYY: '5' } },
      ['.amount.USD: invalid_price', '.amount.JPYY: unknown_currency'],
    ],
    [
      { per: 'subscription', amount: { USD: '1', JPY: '1.5' } },
      ['.amount.USD: invalid_price', '.amount.JPY: invalid_price'],
    ],
    [{ percentOf: 'usage', bands: [{ percent: '3' }, { upTo: '5', percent: '2' }] }, ['.bands.0.upTo: invalid_price']],
    [{ percentOf: 'usage', bands: [{ upTo: '5', percent: '2' }] }, ['.bands.0.upTo: invalid_price']],
    [
      { percentOf: 'usage', bands: [{ percent: 'x' }], atLest: {} },
      ['.bands.0.percent: invalid_price', '.atLest: unknown_field'],
    ],
    [{ percentOf: 'usage' }, ['.bands: missing']],
    [[{ per: 'seat', amount: { USD: '1' } }], [': invalid_type', ': invalid_price']],
  ])('a price %j', (price, expected) => {
    expect(found(withTier({ price }))).toEqual(expected.map((one) => `tiers.t.price${one}`));
  });
});

describe('an id that leads nowhere is told the nearest', () => {
  test.each<[string, unknown, string]>([
    ['tier', { ...MINIMAL, tiers: { ...MINIMAL.tiers, u: { extends: 'tt' } } }, 'tiers.u.extends'],
    ['tier', withTier({ beside: ['u'] }), 'tiers.t.beside.0'],
    ['tier', { ...MINIMAL, plans: { pro: { includes: 'u' } } }, 'plans.pro.includes'],
    ['tier', { ...MINIMAL, selfService: { tiers: ['u'] } }, 'selfService.tiers.0'],
    ['channel', withTarget({ channel: 'wep' }), 'tiers.t.targets.reply.channel'],
    ['hours', withTarget({ hours: 'allways' }), 'tiers.t.targets.reply.hours'],
    ['hours', { ...MINIMAL, languages: { en: { hours: 'x' } } }, 'languages.en.hours'],
    ['benefit', { ...MINIMAL, languages: { en: { benefit: 'webb' } } }, 'languages.en.benefit'],
    ['benefit', withTier({ without: { webb: [] } }), 'tiers.t.without.webb'],
    ['role', withTier({ for: { admni: [] } }), 'tiers.t.for.admni'],
    ['role', withTier({ contacts: { seats: 1, automatic: 'owner' } }), 'tiers.t.contacts.automatic'],
    ['severity', withTarget({ severity: ['P1'] }), 'tiers.t.targets.reply.severity.0'],
    ['severity', { ...MINIMAL, severities: { a: { otherwise: 'b' } } }, 'severities.a.otherwise'],
    ['plan', withTier({ plans: 'pro' }), 'tiers.t.plans'],
    ['language', withTarget({ language: 'de' }), 'tiers.t.targets.reply.language'],
    ['language', { ...MINIMAL, languages: { jp: {} } }, 'languages.jp'],
    ['rule', withTarget({ because: ['own'] }), 'tiers.t.targets.reply.because.0'],
    ['rule', withTarget({ because: ['R56'] }), 'tiers.t.targets.reply.because.0'],
    ['rule', { ...MINIMAL, languages: { en: { others: ['own'] } } }, 'languages.en.others.0'],
    ['rule', { ...MINIMAL, channels: { web: { contact: { urgent: ['own'] } } } }, 'channels.web.contact.urgent.0'],
    ['rule', { ...MINIMAL, cites: { add_on_not_held: ['own'] } }, 'cites.add_on_not_held.0'],
    ['rule', withTier({ for: { member: ['own'] } }), 'tiers.t.for.member.0'],
    ['rule', withTier({ without: { web: ['own'] } }), 'tiers.t.without.web.0'],
  ])('unknown_%s: %#', (kind, spec, path) => {
    expect(found(spec)).toContain(`${path}: unknown_${kind}`);
  });

  test('the message lists what there is, and suggests', () => {
    const [issue] = thrownBy(() => define(withTarget({ channel: 'wep' }) as never)).issues;
    expect(issue).toMatchObject({ expected: ['web'], suggestion: 'web' });
    expect(issue?.message.en).toBe('"wep" is not a known channel. Use web. Did you mean "web"?');
    const [hours] = thrownBy(() => define(withTarget({ hours: 'allways' }) as never)).issues;
    expect(hours?.message.en).toBe('"allways" does not name any hours. Use always. Did you mean "always"?');
  });

  test('a rule of the offer, and one of the library, lead to a text', () => {
    const because = ['own', 'R1', 'R55', 'A1', 'A42'];
    expect(parse({ ...withTarget({ because }), rules: { own: 'A rule.' } }).ok).toBe(true);
  });

  test('a benefit, a channel or a place may be called like a field', () => {
    const names = { because: {}, for: {}, rules: {}, closed: {}, web: {} };
    expect(parse({ ...MINIMAL, channels: names, tiers: { t: { benefits: names } } }).ok).toBe(true);
  });
});

describe('names that mean the same in every offer', () => {
  test('hours called always, and roles called as the audiences are', () => {
    expect(found({ ...MINIMAL, hours: { always: office }, roles: { member: {}, admin: {}, contact: {} } })).toEqual([
      'hours.always: reserved_id',
      'roles.member: reserved_id',
      'roles.admin: reserved_id',
      'roles.contact: reserved_id',
    ]);
  });
});

describe('circles', () => {
  test('tiers that extend one another', () => {
    const tiers = {
      a: { extends: 'b' },
      b: { extends: 'c' },
      c: { extends: 'a' },
      d: { extends: 'a' },
      e: { extends: 'e' },
    };
    expect(found({ ...MINIMAL, tiers })).toEqual(
      ['a', 'b', 'c', 'e'].map((id) => `tiers.${id}.extends: circular_tiers`),
    );
  });

  test('severities that hold instead of one another', () => {
    const severities = { a: { needs: 'x', otherwise: 'b' }, b: { needs: 'x', otherwise: 'a' } };
    expect(found({ ...MINIMAL, severities })).toEqual(
      ['a', 'b'].map((id) => `severities.${id}.otherwise: circular_severities`),
    );
  });
});

describe('a promise that no request can match', () => {
  const channels = { web: {}, phone: {} };
  test.each<[string, object]>([
    ['without a benefit that opens a channel', { tiers: { t: { targets: tier.targets } } }],
    [
      'on a channel that is not open',
      { tiers: { t: { ...tier, targets: { reply: { channel: 'phone', within: 'PT1H' } } } } },
    ],
    [
      'of a severity for which its channel is not open',
      {
        severities: ['high', 'low'],
        tiers: {
          t: { benefits: { web: { severity: 'high' } }, targets: { reply: { severity: 'low', within: 'PT1H' } } },
        },
      },
    ],
  ])('%s', (_, more) => {
    expect(found({ ...MINIMAL, channels, ...more })).toEqual(['tiers.t.targets.reply: no_promise_possible']);
  });

  test.each<[string, object]>([
    ['by a partner', { tiers: { base: tier, t: { beside: 'base', targets: tier.targets } } }],
    ['by a tier beside it', { tiers: { base: { targets: tier.targets }, t: { ...tier, beside: 'base' } } }],
    [
      'by a tier of a plan',
      { plans: { pro: { includes: 'base' } }, tiers: { base: tier, t: { targets: tier.targets } } },
    ],
    [
      'by another tier of its plan',
      { plans: { pro: { includes: ['base', 't'] } }, tiers: { base: tier, t: { targets: tier.targets } } },
    ],
  ])('is possible where the channel is opened %s', (_, more) => {
    expect(parse({ ...MINIMAL, ...more })).toMatchObject({ ok: true });
  });
});

describe('a higher tier does not cost less than the one that it extends', () => {
  const seat = (amount: object, every?: string) => ({ per: 'seat', amount, ...(every && { every }) });
  const flat = (amount: string) => ({ per: 'subscription', amount: { EUR: amount } });
  const priced = (silver: unknown, gold: unknown, more: object = {}) => ({
    ...MINIMAL,
    tiers: { silver: { ...tier, price: silver }, gold: { extends: 'silver', price: gold, ...more } },
  });
  const cheaper = (currency: string) => [`tiers.gold.price.amount.${currency}: tier_cheaper_than_lower`];

  test.each<[string, unknown, string[]]>([
    ['by a cent', priced(seat({ EUR: '12.00' }), seat({ EUR: '11.99' })), cheaper('EUR')],
    [
      'in one of two currencies',
      priced(seat({ EUR: '12', JPY: '900' }), seat({ EUR: '20', JPY: '899' })),
      cheaper('JPY'),
    ],
    [
      'by the year: 119.99 is less than twelve times 10.00',
      priced(seat({ USD: '10.00' }), seat({ USD: '119.99' }, 'year')),
      cheaper('USD'),
    ],
    [
      'two tiers up, where the tier between has no price',
      {
        ...MINIMAL,
        tiers: {
          silver: { ...tier, price: seat({ EUR: '12.00' }) },
          middle: { extends: 'silver' },
          gold: { extends: 'middle', price: seat({ EUR: '5.00' }) },
        },
      },
      cheaper('EUR'),
    ],
  ])('%s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });

  test('billing says the same of the same prices', () => {
    const [issue] = thrownBy(() => define(priced(seat({ EUR: '12.00' }), seat({ EUR: '5.00' })) as CatalogSpec)).issues;
    expect(issue?.message.en).toBe('Use a price of at least 12.00 (silver), not 5.00: gold is the higher tier.');
    const catalog = define(priced('quote', 'quote') as CatalogSpec);
    const prices = { silver: money.of('12.00', 'EUR'), gold: money.of('5.00', 'EUR') };
    const terms = { plan: { id: 'p' }, seats: 1, currency: 'EUR', anchorOn: '2026-11-01', interval: 'month' } as const;
    const when = { zone: 'UTC', at: '2026-11-01T00:00:00Z' };
    const begin = () => start({ id: 's', account: { kind: 'team' }, ...terms, ...when, catalog, prices });
    expect(thrownBy(begin).issues).toMatchObject([
      { path: ['prices', 'gold'], code: issue?.code, message: issue?.message },
    ]);
  });

  test.each<[string, unknown]>([
    ['the same price', priced(seat({ EUR: '12.00' }), seat({ EUR: '12' }))],
    ['twelve months are a year', priced(seat({ USD: '10.00' }), seat({ USD: '120.00' }, 'year'))],
    ['what counts differently is not compared', priced(seat({ EUR: '12.00' }), flat('5.00'))],
    ['nor are other currencies', priced(seat({ EUR: '12.00' }), seat({ USD: '5.00' }))],
    ['nor is what is bundled', priced('bundled', seat({ EUR: '5.00' }))],
    ['nor a variant and a tier', priced(flat('12.00'), flat('5.00'), { holder: 'person' })],
    [
      'nor tiers that do not extend each other',
      {
        ...MINIMAL,
        tiers: { a: { ...tier, price: seat({ EUR: '9.00' }) }, b: { ...tier, price: seat({ EUR: '5.00' }) } },
      },
    ],
  ])('%s', (_, spec) => {
    expect(parse(spec)).toMatchObject({ ok: true });
  });
});

// billing.md 1: per seat × seats, per person × people, who are the holders of a variant.
describe('a price counts what holds the tier', () => {
  const priced = (holder: string, per: string) => ({
    ...MINIMAL,
    tiers: { t: { ...tier, holder, price: { per, amount: { EUR: '5.00' } } } },
  });

  test.each([
    ['account', 'seat', []],
    ['account', 'subscription', []],
    ['account', 'person', ['tiers.t.price.per: invalid_price']],
    ['person', 'person', []],
    ['person', 'subscription', []],
    ['person', 'seat', ['tiers.t.price.per: invalid_price']],
  ])('held by the %s, per %s', (holder, per, expected) => {
    expect(parse(priced(holder, per)).ok ? [] : found(priced(holder, per))).toEqual(expected);
  });

  test('the message says what is right', () => {
    const messageOf = (spec: object) => thrownBy(() => define(spec as CatalogSpec)).issues[0]?.message;
    expect(messageOf(priced('account', 'person'))).toEqual({
      en: "Use 'seat' or 'subscription': accounts hold this tier. If single people do, add holder: 'person' to it.",
      ja: expect.stringContaining("'seat' または 'subscription' を指定してください"),
    });
    expect(messageOf(priced('person', 'seat'))).toEqual({
      en: "Use 'person' or 'subscription': single people hold this tier (holder: 'person').",
      ja: expect.stringContaining("'person' または 'subscription' を指定してください"),
    });
  });

  test('a tier without a holder of its own is held by accounts, whatever the one that it extends is', () => {
    const people = { ...tier, holder: 'person', price: { per: 'person', amount: { EUR: '5.00' } } };
    const { price } = people;
    expect(found({ ...MINIMAL, tiers: { people, team: { extends: 'people', price } } })).toEqual([
      'tiers.team.price.per: invalid_price',
    ]);
  });
});

describe('a benefit that a tier both grants and lacks', () => {
  const benefits = { web: {}, visit: {} };

  test('is refused, in a tier of its own and in one that extends another', () => {
    const tiers = { t: { ...tier, benefits, without: { visit: [] } } };
    expect(found({ ...MINIMAL, tiers })).toEqual(['tiers.t.without.visit: duplicate_id']);
    const variant = {
      holder: 'person',
      extends: 't',
      benefits: { visit: { count: 1 } },
      without: { visit: [], web: [] },
    };
    expect(found({ ...MINIMAL, tiers: { t: { ...tier, benefits }, variant } })).toEqual([
      'tiers.variant.without.visit: duplicate_id',
    ]);
  });

  test('may be granted again by a tier that extends the one which lacks it', () => {
    const variant = { holder: 'person', extends: 't', without: { visit: [] } };
    const again = { holder: 'person', extends: 'variant', benefits: { visit: {} } };
    expect(parse({ ...MINIMAL, tiers: { t: { ...tier, benefits }, variant, again } })).toMatchObject({ ok: true });
  });
});

describe('a benefit that nearly has the id of a channel which no tier opens', () => {
  const offer = (channel: string, benefit: string, more: object = {}) => ({
    ...MINIMAL,
    channels: { web: {}, [channel]: {} },
    tiers: { t: { ...tier, benefits: { web: {}, [benefit]: {} } }, u: { extends: 't' } },
    ...more,
  });

  test.each([
    ['chat', 'chatt'],
    ['email', 'emial'],
    ['phone', 'Phone'],
    ['telephone', 'telefone'],
  ])('%s, written %s, is told with the channel', (channel, benefit) => {
    const { issues } = thrownBy(() => define(offer(channel, benefit) as CatalogSpec));
    expect(issues).toMatchObject([
      { path: ['tiers', 't', 'benefits', benefit], code: 'unknown_channel', suggestion: channel },
    ]);
  });

  test.each<[string, unknown]>([
    ['another thing', offer('chat', 'hub')],
    ['a channel of its own', offer('chat', 'chatt', { channels: ['web', 'chat', 'chatt'] })],
    ['short ids are near by chance', offer('sms', 'sla')],
    [
      'a tier opens the channel',
      { ...offer('chat', 'chats'), tiers: { t: { ...tier, benefits: { web: {}, chat: {}, chats: {} } } } },
    ],
    ['a language asks for the benefit', offer('desk', 'desks', { languages: { en: {}, ja: { benefit: 'desks' } } })],
    ['a channel that no tier opens, alone', { ...MINIMAL, channels: ['web', 'chat'] }],
  ])('%s is no fault', (_, spec) => {
    expect(parse(spec)).toMatchObject({ ok: true });
  });
});

describe('every fault at once', () => {
  test('of the shape, of references and of promises', () => {
    const spec = {
      ...SMALL,
      id: 'my offer',
      colour: 'red',
      hours: { ...HOURS, night: { zone: 'UTC', weekly: { mon: ['25:00-26:00'] } } },
      tiers: {
        silver: { ...tier, price: 'free', targets: { reply: { within: 'PT4H', because: ['own'] } } },
        gold: { extends: 'silver', targets: { reply: { within: 'PT8H' } } },
        iron: { extends: 'silver', targets: { more: { within: 'PT1H', channel: 'fax' } } },
        lead: { targets: { reply: { within: 'soon' } } },
      },
    };
    expect(found(spec).sort()).toEqual([
      'colour: unknown_field',
      'hours.night.weekly.mon.0: invalid_window',
      'id: invalid_id',
      'tiers.gold.targets.reply: promises_less',
      'tiers.iron.targets.more.channel: unknown_channel',
      'tiers.lead.targets.reply.within: invalid_duration',
      'tiers.silver.price: unknown_value',
      'tiers.silver.targets.reply.because.0: unknown_rule',
    ]);
  });

  test('with the paths as the document was given, by index where a list is an array', () => {
    const tiers = [
      { id: '2', ...tier, targets: { reply: { within: 'PT4H' } } },
      { id: '1', extends: '2', targets: { reply: { within: 'PT8H' } }, colour: 'red' },
    ];
    expect(found({ ...MINIMAL, tiers })).toEqual([
      'tiers.1.colour: unknown_field',
      'tiers.1.targets.reply: promises_less',
    ]);
  });

  test('a text that cannot be an id is not looked up as well', () => {
    expect(found(withTarget({ channel: 'the web' }))).toEqual(['tiers.t.targets.reply.channel: invalid_id']);
  });

  test('of a list that cannot be read, nothing is said to be unknown', () => {
    expect(
      found({
        ...MINIMAL,
        channels: 5,
        tiers: { t: { ...tier, targets: { reply: { channel: 'web', within: 'PT1H' } } } },
      }),
    ).toEqual(['channels: invalid_type']);
  });
});

describe('crafted documents are refused', () => {
  test('ten thousand tiers', () => {
    const tiers = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`t${i}`, {}]));
    expect(found({ ...MINIMAL, tiers })).toEqual(['tiers: too_large']);
  });

  test('__proto__ as an id', () => {
    expect(found(JSON.parse('{"id":"x","channels":{"__proto__":{}},"tiers":{}}'))).toEqual([
      'channels.__proto__: invalid_id',
    ]);
    expect(found({ id: 'x', channels: ['__proto__'], tiers: {} })).toEqual(['channels.0: invalid_id']);
  });

  test('thousands of wrong ids', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `channel_of_a_rather_long_name_number_${i}`);
    const wrong = Array.from({ length: 400 }, (_, i) => `canal_of_a_rather_long_name_number_${i}`);
    expect(found({ ...withTarget({ channel: wrong }), channels: ids }).length).toBeGreaterThan(99);
  });

  test('tiers that each extend the one before, with lists of everything', () => {
    const ids = (name: string) => Array.from({ length: 100 }, (_, i) => `${name}${i}`);
    const targets = (within: string) => Object.fromEntries(ids('r').map((id) => [id, { within }]));
    const tiers = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [
        `t${i}`,
        {
          ...(i > 0 && { extends: `t${i - 1}` }),
          targets: targets(`PT${100 - i}H`),
          benefits: Object.fromEntries(ids('c').map((id) => [id, {}])),
        },
      ]),
    );
    const spec = { id: 'x', severities: ids('s'), channels: ids('c'), tiers };
    const answer = parse(spec);
    if (!answer.ok) expect(answer.refusal.issues.map(({ code }) => code)).toEqual(['too_large']);
  });
});

test('the text of the error begins with the function that was called', () => {
  expect(thrownBy(() => define({} as CatalogSpec)).message).toMatch(/^catalog\.define: id: /);
  const answer = parse({});
  expect(answer.ok ? null : answer.refusal.code).toBe('missing');
});

describe('a message says what may stand there', () => {
  const said = (spec: unknown) => thrownBy(() => define(spec as CatalogSpec)).issues.map(({ message }) => message);
  const suggested = (spec: unknown) => thrownBy(() => define(spec as CatalogSpec)).issues.map((one) => one.suggestion);

  test('something else than an offer', () => {
    expect(said(5)).toEqual([
      {
        en: 'Use an offer, an object with id, channels, tiers, not 5.',
        ja: 'id、channels、tiers を持つオブジェクトを指定してください。',
      },
    ]);
  });

  test("a zone is named, or it is the customer's", () => {
    const [mars] = said(withHours({ ...office, zone: 'Mars' }));
    expect([mars?.en, mars?.ja]).toEqual([
      expect.stringMatching(/ Or use customer\.$/),
      expect.stringMatching(/customer も指定できます。$/),
    ]);
    expect(suggested(withHours({ ...office, zone: 'Customer' }))).toEqual(['customer']);
    // A zone that is nearly one says which; that says enough.
    const [berlin] = said(withHours({ ...office, zone: 'Europe/Berlim' }));
    expect(berlin?.en).not.toContain('customer');
    expect(suggested(withHours({ ...office, zone: 'Europe/Berlim' }))).toEqual(['Europe/Berlin']);
  });

  test("closed days are dates, or the caller's or the customer's", () => {
    const [holidays] = said(withHours({ ...office, closed: ['holidays'] }));
    expect([holidays?.en, holidays?.ja]).toEqual([
      expect.stringMatching(/ Or use caller or customer\.$/),
      expect.stringMatching(/caller、customer も指定できます。$/),
    ]);
    expect(suggested(withHours({ ...office, closed: ['callers'] }))).toEqual(['caller']);
  });
});
