import type { Catalog } from '../catalog/offer.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import { type Commitment, scheduleOf } from '../sla/commitment.js';
import { type ClockInput, type Reading, readClock } from '../sla/reading.js';
import { clockEvents } from './clock-events.js';
import type { Ticket } from './ticket.js';
import { trustedTicket } from './trust.js';

/** One promise of a ticket, and where its clock stands. */
export interface TicketClock {
  readonly commitment: Commitment;
  readonly reading: Reading;
}

/** Which clocks to read; `atRiskAt` and `lateness` as `sla.readClock` takes them. */
export interface ClocksRequest extends Pick<ClockInput, 'at' | 'atRiskAt' | 'lateness'> {
  readonly ticket: Ticket;
  readonly catalog?: Catalog | undefined;
}

/**
 * The clocks of a ticket's promises as of `at`, in their order, on the hours that were reckoned with at submission
 * (R40, A22, A23, A33). Throws `catalog_mismatch`, `invalid_instant`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * }));
 * const clocks = tickets.readClocks({ ticket: tickets.apply(null, events), at: '2026-11-20T12:00:00.000Z' });
 * clocks.map(({ commitment, reading }) => [commitment.id, reading.stage]) // => [['tier_reply', 'breaching'], ['japanese_email_reply', 'active']]
 */
export function readClocks(request: ClocksRequest): readonly TicketClock[] {
  const given = fields(request, 'ticket', 'at', 'atRiskAt', 'lateness', 'catalog');
  const ticket = trustedTicket(given.ticket, ['ticket']);
  const catalog = catalogFor(ticket, { catalog: given.catalog, closures: ticket.closures });
  const { at, atRiskAt, lateness } = given;
  return deepFreeze(
    ticket.commitments.map((commitment) => {
      const schedule = scheduleOf(commitment, catalog);
      const { within, metric } = commitment;
      const events = clockEvents(ticket, { metric });
      return { commitment, reading: readClock({ within, schedule, events, at, atRiskAt, lateness }) };
    }),
  );
}
