// Subscriptions in a database, sqlite/subscriptions.ts: one row an event, with the revision as its key. Two writers race for a
// revision, a command is delivered twice, the process ends between an event and its payment: nothing is charged twice or lost.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billing, orThrow } from 'premium-support';
import { openDatabase } from './sqlite/database.ts';
import { append } from './sqlite/event-store.ts';
import { race, TEAM } from './sqlite/race.ts';
import { chargeOpenInvoices, createTables, handle, load, renew } from './sqlite/subscriptions.ts';

const folder = mkdtempSync(join(tmpdir(), 'billing-'));
let db = await openDatabase(join(folder, 'billing.db'));
createTables(db);

const begun = orThrow(billing.start(TEAM));
assert.ok(append(db, 'acme', begun.events));
assert.equal(chargeOpenInvoices(db, 'acme'), 1); // the first invoice: 150.00

// Two processes decide on revision 1 at once: the second writer loses, loads again, and decides on revision 2.
const actor = { id: 'u1', roles: ['team_admin'], status: 'active', signedIn: true } as const;
const noon = '2024-02-15T12:00:00.000Z';
const shared = { actor, via: 'admin_console' } as const;
const buy = { ...shared, type: 'purchase', tier: 'essentials', id: 'buy' } as const;
const grow = { ...shared, type: 'change_seats', seats: 13, id: 'grow' } as const;
const second = await openDatabase(join(folder, 'billing.db'));
const { meet, decisions } = race();
const answers = await Promise.all([handle(db, 'acme', buy, noon, meet), handle(second, 'acme', grow, noon, meet)]);
second.close();
assert.deepEqual([answers, load(db, 'acme').revision], [['accepted', 'accepted'], 3]);
assert.equal(decisions(), 3); // somebody had to decide again

// The purchase is delivered again an hour later, and somebody uses its id for something else.
const later = '2024-02-15T13:00:00.000Z';
assert.equal(await handle(db, 'acme', buy, later), 'replayed');
assert.equal(await handle(db, 'acme', { ...buy, tier: 'enhanced', via: 'sales' }, later), 'id_reused');

// The process ends after the event was written and before the payment was made.
const upgrade = { ...shared, id: 'up', via: 'sales', type: 'change_tier', tier: 'enhanced' } as const;
const at = '2024-02-20T09:00:00.000Z';
assert.ok(append(db, 'acme', orThrow(billing.decide(load(db, 'acme'), { ...upgrade, at })).events));
db.close();
db = await openDatabase(join(folder, 'billing.db'));
assert.equal(await handle(db, 'acme', upgrade, '2024-02-20T09:00:05.000Z'), 'replayed');
assert.deepEqual([chargeOpenInvoices(db, 'acme'), chargeOpenInvoices(db, 'acme')], [1, 0]);

// The nightly job, twice: the second run finds nothing that is due.
for (const expected of [1, 0]) assert.equal(renew(db, 'acme', '2024-03-01T02:00:00.000Z'), expected);
const payments = db.all('SELECT invoice, amount FROM payments ORDER BY invoice', []);
for (const { invoice, amount } of payments) console.log(`${invoice}  ${amount} USD`);
assert.deepEqual([payments.length, payments.at(-1)?.amount], [5, '357.37']); // 13 × 15.00 and 13 × 12.49
console.log(`${load(db, 'acme').current.tier}: nothing lost, nothing charged twice`);
db.close();
rmSync(folder, { recursive: true });
