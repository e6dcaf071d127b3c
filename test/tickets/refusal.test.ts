import { describe, expect, test } from 'vitest';
import { rule } from '../../src/catalog/rule.js';
import { of } from '../../src/entitlements/index.js';
import { decide, type Ticket } from '../../src/tickets/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { care } from './severity-offer.ts';
import {
  command,
  having,
  minutesLater,
  type Order,
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
  type Row = readonly [code: ReturnType<typeof refused>['code'], Ticket, Order, rule: string, data: object];
  const rows: readonly Row[] = [
    [
      'actor_not_allowed',
      open,
      { type: 'agent_reply', actor: SYSTEM, body: 'We are on it.' },
      'A23',
      { allowed: ['agent'] },
    ],
    ['not_your_ticket', open, { type: 'requester_reply', actor: { kind: 'requester', id: 'u2' } }, 'R48', {}],
    [
      'id_reused',
      answered,
      { type: 'agent_reply', id: 'used', at: minutesLater(4) },
      'R46',
      { acceptedAt: minutesLater(2) },
    ],
    ['out_of_order', answered, { type: 'requester_reply', at: minutesLater(1) }, 'R46', { lastAt: minutesLater(2) }],
    ['already_acknowledged', told, { type: 'acknowledge' }, 'A23', { acknowledgedAt: minutesLater(1) }],
    ['already_answered', answered, { type: 'acknowledge' }, 'A23', { answeredAt: minutesLater(2) }],
    ['already_waiting', states.waiting_for_requester, { type: 'wait_for_requester' }, 'R46', {}],
    ['already_on_hold', states.on_hold, { type: 'hold', reason: 'vendor' }, 'A35', {}],
    ['nothing_to_resume', open, { type: 'resume' }, 'A35', {}],
    ['no_change', open, { type: 'set_severity', severity: 'high' }, 'A29', { severity: 'high' }],
    ['ticket_resolved', states.resolved, { type: 'requester_reply' }, 'R47', {}],
    ['already_resolved', states.resolved, { type: 'resolve' }, 'A30', {}],
    ['not_resolved', open, { type: 'reopen' }, 'A30', {}],
    ['ticket_closed', states.closed, { type: 'requester_reply' }, 'R47', {}],
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
    expect(cited).toContain(because);
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
