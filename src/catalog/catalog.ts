import * as z from 'zod/mini';
import { checkedBy, decided, gather, lazily, readOrThrow } from '../boundary.js';
import { type Schedule, type ScheduleSpec, schedule, scheduleSchema } from '../calendar/schedule.js';
import type { Decision, InvalidInput } from '../decision.js';
import type { Text } from '../errors.js';
import { deepFreeze } from '../plain.js';
import { type LanguageTag, languageTagAt } from './language-tag.js';
import { idSchema, listOf, namesSchema, textSchema } from './schema-parts.js';
import { checksOf } from './soundness.js';
import { type Clauses, clausesSchema, type Tier, tierSchema, type Variant, variantSchema } from './tier.js';

/** A kind of plan, and whether a team or an individual holds it (R1, A26). */
export interface Plan {
  readonly id: string;
  readonly account: 'team' | 'individual';
}

/** A kind of admin (A5, A19). */
export interface Role {
  readonly id: string;
  readonly label: Text;
  readonly opensBilling: boolean;
}

/** A way to reach support. Whether a person may use it is the benefit of the same id. */
export interface Channel {
  readonly id: string;
  readonly needs: readonly 'direct_phone_number'[];
}

/** People who answer, and the calendar of their hours. `takesClosures`: whether a caller's list of holidays shuts it. */
export interface Desk {
  readonly id: string;
  readonly calendar: string;
  readonly takesClosures: boolean;
}

/** A language of support and the desk that speaks it. `otherwise` is cited when the desk is shut, `unavailable` when it is said to be. */
export interface Language {
  readonly tag: LanguageTag;
  readonly desk: string;
  /** The benefit that a person needs to be served in it, if any. */
  readonly benefit: string | null;
  readonly because: readonly string[];
  readonly otherwise: readonly string[];
  readonly unavailable: readonly string[];
}

/** What the contact page offers, in its order. */
export interface ContactOption {
  readonly id: string;
  readonly channel: string;
  readonly label: Text;
  readonly because: readonly string[];
  /** The rules that make it the recommended way for an urgent problem; `null` where it is not. */
  readonly urgentBecause: readonly string[] | null;
}

/** A whole offer as data, `calendars` in whichever form a schedule may take. */
export interface CatalogSpec {
  readonly id: string;
  readonly name: Text;
  /** Where several targets cover one request: all of them bind, the earliest first; or only the first of the list. */
  readonly conflict: 'earliest_due' | 'first_match';
  readonly severities: readonly string[];
  readonly plans: readonly Plan[];
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  readonly calendars: { readonly [id: string]: ScheduleSpec };
  readonly desks: readonly Desk[];
  readonly languages: readonly Language[];
  /** The language that serves whoever cannot be served in the one asked for. */
  readonly fallbackLanguage: LanguageTag;
  /** Cited to those who ask for a language that is not on offer. */
  readonly otherLanguages: readonly string[];
  readonly contactOptions: readonly ContactOption[];
  /** What holds without an add-on, and beside one (A32). */
  readonly base: Clauses | null;
  readonly tiers: readonly Tier[];
  readonly variants: readonly Variant[];
  /** What a team may buy and drop without sales, and whether it may while it has a sales executive (R5, A25). */
  readonly selfService: {
    readonly tiers: readonly string[];
    readonly withSalesExecutive: boolean;
    readonly because: readonly string[];
  };
}

/** A checked offer. Plain, frozen JSON. */
export interface Catalog extends CatalogSpec {
  readonly calendars: { readonly [id: string]: Schedule };
}

/** The catalogues that this module has made itself, so that they are checked once. */
const checked = new WeakSet<Catalog>();

/** The schema of a `CatalogSpec`, what it refers to and promises included. */
export const catalogSchema: () => z.ZodMiniType<CatalogSpec> = /*@__PURE__*/ lazily(() => {
  const id = idSchema();
  const tag = z.string().check(checkedBy((language) => languageTagAt(language, [])));
  const rules = namesSchema();
  const shape: z.ZodMiniType<CatalogSpec> = z.strictObject({
    id,
    name: textSchema(),
    conflict: z.enum(['earliest_due', 'first_match']),
    severities: listOf(id),
    plans: listOf(z.strictObject({ id, account: z.enum(['team', 'individual']) }), 1),
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
    tiers: listOf(tierSchema(), 1),
    variants: listOf(variantSchema()),
    selfService: z.strictObject({ tiers: namesSchema(), withSalesExecutive: z.boolean(), because: rules }),
  });
  return shape.check(checkedBy((spec) => gather(checksOf(spec))));
});

/**
 * A checked offer. Throws `InvalidInputError` with every issue at once: ids that lead nowhere (`unknown_tier`,
 * `unknown_clause`, `unknown_calendar`, …), `duplicate_id`, `circular_tiers`, `promises_less`, and those of `schedule`.
 *
 * @example
 * const offer = catalog.define({ ...catalog.dropboxPremiumSupport, id: 'our_support', conflict: 'first_match' });
 * offer.tiers.map((tier) => tier.id) // => ['essentials', 'enhanced']
 * catalog.define({ ...catalog.dropboxPremiumSupport, desks: [] }) // throws unknown_desk
 */
export function define(spec: CatalogSpec): Catalog {
  return isChecked(spec) ? spec : sound(spec);
}

/**
 * `define` for data from outside: the offer, or a refusal with every issue and its path.
 *
 * @example
 * catalog.parse({ id: 'nothing' }).ok // => false
 */
export function parse(input: unknown): Decision<Catalog, InvalidInput> {
  return decided(() => sound(input));
}

/**
 * The offer with these dates off at every desk that takes closures (A4). Throws `invalid_date`.
 *
 * @example
 * const offer = catalog.withClosures(catalog.dropboxPremiumSupport, ['2026-11-23']);
 * offer.calendars.japan.closures // => ['2026-11-23']
 */
export function withClosures(catalog: Catalog, closures: readonly string[]): Catalog {
  const offer = define(catalog);
  const shut = new Set(offer.desks.filter(({ takesClosures }) => takesClosures).map((desk) => desk.calendar));
  const calendars = Object.entries(offer.calendars).map(([id, hours]) => [
    id,
    shut.has(id) ? schedule({ ...hours, closures: [...hours.closures, ...closures] }) : hours,
  ]);
  return declaredCatalog({ ...offer, calendars: Object.fromEntries(calendars) });
}

/** A catalogue whose literal is sound as it stands. */
export function declaredCatalog(catalog: Catalog): Catalog {
  checked.add(deepFreeze(catalog));
  return catalog;
}

function isChecked(value: object): value is Catalog {
  return checked.has(value as Catalog); // a set's question may be asked of any object
}

function sound(input: unknown): Catalog {
  const spec = readOrThrow(catalogSchema(), input);
  const calendars = Object.entries(spec.calendars).map(([id, hours]) => [id, schedule(hours)]);
  return declaredCatalog({ ...spec, calendars: Object.fromEntries(calendars) });
}
