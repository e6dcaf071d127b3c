import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Recent, type RecentRequest, recent } from '../../src/hub/index.js';
import { asOf, type Ticket } from '../../src/tickets/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { having, idsOf, minutesLater, outcomeOf, powerUser, stored, ticketOf, viewerOf } from './made-tickets.ts';

const LATER = '2026-11-21T00:00:00.000Z';
const viewer = viewerOf();
const other = viewerOf({ id: 'u2' });

type Asked = Partial<RecentRequest>;

function ask(tickets: readonly Ticket[], more: Asked = {}): Recent {
  return orThrow(recent({ viewer, tickets, at: LATER, ...more }));
}

function ids(tickets: readonly Ticket[], more: Asked = {}): string[] {
  return idsOf(ask(tickets, more).tickets);
}

describe('R48: one’s own tickets', () => {
  const tickets = [ticketOf({ id: 'mine' }), ticketOf({ id: 'theirs', entitlements: other })];

  test('and no other member’s, not even for a team admin', () => {
    expect(ids(tickets)).toEqual(['mine']);
    expect(ids(tickets, { viewer: other })).toEqual(['theirs']);
    expect(ids(tickets, { viewer: viewerOf({ id: 'u3' }) })).toEqual([]);
  });

  test('a search, a status or a cursor opens none of theirs either', () => {
    expect(ids(tickets, { search: 'sync', status: 'open' })).toEqual(['mine']);
    expect(ids(tickets, { cursor: `${Date.parse(LATER)}:t` })).toEqual(['mine']);
  });

  test('R31: a power user who is a team admin sees theirs', () => {
    const own = ticketOf({ id: 'own', entitlements: powerUser('u9') });
    expect(ids([...tickets, own], { viewer: powerUser('u9') })).toEqual(['own']);
  });

  test('a ticket comes whole, as it stands', () => {
    expect(ask(tickets).tickets).toStrictEqual([tickets[0]]);
  });
});

describe('R47, A30: unresolved tickets', () => {
  const tickets = [
    ticketOf({ id: 'open' }),
    having(ticketOf({ id: 'answered' }), ['agent_reply', AT]),
    having(ticketOf({ id: 'waiting' }), ['wait_for_requester', AT]),
    having(ticketOf({ id: 'resolved' }), ['resolve', AT]),
    having(ticketOf({ id: 'closed' }), ['close', AT]),
    having(ticketOf({ id: 'reopened' }), ['resolve', AT], ['reopen', AT]),
    having(ticketOf({ id: 'held' }), ['hold', AT]),
  ];

  test('are shown, resolved and closed ones are not', () => {
    expect(ids(tickets).sort()).toEqual(['answered', 'held', 'open', 'reopened', 'waiting']);
  });

  test.each([
    ['open', ['answered', 'open', 'reopened']],
    ['waiting_for_requester', ['waiting']],
    ['on_hold', ['held']],
    ['resolved', []],
    ['closed', []],
  ] as const)('with status %s', (status, expected) => {
    expect(ids(tickets, { status }).sort()).toEqual(expected);
  });
});

describe('A11: newest first', () => {
  const at = (minute: number) => Date.parse(AT) + minute * 60_000;

  test('those of one instant by their ids, character by character', () => {
    const tickets = ['b', 'B', 'a10', 'a9', 'é'].map((id) => ticketOf({ id }));
    expect(ids(tickets)).toEqual(['B', 'a10', 'a9', 'b', 'é']);
  });

  test('by when they were opened, not by when something happened to them', () => {
    const old = having(ticketOf({ id: 'old', at: at(0) }), ['agent_reply', at(50)]);
    expect(ids([old, ticketOf({ id: 'new', at: at(1) })])).toEqual(['new', 'old']);
  });

  test('a millisecond is enough', () => {
    expect(ids([ticketOf({ id: 'a', at: at(0) }), ticketOf({ id: 'b', at: at(0) + 1 })])).toEqual(['b', 'a']);
  });

  test('R37: twenty, unless another limit is set', () => {
    const tickets = Array.from({ length: 21 }, (_, i) => ticketOf({ id: `t${i}`, at: at(i) }));
    expect(ids(tickets)).toHaveLength(20);
    expect(ids(tickets, { limit: 21 })).toHaveLength(21);
    expect(ids(tickets, { limit: 1 })).toEqual(['t20']);
    expect(ids(tickets, { limit: 1000 })).toHaveLength(21);
  });

  test('a ticket opened at `at` is there, one opened a millisecond later is not yet', () => {
    const tickets = [ticketOf({ at: at(0) })];
    expect(ids(tickets, { at: at(0) })).toEqual(['t1']);
    expect(ids(tickets, { at: at(0) - 1 })).toEqual([]);
  });
});

describe('R37: recently created tickets, [createdAfter, createdBefore)', () => {
  const window = { createdAfter: '2026-11-10T00:00:00.000Z', createdBefore: '2026-11-12T09:00:00.000+09:00' };

  test.each([
    ['before it', '2026-11-09T23:59:59.999Z', false],
    ['at its start', '2026-11-10T00:00:00.000Z', true],
    ['inside', '2026-11-11T08:00:00.000Z', true],
    ['just before its end', '2026-11-11T23:59:59.999Z', true],
    ['at its end', '2026-11-12T00:00:00.000Z', false],
    ['after it', '2026-11-12T00:00:00.001Z', false],
  ])('%s', (_, opened, inside) => {
    expect(ids([ticketOf({ at: opened })], window)).toEqual(inside ? ['t1'] : []);
  });

  test('may be open at either end, and is empty when reversed', () => {
    const tickets = [
      ticketOf({ id: 'a', at: '2026-11-01T00:00:00Z' }),
      ticketOf({ id: 'b', at: '2026-11-19T00:00:00Z' }),
    ];
    expect(ids(tickets, { createdAfter: window.createdAfter })).toEqual(['b']);
    expect(ids(tickets, { createdBefore: window.createdBefore })).toEqual(['a']);
    expect(ids(tickets, { createdAfter: LATER, createdBefore: AT })).toEqual([]);
  });
});

describe('R37: search', () => {
  const tickets = [
    ticketOf({ id: 'subject', subject: 'Café フォルダ', body: 'Nothing.' }),
    ticketOf({ id: 'body', subject: 'Nothing', body: 'My CAFE folder.' }),
  ];

  test.each([
    ['cafe', ['body', 'subject']],
    ['ＣＡＦＥ ﾌｫﾙﾀﾞ', ['subject']],
    ['folder', ['body']],
    ['.*', []],
    ['', ['body', 'subject']],
    // Of the ticket's other fields none is searched.
    ['dropbox', []],
    ['u1', []],
    ['sync', []],
  ])('%j', (search, expected) => {
    expect(ids(tickets, { search })).toEqual(expected);
  });

  test('a limit counts what was found', () => {
    const page = ask(tickets, { search: 'folder', limit: 1 });
    expect([idsOf(page.tickets), page.nextCursor]).toEqual([['body'], null]);
  });
});

describe('R37: a search looks at the words of replies too', () => {
  const ticket = having(
    ticketOf(),
    ['agent_reply', minutesLater(10), 'Which ﾌｫﾙﾀﾞ is it?'],
    ['requester_reply', minutesLater(20), 'The café one.'],
    ['resolve', minutesLater(30), 'Repaired.'],
    ['reopen', minutesLater(40), 'Broken again.'],
  );

  test.each([
    ['フォルダ', ['t1']],
    ['CAFE', ['t1']],
    ['repaired', ['t1']],
    ['sync cafe フォルダ', ['t1']],
    ['again paper', []],
    ['agent_1', []],
  ])('%j', (search, expected) => {
    expect(ids([ticket], { search })).toEqual(expected);
    expect(ids([stored(ticket)], { search })).toEqual(expected);
  });

  test('but not at those that were written after `at`', () => {
    expect(ids([ticket], { search: 'cafe', at: minutesLater(20) - 1 })).toEqual([]);
    expect(ids([ticket], { search: 'cafe', at: minutesLater(20) })).toEqual(['t1']);
  });
});

describe('the list is as of `at`', () => {
  const ticket = having(
    ticketOf(),
    ['wait_for_requester', minutesLater(10)],
    ['requester_reply', minutesLater(20)],
    ['resolve', minutesLater(30)],
    ['reopen', minutesLater(40)],
    ['close', minutesLater(50)],
  );

  test.each([
    ['at its submission', 0, 'open'],
    ['a millisecond before it waits', 10 - 1 / 60_000, 'open'],
    ['while it waits', 10, 'waiting_for_requester'],
    ['after the answer', 20, 'open'],
    ['while it is resolved', 30, undefined],
    ['reopened', 40, 'open'],
    ['once it is closed', 50, undefined],
    ['later', 5000, undefined],
  ])('%s', (_, minutes, status) => {
    const at = minutesLater(minutes);
    for (const one of [ticket, stored(ticket)]) {
      expect(ask([one], { at }).tickets.map((shown) => shown.status)).toEqual(status === undefined ? [] : [status]);
      expect(ask([one], { at }).tickets).toEqual(status === undefined ? [] : [asOf(ticket, at)]);
    }
  });

  test('the status that is asked for is that of then', () => {
    expect(ids([ticket], { at: minutesLater(15), status: 'waiting_for_requester' })).toEqual(['t1']);
    expect(ids([ticket], { at: minutesLater(15), status: 'open' })).toEqual([]);
  });
});

describe('pages', () => {
  const tickets = ['a', 'b', 'c', 'd'].map((id) => ticketOf({ id }));

  test('end with a cursor as long as there is more', () => {
    const first = ask(tickets, { limit: 2 });
    expect(idsOf(first.tickets)).toEqual(['a', 'b']);
    const second = ask(tickets, { limit: 2, cursor: first.nextCursor });
    expect([idsOf(second.tickets), second.nextCursor]).toEqual([['c', 'd'], null]);
  });

  test('a cursor holds when its own ticket is gone', () => {
    const { nextCursor } = ask(tickets, { limit: 2 });
    expect(ids(tickets.slice(2), { cursor: nextCursor })).toEqual(['c', 'd']);
  });

  test('null is the cursor of the first page', () => {
    expect(ids(tickets, { cursor: null })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('an id of any characters has a cursor', () => {
    const odd = [':', '1:2', 'a\nb', '日本', '"', 'x'.repeat(200)].map((id) => ticketOf({ id }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Recent = ask(odd, { limit: 1, cursor });
      seen.push(...idsOf(page.tickets));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.sort()).toEqual(idsOf(odd).sort());
  });

  test('so has a ticket from before 1970', () => {
    const old = ['a', 'b'].map((id) => ticketOf({ id, at: '1969-01-01T00:00:00.000Z' }));
    const { nextCursor } = ask(old, { limit: 1 });
    expect(ids(old, { cursor: nextCursor })).toEqual(['b']);
  });
});

describe('without a Hub the list is refused', () => {
  test.each([
    ['R34: a member without an admin role', viewerOf({ roles: [] }), 'admin_required'],
    ['R35: a team without the add-on', viewerOf({}, team(null)), 'add_on_not_held'],
    ['R33: somebody who is not signed in', viewerOf({ signedIn: false }), 'sign_in_required'],
    [
      'R31: a power user who is no team admin',
      viewerOf({ roles: [], powerUser: { variant: 'grand' } }),
      'role_required',
    ],
    [
      'entitlements that have ended by `at`',
      viewerOf({}, team('essentials', { addOn: { tier: 'essentials', endsAt: LATER } })),
      'entitlements_outdated',
    ],
  ])('%s', (_, one, code) => {
    expect(outcomeOf(recent({ viewer: one, tickets: [ticketOf()], at: LATER }))).toBe(code);
  });

  test('an empty list is a yes', () => {
    expect(recent({ viewer, tickets: [], at: LATER })).toStrictEqual({
      ok: true,
      value: { tickets: [], nextCursor: null },
    });
  });

  test('before the end of the entitlements it is shown', () => {
    const ending = viewerOf({}, team('essentials', { addOn: { tier: 'essentials', endsAt: LATER } }));
    expect(ids([ticketOf()], { viewer: ending, at: Date.parse(LATER) - 1 })).toEqual(['t1']);
  });
});
