import type { FastifyInstance, FastifyRequest } from 'fastify';
import { billing, orThrow } from 'premium-support';
import type { Body, Desk } from './host.ts';
import { requesterOf } from './requester.ts';

type Order = FastifyRequest<{ Body: Body }>;

/** Quotes and purchases: the same decision, applied or not. */
export function purchaseRoutes(app: FastifyInstance, desk: Desk): void {
  const decided = (request: Order) => {
    const { body } = request;
    const subscription = desk.store.subscriptionAt(desk.now());
    // `at` is part of what a command says: one that is sent again counts at the instant at which it was accepted.
    const at = subscription.accepted.find(({ id }) => id === body?.id)?.at ?? desk.now();
    // The person's roles come from your directory. Of the body, the parser leaves the id, the tier and the total expected.
    const facts = { type: 'purchase', actor: requesterOf(request, desk), via: 'admin_console', at };
    return orThrow(billing.decide(subscription, orThrow(billing.parseCommand({ ...body, ...facts }))));
  };
  app.post('/quotes', (request: Order) => ({ total: decided(request).invoice?.total ?? null }));
  app.post('/purchases', (request: Order) => ({ invoice: desk.store.saved(decided(request)) }));
}
