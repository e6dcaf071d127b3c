import * as z from 'zod/mini';
import { checkedBy, decided, gather, lazily, readOrThrow } from '../boundary.js';
import { schedule, scheduleSchema } from '../calendar/schedule.js';
import type { Decision, InvalidInput } from '../decision.js';
import { deepFreeze, LIMITS } from '../plain.js';
import { type CalendarDate, dayNumberAt } from '../time/calendar-date.js';
import { canonicalTagAt } from './language-tag.js';
import type { Catalog, CatalogSpec } from './offer.js';
import { idSchema, listOf, namesSchema, textSchema } from './schema-parts.js';
import { checksOf } from './soundness.js';
import { clausesSchema, tierSchema, variantSchema } from './tier.js';

/** Each tier is compared with all that it extends. */
const MOST_TIERS = 50;
const ROOM = Object.freeze({ ...LIMITS, nodes: 20_000 });

/** The catalogues that this module has made itself, so that they are checked once. */
const checked = new WeakSet<Catalog>();

/** The schema of a `CatalogSpec`, what it refers to and promises included. @internal */
export const catalogSchema: () => z.ZodMiniType<CatalogSpec> = /*@__PURE__*/ lazily(() => {
  const id = idSchema();
  const tag = z.string().check(checkedBy((language) => canonicalTagAt(language, [])));
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
    tiers: listOf(tierSchema(), 1, MOST_TIERS),
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
 * The offer with these dates off at every desk that takes closures (A4). Throws `InvalidInputError`: `invalid_date`, …
 *
 * @example
 * const offer = catalog.withClosures(catalog.dropboxPremiumSupport, ['2026-11-23']);
 * offer.calendars.japan.closures // => ['2026-11-23']
 */
export function withClosures(catalog: Catalog, closures: readonly CalendarDate[]): Catalog {
  const offer = define(catalog);
  const dates = readOrThrow(closuresSchema(), closures, ['closures'], ROOM);
  if (dates.length === 0) return offer;
  const shut = new Set(offer.desks.filter(({ takesClosures }) => takesClosures).map((desk) => desk.calendar));
  const calendars = Object.entries(offer.calendars).map(([id, hours]) => [
    id,
    shut.has(id) ? schedule({ ...hours, closures: [...hours.closures, ...dates] }) : hours,
  ]);
  return declaredCatalog({ ...offer, calendars: Object.fromEntries(calendars) });
}

/** A catalogue whose literal is sound as it stands. */
export function declaredCatalog(catalog: Catalog): Catalog {
  checked.add(deepFreeze(catalog));
  return catalog;
}

function closuresSchema(): z.ZodMiniType<CalendarDate[]> {
  return z.array(z.string().check(checkedBy((date) => dayNumberAt(date))));
}

function isChecked(value: object): value is Catalog {
  return checked.has(value as Catalog); // a set's question may be asked of any object
}

function sound(input: unknown): Catalog {
  const spec = readOrThrow(catalogSchema(), input, [], ROOM);
  const calendars = Object.entries(spec.calendars).map(([id, hours]) => [id, schedule(hours)]);
  return declaredCatalog({ ...spec, calendars: Object.fromEntries(calendars) });
}
