import { type Decision, type entitlements, hub, orThrow, type Refusal, tickets } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

type RefusalOf<D> = Extract<D, { ok: false }> extends { readonly refusal: infer R } ? R : never;
type Viewed = ReturnType<typeof hub.view>;
type Event = tickets.TicketEvent['type'];

export type Checks = [
  Holds<Equal<ReturnType<typeof tickets.decide>, Decision<tickets.Decided, tickets.TicketRefusal>>>,
  Holds<Equal<tickets.TicketStatus, 'open' | 'waiting_for_requester' | 'resolved' | 'closed'>>,
  Holds<Equal<RefusalOf<Viewed>, hub.ViewRefusal>>,
  Holds<Equal<Exclude<hub.ViewRefusal['code'], entitlements.EntitlementCode>, 'not_your_ticket' | 'ticket_resolved'>>,
  Holds<Equal<ReturnType<typeof tickets.parse> extends Decision<tickets.Ticket> ? true : false, true>>,
];

/** A new code breaks exactly the switches that must care. */
export function retryable({ code }: tickets.TicketRefusal): boolean {
  switch (code) {
    case 'out_of_order':
      return true;
    case 'unknown_product':
    case 'actor_not_allowed':
    case 'not_your_ticket':
    case 'already_acknowledged':
    case 'already_answered':
    case 'already_waiting':
    case 'ticket_resolved':
    case 'already_resolved':
    case 'not_resolved':
    case 'ticket_closed':
    case 'already_closed':
      return false;
    default:
      return code satisfies never;
  }
}

/** And so does a new event. */
export function isOver(type: Event): boolean {
  switch (type) {
    case 'resolved':
    case 'closed':
      return true;
    case 'submitted':
    case 'acknowledged':
    case 'agent_replied':
    case 'requester_replied':
    case 'waiting_for_requester':
    case 'reopened':
      return false;
    default:
      return type satisfies never;
  }
}

/** Every code has its own data, and no other. */
export function dataOf(refusal: tickets.TicketRefusal): unknown {
  switch (refusal.code) {
    case 'unknown_product':
      return refusal.products;
    case 'actor_not_allowed':
      return refusal.allowed;
    case 'out_of_order':
      return refusal.lastAt;
    case 'already_acknowledged':
      return refusal.acknowledgedAt;
    case 'already_answered':
      return refusal.answeredAt;
    default:
      // @ts-expect-error the others have none
      refusal.lastAt;
      return refusal satisfies Refusal;
  }
}

export function wrong(ticket: tickets.Ticket, command: tickets.TicketCommand, set: entitlements.Entitlements): void {
  const { id, at, actor } = command;
  tickets.decide(ticket, { type: 'resolve', id, at, actor });
  // @ts-expect-error a reply has words
  tickets.decide(ticket, { type: 'agent_reply', id, at, actor });
  // @ts-expect-error `at` is always asked for
  tickets.decide(ticket, { type: 'resolve', id, actor });
  // @ts-expect-error an actor is of three kinds
  tickets.decide(ticket, { type: 'resolve', id, at, actor: { kind: 'bot', id: 'b1' } });
  // @ts-expect-error there is no such command
  tickets.decide(ticket, { type: 'delete', id, at, actor });
  // @ts-expect-error a life begins with its submission, and `null` says so
  tickets.apply(undefined, []);
  // @ts-expect-error tickets are read-only
  ticket.status = 'closed';
  // @ts-expect-error and so is their history
  ticket.history.pop();
  // @ts-expect-error a metric is one of two
  tickets.clockEvents(ticket, { metric: 'last_reply' });
  // @ts-expect-error the viewer are entitlements, not an id
  hub.view({ viewer: set.personId, ticket });
  // @ts-expect-error a reply has an id of its own
  hub.reply({ viewer: set, ticket, body: 'Thanks.', at });
}

export function opened(submission: tickets.Submission): tickets.Ticket {
  const answer = tickets.submit(submission);
  // @ts-expect-error a decision may be a no
  answer.value;
  const { events } = orThrow(answer);
  return tickets.apply(null, events satisfies readonly [tickets.Submitted]);
}
