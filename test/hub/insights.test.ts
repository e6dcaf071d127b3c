import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { type Account, of } from '../../src/entitlements/index.js';
import { insights } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, powerUser, ticketOf, viewerOf } from './made-tickets.ts';

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

function ask(more: Partial<Parameters<typeof insights>[0]> = {}) {
  return insights({ viewer, account, tickets, at: LATER, ...more });
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

  test('R55: products, a product without a ticket is not one of them', () => {
    expect(ask().productPattern).toStrictEqual([
      { product: 'dropbox', count: 5, share: 5 / 7 },
      { product: 'sign', count: 2, share: expect.closeTo(2 / 7, 15) },
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

  test('no ticket, no pattern', () => {
    const none = { unresolvedTotal: 0, ticketTotal: 0, issueTypePattern: [], productPattern: [] };
    expect(ask({ tickets: [] })).toMatchObject(none);
  });

  test('a ticket opened at `at` counts, one opened a millisecond later is not there yet', () => {
    expect(ask({ at: AT }).ticketTotal).toBe(7);
    expect(ask({ at: Date.parse(AT) - 1 }).ticketTotal).toBe(0);
  });
});

describe('A17: the product pattern of a plan', () => {
  test.each([
    ['one product', ['dropbox']],
    ['one product, named twice', ['dropbox', 'dropbox']],
    ['no product', []],
  ])('with %s is absent', (_, products) => {
    expect(ask({ account: { ...account, products } }).productPattern).toBeNull();
  });

  test('that names no products is absent', () => {
    expect(ask({ account: team('essentials') }).productPattern).toBeNull();
  });

  test('with more than one is there, also while all tickets are about one', () => {
    const one = [ticketOf()];
    expect(ask({ tickets: one }).productPattern).toEqual([{ product: 'dropbox', count: 1, share: 1 }]);
  });
});

describe('R55: a ticket about no product of the account', () => {
  const foreign = ticketOf({ id: 't8', product: 'photoshop' });

  test('is unknown_product, with its place', () => {
    expect(issuesOf(() => ask({ tickets: [...tickets, foreign] }))).toEqual(['tickets.7.product: unknown_product']);
  });

  test('counts where the account names no more than one product', () => {
    expect(ask({ account: team('essentials'), tickets: [foreign] }).ticketTotal).toBe(1);
  });

  test('does not matter to whom it is not shown: later than `at`, or of another person', () => {
    expect(ask({ tickets: [foreign], at: Date.parse(AT) - 1 }).ticketTotal).toBe(0);
    expect(ask({ tickets: [foreign], viewer: powerUser('u9') }).ticketTotal).toBe(0);
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

describe('without a Hub there are no figures, and the reason', () => {
  test.each([
    ['R34: a member who is no admin', viewerOf({ roles: [] }), 'admin_required'],
    ['R35: a team without the add-on', viewerOf({}, team(null)), 'add_on_not_held'],
    [
      'R31: a power user who is another admin',
      viewerOf({ roles: ['billing_admin'], powerUser: { variant: 'epic' } }),
      'team_admin_required',
    ],
  ])('%s', (_, one, code) => {
    const seen = ask({ viewer: one });
    expect(seen).toMatchObject({ ticketTotal: 0, unresolvedTotal: 0, issueTypePattern: [], refusal: { code } });
    expect(seen.trend.periods.every(({ ticketTotal }) => ticketTotal === 0)).toBe(true);
  });

  test('somebody with a Hub is told no reason', () => {
    expect('refusal' in ask()).toBe(false);
  });
});

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ viewer: null }, 'viewer: invalid_type'],
    [{ account: { ...account, plan: 'none' } }, 'account.plan: unknown_plan'],
    [{ tickets: 'all' }, 'tickets: invalid_type'],
    [{ at: 'soon' }, 'at: invalid_instant'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });
});

test('of an offer of one’s own: told with its catalogue, and refused without', () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours' });
  const own = of({ account, person: member({ roles: ['team_admin'] }), at: AT, catalog });
  const theirs = [ticketOf({ entitlements: own, catalog })];
  expect(ask({ viewer: own, tickets: theirs, catalog })).toMatchObject({ ticketTotal: 1 });
  expect(issuesOf(() => ask({ viewer: own, tickets: theirs }))).toEqual(['catalog: catalog_mismatch']);
});
