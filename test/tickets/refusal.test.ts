import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { rule } from '../../src/catalog/rule.js';
import { of } from '../../src/entitlements/index.js';
import { decide, parse, type Ticket } from '../../src/tickets/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { CARE_OFFER, care } from './severity-offer.ts';
import {
  command,
  having,
  minutesLater,
  type Order,
  opened,
  openedCare,
  outcome,
  REQUESTER,
  refused,
  SYSTEM,
  stored,
} from './support-request.ts';

const open = openedCare();
const states: Readonly<Record<Ticket['status'], Ticket>> = {
  open,
  waiting_for_requester: having(open, { type: 'wait_for_requester' }),
  on_hold: having(open, { type: 'hold', reason: 'vendor' }),
  resolved: having(open, { type: 'resolve' }),
  closed: having(open, { type: 'close' }),
};
describe('every refusal says why', () => {
  const told = having(open, { type: 'acknowledge', at: minutesLater(1) });
  const answered = having(open, { type: 'agent_reply', id: 'used', at: minutesLater(2) });
  const ended = of({
    account: { kind: 'team', plan: 'company', addOn: { tier: 'care', endsAt: minutesLater(3) } },
    person: member({ roles: ['owner'] }),
    at: AT,
    catalog: care,
  });
  const reasons = Array.from({ length: 100 }, (_, i): Order => ({ type: 'hold', reason: `r${i}` }));
  const waiting = having(open, ...reasons);
  type Row = readonly [code: ReturnType<typeof refused>['code'], Ticket, Order, rule: string | null, data: object];
  const rows: readonly Row[] = [
    [
      'actor_not_allowed',
      open,
      { type: 'agent_reply', actor: SYSTEM, body: 'We are on it.' },
      'A23',
      { allowed: ['agent'] },
    ],
    ['not_your_ticket', open, { type: 'requester_reply', actor: { kind: 'requester', id: 'u2' } }, null, {}],
    [
      'id_reused',
      answered,
      { type: 'agent_reply', id: 'used', at: minutesLater(4) },
      null,
      { acceptedAt: minutesLater(2) },
    ],
    ['out_of_order', answered, { type: 'requester_reply', at: minutesLater(1) }, null, { lastAt: minutesLater(2) }],
    ['already_acknowledged', told, { type: 'acknowledge' }, 'A23', { acknowledgedAt: minutesLater(1) }],
    ['already_answered', answered, { type: 'acknowledge' }, 'A23', { answeredAt: minutesLater(2) }],
    ['already_waiting', states.waiting_for_requester, { type: 'wait_for_requester' }, null, {}],
    ['already_on_hold', states.on_hold, { type: 'hold', reason: 'vendor' }, 'A35', {}],
    ['too_many_holds', waiting, { type: 'hold', reason: 'r100' }, null, {}],
    ['nothing_to_resume', open, { type: 'resume' }, 'A35', {}],
    ['no_change', open, { type: 'set_severity', severity: 'high' }, 'A29', { severity: 'high' }],
    ['ticket_resolved', states.resolved, { type: 'requester_reply' }, 'A30', {}],
    ['already_resolved', states.resolved, { type: 'resolve' }, 'A30', {}],
    ['not_resolved', open, { type: 'reopen' }, 'A30', {}],
    ['ticket_closed', states.closed, { type: 'requester_reply' }, 'A30', {}],
    ['already_closed', states.closed, { type: 'close' }, 'A30', {}],
    [
      'entitlements_outdated',
      open,
      { type: 'set_severity', entitlements: ended, at: minutesLater(3) },
      'A22',
      { validUntil: minutesLater(3) },
    ],
  ];

  test.each(rows)('%s', (code, state, order, because, data) => {
    const refusal = refused(state, order);
    const { message, because: cited, ...rest } = refusal;
    expect(rest).toStrictEqual({ code, ...data });
    // This offer cites no rules of its own: what is left are readings of any offer.
    expect(because === null ? cited : cited.includes(because)).toEqual(because === null ? [] : true);
    expect(cited.map((id) => rule(id).id)).toEqual(cited);
    expect(message).toStrictEqual({ en: expect.stringMatching(/^[A-Z].*\.$/), ja: expect.stringMatching(/。$/) });
    expect([refusal, cited, message].every(Object.isFrozen)).toBe(true);
    expect(stored(refusal)).toEqual(refusal);
  });

  test('and no two of them say the same', () => {
    const refusals = rows.map(([, state, order]) => refused(state, order));
    for (const language of ['en', 'ja'] as const) {
      expect(new Set(refusals.map(({ message }) => message[language])).size).toBe(refusals.length);
    }
    expect(new Set(refusals.map(({ code }) => code)).size).toBe(refusals.length);
  });
});

describe("an offer's own rules come first, and its tickets carry them", () => {
  const expected: readonly (readonly [code: string, built: readonly string[]])[] = [
    ['actor_not_allowed', ['R46', 'A23']],
    ['not_your_ticket', ['R48']],
    ['id_reused', ['R46']],
    ['out_of_order', ['R46']],
    ['already_waiting', ['R46']],
    ['ticket_resolved', ['R47', 'A30']],
    ['ticket_closed', ['R47', 'A30']],
    ['already_resolved', ['A30']],
  ];
  const orders: Readonly<Record<string, (ticket: Ticket) => readonly [Ticket, Order]>> = {
    actor_not_allowed: (ticket) => [ticket, { type: 'agent_reply', actor: SYSTEM }],
    not_your_ticket: (ticket) => [ticket, { type: 'requester_reply', actor: { kind: 'requester', id: 'u2' } }],
    id_reused: (ticket) => [having(ticket, { type: 'agent_reply', id: 'x' }), { type: 'resolve', id: 'x' }],
    out_of_order: (ticket) => [ticket, { type: 'resolve', at: minutesLater(-1) }],
    already_waiting: (ticket) => [having(ticket, { type: 'wait_for_requester' }), { type: 'wait_for_requester' }],
    ticket_resolved: (ticket) => [having(ticket, { type: 'resolve' }), { type: 'agent_reply' }],
    ticket_closed: (ticket) => [having(ticket, { type: 'close' }), { type: 'agent_reply' }],
    already_resolved: (ticket) => [having(ticket, { type: 'resolve' }), { type: 'resolve' }],
  };
  const cited = (ticket: Ticket, code: string) => {
    const refusal = refused(...(orders[code]?.(ticket) ?? [ticket, { type: 'reopen' }]));
    expect(refusal.code).toBe(code);
    return refusal.because;
  };
  const built = opened();
  test.each(expected)('%s: the built-in offer cites its page', (code, because) => {
    expect(cited(built, code)).toEqual(because);
    expect(cited(stored(built), code)).toEqual(because);
  });

  const rules = { reply: 'Replies.', own: 'Own tickets.', shut: 'Closed for good.' };
  const cites = { requester_replied: ['reply'], not_your_ticket: ['own'], ticket_closed: ['shut'], other: ['own'] };
  const catalog = define({ ...CARE_OFFER, rules: { ...CARE_OFFER.rules, ...rules }, cites });
  const entitlements = of({
    account: { kind: 'team', plan: 'company', addOn: { tier: 'care' } },
    person: member({ roles: ['owner'] }),
    at: AT,
    catalog,
  });
  const theirs = openedCare({ catalog, entitlements });
  test.each<[string, readonly string[]]>([
    ['actor_not_allowed', ['reply', 'A23']],
    ['not_your_ticket', ['own']],
    ['id_reused', ['reply']],
    ['ticket_resolved', ['A30']],
    ['ticket_closed', ['shut', 'A30']],
    ['already_resolved', ['A30']],
  ])("%s: another vendor's offer cites its own", (code, because) => {
    expect(cited(theirs, code)).toEqual(because);
    expect(cited(stored(theirs), code)).toEqual(because);
  });

  test('a ticket carries what its answers cite, and no more', () => {
    const { other: _, ...carried } = cites;
    expect(theirs.cites).toStrictEqual(carried);
    expect(open.cites).toStrictEqual({});
    const { cites: __, ...without } = stored(open);
    expect(parse(without)).toStrictEqual({ ok: true, value: open });
  });

  test('so do events: the built-in offer cites its page for a reply, another one its own rules', () => {
    const because = (ticket: Ticket, order: Order) => having(ticket, order).history.at(-1)?.because;
    expect(because(built, { type: 'agent_reply' })).toEqual(['R40', 'A23']);
    expect(because(built, { type: 'requester_reply' })).toEqual(['R46', 'A28']);
    expect(because(built, { type: 'call_back' })).toEqual(['R43', 'A39']);
    expect(because(theirs, { type: 'agent_reply' })).toEqual(['A23']);
    expect(because(theirs, { type: 'requester_reply' })).toEqual(['reply', 'A28']);
  });
});

describe('the checks answer in their order: actor, whose it is, id, time, status, entitlements', () => {
  const late = having(states.resolved, { type: 'close', at: minutesLater(10), id: 'end' });
  const stranger = { kind: 'requester', id: 'u2' } as const;
  test.each<[string, Order, string]>([
    ['all wrong', { type: 'close', actor: stranger, id: 'end', at: AT }, 'actor_not_allowed'],
    [
      'of another, known id, too early, closed',
      { type: 'reopen', actor: stranger, id: 'end', at: AT },
      'not_your_ticket',
    ],
    ['known id, too early, closed', { type: 'reopen', id: 'end', at: AT }, 'id_reused'],
    ['too early, closed', { type: 'reopen', at: AT }, 'out_of_order'],
    ['closed', { type: 'reopen' }, 'ticket_closed'],
    ['closed, of the same severity', { type: 'set_severity', severity: 'high' }, 'ticket_closed'],
  ])('%s', (_, order, code) => expect(outcome(late, order)).toBe(code));
});

describe('time', () => {
  const answered = having(open, { type: 'agent_reply', at: minutesLater(10) });
  const at = (ms: number) => new Date(Date.parse(minutesLater(10)) + ms).toISOString();
  test.each([
    ['long before', at(-600_000), 'out_of_order'],
    ['just before', at(-1), 'out_of_order'],
    ['at the same instant as', at(0), 'resolved'],
    ['just after', at(1), 'resolved'],
    ['a year after', at(31_536_000_000), 'resolved'],
  ])('a command %s the last event: %s', (_, when, answer) => {
    expect(outcome(answered, { type: 'resolve', at: when })).toBe(answer);
  });
  test('no command comes before the submission', () => {
    const before = new Date(Date.parse(AT) - 1).toISOString();
    expect(refused(open, { type: 'agent_reply', at: before })).toMatchObject({ code: 'out_of_order', lastAt: AT });
  });
  test('in any form, it is kept in one', () => {
    for (const when of ['2026-11-20T16:40:00+09:00', Date.parse(minutesLater(10)), new Date(minutesLater(10))]) {
      const decision = decide(open, command(open, { type: 'resolve', id: 'c', at: when }));
      expect(decision).toMatchObject({ value: { events: [{ at: minutesLater(10) }] } });
    }
  });
});

describe('identity: the same id again', () => {
  const reply: Order = { type: 'agent_reply', id: 'once', at: minutesLater(5), body: 'Which folder?' };
  const answered = having(open, reply);
  const later = having(
    answered,
    { type: 'requester_reply', at: minutesLater(6) },
    { type: 'resolve', at: minutesLater(7) },
    { type: 'close', at: minutesLater(8) },
  );

  test('with the same content it is replayed, at any time and of any status', () => {
    for (const state of [answered, later, stored(later)]) {
      expect(decide(state, command(state, reply))).toStrictEqual({ ok: true, value: { events: [], replayed: true } });
      expect(decide(state, command(state, { ...reply, at: '2026-11-20T16:35:00+09:00' })).ok).toBe(true);
      expect(decide(state, command(state, { ...reply, language: 'en' })).ok).toBe(true);
    }
  });

  test.each<[string, Partial<Order>]>([
    ['another instant', { at: minutesLater(9) }],
    ['other words', { body: 'Which file?' }],
    ['another agent', { actor: { kind: 'agent', id: 'a2' } }],
    ['another language', { language: 'de' }],
    ['another command', { type: 'give_workaround' }],
  ])('with %s it is another one, and refused', (_, more) => {
    for (const state of [answered, later]) {
      expect(refused(state, { ...reply, ...more })).toMatchObject({ code: 'id_reused', acceptedAt: minutesLater(5) });
    }
  });

  test.each<[Order, Order]>([
    [
      { type: 'hold', reason: 'vendor' },
      { type: 'hold', reason: 'parts' },
    ],
    [{ type: 'hold', reason: 'vendor' }, { type: 'hold' }],
    [
      { type: 'call_back', outcome: 'missed' },
      { type: 'call_back', outcome: 'reached' },
    ],
    [
      { type: 'set_severity', severity: 'low' },
      { type: 'set_severity', severity: 'critical' },
    ],
    [{ type: 'resolve' }, { type: 'resolve', body: 'Done.' }],
    [
      { type: 'resolve', actor: REQUESTER },
      { type: 'resolve', actor: SYSTEM },
    ],
    [
      { type: 'resolve', actor: { kind: 'agent', id: 'both' } },
      { type: 'resolve', actor: { kind: 'system', id: 'both' } },
    ],
    [
      { type: 'resolve', actor: { kind: 'agent', id: 'one' } },
      { type: 'resolve', actor: { kind: 'agent', id: 'other' } },
    ],
  ])('%j is told from %j', (one, other) => {
    const same = { id: 'x', at: minutesLater(1) };
    const happened = having(open, { ...one, ...same });
    expect(decide(happened, command(happened, { ...one, ...same }))).toMatchObject({ value: { replayed: true } });
    expect(outcome(happened, { ...other, ...same })).toBe('id_reused');
  });

  test('a refused command leaves no trace: its id may be tried again', () => {
    expect(outcome(open, { type: 'reopen', id: 'again' })).toBe('not_resolved');
    expect(outcome(open, { type: 'resolve', id: 'again' })).toBe('resolved');
  });

  test('deciding is a quote: the ticket is as it was', () => {
    const before = stored(open);
    decide(open, command(open, { type: 'close' }));
    expect(open).toEqual(before);
  });
});
