import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import { refusalOf } from '../entitlements/check.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedAt } from '../entitlements/outdated.js';
import { isOtherAccount } from '../tickets/other-account.js';
import { type TicketRefusal, ticketRefusal } from '../tickets/refusal.js';
import type { Ticket } from '../tickets/ticket.js';
import type { Instant } from '../time/instant.js';
import { hubReasons } from '../words/refusals/hub.js';

/**
 * Why a ticket cannot be viewed as of an instant.
 *
 * @inline
 */
type NotSubmitted = Refusal<'not_submitted'> & { readonly openedAt: Instant };

export type ViewRefusal =
  | EntitlementRefusal
  | NotSubmitted
  | Extract<TicketRefusal, { readonly code: 'not_your_ticket' | 'ticket_resolved' }>;

/** The refusal of a code with its data. */
export const hubRefusal = /*@__PURE__*/ refusalsOf<NotSubmitted>(hubReasons);

/**
 * Why a person may not use the Hub at an instant in epoch milliseconds; `null` where they may. Without an instant, the
 * one of the entitlements counts, at which they are not outdated.
 */
export function accessRefusal(set: Entitlements, ms: number | undefined): EntitlementRefusal | null {
  return (ms === undefined ? null : outdatedAt(set, ms)) ?? refusalOf(set, 'hub');
}

/** The refusal of somebody else's ticket: the same for every such ticket, as it cites what the viewer's own offer cites (R48). */
export function foreignTicket({
  hubCites = [],
}: Entitlements): Extract<ViewRefusal, { readonly code: 'not_your_ticket' }> {
  return ticketRefusal({ cites: { not_your_ticket: hubCites } }, 'not_your_ticket', {});
}

/** Whether a ticket is the viewer's own: they submitted it, and not for another account (R48). */
export function isOwn(ticket: Pick<Ticket, 'requesterId' | 'accountId'>, set: Entitlements): boolean {
  return ticket.requesterId === set.personId && !isOtherAccount(ticket, set);
}
