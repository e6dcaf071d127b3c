import * as z from 'zod/mini';
import { commandSchema } from '../billing/command-schema.js';
import { eventSchema as subscriptionEventSchema } from '../billing/event-schema.js';
import { invoiceSchema } from '../billing/invoice-schema.js';
import { subscriptionSchema } from '../billing/subscription-schema.js';
import { scheduleSchema } from '../calendar/schedule-schema.js';
import { catalogSchema } from '../catalog/catalog-schema.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import { accountSchema } from '../entitlements/account.js';
import { entitlementsSchema } from '../entitlements/entitlements-schema.js';
import { personSchema } from '../entitlements/person.js';
import { deepFreeze } from '../input/frozen.js';
import { oneOf, optional } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { commitmentSchema, eventSchema, routeSchema, ticketSchema } from '../tickets/ticket-schema.js';
import { type Keywords, keywordsOf } from './keywords.js';
import { moneySchema } from './money-schema.js';
import { readingSchema } from './reading-schema.js';
import { ticketCommandSchema } from './ticket-command-schema.js';
import { ticketSubmissionSchema } from './ticket-submission-schema.js';

const DOCUMENTS = [
  'catalog',
  'schedule',
  'account',
  'person',
  'entitlements',
  'route',
  'commitment',
  'reading',
  'ticket',
  'ticket_event',
  'ticket_submission',
  'ticket_command',
  'subscription',
  'subscription_event',
  'billing_command',
  'invoice',
  'money',
] as const;

/**
 * The documents that have a JSON Schema.
 *
 * @useDeclaredType
 */
export type DocumentName = (typeof DOCUMENTS)[number];

export interface JsonSchemaOptions {
  /** The draft of the specification: 2020-12 by default, 7 for validators that know only that. */
  readonly draft?: '2020-12' | '07' | undefined;
}

/**
 * The JSON Schema of a document, for editors, validators and other languages. It takes every document that `parseX`
 * takes, and refuses most of what `parseX` refuses; what the parts of a document say of one another is checked by
 * `parseX` alone. Plans and tiers are texts in it, so it fits any offer that names plans. It is frozen: a tool that writes
 * into the schemas that it is given, such as Fastify, needs a copy. Throws `unknown_document`, `unknown_draft`.
 *
 * @example
 * jsonSchema('schedule').type // => 'object'
 * jsonSchema('account').required // => ['kind', 'plan']
 * structuredClone(jsonSchema('money', { draft: '07' })).$schema // => 'http://json-schema.org/draft-07/schema#'
 */
export function jsonSchema(document: DocumentName, options: JsonSchemaOptions = {}): Keywords {
  return enter({ document, options }, (read) => {
    const described = z.toJSONSchema(SCHEMAS[read.document](), {
      io: 'input',
      target: read.options.draft === '07' ? 'draft-7' : 'draft-2020-12',
      override: ({ zodSchema, jsonSchema: part }) => {
        Object.assign(part, keywordsOf(zodSchema));
      },
    });
    // zod adds a field of functions that is not enumerable: the copy is without it.
    return deepFreeze({ ...described });
  });
}

const SCHEMAS: { readonly [name in DocumentName]: () => z.ZodMiniType } = {
  catalog: catalogSchema,
  schedule: scheduleSchema,
  account: () => accountSchema(dropboxPremiumSupport),
  person: () => personSchema(dropboxPremiumSupport),
  entitlements: entitlementsSchema,
  route: routeSchema,
  commitment: commitmentSchema,
  reading: readingSchema,
  ticket: ticketSchema,
  ticket_event: eventSchema,
  ticket_submission: ticketSubmissionSchema,
  ticket_command: ticketCommandSchema,
  subscription: subscriptionSchema,
  subscription_event: subscriptionEventSchema,
  billing_command: commandSchema,
  invoice: invoiceSchema,
  money: moneySchema,
};

const enter = /*@__PURE__*/ door('jsonSchema', {
  document: /*@__PURE__*/ oneOf('document', DOCUMENTS),
  options: /*@__PURE__*/ object({
    draft: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('draft', ['2020-12', '07']), '2020-12'),
  }),
});
