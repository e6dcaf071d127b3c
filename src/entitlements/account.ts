import * as z from 'zod/mini';
import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import type { Catalog } from '../catalog/offer.js';
import { readOptionalCatalog } from '../catalog/optional-catalog.js';
import { type Faults, fault, type Reader, under } from '../input/faults.js';
import { known } from '../input/known.js';
import { MAX_SIZE } from '../input/plain-copy.js';
import { mapped, unknownName } from '../input/readers.js';
import { door } from '../input/request.js';
import { document, oncePer, refine } from '../input/schema.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { reversedSpan } from './held-span.js';

/** An add-on that a team holds, since when, until when (A12), and what takes its place. */
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
  readonly plan: string;
  readonly addOn?: HeldAddOn | null | undefined;
  readonly salesExecutive?: boolean | undefined;
  readonly selfServe?: boolean | undefined;
  readonly products?: readonly string[] | undefined;
}

/** An account and a person are small documents. */
export const MAX_HOLDER = Object.freeze({ ...MAX_SIZE, nodes: 1000 });

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
  const tier = z.string().check(refine(idIn('tier', catalog.tiers)));
  const addOn = z.object({
    tier,
    since: z.optional(z.nullable(instantSchema())),
    endsAt: z.optional(z.nullable(instantSchema())),
    next: z.optional(z.nullable(z.object({ tier: z.nullable(tier), at: instantSchema() }))),
  });
  const shape: z.ZodMiniType<Account> = z.object({
    id: z.optional(z.string().check(z.minLength(1))),
    kind: z.enum(['team', 'individual']),
    plan: z.string().check(refine(idIn('plan', catalog.plans))),
    addOn: z.optional(z.nullable(addOn.check(refine(reversedSpan)))),
    salesExecutive: z.optional(z.boolean()),
    selfServe: z.optional(z.boolean()),
    products: z.optional(z.array(z.string())),
  });
  return shape.check(refine((account) => planMismatch(catalog, account)));
});

/** An instant in any form that survives JSON. @internal */
export function instantSchema(): z.ZodMiniType<InstantInput> {
  return z.union([z.string(), z.number()]).check(refine(readInstant));
}

/** A reader of the id of one of the catalogue's things. */
export function idIn(kind: string, list: readonly { readonly id: string }[]): (id: string) => string | Faults {
  const ids = list.map((one) => one.id);
  return (id) => (ids.includes(id) ? id : unknownName(kind, id, ids));
}

function planMismatch(catalog: Catalog, { kind, plan }: Account): Faults | null {
  const account = catalog.plans.find(({ id }) => id === plan)?.account ?? kind;
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
