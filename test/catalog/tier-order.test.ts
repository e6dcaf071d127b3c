import { describe, expect, test } from 'vitest';
import {
  type BenefitSpec,
  type CatalogSpec,
  define,
  parse,
  type TargetSpec,
  type WeekSpec,
} from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { HOURS, oneBenefit, SMALL, twoTiers } from './small-offer.ts';

/** What is said of a tier that patches one promise of the tier that it extends. */
function patched(lower: TargetSpec, patch: TargetSpec): string[] {
  return faults(twoTiers(lower, { targets: { reply: patch } }));
}

function faults(spec: CatalogSpec): string[] {
  const answer = parse(spec);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.slice(1).join('.')}: ${code}`);
}

const kept: string[] = [];
const less = ['upper.targets.reply: promises_less'];
const unlike = ['upper.targets.reply: not_comparable'];

describe('a higher tier keeps each promise', () => {
  test.each<[string, TargetSpec, TargetSpec, string[]]>([
    ['the same time', { within: 'PT4H' }, { within: 'PT240M' }, kept],
    ['a shorter time', { within: 'PT4H' }, { within: 'PT1H' }, kept],
    ['a longer time', { within: 'PT4H' }, { within: 'PT4H0.001S' }, less],
    ['from business hours to round the clock', { within: 'PT4H', hours: 'office' }, { hours: 'always' }, kept],
    ['from round the clock to business hours', { within: 'PT4H' }, { hours: 'office' }, less],
    ['a shorter time on fewer hours', { within: 'PT4H' }, { within: 'PT1H', hours: 'office' }, less],
    ['longer hours of the same place', { within: 'PT4H', hours: 'office' }, { hours: 'long' }, kept],
    ['shorter hours of the same place', { within: 'PT4H', hours: 'long' }, { hours: 'office' }, less],
    ['a longer time on longer hours', { within: 'PT4H', hours: 'office' }, { within: 'PT5H', hours: 'always' }, less],
    ['hours that close on one date more', { within: 'PT4H', hours: 'office' }, { hours: 'holidays' }, less],
    ['hours that close on one date less', { within: 'PT4H', hours: 'holidays' }, { hours: 'office' }, kept],
    ['the daytime of the customer to round the clock', { within: 'PT24H', hours: 'local' }, { hours: 'always' }, kept],
    ['the daytime of the customer to that of Berlin', { within: 'PT4H', hours: 'local' }, { hours: 'office' }, unlike],
    ['Berlin to Tokyo', { within: 'PT4H', hours: 'office' }, { hours: 'tokyo' }, less],
    ['days to fewer days', { within: 'P2D', hours: 'office' }, { within: 'P1D' }, kept],
    ['days to more days', { within: 'P1D', hours: 'office' }, { within: 'P2D' }, less],
    ['days to days on other hours', { within: 'P1D', hours: 'office' }, { hours: 'long' }, unlike],
    ['a day to the hours of the shortest one', { within: 'P1D', hours: 'office' }, { within: 'PT8H' }, kept],
    ['a day to more than its hours', { within: 'P1D', hours: 'office' }, { within: 'PT8H1M' }, unlike],
    [
      'a day to the time until its close at the least',
      { within: 'P1D', hours: 'office' },
      { within: 'PT17H', hours: 'always' },
      kept,
    ],
    ['a day to more than that', { within: 'P1D', hours: 'office' }, { within: 'PT17H1M', hours: 'always' }, unlike],
    ['two days to two of these times', { within: 'P2D', hours: 'office' }, { within: 'PT41H', hours: 'always' }, kept],
    ['hours to a day', { within: 'PT4H', hours: 'office' }, { within: 'P1D' }, unlike],
    ['a day of eight hours to eight hours', { within: 'P1D', hours: 'eight' }, { within: 'PT8H' }, kept],
    [
      'eight hours to a day of eight hours',
      { within: 'PT8H', hours: 'office' },
      { within: 'P1D', hours: 'eight' },
      kept,
    ],
    ['best effort to a time', { within: 'best_effort' }, { within: 'PT99H' }, kept],
    ['a time to best effort', { within: 'PT99H' }, { within: 'best_effort' }, less],
    ['a time to more than that time', { within: 'PT4H' }, { over: true }, less],
    ['more than a time to a time', { within: 'PT4H', over: true }, { over: false, within: 'PT8H' }, kept],
    ['one channel to all', { within: 'PT4H', channel: 'web' }, { channel: null }, kept],
    ['all channels to one', { within: 'PT4H' }, { channel: 'web' }, less],
    ['a channel that is not open to none', { within: 'PT4H', channel: ['web', 'chat'] }, { channel: 'web' }, kept],
    ['all languages to one', { within: 'PT4H' }, { language: 'de' }, less],
    ['each severity of two to all', { within: 'PT4H', severity: ['urgent', 'normal'] }, { severity: null }, kept],
    ['one severity to the other', { within: 'PT4H', severity: 'urgent' }, { severity: 'normal' }, less],
    ['all products to one', { within: 'PT4H' }, { product: 'drive' }, less],
    ['one metric to two', { within: 'PT4H' }, { metric: ['first_reply', 'next_reply'] }, kept],
    ['two metrics to one', { within: 'PT4H', metric: ['first_reply', 'next_reply'] }, { metric: 'first_reply' }, less],
    ['contacts to everybody', { within: 'PT4H', for: 'contact' }, { for: null }, kept],
    ['everybody to contacts', { within: 'PT4H' }, { for: 'contact' }, less],
    ['any admin to each kind of admin', { within: 'PT4H', for: 'admin' }, { for: 'owner' }, kept],
    ['any admin to a role that is none', { within: 'PT4H', for: 'admin' }, { for: 'viewer' }, less],
    ['submission to the setting of a severity', { within: 'PT4H' }, { from: 'severity_set' }, less],
    ['the setting of a severity to submission', { within: 'PT4H', from: 'severity_set' }, { from: 'submitted' }, kept],
    ['a guarantee to a target', { within: 'PT4H', strength: 'guarantee' }, { strength: 'target' }, less],
    [
      'a guarantee to a promise that does not say it',
      { within: 'PT4H', strength: 'guarantee', severity: 'urgent' },
      { severity: 'normal', within: 'PT1H' },
      less,
    ],
    ['a clock that rests more often', { within: 'PT4H', rests: 'on_hold' }, { rests: null }, less],
    ['the usual rests said in words', { within: 'PT4H' }, { rests: ['on_hold', 'waiting_for_requester'] }, kept],
    ['everybody to those who bought long ago', { within: 'PT4H' }, { held: { until: '2020-01-01' } }, less],
    [
      'a span to a longer span',
      { within: 'PT4H', held: { until: '2020-01-01' } },
      { held: { until: '2021-01-01' } },
      kept,
    ],
    [
      'a span to a shorter span',
      { within: 'PT4H', held: { until: '2020-01-01' } },
      { held: { until: '2019-01-01' } },
      less,
    ],
  ])('%s', (_, lower, patch, expected) => {
    expect(patched(lower, patch)).toEqual(expected);
  });

  test('by several promises together, whatever their ids', () => {
    const upper = {
      targets: {
        reply: { within: 'PT9H' },
        urgent_reply: { severity: 'urgent', within: 'PT1H' },
        owners: { severity: 'normal', for: 'owner', within: 'PT1H' },
        others: { severity: 'normal', within: 'PT2H' },
      },
    } as const;
    expect(faults(twoTiers({ within: 'PT4H' }, upper))).toEqual([]);
    const { others: _, ...fewer } = upper.targets;
    expect(faults(twoTiers({ within: 'PT4H' }, { targets: fewer }))).toEqual(less);
  });

  test('which is not known where one of several cannot be compared, and no other keeps it', () => {
    const local: TargetSpec = { within: 'PT4H', hours: 'local' };
    const office: TargetSpec = { within: 'PT4H', hours: 'office' };
    const slow: TargetSpec = { within: 'PT99H', hours: 'always' };
    const quick: TargetSpec = { within: 'PT4H', hours: 'always' };
    const upper = (...targets: TargetSpec[]) => ({
      targets: Object.fromEntries(targets.map((one, i) => [i === 0 ? 'reply' : `r${i}`, one])),
    });
    expect(faults(twoTiers(local, upper(office, slow)))).toEqual(unlike);
    expect(faults(twoTiers(local, upper(slow, office)))).toEqual(unlike);
    expect(faults(twoTiers(local, upper(office, slow, quick)))).toEqual([]);
    expect(faults(twoTiers(local, upper(slow)))).toEqual(less);
  });

  test('to whoever may use the channel: a contact who is an owner needs both', () => {
    const lower = {
      targets: { reply: { within: 'PT1H', for: 'contact' } },
      benefits: { web: { for: 'owner' } },
    } as const;
    const both = { targets: { reply: { within: 'PT9H' }, all: { within: 'PT1H' } } };
    expect(faults(twoTiers(lower, both))).toEqual([]);
    expect(faults(twoTiers(lower, { targets: { reply: { within: 'PT9H' } } }))).toEqual(less);
  });

  test('on hours that differ by the week alone in one region', () => {
    const hours = {
      ...HOURS,
      world: { byRegion: { emea: HOURS.office, else: HOURS.tokyo } },
      wider: { byRegion: { emea: HOURS.long, else: HOURS.tokyo } },
    };
    const offer = (lower: string, upper: string) =>
      faults(twoTiers({ within: 'PT4H', hours: lower }, { targets: { reply: { hours: upper } } }, { hours }));
    expect(offer('world', 'wider')).toEqual([]);
    expect(offer('wider', 'world')).toEqual(less);
    expect(offer('world', 'always')).toEqual([]);
    expect(offer('world', 'office')).toEqual(less);
  });

  test.each<[string, WeekSpec, string, string, boolean]>([
    [
      'a Friday of three hours',
      { zone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['09:00-12:00'] } },
      'x',
      'PT3H',
      true,
    ],
    [
      'a Friday of three hours',
      { zone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['09:00-12:00'] } },
      'x',
      'PT4H',
      false,
    ],
    [
      'a Friday until noon',
      { zone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['09:00-12:00'] } },
      'always',
      'PT12H',
      true,
    ],
    [
      'a Friday until noon',
      { zone: 'UTC', weekly: { 'mon-thu': ['09:00-17:00'], fri: ['09:00-12:00'] } },
      'always',
      'PT13H',
      false,
    ],
    [
      'a short day before the holidays',
      { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, exceptions: { '2026-12-30': ['09:00-10:00'] } },
      'x',
      'PT1H1M',
      false,
    ],
    [
      'a day of 23 hours in spring',
      { zone: 'America/New_York', weekly: { 'mon-sun': ['00:00-24:00'] } },
      'x',
      'PT24H',
      false,
    ],
    [
      'a day of 23 hours in spring',
      { zone: 'America/New_York', weekly: { 'mon-sun': ['00:00-24:00'] } },
      'x',
      'PT23H',
      true,
    ],
    ['the whole of a UTC day', { zone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } }, 'x', 'PT24H', true],
  ])('on the shortest day that there is: %s, on %s', (_, week, clock, within, expected) => {
    const upper = { targets: { reply: { within, hours: clock } } };
    const spec = twoTiers({ within: 'P1D', hours: 'x' }, upper, { hours: { ...HOURS, x: week } });
    expect(faults(spec)).toEqual(expected ? [] : unlike);
  });

  test('on two nights that share their hours of the morning, which count once', () => {
    const x = { zone: 'UTC', weekly: { 'mon-sun': ['20:00-06:00', '00:00-06:00'] } };
    const upper = (within: string) => ({ targets: { reply: { within, hours: 'x' } } });
    const spec = (within: string) => twoTiers({ within: 'P2D', hours: 'x' }, upper(within), { hours: { ...HOURS, x } });
    // From midnight: 6 hours, a night of 10, and a night of 10 whose date has the morning of the first.
    expect(faults(spec('PT27H'))).toEqual(unlike);
    expect(faults(spec('PT20H'))).toEqual([]);
  });

  test('on hours that close for the dates of the caller or of the customer', () => {
    const hours = { ...HOURS, caller: { ...HOURS.office, closed: ['caller'] } } as const;
    const offer = (lower: string, upper: string) =>
      faults(twoTiers({ within: 'PT4H', hours: lower }, { targets: { reply: { hours: upper } } }, { hours }));
    expect(offer('caller', 'office')).toEqual([]);
    expect(offer('office', 'caller')).toEqual(less);
  });

  test('with first_match, by the first promise alone', () => {
    const targets = { slow: { within: 'PT9H', severity: 'urgent' }, reply: { within: 'PT1H' } } as const;
    const lower = {
      targets: { slow: { within: 'PT9H', severity: 'normal' }, reply: { within: 'PT4H' } },
      benefits: { web: {} },
    } as const;
    expect(faults(twoTiers(lower, { targets }))).toEqual([]);
    expect(faults(twoTiers(lower, { targets }, { conflict: 'first_match' }))).not.toEqual([]);
  });
});

describe('the cases of the issue', () => {
  test('Red Hat: Severity 1 from business hours to round the clock', () => {
    expect(patched({ severity: 'urgent', within: 'PT1H', hours: 'office' }, { hours: 'always' })).toEqual([]);
  });

  test('AWS: Business extends Developer with the same day round the clock, and to everybody', () => {
    const lower = {
      for: 'contact',
      targets: { reply: { within: 'PT24H', hours: 'local' } },
      benefits: { web: {} },
    } as const;
    expect(faults(twoTiers(lower, { for: 'member', targets: { reply: { hours: 'always' } } }))).toEqual([]);
  });
});

describe('who is not bound by the law', () => {
  test('a tier that says so', () => {
    expect(
      faults(twoTiers({ within: 'PT4H' }, { mayPromiseLess: true, targets: { reply: { within: 'PT8H' } } })),
    ).toEqual([]);
    expect(
      faults(
        twoTiers({ within: 'PT4H', hours: 'local' }, { mayPromiseLess: true, targets: { reply: { hours: 'office' } } }),
      ),
    ).toEqual([]);
  });

  test('what a person holds', () => {
    expect(faults(twoTiers({ within: 'PT4H' }, { holder: 'person', targets: { reply: { within: 'PT8H' } } }))).toEqual(
      [],
    );
  });
});

describe('every benefit stays', () => {
  test.each<[string, BenefitSpec, BenefitSpec, boolean]>([
    ['a greater count', { count: 1 }, { count: 2 }, true],
    ['a smaller count', { count: 2 }, { count: 1 }, false],
    ['a count where there was none', {}, { count: 9 }, false],
    ['no count where there was one', { count: 9 }, { count: null }, true],
    ['fewer minutes', { minutes: 60 }, { minutes: 59 }, false],
    ['fewer items', { items: 3 }, { items: 2 }, false],
    ['once a year instead of a quarter', { count: 1, per: 'quarter' }, { per: 'year' }, false],
    ['once a month instead of a quarter', { count: 1, per: 'quarter' }, { per: 'month' }, true],
    ['owners instead of everybody', {}, { for: 'owner' }, false],
    ['everybody instead of owners', { for: 'owner' }, { for: null }, true],
    ['one language', {}, { language: 'de' }, false],
    ['one severity', { severity: ['urgent', 'normal'] }, { severity: 'urgent' }, false],
    ['business hours', {}, { hours: 'office' }, false],
    ['longer hours', { hours: 'office' }, { hours: 'long' }, true],
  ])('%s', (_, lower, patch, stays) => {
    const spec = twoTiers({ benefits: { meeting: lower } }, { benefits: { meeting: patch } });
    expect(faults(spec)).toEqual(stays ? [] : ['upper.benefits.meeting: promises_less']);
  });

  test('or is said to be missing', () => {
    const spec = twoTiers({ benefits: { meeting: {} } }, { without: { meeting: [] } });
    expect(faults(spec)).toEqual(['upper.benefits.meeting: promises_less']);
    expect(parse(oneBenefit({})).ok).toBe(true);
  });
});

test('the message shows a request, and says what to do', () => {
  const spec = twoTiers({ within: 'PT4H' }, { targets: { reply: { within: 'PT1H', for: ['viewer', 'contact'] } } });
  const [issue] = thrownBy(() => define(spec)).issues;
  expect(issue?.message.en).toBe(
    'For a request of metric first_reply, channel web, language en, severity urgent, "upper" promises less than "lower", the tier that it extends. Promise at least as much, or say mayPromiseLess: true.',
  );
  const days = twoTiers({ within: 'P1D', hours: 'office', for: 'owner' }, { targets: { reply: { within: 'PT99H' } } });
  expect(issuesOf(() => define(days))).toEqual(['tiers.upper.targets.reply: not_comparable']);
  expect(thrownBy(() => define(days)).message).toContain('audience owner');
  expect(SMALL.id).toBe('small');
});

test('a tier that extends none keeps nothing, not even what a tier without a name has', () => {
  const tiers = { lower: {}, '': { benefits: { web: {} } } };
  const answer = parse({ id: 'acme', channels: { web: {} }, tiers });
  expect(answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => [path, code])).toEqual([
    [['tiers', ''], 'invalid_id'],
  ]);
});

test('where only the first promise counts, one that is taken over may come after a changed one', () => {
  const lower = {
    benefits: { web: {}, phone: {} },
    targets: { moved: { within: 'PT4H', channel: 'phone' }, hour: { within: 'PT1H', channel: 'web' } },
  };
  const found = (conflict: string, patch: object) => {
    const tiers = { lower, upper: { extends: 'lower', targets: patch } };
    const read = parse({ id: 'acme', channels: { web: {}, phone: {} }, conflict, tiers });
    return read.ok ? [] : read.refusal.issues.map(({ path, code }) => `${path.slice(1).join('.')}: ${code}`);
  };
  const less = 'upper.targets.hour: promises_less';
  expect(found('first_match', { moved: { channel: null } })).toEqual([less]);
  expect(found('first_match', { moved: { channel: null, within: 'PT1H' } })).toEqual([]);
  expect(found('first_match', { moved: { within: 'PT3H' } })).toEqual([]);
  expect(found('first_match', { later: { within: 'PT9H' } })).toEqual([]);
  expect(found('earliest_due', { moved: { channel: null } })).toEqual([]);
});

describe('somebody who is three things at once', () => {
  // One role opens the web, one has an hour there, and one is moved from the phone to the web, before the hour.
  const lower = {
    benefits: { web: { for: 'opens' }, phone: {} },
    targets: {
      moved: { within: 'PT4H', for: 'moves', channel: 'phone' },
      hour: { within: 'PT1H', for: 'has', channel: 'web' },
    },
  };
  const spec = (more: object) => ({
    id: 'acme',
    channels: { web: {}, phone: {} },
    roles: { opens: {}, has: {}, moves: {} },
    tiers: { lower, upper: { extends: 'lower', targets: { moved: { channel: null } } } },
    ...more,
  });
  const found = (more: object) => {
    const read = parse(spec(more));
    return read.ok ? [] : read.refusal.issues.map(({ path, code, message }) => [path.join('.'), code, message.en]);
  };

  test('gets less where only the first promise counts', () => {
    const [[path, code, words] = [], ...others] = found({ conflict: 'first_match' });
    expect([path, code]).toEqual(['tiers.upper.targets.hour', 'promises_less']);
    expect(words).toContain('audience opens+has+moves');
    expect(others).toEqual([]);
  });

  test('gets no less where the earliest counts, or where the order is the other one', () => {
    expect(found({ conflict: 'earliest_due' })).toEqual([]);
    const { moved, hour } = lower.targets;
    const turned = { ...lower, targets: { hour, moved } };
    const tiers = { lower: turned, upper: { extends: 'lower', targets: { moved: { channel: null } } } };
    expect(found({ conflict: 'first_match', tiers })).toEqual([]);
  });
});
