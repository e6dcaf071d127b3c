import fastify, { type FastifyRequest } from 'fastify';
import { billing, entitlements, type tickets } from 'premium-support';
import { answerWithProblems } from './problems.ts';
import { purchaseRoutes } from './purchase-routes.ts';
import { Store } from './store.ts';
import { ticketRoutes } from './ticket-routes.ts';

/** What your server knows, and a request's body never says. */
export interface Host {
  readonly now: () => string;
  /** Who asks, by your session. */
  readonly actorOf: (request: FastifyRequest) => tickets.Actor;
  /** Somebody of the account, by your directory; `null` for somebody whom it does not know. */
  readonly personOf: (id: string) => entitlements.Person | null;
}

export interface Desk extends Host {
  readonly store: Store;
  /** What a person holds at an instant: the add-on comes from the subscription. */
  readonly holding: (person: entitlements.Person, at: string) => entitlements.Entitlements;
}

/** What was sent; it may be anything. */
export type Body = { readonly [field: string]: unknown } | null;

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
