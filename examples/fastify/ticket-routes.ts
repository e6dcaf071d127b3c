import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hub, orThrow, tickets } from 'premium-support';
import { schemas } from 'premium-support/json-schema';
import type { Body, Desk } from './host.ts';
import { HttpProblem } from './problems.ts';
import { requesterOf } from './requester.ts';

type Form = FastifyRequest<{ Body: tickets.SubmissionForm }>;
type Command = FastifyRequest<{ Params: { id: string }; Body: Body }>;
type OneTicket = FastifyRequest<{ Params: { id: string } }>;

export function ticketRoutes(app: FastifyInstance, desk: Desk): void {
  const { store, now, holding } = desk;

  /** A ticket that whoever asks may know of: an agent of every one, a requester of their own. */
  function found(request: OneTicket): tickets.Ticket {
    const ticket = store.tickets.get(request.params.id);
    const { kind, id } = desk.actorOf(request);
    if (ticket === undefined || (kind === 'requester' && id !== ticket.requesterId)) {
      throw new HttpProblem(404, 'There is no such ticket.');
    }
    return ticket;
  }

  /** The facts of a command, whatever its body says. A new severity rests on what the requester holds. */
  function factsOf(request: Command, ticket: tickets.Ticket) {
    const { body } = request;
    const at = ticket.history.find(({ commandId }) => commandId === body?.id)?.at ?? now();
    const facts = { actor: desk.actorOf(request), at };
    if (body?.type !== 'set_severity') return facts;
    const person = desk.personOf(ticket.requesterId);
    if (person === null) throw new HttpProblem(403, 'The requester is nobody of the account any more.');
    return { ...facts, entitlements: holding(person, at) };
  }

  app.post('/tickets', { schema: { body: schemas.ticket_submission } }, (request: Form, reply) => {
    const { body: form } = request;
    const before = store.tickets.get(form.id) ?? null;
    // A form that is sent again counts at the instant at which it was accepted, and changes nothing.
    const at = before?.openedAt ?? now();
    const entitlements = holding(requesterOf(request, desk), at);
    const ticket = tickets.apply(before, orThrow(tickets.submit({ ...form, entitlements, at })).events);
    store.tickets.set(ticket.id, ticket);
    return reply.code(before === null ? 201 : 200).send(ticket);
  });
  app.post('/tickets/:id/commands', (request: Command) => {
    const before = found(request);
    const command = orThrow(tickets.parseCommand({ ...request.body, ...factsOf(request, before) }));
    const ticket = tickets.apply(before, orThrow(tickets.decide(before, command)).events);
    store.tickets.set(ticket.id, ticket);
    return ticket;
  });
  app.get('/tickets/:id/clocks', (request: OneTicket) => tickets.readClocks({ ticket: found(request), at: now() }));
  app.get('/hub', (request) => {
    const viewer = holding(requesterOf(request, desk), now());
    return orThrow(hub.recent({ viewer, tickets: [...store.tickets.values()], at: now() }));
  });
}
