import * as z from 'zod/mini';
import { scheduleSchema } from './calendar/schedule.js';
import { catalogSchema } from './catalog/catalog.js';
import { dropboxPremiumSupport } from './catalog/dropbox.js';
import { entitlementsSchema } from './entitlements/entitlements.js';
import { accountSchema, personSchema } from './entitlements/holder.js';
import { invalidInput, shown } from './errors.js';
import { deepFreeze } from './plain.js';
import { ticketSchema } from './tickets/ticket-schema.js';

/** The documents that have a JSON Schema. */
export type DocumentName = 'schedule' | 'catalog' | 'account' | 'person' | 'entitlements' | 'ticket';

/**
 * The JSON Schema (draft 2020-12) of a document's shape, for editors and other languages; what the parts of a document
 * say of one another is checked by `parseX` alone. Throws `unknown_document`.
 *
 * @example
 * jsonSchema('schedule').type // => 'object'
 * jsonSchema('account').required // => ['kind', 'plan', 'addOn']
 */
export function jsonSchema(document: DocumentName): { readonly [keyword: string]: unknown } {
  // A key of any other type would be turned into a text by its own means.
  if (typeof document !== 'string' || !Object.hasOwn(SCHEMAS, document)) return unknownDocument(document);
  return deepFreeze(z.toJSONSchema(SCHEMAS[document](), { io: 'input' }));
}

const SCHEMAS: { readonly [name in DocumentName]: () => z.ZodMiniType } = {
  schedule: scheduleSchema,
  catalog: catalogSchema,
  account: () => accountSchema(dropboxPremiumSupport),
  person: () => personSchema(dropboxPremiumSupport),
  entitlements: entitlementsSchema,
  ticket: ticketSchema,
};

function unknownDocument(document: unknown): never {
  return invalidInput(
    'unknown_document',
    ['document'],
    `${shown(document)} is none of ${Object.keys(SCHEMAS).join(', ')}.`,
    `${shown(document)} は使えません。使えるのは ${Object.keys(SCHEMAS).join(', ')} です。`,
  );
}
