import { type Decision, entitlements, hub, orThrow, type Refusal, tickets } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

type RefusalOf<D> = Extract<D, { ok: false }> extends { readonly refusal: infer R } ? R : never;
type DecideRefusal = RefusalOf<ReturnType<typeof tickets.decide>>;
type Event = tickets.TicketEvent['type'];

export type Checks = [
  Holds<Equal<Exclude<DecideRefusal['code'], tickets.TicketRefusal['code']>, 'entitlements_outdated'>>,
  Holds<Equal<tickets.TicketStatus, 'open' | 'waiting_for_requester' | 'on_hold' | 'resolved' | 'closed'>>,
  Holds<Equal<RefusalOf<ReturnType<typeof hub.view>>, hub.ViewRefusal>>,
  Holds<Equal<ReturnType<typeof tickets.parse> extends Decision<tickets.Ticket> ? true : false, true>>,
];

/** What a parser answers goes into every verb by its type. */
export function loaded(row: unknown, events: unknown, asked: unknown, at: string): tickets.Ticket {
  const ticket = orThrow(tickets.parse(row));
  const decision = tickets.decide(ticket, orThrow(tickets.parseCommand(asked)));
  tickets.readClocks({ ticket, at });
  tickets.dueWithin({ tickets: [ticket], at, within: 'PT1H' });
  tickets.nextChange({ tickets: [ticket], at });
  tickets.asOf(ticket, at) satisfies tickets.Ticket | null;
  const after = tickets.apply(ticket, orThrow(tickets.parseEvents(events)));
  return tickets.apply(after, orThrow(decision).events);
}

/** And so does a form, beside what the program knows. */
export function sent(form: unknown, set: entitlements.Entitlements, at: string): tickets.Ticket {
  return tickets.apply(
    null,
    orThrow(tickets.submit({ ...orThrow(tickets.parseSubmission(form)), entitlements: set, at })).events,
  );
}

/** A new code breaks exactly the switches that must care. */
export function retryable({ code }: DecideRefusal): boolean {
  switch (code) {
    case 'out_of_order':
    case 'entitlements_outdated':
      return true;
    case 'actor_not_allowed':
    case 'not_your_ticket':
    case 'id_reused':
    case 'already_acknowledged':
    case 'already_answered':
    case 'already_waiting':
    case 'already_on_hold':
    case 'too_many_holds':
    case 'nothing_to_resume':
    case 'no_change':
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

/** A submission is refused as a route is, or for its product. */
export function productsOf(refusal: RefusalOf<ReturnType<typeof tickets.submit>>): readonly string[] | null {
  // @ts-expect-error a ticket that does not exist yet is never closed
  if (refusal.code === 'ticket_closed') return null;
  return refusal.code === 'unknown_product' ? refusal.products : null;
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
    case 'put_on_hold':
    case 'resumed':
    case 'severity_set':
    case 'workaround_given':
    case 'called_back':
    case 'reopened':
      return false;
    default:
      return type satisfies never;
  }
}

/** And a new command. */
export function isAnswer(command: tickets.TicketCommand): boolean {
  switch (command.type) {
    case 'agent_reply':
    case 'give_workaround':
      return command.body.length > 0;
    case 'call_back':
      return command.outcome === 'reached';
    case 'acknowledge':
    case 'requester_reply':
    case 'wait_for_requester':
    case 'hold':
    case 'resume':
    case 'set_severity':
    case 'resolve':
    case 'reopen':
    case 'close':
      return false;
    default:
      return command satisfies never;
  }
}

/** Every code has its own data, and no other. */
export function dataOf(refusal: DecideRefusal): unknown {
  switch (refusal.code) {
    case 'actor_not_allowed':
      return refusal.allowed;
    case 'out_of_order':
      return refusal.lastAt;
    case 'id_reused':
      return refusal.acceptedAt;
    case 'already_acknowledged':
      return refusal.acknowledgedAt;
    case 'already_answered':
      return refusal.answeredAt;
    case 'no_change':
      return refusal.severity;
    case 'entitlements_outdated':
      return refusal.validUntil;
    default:
      // @ts-expect-error the others have none
      refusal.lastAt;
      return refusal satisfies Refusal;
  }
}

/** Every event has the fields of its type. */
export function told(event: tickets.TicketEvent): unknown {
  // @ts-expect-error a submission is not an answer to a command
  event.commandId;
  if (event.type === 'put_on_hold' || event.type === 'resumed') return event.reason satisfies string | null;
  if (event.type === 'called_back') return event.outcome satisfies 'reached' | 'missed';
  if (event.type === 'severity_set') return event.commitments[0]?.schedule?.zone;
  return event.type === 'submitted' ? event.issueType : event.language;
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
  // @ts-expect-error a severity comes with the entitlements
  tickets.decide(ticket, { type: 'set_severity', id, at, actor, severity: 'high' });
  // @ts-expect-error a call back has an outcome
  tickets.decide(ticket, { type: 'call_back', id, at, actor });
  // @ts-expect-error a hold has a reason, not words
  tickets.decide(ticket, { type: 'hold', id, at, actor, body: 'Waiting.' });
  // @ts-expect-error an option that does not exist
  tickets.readClocks({ ticket, at: '2026-11-20T07:30:00Z', catalog: set });
  // @ts-expect-error a life begins with its submission, and `null` says so
  tickets.apply(undefined, []);
  // @ts-expect-error tickets are read-only
  ticket.status = 'closed';
  // @ts-expect-error and so is their history
  ticket.history.pop();
  // @ts-expect-error and their promises
  ticket.commitments[0]?.rests.push('open');
  // @ts-expect-error the viewer are entitlements, not an id
  hub.view({ viewer: set.personId, ticket, at: '2026-11-20T07:30:00Z' });
}

export function opened(submission: tickets.Submission): tickets.Ticket {
  const answer = tickets.submit(submission);
  // @ts-expect-error a decision may be a no
  answer.value;
  const { events } = orThrow(answer);
  return tickets.apply(null, events satisfies readonly [tickets.Submitted]);
}

/** The entitlements that a parser answers are those that a submission and a severity take. */
export function escalated(ticket: tickets.Ticket, kept: unknown, at: string): unknown {
  const set = orThrow(entitlements.parse(kept));
  const actor = { kind: 'requester', id: set.personId } as const;
  return tickets.decide(ticket, { type: 'set_severity', id: 'c1', at, actor, severity: 'high', entitlements: set });
}
