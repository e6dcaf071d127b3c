// Subscriptions in a database: one row an event, with the revision as its key. Two writers race for a revision, a command
// is delivered twice, the process ends between the event and its payment, and nothing is charged twice or lost.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type billing as Billing, billing, money, orThrow } from 'premium-support';
import { type Database, openDatabase } from './sqlite/database.ts';

type Subscription = Billing.Subscription;
type SubscriptionEvent = Billing.SubscriptionEvent;

const usd = (amount: string) => money.of(amount, 'USD');
const folder = mkdtempSync(join(tmpdir(), 'billing-'));
const file = join(folder, 'billing.db');

/** What a payment service does with an idempotency key: the same key again charges nothing. */
function pay(db: Database, invoice: Billing.Invoice): void {
  db.run('INSERT OR IGNORE INTO payments (invoice, amount) VALUES (?, ?)', [invoice.id, invoice.total.amount]);
}

/** The state, from the events alone. */
function load(db: Database, id: string): Subscription {
  const rows = db.all('SELECT event FROM events WHERE subscription = ? ORDER BY revision', [id]);
  const events = orThrow(billing.parseEvents(rows.map(({ event }) => JSON.parse(String(event)))));
  return billing.apply(null, events);
}

/** Writes events, one row a revision. `false` where another process has written one of these revisions. */
function append(db: Database, events: readonly SubscriptionEvent[]): boolean {
  db.run('BEGIN IMMEDIATE', []);
  try {
    for (const event of events) {
      const row = [event.subscriptionId, event.revision, JSON.stringify(event)];
      db.run('INSERT INTO events (subscription, revision, event) VALUES (?, ?, ?)', row);
    }
    db.run('COMMIT', []);
    return true;
  } catch (error) {
    db.run('ROLLBACK', []);
    if (String(error).includes('UNIQUE')) return false;
    throw error;
  }
}

/** Decides and writes, and decides again where another process was faster; then charges. */
async function handle(
  db: Database,
  id: string,
  command: Billing.CommandInput,
  wait?: () => Promise<void>,
): Promise<string> {
  for (;;) {
    const decision = billing.decide(load(db, id), command);
    if (!decision.ok) return decision.refusal.code;
    if (decision.value.replayed) return 'replayed'; // the event is there; `chargeOpenInvoices` has or will have its invoice
    await wait?.();
    if (!append(db, decision.value.events)) continue;
    if (decision.value.invoice !== null) pay(db, decision.value.invoice);
    return 'accepted';
  }
}

/** Charges every invoice that has no payment yet: after a start, and every now and then. */
function chargeOpenInvoices(db: Database, id: string): number {
  const rows = db.all('SELECT event FROM events WHERE subscription = ?', [id]);
  const paid = new Set(db.all('SELECT invoice FROM payments', []).map(({ invoice }) => invoice));
  const events = orThrow(billing.parseEvents(rows.map(({ event }) => JSON.parse(String(event)))));
  const open = events.flatMap(({ invoice }) => (invoice === null || paid.has(invoice.id) ? [] : [invoice]));
  for (const invoice of open) pay(db, invoice);
  return open.length;
}

let db = await openDatabase(file);
db.run(
  'CREATE TABLE events (subscription TEXT, revision INTEGER, event TEXT, PRIMARY KEY (subscription, revision))',
  [],
);
db.run('CREATE TABLE payments (invoice TEXT PRIMARY KEY, amount TEXT)', []);

const begun = orThrow(
  billing.start({
    id: 'acme',
    account: { kind: 'team' },
    plan: { id: 'advanced', unitPrice: usd('15.00') },
    seats: 10,
    prices: { essentials: usd('4.99'), enhanced: usd('12.49') },
    currency: 'USD',
    anchorOn: '2024-01-31',
    interval: 'month',
    zone: 'UTC',
    at: '2024-01-31T09:00:00.000Z',
  }),
);
assert.ok(append(db, begun.events));
assert.equal(chargeOpenInvoices(db, 'acme'), 1); // the first invoice: 150.00

const actor = { id: 'u1', roles: ['team_admin'], status: 'active', signedIn: true } as const;
const shared = { actor, via: 'admin_console', at: '2024-02-15T09:00:00.000Z' } as const;
const buy = { ...shared, type: 'purchase', tier: 'essentials', id: 'buy' } as const;
const grow = { ...shared, type: 'change_seats', seats: 13, id: 'grow' } as const;

// Two processes decide on revision 1 at once: the second writer loses, loads again, and decides on revision 2.
const second = await openDatabase(file);
let release = () => {};
const bothDecided = new Promise<void>((resolve) => {
  release = resolve;
});
let waiting = 0;
const meet = () => {
  waiting += 1;
  if (waiting >= 2) release();
  return bothDecided;
};
const answers = await Promise.all([handle(db, 'acme', buy, meet), handle(second, 'acme', grow, meet)]);
second.close();
assert.deepEqual(answers, ['accepted', 'accepted']);
assert.ok(waiting > 2); // somebody had to decide again
assert.equal(load(db, 'acme').revision, 3);

// The message queue delivers the purchase again, and somebody uses its id for something else.
assert.equal(await handle(db, 'acme', buy), 'replayed');
assert.equal(await handle(db, 'acme', { ...buy, tier: 'enhanced', via: 'sales' }), 'id_reused');

// The process ends after the event was written and before the payment was made.
const upgrade = {
  ...shared,
  type: 'change_tier',
  tier: 'enhanced',
  id: 'up',
  via: 'sales',
  at: '2024-02-20T09:00:00.000Z',
} as const;
assert.ok(append(db, orThrow(billing.decide(load(db, 'acme'), upgrade)).events));
db.close();
db = await openDatabase(file);
assert.equal(await handle(db, 'acme', upgrade), 'replayed');
assert.equal(chargeOpenInvoices(db, 'acme'), 1);
assert.equal(chargeOpenInvoices(db, 'acme'), 0);

// The nightly job, twice: the second run finds nothing that is due.
for (const expected of [1, 0]) {
  const { events, invoices } = billing.advance(load(db, 'acme'), '2024-03-01T02:00:00.000Z');
  assert.equal(events.length, expected);
  assert.ok(append(db, events));
  for (const invoice of invoices) pay(db, invoice);
}

const payments = db.all('SELECT invoice, amount FROM payments ORDER BY invoice', []);
for (const { invoice, amount } of payments) console.log(`${invoice}  ${amount} USD`);
assert.equal(payments.length, 5);
assert.equal(payments.at(-1)?.amount, '357.37'); // 13 × 15.00 and 13 × 12.49
const { current } = load(db, 'acme');
console.log(`${current.tier}, ${current.seats} seats: nothing lost, nothing charged twice`);
db.close();
rmSync(folder, { recursive: true });
