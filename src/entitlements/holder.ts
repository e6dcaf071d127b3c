import * as z from 'zod/mini';
import { checkedBy, decided, gather, lazilyBy, readOrThrow } from '../boundary.js';
import { define } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import type { Catalog } from '../catalog/offer.js';
import type { Decision, InvalidInput } from '../decision.js';
import { invalidInput, shown } from '../errors.js';
import { LIMITS } from '../plain.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';

/** An add-on that a team holds; `endsAt` once its removal is scheduled: it is held until just before then (A12). */
export interface HeldAddOn {
  readonly tier: string;
  readonly endsAt?: InstantInput | null | undefined;
}

/** Whose plan it is. `addOn` is `null` when none is held. */
export interface Account {
  readonly kind: 'team' | 'individual';
  readonly plan: string;
  readonly addOn: HeldAddOn | null;
  readonly salesExecutive?: boolean | undefined;
  readonly selfServe?: boolean | undefined;
  readonly products?: readonly string[] | undefined;
}

export type MemberStatus = 'active' | 'invited' | 'suspended' | 'removed';

/** Who asks: `roles` is empty for a member who is no admin, `powerUser` the personal add-on, if any (A31). */
export interface Person {
  readonly id: string;
  readonly status: MemberStatus;
  readonly roles: readonly string[];
  readonly powerUser: { readonly variant: string; readonly endsAt?: InstantInput | null | undefined } | null;
  readonly signedIn?: boolean | undefined;
}

/** An account and a person are small. */
export const HOLDER_ROOM = Object.freeze({ ...LIMITS, nodes: 1000 });

export interface Holder {
  readonly account: Account;
  readonly person: Person;
}

/**
 * An account from outside: checked against the catalogue's plans and tiers, or a refusal with every issue and its path
 * (`unknown_plan`, `plan_mismatch`, `unknown_tier`, …). Fields that it does not know are left out (A26).
 *
 * @example
 * entitlements.parseAccount({ kind: 'team', plan: 'gold', addOn: null }).ok // => false
 */
export function parseAccount(
  input: unknown,
  catalog: Catalog = dropboxPremiumSupport,
): Decision<Account, InvalidInput> {
  return decided(() => readOrThrow(accountSchema(define(catalog)), input, [], HOLDER_ROOM));
}

/**
 * A person from outside: checked against the catalogue's roles and variants, or a refusal with every issue and its path
 * (`unknown_role`, `unknown_variant`, …). Fields that it does not know are left out.
 *
 * @example
 * entitlements.parsePerson({ id: 'u1', status: 'active', roles: ['king'], powerUser: null }).ok // => false
 */
export function parsePerson(input: unknown, catalog: Catalog = dropboxPremiumSupport): Decision<Person, InvalidInput> {
  return decided(() => readOrThrow(personSchema(define(catalog)), input, [], HOLDER_ROOM));
}

/** The account and the person of a larger input, each checked against the catalogue. @internal */
export const holderSchema: (catalog: Catalog) => z.ZodMiniType<Holder> = /*@__PURE__*/ lazilyBy((catalog) =>
  z.object({ account: accountSchema(catalog), person: personSchema(catalog) }),
);

/** @internal */
export function accountSchema(catalog: Catalog): z.ZodMiniType<Account> {
  const shape: z.ZodMiniType<Account> = z.object({
    kind: z.enum(['team', 'individual']),
    plan: oneOf('plan', catalog.plans),
    addOn: z.nullable(z.object({ tier: oneOf('tier', catalog.tiers), endsAt: endSchema() })),
    salesExecutive: z.optional(z.boolean()),
    selfServe: z.optional(z.boolean()),
    products: z.optional(z.array(z.string())),
  });
  return shape.check(checkedBy(({ kind, plan }) => gather([() => kindFits(catalog, kind, plan)])));
}

/** @internal */
export function personSchema(catalog: Catalog): z.ZodMiniType<Person> {
  return z.object({
    id: z.string().check(z.minLength(1)),
    status: z.enum(['active', 'invited', 'suspended', 'removed']),
    roles: z.array(oneOf('role', catalog.roles)),
    powerUser: z.nullable(z.object({ variant: oneOf('variant', catalog.variants), endsAt: endSchema() })),
    signedIn: z.optional(z.boolean()),
  });
}

/** Whether something with this end is still held at an instant. */
export function isHeld(held: { readonly endsAt?: InstantInput | null | undefined }, ms: number): boolean {
  return held.endsAt === undefined || held.endsAt === null || ms < millisecondsOf(held.endsAt);
}

function endSchema() {
  const instant = z.union([z.string(), z.number()]).check(checkedBy((end) => millisecondsOf(end)));
  return z.optional(z.nullable(instant));
}

function oneOf(kind: 'plan' | 'tier' | 'role' | 'variant', list: readonly { readonly id: string }[]) {
  return z.string().check(checkedBy((id) => known(kind, list, id)));
}

function known(kind: string, list: readonly { readonly id: string }[], id: string): void {
  if (list.some((one) => one.id === id)) return;
  const names = list.map((one) => one.id).join(', ');
  invalidInput(
    `unknown_${kind}`,
    [],
    `There is no ${kind} ${shown(id)} in the catalogue: ${names}.`,
    `カタログに ${shown(id)} はありません（${kind}：${names}）。`,
  );
}

function kindFits(catalog: Catalog, kind: Account['kind'], plan: string): void {
  const account = catalog.plans.find(({ id }) => id === plan)?.account ?? kind;
  if (account === kind) return;
  invalidInput(
    'plan_mismatch',
    ['plan'],
    `${shown(plan)} is a plan for a ${account} account, not for a ${kind} one.`,
    `${shown(plan)} は ${account} アカウントのプランで、${kind} アカウントでは使えません。`,
  );
}
