import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { type SlaReport, slaReport } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';
import { having, powerUser, type Step, ticketOf, viewerOf } from './made-tickets.ts';

// AT is Friday 20 November 2026, 07:30 UTC and 16:30 in Tokyo. On Essentials an e-mail is due at 11:30 UTC; a Japanese
// one has a second promise, due on Monday at 00:30 UTC.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENED = Date.parse(AT);
const enhanced = viewerOf({}, team('enhanced'));

function report(tickets: readonly Ticket[], at: string | number, more: object = {}): SlaReport {
  return slaReport({ tickets, at, ...more });
}

/** How a ticket stands: the one name of the five that counts it, for each promise. */
function standings(ticket: Ticket, at: string | number, more: object = {}): string[] {
  const { byCommitment } = report([ticket], at, more);
  const names = ['met', 'breached', 'atRisk', 'onTrack', 'paused'] as const;
  return byCommitment.map((row) => `${row.commitment} ${names.filter((name) => row[name] === 1).join(' ')}`);
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
    ['at rest while the requester is waited for', [['wait_for_requester', OPENED + HOUR]], 9 * HOUR, 'paused'],
    ['resolved without words', [['resolve', OPENED + HOUR]], 9 * HOUR, 'paused'],
    ['resolved with words', [['resolve', OPENED + HOUR, 'Done.']], 9 * HOUR, 'met'],
    [
      'running again once the requester has written',
      [
        ['wait_for_requester', OPENED],
        ['requester_reply', OPENED + 9 * HOUR],
      ],
      10 * HOUR,
      'onTrack',
    ],
    ['late before it was at rest', [['wait_for_requester', OPENED + 5 * HOUR]], 9 * HOUR, 'breached'],
    [
      'started afresh when reopened',
      [
        ['agent_reply', OPENED + HOUR],
        ['resolve', OPENED + HOUR],
        ['reopen', OPENED + 9 * HOUR],
      ],
      10 * HOUR,
      'onTrack',
    ],
  ])('%s', (_, steps, after, expected) => {
    expect(standings(having(ticketOf(), ...steps), OPENED + after)).toEqual([`tier_reply ${expected}`]);
  });

  test('atRiskAt is a share of the promised time', () => {
    expect(standings(ticketOf(), OPENED + 2 * HOUR, { atRiskAt: 0.5 })).toEqual(['tier_reply atRisk']);
    expect(standings(ticketOf(), OPENED + 2 * HOUR - 1, { atRiskAt: 0.5 })).toEqual(['tier_reply onTrack']);
  });
});

describe('A1, A2: a Japanese e-mail has two promises', () => {
  const ticket = ticketOf({ language: 'ja' });
  const SATURDAY = '2026-11-21T03:00:00.000Z';

  test('each counts for itself', () => {
    expect(standings(ticket, SATURDAY)).toEqual(['japanese_email_reply onTrack', 'tier_reply breached']);
    expect(report([ticket], SATURDAY)).toMatchObject({ ticketTotal: 1, commitmentTotal: 2, breached: 1, onTrack: 1 });
  });

  test('the Japanese hour takes its own time: half an hour until the weekend, the rest on Monday', () => {
    const answered = having(ticket, ['agent_reply', '2026-11-23T00:15:00.000Z']);
    const { byCommitment } = report([answered], '2026-11-24T00:00:00.000Z');
    expect(byCommitment.map(({ commitment, percentiles }) => [commitment, percentiles.p50])).toEqual([
      ['japanese_email_reply', 'PT45M'],
      ['tier_reply', 'PT64H45M'],
    ]);
  });

  test('A4: on the dates off that it reckoned with at submission', () => {
    // Monday 23 November is off: what is left of the hour runs on Tuesday.
    const off = ticketOf({ language: 'ja', closures: ['2026-11-23'] });
    const monday = '2026-11-23T06:00:00.000Z';
    expect(standings(off, monday)[0]).toBe('japanese_email_reply onTrack');
    expect(standings(ticket, monday)[0]).toBe('japanese_email_reply breached');
    expect(report([off, ticket], monday).byCommitment[0]).toMatchObject({ onTrack: 1, breached: 1 });
    expect(standings(off, '2026-11-24T00:30:00.000Z')[0]).toBe('japanese_email_reply atRisk');
    expect(standings(off, '2026-11-24T00:30:00.001Z')[0]).toBe('japanese_email_reply breached');
  });

  test('A33: due when the desk closes, a reply on Saturday is late, or not by elapsed time', () => {
    // Opened on Friday at 16:00 in Tokyo, so that the hour is over at 17:00, when the desk closes.
    const friday = ticketOf({ language: 'ja', at: '2026-11-20T07:00:00.000Z' });
    const answered = having(friday, ['agent_reply', SATURDAY]);
    const japanese = (lateness: string) => standings(answered, SATURDAY, { lateness })[0];
    expect(japanese('due_at')).toBe('japanese_email_reply breached');
    expect(japanese('elapsed')).toBe('japanese_email_reply met');
  });
});

describe('by metric, promise, tier and language', () => {
  const tickets = [
    having(ticketOf({ id: 't1', language: 'ja' }), ['agent_reply', OPENED + HOUR]),
    ticketOf({ id: 't2', entitlements: enhanced, language: 'de' }),
    ticketOf({ id: 't3', entitlements: powerUser('u9', 'grand') }),
    ticketOf({ id: 't4', channel: 'chat' }),
  ];
  const told = report(tickets, OPENED + 2 * HOUR);

  test('rows by name, with every figure of the whole', () => {
    const rows = (all: readonly { readonly commitmentTotal: number }[], name: string) =>
      all.map((row) => [Reflect.get(row, name), row.commitmentTotal]);
    expect(told).toMatchObject({ at: '2026-11-20T09:30:00.000Z', ticketTotal: 4, commitmentTotal: 4 });
    expect(told).toMatchObject({ met: 2, breached: 1, atRisk: 0, onTrack: 1, paused: 0 });
    expect(rows(told.byMetric, 'metric')).toEqual([['first_reply', 4]]);
    expect(rows(told.byCommitment, 'commitment')).toEqual([
      ['japanese_email_reply', 1],
      ['tier_reply', 3],
    ]);
    // A22, R28: the tier or the variant at submission. A24: a chat has no promise.
    expect(rows(told.byTier, 'tier')).toEqual([
      ['enhanced', 1],
      ['essentials', 2],
      ['grand', 1],
    ]);
    // A7: German is served in English.
    expect(rows(told.byLanguage, 'language')).toEqual([
      ['en', 2],
      ['ja', 2],
    ]);
  });

  test('A9: whoever holds both a tier and a variant is counted under the tier', () => {
    const person = member({ roles: ['team_admin'], powerUser: { variant: 'grand' } });
    const both = of({ account: team('enhanced'), person, at: AT, powerUserTerms: 'most_favourable' });
    expect(report([ticketOf({ entitlements: both })], AT).byTier.map(({ tier }) => tier)).toEqual(['enhanced']);
  });

  test('the share of what was met in time leaves out what is not decided', () => {
    expect(told.metShare).toBe(2 / 3);
    expect(told.byTier.map(({ metShare }) => metShare)).toEqual([0, 1, null]);
  });

  test('A4, A22: each ticket keeps the closures that it was submitted with', () => {
    // An hour of the desk from Friday 16:30 on: Monday 09:30, or Tuesday where Monday is off.
    const japanese = (id: string, closures: string[]) => ticketOf({ id, language: 'ja', closures });
    const three = [japanese('a', ['2026-11-23']), japanese('b', ['2026-11-24']), japanese('c', [])];
    const monday = (tickets: readonly Ticket[]) => {
      const { byCommitment } = report(tickets, '2026-11-23T02:00:00.000Z');
      const { commitmentTotal, breached } = byCommitment.find((row) => row.commitment === 'japanese_email_reply') ?? {};
      return { commitmentTotal, breached };
    };
    expect(monday(three)).toEqual({ commitmentTotal: 3, breached: 2 });
    expect(monday(three.toReversed())).toEqual({ commitmentTotal: 3, breached: 2 });
  });

  test('as many met as breached are a half', () => {
    const met = having(ticketOf(), ['agent_reply', OPENED + HOUR]);
    const late = having(ticketOf({ id: 't2' }), ['agent_reply', OPENED + 5 * HOUR]);
    expect(report([met, late], OPENED + 9 * HOUR)).toMatchObject({ met: 1, breached: 1, metShare: 0.5 });
  });

  test('nothing to tell of no tickets', () => {
    const none = {
      ticketTotal: 0,
      commitmentTotal: 0,
      metShare: null,
      byMetric: [],
      byCommitment: [],
      byTier: [],
      byLanguage: [],
    };
    expect(report([], AT)).toMatchObject({
      ...none,
      percentiles: { count: 0, p50: null, p90: null, p95: null, p99: null },
    });
  });

  test('A24: a chat is a ticket without a promise', () => {
    expect(report([ticketOf({ channel: 'chat' })], AT)).toMatchObject({
      ticketTotal: 1,
      commitmentTotal: 0,
      byTier: [],
    });
  });

  test('a ticket opened at `at` is there, one opened a millisecond later is not yet', () => {
    expect(report([ticketOf()], OPENED).ticketTotal).toBe(1);
    expect(report([ticketOf()], OPENED - 1)).toMatchObject({ ticketTotal: 0, commitmentTotal: 0, byTier: [] });
  });
});

describe('A23: a promise of the next reply', () => {
  const [first] = ticketOf().commitments;

  /** A stored ticket that was promised its next replies too. */
  function standing(steps: readonly Step[], after: number): unknown[] {
    const ticket = having(ticketOf(), ...steps);
    const commitments = [...ticket.commitments, { ...(first ?? fail()), id: 'next', metric: 'next_reply' as const }];
    const { byMetric } = report([{ ...ticket, commitments }], OPENED + after);
    return byMetric.map(({ metric, commitmentTotal: _, metShare: __, percentiles, ...counts }) => {
      const where = Object.entries(counts).flatMap(([name, count]) => (count === 1 ? [name] : []));
      return [metric, ...where, percentiles.p50];
    });
  }

  const asked: readonly Step[] = [
    ['agent_reply', OPENED + HOUR],
    ['requester_reply', OPENED + 2 * HOUR],
  ];

  test.each<[string, readonly Step[], number, unknown[], unknown[]]>([
    ['before the first answer there is none to wait for', [], HOUR, ['onTrack', null], [null]],
    ['nor before a follow-up', asked.slice(0, 1), 2 * HOUR, ['met', 'PT1H'], [null]],
    ['it runs from the follow-up', asked, 5 * HOUR - 1, ['met', 'PT1H'], ['onTrack', null]],
    ['to be at risk three hours later', asked, 5 * HOUR, ['met', 'PT1H'], ['atRisk', null]],
    ['late after four', asked, 6 * HOUR + 1, ['met', 'PT1H'], ['breached', null]],
    [
      'met by the next answer',
      [...asked, ['agent_reply', OPENED + 6 * HOUR]],
      9 * HOUR,
      ['met', 'PT1H'],
      ['met', 'PT4H'],
    ],
  ])('%s', (_, steps, after, reply, next) => {
    expect(standing(steps, after)).toEqual([
      ['first_reply', ...reply],
      ['next_reply', ...next],
    ]);
  });
});

function fail(): never {
  throw new Error('an e-mail is promised a reply');
}

describe('an offer of one’s own', () => {
  const own = define(OWN_OFFER);
  const set = of({
    account: { kind: 'team', plan: 'company', addOn: { tier: 'silver' } },
    person: member({ roles: ['owner'] }),
    at: AT,
    catalog: own,
  });
  const ticket = ticketOf({ entitlements: set, catalog: own, severity: 'urgent' });

  test('is told by its own promises and hours', () => {
    const told = report([ticket], OPENED + 2 * HOUR, { catalog: own });
    expect(told.byTier.map(({ tier }) => tier)).toEqual(['silver']);
    expect(told.byCommitment.map(({ commitment, breached, onTrack }) => [commitment, breached, onTrack])).toEqual([
      ['base_reply', 0, 1],
      ['reply', 0, 1],
      ['urgent_reply', 1, 0],
    ]);
  });

  test('its tickets do not mix with another’s', () => {
    expect(issuesOf(() => report([ticket], AT))).toEqual(['tickets.0.catalog: catalog_mismatch']);
    expect(issuesOf(() => report([ticket, ticketOf()], AT, { catalog: own }))).toEqual([
      'tickets.1.catalog: catalog_mismatch',
    ]);
  });
});
