import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { type Account, of } from '../../src/entitlements/index.js';
import { type InsightsRequest, insights } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, outcomeOf, powerUser, stored, ticketOf, viewerOf } from './made-tickets.ts';

const LATER = '2026-11-21T00:00:00.000Z';
const account: Account = { ...team('essentials'), products: ['dropbox', 'sign', 'paper'] };
const viewer = viewerOf();
const other = viewerOf({ id: 'u2' });

/** Seven tickets: four about sync, two about sharing, one about billing; five of u1, two of u2. */
const tickets: readonly Ticket[] = [
  ticketOf({ id: 't1' }),
  having(ticketOf({ id: 't2', product: 'sign' }), ['wait_for_requester', AT]),
  having(ticketOf({ id: 't3' }), ['resolve', AT]),
  having(ticketOf({ id: 't4', product: 'sign' }), ['close', AT]),
  having(ticketOf({ id: 't5', issueType: 'sharing' }), ['resolve', AT], ['reopen', AT]),
  ticketOf({ id: 't6', issueType: 'sharing', entitlements: other }),
  having(ticketOf({ id: 't7', issueType: 'billing', entitlements: other }), ['resolve', AT], ['close', AT]),
];

function decide(more: Partial<InsightsRequest> = {}) {
  return insights({ viewer, account, tickets, at: LATER, ...more });
}

function ask(more: Partial<InsightsRequest> = {}) {
  return orThrow(decide(more));
}

describe('R53: the four figures', () => {
  test('A30: unresolved is every status but resolved and closed', () => {
    expect(ask()).toMatchObject({ ticketTotal: 7, unresolvedTotal: 4 });
  });

  test('R54: issue types, the most frequent first', () => {
    expect(ask().issueTypePattern).toStrictEqual([
      { issueType: 'sync', count: 4, share: 4 / 7 },
      { issueType: 'sharing', count: 2, share: 2 / 7 },
      { issueType: 'billing', count: 1, share: expect.closeTo(1 / 7, 15) },
    ]);
  });

  test('R55, A40: products, the most used first, one without a ticket counted 0', () => {
    expect(ask().productPattern).toStrictEqual([
      { product: 'dropbox', count: 5, share: 5 / 7 },
      { product: 'sign', count: 2, share: expect.closeTo(2 / 7, 15) },
      { product: 'paper', count: 0, share: 0 },
    ]);
  });

  test('R54: equals by name, whatever order they come in', () => {
    const equal = ['sync', 'Sync', 'billing', 'a'].map((issueType, i) => ticketOf({ id: `t${i}`, issueType }));
    const names = ask({ tickets: equal }).issueTypePattern.map(({ issueType }) => issueType);
    expect(names).toEqual(['Sync', 'a', 'billing', 'sync']);
  });

  test('shares sum to one, added in order, where quotients would not: six of one', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((issueType) => ticketOf({ id: issueType, issueType }));
    const shares = ask({ tickets: six }).issueTypePattern.map(({ share }) => share);
    // 1/6 six times over comes to 0.9999999999999999 in doubles.
    expect(
      Array(6)
        .fill(1 / 6)
        .reduce((a, b) => a + b, 0),
    ).not.toBe(1);
    expect(shares.reduce((a, b) => a + b, 0)).toBe(1);
    expect(shares.slice(0, -1)).toEqual(Array(5).fill(1 / 6));
  });

  test('no ticket, no issue type', () => {
    const none = { unresolvedTotal: 0, ticketTotal: 0, issueTypePattern: [] };
    expect(ask({ tickets: [] })).toMatchObject(none);
  });

  test('A40: a share of nothing is 0', () => {
    expect(ask({ tickets: [] }).productPattern).toStrictEqual([
      { product: 'dropbox', count: 0, share: 0 },
      { product: 'paper', count: 0, share: 0 },
      { product: 'sign', count: 0, share: 0 },
    ]);
  });

  test('a ticket opened at `at` counts, one opened a millisecond later is not there yet', () => {
    expect(ask({ at: AT }).ticketTotal).toBe(7);
    expect(ask({ at: Date.parse(AT) - 1 }).ticketTotal).toBe(0);
  });
});

describe('A17: the product pattern', () => {
  const about = (...products: (string | null)[]) => products.map((product, i) => ticketOf({ id: `t${i}`, product }));
  const rows = (products: readonly string[] | undefined, all: readonly Ticket[]) =>
    ask({ account: { ...team('essentials'), ...(products && { products }) }, tickets: all }).productPattern?.map(
      ({ product, count }) => [product, count],
    ) ?? null;

  test.each<[string, string[] | undefined, Ticket[]]>([
    ['a plan with one product, and no ticket', ['dropbox'], []],
    ['a plan with one product, and tickets about it', ['dropbox'], about('dropbox', 'dropbox')],
    ['a plan that names its one product twice', ['dropbox', 'dropbox'], about('dropbox')],
    ['a plan with one product, and a ticket about no product', ['dropbox'], about('dropbox', null)],
    ['a plan without products, and no ticket', [], []],
    ['a plan that names no products, and tickets about one', undefined, about('dropbox', 'dropbox')],
  ])('is absent for %s', (_, products, all) => {
    expect(rows(products, all)).toBeNull();
  });

  test.each<[string, string[] | undefined, Ticket[], [string, number][]]>([
    [
      'tickets are all about one of two products',
      ['dropbox', 'sign'],
      about('dropbox'),
      [
        ['dropbox', 1],
        ['sign', 0],
      ],
    ],
    [
      'A40: a product has left a plan of one',
      ['dropbox'],
      about('dropbox', 'dropbox', 'carousel'),
      [
        ['dropbox', 2],
        ['carousel', 1],
      ],
    ],
    [
      'A40: every ticket is about a former product',
      ['dropbox'],
      about('carousel'),
      [
        ['carousel', 1],
        ['dropbox', 0],
      ],
    ],
    [
      'A40: a product has left a plan of two',
      ['dropbox', 'sign'],
      about('carousel'),
      [
        ['carousel', 1],
        ['dropbox', 0],
        ['sign', 0],
      ],
    ],
    [
      'the plan names no products, and tickets are about two',
      undefined,
      about('sign', 'dropbox'),
      [
        ['dropbox', 1],
        ['sign', 1],
      ],
    ],
  ])('is there where %s', (_, products, all, expected) => {
    expect(rows(products, all)).toEqual(expected);
  });

  test('a ticket about no product counts in the totals, and stands in no row', () => {
    const seen = ask({ tickets: about('dropbox', null) });
    expect(seen).toMatchObject({ ticketTotal: 2, unresolvedTotal: 2 });
    expect(seen.productPattern?.[0]).toEqual({ product: 'dropbox', count: 1, share: 1 });
  });

  test('of a ticket that is not counted, no product is shown: later than `at`, or of another person', () => {
    const former = about('carousel');
    for (const more of [{ at: Date.parse(AT) - 1 }, { viewer: powerUser('u9') }]) {
      const seen = ask({ tickets: former, ...more });
      expect(seen.productPattern?.map(({ product }) => product)).toEqual(['dropbox', 'paper', 'sign']);
    }
  });
});

describe('the statuses are those of `at`', () => {
  const moved = having(
    ticketOf(),
    ['resolve', minutesLater(10)],
    ['reopen', minutesLater(20)],
    ['wait_for_requester', minutesLater(30)],
    ['close', minutesLater(40)],
  );

  test.each([
    ['just after its submission', 0, 1],
    ['a millisecond before it is resolved', 10 - 1 / 60_000, 1],
    ['at its resolution', 10, 0],
    ['between two events', 15, 0],
    ['reopened', 20, 1],
    ['waiting', 30, 1],
    ['closed', 40, 0],
    ['later', 400, 0],
  ])('%s', (_, minutes, unresolvedTotal) => {
    for (const ticket of [moved, stored(moved)]) {
      expect(ask({ tickets: [ticket], at: minutesLater(minutes) })).toMatchObject({ ticketTotal: 1, unresolvedTotal });
    }
  });

  test('A39: chats and calls count', () => {
    const all = ['chat', 'phone', 'email'].map((channel, i) => ticketOf({ id: `t${i}`, channel }));
    expect(ask({ tickets: all })).toMatchObject({ ticketTotal: 3, unresolvedTotal: 3 });
  });
});

describe('A16: whose tickets', () => {
  test('an admin of any kind sees the team’s', () => {
    const viewers = [
      viewerOf({ id: 'u3', roles: ['support_admin'] }),
      viewerOf({ id: 'u4', roles: ['billing_admin'] }),
    ];
    expect(viewers.map((one) => ask({ viewer: one }).ticketTotal)).toEqual([7, 7]);
  });

  test('R28, R31: a power user sees their own', () => {
    const seen = ask({ viewer: powerUser('u2') });
    expect(seen).toMatchObject({ ticketTotal: 2, unresolvedTotal: 1 });
    expect(seen.issueTypePattern.map(({ issueType }) => issueType)).toEqual(['billing', 'sharing']);
    expect(seen.trend.periods.at(-1)?.ticketTotal).toBe(2);
  });
});

describe('without a Hub the figures are refused', () => {
  test.each([
    ['R34: a member without an admin role', viewerOf({ roles: [] }), 'admin_required'],
    ['R35: a team without the add-on', viewerOf({}, team(null)), 'add_on_not_held'],
    [
      'R31: a power user who is another admin',
      viewerOf({ roles: ['billing_admin'], powerUser: { variant: 'epic' } }),
      'role_required',
    ],
    [
      'entitlements that have ended',
      viewerOf({}, team('essentials', { addOn: { tier: 'essentials', endsAt: LATER } })),
      'entitlements_outdated',
    ],
  ])('%s', (_, one, code) => {
    expect(outcomeOf(decide({ viewer: one }))).toBe(code);
  });
});

describe('what is asked wrongly', () => {
  test.each<[object, string[]]>([
    [{ viewer: null }, ['viewer: invalid_type']],
    [{ viewer: undefined }, ['viewer: missing']],
    [{ account: { ...account, plan: 'none' } }, ['account.plan: unknown_plan']],
    [{ account: undefined }, ['account: missing']],
    [{ tickets: 'all' }, ['tickets: invalid_type']],
    [{ at: 'soon' }, ['at: invalid_instant']],
    [{ trends: {} }, ['trends: unknown_field']],
    [
      { viewer: null, tickets: [null], at: 5, trend: { by: 'day' } },
      ['viewer: invalid_type', 'tickets.0: invalid_type', 'at: looks_like_seconds', 'trend.by: unknown_period'],
    ],
    [
      { account: { kind: 'club' }, tickets: [{}], trend: { zone: 'here' } },
      [
        ...['id', 'requesterId', 'status', 'openedAt', 'issueType'].map((name) => `tickets.0.${name}: missing`),
        'trend.zone: unknown_zone',
        'account.kind: unknown_value',
        'account.plan: missing',
      ],
    ],
  ])('%#', (wrong, issues) => {
    expect(issuesOf(() => decide(wrong))).toEqual(issues);
  });

  test('a history that cannot be read matters where `at` lies before the last event', () => {
    const broken = [
      { ...stored(ticketOf()), updatedAt: LATER, history: [{ at: AT, status: 'lost' }, { at: 'then' }] },
      { ...stored(ticketOf()), updatedAt: 'then' },
    ] as unknown as Ticket[];
    expect(issuesOf(() => ask({ tickets: broken, at: AT }))).toEqual([
      'tickets.0.history.0.status: unknown_status',
      'tickets.0.history.1.at: invalid_instant',
      'tickets.0.history.1.status: missing',
      'tickets.1.updatedAt: invalid_instant',
    ]);
    expect(ask({ tickets: broken.slice(0, 1) }).ticketTotal).toBe(1);
  });
});

describe('an offer of the caller', () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours' });
  const own = of({ account, person: member({ roles: ['team_admin'] }), at: AT, catalog });
  const theirs = [ticketOf({ entitlements: own, catalog, product: 'carousel' })];

  test('needs no catalogue, and answers the same with it', () => {
    expect(ask({ viewer: own, tickets: theirs })).toEqual(ask({ tickets: [ticketOf({ product: 'carousel' })] }));
    expect(ask({ viewer: own, tickets: theirs, catalog })).toEqual(ask({ viewer: own, tickets: theirs }));
  });

  test('the account is checked against the catalogue that is given', () => {
    const other = { ...account, plan: 'company' };
    expect(ask({ viewer: own, tickets: theirs, account: other }).ticketTotal).toBe(1);
    expect(issuesOf(() => ask({ viewer: own, account: other, catalog }))).toEqual(['account.plan: unknown_plan']);
    expect(issuesOf(() => ask({ viewer: own, account: { ...account, products: [1] } as never }))).toEqual([
      'account.products.0: invalid_type',
    ]);
  });

  test('another catalogue than that of the viewer is refused', () => {
    const wrong = { viewer: own, tickets: theirs, catalog: dropboxPremiumSupport };
    expect(issuesOf(() => ask(wrong))).toEqual(['catalog: catalog_mismatch']);
  });
});
