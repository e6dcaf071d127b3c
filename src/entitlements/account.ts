import * as z from 'zod/mini';
import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import { type Offer, offerOf } from '../catalog/offer.js';
import { readOptionalCatalog } from '../catalog/optional-catalog.js';
import { weeksOf } from '../catalog/week.js';
import { type Faults, fault, type Reader, under } from '../input/faults.js';
import { readId } from '../input/id.js';
import { known } from '../input/known.js';
import { oncePer } from '../input/once.js';
import { limits } from '../input/plain-copy.js';
import { mapped, unknownName } from '../input/readers.js';
import { door } from '../input/request.js';
import { document, refine } from '../input/schema.js';
import { type CalendarDate, readDate } from '../time/calendar-date.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { reversedSpan } from './held-span.js';

/** An add-on that an account holds, since when, until when (A12), and what takes its place. */
export interface HeldAddOn {
  readonly tier: string;
  /** The first instant at which it is held; left out: for as long as it matters. */
  readonly since?: InstantInput | null | undefined;
  /** The first instant at which it is no longer held. */
  readonly endsAt?: InstantInput | null | undefined;
  /** The tier that is held from `at` on instead; `tier: null` for none. */
  readonly next?: { readonly tier: string | null; readonly at: InstantInput } | null | undefined;
}

/** Whose add-on it is. Fields of the caller's own may stand beside these. */
export interface Account {
  readonly id?: string | undefined;
  readonly kind: 'team' | 'individual';
  /** Needed where the offer names plans. */
  readonly plan?: string | undefined;
  readonly addOn?: HeldAddOn | null | undefined;
  /** Several add-ons, such as one beside another. */
  readonly addOns?: readonly HeldAddOn[] | undefined;
  readonly salesExecutive?: boolean | undefined;
  readonly selfServe?: boolean | undefined;
  readonly products?: readonly string[] | undefined;
  /** Where the customer is: needed for hours in the customer's zone or region. */
  readonly zone?: ZoneName | undefined;
  readonly region?: string | undefined;
  readonly holidays?: readonly CalendarDate[] | undefined;
  /** What a tier may exclude, such as `trial`. */
  readonly flags?: readonly string[] | undefined;
}

/** An account and a person are small documents. */
export const MAX_HOLDER = /*@__PURE__*/ limits({ nodes: 6000 });

/** Upper bound on the products and the flags of an account, wherever it is read. */
export const MAX_IDS = 1000;
/** Upper bound on the holidays of an account, and on those of a set, which has them with each of its hours. */
const MAX_DATES = 5000;
const MAX_HOLIDAYS = 20_000;

/**
 * An account from outside: checked against the catalogue's plans and tiers, or a refusal with every issue and its path
 * (`unknown_plan`, `plan_mismatch`, `unknown_tier`, …). Fields of the caller's own are left out (A26).
 *
 * @example
 * entitlements.parseAccount({ kind: 'team', plan: 'advanced' }).ok // => true
 * entitlements.parseAccount({ kind: 'team', plan: 'gold' }).ok // => false
 */
export function parseAccount(input: unknown, catalog?: Catalog): Decision<Account, InvalidInput> {
  return enterParseAccount({ catalog }, (read) => toDecision(accountReader(read.catalog)(input)));
}

const enterParseAccount = /*@__PURE__*/ door('entitlements.parseAccount', { catalog: readOptionalCatalog });

/** Reads an account against a catalogue. */
export function readAccount(input: unknown, { catalog }: { readonly catalog: Catalog }): Account | Faults {
  return accountReader(catalog)(input);
}

const accountReader: (catalog: Catalog) => Reader<Account> = /*@__PURE__*/ oncePer((catalog) =>
  readOnce(document(() => accountSchema(catalog), MAX_HOLDER)),
);

/** A reader that takes what it has returned before as it is. */
export function readOnce<T extends object>(read: Reader<T>): Reader<T> {
  const documents = known<T>();
  return documents.or(mapped(read, documents.keep));
}

/** @internal */
export const accountSchema: (catalog: Catalog) => z.ZodMiniType<Account> = /*@__PURE__*/ oncePer((catalog) => {
  const offer = offerOf(catalog);
  const tier = z.string().check(
    refine(
      idIn(
        'tier',
        offer.tiers.filter(({ holder }) => holder === 'account'),
      ),
    ),
  );
  const ids = z.array(z.string().check(refine(readId))).check(z.maxLength(MAX_IDS));
  const addOn = z
    .object({
      tier,
      since: z.optional(z.nullable(instantSchema())),
      endsAt: z.optional(z.nullable(instantSchema())),
      next: z.optional(z.nullable(z.object({ tier: z.nullable(tier), at: instantSchema() }))),
    })
    .check(refine(reversedSpan));
  const plan = z.string().check(refine(planIn(offer)));
  const shape: z.ZodMiniType<Account> = z.object({
    id: z.optional(z.string().check(refine(readId))),
    kind: z.enum(['team', 'individual']),
    plan: offer.plans.length === 0 ? z.optional(plan) : plan,
    addOn: z.optional(z.nullable(addOn)),
    addOns: z.optional(z.array(addOn).check(z.maxLength(100))),
    salesExecutive: z.optional(z.boolean()),
    selfServe: z.optional(z.boolean()),
    products: z.optional(ids),
    zone: z.optional(z.string().check(refine(readZone))),
    region: z.optional(z.string()),
    holidays: z.optional(z.array(z.string().check(refine(readDate))).check(z.maxLength(maxHolidays(offer)))),
    flags: z.optional(ids),
  });
  return shape.check(refine((account) => planFault(offer, account)));
});

/** How many holidays an account may have: whoever is entitled gets them with each of the hours that take them. */
function maxHolidays({ hours }: Offer): number {
  const taking = [...hours.values()].filter((one) => weeksOf(one).some(({ closed }) => closed?.includes('customer')));
  return Math.floor(Math.min(MAX_DATES, MAX_HOLIDAYS / taking.length));
}

/** An instant in any form that survives JSON. @internal */
export function instantSchema(): z.ZodMiniType<InstantInput> {
  return z.union([z.string(), z.number()]).check(refine(readInstant));
}

/** A reader of the id of one of the catalogue's things. */
export function idIn(kind: string, list: readonly { readonly id: string }[]): (id: string) => string | Faults {
  const ids = list.map((one) => one.id);
  return (id) => (ids.includes(id) ? id : unknownName(kind, id, ids));
}

/** Where an offer names no plans, any id is one. */
function planIn({ plans }: Offer): (id: string) => string | Faults {
  return plans.length === 0 ? (id) => id : idIn('plan', plans);
}

function planFault({ plans }: Offer, { kind, plan }: Account): Faults | null {
  const account = plans.find(({ id }) => id === plan)?.account ?? kind;
  if (account === kind) return null;
  return under(
    ['plan'],
    fault(
      'plan_mismatch',
      `The plan ${plan} is for an account of kind ${account}, not ${kind}.`,
      `プラン ${plan} は ${account} アカウントのプランです。${kind} アカウントのプランを指定してください。`,
    ),
  );
}
