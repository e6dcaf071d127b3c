import { choiceAt, readAll, shareAt } from '../boundary.js';
import { define } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import type { Catalog } from '../catalog/offer.js';
import type { Metric } from '../catalog/reply-target.js';
import { lengthAt } from '../list.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import { clockState, elapsedAt } from '../sla/clock.js';
import { AT_RISK_AT, type ClockInput, stageOf } from '../sla/reading.js';
import type { Ticket } from '../tickets/ticket.js';
import { type Instant, instantAt, millisecondsOf } from '../time/instant.js';
import { breakdown, rowsBy } from './breakdown.js';
import { termsFinder } from './clock-terms.js';
import { clockedTicketAt } from './clocked-ticket.js';
import { type Standing, standingOf, tallied } from './tally.js';
import { MOST_TICKETS } from './ticket-facts.js';

/** `atRiskAt` and `lateness` as `sla.readClock` takes them. */
export interface SlaReportRequest extends Pick<ClockInput, 'at' | 'atRiskAt' | 'lateness'> {
  readonly tickets: readonly Ticket[];
  readonly catalog?: Catalog | undefined;
}

/** How the promises of tickets stand as of `at`: figures alone. Rows by name. */
export interface SlaReport extends Standing {
  readonly at: Instant;
  readonly ticketTotal: number;
  readonly byMetric: readonly (Standing & { readonly metric: Metric })[];
  /** By the id of the promise in the catalogue. */
  readonly byCommitment: readonly (Standing & { readonly commitment: string })[];
  /** By the tier, or the power user's variant, that held at submission. */
  readonly byTier: readonly (Standing & { readonly tier: string })[];
  /** By the language in which the ticket is served. */
  readonly byLanguage: readonly (Standing & { readonly language: string })[];
}

/**
 * How the promises of any number of tickets stand as of `at`, in one pass, each clock read from its ticket's events: the
 * answers met, late, at risk, on track or at rest, and how long they took. Percentiles are by nearest rank: the p-th of n
 * times is the one at place ⌈n·p/100⌉ (R24, R25, R40, A22, A23, A33). Tickets opened later are not there yet. Throws
 * `catalog_mismatch`, `out_of_order`, `unknown_event`, `invalid_instant`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const report = hub.slaReport({ tickets: [ticket], at: '2026-11-20T12:00:00.000Z' });
 * report.breached // => 1
 * report.byCommitment.map(({ commitment, onTrack }) => [commitment, onTrack]) // => [['japanese_email_reply', 1], ['tier_reply', 0]]
 */
export function slaReport(request: SlaReportRequest): SlaReport {
  const given = fields(request, 'tickets', 'at', 'atRiskAt', 'lateness', 'catalog');
  const catalog = define(given.catalog ?? dropboxPremiumSupport);
  const { length, now, share, lateness } = readAll({
    length: () => lengthAt(given.tickets, ['tickets'], MOST_TICKETS),
    now: () => millisecondsOf(given.at, ['at']),
    share: () => shareAt(given.atRiskAt, AT_RISK_AT, ['atRiskAt']),
    lateness: () => choiceAt(given.lateness, ['due_at', 'elapsed'], ['lateness']),
  });
  const termsFor = termsFinder(catalog, share, lateness);
  const counts = breakdown();
  let ticketTotal = 0;
  for (let i = 0; i < length; i++) {
    const { openedAt, tier, language, promises, events, closures } = clockedTicketAt(given.tickets, catalog.id, i);
    if (openedAt > now) continue;
    ticketTotal += 1;
    for (const promise of promises) {
      const terms = termsFor(promise, closures);
      const state = clockState(terms, events[promise.metric], now);
      const elapsed = elapsedAt(terms, state, now);
      const tally = counts.tally(promise.metric, promise.id, tier, language);
      tallied(tally, stageOf(state), elapsed >= terms.atRiskFrom, elapsed);
    }
  }
  const cells = counts.result();
  return deepFreeze({
    at: instantAt(now),
    ticketTotal,
    ...standingOf(cells.map(({ counted }) => counted)),
    byMetric: rowsBy('metric', cells).map(([metric, row]) => ({ metric, ...row })),
    byCommitment: rowsBy('commitment', cells).map(([commitment, row]) => ({ commitment, ...row })),
    byTier: rowsBy('tier', cells).map(([tier, row]) => ({ tier, ...row })),
    byLanguage: rowsBy('language', cells).map(([language, row]) => ({ language, ...row })),
  });
}
