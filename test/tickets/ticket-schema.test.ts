import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jsonSchema } from '../../src/json-schema/json-schema.js';
import { eventSchema, ticketSchema } from '../../src/tickets/ticket-schema.js';
import { lived, withField } from './stored-document.ts';
import { having, minutesLater, openedCare, stored, submitted } from './support-request.ts';

// The schemas of whole documents describe them to others. What the parsers read, they accept.

const raised = having(openedCare(), { type: 'set_severity', severity: 'critical', at: minutesLater(20) });
const events = [submitted(), ...lived.history, ...raised.history];
const accepts = (schema: z.ZodMiniType, input: unknown) => z.safeParse(schema, input).success;

test.each([
  ['every event but that of a severity', lived],
  ['another severity', raised],
])('a ticket with %s is accepted', (_, ticket) => {
  expect(z.parse(ticketSchema(), stored(ticket))).toEqual(ticket);
});

test.each(events.map((event) => [event.type, event] as const))('the event %s is accepted', (_, event) => {
  expect(z.parse(eventSchema(), stored(event))).toEqual(event);
});

describe('what is wrong is not accepted', () => {
  test.each([
    ['status', 'pending'],
    ['history', undefined],
    ['history', {}],
    ['history.0.type', 'vanished'],
    ['history.0.type', 'submitted'],
    ['history.0.at', 'then'],
    ['commitments.0.within', '4h'],
    ['route.fallback', 'no'],
    ['submittedWith', undefined],
  ])('a ticket with %s of %j', (path, value) => {
    expect(accepts(ticketSchema(), withField(lived, path, value))).toBe(false);
  });
  test.each([
    ['type', 'vanished'],
    ['at', 'then'],
    ['revision', 0],
    ['actor.kind', 'robot'],
  ])('an event with %s of %j', (path, value) => {
    expect(accepts(eventSchema(), withField(lived.history[0], path, value))).toBe(false);
  });
});

test('the JSON Schema of a ticket names every field, and that of an event every type', () => {
  const { properties = {} } = jsonSchema('ticket') as { properties?: Record<string, unknown> };
  expect(Object.keys(properties).toSorted()).toEqual(Object.keys(lived).toSorted());
  const text = JSON.stringify(jsonSchema('ticket_event'));
  for (const { type } of events) expect(text).toContain(`"${type}"`);
});
