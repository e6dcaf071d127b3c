import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, diff, type TierSpec } from '../../src/catalog/index.js';
import { SMALL } from './small-offer.ts';

// For whom a change is: each kind of people that a clause names, and two kinds together where they get something else.

const ROLES = { owner: {}, operator: {}, viewer: { admin: false } };

/** Each row as its audience, its change, and the ids of the promises after it. */
function rows(before: TierSpec | null, after: TierSpec, more: Partial<CatalogSpec> = {}): readonly string[] {
  const benefits = { web: {} };
  const tiers = { a: { benefits, ...before }, b: { benefits, ...after } };
  const catalog = define({ ...SMALL, channels: { web: {} }, roles: ROLES, ...more, tiers });
  return diff({ from: before === null ? null : 'a', to: 'b', catalog }).promises.map(
    ({ audience, change, after: now }) =>
      `${audience ?? '*'} ${change}: ${now?.promises.map(({ id }) => id).join(' ') ?? ''}`.trim(),
  );
}

const base = { targets: { reply: { within: 'PT4H' } } } as const;
const fast = (audience: CatalogSpec['tiers'] | string | readonly string[] | object) =>
  ({ targets: { ...base.targets, fast: { within: 'PT1H', for: audience } } }) as TierSpec;

describe('a promise that is made', () => {
  test.each<[string, string | readonly string[], string[]]>([
    ['to everybody', 'member', ['* better: reply fast']],
    ['to one kind of admin of two', 'owner', ['owner better: reply fast']],
    ['to the second kind of admin', 'operator', ['operator better: reply fast']],
    ['to every kind of admin, by name', ['owner', 'operator'], ['admin better: reply fast']],
    ['to every kind of admin, named the other way around', ['operator', 'owner'], ['admin better: reply fast']],
    ['to admins', 'admin', ['admin better: reply fast']],
    ['to a role that is no admin', 'viewer', ['viewer better: reply fast']],
    ['to contacts', 'contact', ['contact better: reply fast']],
    ['to admins and contacts', ['admin', 'contact'], ['contact better: reply fast', 'admin better: reply fast']],
    ['to an owner and a viewer', ['owner', 'viewer'], ['owner better: reply fast', 'viewer better: reply fast']],
    [
      'to all roles, who are not all people',
      ['owner', 'operator', 'viewer'],
      ['admin better: reply fast', 'viewer better: reply fast'],
    ],
  ])('%s', (_, audience, expected) => {
    expect(rows(base, fast(audience))).toEqual(expected);
  });

  test('to admins of an offer that names no kind of admin', () => {
    expect(rows(base, fast('admin'), { roles: {} })).toEqual(['admin better: reply fast']);
    expect(rows(base, fast('admin'), { roles: { viewer: { admin: false } } })).toEqual(['admin better: reply fast']);
  });
});

describe('somebody who is two things', () => {
  test('has no row of its own with what one of the two has', () => {
    const after = fast(['owner', 'contact', 'viewer']);
    expect(rows(base, after)).toEqual([
      'contact better: reply fast',
      'owner better: reply fast',
      'viewer better: reply fast',
    ]);
  });

  test('has a row with what both together have', () => {
    const targets = {
      ...base.targets,
      contacts: { within: 'PT2H', for: 'contact' },
      owners: { within: 'PT1H', for: 'owner' },
    } as const;
    expect(rows(base, { targets })).toEqual([
      'contact better: reply contacts',
      'owner better: reply owners',
      'contact+owner better: reply contacts owners',
    ]);
  });

  test('may be promised what neither of the two is: a channel for the one, a promise for the other', () => {
    const after = {
      targets: { own: { within: 'PT1H', for: 'contact' } },
      benefits: { web: { for: 'owner' } },
    } as const;
    expect(rows(null, after)).toEqual(['contact+owner added: own']);
  });

  test('may keep what one of the two loses', () => {
    const before = { targets: { own: { within: 'PT1H', for: ['contact', 'owner'] } } } as const;
    const after = { targets: { own: { within: 'PT1H', for: 'owner' } } } as const;
    expect(rows(before, after)).toEqual(['contact removed:']);
  });

  test('may be two kinds of admin', () => {
    const targets = {
      owners: { within: 'PT1H', for: 'owner' },
      operators: { within: 'PT2H', for: 'operator' },
    } as const;
    expect(rows(null, { targets })).toEqual([
      'owner added: owners',
      'operator added: operators',
      'owner+operator added: owners operators',
    ]);
  });
});

test('two people who are not contacts are no contact together', () => {
  const targets = {
    contacts: { within: 'PT3H', for: 'contact' },
    owners: { within: 'PT1H', for: 'owner' },
    operators: { within: 'PT2H', for: 'operator' },
  } as const;
  expect(rows(null, { targets })).toEqual([
    'contact added: contacts',
    'owner added: owners',
    'operator added: operators',
    'contact+owner added: contacts owners',
    'contact+operator added: contacts operators',
    'owner+operator added: owners operators',
  ]);
});

test('kinds of admin are one row where they agree, whatever somebody has who is a contact as well', () => {
  const targets = {
    contacts: { within: 'PT3H', for: 'contact' },
    admins: { within: 'PT1H', for: ['owner', 'operator'] },
  } as const;
  expect(rows(null, { targets })).toEqual([
    'contact added: contacts',
    'admin added: admins',
    'contact+owner added: contacts admins',
    'contact+operator added: contacts admins',
  ]);
});

describe('where everybody gets something, and one kind of people more', () => {
  const after = { targets: { reply: { within: 'PT2H' }, owners: { within: 'PT1H', for: 'owner' } } } as const;

  test('kinds that no clause names have no row, but other kinds of admin', () => {
    expect(rows(base, after)).toEqual(['member better: reply', 'owner better: reply owners', 'admin better: reply']);
  });

  test('nor have roles that are contacts where no clause is for contacts', () => {
    const contacts = { automatic: ['viewer', 'operator'] } as const;
    expect(rows({ ...base, contacts }, { ...after, contacts })).toEqual([
      'member better: reply',
      'owner better: reply owners',
      'admin better: reply',
    ]);
  });

  test('where it is for contacts, kinds of admin are not told apart', () => {
    const targets = { reply: { within: 'PT2H' }, contacts: { within: 'PT1H', for: 'contact' } } as const;
    expect(rows(base, { targets })).toEqual(['member better: reply', 'contact better: reply contacts']);
  });
});

test('kinds of admin that no clause names are one kind, beside those that one names', () => {
  const roles = { owner: {}, operator: {}, clerk: {}, viewer: { admin: false } };
  const targets = {
    owners: { within: 'PT1H', for: 'owner' },
    admins: { within: 'PT2H', for: 'admin' },
  } as const;
  expect(rows(null, { targets }, { roles })).toEqual(['owner added: owners admins', 'admin added: admins']);
});

test('roles that are contacts without being named are told apart only where a clause is for contacts', () => {
  const contacts = { automatic: 'operator' } as const;
  expect(rows({ ...base, contacts }, { ...fast('contact'), contacts })).toEqual([
    'contact better: reply fast',
    'operator better: reply fast',
  ]);
  expect(rows({ ...base, contacts }, { ...fast('owner'), contacts })).toEqual(['owner better: reply fast']);
});

test('a role whose id looks like two others has rows of its own', () => {
  const rowsFor = (...roles: readonly string[]) => {
    const tier = (within: string) => ({ benefits: { web: {} }, targets: { reply: { within, for: roles } } });
    const catalog = define({
      id: 'acme',
      channels: { web: {} },
      roles: Object.fromEntries(roles.map((role) => [role, { admin: false }])),
      tiers: { a: tier('PT4H'), b: tier('PT1H') },
    });
    return diff({ from: 'a', to: 'b', catalog }).promises.map(({ audience, change }) => [audience, change]);
  };
  for (const roles of [
    ['p', 'q'],
    ['p', 'p+'],
    ['p', 'q', 'p+q'],
  ]) {
    expect(rowsFor(...roles)).toEqual(roles.map((role) => [role, 'better']));
  }
});

test('such a role and somebody who has the two others are not taken for one', () => {
  const everybody = ['p', 'q', 'p+q'];
  const tier = (targets: TierSpec['targets']) => ({ benefits: { web: {} }, targets });
  const catalog = define({
    id: 'acme',
    channels: { web: {} },
    roles: Object.fromEntries(everybody.map((role) => [role, { admin: false }])),
    tiers: {
      a: tier({ reply: { within: 'PT4H', for: everybody } }),
      b: tier({ one: { within: 'PT1H', for: ['p', 'p+q'] }, two: { within: 'PT2H', for: ['q', 'p+q'] } }),
    },
  });
  const rows = diff({ from: 'a', to: 'b', catalog }).promises;
  const said = rows.map(({ audience, channel, after }) => [audience, channel, after?.promises.length]);
  expect(said).toEqual([
    ['p', null, 1],
    ['q', null, 1],
    ['p+q', null, 2],
    ['p+q', null, 2],
  ]);
});
