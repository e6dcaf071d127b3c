import type { Refusal } from '../answer/decision.js';
import { type RefusalData, refusalsOf } from '../answer/refusal.js';
import type { ActorKind } from '../catalog/catalog-spec.js';
import type { Instant } from '../time/instant.js';
import { ticketReasons } from '../words/refusals/tickets.js';
import { type Cites, rulesOfRefusal } from './cites.js';
import type { Actor } from './ticket.js';

/** Why a submission is refused, other than for its route: a product that the plan lacks, a severity of somebody else's. */
export type SubmissionRefusal =
  | (Refusal<'unknown_product'> & { readonly products: readonly string[] })
  | (Refusal<'severity_not_allowed'> & { readonly allowed: readonly ActorKind[] });

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
  | Refusal<'too_many_holds'>
  | Refusal<'nothing_to_resume'>
  | (Refusal<'no_change'> & { readonly severity: string })
  | Refusal<'ticket_resolved'>
  | Refusal<'already_resolved'>
  | Refusal<'not_resolved'>
  | Refusal<'ticket_closed'>
  | Refusal<'already_closed'>;

type AnyRefusal = TicketRefusal | SubmissionRefusal;

const refusal = /*@__PURE__*/ refusalsOf<AnyRefusal>(ticketReasons);

/** The refusal of a code with its data; it cites the rules that a ticket carries, or those of an offer. */
export function ticketRefusal<C extends AnyRefusal['code']>(
  about: { readonly cites: Cites },
  code: C,
  data: RefusalData<AnyRefusal, C>,
): Extract<AnyRefusal, { code: C }> {
  return refusal(code, data, rulesOfRefusal(about, code));
}
