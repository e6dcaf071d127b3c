import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { refusalOf } from '../../src/entitlements/check.js';
import { check, of, type Person } from '../../src/entitlements/index.js';
import { AT, member } from '../arbitraries/holder.ts';

const SPEC = {
  id: 'together',
  severities: { P1: {}, P2: {} },
  hours: {
    desk: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } },
    night: { zone: 'UTC', weekly: { 'mon-fri': ['00:00-06:00'] } },
  },
  channels: { web: {}, line: {} },
  languages: { en: {}, de: { hours: 'desk' } },
  tiers: {
    silver: {
      targets: { usual: { within: 'PT8H' }, slow: { within: 'PT24H' } },
      benefits: { web: {}, line: { language: 'de' }, visit: { severity: 'P1', hours: 'night' } },
    },
    empty: { benefits: { hub: { for: 'contact' } }, contacts: { seats: 2 } },
    expert: { holder: 'person', targets: { own: { within: 'PT16H' } }, benefits: { web: {} } },
  },
} satisfies CatalogSpec;

interface Case {
  readonly tiers?: readonly string[];
  readonly person?: Partial<Person>;
  readonly terms?: 'individual' | 'most_favourable';
  readonly more?: Partial<CatalogSpec>;
}

function setOf({ tiers = ['silver'], person, terms, more }: Case = {}) {
  return of({
    account: { kind: 'team', addOns: tiers.map((tier) => ({ tier })) },
    person: member(person),
    at: AT,
    powerUserTerms: terms,
    catalog: define({ ...SPEC, ...more }),
  });
}

describe('A9: whoever has the terms of the team and of the person is promised both', () => {
  const first = { conflict: 'first_match' } as const;
  const powerUser = { variant: 'expert' };

  test.each<[string, Case, string, string]>([
    [
      'both, where the first promise would bind',
      { person: { powerUser }, terms: 'most_favourable', more: first },
      'earliest_due',
      'PT8H',
    ],
    ['the person alone', { person: { powerUser }, more: first }, 'first_match', 'PT16H'],
    ['the team alone', { terms: 'most_favourable', more: first }, 'first_match', 'PT8H'],
    [
      'both, where the earliest promise binds',
      { person: { powerUser }, terms: 'most_favourable' },
      'earliest_due',
      'PT8H',
    ],
  ])('%s', (_, one, conflict, replyWithin) => {
    expect(setOf(one)).toMatchObject({ conflict, replyWithin });
  });
});

describe('a set carries the hours of the languages in which the person is served', () => {
  test('also where no promise and no benefit names them', () => {
    const set = setOf({ more: { tiers: { silver: { benefits: { web: {} } } } } });
    expect(set.languages).toEqual(['en', 'de']);
    expect(set.hours).toMatchObject({ desk: { schedule: { zone: 'Europe/Berlin' } } });
    expect(Object.keys(set.hours)).toEqual(['desk']);
  });

  test.each<[string, Case]>([
    ['whose tier opens no channel', { tiers: ['empty'], person: { contact: true } }],
    ['who holds nothing', { tiers: [] }],
    ['who is not active', { person: { status: 'suspended' } }],
  ])('and of none for somebody %s', (_, one) => {
    const { channels, languages, hours } = setOf(one);
    expect({ channels, languages, hours }).toStrictEqual({ channels: [], languages: [], hours: {} });
  });
});

test('of two promises that are as long the first is shown, as it is written', () => {
  const targets = { usual: { within: 'PT60M' }, again: { within: 'PT1H' } };
  expect(setOf({ more: { tiers: { silver: { targets, benefits: { web: {} } } } } }).replyWithin).toBe('PT60M');
});

describe('a limit of use', () => {
  test('of which nothing is said is not looked at', () => {
    const set = setOf();
    expect(refusalOf(set, 'visit')).toBeNull();
    expect(refusalOf(set, 'line')).toBeNull();
    expect(check(set, 'visit')).toMatchObject({ allowed: true });
  });

  test.each<[string, object, string]>([
    ['visit', { at: AT }, 'outside_hours'],
    ['visit', { severity: 'P2' }, 'severity_not_served'],
    ['line', { language: 'en' }, 'language_not_served'],
  ])('that is not kept is the reason: %s %j', (benefit, options, code) => {
    expect(check(setOf(), benefit, options)).toMatchObject({ allowed: false, code, unlockedBy: [] });
  });

  test('that is kept is none', () => {
    expect(check(setOf(), 'line', { language: 'de' }).allowed).toBe(true);
    expect(check(setOf(), 'web', { language: 'en', severity: 'P2', at: AT }).allowed).toBe(true);
  });
});
