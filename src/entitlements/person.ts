import * as z from 'zod/mini';
import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import { offerOf } from '../catalog/offer.js';
import { readOptionalCatalog } from '../catalog/optional-catalog.js';
import type { Faults, Reader } from '../input/faults.js';
import { readId } from '../input/id.js';
import { oncePer } from '../input/once.js';
import { door } from '../input/request.js';
import { document, refine } from '../input/schema.js';
import type { InstantInput } from '../time/instant.js';
import { idIn, instantSchema, MAX_HOLDER, readOnce } from './account.js';
import { reversedSpan } from './held-span.js';

export type MemberStatus = 'active' | 'invited' | 'suspended' | 'removed';

/** A personal add-on of a power user (A31). */
export interface PersonalAddOn {
  readonly variant: string;
  readonly since?: InstantInput | null | undefined;
  readonly endsAt?: InstantInput | null | undefined;
}

/** Who asks. `roles` is empty for a member who has no admin role. Fields of the caller's own may stand beside these. */
export interface Person {
  readonly id: string;
  readonly status: MemberStatus;
  readonly roles: readonly string[];
  readonly powerUser?: PersonalAddOn | null | undefined;
  readonly signedIn?: boolean | undefined;
  /** Whether the person is one of the account's named contacts. */
  readonly contact?: boolean | undefined;
}

/**
 * A person from outside: checked against the catalogue's roles and variants, or a refusal with every issue and its path
 * (`unknown_role`, `unknown_variant`, …). Fields of the caller's own are left out.
 *
 * @example
 * entitlements.parsePerson({ id: 'u1', status: 'active', roles: ['team_admin'] }).ok // => true
 * entitlements.parsePerson({ id: 'u1', status: 'active', roles: ['king'] }).ok // => false
 */
export function parsePerson(input: unknown, catalog?: Catalog): Decision<Person, InvalidInput> {
  return enterParsePerson({ catalog }, (read) => toDecision(personReader(read.catalog)(input)));
}

const enterParsePerson = /*@__PURE__*/ door('entitlements.parsePerson', { catalog: readOptionalCatalog });

/** Reads a person against a catalogue. */
export function readPerson(input: unknown, { catalog }: { readonly catalog: Catalog }): Person | Faults {
  return personReader(catalog)(input);
}

const personReader: (catalog: Catalog) => Reader<Person> = /*@__PURE__*/ oncePer((catalog) =>
  readOnce(document(() => personSchema(catalog), MAX_HOLDER)),
);

/** @internal */
export const personSchema: (catalog: Catalog) => z.ZodMiniType<Person> = /*@__PURE__*/ oncePer((catalog) =>
  z.object({
    id: z.string().check(refine(readId)),
    status: z.enum(['active', 'invited', 'suspended', 'removed']),
    roles: z.array(z.string().check(refine(idIn('role', offerOf(catalog).roles)))),
    powerUser: z.optional(
      z.nullable(
        z
          .object({
            variant: z.string().check(
              refine(
                idIn(
                  'variant',
                  offerOf(catalog).tiers.filter(({ holder }) => holder === 'person'),
                ),
              ),
            ),
            since: z.optional(z.nullable(instantSchema())),
            endsAt: z.optional(z.nullable(instantSchema())),
          })
          .check(refine(reversedSpan)),
      ),
    ),
    signedIn: z.optional(z.boolean()),
    contact: z.optional(z.boolean()),
  }),
);
