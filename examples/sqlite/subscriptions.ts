import { billing, orThrow } from 'premium-support';
import type { Database } from './database.ts';
import { append, createEvents, eventsOf } from './event-store.ts';

export function createTables(db: Database): void {
  createEvents(db);
  db.run('CREATE TABLE payments (invoice TEXT PRIMARY KEY, amount TEXT)', []);
}

/** What a payment service does with an idempotency key: the same key again charges nothing. */
function pay(db: Database, invoice: billing.Invoice): void {
  db.run('INSERT OR IGNORE INTO payments (invoice, amount) VALUES (?, ?)', [invoice.id, invoice.total.amount]);
}

const stored = (db: Database, id: string) => orThrow(billing.parseEvents(eventsOf(db, id)));

/** The state, from the events alone. */
export function load(db: Database, id: string): billing.Subscription {
  return billing.apply(null, stored(db, id));
}

/** Renews what is due by an instant, and charges it. Says how many renewals there were. */
export function renew(db: Database, id: string, to: string): number {
  const { events, invoices } = billing.advance(load(db, id), to);
  if (!append(db, id, events)) return renew(db, id, to);
  for (const invoice of invoices) pay(db, invoice);
  return events.length;
}

/** A command without its instant: it happens when it is taken. */
type Order = WithoutInstant<billing.CommandInput>;
type WithoutInstant<T> = T extends unknown ? Omit<T, 'at'> : never;

/**
 * Renews, decides and writes, and decides again where another process was faster; then charges. `at` is part of what a
 * command says: one that is delivered again counts at the instant at which it was accepted.
 */
export async function handle(db: Database, id: string, order: Order, now: string, wait = async () => {}) {
  for (;;) {
    renew(db, id, now);
    const subscription = load(db, id);
    const at = subscription.accepted.find((one) => one.id === order.id)?.at ?? now;
    const decision = billing.decide(subscription, { ...order, at } as billing.CommandInput); // only the instant was missing
    if (!decision.ok) return decision.refusal.code;
    if (decision.value.replayed) return 'replayed'; // the event is there; `chargeOpenInvoices` has or will have its invoice
    await wait();
    if (!append(db, id, decision.value.events)) continue;
    if (decision.value.invoice !== null) pay(db, decision.value.invoice);
    return 'accepted';
  }
}

/** Charges every invoice that has no payment yet: after a start, and every now and then. Says how many there were. */
export function chargeOpenInvoices(db: Database, id: string): number {
  const paid = new Set(db.all('SELECT invoice FROM payments', []).map(({ invoice }) => invoice));
  const invoices = stored(db, id).flatMap(({ invoice }) => invoice ?? []);
  const open = invoices.filter((invoice) => !paid.has(invoice.id));
  for (const invoice of open) pay(db, invoice);
  return open.length;
}
