import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, parse } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL, SMALL } from './small-offer.ts';

// Every id of a document leads to what it names; one that does not is told with its place.

const found = (spec: unknown) => issuesOf(() => define(spec as CatalogSpec));
const { t } = MINIMAL.tiers;
const withTier = (more: object, offer: object = SMALL) => ({ ...offer, tiers: { t: { ...t, ...more } } });
const withBenefit = (more: object) => withTier({ benefits: { web: {}, call: more } });
const withRemedy = (more: object) => withTier({ remedies: { credit: { missed: { atLeast: 1 }, ...more } } });

describe('an id that leads nowhere', () => {
  test.each<[string, unknown]>([
    ['severities.a.otherwise: unknown_severity', { ...MINIMAL, severities: { a: { needs: 'x', otherwise: 'b' } } }],
    ['plans.p.includes.1: unknown_tier', { ...MINIMAL, plans: { p: { includes: ['t', 'u'] } } }],
    ['channels.web.because.0: unknown_rule', { ...MINIMAL, channels: { web: { because: ['own'] } } }],
    [
      'channels.web.contact.because.0: unknown_rule',
      { ...MINIMAL, channels: { web: { contact: { because: ['own'] } } } },
    ],
    ['languages.en.severities: unknown_severity', { ...MINIMAL, languages: { en: { severities: 'high' } } }],
    ['languages.en.because.0: unknown_rule', { ...MINIMAL, languages: { en: { because: ['own'] } } }],
    ['languages.en.closed.0: unknown_rule', { ...MINIMAL, languages: { en: { closed: ['own'] } } }],
    ['languages.en.unavailable.0: unknown_rule', { ...MINIMAL, languages: { en: { unavailable: ['own'] } } }],
    ['selfService.because.0: unknown_rule', { ...MINIMAL, selfService: { tiers: 't', because: ['own'] } }],
    ['tiers.t.for: unknown_role', withTier({ for: 'boss' })],
    ['tiers.t.for.1: unknown_role', withTier({ for: ['owner', 'boss'] })],
    ['tiers.t.plans.0: unknown_plan', withTier({ plans: ['pro'] })],
    ['tiers.t.beside: unknown_tier', withTier({ beside: 'u' })],
    ['tiers.t.benefits.call.for: unknown_role', withBenefit({ for: 'boss' })],
    ['tiers.t.benefits.call.for.boss: unknown_role', withBenefit({ for: { boss: [] } })],
    ['tiers.t.benefits.call.for.owner.0: unknown_rule', withBenefit({ for: { owner: ['own'] } })],
    ['tiers.t.benefits.call.language: unknown_language', withBenefit({ language: 'fr' })],
    ['tiers.t.benefits.call.severity: unknown_severity', withBenefit({ severity: 'high' })],
    ['tiers.t.benefits.call.hours: unknown_hours', withBenefit({ hours: 'noon' })],
    ['tiers.t.benefits.call.because.0: unknown_rule', withBenefit({ because: ['own'] })],
    ['tiers.t.benefits.call.otherwise.0: unknown_rule', withBenefit({ otherwise: ['own'] })],
    ['tiers.t.remedies.credit.severity: unknown_severity', withRemedy({ severity: 'high' })],
    ['tiers.t.remedies.credit.because.0: unknown_rule', withRemedy({ because: ['own'] })],
  ])('%s', (issue, spec) => {
    expect(found(spec)).toContain(issue);
  });

  test('is not the id of a rule, but where rules are cited', () => {
    expect(found({ ...MINIMAL, tiers: { t: { ...t, beside: 'R1' } } })).toEqual(['tiers.t.beside: unknown_tier']);
    expect(found(withTier({ for: 'A1' }))).toEqual(['tiers.t.for: unknown_role']);
    expect(found(withBenefit({ hours: 'R24' }))).toEqual(['tiers.t.benefits.call.hours: unknown_hours']);
  });

  test('of a rule is told what to do, and not every rule that there is', () => {
    const [issue] = thrownBy(() => define(withBenefit({ because: ['R99'] }) as never)).issues;
    expect(issue).toMatchObject({ code: 'unknown_rule', path: ['tiers', 't', 'benefits', 'call', 'because', 0] });
    expect(issue).not.toHaveProperty('expected');
    expect(issue).not.toHaveProperty('suggestion');
  });

  test('of a rule is one in a list: a text is of the wrong type, and not looked up', () => {
    expect(found(withBenefit({ because: 'own' }))).toEqual(['tiers.t.benefits.call.because: invalid_type']);
    expect(found(withBenefit({ because: ['own', 5] })).toSorted()).toEqual([
      'tiers.t.benefits.call.because.0: unknown_rule',
      'tiers.t.benefits.call.because.1: invalid_type',
    ]);
    expect(found(withTier({ beside: ['u', 5] })).toSorted()).toEqual([
      'tiers.t.beside.0: unknown_tier',
      'tiers.t.beside.1: invalid_type',
    ]);
  });

  test('is told every id of its kind', () => {
    const expectedOf = (spec: unknown) => thrownBy(() => define(spec as CatalogSpec)).issues[0]?.expected;
    expect(expectedOf(withTier({ for: 'boss' }))).toEqual(['member', 'admin', 'contact', 'owner', 'viewer']);
    expect(expectedOf(withBenefit({ language: 'fr' }))).toEqual(['en', 'de']);
    expect(expectedOf(withTier({ targets: { reply: { within: 'PT1H', language: 'fr' } } }, MINIMAL))).toEqual(['en']);
    expect(expectedOf(withTier({ without: { fax: [] } }))).toEqual(['web']);
    expect(expectedOf(withTier({ targets: { reply: { within: 'PT1H', severity: 'high' } } }))).toEqual([
      'urgent',
      'normal',
    ]);
    expect(expectedOf(withBenefit({ hours: 'noon' }))).toEqual(['always', ...Object.keys(SMALL.hours)]);
  });
});

describe('a promise needs a time', () => {
  const missing = (id: string, target = 'reply') => `tiers.${id}.targets.${target}.within: missing`;
  const tiers = (more: object) => ({ ...MINIMAL, tiers: { t, ...more } });

  test.each<[string, unknown, string[]]>([
    [
      'unless it patches that of the tier that it extends',
      tiers({ u: { extends: 't', targets: { reply: { channel: 'web' } } } }),
      [],
    ],
    [
      'or that of the tier below',
      tiers({ u: { extends: 't' }, v: { extends: 'u', targets: { reply: { channel: 'web' } } } }),
      [],
    ],
    [
      'which is another promise',
      tiers({ u: { extends: 't', targets: { fix: { metric: 'resolution' } } } }),
      [missing('u', 'fix')],
    ],
    ['in a tier that stands beside it', tiers({ u: { beside: 't', targets: { reply: {} } } }), [missing('u')]],
    [
      'in each tier',
      tiers({ u: { targets: { a: {} }, benefits: { web: {} } }, v: { targets: { b: {} }, benefits: { web: {} } } }),
      [missing('u', 'a'), missing('v', 'b')],
    ],
  ])('%s', (_, spec, issues) => {
    const answer = parse(spec);
    expect(answer.ok ? [] : found(spec)).toEqual(issues);
  });

  test('which is not asked for where the tier below is not known, or the tiers run in a circle through others', () => {
    expect(found(tiers({ u: { extends: 'x', targets: { reply: {} } } }))).toEqual(['tiers.u.extends: unknown_tier']);
    expect(found(tiers({ u: { extends: 'v', targets: { reply: {} } }, v: { extends: 'u' } }))).toEqual([
      'tiers.u.extends: circular_tiers',
      'tiers.v.extends: circular_tiers',
      missing('u'),
    ]);
    expect(found(tiers({ u: { targets: { reply: 5 } } }))).toEqual(['tiers.u.targets.reply: invalid_type']);
    expect(found(tiers({ u: { targets: { reply: null } } }))).toEqual(['tiers.u.targets.reply: invalid_type']);
    expect(found(tiers({ u: { targets: { reply: [] } } }))).toEqual(['tiers.u.targets.reply: invalid_type']);
  });
});

test('of hundreds of ids that lead nowhere two hundred are told, the first eight with every id', () => {
  const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
  const target = (channel: string[]) => ({ within: 'PT1H', channel });
  const targets = Object.fromEntries(names('r', 3).map((id) => [id, target(names(`x${id}`, 90))]));
  const spec = { id: 'x', channels: names('c', 20), tiers: { t: { targets, benefits: { c0: {} } } } };
  const { issues } = thrownBy(() => define(spec));
  expect(issues).toHaveLength(200);
  expect(issues.map(({ expected }) => expected?.length).slice(0, 10)).toEqual([...Array(8).fill(20), 8, 8]);
});
