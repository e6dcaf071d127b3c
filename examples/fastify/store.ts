import { billing, type tickets } from 'premium-support';

/** What a database keeps, here in variables. For transactions see `billing-on-sqlite.ts` and `tickets-on-sqlite.ts`. */
export class Store {
  readonly tickets = new Map<string, tickets.Ticket>();
  /** By their ids, which are the keys of their payments: see `payment.ts`. */
  readonly invoices = new Map<string, billing.Invoice>();
  #subscription: billing.Subscription;

  constructor(begun: billing.Subscription) {
    this.#subscription = begun;
  }

  /** The subscription with every renewal until an instant. Without them a command is refused: `renewal_due`. */
  subscriptionAt(now: string): billing.Subscription {
    const { subscription, invoices } = billing.advance(this.#subscription, now);
    this.#subscription = subscription;
    for (const invoice of invoices) this.invoices.set(invoice.id, invoice);
    return subscription;
  }

  /** Applies a decision, and answers with its invoice: for a retry the one that is stored. */
  saved({ events, invoice, revision }: billing.Decided): billing.Invoice | null {
    this.#subscription = billing.apply(this.#subscription, events);
    if (invoice !== null) this.invoices.set(invoice.id, invoice);
    return this.invoices.get(`${this.#subscription.id}:${revision}`) ?? null;
  }
}
