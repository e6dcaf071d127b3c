import { expect, test } from 'vitest';
import { deskOf } from '../../examples/fastify/desk.ts';
import { callerOf, host, startedTeam } from '../../examples/fastify/team.ts';

/** The server of the recipe on a Monday, whose clock goes on for five seconds after every call. */
function desk() {
  const clock = { now: '2026-11-16T00:00:00.000Z' };
  const app = deskOf(startedTeam(), host(clock));
  const as = (who: string) => callerOf(app, who, clock);
  return { clock, ann: as('ann'), bob: as('bob'), stranger: as('nobody'), agent: as('agent:a1') };
}

const order = { id: 'order-1', tier: 'essentials' };
const words = { subject: 'Stuck', body: 'It does not sync.', issueType: 'sync', product: 'dropbox' };
const form = { id: 't1', channel: 'email', language: 'ja', ...words };

async function opened() {
  const all = desk();
  await all.ann.post('/purchases', order);
  all.clock.now = '2026-11-20T07:30:00.000Z';
  expect((await all.ann.post('/tickets', form)).status).toBe(201);
  return all;
}

test('what is delivered again later is answered as the first time', async () => {
  const { clock, ann, agent } = await opened();
  const reply = { id: 'c1', type: 'agent_reply', body: 'Which folder?' };
  const first = [
    await ann.post('/purchases', order),
    await ann.post('/tickets', form),
    await agent.post('/tickets/t1/commands', reply),
  ];
  clock.now = '2026-12-24T00:00:00.000Z'; // a renewal later
  const again = [
    await ann.post('/purchases', order),
    await ann.post('/tickets', form),
    await agent.post('/tickets/t1/commands', reply),
  ];
  expect(first.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(again.map(({ body }) => body.invoice ?? body.id)).toEqual([first[0]?.body.invoice, 't1', 't1']);
  expect(again[2]?.body).toEqual(first[2]?.body);
});

test('other content under a known id is refused', async () => {
  const { ann, agent } = await opened();
  const reply = { id: 'c1', type: 'agent_reply', body: 'Which folder?' };
  await agent.post('/tickets/t1/commands', reply);
  const other = [
    await ann.post('/purchases', { ...order, tier: 'enhanced' }),
    await ann.post('/tickets', { ...form, subject: 'Another' }),
    await agent.post('/tickets/t1/commands', { ...reply, body: 'Other words.' }),
  ];
  expect(other.map(({ body }) => body.issues?.[0].code ?? body.title)).toEqual(Array(3).fill('id_reused'));
});

test.each([
  ['an instant', { at: '2020-01-01T00:00:00.000Z' }],
  ['another desk clock', { deskClock: 'elapsed' }],
  ['closed days', { closures: ['2026-11-20'] }],
  ['a closed desk', { deskClosed: true }],
  ['somebody who sent it', { by: 'agent' }],
  ['entitlements', { entitlements: {} }],
])('a form that says %s is refused', async (_, claim) => {
  const { ann } = await opened();
  const { status, body } = await ann.post('/tickets', { ...form, id: 't2', ...claim });
  expect([status, body.issues.map(({ code }: { code: string }) => code)]).toEqual([400, ['unknown_field']]);
});

test('actor, instant, way and entitlements are those of the server, whatever a command says', async () => {
  const { ann, bob, stranger, agent } = await opened();
  const claim = { actor: { kind: 'agent', id: 'nobody' }, at: '2030-01-01T00:00:00.000Z' };
  const replied = await ann.post('/tickets/t1/commands', {
    id: 'c1',
    type: 'requester_reply',
    body: 'More.',
    ...claim,
  });
  expect(replied.body.history[0]).toMatchObject({
    actor: { kind: 'requester', id: 'ann' },
    at: '2026-11-20T07:30:05.000Z',
  });
  const answered = await ann.post('/tickets/t1/commands', { id: 'c2', type: 'agent_reply', body: 'Done.', ...claim });
  expect([answered.status, answered.body.title]).toEqual([403, 'actor_not_allowed']);
  const severe = { id: 'c3', type: 'set_severity', severity: 'P1', entitlements: { personId: 'ann' }, ...claim };
  for (const who of [ann, agent]) {
    // The forged set is not read: of the real one, only the severity is unknown.
    const { body } = await who.post('/tickets/t1/commands', severe);
    expect(body.issues.map(({ code }: { code: string }) => code)).toEqual(['unknown_severity']);
  }
  const free = { id: 'order-2', tier: 'enhanced', via: 'sales', actor: { id: 'x', roles: ['team_admin'] } };
  expect((await stranger.post('/purchases', free)).status).toBe(403);
  expect((await agent.post('/purchases', free)).status).toBe(403);
  expect((await bob.post('/tickets/t1/commands', severe)).status).toBe(404);
  // The forged end of the plan is read as a purchase that does not say its tier.
  const ended = await ann.post('/purchases', { id: 'order-3', type: 'end_plan', via: 'sales' });
  expect(ended.body.issues.map(({ path }: { path: string[] }) => path)).toEqual([['tier']]);
});

test('what is not there is 404, what cannot be read 400', async () => {
  const { ann, bob } = await opened();
  const { issues: _, ...unknown } = (await ann.get('/tickets/t2/clocks')).body;
  expect(unknown).toEqual({ status: 404, type: 'about:blank', title: 'There is no such ticket.' });
  expect(await bob.get('/tickets/t1/clocks')).toMatchObject({ status: 404, body: unknown });
  expect(await ann.get('/nowhere')).toMatchObject({ status: 404, type: expect.stringContaining('problem+json') });
  for (const url of ['/quotes', '/purchases', '/tickets', '/tickets/t1/commands']) {
    for (const sent of ['{"id": ', 'null', '[]', '7', undefined]) {
      const { status, type } = await ann.post(url, sent);
      expect([status, type], `${url} ${sent}`).toEqual([400, expect.stringContaining('application/problem+json')]);
    }
  }
});

test('a renewal that is due is done before a quote and a purchase', async () => {
  const { clock, ann } = desk();
  clock.now = '2027-01-15T00:00:00.000Z';
  // 17 of 31 days are left: 10 × 4.99 × 17 / 31 = 27.36, half up.
  expect((await ann.post('/quotes', order)).body).toEqual({ total: { amount: '27.36', currency: 'USD' } });
  expect((await ann.post('/purchases', order)).body.invoice.total.amount).toBe('27.36');
});
