import { describe, expect, test } from 'vitest';
import {
  type BenefitSpec,
  type CatalogSpec,
  define,
  diff,
  dropboxPremiumSupport,
  type TargetSpec,
} from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { offer } from './offers.ts';
import { MINIMAL, SMALL } from './small-offer.ts';

type Rows = ReturnType<typeof diff>['promises'];

/** Each row in one line. */
function lines(rows: Rows): readonly string[] {
  return rows.map(({ metric, severity, channel, language, audience, before, after, change }) => {
    const where = [severity, channel, language, audience].map((one) => one ?? '*').join(' ');
    return `${metric} ${where}: ${before?.text.en ?? '—'} > ${after?.text.en ?? '—'} ${change}`;
  });
}

const between = (name: string, from: string | null, to: string | null) => diff({ from, to, catalog: offer(name) });

describe('two tiers of one offer', () => {
  test('R24, R25, R26: Essentials and Enhanced', () => {
    const { promises, benefits, price } = diff({ from: 'essentials', to: 'enhanced' });
    const japanese = '1 h in business hours: Mon–Fri 09:00–17:00, Asia/Tokyo (E-mail, Japanese)';
    expect(lines(promises)).toEqual([
      'first_reply * email en *: 4 h (E-mail) > 1 h (E-mail) better',
      `first_reply * email ja *: 4 h (E-mail) · ${japanese} > 1 h (E-mail) · ${japanese} better`,
    ]);
    expect(promises[1]?.after?.promises.map(({ id, within, hours }) => ({ id, within, hours }))).toEqual([
      { id: 'tier_reply', within: 'PT1H', hours: 'always' },
      { id: 'japanese_email_reply', within: 'PT1H', hours: 'japan' },
    ]);
    expect(benefits.map(({ id, before, after, change }) => [id, before, after?.text.ja, change])).toEqual([
      ['root_cause_analysis_meeting', null, '四半期ごとに 1 回', 'added'],
    ]);
    expect(price).toBeNull();
  });

  test('R28, A10: a team admin who becomes a power user gains no promise, and loses the meetings', () => {
    const { promises, benefits } = diff({ from: 'enhanced', to: 'epic' });
    expect(promises).toEqual([]);
    expect(benefits.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'phone better',
      'chat better',
      'hub worse',
      'implementation_consultation better',
      'quarterly_feature_email removed',
      'root_cause_analysis_meeting removed',
    ]);
  });

  test('AWS: from Developer to Business, by request', () => {
    const { promises, benefits, price } = between('aws_support', 'developer', 'business');
    expect(lines(promises).filter((line) => line.includes('system-impaired'))).toEqual([
      'first_reply system-impaired email * member: — > 12 h added',
      'first_reply system-impaired email * contact: 12 h in business hours: Mon–Fri 08:00–18:00, your local time > 12 h better',
      'first_reply system-impaired web * *: — > 12 h added',
      'first_reply system-impaired phone * *: — > 12 h added',
      'first_reply system-impaired chat * *: — > 12 h added',
    ]);
    expect(lines(promises)[0]).toBe('first_reply production-down * * *: — > 1 h added');
    expect(benefits.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'email better',
      'web added',
      'phone added',
      'chat added',
    ]);
    expect(price?.before?.text.en).toBe('3% of monthly usage, at least USD 29.00 per month');
    expect(price?.after?.prices).toMatchObject({ business: { percentOf: 'monthly_usage' } });
  });

  test('AWS: a named account manager is better than a pooled one', () => {
    const { benefits } = between('aws_support', 'enterprise_on_ramp', 'enterprise');
    expect(benefits.map(({ id, before, after, change }) => [id, before?.text.en, after?.text.en, change])).toEqual([
      ['tam', 'pooled', 'named', 'better'],
    ]);
  });

  test('Atlassian: business days to hours are better where they end before any such day', () => {
    const rows = lines(between('atlassian_cloud', 'premium', 'enterprise').promises);
    expect(rows).toContain('first_reply L3 web * admin: 1 business day > 8 h better');
    expect(rows).toContain('first_reply L5 phone * admin: — > 3 business days added');
    expect(rows.some((row) => row.startsWith('first_reply L5 web'))).toBe(false);
  });

  test('GitLab: an emergency goes by its own form alone', () => {
    expect(lines(between('gitlab_support', 'standard', 'priority').promises).slice(0, 2)).toEqual([
      'first_reply emergency emergency_form * contact: — > 30 min (Emergency form) added',
      'first_reply emergency web * contact: 24 h in business hours: Mon–Thu all day, Fri 00:00–17:00, Sun 15:00–24:00, America/Los_Angeles (web) > — removed',
    ]);
  });

  test('nothing, and something', () => {
    const { promises, benefits, price } = between('talkdesk', null, 'premium_care');
    expect(lines(promises)).toEqual([
      'first_reply S1 * * *: — > 15 min added',
      'first_reply S2 * * *: — > 1 h in business hours: Mon–Fri 08:00–20:00, America/New_York added',
      'first_reply S3 * * *: — > 1 business day added',
      'first_reply S4 * * *: — > 1 business day added',
    ]);
    expect(benefits.every(({ change, before }) => change === 'added' && before === null)).toBe(true);
    expect(price).toBeNull();
    expect(between('twilio', null, 'developer').price).toMatchObject({
      before: null,
      after: { text: { ja: 'プランに含まれます' } },
    });
  });
});

/** The change of one promise of a tier `a` that is another one in a tier `b`. */
function changeOf(before: TargetSpec, after: TargetSpec, more: Partial<CatalogSpec> = {}): readonly string[] {
  const tier = (reply: TargetSpec) => ({ targets: { reply }, benefits: { web: {} } });
  const catalog = define({ ...SMALL, ...more, tiers: { a: tier(before), b: tier(after) } });
  return diff({ from: 'a', to: 'b', catalog }).promises.map(({ change }) => change);
}

describe('better, worse, and neither', () => {
  test.each<[string, TargetSpec, TargetSpec, string[]]>([
    ['the same hours by another name', { within: 'PT1H', hours: 'office' }, { within: 'PT60M', hours: 'office' }, []],
    [
      'a day of eight hours, and eight hours',
      { within: 'P1D', hours: 'eight' },
      { within: 'PT8H', hours: 'office' },
      [],
    ],
    [
      'an hour of the desk, and three days round the clock',
      { within: 'PT1H', hours: 'office' },
      { within: 'PT72H' },
      ['worse'],
    ],
    [
      'an hour of the desk, and two and a half days',
      { within: 'PT1H', hours: 'office' },
      { within: 'PT60H' },
      ['other'],
    ],
    ['Berlin and Tokyo', { within: 'PT1H', hours: 'office' }, { within: 'PT1H', hours: 'tokyo' }, ['other']],
    ['the daytime of the customer, and a day', { within: 'PT24H', hours: 'local' }, { within: 'PT24H' }, ['better']],
    [
      'the daytime of the customer, and that of Berlin',
      { within: 'PT8H', hours: 'local' },
      { within: 'PT8H', hours: 'office' },
      ['other'],
    ],
    ['one holiday more', { within: 'PT1H', hours: 'office' }, { within: 'PT1H', hours: 'holidays' }, ['worse']],
    ['best effort, and a time', { within: 'best_effort' }, { within: 'PT99H' }, ['better']],
    ['best effort, and more than a time', { within: 'best_effort' }, { within: 'PT99H', over: true }, ['other']],
    [
      'the setting of a severity, and submission',
      { within: 'PT1H', from: 'severity_set' },
      { within: 'PT1H' },
      ['better'],
    ],
    [
      'only those who bought long ago',
      { within: 'PT1H' },
      { within: 'PT1H', held: { until: '2020-01-01' } },
      ['worse'],
    ],
    [
      'those who bought in a span, and in a part of it',
      { within: 'PT1H', held: { until: '2021-01-01' } },
      { within: 'PT1H', held: { until: '2020-01-01' } },
      ['worse'],
    ],
    [
      'those who bought in a part of a span, and in the whole of it',
      { within: 'PT1H', held: { from: '2019-01-01', until: '2020-01-01' } },
      { within: 'PT1H', held: { until: '2020-01-01' } },
      ['better'],
    ],
    ['a guarantee', { within: 'PT1H' }, { within: 'PT1H', strength: 'guarantee' }, []],
    ['other rules', { within: 'PT1H' }, { within: 'PT1H', because: ['R1'] }, []],
  ])('%s', (_, before, after, expected) => {
    expect(changeOf(before, after)).toEqual(expected);
  });

  test('hours that take the closures of a caller are worse than those that do not', () => {
    const { office } = SMALL.hours;
    const hours = { office, caller: { ...office, closed: ['caller'] } } as const;
    const language = { languages: { en: {} } };
    expect(
      changeOf({ within: 'PT1H', hours: 'office' }, { within: 'PT1H', hours: 'caller' }, { hours, ...language }),
    ).toEqual(['worse']);
  });

  test('a promise that is earlier for half an hour of the day alone, far from any opening or closing', () => {
    const hours = {
      early_lunch: { zone: 'UTC', weekly: { 'mon-sun': ['09:00-12:00', '13:00-17:00'] } },
      late_lunch: { zone: 'UTC', weekly: { 'mon-sun': ['09:00-13:00', '14:00-17:00'] } },
    } as const;
    // At 10:15 the first is due at 13:15, the second at 12:45; at 10:45 they are due at 13:45 and 14:15.
    const [before, after] = [
      { within: 'PT2H', hours: 'early_lunch' },
      { within: 'PT2H30M', hours: 'late_lunch' },
    ];
    expect(changeOf(before, after, { hours, languages: { en: {} } })).toEqual(['other']);
  });

  test('hours that open on dates alone, on one date more', () => {
    const date = ['09:00-17:00'];
    const hours = {
      once: { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': date } },
      twice: { zone: 'UTC', weekly: {}, exceptions: { '2026-11-20': date, '2026-11-27': date } },
    };
    const more = { hours, languages: { en: {} } };
    expect(changeOf({ within: 'PT1H', hours: 'once' }, { within: 'PT1H', hours: 'twice' }, more)).toEqual(['better']);
    expect(changeOf({ within: 'PT1H', hours: 'twice' }, { within: 'PT1H', hours: 'once' }, more)).toEqual(['worse']);
  });

  test('hours of regions, one of which is longer', () => {
    const { office, long, tokyo } = SMALL.hours;
    const hours = { a: { byRegion: { emea: office, else: tokyo } }, b: { byRegion: { emea: long, else: tokyo } } };
    const language = { languages: { en: {} } };
    expect(changeOf({ within: 'PT1H', hours: 'a' }, { within: 'PT1H', hours: 'b' }, { hours, ...language })).toEqual([
      'better',
    ]);
  });

  test.each<[string, BenefitSpec, BenefitSpec, string[]]>([
    ['more and for fewer people', { count: 1 }, { count: 2, for: 'owner' }, ['other']],
    ['without asking', { onRequest: true }, {}, ['better']],
    ['other words and rules', { label: 'Call' }, { label: 'Talk', because: ['R1'], otherwise: ['R2'] }, []],
    ['hours that cannot be compared', { hours: 'local' }, { hours: 'office' }, ['other']],
    ['the hours always, and none', { hours: 'always' }, {}, []],
  ])('a benefit with %s', (_, before, after, expected) => {
    const tier = (meeting: BenefitSpec) => ({ benefits: { web: {}, meeting } });
    const catalog = define({ ...SMALL, tiers: { a: tier(before), b: tier(after) } });
    expect(diff({ from: 'a', to: 'b', catalog }).benefits.map(({ change }) => change)).toEqual(expected);
  });
});

describe('two catalogues', () => {
  const later = define({
    ...SMALL,
    version: '2',
    tiers: {
      gold: { targets: { answer: { within: 'PT2H' } }, benefits: { web: {}, call: {} }, price: 'quote' },
      iron: { benefits: { web: {} }, price: 'bundled' },
    },
  });
  const earlier = define({
    ...SMALL,
    tiers: {
      gold: {
        targets: { reply: { within: 'PT4H' } },
        benefits: { web: {} },
        price: { per: 'seat', amount: { USD: '5' } },
      },
      lead: { targets: { reply: { within: 'PT9H' } }, benefits: { web: {} } },
    },
  });

  test('are compared tier by tier, whatever the ids of the clauses', () => {
    const { promises, benefits, price } = diff({ from: earlier, to: later });
    expect(promises.map(({ tier, before, after, change }) => [tier, before?.text.en, after?.text.en, change])).toEqual([
      ['gold', '4 h', '2 h', 'better'],
      ['lead', '9 h', undefined, 'removed'],
    ]);
    expect(benefits.map(({ tier, id, change }) => [tier, id, change])).toEqual([
      ['gold', 'call', 'added'],
      ['iron', 'web', 'added'],
      ['lead', 'web', 'removed'],
    ]);
    expect(price).toEqual({
      before: {
        text: { en: 'gold: USD 5 per seat', ja: 'gold: USD 5（1 ライセンスあたり）' },
        prices: { gold: { per: 'seat', amount: { USD: '5' } } },
      },
      after: {
        text: { en: 'gold: on request; iron: included', ja: 'gold: お見積もり、iron: プランに含まれます' },
        prices: { gold: 'quote', iron: 'bundled' },
      },
    });
  });

  test('the name of an offer decides nothing', () => {
    const renamed = define({ ...dropboxPremiumSupport, id: 'renamed', version: '9' });
    expect(diff({ from: dropboxPremiumSupport, to: renamed })).toEqual({ promises: [], benefits: [], price: null });
  });
});

describe('a request that cannot be answered', () => {
  test('names every fault with its path', () => {
    expect(issuesOf(() => diff({ from: 'essential', to: 'premium', by: 'x' } as never))).toEqual([
      'by: unknown_field',
      'from: unknown_tier',
      'to: unknown_tier',
    ]);
    expect(issuesOf(() => diff({ from: 'essentials' } as never))).toEqual(['to: missing']);
    expect(issuesOf(() => diff({ from: { id: 'x' } as never, to: null }))[0]).toMatch(/^from\.channels: /);
  });

  test('a tier and a catalogue cannot be compared', () => {
    const error = thrownBy(() => diff({ from: 'essentials', to: dropboxPremiumSupport }));
    expect(error.issues).toMatchObject([{ path: ['to'], code: 'invalid_type' }]);
    expect(issuesOf(() => diff({ from: dropboxPremiumSupport, to: 'essentials' }))).toEqual(['to: invalid_type']);
    expect(issuesOf(() => diff({ from: dropboxPremiumSupport, to: null }))).toEqual(['to: invalid_type']);
    expect(issuesOf(() => diff({ from: null, to: dropboxPremiumSupport }))).toEqual(['to: invalid_type']);
    expect(error.message).toBe('catalog.diff: to: Compare two tiers by their ids, or two catalogues.');
  });

  test('the answer is frozen, and plain', () => {
    const answer = diff({ from: null, to: 't', catalog: define(MINIMAL) });
    expect(Object.isFrozen(answer.promises[0]?.after?.promises)).toBe(true);
    expect(structuredClone(answer)).toEqual(JSON.parse(JSON.stringify(answer)));
  });
});
