// A Fastify route with JSON Schemas for its body and its answer: Fastify compiles them, and its OpenAPI plugin publishes
// them. `fastify-server.ts` uses Standard Schemas instead, which know more and say more; here, the parser says the rest.
import assert from 'node:assert/strict';
import fastify from 'fastify';
import { billing, type InvalidInput, type Refusal } from 'premium-support';
import { type DocumentName, jsonSchema } from 'premium-support/json-schema';
import { samples } from './samples.ts';

// Fastify's Ajv knows draft 7. Its usual options change a body while they check it: they drop what one form of a command
// does not know before the next form is tried, and they make text of numbers. A document is to be read as it was sent.
const customOptions = { removeAdditional: false, coerceTypes: false, allowUnionTypes: true };
const app = fastify({ ajv: { customOptions } });

/** A copy, as Fastify writes into the schemas that it is given. */
const schema = (name: DocumentName) => structuredClone(jsonSchema(name, { draft: '07' }));
const problem = (code: string, { message, ...more }: Refusal | InvalidInput) => ({ ...more, code, detail: message.en });

app.post('/quotes', {
  schema: { body: schema('billing_command'), response: { 200: schema('invoice'), '4xx': {} } },
  handler: ({ body }, reply) => {
    // What a pattern cannot say, such as whether a date exists, the parser says.
    const command = billing.parseCommand(body);
    if (!command.ok) return reply.code(400).send(problem('invalid_input', command.refusal));
    const quote = billing.decide(samples.subscription, command.value);
    if (!quote.ok) return reply.code(403).send(problem(quote.refusal.code, quote.refusal));
    return quote.value.invoice;
  },
});

const quoteOf = async (payload: object) => {
  const answer = await app.inject({ method: 'POST', url: '/quotes', payload });
  return { status: answer.statusCode, body: answer.json() };
};

// The answer is written by the schema: whatever the schema did not know would be missing.
assert.deepEqual(await quoteOf(samples.command), { status: 200, body: samples.invoice });
assert.equal((await quoteOf({ ...samples.command, type: 'buy' })).status, 400);
assert.equal((await quoteOf({ ...samples.command, at: 'tomorrow' })).status, 400);
const noDate = await quoteOf({ ...samples.command, at: '2026-02-30T00:00:00Z' });
assert.deepEqual([noDate.status, noDate.body.issues[0].path], [400, ['at']]);
const refused = await quoteOf({ ...samples.command, actor: { id: 'u2', roles: [] } });
assert.deepEqual([refused.status, refused.body.because], [403, ['R6', 'R8', 'A19']]);
console.log(`403 ${refused.body.detail}`);
await app.close();
