// A support desk as a Fastify server, fastify/desk.ts: quote, purchase, send a ticket, answer it, read its clocks, open the
// Hub. What is refused is a problem document, fastify/problems.ts. `inject` calls a route without a port.
import assert from 'node:assert/strict';
import { deskOf } from './fastify/desk.ts';
import { callerOf, host, startedTeam } from './fastify/team.ts';

const clock = { now: '2026-11-16T00:00:00.000Z' };
const app = deskOf(startedTeam(), host(clock));
const as = (who: string) => callerOf(app, who, clock);
const [ann, bob, agent] = [as('ann'), as('bob'), as('agent:a1')];

// Nobody may write before the add-on is held.
const words = { subject: '同期が止まる', body: '昨日から同期されません。', issueType: 'sync', product: 'dropbox' };
const form = { id: 't1', channel: 'email', language: 'ja', ...words };
const refused = await ann.post('/tickets', form);
assert.match(`${refused.status} ${refused.type}`, /^403 application\/problem\+json/);
assert.deepEqual([refused.body.title, refused.body.unlockedBy[0].id], ['add_on_not_held', 'essentials']);
console.log(`${refused.status} ${refused.body.title}: ${refused.body.detail}`);

// Half of November is left: 10 × 4.99 × 15 / 30. The clock goes on after every call, and a retry gets the same invoice.
const order = { id: 'order-1', tier: 'essentials' };
assert.deepEqual((await ann.post('/quotes', order)).body, { total: { amount: '24.95', currency: 'USD' } });
const bought = await ann.post('/purchases', order);
assert.equal(bought.body.invoice.total.amount, '24.95');
assert.deepEqual((await ann.post('/purchases', order)).body, bought.body);
assert.equal((await ann.post('/purchases', { ...order, tier: 'enhanced' })).body.title, 'id_reused');
assert.equal((await ann.post('/purchases', { id: 'order 2', tier: 'essentials', seats: 3 })).body.issues.length, 2);

// Friday 16:30 in Tokyo: an hour of the Japanese desk ends on Monday at 9:30. The form is sent twice.
clock.now = '2026-11-20T07:30:00.000Z';
const sent = await ann.post('/tickets', form);
const again = await ann.post('/tickets', form);
assert.deepEqual([sent.status, again.status, again.body], [201, 200, sent.body]);
assert.equal((await ann.post('/tickets', { ...form, subject: 'Another' })).body.issues[0].code, 'id_reused');
const [first, second] = (await ann.get('/tickets/t1/clocks')).body;
assert.deepEqual([first.reading.dueAt, second.reading.dueAt], ['2026-11-20T11:30:00.000Z', '2026-11-23T00:30:00.000Z']);

// What a client claims is refused, or is not read; what belongs to somebody else is not there.
const forged = await ann.post('/tickets', { ...form, deskClock: 'elapsed', by: 'agent', at: clock.now });
assert.deepEqual([forged.status, forged.body.issues.length], [400, 3]);
const answer = { id: 'c1', type: 'agent_reply', body: '確認します。', actor: { kind: 'agent', id: 'nobody' } };
assert.equal((await ann.post('/tickets/t1/commands', answer)).body.title, 'actor_not_allowed');
for (const who of [bob, ann]) assert.equal((await who.get(`/tickets/${who === bob ? 't1' : 't2'}/clocks`)).status, 404);
assert.equal((await ann.post('/tickets', '{"id": ')).status, 400);

const replied = await agent.post('/tickets/t1/commands', { ...answer, at: '2030-01-01T00:00:00.000Z' });
assert.deepEqual([replied.body.history.length, replied.body.history[0].actor.id], [1, 'a1']);
assert.deepEqual((await agent.post('/tickets/t1/commands', answer)).body, replied.body);
const stages = (await ann.get('/tickets/t1/clocks')).body.map((one: typeof first) => one.reading.stage);
assert.deepEqual([stages, (await ann.get('/hub')).body.tickets.length], [['met', 'met'], 1]);
// December: the renewal of the first is done before anything is quoted.
clock.now = '2026-12-02T00:00:00.000Z';
assert.equal((await ann.post('/quotes', { id: 'order-3', tier: 'essentials' })).body.title, 'already_held');
console.log(`answered in time, due at ${second.reading.dueAt}`);
await app.close();
