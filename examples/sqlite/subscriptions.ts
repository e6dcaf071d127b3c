import { billing, orThrow } from 'premium-support';
import type { Database } from './database.ts';
import { append, createEvents, eventsOf } from './event-store.ts';

export function createTables(db: Database): void {
  createEvents(db);
  db.run('CREATE TABLE payments (invoice TEXT PRIMARY KEY, amount TEXT)', []);
}

/** What a payment service does with an idempotency key: the same key again charges nothing. */
export function pay(db: Database, invoice: billing.Invoice): void {
  db.run('INSERT OR IGNORE INTO payments (invoice, amount) VALUES (?, ?)', [invoice.id, invoice.total.amount]);
}

const stored = (db: Database, id: string) => orThrow(billing.parseEvents(eventsOf(db, id)));

/** The state, from the events alone. */
export function load(db: Database, id: string): billing.Subscription {
  return billing.apply(null, stored(db, id));
}

/** Decides and writes, and decides again where another process was faster; then charges. */
export async function handle(db: Database, id: string, command: billing.CommandInput, wait = async () => {}) {
  for (;;) {
    const decision = billing.decide(load(db, id), command);
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
