import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { of } from '../../src/entitlements/index.js';
import { type ReportRequest, report } from '../../src/service-levels/index.js';
import { apply, submit } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { having, ticketOf, viewerOf } from '../hub/made-tickets.ts';
import { care, careEntitlements } from '../tickets/severity-offer.ts';

const HOUR = 3_600_000;
const OPENED = Date.parse(AT);

describe('rows by dimension', () => {
  const enhanced = viewerOf({ id: 'u2' }, team('enhanced', { id: 'acme' }));
  const grand = viewerOf({ id: 'u9', powerUser: { variant: 'grand' } }, team(null));
  const tickets = [
    having(ticketOf({ id: 't1', language: 'ja' }), ['agent_reply', OPENED + HOUR]),
    ticketOf({ id: 't2', entitlements: enhanced, language: 'de' }),
    ticketOf({ id: 't3', entitlements: grand }),
    ticketOf({ id: 't4', channel: 'chat' }),
  ];
  const at = OPENED + 2 * HOUR;
  const rowsBy = (dimension: NonNullable<ReportRequest['by']>[number]) =>
    (report({ tickets, at, by: [dimension] }).by[dimension] ?? []).map(({ id, promises }) => [id, promises]);

  test('the totals', () => {
    // Due within an hour: t2, on Enhanced (R25). t3 has four hours (R29).
    expect(report({ tickets, at })).toEqual({
      at: '2026-11-20T09:30:00.000Z',
      from: null,
      to: null,
      tickets: 4,
      sick: [],
      totals: {
        ...{ promises: 4, met: 2, breached: 1, openBreached: 1, onTrack: 1, atRisk: 0, paused: 0, cancelled: 0 },
        ...{ metShare: 2 / 3, percentiles: { p50: 'PT30M', p90: 'PT1H', p95: 'PT1H', p99: 'PT1H' } },
      },
      by: {},
    });
  });

  test.each<[NonNullable<ReportRequest['by']>[number], unknown]>([
    ['metric', [['first_reply', 4]]],
    [
      'commitment',
      [
        ['japanese_email_reply', 1],
        ['tier_reply', 3],
      ],
    ],
    // A22, R28: the tier or the variant at submission. A24: a chat has no promise.
    [
      'tier',
      [
        ['enhanced', 1],
        ['essentials', 2],
        ['grand', 1],
      ],
    ],
    // A7: German is served in English.
    [
      'language',
      [
        ['en', 2],
        ['ja', 2],
      ],
    ],
    ['channel', [['email', 4]]],
    ['severity', [[null, 4]]],
    [
      'account',
      [
        ['acme', 1],
        [null, 3],
      ],
    ],
    [
      'requester',
      [
        ['u1', 2],
        ['u2', 1],
        ['u9', 1],
      ],
    ],
    ['month', [['2026-11', 4]]],
    ['quarter', [['2026-Q4', 4]]],
  ])('%s', (dimension, expected) => {
    expect(rowsBy(dimension)).toEqual(expected);
  });

  test('a dimension that is named twice has its rows once', () => {
    const once = report({ tickets, at, by: ['tier'] });
    expect(report({ tickets, at, by: ['tier', 'tier'] })).toEqual(once);
    expect(once.by.tier.map(({ metShare }) => metShare)).toEqual([0, 1, null]);
  });

  test('A9: whoever holds both a tier and a variant is counted under the tier', () => {
    const person = member({ roles: ['team_admin'], powerUser: { variant: 'grand' } });
    const both = of({ account: team('enhanced'), person, at: AT, powerUserTerms: 'most_favourable' });
    const told = report({ tickets: [ticketOf({ entitlements: both })], at: AT, by: ['tier'] });
    expect(told.by.tier.map(({ id }) => id)).toEqual(['enhanced']);
  });

  test('no tickets have no rows', () => {
    const percentiles = { p50: null, p90: null, p95: null, p99: null };
    expect(report({ tickets: [], at: AT, by: ['tier', 'month'] })).toMatchObject({
      tickets: 0,
      totals: { promises: 0, metShare: null, percentiles },
      by: { tier: [], month: [] },
    });
  });

  test('A24, A39: a chat is a ticket without a promise', () => {
    const told = report({ tickets: [ticketOf({ channel: 'chat' })], at: AT, by: ['tier'] });
    expect(told).toMatchObject({ tickets: 1, totals: { promises: 0 }, by: { tier: [] } });
  });

  test('a ticket opened at `at` is there, one opened a millisecond later is not yet', () => {
    expect(report({ tickets: [ticketOf()], at: OPENED }).tickets).toBe(1);
    expect(report({ tickets: [ticketOf()], at: OPENED - 1 })).toMatchObject({ tickets: 0, totals: { promises: 0 } });
  });

  test('tickets of several catalogues go into one report', () => {
    const about = { subject: 'Stuck', body: '', issueType: 'sync', product: null, severity: 'low' };
    const request = {
      entitlements: careEntitlements,
      catalog: care,
      id: 'c',
      at: AT,
      channel: 'email',
      language: 'en',
    };
    const other = apply(null, orThrow(submit({ ...request, ...about })).events);
    const told = report({ tickets: [ticketOf(), other], at, by: ['tier'] });
    expect(told.sick).toEqual([]);
    expect(told.by.tier.map(({ id, promises }) => [id, promises])).toEqual([
      ['care', 2],
      ['essentials', 1],
    ]);
  });
});
