// Tickets in a database, sqlite/tickets.ts: one row an event, and the state of each ticket beside them for lists. A request and
// a command are delivered twice, two agents answer at once, and after a restart the clocks are read from the rows alone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entitlements, orThrow, serviceLevels, tickets } from 'premium-support';
import { openDatabase } from './sqlite/database.ts';
import { append } from './sqlite/event-store.ts';
import { createTables, handle, load, openTickets, submit } from './sqlite/tickets.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickets-'));
let db = await openDatabase(join(folder, 'tickets.db'));
createTables(db);

const at = '2026-11-20T07:30:00.000Z'; // Friday 16:30 in Tokyo
const account = { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
const holder = entitlements.of({ account, person: { id: 'u1', status: 'active', roles: ['team_admin'] }, at });
const words = { subject: '同期が止まる', body: '昨日から同期されません。', issueType: 'sync', product: 'dropbox' };
const request = { entitlements: holder, at, channel: 'email', language: 'ja', ...words };

// The form is sent twice; another request under the same id is an error of the program.
for (const id of ['t1', 't2', 't1']) submit(db, { ...request, id });
assert.equal(db.all('SELECT id FROM tickets', []).length, 2);
assert.throws(() => submit(db, { ...request, id: 't1', subject: 'Something else' }), { code: 'id_reused' });

// Which tickets fall due within the next four hours? The Japanese hour ends on Monday, the answer is due at 20:30.
const due = tickets.dueWithin({ tickets: openTickets(db), at, within: 'PT4H' });
for (const row of due) console.log(`${row.ticketId} ${row.commitmentId} due ${row.dueAt}`);
assert.deepEqual(
  due.map(({ ticketId, dueAt }) => `${ticketId} ${dueAt}`),
  ['t1 2026-11-20T11:30:00.000Z', 't2 2026-11-20T11:30:00.000Z'],
);

// Two agents answer on revision 0: the second row is refused by its key, and that agent decides again.
const answer = { type: 'agent_reply', actor: { kind: 'agent', id: 'a1' }, at: '2026-11-20T08:00:00.000Z' } as const;
const slow = orThrow(tickets.decide(load(db, 't1'), { ...answer, id: 'slow', body: '確認中です。' })).events;
const quick = { ...answer, id: 'quick', body: '確認します。' };
assert.equal(handle(db, 't1', quick), 'accepted');
assert.equal(append(db, 't1', slow), false);
assert.equal(handle(db, 't1', quick), 'replayed');
const resolve = { type: 'resolve', id: 'c3', actor: answer.actor, at: '2026-11-20T09:00:00.000Z' } as const;
assert.equal(handle(db, 't1', resolve), 'accepted');
assert.equal(handle(db, 't1', { ...resolve, id: 'c4' }), 'already_resolved');

// After a restart: the rows say everything.
db.close();
db = await openDatabase(join(folder, 'tickets.db'));
const monday = '2026-11-23T01:00:00.000Z';
assert.deepEqual(
  openTickets(db).map(({ id }) => id),
  ['t2'],
);
const stages = tickets.readClocks({ ticket: load(db, 't2'), at: monday }).map(({ reading }) => reading.stage);
assert.deepEqual(stages, ['overdue', 'overdue']);
const { totals } = serviceLevels.report({ tickets: [load(db, 't1'), load(db, 't2')], at: monday });
console.log(`${totals.met} of ${totals.promises} promises met: nothing lost, nothing written twice`);
assert.deepEqual([totals.met, totals.breached], [2, 2]);
db.close();
rmSync(folder, { recursive: true });
