import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Recommended, type RecommendedRequest, type Resource, recommended } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, idsOf, outcomeOf, powerUser, ticketOf, viewerOf } from './made-tickets.ts';

const viewer = viewerOf();
const LATER = '2026-11-21T00:00:00.000Z';

function ask(more: Partial<RecommendedRequest>): Recommended {
  return orThrow(recommended({ viewer, tickets: [], resources: [], at: LATER, ...more }));
}

function resource(id: string, issueTypes: readonly string[], products: readonly string[], popularity = 0): Resource {
  return { id, kind: 'article', title: id, issueTypes, products, popularity };
}

/** A ticket of u1, opened so many minutes after the hour. */
function opened(minute: number, issueType: string, product: string): Ticket {
  return ticketOf({ id: `t${minute}`, at: Date.parse(AT) + minute * 60_000, issueType, product });
}

function ranked(tickets: readonly Ticket[], resources: readonly Resource[], limit?: number): string[] {
  return idsOf(ask({ tickets, resources, limit }).resources);
}

describe('R49: what one’s past tickets weigh', () => {
  test('2 for the issue type, 1 for the product: both before the first alone before the second alone', () => {
    const resources = [
      resource('neither', ['billing'], ['sign'], 900),
      resource('product', ['billing'], ['dropbox'], 800),
      resource('type', ['sync'], ['sign'], 700),
      resource('both', ['sync'], ['dropbox'], 0),
    ];
    expect(ranked([opened(0, 'sync', 'dropbox')], resources)).toEqual(['both', 'type', 'product', 'neither']);
  });

  test('10 for the newest, 9 for the one before: worked by hand', () => {
    // Newest first: sync/dropbox weighs 10, sharing/sign 9, sharing/dropbox 8.
    const tickets = [opened(1, 'sharing', 'sign'), opened(2, 'sync', 'dropbox'), opened(0, 'sharing', 'dropbox')];
    const resources = [
      resource('sync', ['sync'], [], 0), // 2 × 10 = 20
      resource('sharing', ['sharing'], [], 0), // 2 × (9 + 8) = 34
      resource('dropbox', [], ['dropbox'], 0), // 10 + 8 = 18
      resource('sign', [], ['sign'], 99), // 9
      resource('sync in sign', ['sync'], ['sign'], 0), // 20 + 9 = 29
      resource('sharing in dropbox', ['sharing'], ['dropbox'], 0), // 34 + 18 = 52
    ];
    const expected = ['sharing in dropbox', 'sharing', 'sync in sign', 'sync', 'dropbox', 'sign'];
    expect(ranked(tickets, resources, 10)).toEqual(expected);
  });

  test('the tenth weighs 1, and so does every one before it', () => {
    const ten = Array.from({ length: 10 }, (_, i) => opened(i + 10, 'sync', 'paper'));
    const older = [opened(0, 'sharing', 'x'), opened(1, 'sharing', 'x')];
    // sharing: 2 × (1 + 1) = 4; the ten are of another type and product.
    const resources = [resource('sharing', ['sharing'], [], 0), resource('four', [], ['y'], 900)];
    const four = Array.from({ length: 4 }, (_, i) =>
      ticketOf({ id: `y${i}`, at: AT, issueType: 'none', product: 'y' }),
    );
    // Of minute 0 and older than the two or equal: 1 each, 4 in all, and then the more popular leads.
    expect(ranked([...ten, ...older, ...four], resources)).toEqual(['four', 'sharing']);
    expect(ranked([...ten, ...older, ...four.slice(1)], resources)).toEqual(['sharing', 'four']);
  });

  test('tickets of one instant are of different age by their ids', () => {
    const tickets = [ticketOf({ id: 'b', issueType: 'sharing' }), ticketOf({ id: 'a', issueType: 'sync' })];
    const resources = [resource('sharing', ['sharing'], [], 9), resource('sync', ['sync'], [], 0)];
    expect(ranked(tickets, resources)).toEqual(['sync', 'sharing']);
  });

  test('a name that a resource has twice counts once', () => {
    const tickets = [opened(0, 'sync', 'dropbox')];
    const resources = [resource('twice', ['sync', 'sync'], [], 0), resource('once', ['sync'], [], 1)];
    expect(ranked(tickets, resources)).toEqual(['once', 'twice']);
  });

  test('every issue type and product of a resource counts', () => {
    const tickets = [opened(1, 'sync', 'x'), opened(0, 'sharing', 'y')];
    const resources = [resource('sync', ['sync'], [], 9), resource('all', ['sharing', 'sync'], ['y'], 0)];
    expect(ranked(tickets, resources)).toEqual(['all', 'sync']);
  });

  test('names are compared to the letter', () => {
    const resources = [resource('Sync', ['Sync'], [], 0), resource('popular', [], [], 1)];
    expect(ranked([opened(0, 'sync', 'x')], resources)).toEqual(['popular', 'Sync']);
  });
});

describe('equals', () => {
  test('go by popularity, then by id', () => {
    const resources = [
      resource('b', [], [], 5),
      resource('c', [], [], 5.5),
      resource('a', [], [], 5),
      resource('B', [], [], 5),
    ];
    expect(ranked([], resources)).toEqual(['c', 'B', 'a', 'b']);
    expect(ranked([opened(0, 'x', 'y')], resources)).toEqual(['c', 'B', 'a', 'b']);
  });
});

describe('R51: with no ticket yet', () => {
  const resources = [resource('sync', ['sync'], [], 1), resource('popular', [], [], 2)];

  test('the most popular are shown, and that is said', () => {
    const seen = ask({ resources });
    expect([seen.basis, idsOf(seen.resources)]).toEqual(['popularity', ['popular', 'sync']]);
  });

  test('A15: other people’s tickets are none of one’s own', () => {
    const theirs = [ticketOf({ entitlements: viewerOf({ id: 'u2' }) })];
    const seen = ask({ tickets: theirs, resources });
    expect([seen.basis, idsOf(seen.resources)]).toEqual(['popularity', ['popular', 'sync']]);
  });

  test('R50: a submission is enough to change it', () => {
    const seen = ask({ tickets: [ticketOf()], resources });
    expect([seen.basis, idsOf(seen.resources)]).toEqual(['past_tickets', ['sync', 'popular']]);
  });
});

describe('A15: resolved tickets count', () => {
  const resources = [resource('sync', ['sync'], [], 1), resource('popular', [], [], 2)];

  test.each(['resolve', 'close'] as const)('after %s', (type) => {
    expect(ranked([having(ticketOf(), [type, AT])], resources)).toEqual(['sync', 'popular']);
  });
});

test('R50: each submission ranks anew', () => {
  const resources = [resource('sync', ['sync'], [], 0), resource('sharing', ['sharing'], [], 0)];
  const first = [opened(0, 'sync', 'x')];
  const second = [...first, opened(1, 'sharing', 'x')];
  const third = [...second, opened(2, 'sync', 'x')];
  expect([first, second, third].map((tickets) => ranked(tickets, resources)[0])).toEqual(['sync', 'sharing', 'sync']);
});

test('five, unless another limit is set', () => {
  const resources = Array.from({ length: 8 }, (_, i) => resource(`r${i}`, [], [], i));
  expect(ranked([], resources)).toEqual(['r7', 'r6', 'r5', 'r4', 'r3']);
  expect(ranked([], resources, 1)).toEqual(['r7']);
  expect(ranked([], resources, 1000)).toHaveLength(8);
});

test('a resource comes as it was given, its title in both languages too', () => {
  const video: Resource = { ...resource('v', ['sync'], []), kind: 'video', title: { en: 'Sync', ja: '同期' } };
  expect(ask({ resources: [video] }).resources).toStrictEqual([video]);
});

test('R31: a power user who is a team admin has recommendations of their own', () => {
  const resources = [resource('sync', ['sync'], [], 1), resource('popular', [], [], 2)];
  const own = ticketOf({ entitlements: powerUser('u9') });
  expect(idsOf(ask({ viewer: powerUser('u9'), tickets: [own], resources }).resources)).toEqual(['sync', 'popular']);
});

describe('A15: the tickets that were opened by `at`', () => {
  const resources = [resource('sync', ['sync'], [], 1), resource('popular', [], [], 2)];

  test.each([
    ['at it', AT, 'past_tickets'],
    ['a millisecond later', '2026-11-20T07:29:59.999Z', 'popularity'],
  ])('one opened %s', (_, at, basis) => {
    expect(ask({ tickets: [ticketOf()], resources, at }).basis).toBe(basis);
  });
});

test('a ticket about no product weighs by its issue type alone', () => {
  const resources = [resource('product', [], ['dropbox', 'null'], 9), resource('sync', ['sync'], [], 0)];
  expect(ranked([ticketOf({ product: null })], resources)).toEqual(['sync', 'product']);
});

describe('without a Hub the list is refused', () => {
  test.each([
    ['R34', viewerOf({ roles: [] }), 'admin_required'],
    ['R35', viewerOf({}, team(null)), 'add_on_not_held'],
    [
      'ended by `at`',
      viewerOf({}, team('essentials', { addOn: { tier: 'essentials', endsAt: LATER } })),
      'entitlements_outdated',
    ],
  ])('%s', (_, one, code) => {
    const request = { viewer: one, tickets: [ticketOf()], resources: [resource('a', [], [])], at: LATER };
    expect(outcomeOf(recommended(request))).toBe(code);
  });
});

describe('what is asked wrongly', () => {
  const good = resource('a', [], []);

  test.each<[string, object, string]>([
    ['one id twice', { resources: [good, good] }, 'resources.1.id: duplicate_id'],
    ['an unknown kind', { resources: [{ ...good, kind: 'podcast' }] }, 'resources.0.kind: unknown_resource_kind'],
    ['a negative popularity', { resources: [{ ...good, popularity: -1 }] }, 'resources.0.popularity: out_of_range'],
    [
      'a popularity of NaN',
      { resources: [{ ...good, popularity: Number.NaN }] },
      'resources.0.popularity: out_of_range',
    ],
    ['no id', { resources: [{ ...good, id: '' }] }, 'resources.0.id: blank'],
    ['an unknown field', { resources: [{ ...good, url: 'x' }] }, 'resources.0.url: unknown_field'],
    [
      'a title of ten megabytes',
      { resources: [{ ...good, title: 'x'.repeat(10_000_000) }] },
      'resources.0.title: too_long',
    ],
    ['no limit', { limit: 0 }, 'limit: out_of_range'],
    ['a limit of NaN', { limit: Number.NaN }, 'limit: out_of_range'],
    ['tickets in an object', { tickets: {} }, 'tickets: invalid_type'],
    ['a ticket without a type', { tickets: [{ ...ticketOf(), issueType: null }] }, 'tickets.0.issueType: invalid_type'],
    ['a ticket without an id', { tickets: [{ ...ticketOf(), id: 1 }] }, 'tickets.0.id: invalid_type'],
    ['a ticket of nobody', { tickets: [{ ...ticketOf(), requesterId: 1 }] }, 'tickets.0.requesterId: invalid_type'],
    ['a ticket without a product', { tickets: [{ ...ticketOf(), product: 1 }] }, 'tickets.0.product: invalid_type'],
    ['no viewer', { viewer: null }, 'viewer: invalid_type'],
    ['no instant', { at: undefined }, 'at: missing'],
    ['a title in one language', { resources: [{ ...good, title: { en: 'x' } }] }, 'resources.0.title.ja: missing'],
    ['a title without words', { resources: [{ ...good, title: null }] }, 'resources.0.title: invalid_type'],
    ['an option that does not exist', { max: 3 }, 'max: unknown_field'],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });

  test('everything at once', () => {
    const wrong = { viewer: null, resources: [{ ...good, popularity: -1 }, { id: 'b' }], limit: 0, at: 'x' };
    expect(issuesOf(() => ask(wrong as never))).toEqual([
      'viewer: invalid_type',
      'resources.0.popularity: out_of_range',
      ...['kind', 'title', 'issueTypes', 'products', 'popularity'].map((name) => `resources.1.${name}: missing`),
      'limit: out_of_range',
      'at: invalid_instant',
    ]);
  });
});
