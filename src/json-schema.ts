import * as z from 'zod/mini';
import { commandSchema } from './billing/command-schema.js';
import { eventSchema as subscriptionEventSchema } from './billing/event-schema.js';
import { invoiceSchema } from './billing/invoice-schema.js';
import { subscriptionSchema } from './billing/subscription-schema.js';
import { scheduleSchema } from './calendar/schedule-schema.js';
import { catalogSchema } from './catalog/catalog-schema.js';
import { dropboxPremiumSupport } from './catalog/dropbox.js';
import { accountSchema } from './entitlements/account.js';
import { entitlementsSchema } from './entitlements/entitlements-schema.js';
import { personSchema } from './entitlements/person.js';
import { deepFreeze } from './input/frozen.js';
import { oneOf } from './input/readers.js';
import { soleDoor } from './input/request.js';
import { commitmentSchema, eventSchema, ticketSchema } from './tickets/ticket-schema.js';

const DOCUMENTS = [
  'schedule',
  'catalog',
  'account',
  'person',
  'entitlements',
  'commitment',
  'ticket',
  'ticket_event',
  'subscription',
  'subscription_event',
  'billing_command',
  'invoice',
] as const;

/** The documents that have a JSON Schema. */
export type DocumentName = (typeof DOCUMENTS)[number];

/**
 * The JSON Schema (draft 2020-12) of a document's shape, for editors and other languages; what the parts of a document
 * say of one another is checked by `parseX` alone. Throws `unknown_document`.
 *
 * @example
 * jsonSchema('schedule').type // => 'object'
 * jsonSchema('account').required // => ['kind', 'plan']
 */
export function jsonSchema(document: DocumentName): { readonly [keyword: string]: unknown } {
  return enter(document, (name) => deepFreeze(z.toJSONSchema(SCHEMAS[name](), { io: 'input' })));
}

const SCHEMAS: { readonly [name in DocumentName]: () => z.ZodMiniType } = {
  schedule: scheduleSchema,
  catalog: catalogSchema,
  account: () => accountSchema(dropboxPremiumSupport),
  person: () => personSchema(dropboxPremiumSupport),
  entitlements: entitlementsSchema,
  commitment: commitmentSchema,
  ticket: ticketSchema,
  ticket_event: eventSchema,
  subscription: subscriptionSchema,
  subscription_event: subscriptionEventSchema,
  billing_command: commandSchema,
  invoice: invoiceSchema,
};

const enter = /*@__PURE__*/ soleDoor('jsonSchema', /*@__PURE__*/ oneOf('document', DOCUMENTS));
