// A support desk as a Fastify server, fastify/desk.ts: quote, purchase, send a ticket, answer it, read its clocks, open the
// Hub. What is refused is a problem document, fastify/problems.ts. `inject` calls a route without a port.
import assert from 'node:assert/strict';
import { billing, money, orThrow } from 'premium-support';
import { deskOf } from './fastify/desk.ts';

const { subscription } = orThrow(
  billing.start({
    id: 'acme',
    account: { kind: 'team' },
    plan: { id: 'advanced', unitPrice: money.of('15.00', 'USD') },
    seats: 10,
    prices: { essentials: money.of('4.99', 'USD') },
    currency: 'USD',
    anchorOn: '2026-11-01',
    interval: 'month',
    zone: 'UTC',
    at: '2026-11-01T00:00:00.000Z',
  }),
);
let now = '2026-11-16T00:00:00.000Z';
const app = deskOf(subscription, () => now);
const get = async (url: string) => (await app.inject({ url })).json();
const post = async (url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, payload });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
};

// Nobody may write before the add-on is held.
const words = { subject: '同期が止まる', body: '昨日から同期されません。', issueType: 'sync', product: 'dropbox' };
const ticket = { id: 't1', channel: 'email', language: 'ja', ...words };
const refused = await post('/tickets', ticket);
assert.match(`${refused.status} ${refused.type}`, /^403 application\/problem\+json/);
assert.deepEqual([refused.body.title, refused.body.unlockedBy[0].id], ['add_on_not_held', 'essentials']);
console.log(`${refused.status} ${refused.body.title}: ${refused.body.detail}`);

// Half of November is left: 10 × 4.99 × 15 / 30.
const order = { id: 'order-1', tier: 'essentials' };
assert.deepEqual((await post('/quotes', order)).body, { total: { amount: '24.95', currency: 'USD' } });
assert.equal((await post('/purchases', order)).body.invoice.total.amount, '24.95');
const wrong = await post('/purchases', { id: 'order 2', tier: 'essentials', seats: 3 });
assert.deepEqual([wrong.status, wrong.body.issues.length], [400, 2]);

// Friday 16:30 in Tokyo: an hour of the Japanese desk ends on Monday at 9:30.
now = '2026-11-20T07:30:00.000Z';
assert.equal((await post('/tickets', ticket)).status, 201);
const [first, second] = await get('/tickets/t1/clocks');
assert.deepEqual([first.reading.dueAt, second.reading.dueAt], ['2026-11-20T11:30:00.000Z', '2026-11-23T00:30:00.000Z']);

const answer = { id: 'c1', at: '2026-11-20T07:50:00.000Z', actor: { kind: 'agent', id: 'a1' }, body: '確認します。' };
assert.equal((await post('/tickets/t1/commands', { ...answer, type: 'reply' })).status, 400);
assert.equal((await post('/tickets/t1/commands', { ...answer, type: 'agent_reply' })).body.history.length, 1);
now = '2026-11-20T08:00:00.000Z';
assert.deepEqual(
  (await get('/tickets/t1/clocks')).map((one: { reading: { stage: string } }) => one.reading.stage),
  ['met', 'met'],
);
assert.equal((await get('/hub')).tickets[0].id, 't1');
console.log(`answered in time, due at ${second.reading.dueAt}`);
await app.close();
