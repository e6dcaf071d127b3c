// Forms checked before a Hono route sees them, by the library's Standard Schemas. A form says what a requester may say; who
// asks and when, the route knows. It gets what was read, with its type; a wrong form is answered with every issue.
import assert from 'node:assert/strict';
import { sValidator } from '@hono/standard-validator';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type Context, Hono } from 'hono';
import { orThrow, premiumSupport, tickets } from 'premium-support';
import { schemas } from 'premium-support/json-schema';
import { samples } from './samples.ts';

const acme = premiumSupport({ id: 'acme', channels: ['web'], tiers: { gold: { benefits: { web: {} } } } });
type Form = Exclude<ReturnType<typeof acme.tickets.parseSubmission>, { ok: false }>['value'];

/** `schemas.ticket_submission` knows the channels of the built-in offer. Another offer's parser becomes a Standard Schema. */
const acmeForm: StandardSchemaV1<unknown, Form> = {
  '~standard': {
    version: 1,
    vendor: 'acme',
    validate(value) {
      const answer = acme.tickets.parseSubmission(value);
      if (answer.ok) return { value: answer.value };
      return { issues: answer.refusal.issues.map((issue) => ({ path: issue.path, message: issue.message.en, issue })) };
    },
  },
};

/** The answer to a wrong form: `issue` has the code, both languages and what was expected. */
function orProblem(result: { success: boolean; error?: readonly object[] }, c: Context) {
  if (result.success) return;
  return c.json({ title: 'invalid', issues: result.error?.map((one) => ('issue' in one ? one.issue : one)) }, 400);
}

const stored = new Map<string, tickets.Ticket>(); // your store
let now: string = samples.at; // your clock
const app = new Hono();
app.post('/tickets', sValidator('json', schemas.ticket_submission, orProblem), (c) => {
  const form = c.req.valid('json');
  const before = stored.get(form.id) ?? null;
  const at = before?.openedAt ?? now; // a form that is sent again counts at the instant at which it was accepted
  const submitted = orThrow(tickets.submit({ ...form, entitlements: samples.entitlements, at }));
  const ticket = tickets.apply(before, submitted.events);
  stored.set(ticket.id, ticket);
  return c.json({ openedAt: ticket.openedAt });
});
app.post('/acme/tickets', sValidator('json', acmeForm, orProblem), (c) => c.json(c.req.valid('json').channel));
async function post(path: string, form: object) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(form) });
  return [answer.status, await answer.json()];
}

const { form } = samples;
const [status, wrong] = await post('/tickets', { ...form, channel: 'emial', at: '2020-01-01T00:00:00Z' });
assert.deepEqual([status, wrong.issues[0].path, wrong.issues[1].suggestion], [400, ['at'], 'email']);
const opened = await post('/tickets', form);
now = '2026-11-20T07:30:05.000Z';
assert.deepEqual([await post('/tickets', form), opened], [opened, [200, { openedAt: samples.at }]]);
assert.deepEqual(await post('/acme/tickets', { ...form, channel: 'web' }), [200, 'web']);
assert.equal((await post('/acme/tickets', form))[0], 400);
console.log(`400 ${wrong.issues[1].message.ja}`);
