import * as z from 'zod/mini';
import { idSchema } from '../catalog/schema-parts.js';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { versionSchema } from '../input/version.js';
import type { BilledOffer } from './billed-offer.js';
import type { BilledPrice } from './billed-price.js';
import { type BillingCycle, INTERVALS, type PricedPeriod, readOffset } from './billing-period.js';
import type { Holding, Pending } from './holding.js';
import { ROUNDINGS, unitPriceSchema } from './invoice-schema.js';
import { readCount, readSeats } from './seats.js';
import {
  billingIdSchema,
  currencySchema,
  dateSchema,
  decimalSchema,
  instantSchema,
  namesSchema,
  textSchema,
  zoneSchema,
} from './stored-text.js';
import type { BilledAccount, Subscription } from './subscription.js';

// Fields of a later minor version are left out: no schema of a stored document is strict.

/** Months from one end of `Date`'s range to the other, and some more. */
const MAX_INDEX = 7_000_000;
const MAX_REVISION = Number.MAX_SAFE_INTEGER;

/** A stored subscription. @internal */
export const subscriptionSchema: () => z.ZodMiniType<Subscription> = /*@__PURE__*/ once(() =>
  z.object({ ...stateFields(), accepted: z.array(acceptedSchema()) }),
);

/** A stored subscription without its commands. @internal */
export const stateSchema: () => z.ZodMiniType<Omit<Subscription, 'accepted'>> = /*@__PURE__*/ once(() =>
  z.object(stateFields()),
);

/** The names of these fields. */
export const stateFieldNames: () => readonly string[] = /*@__PURE__*/ once(() => Object.keys(stateFields()));

function stateFields() {
  return {
    version: versionSchema(),
    id: billingIdSchema(),
    ...termsFields(),
    planStatus: planStatusSchema(),
    current: holdingSchema(),
    next: holdingSchema(),
    pending: pendingSchema(),
    paid: z.array(
      z.object({
        item: z.string(),
        line: z.nullable(z.string()),
        quantity: z.number().check(refine(readSeats)),
        price: unitSchema(),
      }),
    ),
    usage: z.array(
      z.object({ tier: z.string(), price: spendSchema(), from: instantSchema(), until: z.nullable(instantSchema()) }),
    ),
    credited: namesSchema(),
    history: z.array(z.object({ at: instantSchema(), tier: z.nullable(z.string()), beside: namesSchema() })),
    revision: revisionSchema(),
    lastAt: instantSchema(),
  };
}

/** What a subscription begins with. @internal */
export function termsFields() {
  return {
    account: billedAccountSchema(),
    offer: offerSchema(),
    currency: currencySchema(),
    rounding: z.enum(ROUNDINGS),
    granularity: z.enum(['day', 'second']),
    cycle: cycleSchema(),
    prices: pricesSchema(),
    period: periodSchema(),
  };
}

function acceptedSchema() {
  return z.object({
    id: billingIdSchema(),
    revision: revisionSchema(),
    at: instantSchema(),
    digest: z.string(),
    effectiveAt: z.exactOptional(instantSchema()),
  });
}

/** @internal */
export function billedAccountSchema(): z.ZodMiniType<BilledAccount> {
  return z.object({
    kind: z.enum(['team', 'individual']),
    salesExecutive: z.boolean(),
    selfServe: z.boolean(),
    flags: namesSchema(),
  });
}

/** @internal */
export function cycleSchema(): z.ZodMiniType<BillingCycle> {
  return z.object({
    anchorOn: dateSchema(),
    interval: z.enum(INTERVALS),
    zone: zoneSchema(),
    offsetMonths: z.exactOptional(z.number().check(refine(readOffset))),
  });
}

/** @internal */
export function periodSchema(): z.ZodMiniType<PricedPeriod> {
  return z.object({
    index: z.int().check(z.minimum(-MAX_INDEX), z.maximum(MAX_INDEX)),
    startsOn: dateSchema(),
    endsOn: dateSchema(),
    start: instantSchema(),
    end: instantSchema(),
    days: z.int(),
    stubOf: z.exactOptional(z.object({ startsOn: dateSchema(), start: instantSchema(), days: z.int() })),
  });
}

/** @internal */
export function pricesSchema() {
  const price: z.ZodMiniType<BilledPrice> = z.union([unitSchema(), spendSchema(), z.literal('bundled')]);
  return z.record(z.string(), price);
}

function unitSchema() {
  return z.object({
    per: perSchema(),
    amount: decimalSchema(),
    every: z.enum(['period', 'month', 'year']),
  });
}

function spendSchema() {
  return z.object({
    percentOf: idSchema(),
    bands: z.array(z.object({ upTo: z.nullable(decimalSchema()), percent: decimalSchema() })).check(z.minLength(1)),
    atLeast: z.nullable(decimalSchema()),
  });
}

/** @internal */
export function holdingSchema(): z.ZodMiniType<Holding> {
  return z.object({
    plan: planSchema(),
    tier: z.nullable(z.string()),
    beside: namesSchema(),
    seats: seatsSchema(),
    people: z.record(z.string(), seatsSchema()),
    tierSeats: z.exactOptional(z.record(z.string(), seatsSchema())),
  });
}

/** @internal */
export function pendingSchema(): z.ZodMiniType<Pending> {
  return z.object({
    tier: z.exactOptional(z.nullable(z.string())),
    removed: z.exactOptional(namesSchema()),
    people: z.exactOptional(z.record(z.string(), z.number().check(refine(readCount)))),
    seats: z.exactOptional(seatsSchema()),
    tierSeats: z.exactOptional(z.record(z.string(), seatsSchema())),
    plan: z.exactOptional(planSchema()),
    prices: z.exactOptional(pricesSchema()),
    cycle: z.exactOptional(cycleSchema()),
  });
}

/** @internal */
export function planStatusSchema() {
  return z.enum(['active', 'ending', 'ended']);
}

/** @internal */
export function revisionSchema() {
  return z.int().check(z.minimum(1), z.maximum(MAX_REVISION));
}

function planSchema() {
  return z.object({ id: z.string(), unitPrice: z.nullable(unitPriceSchema()) });
}

function seatsSchema() {
  return z.number().check(refine(readSeats));
}

function offerSchema(): z.ZodMiniType<BilledOffer> {
  const place = z.object({ id: z.string(), label: textSchema() });
  return z.object({
    id: z.string(),
    version: z.string(),
    tiers: z.array(tierSchema()),
    plans: z.array(
      z.object({
        id: z.string(),
        account: z.enum(['team', 'individual']),
        label: textSchema(),
        includes: z.optional(namesSchema()),
      }),
    ),
    billingRoles: namesSchema(),
    selfService: z.nullable(
      z.object({ tiers: namesSchema(), withSalesExecutive: z.boolean(), because: namesSchema() }),
    ),
    places: z.object({ billing: z.array(place), buttons: z.array(place) }),
    cites: z.record(z.string(), namesSchema()),
  });
}

function perSchema() {
  return z.enum(['seat', 'person', 'subscription']);
}

function tierSchema() {
  return z.object({
    id: z.string(),
    label: textSchema(),
    rank: z.number(),
    holder: z.enum(['account', 'person']),
    extends: z.nullable(z.string()),
    beside: z.nullable(namesSchema()),
    accounts: z.enum(['team', 'individual', 'any']),
    plans: z.nullable(namesSchema()),
    excludes: namesSchema(),
    sold: z.object({ from: z.exactOptional(dateSchema()), until: z.exactOptional(dateSchema()) }),
    per: z.exactOptional(perSchema()),
  });
}
