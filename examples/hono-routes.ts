// Documents checked before a Hono route sees them, by the library's Standard Schemas. A route gets what was read, with its
// type, and hands it on without a cast; a wrong document is answered with every issue, its path and both languages.
import assert from 'node:assert/strict';
import { sValidator } from '@hono/standard-validator';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type Context, Hono } from 'hono';
import { catalog, entitlements, orThrow, tickets } from 'premium-support';
import { schemas } from 'premium-support/json-schema';
import { samples } from './samples.ts';

const acme = catalog.define({ id: 'acme', plans: ['starter'], channels: ['web'], tiers: { gold: {} } });

/** `schemas.account` knows the plans of the built-in offer. For another offer, its parser becomes a Standard Schema. */
const account: StandardSchemaV1<unknown, entitlements.Account> = {
  '~standard': {
    version: 1,
    vendor: 'acme',
    validate(value) {
      const answer = entitlements.parseAccount(value, acme);
      if (answer.ok) return { value: answer.value };
      return { issues: answer.refusal.issues.map((issue) => ({ path: issue.path, message: issue.message.en, issue })) };
    },
  },
};

/** The answer to a wrong document: `issue` has the code, both languages and what was expected. */
function orProblem(result: { success: boolean; error?: readonly object[] }, c: Context) {
  if (result.success) return;
  return c.json(
    { title: 'invalid input', issues: result.error?.map((one) => ('issue' in one ? one.issue : one)) },
    400,
  );
}

let ticket = samples.ticket; // kept in your store
const app = new Hono();
app.post('/commands', sValidator('json', schemas.ticket_command, orProblem), (c) => {
  const { events } = orThrow(tickets.decide(ticket, c.req.valid('json')));
  ticket = tickets.apply(ticket, events);
  return c.json({ status: ticket.status, history: ticket.history.length });
});
app.post('/accounts', sValidator('json', account, orProblem), (c) => c.json({ plan: c.req.valid('json').plan }));

async function post(path: string, document: object) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(document) });
  return [answer.status, await answer.json()];
}

const { ticketCommand } = samples;
const [status, wrong] = await post('/commands', { ...ticketCommand, type: 'agent_repl' });
assert.deepEqual([status, wrong.issues[0].code, wrong.issues[0].suggestion], [400, 'unknown_command', 'agent_reply']);
assert.deepEqual(await post('/commands', ticketCommand), [200, { status: 'open', history: 1 }]);
assert.equal((await post('/accounts', { kind: 'team', plan: 'advanced' }))[1].issues[0].code, 'unknown_plan');
assert.deepEqual(await post('/accounts', { kind: 'team', plan: 'starter' }), [200, { plan: 'starter' }]);
console.log(`400 ${wrong.issues[0].message.ja}`);
