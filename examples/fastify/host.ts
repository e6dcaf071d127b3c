import type { FastifyRequest } from 'fastify';
import type { entitlements, tickets } from 'premium-support';
import type { Store } from './store.ts';

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
