import * as z from 'zod/mini';
import { type Decision, type InvalidInput, parserOf } from '../answer/decision.js';
import { readSchedule, type Schedule, schedule, scheduleSchema } from '../calendar/schedule.js';
import { allOf, Faults, orInvalid } from '../input/faults.js';
import { known } from '../input/known.js';
import { MAX_SIZE, plainCopy } from '../input/plain-copy.js';
import { door, soleDoor } from '../input/request.js';
import { fitted, once, oncePer, refine } from '../input/schema.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { listMemory, readClosures } from './closures.js';
import { readCanonicalTag } from './language-tag.js';
import type { Catalog, CatalogSpec } from './offer.js';
import { referenceFaults } from './references.js';
import type { ReplyTarget } from './reply-target.js';
import { idSchema, listOf, namesSchema, textSchema } from './schema-parts.js';
import { type Clauses, clausesSchema, tierSchema, variantSchema } from './tier.js';
import { tierOrderFaults } from './tier-order.js';

/** Each tier is compared with all that it extends. */
const MAX_TIERS = 50;
const LIMITS = Object.freeze({ ...MAX_SIZE, nodes: 20_000 });
/** The codes of faults that leave the shape of the document unknown, so that its references cannot be followed. */
const SHAPELESS: ReadonlySet<string> = /*@__PURE__*/ new Set([
  'missing',
  'invalid_type',
  'invalid_value',
  'out_of_range',
]);

/** The catalogues that were checked or made here. */
export const soundCatalogs = /*@__PURE__*/ known<Catalog>();

/** The shape of a `CatalogSpec`. What its ids refer to and what its tiers promise is checked apart. @internal */
export const catalogSchema: () => z.ZodMiniType<CatalogSpec> = /*@__PURE__*/ once(() => {
  const id = idSchema();
  const tag = z.string().check(refine(readCanonicalTag));
  const rules = namesSchema();
  const account = z.enum(['team', 'individual']);
  return z.strictObject({
    id,
    name: textSchema(),
    conflict: z.enum(['earliest_due', 'first_match']),
    severities: listOf(id),
    plans: listOf(z.strictObject({ id, account, label: z.optional(textSchema()) }), 1),
    roles: listOf(z.strictObject({ id, label: textSchema(), opensBilling: z.boolean() })),
    channels: listOf(z.strictObject({ id, needs: listOf(z.enum(['direct_phone_number'])) })),
    calendars: z.record(z.string(), scheduleSchema()),
    desks: listOf(z.strictObject({ id, calendar: z.string(), takesClosures: z.boolean() })),
    languages: listOf(
      z.strictObject({
        tag,
        desk: z.string(),
        benefit: z.nullable(z.string()),
        because: rules,
        otherwise: rules,
        unavailable: rules,
      }),
    ),
    fallbackLanguage: tag,
    otherLanguages: rules,
    contactOptions: listOf(
      z.strictObject({
        id,
        channel: z.string(),
        label: textSchema(),
        because: rules,
        urgentBecause: z.nullable(rules),
      }),
    ),
    base: z.nullable(clausesSchema()),
    tiers: listOf(tierSchema(), 1, MAX_TIERS),
    variants: listOf(variantSchema()),
    selfService: z.strictObject({ tiers: namesSchema(), withSalesExecutive: z.boolean(), because: rules }),
  });
});

// For the verbs that take `closures` next to a catalogue.
export { readClosures };

/** Reads a catalogue: a known one as it is, and any other value in full, as a spec. */
export const readCatalog = /*@__PURE__*/ soundCatalogs.or(readSpec);

/**
 * A checked offer, frozen. Throws `InvalidInputError` with every issue at once: ids that lead nowhere (`unknown_tier`,
 * `unknown_clause`, `unknown_calendar`, …), `duplicate_id`, `circular_tiers`, `promises_less`, and those of `schedule`.
 *
 * @example
 * const offer = catalog.define({ ...catalog.dropboxPremiumSupport, id: 'our_support', conflict: 'first_match' });
 * offer.tiers.map((tier) => tier.id) // => ['essentials', 'enhanced']
 * catalog.define({ ...catalog.dropboxPremiumSupport, desks: [] }) // throws unknown_desk
 */
export function define(spec: CatalogSpec): Catalog {
  return enterDefine(spec, (catalog) => catalog);
}

const enterDefine = /*@__PURE__*/ soleDoor('catalog.define', readCatalog);

/**
 * `define` for data from outside: the offer, or a refusal with every issue and its path.
 *
 * @example
 * catalog.parse({ id: 'nothing' }).ok // => false
 */
export function parse(input: unknown): Decision<Catalog, InvalidInput> {
  return parseCatalog(input);
}

const parseCatalog = /*@__PURE__*/ parserOf(readCatalog);

/**
 * The offer with these dates off at every desk that takes closures. The same offer with the same dates is the same
 * object. Throws `InvalidInputError`: `invalid_date`, and what `define` throws (A4).
 *
 * @example
 * const offer = catalog.withClosures(catalog.dropboxPremiumSupport, ['2026-11-23']);
 * offer.calendars.japan.closures // => ['2026-11-23']
 */
export function withClosures(catalog: Catalog, closures: readonly CalendarDate[]): Catalog {
  return enterWithClosures({ catalog, closures }, (read) => closed(read.catalog, read.closures));
}

const enterWithClosures = /*@__PURE__*/ door('catalog.withClosures', { catalog: readCatalog, closures: readClosures });

/** `withClosures` of dates that have been read before. */
export function closed(catalog: Catalog, dates: readonly CalendarDate[]): Catalog {
  if (dates.length === 0) return catalog;
  const memory = closedCatalogs(catalog);
  return memory.find(dates) ?? memory.keep(dates, closedAnew(catalog, dates));
}

const closedCatalogs = /*@__PURE__*/ oncePer((_: Catalog) => listMemory<Catalog>());

/**
 * The offer with a promise for follow-ups: every target that promises `first_reply` promises `next_reply` within the
 * same time too. The offer keeps its id. Throws what `define` throws (A36).
 *
 * @example
 * const offer = catalog.withFollowUps(catalog.dropboxPremiumSupport);
 * offer.tiers[0].targets[0].metrics // => ['first_reply', 'next_reply']
 */
export function withFollowUps(catalog: Catalog): Catalog {
  return enterWithFollowUps(catalog, followed);
}

const enterWithFollowUps = /*@__PURE__*/ soleDoor('catalog.withFollowUps', readCatalog);

const followed = /*@__PURE__*/ oncePer(
  (catalog: Catalog): Catalog =>
    soundCatalogs.keep({
      ...catalog,
      base: catalog.base && withNextReply(catalog.base),
      tiers: catalog.tiers.map(withNextReply),
      variants: catalog.variants.map((variant) => ({ ...variant, replaces: withNextReply(variant.replaces) })),
    }),
);

function withNextReply<C extends Clauses>(clauses: C): C {
  const targets = clauses.targets.map((target): ReplyTarget => {
    const { metrics } = target;
    const follows = !metrics.includes('first_reply') || metrics.includes('next_reply');
    return follows ? target : { ...target, metrics: [...metrics, 'next_reply'] };
  });
  return { ...clauses, targets };
}

function closedAnew(catalog: Catalog, dates: readonly CalendarDate[]): Catalog {
  const shut = new Set(catalog.desks.filter(({ takesClosures }) => takesClosures).map((desk) => desk.calendar));
  const calendars = Object.entries(catalog.calendars).map(([id, hours]): [string, Schedule] => [
    id,
    shut.has(id) ? schedule({ ...hours, closures: [...hours.closures, ...dates] }) : hours,
  ]);
  return soundCatalogs.keep({ ...catalog, calendars: Object.fromEntries(calendars) });
}

function readSpec(input: unknown): Catalog | Faults {
  const plain = plainCopy(input, LIMITS);
  if (plain instanceof Faults) return plain;
  const shaped = fitted(catalogSchema(), plain.copy);
  if (shaped instanceof Faults) return allOf([shaped, ...furtherFaults(shaped, plain.copy)]);
  const faults = [...referenceFaults(shaped), ...tierOrderFaults(shaped.tiers)];
  if (faults.length > 0) return allOf(faults);
  const calendars = Object.entries(shaped.calendars).map(([id, hours]) => [id, orInvalid(readSchedule(hours))]);
  return soundCatalogs.keep({ ...shaped, calendars: Object.fromEntries(calendars) });
}

/** The faults of references and promises in a document of which some values have faults of their own. */
function furtherFaults({ issues }: Faults, copy: unknown): readonly Faults[] {
  if (issues.some(({ code }) => SHAPELESS.has(code))) return [];
  const spec = copy as CatalogSpec; // every field is there with the right type: only texts or unknown fields are wrong
  const comparable = issues.every(({ code }) => code !== 'unknown_value');
  const further = [...referenceFaults(spec), ...(comparable ? tierOrderFaults(spec.tiers) : [])];
  const reported = new Set(issues.map(({ path }) => path.join('.')));
  return further.filter((faults) => !faults.issues.some(({ path }) => reported.has(path.join('.'))));
}
