// Tickets in a database, sqlite/tickets.ts: one row an event, and the state of each ticket beside them for lists. A request and
// a command are delivered twice, two agents answer at once, and after a restart the clocks are read from the rows alone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entitlements, orThrow, serviceLevels, tickets } from 'premium-support';
import { openDatabase } from './sqlite/database.ts';
import { append } from './sqlite/event-store.ts';
import { createTables, find, handle, openTickets, submit } from './sqlite/tickets.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickets-'));
let db = await openDatabase(join(folder, 'tickets.db'));
createTables(db);
const load = (id: string) => find(db, id) ?? assert.fail(id);

const at = '2026-11-20T07:30:00.000Z'; // Friday 16:30 in Tokyo
const account = { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
const holding = (at: string) => entitlements.of({ account, person, at });
const words = { subject: '同期が止まる', body: '昨日から同期されません。', issueType: 'sync', product: 'dropbox' };
const form = { channel: 'email', language: 'ja', ...words };

// The form is sent again after five seconds; another request under the same id is an error of the program.
for (const id of ['t1', 't2']) submit(db, { ...form, id }, holding, at);
assert.equal(submit(db, { ...form, id: 't1' }, holding, '2026-11-20T07:30:05.000Z').openedAt, at);
assert.equal(db.all('SELECT id FROM tickets', []).length, 2);
assert.throws(() => submit(db, { ...form, id: 't1', subject: 'Another' }, holding, at), { code: 'id_reused' });

// Which tickets fall due within the next four hours? The Japanese hour ends on Monday, the answer is due at 20:30.
const by = '2026-11-20T11:30:00.000Z';
const due = tickets.dueWithin({ tickets: openTickets(db), at, within: 'PT4H' });
for (const row of due) console.log(`${row.ticketId} ${row.commitmentId} due ${row.dueAt}`);
assert.equal(due.map(({ ticketId, dueAt }) => `${ticketId} ${dueAt}`).join(), `t1 ${by},t2 ${by}`);

// Two agents answer on revision 0: the second row is refused by its key, and that agent decides again.
const answer = { type: 'agent_reply', actor: { kind: 'agent', id: 'a1' } } as const;
const eight = '2026-11-20T08:00:00.000Z';
const slow = orThrow(tickets.decide(load('t1'), { ...answer, at: eight, id: 'slow', body: '確認中です。' })).events;
const quick = { ...answer, id: 'quick', body: '確認します。' };
assert.equal(handle(db, 't1', quick, eight), 'accepted');
assert.equal(append(db, 't1', slow), false);
assert.equal(handle(db, 't1', quick, '2026-11-20T08:01:00.000Z'), 'replayed');
const resolve = { type: 'resolve', id: 'c3', actor: answer.actor } as const;
assert.equal(handle(db, 't1', resolve, '2026-11-20T09:00:00.000Z'), 'accepted');
assert.equal(handle(db, 't1', { ...resolve, id: 'c4' }, '2026-11-20T09:00:00.000Z'), 'already_resolved');

// After a restart: the rows say everything.
db.close();
db = await openDatabase(join(folder, 'tickets.db'));
const monday = '2026-11-23T01:00:00.000Z';
const [open, ...none] = openTickets(db);
assert.deepEqual([open?.id, none], ['t2', []]);
const stages = tickets.readClocks({ ticket: load('t2'), at: monday }).map(({ reading }) => reading.stage);
assert.deepEqual(stages, ['overdue', 'overdue']);
const { totals } = serviceLevels.report({ tickets: [load('t1'), load('t2')], at: monday });
console.log(`${totals.met} of ${totals.promises} promises met: nothing lost, nothing written twice`);
assert.deepEqual([totals.met, totals.breached], [2, 2]);
db.close();
rmSync(folder, { recursive: true });
