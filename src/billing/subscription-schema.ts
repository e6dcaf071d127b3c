import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { versionSchema } from '../input/version.js';
import { readZone } from '../time/zone.js';
import { dateSchema, instantSchema, invoiceSchema, moneySchema, seatsSchema } from './invoice-schema.js';
import {
  BOUNDARY_EVENTS,
  COMMAND_EVENTS,
  type Holding,
  type Subscription,
  type SubscriptionEvent,
} from './subscription.js';

// Fields of a later minor version are left out: no schema of a stored document is strict.

/** Months from one end of `Date`'s range to the other, and some more. */
const MAX_INDEX = 7_000_000;

/** A stored event. @internal */
export const eventSchema: () => z.ZodMiniType<SubscriptionEvent> = /*@__PURE__*/ once(() => {
  const shared = {
    version: versionSchema(),
    revision: revisionSchema(),
    at: instantSchema(),
    current: holdingSchema(),
    next: holdingSchema(),
    planStatus: planStatusSchema(),
    because: z.array(z.string()),
    invoice: z.nullable(invoiceSchema()),
  };
  return z.discriminatedUnion('type', [
    z.object({ ...shared, type: z.enum(COMMAND_EVENTS), commandId: z.string() }),
    z.object({
      ...shared,
      type: z.enum(BOUNDARY_EVENTS),
      period: periodSchema(),
      ended: z.nullable(z.string()),
    }),
  ]);
});

/** A stored subscription without its events. @internal */
export const stateSchema: () => z.ZodMiniType<Omit<Subscription, 'accepted'>> = /*@__PURE__*/ once(() =>
  z.object({
    version: versionSchema(),
    account: z.object({
      kind: z.enum(['team', 'individual']),
      plan: z.string(),
      salesExecutive: z.boolean(),
      selfServe: z.boolean(),
    }),
    cycle: z.object({
      anchorOn: dateSchema(),
      interval: z.enum(['month', 'year']),
      zone: z.string().check(refine(readZone)),
    }),
    planUnitPrice: moneySchema(),
    tierPrices: z.record(z.string(), moneySchema()),
    period: periodSchema(),
    current: holdingSchema(),
    next: holdingSchema(),
    planStatus: planStatusSchema(),
    paidBy: z.object({ plan: z.string(), addOn: z.nullable(z.string()) }),
    tierHistory: z.array(z.object({ at: instantSchema(), tier: z.nullable(z.string()) })),
    revision: revisionSchema(),
    lastAt: instantSchema(),
  }),
);

function periodSchema() {
  return z.object({
    index: z.int().check(z.minimum(-MAX_INDEX), z.maximum(MAX_INDEX)),
    startsOn: dateSchema(),
    endsOn: dateSchema(),
    start: instantSchema(),
    end: instantSchema(),
    days: z.int(),
  });
}

function holdingSchema(): z.ZodMiniType<Holding> {
  return z.object({ tier: z.nullable(z.string()), seats: seatsSchema() });
}

function planStatusSchema() {
  return z.enum(['active', 'ending', 'ended']);
}

function revisionSchema() {
  return z.int().check(z.minimum(0));
}
