import * as z from 'zod/mini';
import { checkedBy, lazily } from '../boundary.js';
import { dayNumberAt } from '../time/calendar-date.js';
import { durationAt } from '../time/duration.js';
import { millisecondsOf } from '../time/instant.js';
import { versionSchema } from '../version.js';
import { idSchema, subjectSchema, wordsSchema } from './text-schema.js';
import { OCCURRENCES, type Occurrence, STATUSES, type Submitted, type Ticket, type TicketEvent } from './ticket.js';

/** A stored event. @internal */
export const eventSchema: () => z.ZodMiniType<TicketEvent> = /*@__PURE__*/ lazily(() =>
  z.discriminatedUnion('type', [submittedShape(), occurrenceShape()]),
);

/** A stored ticket. @internal */
export const ticketSchema: () => z.ZodMiniType<Ticket> = /*@__PURE__*/ lazily(() =>
  z.strictObject({
    version: versionSchema(),
    id: idSchema(),
    status: statusSchema(),
    openedAt: instantSchema(),
    updatedAt: instantSchema(),
    ...snapshotShape(),
    history: z.array(occurrenceShape()),
  }),
);

function submittedShape() {
  return z.strictObject({
    version: versionSchema(),
    type: z.literal('submitted'),
    ticketId: idSchema(),
    at: instantSchema(),
    ...snapshotShape(),
    because: z.array(z.string()),
  }) satisfies z.ZodMiniType<Submitted>;
}

function occurrenceShape() {
  return z.strictObject({
    version: versionSchema(),
    type: z.enum(OCCURRENCES),
    ticketId: idSchema(),
    commandId: idSchema(),
    revision: z.int().check(z.positive()),
    at: instantSchema(),
    actor: z.strictObject({ kind: z.enum(['requester', 'agent', 'system']), id: idSchema() }),
    body: z.nullable(wordsSchema()),
    status: statusSchema(),
    because: z.array(z.string()),
  }) satisfies z.ZodMiniType<Occurrence>;
}

function snapshotShape() {
  const names = z.array(z.string());
  const instant = instantSchema();
  const nullable = z.nullable(z.string());
  const route = z.strictObject({
    channel: z.string(),
    requestedLanguage: z.string(),
    language: z.string(),
    fallback: z.boolean(),
    desk: z.string(),
    japaneseOpensAt: z.nullable(instant),
    deskOpensAt: z.exactOptional(z.nullable(instant)),
    because: names,
  });
  const commitment = z.strictObject({
    id: z.string(),
    metric: z.enum(['first_reply', 'next_reply']),
    within: z.string().check(checkedBy((within) => durationAt(within, []))),
    clock: z.string(),
    dueAt: instant,
    because: names,
  });
  return {
    requesterId: z.string(),
    contact: z.string(),
    subject: subjectSchema(),
    body: z.string(),
    issueType: idSchema(),
    product: idSchema(),
    urgent: z.boolean(),
    severity: nullable,
    directPhoneNumber: nullable,
    tier: nullable,
    variant: nullable,
    catalog: z.string(),
    closures: z.array(z.string().check(checkedBy((date) => dayNumberAt(date, [])))),
    route,
    commitments: z.array(commitment),
  };
}

function statusSchema() {
  return z.enum(STATUSES);
}

function instantSchema() {
  return z.string().check(checkedBy((at) => millisecondsOf(at, [])));
}
