import { describe, expect, test } from 'vitest';
import { check } from '../../src/entitlements/index.js';
import { reply, type ViewRequest, view } from '../../src/hub/index.js';
import { asOf, type Ticket } from '../../src/tickets/index.js';
import { AT, ROLES, team } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { having, minutesLater, outcomeOf, powerUser, stored, ticketOf, viewerOf } from './made-tickets.ts';

const viewer = viewerOf();
const other = viewerOf({ id: 'u2' });
const ticket = ticketOf();
const written = { body: '直りました。', id: 'r1', at: minutesLater(30) };
const states = {
  open: ticket,
  waiting_for_requester: having(ticket, ['wait_for_requester', AT, 'Which folder?']),
  on_hold: having(ticket, ['hold', AT]),
  resolved: having(ticket, ['resolve', AT]),
  closed: having(ticket, ['close', AT]),
};

/** What both ways to a ticket come to: the code of the refusal, or `'ok'`. */
function codesOf(request: { viewer: typeof viewer; ticket: Ticket }): [view: string, reply: string] {
  return [outcomeOf(view(request)), outcomeOf(reply({ ...request, ...written }))];
}

test('a ticket of a later version that does not say whose it is', () => {
  const later = { version: 2, requester: { id: 'u1' } };
  expect(issuesOf(() => view({ viewer, ticket: later } as never))).toEqual(['ticket.version: unsupported_version']);
});

describe('R45, R47: one own ticket, as long as it is unresolved', () => {
  test.each([
    ['open', 'ok'],
    ['waiting_for_requester', 'ok'],
    ['on_hold', 'ok'],
    ['resolved', 'ticket_resolved'],
    ['closed', 'ticket_resolved'],
  ] as const)('%s: %s', (status, code) => {
    expect(states[status].status).toBe(status);
    expect(codesOf({ viewer, ticket: states[status] })).toEqual([code, code]);
  });

  test('the ticket as it is', () => {
    expect(view({ viewer, ticket })).toStrictEqual({ ok: true, value: ticket });
    expect(view({ viewer, ticket: stored(ticket) })).toStrictEqual({ ok: true, value: ticket });
  });

  test('the refusal of a resolved one cites its rules, in both languages', () => {
    for (const decision of [
      view({ viewer, ticket: states.closed }),
      reply({ viewer, ticket: states.closed, ...written }),
    ]) {
      expect(decision).toMatchObject({
        ok: false,
        refusal: {
          because: ['R47', 'A30'],
          message: { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) },
        },
      });
    }
  });

  test('one that was reopened is seen again', () => {
    const reopened = having(ticket, ['resolve', AT], ['reopen', AT]);
    expect(codesOf({ viewer, ticket: reopened })).toEqual(['ok', 'ok']);
  });
});

describe('a ticket as of `at`', () => {
  const lived = having(ticket, ['agent_reply', minutesLater(10)], ['resolve', minutesLater(20)]);
  const seen = (at: ViewRequest['at']) => view({ viewer, ticket: lived, at });

  test.each([
    ['a millisecond before its submission', -1 / 60_000, 'not_submitted'],
    ['at it', 0, 'ok'],
    ['answered', 10, 'ok'],
    ['a millisecond before it is resolved', 20 - 1 / 60_000, 'ok'],
    ['resolved', 20, 'ticket_resolved'],
    ['later', 2000, 'ticket_resolved'],
  ])('%s', (_, minutes, code) => {
    const at = minutesLater(minutes);
    expect(outcomeOf(seen(at))).toBe(code);
    if (code === 'ok') expect(seen(at)).toStrictEqual({ ok: true, value: asOf(lived, at) });
  });

  test('shows nothing of what was written later', () => {
    const decision = seen(minutesLater(5));
    expect(decision.ok && [decision.value.status, decision.value.history]).toEqual(['open', []]);
  });

  test('before its submission it is refused in both languages, with its opening', () => {
    expect(seen(0)).toStrictEqual({
      ok: false,
      refusal: {
        code: 'not_submitted',
        because: ['R45'],
        message: { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) },
        openedAt: AT,
      },
    });
    expect(outcomeOf(view({ viewer: other, ticket: lived, at: 0 }))).toBe('not_your_ticket');
  });
});

describe("R48: another member's is not shown", () => {
  test.each(ROLES)('not to a %s', (role) => {
    expect(codesOf({ viewer: viewerOf({ id: 'u2', roles: [role] }), ticket })).toEqual([
      'not_your_ticket',
      'not_your_ticket',
    ]);
  });
  test.each(['U1', 'u1 ', 'u', 'ｕ１', '__proto__', 'a1'])('not to "%s"', (id) => {
    expect(codesOf({ viewer: viewerOf({ id }), ticket })).toEqual(['not_your_ticket', 'not_your_ticket']);
  });
  test.each(Object.entries(states))('and is not said to be %s', (_, state) => {
    const refusal = {
      code: 'not_your_ticket',
      because: ['R48'],
      message: { en: expect.any(String), ja: expect.any(String) },
    };
    for (const at of [undefined, AT, 0]) {
      expect(view({ viewer: other, ticket: state, at })).toStrictEqual({ ok: false, refusal });
    }
    expect(reply({ viewer: other, ticket: state, ...written })).toStrictEqual({ ok: false, refusal });
    expect(view({ viewer: other, ticket: state })).toEqual(view({ viewer: other, ticket }));
  });
});

describe('the Hub comes first: refused as `check` refuses it', () => {
  test.each([
    ['R35: nothing held', viewerOf({}, team(null)), 'add_on_not_held'],
    [
      'R35, A12: ended at this instant',
      viewerOf({}, team('essentials', { addOn: { tier: 'essentials', endsAt: AT } })),
      'add_on_not_held',
    ],
    ['R34: no admin any more', viewerOf({ roles: [] }), 'admin_required'],
    [
      'R31: a power user who is no team admin',
      viewerOf({ roles: [], powerUser: { variant: 'epic' } }),
      'role_required',
    ],
    ['R33: not signed in', viewerOf({ signedIn: false }), 'sign_in_required'],
    ['A8: suspended', viewerOf({ status: 'suspended' }), 'member_not_active'],
  ] as const)('%s', (_, set, code) => {
    const { allowed: __, ...refusal } = check(set, 'hub');
    expect(refusal).toMatchObject({ code });
    for (const state of [...Object.values(states), ticketOf({ entitlements: other })]) {
      expect(view({ viewer: set, ticket: state })).toStrictEqual({ ok: false, refusal });
      expect(reply({ viewer: set, ticket: state, ...written })).toStrictEqual({ ok: false, refusal });
    }
  });

  test('entitlements that have ended by `at` are outdated; without `at` they are those of now', () => {
    const endsAt = new Date(written.at).toISOString();
    const ending = viewerOf({}, team('essentials', { addOn: { tier: 'essentials', endsAt } }));
    const seen = (at?: ViewRequest['at']) => outcomeOf(view({ viewer: ending, ticket, at }));
    expect([seen(), seen(written.at - 1), seen(written.at)]).toEqual(['ok', 'ok', 'entitlements_outdated']);
    const sent = (at: number) => outcomeOf(reply({ viewer: ending, ticket, ...written, at }));
    expect([sent(written.at - 1), sent(written.at)]).toEqual(['ok', 'entitlements_outdated']);
  });

  test('R31, R34: an admin of any kind, and a power user who is a team admin', () => {
    for (const role of ROLES) expect(codesOf({ viewer: viewerOf({ roles: [role] }), ticket })).toEqual(['ok', 'ok']);
    expect(codesOf({ viewer: powerUser('u1'), ticket })).toEqual(['ok', 'ok']);
  });
});

describe('what is asked wrongly', () => {
  test('a ticket of somebody else is not looked at: broken or not, it is theirs', () => {
    const broken = { ...ticket, subject: '', status: 'hunter2', openedAt: 'hunter2', history: 'hunter2' } as never;
    expect(view({ viewer: other, ticket: broken })).toEqual(view({ viewer: other, ticket }));
    expect(reply({ viewer: other, ticket: broken, ...written })).toEqual(view({ viewer: other, ticket }));
  });

  test('a ticket that cannot be told whose it is is not repeated in what is thrown', () => {
    for (const broken of ['{"subject":"hunter2"}', { ...ticket, requesterId: ['hunter2'] }, { subject: 'hunter2' }]) {
      const thrown = thrownBy(() => view({ viewer: other, ticket: broken as never }));
      expect(JSON.stringify(thrown.issues) + thrown.message).not.toContain('hunter2');
      expect(thrown.message).toMatch(/^hub\.view: ticket/);
    }
  });

  test('one’s own ticket is read in full', () => {
    const { subject: _, ...rest } = stored(ticket);
    const broken = { ...rest, status: 'resolved' } as Ticket;
    expect(issuesOf(() => view({ viewer, ticket: broken }))).toEqual(['ticket.subject: missing']);
    expect(issuesOf(() => view({ viewer, ticket: { ...stored(ticket), status: 'resolved' } }))).toEqual([
      'ticket.status: inconsistent',
    ]);
  });

  test.each<[object, string[]]>([
    [{ viewer: null }, ['viewer: invalid_type']],
    [{ ticket: 'none' }, ['ticket: invalid_type']],
    [{ viewer: undefined, ticket: undefined }, ['viewer: missing', 'ticket: missing']],
    [{ catalog: {} }, ['catalog: unknown_field']],
  ])('%j is named by where it stands', (wrong, issues) => {
    const asked = { viewer, ticket, ...wrong } as never; // what a caller without types may pass
    expect(issuesOf(() => view(asked))).toEqual(issues);
    expect(issuesOf(() => reply({ ...(asked as object), ...written } as never))).toEqual(issues);
  });

  test('everything at once', () => {
    expect(issuesOf(() => view({ viewer: null, ticket: {}, at: 'x', as: 'u1' } as never))).toEqual([
      'as: unknown_field',
      'viewer: invalid_type',
      'ticket.requesterId: missing',
      'at: invalid_instant',
    ]);
  });
});
