import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { versionSchema } from '../input/version.js';
import { BOUNDARY_EVENTS, COMMAND_EVENTS, type SubscriptionEvent, UNDOABLE } from './event.js';
import { invoiceSchema } from './invoice-schema.js';
import { billingIdSchema, instantSchema, namesSchema } from './stored-text.js';
import {
  billedAccountSchema,
  cycleSchema,
  holdingSchema,
  pendingSchema,
  periodSchema,
  planStatusSchema,
  pricesSchema,
  revisionSchema,
  termsFields,
} from './subscription-schema.js';

/** A stored event. Fields of a later minor version are left out. @internal */
export const eventSchema: () => z.ZodMiniType<SubscriptionEvent> = /*@__PURE__*/ once(() => {
  const { started, command, boundary } = eventSchemas();
  return z.discriminatedUnion('type', [started, command, boundary]);
});

/** The schema of the events of a type. @internal */
export function eventSchemaOf(type: unknown): z.ZodMiniType<SubscriptionEvent> {
  const { started, command, boundary } = eventSchemas();
  if (type === 'started') return started;
  return BOUNDARY_EVENTS.some((one) => one === type) ? boundary : command;
}

const eventSchemas = /*@__PURE__*/ once(() => {
  const base = {
    version: versionSchema(),
    subscriptionId: billingIdSchema(),
    revision: revisionSchema(),
    at: instantSchema(),
    via: z.enum(['admin_console', 'sales', 'system']),
    current: holdingSchema(),
    pending: pendingSchema(),
    planStatus: planStatusSchema(),
    invoice: z.nullable(invoiceSchema()),
    because: namesSchema(),
  };
  const terms = { cycle: cycleSchema(), prices: pricesSchema(), period: periodSchema() };
  return {
    started: z.object({
      ...base,
      type: z.literal('started'),
      actor: z.null(),
      ...termsFields(),
      alreadyPaid: z.boolean(),
    }),
    command: z.object({
      ...base,
      type: z.enum(COMMAND_EVENTS),
      actor: actorSchema(),
      commandId: billingIdSchema(),
      digest: z.string(),
      effectiveAt: instantSchema(),
      undone: z.exactOptional(z.array(z.enum(UNDOABLE))),
      account: z.exactOptional(billedAccountSchema()),
      restart: z.exactOptional(z.object(terms)),
    }),
    boundary: z.object({ ...base, type: z.enum(BOUNDARY_EVENTS), actor: z.null(), ...terms, ended: namesSchema() }),
  };
});

/** @internal */
export function actorSchema() {
  return z.object({
    id: z.string(),
    roles: namesSchema(),
    status: z.exactOptional(z.enum(['active', 'invited', 'suspended', 'removed'])),
    signedIn: z.exactOptional(z.boolean()),
  });
}
