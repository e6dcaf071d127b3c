import { describe, expect, test } from 'vitest';
import { check, of } from '../../src/entitlements/index.js';
import { reply, view } from '../../src/hub/index.js';
import { apply, decide, type Ticket } from '../../src/tickets/index.js';
import { AT, member, ROLES, team } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { having, holding, minutesLater, opened, stored } from '../tickets/support-request.ts';

const viewer = holding();
const other = holding({ id: 'u2' });
const ticket = opened();
const written = { body: '直りました。', id: 'r1', at: minutesLater(30) };
const states = {
  open: ticket,
  waiting_for_requester: having(ticket, { type: 'wait_for_requester', body: 'Which folder?' }),
  resolved: having(ticket, { type: 'resolve' }),
  closed: having(ticket, { type: 'close' }),
};

/** What both ways to a ticket come to: the code of the refusal, or `'ok'`. */
function codesOf(request: { viewer: typeof viewer; ticket: Ticket }): [view: string, reply: string] {
  const [seen, sent] = [view(request), reply({ ...request, ...written })];
  return [seen.ok ? 'ok' : seen.refusal.code, sent.ok ? 'ok' : sent.refusal.code];
}

describe('R45, R47: one own ticket, as long as it is unresolved', () => {
  test.each([
    ['open', 'ok'],
    ['waiting_for_requester', 'ok'],
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
    expect(codesOf({ viewer, ticket: having(states.resolved, { type: 'reopen' }) })).toEqual(['ok', 'ok']);
  });
});

describe("R48: another member's is not shown", () => {
  test.each(ROLES)('not to a %s', (role) => {
    expect(codesOf({ viewer: holding({ id: 'u2', roles: [role] }), ticket })).toEqual([
      'not_your_ticket',
      'not_your_ticket',
    ]);
  });
  test.each(['U1', 'u1 ', 'u', 'ｕ１', '__proto__', 'a1'])('not to "%s"', (id) => {
    expect(codesOf({ viewer: holding({ id }), ticket })).toEqual(['not_your_ticket', 'not_your_ticket']);
  });
  test.each(Object.entries(states))('and is not said to be %s', (_, state) => {
    const refusal = {
      code: 'not_your_ticket',
      because: ['R48'],
      message: { en: expect.any(String), ja: expect.any(String) },
    };
    expect(view({ viewer: other, ticket: state })).toStrictEqual({ ok: false, refusal });
    expect(reply({ viewer: other, ticket: state, ...written })).toStrictEqual({ ok: false, refusal });
    expect(view({ viewer: other, ticket: state })).toEqual(view({ viewer: other, ticket }));
  });
  test('not even by an id that was accepted before', () => {
    const answered = having(ticket, { type: 'agent_reply', id: 'r1', body: 'The password is hunter2.' });
    const decision = reply({ viewer: other, ticket: answered, ...written });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'not_your_ticket' } });
    expect(JSON.stringify(decision)).not.toContain('hunter2');
  });
  test('what is wrong with the reply is looked at after that', () => {
    expect(reply({ viewer: other, ticket, body: '', id: '', at: 'now' })).toMatchObject({ ok: false });
  });
});

describe('the Hub comes first: refused as `check` refuses it', () => {
  test.each([
    ['R35: nothing held', holding({}, team(null)), 'add_on_not_held'],
    [
      'R35, A12: ended at this instant',
      holding({}, team('essentials', { addOn: { tier: 'essentials', endsAt: AT } })),
      'add_on_not_held',
    ],
    ['R34: no admin any more', holding({ roles: [] }), 'admin_required'],
    [
      'R31: a power user who is no team admin',
      holding({ roles: [], powerUser: { variant: 'epic' } }),
      'team_admin_required',
    ],
    ['R33: not signed in', holding({ signedIn: false }), 'sign_in_required'],
    ['A8: suspended', holding({ status: 'suspended' }), 'member_not_active'],
  ] as const)('%s', (_, set, code) => {
    const { allowed: __, ...refusal } = check(set, 'hub');
    expect(refusal).toMatchObject({ code });
    for (const state of [...Object.values(states), opened({ entitlements: other })]) {
      expect(view({ viewer: set, ticket: state })).toStrictEqual({ ok: false, refusal });
      expect(reply({ viewer: set, ticket: state, ...written })).toStrictEqual({ ok: false, refusal });
    }
  });

  test('R31, R34: an admin of any kind, and a power user who is a team admin', () => {
    for (const role of ROLES) expect(codesOf({ viewer: holding({ roles: [role] }), ticket })).toEqual(['ok', 'ok']);
    const power = of({
      account: team(null),
      person: member({ roles: ['team_admin'], powerUser: { variant: 'grand' } }),
      at: AT,
    });
    expect(codesOf({ viewer: power, ticket })).toEqual(['ok', 'ok']);
  });
});

describe('R46: a reply', () => {
  test('is a command of the requester: its event, to be applied', () => {
    expect(reply({ viewer, ticket, ...written })).toStrictEqual({
      ok: true,
      value: {
        events: [
          {
            version: 1,
            type: 'requester_replied',
            ticketId: 't1',
            commandId: 'r1',
            revision: 1,
            at: written.at,
            actor: { kind: 'requester', id: 'u1' },
            body: written.body,
            status: 'open',
            because: expect.arrayContaining(['R46']),
          },
        ],
      },
    });
    const actor = { kind: 'requester', id: 'u1' } as const;
    expect(reply({ viewer, ticket, ...written })).toEqual(
      decide(ticket, { type: 'requester_reply', actor, ...written }),
    );
  });

  test('A30: opens a ticket that waits for it', () => {
    const decision = reply({ viewer, ticket: states.waiting_for_requester, ...written });
    expect(decision.ok && apply(states.waiting_for_requester, decision.value.events).status).toBe('open');
  });

  test('delivered again is answered as it was, also once the ticket is resolved', () => {
    const first = reply({ viewer, ticket, ...written });
    const sent = first.ok ? apply(ticket, first.value.events) : ticket;
    const resolved = having(sent, { type: 'resolve' });
    for (const state of [sent, resolved, having(resolved, { type: 'close' })]) {
      expect(reply({ viewer, ticket: state, ...written })).toEqual(first);
      expect(first.ok && apply(state, first.value.events)).toEqual(state);
    }
    expect(reply({ viewer, ticket: resolved, ...written, id: 'r2', at: minutesLater(60) })).toMatchObject({
      refusal: { code: 'ticket_resolved' },
    });
  });

  test('before the last event is refused', () => {
    const later = having(ticket, { type: 'agent_reply', at: minutesLater(31) });
    expect(reply({ viewer, ticket: later, ...written })).toMatchObject({
      refusal: { code: 'out_of_order', lastAt: minutesLater(31) },
    });
  });

  test.each<[string, object, string]>([
    ['no words', { body: ' ' }, 'command.body: blank'],
    ['ten megabytes', { body: 'x'.repeat(10_000_000) }, 'command.body: too_long'],
    ['nothing', { body: undefined }, 'command.body: missing'],
    ['no id', { id: '' }, 'command.id: blank'],
    ['no instant', { at: '2026-11-20T16:30' }, 'command.at: invalid_instant'],
  ])('bad input: %s', (_, wrong, issue) => {
    expect(issuesOf(() => reply({ viewer, ticket, ...written, ...wrong }))).toEqual([issue]);
  });
});

test('a foreign ticket that is no ticket is not repeated in what is thrown', () => {
  const broken = { ...ticket, subject: '', note: 'hunter2' };
  const thrown = thrownBy(() => view({ viewer: other, ticket: broken }));
  expect(JSON.stringify(thrown.issues) + thrown.message).not.toContain('hunter2');
});

test.each([
  [{ viewer: null }, 'viewer: invalid_type'],
  [{ ticket: 'none' }, 'ticket: invalid_type'],
])('%j is named by where it stands', (wrong, issue) => {
  const asked = { viewer, ticket, ...wrong } as never; // what a caller without types may pass
  expect(issuesOf(() => view(asked))).toEqual([issue]);
  expect(issuesOf(() => reply({ ...(asked as object), ...written } as never))).toEqual([issue]);
});
