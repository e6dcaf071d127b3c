import { describe, expect, test } from 'vitest';
import { parse, parseCommand } from '../../src/tickets/index.js';
import { AGENT, command, having, minutesLater, opened, stored } from './support-request.ts';

const ticket = having(
  opened(),
  { type: 'acknowledge', at: minutesLater(1) },
  { type: 'agent_reply', at: minutesLater(20) },
  { type: 'resolve', at: minutesLater(30) },
);
const [one, two, three] = ticket.history;

/** The issues of a decision, as `path: code`; `'ok'` for a yes. */
function complaints(decision: ReturnType<typeof parse> | ReturnType<typeof parseCommand>): readonly string[] {
  return decision.ok ? ['ok'] : decision.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

describe('parse', () => {
  test('a stored ticket is read back as it was, frozen', () => {
    const decision = parse(stored(ticket));
    expect(decision).toStrictEqual({ ok: true, value: ticket });
    expect(
      decision.ok && [decision.value, decision.value.history, decision.value.history[0]].every(Object.isFrozen),
    ).toBe(true);
  });

  test('without a version it is of version 1; of version 2 it is refused as that, whatever else it says', () => {
    const { version: _, ...unversioned } = ticket;
    expect(parse(unversioned)).toStrictEqual({ ok: true, value: ticket });
    const history = ticket.history.map(({ version: __, ...event }) => event);
    expect(parse({ ...unversioned, history })).toStrictEqual({ ok: true, value: ticket });
    const refusal = { code: 'unsupported_version', issues: [{ path: ['version'] }] };
    expect(parse({ version: 2, merged: true })).toMatchObject({ ok: false, refusal });
    expect(complaints(parse({ ...ticket, version: '1' }))).toEqual(['version: unsupported_version']);
    expect(complaints(parse({ ...ticket, history: [one, { version: 2, type: 'merged' }] }))).toEqual([
      'history.1.version: unsupported_version',
    ]);
  });

  test.each<[string, object, string[]]>([
    ['events out of order', { history: [one, { ...two, at: minutesLater(0) }, three] }, ['history.1.at: out_of_order']],
    ['an event before its submission', { openedAt: minutesLater(2) }, ['history.0.at: out_of_order']],
    ['two events swapped', { history: [two, one, three] }, ['history.0: out_of_sequence']],
    ['an event twice', { history: [one, one, two, three] }, ['history.1: out_of_sequence']],
    ['an event left out', { history: [one, three] }, ['history.1: out_of_sequence']],
    ["another ticket's event", { history: [{ ...one, ticketId: 't2' }] }, ['history.0: out_of_sequence']],
    ['a submission in its history', { history: [{ ...one, type: 'submitted' }] }, ['history.0.type: unknown_value']],
    ['an unknown field', { priority: 'high' }, ['priority: unknown_field']],
    ['an unknown field of an event', { history: [{ ...one, note: '' }] }, ['history.0.note: unknown_field']],
    ['an unknown field of its route', { route: { ...ticket.route, via: 'fax' } }, ['route.via: unknown_field']],
    ['an unknown status', { status: 'pending' }, ['status: unknown_value']],
    ['no history', { history: undefined }, ['history: missing']],
    ['a history that is none', { history: {} }, ['history: invalid_type']],
    ['an event that is none', { history: [null] }, ['history.0: invalid_type']],
    [
      'a promise of no duration',
      { commitments: [{ ...ticket.commitments[0], within: '4h' }] },
      ['commitments.0.within: invalid_duration'],
    ],
    ['a day off that is none', { closures: ['2026-02-29'] }, ['closures.0: invalid_date']],
    ['a local time', { openedAt: '2026-11-20T16:30' }, ['openedAt: invalid_instant']],
    ['a blank subject', { subject: ' ' }, ['subject: blank']],
    ['a body of ten megabytes', { body: 'x'.repeat(10_000_000) }, ['body: too_long']],
    ['a number as the number to call', { directPhoneNumber: 312345678 }, ['directPhoneNumber: invalid_type']],
    ['three things wrong', { id: '', urgent: 1, tier: 2 }, ['id: blank', 'urgent: invalid_type', 'tier: invalid_type']],
  ])('refuses one with %s', (_, wrong, expected) => {
    expect(complaints(parse(stored({ ...ticket, ...wrong })))).toEqual(expected);
  });

  test('a promise may be of the next reply', () => {
    const commitments = ticket.commitments.map((one) => ({ ...one, metric: 'next_reply' }));
    expect(parse({ ...ticket, commitments })).toMatchObject({ value: { commitments } });
  });

  test('events at one instant are in order', () => {
    const history = ticket.history.map((event) => ({ ...event, at: ticket.openedAt }));
    expect(parse({ ...ticket, history }).ok).toBe(true);
  });
});

describe('parseCommand', () => {
  const sound = { type: 'resolve', id: 'c1', at: minutesLater(5), actor: AGENT } as const;

  test('a command in canonical form: the instant as UTC, no words as null', () => {
    const canonical = { ok: true, value: { ...sound, body: null } };
    for (const at of [
      minutesLater(5),
      '2026-11-20T16:35:00+09:00',
      Date.parse(minutesLater(5)),
      new Date(minutesLater(5)),
    ]) {
      expect(parseCommand({ ...sound, at })).toStrictEqual(canonical);
    }
    expect(parseCommand({ ...sound, body: 'Done.' })).toMatchObject({ value: { body: 'Done.' } });
  });

  test('what it answers is read again as it is', () => {
    for (const type of ['acknowledge', 'agent_reply', 'requester_reply', 'close'] as const) {
      const decision = parseCommand(command(ticket, { type }));
      expect(decision.ok && parseCommand(stored(decision.value))).toEqual(decision);
    }
  });

  test.each<[string, object, string[]]>([
    ['an unknown type', { type: 'submit' }, ['type: invalid_value']],
    ['a reply without words', { type: 'agent_reply' }, ['body: missing']],
    ['a reply without words, said so', { type: 'requester_reply', body: null }, ['body: invalid_type']],
    ['blank words', { body: ' ' }, ['body: blank']],
    ['an unknown field', { status: 'closed' }, ['status: unknown_field']],
    ['a version', { version: 1 }, ['version: unknown_field']],
    ['nobody', { actor: { kind: 'agent' } }, ['actor.id: missing']],
    [
      'many things wrong',
      { id: ' ', at: 'later', actor: null },
      ['id: blank', 'at: invalid_instant', 'actor: invalid_type'],
    ],
  ])('refuses %s', (_, wrong, expected) => {
    expect(complaints(parseCommand({ ...sound, ...wrong }))).toEqual(expected);
  });

  test('a refusal says it in both languages, and carries the first code', () => {
    expect(parseCommand({})).toMatchObject({
      ok: false,
      refusal: { because: [], message: { en: expect.any(String), ja: expect.any(String) } },
    });
    expect(parseCommand({ ...sound, id: '' })).toMatchObject({ refusal: { code: 'blank' } });
  });
});
