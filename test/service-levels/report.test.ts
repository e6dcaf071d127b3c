import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { define, dropboxPremiumSupport, withClosures } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { type Counts, type ReportRequest, report } from '../../src/service-levels/index.js';
import { apply, decide, submit, type Ticket } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { having, type Step, ticketOf } from '../hub/made-tickets.ts';
import { care, careEntitlements } from '../tickets/severity-offer.ts';

// AT is Friday 20 November 2026, 07:30 UTC and 16:30 in Tokyo. On Essentials an e-mail is due at 11:30 UTC; a Japanese
// one has a second promise, due on Monday at 00:30 UTC.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENED = Date.parse(AT);
const SATURDAY = '2026-11-21T03:00:00.000Z';
const CLASSES = ['met', 'breached', 'onTrack', 'atRisk', 'paused', 'cancelled'] as const;

type How = Omit<ReportRequest, 'tickets' | 'at' | 'by'>;

/** The class that counts a clock. */
function classOf(row: Counts): string {
  return CLASSES.filter((name) => row[name] === 1).join(' ');
}

/** How a ticket stands: the class of each promise. */
function standings(ticket: Ticket, at: string | number, how: How = {}): string[] {
  const { by } = report({ tickets: [ticket], at, ...how, by: ['commitment'] });
  return by.commitment.map((row) => `${row.id} ${classOf(row)}`);
}

/** The counts of the first replies. */
function firstReplies(ticket: Ticket, at: string | number): Counts | undefined {
  return report({ tickets: [ticket], at, by: ['metric'] }).by.metric.find(({ id }) => id === 'first_reply');
}

describe('R24, A3: one promise of four hours', () => {
  test.each<[string, readonly Step[], number, string]>([
    ['just opened', [], 0, 'onTrack'],
    ['a millisecond before three quarters of its time', [], 3 * HOUR - 1, 'onTrack'],
    ['at three quarters of its time', [], 3 * HOUR, 'atRisk'],
    ['due now', [], 4 * HOUR, 'atRisk'],
    ['a millisecond late', [], 4 * HOUR + 1, 'breached'],
    ['answered when it is due', [['agent_reply', OPENED + 4 * HOUR]], 5 * HOUR, 'met'],
    ['answered a millisecond late', [['agent_reply', OPENED + 4 * HOUR + 1]], 5 * HOUR, 'breached'],
    ['A23: acknowledged alone', [['acknowledge', OPENED, 'We have it.']], HOUR, 'onTrack'],
    ['answered after `at`', [['agent_reply', OPENED + 2 * HOUR]], HOUR, 'onTrack'],
    ['A35: while the requester is waited for', [['wait_for_requester', OPENED + HOUR]], 9 * HOUR, 'paused'],
    ['A35: on hold', [['hold', OPENED + HOUR]], 9 * HOUR, 'paused'],
    ['A38: resolved without words', [['resolve', OPENED + HOUR]], 9 * HOUR, 'cancelled'],
    ['resolved with words', [['resolve', OPENED + HOUR, 'Done.']], 9 * HOUR, 'met'],
    ['A38: closed late and unanswered', [['close', OPENED + 5 * HOUR]], 9 * HOUR, 'breached'],
    ['A38: closed when it is due', [['close', OPENED + 4 * HOUR]], 9 * HOUR, 'cancelled'],
    [
      'running again once the requester has written',
      [
        ['wait_for_requester', OPENED],
        ['requester_reply', OPENED + 9 * HOUR],
      ],
      10 * HOUR,
      'onTrack',
    ],
    ['late before it rested', [['wait_for_requester', OPENED + 5 * HOUR]], 9 * HOUR, 'breached'],
    [
      'A36: reopened after an answer',
      [
        ['agent_reply', OPENED + HOUR],
        ['resolve', OPENED + HOUR],
        ['reopen', OPENED + 9 * HOUR],
      ],
      99 * HOUR,
      'met',
    ],
    [
      'A38: reopened without an answer, the time that ran still counts',
      [
        ['resolve', OPENED + 3 * HOUR],
        ['reopen', OPENED + 9 * HOUR],
      ],
      9 * HOUR,
      'atRisk',
    ],
  ])('%s', (_, steps, after, expected) => {
    expect(standings(having(ticketOf(), ...steps), OPENED + after)).toEqual([`tier_reply ${expected}`]);
  });

  test('atRiskAt is a share of the promised time', () => {
    expect(standings(ticketOf(), OPENED + 2 * HOUR, { atRiskAt: 0.5 })).toEqual(['tier_reply atRisk']);
    expect(standings(ticketOf(), OPENED + 2 * HOUR - 1, { atRiskAt: 0.5 })).toEqual(['tier_reply onTrack']);
  });
});

describe('A36, A38: what was missed stays missed', () => {
  const late = having(
    ticketOf(),
    ['agent_reply', OPENED + 2 * DAY],
    ['resolve', OPENED + 2 * DAY],
    ['reopen', OPENED + 3 * DAY],
    ['agent_reply', OPENED + 3 * DAY + 1],
  );

  test('a first reply two days late, a resolution, a reopening and a quick answer', () => {
    for (const at of [2 * DAY, 3 * DAY, 4 * DAY]) {
      expect(firstReplies(late, OPENED + at)).toMatchObject({ promises: 1, breached: 1, openBreached: 0, metShare: 0 });
    }
  });

  test('late and unanswered is open; closed, it is breached and no longer open', () => {
    expect(firstReplies(ticketOf(), OPENED + DAY)).toMatchObject({ breached: 1, openBreached: 1, metShare: 0 });
    const closed = having(ticketOf(), ['close', OPENED + DAY]);
    expect(firstReplies(closed, OPENED + 2 * DAY)).toMatchObject({ breached: 1, openBreached: 0, cancelled: 0 });
  });

  test('resolved without words counts for neither side of the share', () => {
    const resolved = having(ticketOf(), ['resolve', OPENED + HOUR]);
    expect(firstReplies(resolved, OPENED + DAY)).toMatchObject({
      promises: 1,
      cancelled: 1,
      paused: 0,
      metShare: null,
    });
  });
});

describe('A1, A2: a Japanese e-mail has two promises', () => {
  const ticket = ticketOf({ language: 'ja' });

  test('each counts', () => {
    expect(standings(ticket, SATURDAY)).toEqual(['japanese_email_reply onTrack', 'tier_reply breached']);
    expect(report({ tickets: [ticket], at: SATURDAY })).toMatchObject({
      tickets: 1,
      totals: { promises: 2, breached: 1, onTrack: 1 },
    });
  });

  test('A37: an English answer meets the promise of the tier alone', () => {
    const command = { type: 'agent_reply', id: 'c1', at: OPENED + HOUR, body: 'Soon.', language: 'en' } as const;
    const { events } = orThrow(decide(ticket, { ...command, actor: { kind: 'agent', id: 'a1' } }));
    expect(standings(apply(ticket, events), SATURDAY)).toEqual(['japanese_email_reply onTrack', 'tier_reply met']);
  });

  test('the Japanese hour takes its own time: half an hour until the weekend, the rest on Monday', () => {
    const answered = having(ticket, ['agent_reply', '2026-11-23T00:15:00.000Z']);
    const { by } = report({ tickets: [answered], at: '2026-11-24T00:00:00.000Z', by: ['commitment'] });
    expect(by.commitment.map(({ id, percentiles }) => [id, percentiles.p50])).toEqual([
      ['japanese_email_reply', 'PT45M'],
      ['tier_reply', 'PT64H45M'],
    ]);
  });

  test('A4, A22: on the closures that stand in its commitment', () => {
    // Monday 23 November is off: what is left of the hour runs on Tuesday.
    const off = ticketOf({ language: 'ja', closures: ['2026-11-23'] });
    const monday = '2026-11-23T06:00:00.000Z';
    expect(standings(off, monday)[0]).toBe('japanese_email_reply onTrack');
    expect(standings(ticket, monday)[0]).toBe('japanese_email_reply breached');
    expect(standings(off, '2026-11-24T00:30:00.000Z')[0]).toBe('japanese_email_reply atRisk');
    expect(standings(off, '2026-11-24T00:30:00.001Z')[0]).toBe('japanese_email_reply breached');
  });

  test('two tickets with different closures are told apart, as made and as stored', () => {
    const three = [['2026-11-23'], ['2026-11-24'], []].map((closures, i) =>
      ticketOf({ id: `t${i}`, language: 'ja', closures }),
    );
    const lists = [three, three.toReversed(), JSON.parse(JSON.stringify(three)) as Ticket[]];
    for (const tickets of lists) {
      const { by } = report({ tickets, at: '2026-11-23T02:00:00.000Z', by: ['commitment'] });
      expect(by.commitment[0]).toMatchObject({ id: 'japanese_email_reply', promises: 3, breached: 2 });
    }
  });

  test('the hours of the catalogue at submission hold, whatever the catalogue says later', () => {
    const catalog = define(withClosures(dropboxPremiumSupport, ['2026-11-23']));
    const set = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT, catalog });
    const off = ticketOf({ entitlements: set, catalog, language: 'ja' });
    expect(standings(off, '2026-11-23T06:00:00.000Z')[0]).toBe('japanese_email_reply onTrack');
  });

  test('A33: due when the desk closes, a reply on Saturday is late, or not by elapsed time', () => {
    // Opened on Friday at 16:00 in Tokyo, so that the hour is over at 17:00, when the desk closes.
    const friday = ticketOf({ language: 'ja', at: '2026-11-20T07:00:00.000Z' });
    const answered = having(friday, ['agent_reply', SATURDAY]);
    expect(standings(answered, SATURDAY, { lateness: 'due_at' })[0]).toBe('japanese_email_reply breached');
    expect(standings(answered, SATURDAY, { lateness: 'elapsed' })[0]).toBe('japanese_email_reply met');
  });
});

describe('every clock of a promise counts', () => {
  function careTicket(severity: string): Ticket {
    const about = { subject: 'Stuck', body: '', issueType: 'sync', product: null };
    const request = {
      entitlements: careEntitlements,
      catalog: care,
      id: 'c',
      at: AT,
      channel: 'email',
      language: 'en',
    };
    return apply(null, orThrow(submit({ ...request, ...about, severity })).events);
  }

  function byMetric(ticket: Ticket, at: number): unknown {
    const { by } = report({ tickets: [ticket], at, by: ['metric'] });
    return Object.fromEntries(
      by.metric.map(({ id, promises, met, breached, onTrack }) => [id, { promises, met, breached, onTrack }]),
    );
  }

  test('A23: each question after an answer is a promise of its own', () => {
    const ticket = having(
      careTicket('low'),
      ['requester_reply', OPENED + 1],
      ['agent_reply', OPENED + HOUR],
      ['requester_reply', OPENED + 2 * HOUR],
      ['requester_reply', OPENED + 3 * HOUR],
      ['agent_reply', OPENED + 6 * HOUR],
      ['requester_reply', OPENED + 7 * HOUR],
      ['agent_reply', OPENED + 12 * HOUR],
    );
    expect(byMetric(ticket, OPENED + 12 * HOUR)).toMatchObject({
      next_reply: { promises: 2, met: 1, breached: 1, onTrack: 0 },
    });
  });

  test('each piece of news opens the next promise of news', () => {
    const ticket = having(careTicket('high'), ['agent_reply', OPENED + HOUR], ['agent_reply', OPENED + 4 * HOUR]);
    expect(byMetric(ticket, OPENED + 5 * HOUR)).toMatchObject({
      update: { promises: 3, met: 1, breached: 1, onTrack: 1 },
    });
  });

  test('A29: a promise is counted under the severity for which it was made', () => {
    const command = { type: 'set_severity', id: 'c1', at: OPENED + HOUR, severity: 'high' } as const;
    const actor = { kind: 'agent', id: 'a1' } as const;
    const low = careTicket('low');
    const high = apply(low, orThrow(decide(low, { ...command, actor, entitlements: careEntitlements })).events);
    const rows = (at: number) =>
      report({ tickets: [high], at, by: ['severity'] }).by.severity.map(({ id, promises, cancelled }) => [
        id,
        promises,
        cancelled,
      ]);
    // Low: a reply in eight hours and one in four. High: a reply, news, a workaround and a resolution besides.
    expect(rows(OPENED + HOUR - 1)).toEqual([['low', 2, 0]]);
    expect(rows(OPENED + HOUR)).toEqual([
      ['high', 4, 0],
      ['low', 2, 1],
    ]);
  });
});
