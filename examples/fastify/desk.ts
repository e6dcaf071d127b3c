import fastify from 'fastify';
import { billing, entitlements } from 'premium-support';
import type { Desk, Host } from './host.ts';
import { answerWithProblems } from './problems.ts';
import { purchaseRoutes } from './purchase-routes.ts';
import { Store } from './store.ts';
import { ticketRoutes } from './ticket-routes.ts';

/** A support desk as a server. */
export function deskOf(begun: billing.Subscription, host: Host) {
  const store = new Store(begun);
  const desk: Desk = {
    ...host,
    store,
    holding(person, at) {
      const addOn = billing.addOnOf(store.subscriptionAt(host.now()), at);
      return entitlements.of({ account: { id: 'acme', kind: 'team', plan: 'advanced', addOn }, person, at });
    },
  };
  const app = fastify();
  answerWithProblems(app);
  purchaseRoutes(app, desk);
  ticketRoutes(app, desk);
  return app;
}
