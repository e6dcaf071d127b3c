import { describe, expect, test } from 'vitest';
import { report } from '../../src/service-levels/index.js';
import { createTermsFinder } from '../../src/tickets/clock-terms.js';
import { changes, dueWithin, nextChange, readClocks } from '../../src/tickets/index.js';
import { startedClocks } from '../../src/tickets/started-clocks.js';
import { lifeOf } from '../../src/tickets/ticket-life.js';
import { AT, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, holding, minutesLater, opened, openedCare, stored } from './support-request.ts';

const english = opened({ id: 'a', language: 'en', entitlements: holding({}, team('essentials', { id: 'acme' })) });
const japanese = opened({ id: 'b' }); // due at 20:30 on Friday, and at 09:30 on Monday in Tokyo
const high = openedCare({ id: 'c' }); // of another offer: news due after two hours, the urgent reply after one
const tickets = [english, japanese, high];

describe('dueWithin', () => {
  const rows = (within: string, at = AT, more = tickets) =>
    dueWithin({ tickets: more, at, within }).map(
      ({ ticketId, commitmentId, stage }) => `${ticketId} ${commitmentId} ${stage}`,
    );

  test('the earliest due first, of several offers; due exactly at the end is within', () => {
    expect(rows('PT59M59.999S')).toEqual([]);
    expect(rows('PT1H')).toEqual(['c urgent_reply active']);
    expect(rows('PT4H')).toEqual([
      'c urgent_reply active',
      'c news active',
      'a tier_reply active',
      'b tier_reply active',
      'c reply active',
    ]);
  });

  test('overdue ones come first, and what was answered or cancelled does not come', () => {
    expect(rows('PT0S', minutesLater(130))).toEqual(['c urgent_reply overdue', 'c news overdue']);
    const answered = having(high, { type: 'agent_reply', at: minutesLater(125) });
    expect(rows('PT1H50M', minutesLater(130), [answered])).toEqual([]);
    expect(rows('PT2H', minutesLater(130), [answered])).toEqual(['c news active']);
    expect(rows('PT1000H', minutesLater(130), [having(high, { type: 'close' })])).toEqual([]);
  });

  test('a paused clock is due at no instant, unless it was late before', () => {
    const held = having(high, { type: 'hold', at: minutesLater(70) });
    expect(rows('PT4H', minutesLater(80), [held])).toEqual(['c urgent_reply overdue', 'c news active']);
  });

  test('a row says whose ticket it is, by which promise, when, and on which hours', () => {
    expect(dueWithin({ tickets: [english], at: AT, within: 'PT4H' })).toStrictEqual([
      {
        ticketId: 'a',
        accountId: 'acme',
        commitmentId: 'tier_reply',
        metric: 'first_reply',
        severity: null,
        dueAt: '2026-11-20T11:30:00.000Z',
        stage: 'active',
        hours: 'always',
      },
    ]);
  });

  test('every row is a reading of readClocks, and every clock that is due has a row', () => {
    const at = minutesLater(90);
    const until = Date.parse(at) + 4 * 3_600_000;
    const expected = tickets.flatMap((ticket) =>
      readClocks({ ticket, at }).flatMap(({ commitment, reading }) => {
        const open = reading.stage === 'active' || reading.stage === 'overdue';
        const due = reading.dueAt !== null && Date.parse(reading.dueAt) <= until;
        return open && due ? [`${ticket.id} ${commitment.id} ${reading.stage} ${reading.dueAt}`] : [];
      }),
    );
    const found = dueWithin({ tickets, at, within: 'PT4H' }).map(
      (row) => `${row.ticketId} ${row.commitmentId} ${row.stage} ${row.dueAt}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(dueWithin({ tickets: stored(tickets), at, within: 'PT4H' }).length).toBe(found.length);
  });

  test('as of a past instant, only the promises of then', () => {
    const raised = having(high, { type: 'set_severity', severity: 'critical', at: minutesLater(30) });
    expect(rows('PT1H', AT, [raised])).toEqual(['c urgent_reply active']);
    expect(rows('PT1H', minutesLater(-1), [raised])).toEqual([]);
  });
});

describe('nextChange', () => {
  test('the first of all, and null where every clock stands still', () => {
    expect(nextChange({ tickets, at: AT })).toStrictEqual({
      at: minutesLater(45),
      ticketId: 'c',
      commitmentId: 'urgent_reply',
      to: 'at_risk',
    });
    expect(nextChange({ tickets, at: minutesLater(45) })).toMatchObject({
      at: minutesLater(60 + 1 / 60_000),
      to: 'overdue',
    });
    expect(nextChange({ tickets: [], at: AT })).toBeNull();
    expect(nextChange({ tickets: [opened({ channel: 'chat' })], at: AT })).toBeNull();
    expect(nextChange({ tickets: [having(english, { type: 'wait_for_requester' })], at: AT })).toBeNull();
    expect(nextChange({ tickets: [having(english, { type: 'close' })], at: minutesLater(1000) })).toBeNull();
  });

  test('of changes at one instant, that of the first ticket in the list', () => {
    const [one, other] = [opened({ id: 'x', language: 'en' }), opened({ id: 'y', language: 'en' })];
    expect(nextChange({ tickets: [one, other], at: AT })?.ticketId).toBe('x');
    expect(nextChange({ tickets: [other, one], at: AT })?.ticketId).toBe('y');
  });

  test('from one change to the next, every change that time brings is found', () => {
    const seen: string[] = [];
    let at = AT;
    for (;;) {
      const next = nextChange({ tickets: [japanese], at });
      if (next === null) break;
      seen.push(`${next.commitmentId} ${next.to} ${next.at}`);
      at = next.at;
    }
    expect(seen).toEqual([
      'tier_reply at_risk 2026-11-20T10:30:00.000Z',
      'tier_reply overdue 2026-11-20T11:30:00.001Z',
      'japanese_email_reply at_risk 2026-11-23T00:15:00.000Z',
      'japanese_email_reply overdue 2026-11-23T00:30:00.001Z',
    ]);
  });
});

const sick = { ...stored(japanese), openedAt: '2026-11-20' } as never;

describe('a sick ticket does not stop the others', () => {
  const some = { tickets: [sick, english, null as never, stored(high), sick], at: AT };
  const sound = { tickets: [english, high], at: AT };

  test('it is left out, and the report names it', () => {
    expect(nextChange(some)).toEqual(nextChange(sound));
    expect(dueWithin({ ...some, within: 'PT4H' })).toEqual(dueWithin({ ...sound, within: 'PT4H' }));
    const span = { from: AT, to: minutesLater(1000) };
    expect(changes({ tickets: some.tickets, ...span })).toEqual(changes({ tickets: sound.tickets, ...span }));
    expect(changes({ tickets: sound.tickets, ...span }).length).toBeGreaterThan(2);
    expect(report(some).sick.map(({ index }) => index)).toEqual([0, 2, 4]);
  });
});

describe('a long list that begins with sick tickets', () => {
  const rowsOf = (...list: readonly unknown[]) => dueWithin({ tickets: list, at: AT, within: 'PT4H' } as never);
  const sick = (n: number) => Array.from({ length: n }, () => null);
  const expected = dueWithin({ tickets: [english], at: AT, within: 'PT4H' });

  test.each([199, 200, 201, 400])('is read where a sound one stands behind %d of them', (n) => {
    expect(rowsOf(...sick(n), english)).toEqual(expected);
  });

  test('is read to its end where a part of it is sound, however far behind', () => {
    const many = Array.from({ length: 100 }, () => english);
    expect(rowsOf(...sick(10_000), ...many)).toHaveLength(100);
    expect(rowsOf(...sick(10_000), ...many, ...sick(10_000), english)).toHaveLength(101);
  });

  test('is refused with the first 200 where none of the first 200 is sound, and none of 200 of the others', () => {
    expect(issuesOf(() => rowsOf(...sick(10_000)))).toHaveLength(200);
    // The second of the others is not among those that are looked at.
    expect(issuesOf(() => rowsOf(...sick(201), english, ...sick(10_000)))).toHaveLength(200);
  });
});

test('a clock that starts after the instant that is asked for has not started', () => {
  const asked = having(
    high,
    { type: 'agent_reply', at: minutesLater(10) },
    { type: 'requester_reply', at: minutesLater(30) },
  );
  // Two first replies, a workaround, a resolution, and two updates; from the question on, two next replies.
  expect(report({ tickets: [asked], at: minutesLater(29) }).totals.promises).toBe(6);
  expect(report({ tickets: [asked], at: minutesLater(30) }).totals.promises).toBe(8);
  const termsOf = createTermsFinder({ atRiskAt: 0.75, lateness: 'due_at' });
  const clocksBy = (minute: number) => startedClocks(lifeOf(asked), Date.parse(minutesLater(minute)), termsOf);
  expect([-1, 0, 9, 10, 29, 30].map((minute) => clocksBy(minute).length)).toEqual([0, 5, 5, 6, 6, 8]);
});

test.each([[null], ['tickets'], [{}], [undefined]])('%j is no list of tickets', (wrong) => {
  const request = { tickets: wrong as never, at: AT };
  const code = wrong === undefined ? 'missing' : 'invalid_type';
  expect(issuesOf(() => nextChange(request))).toEqual([`tickets: ${code}`]);
  expect(issuesOf(() => dueWithin({ ...request, within: 'PT1H' }))).toEqual([`tickets: ${code}`]);
  expect(issuesOf(() => changes({ tickets: wrong as never, to: AT }))).toEqual([`tickets: ${code}`]);
});

describe('bad input: of a list in which no ticket can be read, all are named', () => {
  const wrong = { tickets: [null, sick], at: AT } as never;
  const expected = ['tickets.0: invalid_type', 'tickets.1.openedAt: invalid_instant'];
  test('changes', () => {
    expect(issuesOf(() => changes({ tickets: [null as never, sick], to: AT }))).toEqual(expected);
    expect(issuesOf(() => changes({ tickets: Array(2000).fill(null), to: AT } as never))).toHaveLength(200);
  });
  test('dueWithin', () => {
    expect(issuesOf(() => dueWithin({ ...(wrong as object), within: 'P1D' } as never))).toEqual([
      ...expected,
      'within: invalid_duration',
    ]);
    expect(issuesOf(() => dueWithin({ tickets: [], at: AT } as never))).toEqual(['within: missing']);
  });
  test('nextChange', () => {
    expect(issuesOf(() => nextChange(wrong))).toEqual(expected);
    expect(issuesOf(() => nextChange({ tickets: [], at: AT, within: 'PT1H' } as never))).toEqual([
      'within: unknown_field',
    ]);
  });
});
