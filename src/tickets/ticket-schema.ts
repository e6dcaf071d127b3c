import * as z from 'zod/mini';
import { storedScheduleSchema } from '../calendar/stored-schedule.js';
import { METRICS, RESTING_STATUSES } from '../catalog/clause-spec.js';
import { readDay } from '../catalog/hours-schema.js';
import { readLanguageTag } from '../catalog/language-tag.js';
import { readPromisedTime } from '../catalog/promised-time.js';
import { canonical } from '../input/canonical.js';
import type { Reader } from '../input/faults.js';
import { readId } from '../input/id.js';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { versionSchema } from '../input/version.js';
import type { Route } from '../routing/route.js';
import type { Commitment } from '../sla/commitment.js';
import { readDateText } from '../time/calendar-date.js';
import { readPositiveDuration } from '../time/duration.js';
import { readInstantText } from '../time/instant.js';
import type { Cites } from './cites.js';
import { promiseFaults } from './sound-promise.js';
import { languageFault } from './sound-route.js';
import { type SeverityTerms, STATUSES, type Ticket } from './ticket.js';
import { type TicketChange, type TicketEvent, WORDS_ONLY } from './ticket-event.js';
import { readBody, readSubject } from './ticket-texts.js';

// The schemas of stored tickets and events. Fields of a later minor version are ignored.

/** A stored event. @internal */
export const eventSchema: () => z.ZodMiniType<TicketEvent> = /*@__PURE__*/ once(() => {
  const { words, hold, called, severity } = changeSchemas();
  return z.discriminatedUnion('type', [submittedSchema(), words, hold, called, severity]);
});

/** The schema of the events of a type. @internal */
export function eventSchemaOf(type: unknown): z.ZodMiniType<TicketEvent> {
  const { words, hold, called, severity } = changeSchemas();
  switch (type) {
    case 'submitted':
      return submittedSchema();
    case 'put_on_hold':
    case 'resumed':
      return hold;
    case 'called_back':
      return called;
    case 'severity_set':
      return severity;
    default:
      return words;
  }
}

const submittedSchema = /*@__PURE__*/ once(() =>
  z.object({
    version: versionSchema(),
    type: z.literal('submitted'),
    ticketId: textOf(readId),
    at: canonical(readInstantText),
    ...snapshotFields(),
    because: names(),
  }),
);

/** A stored ticket. @internal */
export const ticketSchema: () => z.ZodMiniType<Ticket> = /*@__PURE__*/ once(() =>
  z.object({ ...ticketFields(), history: z.array(changeSchema()) }),
);

/** A stored ticket without its history. @internal */
export const ticketFieldsSchema: () => z.ZodMiniType<Omit<Ticket, 'history'>> = /*@__PURE__*/ once(() =>
  z.object(ticketFields()),
);

/** The names of these fields. */
export const ticketFieldNames: () => readonly string[] = /*@__PURE__*/ once(() => Object.keys(ticketFields()));

function ticketFields() {
  return {
    version: versionSchema(),
    id: textOf(readId),
    status: z.enum(STATUSES),
    openedAt: canonical(readInstantText),
    updatedAt: canonical(readInstantText),
    ...snapshotFields(),
    holds: z.array(z.nullable(z.string())),
    submittedWith: z.nullable(termsSchema()),
  };
}

const changeSchema = /*@__PURE__*/ once((): z.ZodMiniType<TicketChange> => {
  const { words, hold, called, severity } = changeSchemas();
  return z.discriminatedUnion('type', [words, hold, called, severity]);
});

const changeSchemas = /*@__PURE__*/ once(() => {
  const base = {
    version: versionSchema(),
    ticketId: textOf(readId),
    commandId: textOf(readId),
    revision: z.int().check(z.positive()),
    at: canonical(readInstantText),
    actor: z.object({ kind: z.enum(['requester', 'agent', 'system']), id: textOf(readId) }),
    body: z.nullable(textOf(readBody)),
    language: z.nullable(canonical(readLanguageTag)),
    status: z.enum(STATUSES),
    because: names(),
  };
  return {
    words: z.object({ ...base, type: z.enum(WORDS_ONLY) }),
    hold: z.object({ ...base, type: z.enum(['put_on_hold', 'resumed']), reason: z.nullable(z.string()) }),
    called: z.object({ ...base, type: z.literal('called_back'), outcome: z.enum(['reached', 'missed']) }),
    severity: z.object({
      ...base,
      type: z.literal('severity_set'),
      severity: z.string(),
      requested: z.exactOptional(z.string()),
      commitments: z.array(commitmentSchema()),
    }),
  };
});

const termsSchema = /*@__PURE__*/ once(
  (): z.ZodMiniType<SeverityTerms> =>
    z.object({ severity: z.nullable(z.string()), commitments: z.array(commitmentSchema()) }),
);

/** A stored commitment. @internal */
export const commitmentSchema: () => z.ZodMiniType<Commitment> = /*@__PURE__*/ once(() => {
  const nullable = z.nullable(z.string());
  const fields = z.object({
    id: z.string(),
    metric: z.enum(METRICS),
    severity: nullable,
    language: z.nullable(canonical(readLanguageTag)),
    within: textOf(readPromisedTime),
    day: z.exactOptional(z.string().check(refine(readDay))),
    budget: z.nullable(textOf(readPositiveDuration)),
    hours: z.string(),
    schedule: z.nullable(storedScheduleSchema()),
    rests: z.array(z.enum(RESTING_STATUSES)),
    from: z.exactOptional(z.literal('severity_set')),
    strength: z.enum(['target', 'guarantee']),
    dueAt: z.nullable(canonical(readInstantText)),
    because: names(),
  });
  return fields.check(refine(promiseFaults));
});

/** The route of a stored ticket. @internal */
export function routeSchema(): z.ZodMiniType<Route> {
  const route: z.ZodMiniType<Route> = z.object({
    channel: z.string(),
    requestedLanguage: canonical(readLanguageTag),
    language: canonical(readLanguageTag),
    fallback: z.boolean(),
    desk: z.string(),
    severity: z.exactOptional(z.object({ requested: z.string(), holds: z.string() })),
    opensAt: z.nullable(canonical(readInstantText)),
    because: names(),
  });
  return route.check(refine(languageFault));
}

/** The rules that a stored ticket cites. */
const citesSchema: () => z.ZodMiniType<Cites> = /*@__PURE__*/ once(() => z.record(z.string(), names()));

function snapshotFields() {
  const nullable = z.nullable(z.string());
  return {
    accountId: z.nullable(textOf(readId)),
    requesterId: textOf(readId),
    contact: z.string(),
    subject: textOf(readSubject),
    body: textOf(readBody),
    issueType: textOf(readId),
    product: z.nullable(textOf(readId)),
    urgent: z.boolean(),
    severity: nullable,
    directPhoneNumber: nullable,
    tier: nullable,
    variant: nullable,
    catalog: z.string(),
    catalogVersion: z.string(),
    closures: z.array(canonical(readDateText)),
    deskClock: z.enum(['business', 'elapsed']),
    cites: z._default(citesSchema(), {}),
    route: routeSchema(),
    commitments: z.array(commitmentSchema()),
  };
}

function names(): z.ZodMiniType<string[]> {
  return z.array(z.string());
}

/** A text that a reader accepts; it is stored as it was written. */
function textOf(read: Reader<unknown>): z.ZodMiniType<string> {
  return z.string().check(refine(read));
}
