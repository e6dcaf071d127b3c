import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { type Catalog, readCatalog } from '../catalog/catalog.js';
import type { LanguageTag } from '../catalog/language-tag.js';
import { type Offer, offerOf } from '../catalog/offer.js';
import type { ResolvedHours } from '../catalog/resolved-hours.js';
import { aboutCatalog } from '../catalog/subject.js';
import { Faults } from '../input/faults.js';
import { known } from '../input/known.js';
import { optional } from '../input/readers.js';
import { door, doorAbout, needed } from '../input/request.js';
import { document } from '../input/schema.js';
import { DOCUMENT_VERSION, versioned } from '../input/version.js';
import { type Duration, millisecondsIn } from '../time/duration.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { type Account, readAccount } from './account.js';
import { catalogMismatch } from './catalog-mismatch.js';
import { type BenefitCheck, checksOf } from './checks.js';
import { entitlementsSchema, MAX_ENTITLEMENTS } from './entitlements-schema.js';
import { type Held, holdingAt, oncePerTier, type PowerUserTerms, readPowerUserTerms } from './holding.js';
import { hubCitesOf } from './hub-cites.js';
import { type Person, readPerson } from './person.js';
import { hoursFor } from './promised-hours.js';
import { type PromisedTarget, targetsFor } from './promised-targets.js';
import { type SeverityNeeds, severityNeedsOf } from './severity-needs.js';

/** What a person is entitled to at an instant: plain JSON that carries all that promising takes. */
export interface Entitlements {
  readonly version: typeof DOCUMENT_VERSION;
  readonly personId: string;
  readonly accountId: string | null;
  /** Who holds it, in person or as an account. `'none'`: nothing is held, or nothing applies to the person. */
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  /** What is held, each tier once, since when, until when, and what comes next. */
  readonly held: readonly Held[];
  /**
   * The time of the first reply that is promised whatever the language, the severity and the product; `null` for none. Of several
   * on the same hours it is the shortest; otherwise the first one. It ignores every promise that names a severity, a language
   * or a product, and says nothing of hours: beside an urgent promise of 15 minutes it may be `P2D`. `targets` has all promises,
   * and `sla.promise` says which one binds for a request.
   */
  readonly replyWithin: Duration | null;
  readonly channels: readonly string[];
  readonly languages: readonly LanguageTag[];
  readonly roles: readonly string[];
  /** Whether the person is one of the account's named contacts. */
  readonly contact: boolean;
  /** How many named contacts each held tier takes; `null`: as many as the account likes. */
  readonly contacts: readonly ContactSeats[];
  readonly at: Instant;
  /** The first instant at which this answer may differ, because of an end that is known; `null` where none is. */
  readonly validUntil: Instant | null;
  /** The id and the version of the offer. */
  readonly catalog: string;
  readonly catalogVersion: string;
  readonly benefits: { readonly [benefit: string]: BenefitCheck };
  readonly targets: readonly PromisedTarget[];
  /** The hours that promises, benefits and languages name, as they are for this account. */
  readonly hours: { readonly [id: string]: ResolvedHours };
  /** The severities of the offer, the most severe first, and who may change them. */
  readonly severities: readonly string[];
  /** What a severity needs of a request, and which one holds instead; left out where none needs anything. */
  readonly severityNeeds?: SeverityNeeds;
  readonly severityChangedBy: readonly string[];
  /** The rules that the Hub cites for somebody else's ticket, of which it reads nothing; left out where the offer cites none. */
  readonly hubCites?: readonly string[];
  readonly conflict: 'earliest_due' | 'first_match';
}

/** The seats of a tier for named contacts. */
export interface ContactSeats {
  readonly tier: string;
  readonly seats: number | null;
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
  /*@__PURE__*/ versioned('entitlements', (input) => {
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
  { account: /*@__PURE__*/ needed(readAccount), person: /*@__PURE__*/ needed(readPerson) },
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

/** `of` a request that has been read. Throws `zone_needed`, `region_needed`. */
export function entitled({ about, account, person, at, powerUserTerms }: EntitledRequest): Entitlements {
  const { catalog } = about;
  const offer = offerOf(catalog);
  const holder = { account, person };
  const holding = holdingAt(offer, holder, at, powerUserTerms);
  const benefits = checksOf(offer, holder, holding);
  const may = (benefit: string) => benefits[benefit]?.allowed === true;
  const served = Object.values(benefits).some(({ allowed }) => allowed);
  const channels = offer.channels.map(({ id }) => id).filter(may);
  const languages = offer.languages.filter(({ benefit }) => benefit === null || may(benefit));
  const targets = served ? targetsFor(offer, holder, holding) : [];
  // Whoever is promised the terms of the team and of the person is promised both (A9).
  const conflict = holding.tier !== null && holding.variant !== null ? 'earliest_due' : offer.conflict;
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
    languages: channels.length > 0 ? languages.map(({ tag }) => tag) : [],
    roles: person.roles,
    contact: person.contact ?? false,
    contacts: oncePerTier(holding.tiers).flatMap(({ tier: { id, contacts } }) =>
      contacts === null ? [] : [{ tier: id, seats: contacts.seats }],
    ),
    at: instantOf(at),
    validUntil: Number.isFinite(holding.changesAt) ? instantOf(holding.changesAt) : null,
    catalog: offer.id,
    catalogVersion: offer.version,
    benefits,
    targets,
    hours: hoursFor(offer, account, { targets, benefits, languages: channels.length > 0 ? languages : [] }),
    severities: offer.severities.map(({ id }) => id),
    ...severityNeedsOf(offer),
    severityChangedBy: offer.severity.changedBy,
    ...hubCitesOf(offer),
    conflict,
  });
}

/** The general promise of a first reply: of several on the same hours, the shortest, as the earliest due binds (A2). */
function replyWithin(targets: readonly PromisedTarget[], conflict: Offer['conflict']): Duration | null {
  const general = targets.filter(
    ({ metrics, languages, severities, products }) =>
      metrics.includes('first_reply') && languages === null && severities === null && products === null,
  );
  const [first] = general;
  if (first === undefined || conflict === 'first_match' || !isExact(first)) return first?.within ?? null;
  return general
    .filter((one) => one.hours === first.hours && isExact(one))
    .reduce((best, one) => (millisecondsIn(one.within) < millisecondsIn(best.within) ? one : best)).within;
}

function isExact({ within, over }: PromisedTarget): boolean {
  return within.startsWith('PT') && !over;
}
