import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import type { Schedule } from '../calendar/schedule.js';
import { readCatalog } from '../catalog/catalog.js';
import type { LanguageTag } from '../catalog/language-tag.js';
import { hoursOf } from '../catalog/lookup.js';
import type { Catalog } from '../catalog/offer.js';
import type { ReplyTarget } from '../catalog/reply-target.js';
import { aboutCatalog } from '../catalog/subject.js';
import { Faults } from '../input/faults.js';
import { known } from '../input/known.js';
import { optional } from '../input/readers.js';
import { door, doorAbout } from '../input/request.js';
import { document } from '../input/schema.js';
import { DOCUMENT_VERSION, versioned } from '../input/version.js';
import { type Duration, millisecondsIn } from '../time/duration.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { type Account, readAccount } from './account.js';
import { catalogMismatch } from './catalog-mismatch.js';
import { type BenefitCheck, checksOf } from './checks.js';
import { entitlementsSchema, MAX_ENTITLEMENTS } from './entitlements-schema.js';
import { type Held, holdingAt, type PowerUserTerms, readPowerUserTerms } from './holding.js';
import { type Person, readPerson } from './person.js';

/** Opening times by which promises run, and whether the closures that a caller passes apply to them (A4). */
export interface PromisedHours {
  readonly schedule: Schedule;
  readonly takesClosures: boolean;
}

/** What a person is entitled to at an instant: plain JSON that carries all that promising takes. */
export interface Entitlements {
  readonly version: typeof DOCUMENT_VERSION;
  readonly personId: string;
  readonly accountId: string | null;
  /** Whose add-on it is. `'none'`: nothing is held, or nothing applies to the person. */
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  /** What is held, since when, until when, and what comes next. */
  readonly held: readonly Held[];
  /** The promise of a first reply that holds in any language and for any severity, or `null`. */
  readonly replyWithin: Duration | null;
  readonly channels: readonly string[];
  readonly languages: readonly LanguageTag[];
  readonly roles: readonly string[];
  readonly at: Instant;
  /** The first instant at which this answer may differ, because of an end that is known; otherwise `null`. */
  readonly validUntil: Instant | null;
  /** The id of the catalogue. */
  readonly catalog: string;
  readonly benefits: { readonly [benefit: string]: BenefitCheck };
  readonly targets: readonly ReplyTarget[];
  /** The hours that the targets name. */
  readonly hours: { readonly [id: string]: PromisedHours };
  /** The severities of the offer, and which of several targets bind. */
  readonly severities: readonly string[];
  readonly conflict: 'earliest_due' | 'first_match';
}

export interface EntitlementsRequest {
  readonly account: Account;
  readonly person: Person;
  readonly at: InstantInput;
  /** Whose terms govern a power user in a team with a tier: the person's (default), or both (A9). */
  readonly powerUserTerms?: PowerUserTerms | undefined;
  readonly catalog?: Catalog | undefined;
}

const sets = /*@__PURE__*/ known<Entitlements>();

/** Reads entitlements, stored ones included. */
export const readEntitlements = /*@__PURE__*/ sets.or(
  /*@__PURE__*/ versioned((input) => {
    const set = readStored(input);
    return set instanceof Faults ? set : sets.keep(set);
  }),
);

const readStored = /*@__PURE__*/ document(() => entitlementsSchema(), MAX_ENTITLEMENTS);

/**
 * What a person is entitled to at `at`, as a document. Throws `InvalidInputError` with every issue: `unknown_plan`,
 * `plan_mismatch`, `unknown_tier`, `unknown_role`, `unknown_variant`, `invalid_instant`, … (R1, R3, R14 to R17, R27 to
 * R33, A5 to A10).
 *
 * @example
 * const set = entitlements.of({
 *   account: { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * set.replyWithin // => 'PT4H'
 * set.channels // => ['phone', 'email', 'chat']
 * set.held.map(({ tier, until }) => [tier, until]) // => [['essentials', null]]
 */
export function of(request: EntitlementsRequest): Entitlements {
  return enter(request, entitled);
}

const enter = /*@__PURE__*/ doorAbout(
  'entitlements.of',
  aboutCatalog,
  {
    at: readInstant,
    powerUserTerms: readPowerUserTerms,
  },
  { account: readAccount, person: readPerson },
);

/**
 * Entitlements that were stored or sent: checked, or a refusal with every issue and its path; `catalog_mismatch` where a
 * catalogue is given that they do not come from.
 *
 * @example
 * entitlements.parse({ personId: 'u1' }).ok // => false
 */
export function parse(input: unknown, catalog?: Catalog): Decision<Entitlements, InvalidInput> {
  return enterParse({ catalog }, (read) => {
    const set = readEntitlements(input);
    if (set instanceof Faults || read.catalog === null) return toDecision(set);
    return toDecision(catalogMismatch(set, read.catalog) ?? set);
  });
}

const enterParse = /*@__PURE__*/ door('entitlements.parse', { catalog: /*@__PURE__*/ optional(readCatalog, null) });

interface EntitledRequest {
  readonly about: { readonly catalog: Catalog };
  readonly account: Account;
  readonly person: Person;
  readonly at: number;
  readonly powerUserTerms: PowerUserTerms;
}

/** `of` a request that has been read. */
export function entitled({ about, account, person, at, powerUserTerms }: EntitledRequest): Entitlements {
  const { catalog } = about;
  const holding = holdingAt(catalog, { account, person }, at, powerUserTerms);
  const benefits = checksOf(catalog, { account, person }, holding);
  const may = (benefit: string) => benefits[benefit]?.allowed === true;
  const served = Object.values(benefits).some(({ allowed }) => allowed);
  const channels = catalog.channels.map(({ id }) => id).filter(may);
  const languages = catalog.languages.filter(({ benefit }) => benefit === null || may(benefit)).map(({ tag }) => tag);
  const targets = served ? holding.terms.targets : [];
  // Whoever is promised the terms of the team and of the person is promised both (A9).
  const conflict = holding.tier !== null && holding.variant !== null ? 'earliest_due' : catalog.conflict;
  return sets.keep({
    version: DOCUMENT_VERSION,
    personId: person.id,
    accountId: account.id ?? null,
    holder: served ? holding.holder : 'none',
    tier: served ? holding.tier : null,
    variant: served ? holding.variant : null,
    held: holding.held,
    replyWithin: replyWithin(targets, conflict),
    channels,
    languages: channels.length > 0 ? languages : [],
    roles: person.roles,
    at: instantOf(at),
    validUntil: Number.isFinite(holding.changesAt) ? instantOf(holding.changesAt) : null,
    catalog: catalog.id,
    benefits,
    targets,
    hours: hoursIn(catalog, targets),
    severities: catalog.severities,
    conflict,
  });
}

/** The general promise of a first reply: of several on the same hours, the shortest, as the earliest due binds (A2). */
function replyWithin(targets: readonly ReplyTarget[], conflict: Catalog['conflict']): Duration | null {
  const general = targets.filter(
    ({ metrics, languages, severities }) =>
      metrics.includes('first_reply') && languages === null && severities === null,
  );
  const [first] = general;
  if (first === undefined || conflict === 'first_match') return first?.within ?? null;
  return general
    .filter(({ calendar }) => calendar === first.calendar)
    .reduce((best, one) => (millisecondsIn(one.within) < millisecondsIn(best.within) ? one : best)).within;
}

function hoursIn(catalog: Catalog, targets: readonly ReplyTarget[]): Entitlements['hours'] {
  const closing = new Set(catalog.desks.filter(({ takesClosures }) => takesClosures).map((desk) => desk.calendar));
  const ids = [...new Set(targets.map(({ calendar }) => calendar))];
  return Object.fromEntries(
    ids.map((id) => [id, { schedule: hoursOf(catalog, id), takesClosures: closing.has(id) }] as const),
  );
}
