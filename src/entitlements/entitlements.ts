import * as z from 'zod/mini';
import { checkedBy, choiceAt, decided, lazily, readAll, readOrThrow } from '../boundary.js';
import { define } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import type { LanguageTag } from '../catalog/language-tag.js';
import type { Catalog } from '../catalog/offer.js';
import { generalPromise, type ReplyTarget, replyTargetSchema } from '../catalog/reply-target.js';
import type { Decision, InvalidInput } from '../decision.js';
import { deepFreeze, LIMITS } from '../plain.js';
import { fields } from '../record.js';
import { type Duration, durationAt } from '../time/duration.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf } from '../time/instant.js';
import { type Account, HOLDER_ROOM, type Holder, holderSchema, type Person } from './holder.js';
import { REFUSALS } from './refusals.js';
import { heldAt, type PowerUserTerms } from './terms.js';
import { type Verdict, verdictsOf } from './verdict.js';

/** What a person was entitled to at an instant: a snapshot that later changes of tier do not touch (A22). Plain JSON. */
export interface Entitlements {
  readonly personId: string;
  /** Whose add-on it is. `'none'`: nothing is held, or nothing applies to the person. */
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  /** The promise that holds in any language, or `null`. */
  readonly replyWithin: Duration | null;
  readonly channels: readonly string[];
  readonly languages: readonly LanguageTag[];
  readonly roles: readonly string[];
  readonly at: Instant;
  /** The id of the catalogue that was asked. */
  readonly catalog: string;
  readonly capabilities: { readonly [capability: string]: Verdict };
  readonly targets: readonly ReplyTarget[];
}

const ROOM = Object.freeze({ ...LIMITS, nodes: 20_000 });

/** The sets that this module has made itself, so that they are checked once. */
const checked = new WeakSet<Entitlements>();

/**
 * Who holds what at `at` (R1, R3, R14 to R17, R27 to R33, A5 to A10). `powerUserTerms` says whose terms govern a power
 * user in a team with a tier: the person's own, or the best of both (A9). Throws `InvalidInputError` with every issue:
 * `unknown_plan`, `plan_mismatch`, `unknown_tier`, `unknown_role`, `unknown_variant`, `invalid_instant`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * set.replyWithin // => 'PT4H'
 * set.channels // => ['phone', 'email', 'chat']
 * set.languages // => ['en', 'ja']
 */
export function of(input: {
  readonly account: Account;
  readonly person: Person;
  readonly at: InstantInput;
  readonly powerUserTerms?: PowerUserTerms | undefined;
  readonly catalog?: Catalog | undefined;
}): Entitlements {
  const given = fields(input, 'account', 'person', 'at', 'powerUserTerms', 'catalog');
  const catalog = define(given.catalog ?? dropboxPremiumSupport);
  const { holder, ms, terms } = readAll({
    holder: () => readOrThrow(holderSchema(catalog), { account: given.account, person: given.person }, [], HOLDER_ROOM),
    ms: () => millisecondsOf(given.at, ['at']),
    terms: () => choiceAt(given.powerUserTerms, ['individual', 'most_favourable'], ['powerUserTerms']),
  });
  return made(catalog, holder, ms, terms);
}

/**
 * Entitlements that were stored or sent: checked, or a refusal with every issue and its path.
 *
 * @example
 * entitlements.parse({ personId: 'u1' }).ok // => false
 */
export function parse(input: unknown): Decision<Entitlements, InvalidInput> {
  return decided(() => entitlementsAt(input, []));
}

/** Entitlements that stand at `path` of the caller's input. */
export function entitlementsAt(input: unknown, path: readonly string[]): Entitlements {
  if (isChecked(input)) return input;
  return declared(readOrThrow(entitlementsSchema(), input, path, ROOM));
}

function isChecked(input: unknown): input is Entitlements {
  return checked.has(input as Entitlements); // anything may be asked for
}

function declared(set: Entitlements): Entitlements {
  checked.add(deepFreeze(set));
  return set;
}

function made(catalog: Catalog, holder: Holder, ms: number, choice: PowerUserTerms): Entitlements {
  const held = heldAt(catalog, holder, ms, choice);
  const capabilities = verdictsOf(catalog, holder, held);
  const may = (capability: string) => capabilities[capability]?.allowed === true;
  const served = Object.values(capabilities).some(({ allowed }) => allowed);
  const channels = catalog.channels.map(({ id }) => id).filter(may);
  const languages = catalog.languages.filter(({ benefit }) => benefit === null || may(benefit)).map(({ tag }) => tag);
  const targets = served ? held.terms.targets : [];
  return declared({
    personId: holder.person.id,
    holder: served ? held.holder : 'none',
    tier: served ? held.tier : null,
    variant: served ? held.variant : null,
    replyWithin: generalPromise(targets, null),
    channels,
    languages: channels.length > 0 ? languages : [],
    roles: holder.person.roles,
    at: instantAt(ms),
    catalog: catalog.id,
    capabilities,
    targets,
  });
}

/** @internal */
export const entitlementsSchema: () => z.ZodMiniType<Entitlements> = /*@__PURE__*/ lazily(() => {
  const names = z.array(z.string());
  const codes = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]; // the keys of a literal
  const verdict = z.union([
    z.strictObject({ allowed: z.literal(true), because: names }),
    z.strictObject({ allowed: z.literal(false), code: z.enum(codes), because: names, unlockedBy: names }),
  ]);
  return z.strictObject({
    personId: z.string(),
    holder: z.enum(['team', 'individual', 'none']),
    tier: z.nullable(z.string()),
    variant: z.nullable(z.string()),
    replyWithin: z.nullable(z.string().check(checkedBy((within) => durationAt(within)))),
    channels: names,
    languages: names,
    roles: names,
    at: z.string().check(checkedBy((at) => millisecondsOf(at))),
    catalog: z.string(),
    capabilities: z.record(z.string(), verdict),
    targets: z.array(replyTargetSchema()),
  });
});
