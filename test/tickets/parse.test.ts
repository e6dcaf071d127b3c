import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { apply, decide, parse, parseCommand, parseEvents, readClocks } from '../../src/tickets/index.js';
import { careEntitlements } from './severity-offer.ts';
import { AGENT, command, having, minutesLater, opened, openedCare, stored } from './support-request.ts';

const ticket = having(
  opened(),
  { type: 'acknowledge', at: minutesLater(1) },
  { type: 'agent_reply', at: minutesLater(20) },
  { type: 'resolve', at: minutesLater(30) },
);
const [one, two, three] = ticket.history;
const raised = having(
  openedCare(),
  { type: 'hold', reason: 'vendor', at: minutesLater(5) },
  { type: 'set_severity', severity: 'critical', at: minutesLater(10) },
);

/** The issues of a decision, as `path: code`; `'ok'` for a yes. */
function complaints(decision: ReturnType<typeof parse | typeof parseCommand | typeof parseEvents>): readonly string[] {
  return decision.ok ? ['ok'] : decision.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

describe('parse', () => {
  test.each([['a simple life', ticket] as const, ['another severity, and a hold', raised] as const])(
    'a stored ticket is read back as it was, frozen: %s',
    (_, kept) => {
      const decision = parse(stored(kept));
      expect(decision).toStrictEqual({ ok: true, value: kept });
      expect(
        decision.ok && [decision.value, decision.value.history, decision.value.history[0]].every(Object.isFrozen),
      ).toBe(true);
    },
  );

  test('a ticket that was made or parsed here is taken as it is, and not read again', () => {
    const parsed = orThrow(parse(stored(ticket)));
    expect(orThrow(parse(ticket))).toBe(ticket);
    expect(orThrow(parse(parsed))).toBe(parsed);
  });

  test('copies of one schedule are one schedule, so that its engine is built once', () => {
    const [a, b] = [1, 2].map(() => orThrow(parse(stored(ticket))).commitments[1]?.schedule);
    expect(a).toStrictEqual(ticket.commitments[1]?.schedule);
    expect(a).toBe(b);
  });

  test('without a version it is of version 1; of version 2 it is refused as that, whatever else it says', () => {
    const { version: _, ...unversioned } = ticket;
    expect(parse(unversioned)).toStrictEqual({ ok: true, value: ticket });
    const history = ticket.history.map(({ version: __, ...event }) => event);
    expect(parse({ ...unversioned, history })).toStrictEqual({ ok: true, value: ticket });
    const refusal = { code: 'unsupported_version', issues: [{ path: ['version'] }] };
    expect(parse({ version: 2, merged: true })).toMatchObject({ ok: false, refusal });
    expect(complaints(parse({ ...ticket, version: '1' }))).toEqual(['version: unsupported_version']);
    expect(complaints(parse({ ...ticket, history: [one, { version: 2, type: 'merged' }], urgent: 1 }))).toEqual([
      'urgent: invalid_type',
      'history.1.version: unsupported_version',
    ]);
  });

  test('fields of a later minor version are ignored, wherever they stand', () => {
    const later = {
      ...ticket,
      mood: 'good',
      route: { ...ticket.route, via: 'satellite' },
      commitments: ticket.commitments.map((commitment) => ({ ...commitment, price: 3 })),
      history: ticket.history.map((event) => ({ ...event, note: '' })),
    };
    expect(parse(stored(later))).toStrictEqual({ ok: true, value: ticket });
  });

  const commitment = ticket.commitments[1];
  const withCommitment = (wrong: object) => ({ commitments: [ticket.commitments[0], { ...commitment, ...wrong }] });
  test.each<[string, object, string[]]>([
    ['an unknown status', { status: 'pending' }, ['status: unknown_value']],
    ['no history', { history: undefined }, ['history: missing']],
    ['a history that is an object', { history: {} }, ['history: invalid_type']],
    ['an event of null', { history: [null] }, ['history.0: invalid_type']],
    ['an unknown event', { history: [{ ...one, type: 'vanished' }] }, ['history.0.type: unknown_event']],
    ['a submission in its history', { history: [{ ...one, type: 'submitted' }] }, ['history.0.type: unknown_event']],
    ['a promise of 4h', withCommitment({ within: '4h' }), ['commitments.1.within: invalid_duration']],
    ['a promise of less than no time', withCommitment({ within: '-PT1H' }), ['commitments.1.within: not_positive']],
    ['a budget of zero', withCommitment({ budget: 'PT0S' }), ['commitments.1.budget: not_positive']],
    ['an unknown metric', withCommitment({ metric: 'last_reply' }), ['commitments.1.metric: unknown_value']],
    [
      'hours in a zone that does not exist',
      withCommitment({ schedule: { ...commitment?.schedule, zone: 'Mars/Olympus' } }),
      ['commitments.1.schedule.zone: unknown_zone'],
    ],
    ['a promise without its hours', withCommitment({ schedule: undefined }), ['commitments.1.schedule: missing']],
    ['a closure that is no date', { closures: ['2026-02-29'] }, ['closures.0: invalid_date']],
    ['a local time', { openedAt: '2026-11-20T16:30' }, ['openedAt: invalid_instant']],
    ['a blank subject', { subject: ' ' }, ['subject: blank']],
    ['a body of ten megabytes', { body: 'x'.repeat(10_000_000) }, ['body: too_long']],
    ['a number as the number to call', { directPhoneNumber: 312345678 }, ['directPhoneNumber: invalid_type']],
    ['three faults', { id: '', urgent: 1, tier: 2 }, ['id: blank', 'urgent: invalid_type', 'tier: invalid_type']],
  ])('refuses one with %s', (_, wrong, expected) => {
    expect(complaints(parse(stored({ ...ticket, ...wrong })))).toEqual(expected);
  });

  test('events at one instant are in order', () => {
    const history = ticket.history.map((event) => ({ ...event, at: ticket.openedAt }));
    expect(parse({ ...ticket, updatedAt: ticket.openedAt, history }).ok).toBe(true);
  });
});

describe('parse replays the history: a ticket that its events do not lead to is refused', () => {
  const severitySet = raised.history[1];
  test.each<[string, typeof ticket, object, string[]]>([
    ['a status that its last event does not have', ticket, { status: 'open' }, ['status: inconsistent']],
    ['updatedAt before its last event', ticket, { updatedAt: minutesLater(20) }, ['updatedAt: inconsistent']],
    ['updatedAt after its last event', ticket, { updatedAt: minutesLater(40) }, ['updatedAt: inconsistent']],
    [
      'a status and an instant',
      ticket,
      { status: 'closed', updatedAt: minutesLater(40) },
      ['status: inconsistent', 'updatedAt: inconsistent'],
    ],
    [
      'events out of order',
      ticket,
      { history: [one, { ...two, at: minutesLater(0) }, three] },
      ['history.1.at: out_of_order'],
    ],
    ['an event before its submission', ticket, { openedAt: minutesLater(2) }, ['history.0.at: out_of_order']],
    ['two events swapped', ticket, { history: [two, one, three] }, ['history.0.revision: out_of_sequence']],
    [
      'a wrong revision',
      ticket,
      { history: [one, { ...two, revision: 7 }, three] },
      ['history.1.revision: out_of_sequence'],
    ],
    ['an event twice', ticket, { history: [one, one, two, three] }, ['history.1.commandId: id_reused']],
    [
      'one command id for two events',
      ticket,
      { history: [one, { ...two, commandId: one?.commandId }, three] },
      ['history.1.commandId: id_reused'],
    ],
    ['an event left out', ticket, { history: [one, three] }, ['history.1.revision: out_of_sequence']],
    ["another ticket's event", ticket, { history: [{ ...one, ticketId: 't2' }] }, ['history.0.ticketId: wrong_ticket']],
    [
      'a reopening while it is open',
      ticket,
      { history: [{ ...one, type: 'reopened', status: 'open' }, two, three] },
      ['history.0.type: impossible_event'],
    ],
    [
      'an answer by a program',
      ticket,
      { history: [one, { ...two, actor: { kind: 'system', id: 's' } }, three] },
      ['history.1.actor: impossible_event'],
    ],
    [
      'words of somebody else as the requester',
      ticket,
      { history: [{ ...one, type: 'requester_replied', actor: { kind: 'requester', id: 'u9' } }] },
      ['history.0.actor: impossible_event'],
    ],
    [
      'an event with another status than it leads to',
      ticket,
      { history: [one, { ...two, status: 'on_hold' }, three] },
      ['history.1.status: impossible_event'],
    ],
    [
      'words after its end',
      ticket,
      { status: 'open', history: [...ticket.history, { ...two, commandId: 'x', revision: 4, at: minutesLater(31) }] },
      ['history.3.type: impossible_event'],
    ],
    ['holds that are over', ticket, { holds: ['vendor'] }, ['holds: inconsistent']],
    ['holds forgotten', raised, { holds: [] }, ['holds: inconsistent']],
    ['another severity than was set', raised, { severity: 'low' }, ['severity: inconsistent']],
    [
      'the promises of the old severity',
      raised,
      { commitments: raised.submittedWith?.commitments },
      ['commitments: inconsistent'],
    ],
    ['no memory of its submission', raised, { submittedWith: null }, ['history.1.type: impossible_event']],
    [
      'a memory of a submission that never changed',
      ticket,
      { submittedWith: { severity: null, commitments: [] } },
      ['submittedWith: inconsistent', 'commitments: inconsistent'],
    ],
    [
      'the severity set that it has',
      raised,
      { history: [raised.history[0], { ...severitySet, severity: 'high' }] },
      ['history.1.type: impossible_event'],
    ],
  ])('%s', (_, kept, wrong, expected) => {
    expect(complaints(parse(stored(kept)))).toEqual(['ok']);
    expect([...complaints(parse(stored({ ...kept, ...wrong })))].toSorted()).toEqual([...expected].toSorted());
  });
});

test('of a history whose events are too large, one is looked at', () => {
  const huge = { ...one, extra: new Array(200).fill(new Array(1500).fill(0)) };
  const history = ticket.history.flatMap(() => [huge, huge]);
  expect(complaints(parse({ ...ticket, history }))).toEqual([expect.stringMatching(/^history\.0\..*: too_large$/)]);
});

test('and so of one that has other faults beside', () => {
  const huge = { ...one, body: 'x'.repeat(100_001), extra: new Array(200).fill(new Array(1500).fill(0)) };
  const issues = complaints(parse({ ...ticket, history: [huge, huge] }));
  expect(issues).toEqual(['history.0.body: too_long', expect.stringMatching(/^history\.0\..*: too_large$/)]);
});

test.each<[string, object, string]>([
  ['closures', { closures: new Array(60_000).fill('2026-11-23') }, 'closures'],
  ['holds', { holds: new Array(5001).fill(null) }, 'holds'],
  ['promises', { commitments: new Array(1001).fill(ticket.commitments[0]) }, 'commitments'],
  ['rules of its route', { route: { ...ticket.route, because: new Array(2001).fill('R1') } }, 'route.because'],
  ['rules that it carries', { cites: { x: new Array(2001).fill('R1') } }, 'cites.x'],
  [
    'statuses in which a clock rests',
    { commitments: [{ ...ticket.commitments[0], rests: new Array(2001).fill('open') }] },
    'commitments.0.rests',
  ],
])('a list of too many %s is refused unread', (_, wrong, path) => {
  expect(complaints(parse(stored({ ...ticket, ...wrong })))).toEqual([`${path}: out_of_range`]);
});

test('a history of more than 5000 events is refused unread', () => {
  expect(complaints(parse({ ...ticket, history: new Array(5001).fill(null) }))).toEqual(['history: too_many_events']);
});

test('an event in a getter that throws is refused where it stands', () => {
  for (const field of ['version', 'type', 'at']) {
    const throwing = Object.defineProperty(stored({ ...one }), field, {
      enumerable: true,
      get() {
        throw new Error('boo');
      },
    });
    expect(complaints(parse({ ...stored(ticket), history: [throwing] }))).toEqual(['history.0: unreadable']);
  }
});

test('a ticket of a class, or in a getter that throws, is refused', () => {
  class Row {}
  expect(complaints(parse(Object.assign(new Row(), stored(ticket))))).toEqual([': invalid_type']);
  const throwing = Object.defineProperty(stored(ticket), 'history', {
    enumerable: true,
    get() {
      throw new Error('boo');
    },
  });
  expect(complaints(parse(throwing))).toEqual([': unreadable']);
});

test('a long history of severities is read back', () => {
  const base = openedCare({ language: 'de', closures: ['2026-11-23', '2026-12-25', '2026-12-26'] });
  const [first, other] = having(base, { type: 'set_severity' }, { type: 'set_severity', severity: 'high' }).history;
  if (first === undefined || other === undefined) throw new Error('two events');
  const events = Array.from({ length: 24 }, (_, i) => ({
    ...(i % 2 === 0 ? first : other),
    commandId: `s${i}`,
    revision: i + 1,
  }));
  const full = apply(base, events);
  const copy = stored(full);
  expect(complaints(parse(copy))).toEqual(['ok']);
});

describe('parseEvents', () => {
  const { history } = raised;
  test('reads stored events, which apply then takes', () => {
    const events = orThrow(parseEvents(stored(history)));
    expect(events).toStrictEqual(history);
    expect(apply(openedCare(), events)).toStrictEqual(raised);
  });
  test('names every fault', () => {
    const wrong = [{ ...history[0], at: '?', actor: null }, null, { ...history[1], type: 'vanished' }, { version: 3 }];
    expect(complaints(parseEvents(stored(wrong)))).toEqual([
      '0.at: invalid_instant',
      '0.actor: invalid_type',
      '1: invalid_type',
      '2.type: unknown_event',
      '3.version: unsupported_version',
    ]);
    expect(complaints(parseEvents({}))).toEqual([': invalid_type']);
  });
});

describe('parseCommand', () => {
  const sound = { type: 'resolve', id: 'c1', at: minutesLater(5), actor: AGENT } as const;

  test('a command in canonical form: the instant as UTC, options that were left out are left out', () => {
    const canonical = { ok: true, value: sound };
    for (const at of [
      minutesLater(5),
      '2026-11-20T16:35:00+09:00',
      Date.parse(minutesLater(5)),
      new Date(minutesLater(5)),
    ]) {
      expect(parseCommand({ ...sound, at })).toStrictEqual(canonical);
    }
    expect(parseCommand({ ...sound, body: undefined })).toStrictEqual(canonical);
    expect(parseCommand({ ...sound, body: 'Done.', language: 'EN-us' })).toMatchObject({
      value: { body: 'Done.', language: 'en-US' },
    });
  });

  const types = [
    'acknowledge',
    'agent_reply',
    'requester_reply',
    'wait_for_requester',
    'hold',
    'resume',
    'set_severity',
    'give_workaround',
    'call_back',
    'resolve',
    'reopen',
    'close',
  ] as const;
  test.each(types)('what it answers of %s is frozen, survives JSON, and decides the same', (type) => {
    const care = openedCare();
    const asked = command(care, { type });
    const decision = parseCommand(asked);
    expect(decision.ok && Object.isFrozen(decision.value)).toBe(true);
    expect(decision.ok && parseCommand(stored(decision.value))).toEqual(decision);
    expect(decide(care, orThrow(decision))).toEqual(decide(care, asked));
  });

  test.each<[string, object, string[]]>([
    ['an unknown type', { type: 'submit' }, ['type: unknown_command']],
    ['a reply without words', { type: 'agent_reply' }, ['body: missing']],
    ['a reply with words of null', { type: 'requester_reply', body: null }, ['body: invalid_type']],
    ['blank words', { body: ' ' }, ['body: blank']],
    ['an unknown field', { status: 'closed' }, ['status: unknown_field']],
    ['a version', { version: 1 }, ['version: unknown_field']],
    ['an actor without an id', { actor: { kind: 'agent' } }, ['actor.id: missing']],
    ['a blank reason', { type: 'hold', reason: ' ' }, ['reason: blank']],
    [
      'a language of the requester',
      { type: 'requester_reply', body: 'x', language: 'ja' },
      ['language: unknown_field'],
    ],
    ['a severity without entitlements', { type: 'set_severity', severity: 'low' }, ['entitlements: missing']],
    [
      'entitlements that are broken',
      { type: 'set_severity', severity: 'low', entitlements: { ...careEntitlements, channels: 'all' } },
      ['entitlements.channels: invalid_type'],
    ],
    ['many faults', { id: ' ', at: 'later', actor: null }, ['id: blank', 'at: invalid_instant', 'actor: invalid_type']],
  ])('refuses %s', (_, wrong, expected) => {
    expect(complaints(parseCommand({ ...sound, ...wrong }))).toEqual(expected);
  });

  test.each([[null], ['resolve'], [7], [[]]])('%j is no command', (input) => {
    expect(complaints(parseCommand(input))).toEqual([': invalid_type']);
  });

  test('a refusal says it in both languages, and carries the first code', () => {
    expect(parseCommand({})).toMatchObject({
      ok: false,
      refusal: { code: 'missing', because: [], message: { en: expect.any(String), ja: expect.any(String) } },
    });
    expect(parseCommand({ ...sound, id: '' })).toMatchObject({ refusal: { code: 'blank' } });
  });
});

test('what a parser answers is read without being checked again', () => {
  const parsed = orThrow(parse(stored(raised)));
  expect(readClocks({ ticket: parsed, at: minutesLater(20) })).toStrictEqual(
    readClocks({ ticket: raised, at: minutesLater(20) }),
  );
});
