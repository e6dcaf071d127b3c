import fastify from 'fastify';
import { billing, entitlements, hub, orThrow, tickets } from 'premium-support';
import { schemas } from 'premium-support/json-schema';
import { answerWithProblems } from './problems.ts';

type Submission = Omit<Parameters<typeof tickets.submit>[0], 'entitlements' | 'at'>;
type Body = { readonly [field: string]: unknown };
type OneTicket = { Params: { id: string } };

/** Who asks. It comes from your session, never from the request's body. */
const person = { id: 'u1', status: 'active', roles: ['team_admin'], signedIn: true } as const;

/** A support desk as a server. `now` reads a clock; what is stored in variables here is stored in a database. */
export function deskOf(begun: billing.Subscription, now: () => string) {
  let subscription = begun;
  const stored = new Map<string, tickets.Ticket>();
  const viewer = () => {
    const account = {
      id: 'acme',
      kind: 'team',
      plan: 'advanced',
      addOn: billing.addOnOf(subscription, now()),
    } as const;
    return entitlements.of({ account, person, at: now() });
  };
  const decided = (body: Body) => {
    const command = { ...body, type: 'purchase', actor: person, via: 'admin_console', at: now() };
    return orThrow(billing.decide(subscription, orThrow(billing.parseCommand(command))));
  };
  const found = (id: string) => orThrow(tickets.parse(stored.get(id))); // a ticket that is known is not read again

  const app = fastify();
  answerWithProblems(app);
  app.post<{ Body: Body }>('/quotes', ({ body }) => ({ total: decided(body).invoice?.total ?? null }));
  app.post<{ Body: Body }>('/purchases', ({ body }) => {
    const { events, invoice } = decided(body);
    subscription = billing.apply(subscription, events); // stored in one transaction: see billing-on-sqlite.ts
    return { invoice };
  });
  app.post<{ Body: Submission }>('/tickets', ({ body }, reply) => {
    const { events } = orThrow(tickets.submit({ ...body, entitlements: viewer(), at: now() }));
    const ticket = tickets.apply(stored.get(body.id) ?? null, events);
    stored.set(ticket.id, ticket);
    return reply.code(201).send(ticket);
  });
  app.post<OneTicket & { Body: tickets.TicketCommand }>(
    '/tickets/:id/commands',
    { schema: { body: schemas.ticket_command } },
    ({ params, body }) => {
      const { events } = orThrow(tickets.decide(found(params.id), body));
      stored.set(params.id, tickets.apply(found(params.id), events));
      return found(params.id);
    },
  );
  app.get<OneTicket>('/tickets/:id/clocks', ({ params }) =>
    tickets.readClocks({ ticket: found(params.id), at: now() }),
  );
  app.get('/hub', () => orThrow(hub.recent({ viewer: viewer(), tickets: [...stored.values()], at: now() })));
  return app;
}
