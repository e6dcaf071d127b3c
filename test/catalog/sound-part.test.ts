import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { MINIMAL, SMALL } from './small-offer.ts';

// Where a part of a document has faults, the rest is still compared; nothing is told that mending them would undo.

const lower = { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } };
const upper = { extends: 'lower', targets: { reply: { within: 'PT8H' } } };
const LESS = 'tiers.upper.targets.reply: promises_less';
const NOBODY = 'tiers.useless.targets.reply: no_promise_possible';

const found = (spec: unknown) => issuesOf(() => define(spec as CatalogSpec));
const offer = (tiers: object, more: object = {}) => ({ ...SMALL, tiers: { lower, upper, ...tiers }, ...more });

describe('a fault that changes no promise: the tiers are compared all the same', () => {
  test.each<[string, object, string]>([
    ['of the id', offer({}, { id: 'my offer' }), 'id: invalid_id'],
    ['of the version', offer({}, { version: 5 }), 'version: invalid_type'],
    ['a field that there is not', offer({}, { colour: 'red' }), 'colour: unknown_field'],
    ['of the console', offer({}, { selfService: { tiers: 'gold' } }), 'selfService.tiers: unknown_tier'],
    ['of what is cited', offer({}, { cites: { x: ['own'] } }), 'cites.x.0: unknown_rule'],
    ['of a list', offer({}, { plans: 5 }), 'plans: invalid_type'],
    ['of an item of a list', offer({}, { plans: ['a', 'a'] }), 'plans.1: duplicate_id'],
    [
      'a field of a tier that there is not',
      offer({ lower: { ...lower, colour: 1 } }),
      'tiers.lower.colour: unknown_field',
    ],
    ['of a label', offer({ upper: { ...upper, label: 5 } }), 'tiers.upper.label: invalid_type'],
    ['of a price', offer({ upper: { ...upper, price: 'free' } }), 'tiers.upper.price: unknown_value'],
    ['of what a tier excludes', offer({ lower: { ...lower, excludes: 5 } }), 'tiers.lower.excludes: invalid_type'],
    [
      'a rule that leads nowhere',
      offer({ lower: { ...lower, targets: { reply: { within: 'PT4H', because: ['own'] } } } }),
      'tiers.lower.targets.reply.because.0: unknown_rule',
    ],
    [
      'of another tier',
      offer({ iron: { targets: { reply: { within: 'soon' } } } }),
      'tiers.iron.targets.reply.within: invalid_duration',
    ],
    [
      'of a label of a channel',
      offer({}, { channels: { web: { label: 5 }, phone: {} } }),
      'channels.web.label: invalid_type',
    ],
    ['of another channel', offer({}, { channels: { web: {}, phone: 5 } }), 'channels.phone: invalid_type'],
    ['of a severity', offer({}, { severities: { a: { needs: 5 }, b: {} } }), 'severities.a.needs: invalid_type'],
    [
      'of hours that no clause names',
      offer({}, { hours: { ...SMALL.hours, tokyo: { zone: 'Mars', weekly: {} } } }),
      'hours.tokyo.zone: unknown_zone',
    ],
  ])('%s', (_, spec, fault) => {
    const issues = found(spec);
    expect(issues).toContain(fault);
    expect(issues).toContain(LESS);
  });

  test('also for an offer of which the id is missing', () => {
    const { id: _, ...nameless } = offer({});
    expect(found(nameless)).toEqual(['id: missing', LESS]);
  });
});

test('a field that there is not, in hours and languages that the tiers name: they are compared with them', () => {
  const office = { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } };
  const on = (hours: object, languages: object = { en: {} }) => ({
    ...MINIMAL,
    hours,
    languages,
    tiers: {
      lower: { targets: { reply: { within: 'PT4H', hours: 'office', language: 'en' } }, benefits: { web: {} } },
      upper: { extends: 'lower', targets: { reply: { within: 'PT8H' } } },
    },
  });
  expect(found(on({ office: { ...office, colour: 1 } }))).toEqual(['hours.office.colour: unknown_field', LESS]);
  expect(found(on({ office }, { en: { colour: 1 } }))).toEqual(['languages.en.colour: unknown_field', LESS]);
  // Deeper, what it may have meant is not known; nothing is told of promises on those hours.
  const regional = { byRegion: { else: { ...office, colour: 1 } } };
  expect(found(on({ office: regional }))).toEqual(['hours.office.byRegion.else.colour: unknown_field']);
  expect(found(on({ office, other: regional }))).toEqual(['hours.other.byRegion.else.colour: unknown_field', LESS]);
});

describe('a fault on which a promise may depend: the tier that has it is not compared', () => {
  test.each<[string, object, string]>([
    [
      'of the promise',
      offer({ upper: { extends: 'lower', targets: { reply: { within: 'PT8H', colour: 1 } } } }),
      'tiers.upper.targets.reply.colour: unknown_field',
    ],
    [
      'of the tier that it extends',
      offer({ lower: { ...lower, targets: { reply: { within: 'soon' } } } }),
      'tiers.lower.targets.reply.within: invalid_duration',
    ],
    [
      'of a benefit',
      offer({ upper: { ...upper, benefits: { web: { count: 'x' } } } }),
      'tiers.upper.benefits.web.count: invalid_type',
    ],
    ['of whom it is for', offer({ upper: { ...upper, for: 'boss' } }), 'tiers.upper.for: unknown_role'],
    ['of its holder', offer({ upper: { ...upper, holder: 'x' } }), 'tiers.upper.holder: unknown_value'],
    ['of its partners', offer({ upper: { ...upper, beside: 'gold' } }), 'tiers.upper.beside: unknown_tier'],
    [
      'of what it lacks',
      offer({ upper: { ...upper, without: { fax: [] } } }),
      'tiers.upper.without.fax: unknown_benefit',
    ],
    [
      'of its own leave',
      offer({ upper: { ...upper, mayPromiseLess: 1 } }),
      'tiers.upper.mayPromiseLess: unknown_value',
    ],
    ['of its plans', offer({ upper: { ...upper, plans: 'pro' } }), 'tiers.upper.plans: unknown_plan'],
    [
      'of its contacts',
      offer({ upper: { ...upper, contacts: { seats: 'x' } } }),
      'tiers.upper.contacts.seats: invalid_type',
    ],
    ['of which promise counts', offer({}, { conflict: 'last_match' }), 'conflict: unknown_value'],
    ['that it extends no tier', offer({ lower: { ...lower, extends: 'gold' } }), 'tiers.lower.extends: unknown_tier'],
    ['a tier that is none', offer({ lower: 5 }), 'tiers.lower: invalid_type'],
    [
      'of hours on which it runs',
      offer(
        { lower: { ...lower, targets: { reply: { within: 'PT4H', hours: 'x' } } } },
        { hours: { ...SMALL.hours, x: { zone: 'Mars', weekly: {} } } },
      ),
      'hours.x.zone: unknown_zone',
    ],
    ['of a list of channels', offer({}, { channels: ['web', {}] }), 'channels.1: missing'],
    [
      'of a list of tiers',
      { ...SMALL, tiers: [{ id: 'lower', ...lower }, { id: 'upper', ...upper }, {}] },
      'tiers.2: missing',
    ],
  ])('%s', (_, spec, fault) => {
    const issues = found(spec);
    expect(issues).toContain(fault);
    expect(issues.filter((issue) => issue.endsWith('promises_less'))).toEqual([]);
  });

  test('a contact by role, where the contacts have another fault', () => {
    const tiers = {
      lower: { targets: { reply: { within: 'PT4H', for: 'owner' } }, benefits: { web: {} } },
      upper: { extends: 'lower', targets: { reply: { for: 'contact' } }, contacts: { seats: 2, automatic: 'owner' } },
    };
    expect(() => define({ ...SMALL, tiers } as CatalogSpec)).not.toThrow();
    const contacts = { seats: 'x', automatic: 'owner' };
    expect(found({ ...SMALL, tiers: { ...tiers, upper: { ...tiers.upper, contacts } } })).toEqual([
      'tiers.upper.contacts.seats: invalid_type',
    ]);
  });

  test('for a severity that could not be read', () => {
    const split = { reply: { severity: 'normal' }, urgent: { within: 'PT1H', severity: 'urgent' } };
    const tiers = { lower, upper: { extends: 'lower', targets: split } };
    expect(() => define({ ...SMALL, tiers } as CatalogSpec)).not.toThrow();
    expect(found({ ...SMALL, tiers, severities: 5 })).toEqual(['severities: invalid_type']);
  });

  test('a kind of admin, where the role does not say clearly whether it is one', () => {
    const tiers = {
      lower: { targets: { reply: { within: 'PT4H', for: 'admin' } }, benefits: { web: {} } },
      upper: { extends: 'lower', targets: { reply: { for: 'owner' } } },
    };
    expect(() => define({ ...SMALL, tiers } as CatalogSpec)).not.toThrow();
    expect(found({ ...SMALL, tiers, roles: { owner: {}, viewer: { admin: 'no' } } })).toEqual([
      'roles.viewer.admin: invalid_type',
    ]);
  });
});

describe('whether a request can match a promise is told where all that opens channels is there', () => {
  const useless = { targets: { reply: { within: 'PT1H' } } };
  const spec = (tiers: object, more: object = {}) => ({
    ...MINIMAL,
    tiers: { t: MINIMAL.tiers.t, useless, ...tiers },
    ...more,
  });

  test.each<[string, object]>([
    ['of a field', spec({}, { colour: 'red' })],
    ['of a label', spec({ useless: { ...useless, label: 5 } })],
    ['of a label of a plan', spec({}, { plans: { pro: { label: 5 } } })],
    ['of a label of a channel', spec({}, { channels: { web: { label: 5 } } })],
    ['of a severity', spec({}, { severities: { a: 5 } })],
  ])('so also where there is a fault %s', (_, one) => {
    expect(found(one)).toContain(NOBODY);
  });

  test.each<[string, object]>([
    ['a tier', spec({ iron: { benefits: { web: { count: 'x' } }, beside: 'useless' } })],
    ['a channel', spec({}, { channels: { web: {}, phone: 5 } })],
    ['a plan', spec({}, { plans: { pro: { includes: ['t', 'gold'] } } })],
    ['every plan', spec({}, { plans: 5 })],
  ])('not where %s has a fault', (_, one) => {
    const issues = found(one);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues).not.toContain(NOBODY);
  });

  test('and a slip in the id of a channel, where all languages are there', () => {
    const desks = { ...MINIMAL.tiers.t, benefits: { web: {}, desks: {} } };
    const slip = (ja: object, more: object = {}) =>
      found({ ...MINIMAL, channels: { web: {}, desk: {} }, languages: { en: {}, ja }, tiers: { t: desks }, ...more });
    const told = 'tiers.t.benefits.desks: unknown_channel';
    expect(slip({}, { colour: 'red' })).toContain(told);
    expect(slip({ benefit: 'desks', desk: 5 })).toEqual(['languages.ja.desk: invalid_type']);
    // The language may ask for the benefit: what it says cannot be read.
    expect(slip({ benefit: 5 })).toEqual(['languages.ja.benefit: invalid_type']);
    expect(slip({ benefit: ['desks'] })).toEqual(['languages.ja.benefit: invalid_type']);
  });
});

describe('where too much would be left out, the promises wait until the faults are mended', () => {
  const plans = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, { label: 5 }]));
  /** Tiers of which the first has a fault, and each other extends the one before. */
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, i) => [`s${i}`, i === 0 ? { targets: 5 } : { extends: `s${i - 1}` }]),
    );

  test('because of many faults', () => {
    expect(found(offer({}, { plans: plans(90) }))).toContain(LESS);
    expect(found(offer({ lower: { ...lower, ...plans(100) } }, { plans: plans(100) }))).not.toContain(LESS);
  });

  test('because of many rounds', () => {
    expect(found(offer(chain(15)))).toContain(LESS);
    expect(found(offer(chain(40)))).not.toContain(LESS);
  });
});
