import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import type { Instant } from '../time/instant.js';
import { ticketReasons } from '../words/refusals/tickets.js';
import type { Actor } from './ticket.js';

/** A submission about a product that the plan does not have. */
export type UnknownProduct = Refusal<'unknown_product'> & { readonly products: readonly string[] };

/** Why a ticket says no to a command: one code a reason, with that reason's data. */
export type TicketRefusal =
  | (Refusal<'actor_not_allowed'> & { readonly allowed: readonly Actor['kind'][] })
  | Refusal<'not_your_ticket'>
  | (Refusal<'out_of_order'> & { readonly lastAt: Instant })
  | (Refusal<'id_reused'> & { readonly acceptedAt: Instant })
  | (Refusal<'already_acknowledged'> & { readonly acknowledgedAt: Instant })
  | (Refusal<'already_answered'> & { readonly answeredAt: Instant })
  | Refusal<'already_waiting'>
  | Refusal<'already_on_hold'>
  | Refusal<'nothing_to_resume'>
  | (Refusal<'no_change'> & { readonly severity: string })
  | Refusal<'ticket_resolved'>
  | Refusal<'already_resolved'>
  | Refusal<'not_resolved'>
  | Refusal<'ticket_closed'>
  | Refusal<'already_closed'>;

/** The refusal of a code with its data. */
export const ticketRefusal = /*@__PURE__*/ refusalsOf<TicketRefusal | UnknownProduct>(ticketReasons);
