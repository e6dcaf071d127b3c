import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { apply, decide, readClocks, submit, type Ticket } from '../../src/tickets/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { CARE_OFFER, care, careEntitlements } from './severity-offer.ts';
import {
  careRequest,
  command,
  eventsOf,
  given,
  having,
  minutesLater,
  type Order,
  openedCare,
  stored,
} from './support-request.ts';

const [first] = orThrow(submit(careRequest())).events; // high, English, Friday 08:30 in Berlin
const high = apply(null, [first]);
const set = (severity: string, minute: number): Order => ({ type: 'set_severity', severity, at: minutesLater(minute) });

/** The promises of a ticket in their order, `id metric`; those that ended after `|`. */
function promises(ticket: Ticket, at = ticket.updatedAt) {
  const inForce = ticket.commitments.length;
  const names = readClocks({ ticket, at }).map(({ commitment }) => `${commitment.id} ${commitment.metric}`);
  return { inForce: names.slice(0, inForce), ended: names.slice(inForce) };
}

/** The reading of one promise; of two with one name the first. */
function reading(ticket: Ticket, name: string, at: string, nth = 0) {
  const rows = readClocks({ ticket, at }).filter(({ commitment }) => `${commitment.id} ${commitment.metric}` === name);
  const row = rows[nth];
  if (row === undefined) throw new Error(name);
  return row.reading;
}

describe('A22: which promises a new severity brings', () => {
  test('those that cover both severities are carried on, the others of the old one end, those of the new one begin', () => {
    expect(promises(high)).toEqual({
      inForce: [
        'urgent_reply first_reply',
        'reply first_reply',
        'reply next_reply',
        'fresh_answer next_reply',
        'news update',
        'high_relief workaround',
        'high_fix resolution',
      ],
      ended: [],
    });
    expect(promises(having(high, set('critical', 30)))).toEqual({
      inForce: [
        'critical_reply first_reply',
        'urgent_reply first_reply',
        'reply first_reply',
        'reply next_reply',
        'tireless_answer next_reply',
        'news update',
        'fresh_news update',
        'relief workaround',
        'fix resolution',
      ],
      ended: ['fresh_answer next_reply', 'high_relief workaround', 'high_fix resolution'],
    });
  });

  test('a promise that is carried on is the same, its severity and its clock included', () => {
    const raised = having(high, set('critical', 30));
    for (const id of ['urgent_reply', 'reply', 'news']) {
      const of = (ticket: Ticket) => ticket.commitments.filter((one) => one.id === id);
      expect(of(raised)).toStrictEqual(of(high));
    }
    expect(reading(raised, 'urgent_reply first_reply', minutesLater(40))).toStrictEqual(
      reading(high, 'urgent_reply first_reply', minutesLater(40)),
    );
  });

  test('the ones that ended are cancelled with the change, and a breach of theirs stays', () => {
    const raised = having(high, set('low', 90));
    expect(reading(raised, 'urgent_reply first_reply', minutesLater(500))).toMatchObject({
      stage: 'cancelled',
      breached: true,
      lateBy: 'PT30M',
    });
    expect(reading(raised, 'news update', minutesLater(500))).toMatchObject({ stage: 'cancelled', breached: false });
  });

  test('the event says what holds, and what starts with it', () => {
    const anew = ({ commitments }: Ticket) => commitments.flatMap(({ id, from }) => (from === undefined ? [] : [id]));
    given(first)
      .when(set('critical', 30))
      .thenEvents({ type: 'severity_set', severity: 'critical', status: 'open', body: null });
    expect(anew(having(high, set('critical', 30)))).toEqual(['fresh_news']);
    given(first).when(set('low', 30)).thenEvents({ type: 'severity_set', severity: 'low' });
    expect(anew(having(high, set('low', 30)))).toEqual(['low_reply']);
  });

  test('the submission is kept: its severity, and its promises', () => {
    const raised = having(high, set('critical', 30), set('low', 40));
    expect(raised.severity).toBe('low');
    expect(raised.submittedWith).toStrictEqual({ severity: 'high', commitments: high.commitments });
  });
});

describe("from 'submitted' keeps the time that ran, from 'severity_set' starts anew", () => {
  const raised = having(high, set('critical', 30));
  const eased = having(high, set('low', 30));
  const due = (ticket: Ticket, id: string) => ticket.commitments.find((one) => one.id === id)?.dueAt;
  test('submitted', () => {
    expect(due(raised, 'critical_reply')).toBe(minutesLater(15));
    expect(reading(raised, 'critical_reply first_reply', minutesLater(30))).toMatchObject({
      stage: 'overdue',
      startedAt: AT,
      dueAt: minutesLater(15),
      lateBy: 'PT15M',
    });
    expect(due(raised, 'fix')).toBe(minutesLater(24 * 60));
    expect(reading(raised, 'fix resolution', minutesLater(40))).toMatchObject({ elapsed: 'PT40M' });
  });
  test('severity_set', () => {
    expect(due(eased, 'low_reply')).toBe(minutesLater(30 + 8 * 60));
    expect(reading(eased, 'low_reply first_reply', minutesLater(40))).toMatchObject({
      stage: 'active',
      startedAt: minutesLater(30),
      elapsed: 'PT10M',
      dueAt: minutesLater(30 + 8 * 60),
    });
    expect(due(raised, 'fresh_news')).toBe(minutesLater(60));
    // At submission, the severity is set with it.
    expect(due(high, 'high_fix')).toBe(minutesLater(72 * 60));
  });
  test('pauses before the change count for the first, and none for the second', () => {
    const held = having(high, { type: 'hold', at: minutesLater(5) }, { type: 'resume', at: minutesLater(25) });
    const after = having(held, set('critical', 30));
    expect(reading(after, 'fix resolution', minutesLater(30))).toMatchObject({ elapsed: 'PT10M' });
    expect(reading(after, 'fresh_news update', minutesLater(30))).toMatchObject({ elapsed: 'PT0S' });
  });
  test('set while the ticket rests, a fresh clock rests with it', () => {
    const held = having(high, { type: 'hold', reason: 'vendor', at: minutesLater(5) }, set('low', 30));
    expect(held.status).toBe('on_hold');
    expect(reading(held, 'low_reply first_reply', minutesLater(60))).toMatchObject({
      stage: 'paused',
      elapsed: 'PT0S',
    });
    const resumed = having(held, { type: 'resume', at: minutesLater(70) });
    expect(reading(resumed, 'low_reply first_reply', minutesLater(80))).toMatchObject({
      stage: 'active',
      elapsed: 'PT10M',
      startedAt: minutesLater(30),
    });
  });
});

describe('A36: what was answered stays answered', () => {
  const answered = having(high, { type: 'agent_reply', at: minutesLater(10) });
  test('after the first answer no new first-reply clock opens, and the old ones are kept', () => {
    const raised = having(answered, set('critical', 30));
    const firsts = promises(raised).inForce.filter((name) => name.endsWith('first_reply'));
    expect(firsts).toEqual(['urgent_reply first_reply', 'reply first_reply']);
    expect(promises(raised).ended).not.toContain('urgent_reply first_reply');
    expect(reading(raised, 'urgent_reply first_reply', minutesLater(40)).stage).toBe('met');
    const eased = having(answered, set('low', 30));
    expect(reading(eased, 'urgent_reply first_reply', minutesLater(900)).stage).toBe('met');
    expect(promises(eased).inForce).not.toContain('low_reply first_reply');
  });
  test('A37: a promise in a language that the first answer was not in goes on', () => {
    const german = openedCare({ language: 'de' });
    const english = having(german, { type: 'agent_reply', language: 'en', at: minutesLater(10) }, set('critical', 30));
    expect(reading(english, 'german_reply first_reply', minutesLater(40)).stage).toBe('active');
    expect(promises(english).inForce).not.toContain('critical_reply first_reply');
    const spoken = having(english, { type: 'agent_reply', language: 'de', at: minutesLater(50) });
    expect(reading(spoken, 'german_reply first_reply', minutesLater(900)).stage).toBe('met');
  });
  test.each<[string, readonly Order[]]>([
    ['a workaround', [{ type: 'give_workaround', at: minutesLater(10) }]],
    [
      'a resolution',
      [
        { type: 'resolve', at: minutesLater(10) },
        { type: 'reopen', at: minutesLater(20) },
      ],
    ],
  ])('after %s no new workaround clock opens', (_, orders) => {
    const raised = having(high, ...orders, set('critical', 30));
    expect(promises(raised).inForce.filter((name) => name.endsWith('workaround'))).toEqual(['high_relief workaround']);
    expect(reading(raised, 'high_relief workaround', minutesLater(40)).stage).toBe('met');
  });
  test('a resolution that was reopened goes on under the new severity with the time that ran', () => {
    const raised = having(
      high,
      { type: 'resolve', at: minutesLater(10) },
      { type: 'reopen', at: minutesLater(70) },
      set('critical', 80),
    );
    expect(reading(raised, 'fix resolution', minutesLater(90))).toMatchObject({ stage: 'active', elapsed: 'PT30M' });
  });
});

describe('clocks that come again', () => {
  const asked = having(
    high,
    { type: 'agent_reply', at: minutesLater(10) },
    { type: 'requester_reply', at: minutesLater(20) },
  );
  const due = (ticket: Ticket, name: string) =>
    ticket.commitments.find(({ id, metric }) => `${id} ${metric}` === name)?.dueAt;
  test('a question that is open keeps its time, or its clock starts anew, as the new promise says', () => {
    const raised = having(asked, set('critical', 25));
    expect(reading(raised, 'tireless_answer next_reply', minutesLater(30))).toMatchObject({
      stage: 'active',
      startedAt: minutesLater(20),
      dueAt: minutesLater(50),
    });
    expect(due(raised, 'tireless_answer next_reply')).toBe(minutesLater(50));
    const back = having(raised, set('high', 30));
    expect(reading(back, 'fresh_answer next_reply', minutesLater(30))).toMatchObject({
      stage: 'active',
      startedAt: minutesLater(30),
      dueAt: minutesLater(150),
    });
    expect(due(back, 'fresh_answer next_reply')).toBe(minutesLater(150));
  });
  test('without an open question it is pending', () => {
    const told = having(asked, { type: 'agent_reply', at: minutesLater(22) }, set('critical', 25));
    expect(reading(told, 'tireless_answer next_reply', minutesLater(30)).stage).toBe('pending');
    expect(due(told, 'tireless_answer next_reply')).toBeNull();
  });
  test('an update is due from the last answer on', () => {
    const low = having(openedCare({ severity: 'low' }), { type: 'agent_reply', at: minutesLater(50) }, set('high', 60));
    expect(due(low, 'news update')).toBe(minutesLater(170));
    expect(reading(low, 'news update', minutesLater(60))).toMatchObject({ dueAt: minutesLater(170), elapsed: 'PT10M' });
  });
});

test('back and forth: the promises of each time are rows of their own, those in force first', () => {
  const back = having(high, set('critical', 30), set('high', 40));
  expect(back.severity).toBe('high');
  const { inForce, ended } = promises(back);
  expect(inForce).toEqual(promises(high).inForce);
  expect(ended.filter((name) => name === 'high_fix resolution')).toHaveLength(1);
  // High starts with each setting; critical counted from the submission and was cancelled by the second one.
  expect(reading(back, 'high_fix resolution', minutesLater(50))).toMatchObject({ stage: 'active', elapsed: 'PT10M' });
  expect(reading(back, 'high_fix resolution', minutesLater(50), 1)).toMatchObject({
    stage: 'cancelled',
    elapsed: 'PT30M',
  });
  expect(reading(back, 'fix resolution', minutesLater(50))).toMatchObject({ stage: 'cancelled', elapsed: 'PT40M' });
});

test('two promises of one id, as both sets of terms of a power user are, are told apart', () => {
  const [any] = careEntitlements.targets;
  if (any === undefined) throw new Error('a promise');
  const twin = { ...any, id: 'tier_reply', severities: null };
  const targets = [
    { ...twin, within: 'PT1H' },
    { ...twin, within: 'PT4H' },
    { ...any, id: 'quick', within: 'PT5M' },
  ];
  const both = { ...stored(careEntitlements), targets };
  const opened = openedCare({ entitlements: both });
  expect(opened.commitments.map(({ id, within }) => [id, within])).toEqual([
    ['tier_reply', 'PT1H'],
    ['tier_reply', 'PT4H'],
  ]);
  const raised = having(opened, { ...set('critical', 10), entitlements: both });
  expect(raised.commitments.map(({ id, within }) => [id, within])).toEqual([
    ['tier_reply', 'PT1H'],
    ['tier_reply', 'PT4H'],
    ['quick', 'PT5M'],
  ]);
  expect(readClocks({ ticket: raised, at: minutesLater(20) })).toHaveLength(3);
});

test('two held tiers promise under one id, and only one of them starts anew', () => {
  const [any] = careEntitlements.targets;
  if (any === undefined) throw new Error('a promise');
  const twin = { ...any, id: 'tier_reply', severities: ['critical'] };
  const targets = [
    { ...twin, tier: 'base', within: 'PT1H', from: 'submitted' as const },
    { ...twin, tier: 'extra', within: 'PT2H', from: 'severity_set' as const },
  ];
  for (const inOrder of [targets, targets.toReversed()]) {
    const entitlements = { ...stored(careEntitlements), targets: inOrder };
    const raised = having(openedCare({ entitlements }), { ...set('critical', 30), entitlements });
    const starts = readClocks({ ticket: stored(raised), at: minutesLater(40) }).map(({ commitment, reading: read }) => [
      commitment.within,
      read.startedAt,
      read.dueAt === commitment.dueAt,
    ]);
    expect(new Map(starts.map(([within, ...rest]) => [within, rest]))).toEqual(
      new Map([
        ['PT1H', [AT, true]],
        ['PT2H', [minutesLater(30), true]],
      ]),
    );
  }
});

test('a promise that starts anew is not the one of the same id that counts from the submission', () => {
  const [any] = careEntitlements.targets;
  if (any === undefined) throw new Error('a promise');
  const targets = [
    { ...any, id: 'tier_reply', tier: 'base', severities: ['high'], within: 'PT4H', from: 'submitted' as const },
    {
      ...any,
      id: 'tier_reply',
      tier: 'extra',
      severities: ['critical'],
      within: 'PT1H',
      from: 'severity_set' as const,
    },
  ];
  const entitlements = { ...stored(careEntitlements), targets };
  const raised = having(openedCare({ entitlements }), { ...set('critical', 30), entitlements });
  expect(raised.commitments).toMatchObject([{ id: 'tier_reply', within: 'PT1H', dueAt: minutesLater(90) }]);
});

describe('whose entitlements, and when', () => {
  test('entitlements of another version of the offer, or of somebody else, are refused, with all that is wrong', () => {
    const other = define({ ...CARE_OFFER, version: '2' });
    const entitlements = of({
      account: { kind: 'team', plan: 'company', addOn: { tier: 'care' } },
      person: member({ id: 'u2', roles: ['owner'] }),
      at: AT,
      catalog: other,
    });
    expect(issuesOf(() => decide(high, command(high, { ...set('critical', 30), entitlements })))).toEqual([
      'command.entitlements.catalog: catalog_mismatch',
      'command.entitlements.personId: wrong_person',
    ]);
  });

  test('entitlements of another account of the same person are refused; one of the two may be without an id', () => {
    const setOf = (accountId: string | null) => ({ ...stored(careEntitlements), accountId });
    const raise = (ticket: Ticket, accountId: string | null) =>
      decide(ticket, command(ticket, { ...set('critical', 30), entitlements: setOf(accountId) }));
    const unnamed = openedCare({ entitlements: setOf(null) });
    expect([high.accountId, unnamed.accountId]).toEqual(['acme', null]);
    for (const id of ['rival', 'Acme']) {
      expect(issuesOf(() => raise(high, id))).toEqual(['command.entitlements.accountId: wrong_account']);
    }
    for (const id of ['acme', null]) expect([raise(high, id).ok, raise(unnamed, id).ok]).toEqual([true, true]);
  });

  test('are told to nobody who may not set it: they would say whose ticket it is, and of which offer (R48)', () => {
    const another = { kind: 'requester', id: 'stranger' } as const;
    const others = [
      { personId: 'stranger' },
      { accountId: 'globex' },
      { accountId: 'globex', personId: 'stranger' },
      { catalog: 'cure', severities: [] },
    ];
    for (const other of others) {
      const entitlements = { ...stored(careEntitlements), ...other };
      const asked = { ...set('critical', 30), entitlements, actor: another };
      expect(decide(high, command(high, asked))).toMatchObject({ ok: false, refusal: { code: 'not_your_ticket' } });
      const late = command(high, { ...asked, at: 'tomorrow' });
      expect(issuesOf(() => decide(high, late))).toEqual(['command.at: invalid_instant']);
    }
  });

  test('a tier that changed since leaves what is carried on as it was (A22)', () => {
    const { care: slow } = CARE_OFFER.tiers;
    const targets = Object.entries(slow.targets).map(([id, one]) => [id, { ...one, within: 'PT1M' }]);
    const faster = define({ ...CARE_OFFER, tiers: { care: { ...slow, targets: Object.fromEntries(targets) } } });
    const entitlements = of({
      account: { kind: 'team', plan: 'company', addOn: { tier: 'care' } },
      person: member({ roles: ['owner'] }),
      at: AT,
      catalog: faster,
    });
    const raised = having(high, { ...set('critical', 30), entitlements });
    const within = new Map(raised.commitments.map(({ id, within }) => [id, within]));
    expect([within.get('reply'), within.get('urgent_reply'), within.get('fix')]).toEqual(['PT4H', 'PT1H', 'PT1M']);
  });

  test('A4, A1: the closures and the desk clock of the submission hold for a later severity too', () => {
    const closed = openedCare({
      language: 'de',
      severity: 'low',
      closures: ['2026-11-20'],
      at: '2026-11-19T08:30:00.000Z',
    });
    const raised = having(closed, { ...set('high', 0), at: '2026-11-19T09:00:00.000Z' });
    const relief = raised.commitments.find(({ id }) => id === 'high_relief');
    expect(relief?.schedule?.closures).toEqual(['2026-11-20']);
    const wall = having(openedCare({ severity: 'low', deskClock: 'elapsed' }), set('high', 0));
    expect(wall.commitments.find(({ id }) => id === 'high_relief')).toMatchObject({ hours: 'always', schedule: null });
  });

  test('the command needs no catalogue, and survives JSON', () => {
    const asked = command(high, set('critical', 30));
    expect(decide(stored(high), stored(asked))).toStrictEqual(decide(high, asked));
    expect(care.id).toBe(high.catalog);
  });
});

test('eventsOf a life apply to the ticket of that life', () => {
  const orders = [set('critical', 10), { type: 'agent_reply', at: minutesLater(20) }] as const;
  expect(apply(null, stored(eventsOf(first, ...orders.map((order) => ({ ...order, id: order.type })))))).toStrictEqual(
    having(high, ...orders.map((order) => ({ ...order, id: order.type }))),
  );
});
