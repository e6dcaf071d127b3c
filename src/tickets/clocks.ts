import { deepFreeze } from '../input/frozen.js';
import { door } from '../input/request.js';
import { together } from '../input/together.js';
import { type ClockInput, judgingFields } from '../sla/clock-input.js';
import type { Commitment } from '../sla/commitment.js';
import { type Reading, readingAt } from '../sla/reading.js';
import { newestClocks } from './newest-clocks.js';
import { readTicket } from './stored-ticket.js';
import type { Ticket } from './ticket.js';
import { clockTermsOf, type Judging } from './ticket-clock.js';

/** One promise of a ticket, and where its newest clock stands. */
export interface TicketClock {
  readonly commitment: Commitment;
  readonly reading: Reading;
}

/** Which clocks to read; `atRiskAt` and `lateness` as `sla.readClock` takes them. */
export interface ClocksRequest extends Pick<ClockInput, 'at' | 'atRiskAt' | 'lateness'> {
  readonly ticket: Ticket;
}

/**
 * The clocks of a ticket's promises as of `at`, as a list of commitments with their readings: those in force in the order
 * of the catalogue, then those that another severity has ended. They run on the hours that the commitments carry, so that
 * no catalogue is needed (R40, A22, A23, A33, A35 to A38). Throws `invalid_instant`, and the issues of the ticket.
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * }));
 * const clocks = tickets.readClocks({ ticket: tickets.apply(null, events), at: '2026-11-20T12:00:00.000Z' });
 * clocks.map(({ commitment, reading }) => [commitment.id, reading.stage]) // => [['tier_reply', 'overdue'], ['japanese_email_reply', 'active']]
 */
export function readClocks(request: ClocksRequest): readonly TicketClock[] {
  return enter(request, clocksRead);
}

const enter = /*@__PURE__*/ door('tickets.readClocks', /*@__PURE__*/ together({ ticket: readTicket }, judgingFields));

function clocksRead({
  ticket,
  at,
  ...judging
}: { readonly ticket: Ticket; readonly at: number } & Judging): readonly TicketClock[] {
  return deepFreeze(
    newestClocks(ticket, at).map(({ commitment, events }) => {
      const terms = clockTermsOf(commitment, events[0]?.ms ?? null, judging);
      return { commitment, reading: readingAt(terms, events, at) };
    }),
  );
}
