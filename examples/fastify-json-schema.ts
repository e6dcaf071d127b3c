// A Fastify route with JSON Schemas for its body and its answer: Fastify compiles them, and its OpenAPI plugin publishes
// them. `fastify-server.ts` uses Standard Schemas instead, which know more and say more; here, the parser says the rest.
import assert from 'node:assert/strict';
import fastify from 'fastify';
import { type InvalidInput, type Refusal, tickets } from 'premium-support';
import { type DocumentName, jsonSchema } from 'premium-support/json-schema';
import { samples } from './samples.ts';

// Fastify's Ajv knows draft 7. Its usual options change a body while they check it: they drop what a form has not, and
// they make text of numbers. A document is to be read as it was sent.
const customOptions = { removeAdditional: false, coerceTypes: false, allowUnionTypes: true };
const app = fastify({ ajv: { customOptions } });

/** A copy, as Fastify writes into the schemas that it is given. */
const schema = (name: DocumentName) => structuredClone(jsonSchema(name, { draft: '07' }));
const problem = (code: string, { message, ...more }: Refusal | InvalidInput) => ({ ...more, code, detail: message.en });

app.post('/previews', {
  schema: { body: schema('ticket_submission'), response: { 200: schema('route'), '4xx': {} } },
  handler: ({ body }, reply) => {
    // What a pattern cannot say, such as which channels and languages there are, the parser says.
    const form = tickets.parseSubmission(body);
    if (!form.ok) return reply.code(400).send(problem('invalid_input', form.refusal));
    // Who asks, and when, the server knows.
    const { entitlements, at } = samples;
    const opened = tickets.submit({ ...form.value, entitlements, at });
    if (!opened.ok) return reply.code(403).send(problem(opened.refusal.code, opened.refusal));
    return opened.value.events[0].route;
  },
});

const previewOf = async (payload: object) => {
  const answer = await app.inject({ method: 'POST', url: '/previews', payload });
  return { status: answer.statusCode, body: answer.json() };
};

// The answer is written by the schema: whatever the schema did not know would be missing.
assert.deepEqual(await previewOf(samples.form), { status: 200, body: samples.route });
assert.equal((await previewOf({ ...samples.form, subject: ' ' })).status, 400);
assert.equal((await previewOf({ ...samples.form, entitlements: samples.entitlements })).status, 400);
const noLanguage = await previewOf({ ...samples.form, language: 'jp' });
assert.deepEqual([noLanguage.status, noLanguage.body.issues[0].path], [400, ['language']]);
const refused = await previewOf({ ...samples.form, channel: 'phone' });
assert.deepEqual([refused.status, refused.body.because], [403, ['R42']]);
console.log(`403 ${refused.body.detail}`);
await app.close();
