import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { ACTORS, type CatalogSpec } from './catalog-spec.js';
import { hoursSchema } from './hours-schema.js';
import { readCanonicalTag } from './language-tag.js';
import {
  becauseSchema,
  idSchema,
  limitSchema,
  namesSchema,
  someSchema,
  spanSchema,
  textSchema,
  textsSchema,
} from './schema-parts.js';
import { tierSchema } from './tier-schema.js';

const MAX_POSITION = 1000;

/** How a list of things is written: as an object by id, or in any of its forms. A key of `null` is an id. */
type List = <T>(key: z.ZodMiniType<string, string> | null, thing: z.ZodMiniType<T>) => z.ZodMiniType;

/**
 * The shape of an offer whose lists are objects. What its parts say of one another is checked in `references.ts` and
 * `tier-order.ts`. @internal
 */
export const catalogShape: () => z.ZodMiniType<CatalogSpec> = /*@__PURE__*/ once(() =>
  // The ids have been checked where the lists were read.
  shapeWith((key, thing) => z.record(key ?? z.string(), thing)),
);

/** The shape of an offer in all its forms, for its JSON Schema. @internal */
export const catalogSchema: () => z.ZodMiniType<CatalogSpec> = /*@__PURE__*/ once(() =>
  shapeWith((given, thing) => {
    const key = given ?? idSchema();
    const item = z.union([key, z.intersection(z.looseObject({ id: key }), z.looseObject({}))]);
    return z.union([z.record(key, thing), z.array(item)]);
  }),
);

function shapeWith(list: List): z.ZodMiniType<CatalogSpec> {
  const things = <T>(thing: z.ZodMiniType<T>) => list(null, thing);
  // The lists have the types of CatalogSpec: `List` cannot say them for both of its forms.
  return z.strictObject({
    id: idSchema(),
    version: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
    name: z.optional(textSchema()),
    source: z.optional(textsSchema()),
    reading: z.optional(textsSchema()),
    effective: z.optional(spanSchema()),
    conflict: z.optional(z.enum(['earliest_due', 'first_match'])),
    severities: z.optional(things(severity())),
    severity: z.optional(
      z.strictObject({ setBy: z.optional(namesSchema(ACTORS)), changedBy: z.optional(namesSchema(ACTORS)) }),
    ),
    plans: z.optional(things(plan())),
    roles: z.optional(things(role())),
    hours: z.optional(things(hoursSchema())),
    channels: things(channel()),
    languages: z.optional(list(z.string().check(refine(readCanonicalTag)), language())),
    tiers: things(tierSchema()),
    selfService: z.optional(
      z.strictObject({
        tiers: someSchema(),
        withSalesExecutive: z.optional(z.boolean()),
        because: z.optional(becauseSchema()),
      }),
    ),
    cites: z.optional(z.record(z.string(), becauseSchema())),
    rules: z.optional(z.record(z.string(), textSchema())),
    places: z.optional(z.record(z.string(), path())),
  }) as z.ZodMiniType as z.ZodMiniType<CatalogSpec>;
}

function path() {
  const place = z.strictObject({ id: idSchema(), label: z.optional(textSchema()) });
  return z.union([z.array(z.union([idSchema(), place])), z.record(idSchema(), z.nullable(textSchema()))]);
}

function severity() {
  return z.strictObject({
    label: z.optional(textSchema()),
    needs: z.optional(someSchema()),
    otherwise: z.optional(idSchema()),
  });
}

function plan() {
  return z.strictObject({
    account: z.optional(z.enum(['team', 'individual'])),
    label: z.optional(textSchema()),
    includes: z.optional(someSchema()),
  });
}

function role() {
  return z.strictObject({
    label: z.optional(textSchema()),
    admin: z.optional(z.boolean()),
    billing: z.optional(z.boolean()),
  });
}

function channel() {
  const contact = z.strictObject({
    id: z.optional(idSchema()),
    label: z.optional(textSchema()),
    position: z.optional(z.int().check(z.minimum(0), z.maximum(MAX_POSITION))),
    because: z.optional(becauseSchema()),
    urgent: z.optional(becauseSchema()),
  });
  return z.strictObject({
    label: z.optional(textSchema()),
    because: z.optional(becauseSchema()),
    needs: z.optional(someSchema()),
    contact: z.optional(contact),
  });
}

function language() {
  return z.strictObject({
    hours: z.optional(idSchema()),
    desk: z.optional(idSchema()),
    label: z.optional(textSchema()),
    benefit: z.optional(idSchema()),
    severities: z.optional(limitSchema()),
    because: z.optional(becauseSchema()),
    closed: z.optional(becauseSchema()),
    unavailable: z.optional(becauseSchema()),
    others: z.optional(becauseSchema()),
  });
}
