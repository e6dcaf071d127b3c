import * as z from 'zod/mini';
import { allOf, type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { refine } from '../input/schema.js';
import { readDate } from '../time/calendar-date.js';
import { METRICS, RESTING_STATUSES } from './clause-spec.js';
import { priceSchema } from './price-schema.js';
import { readPercent, readPromisedTime } from './promised-time.js';
import {
  audienceSchema,
  becauseSchema,
  idSchema,
  limitSchema,
  namesSchema,
  recordById,
  someSchema,
  spanSchema,
  textSchema,
} from './schema-parts.js';
import type { TierSpec } from './tier-spec.js';

const MAX_AMOUNT = 1_000_000_000;
const MAX_DAYS = 10_000;

/** @internal */
export function tierSchema(): z.ZodMiniType<TierSpec> {
  const seats = z.nullable(z.int().check(z.positive(), z.maximum(MAX_AMOUNT)));
  const tier: z.ZodMiniType<TierSpec> = z.strictObject({
    label: z.optional(textSchema()),
    extends: z.optional(idSchema()),
    beside: z.optional(limitSchema()),
    holder: z.optional(z.enum(['account', 'person'])),
    accounts: z.optional(z.enum(['team', 'individual', 'any'])),
    plans: z.optional(limitSchema()),
    excludes: z.optional(someSchema()),
    products: z.optional(limitSchema()),
    sold: z.optional(spanSchema()),
    mayPromiseLess: z.optional(z.literal(true)),
    for: z.optional(audienceSchema()),
    contacts: z.optional(z.strictObject({ seats: z.optional(seats), automatic: z.optional(someSchema()) })),
    targets: z.optional(recordById(target())),
    benefits: z.optional(recordById(benefit())),
    without: z.optional(z.record(z.string(), becauseSchema())),
    price: z.optional(priceSchema()),
    remedies: z.optional(recordById(remedy())),
  });
  // A list is of the wrong type as well: these words say where the other prices go.
  return tier.check(z.check(refine(onePrice), { when: () => true }), refine(grantedAndLacking));
}

/** A tier that says both of one benefit contradicts itself. It may grant again what the tier that it extends lacks. */
function grantedAndLacking({ benefits = {}, without = {} }: TierSpec): Faults | null {
  const both = Object.keys(without).filter((id) => Object.hasOwn(benefits, id));
  return both.length === 0 ? null : allOf(both.map((id) => under(['without', id], grantedAsWell(id))));
}

function grantedAsWell(id: string): Faults {
  return fault(
    'duplicate_id',
    `The tier grants ${preview(id)} in its \`benefits\`. Leave it out there, or here.`,
    `${preview(id)} はこのレベルの \`benefits\` にもあります。どちらか一方だけに指定してください。`,
  );
}

function onePrice(tier: unknown): Faults | null {
  const { price }: { readonly price?: unknown } = Object(tier);
  if (!Array.isArray(price)) return null;
  const found = fault(
    'invalid_price',
    'Give one price, for a month or a year. Another interval with a price of its own takes it from the `prices` of billing.start.',
    '価格は月額または年額のどちらか 1 つを指定してください。ほかの期間に別の価格を使う場合は、billing.start の prices に指定してください。',
  );
  return under(['price'], found);
}

function target() {
  const limit = z.optional(z.nullable(limitSchema()));
  return {
    metric: z.optional(namesSchema(METRICS, 1)),
    channel: limit,
    language: limit,
    severity: limit,
    product: limit,
    for: z.optional(z.nullable(audienceSchema())),
    held: z.optional(z.nullable(spanSchema())),
    within: z.optional(z.string().check(refine(readPromisedTime))),
    over: z.optional(z.boolean()),
    hours: z.optional(z.nullable(idSchema())),
    from: z.optional(z.enum(['submitted', 'severity_set'])),
    rests: z.optional(z.nullable(namesSchema(RESTING_STATUSES))),
    strength: z.optional(z.enum(['target', 'guarantee'])),
    because: z.optional(becauseSchema()),
  };
}

function benefit() {
  const limit = z.optional(z.nullable(limitSchema()));
  const amount = z.optional(z.nullable(z.int().check(z.positive(), z.maximum(MAX_AMOUNT))));
  return {
    label: z.optional(textSchema()),
    for: z.optional(z.nullable(audienceSchema())),
    otherwise: z.optional(becauseSchema()),
    because: z.optional(becauseSchema()),
    hours: z.optional(z.nullable(idSchema())),
    language: limit,
    severity: limit,
    product: limit,
    count: amount,
    minutes: amount,
    items: amount,
    per: z.optional(z.nullable(z.enum(['subscription', 'year', 'quarter', 'month']))),
    staff: z.optional(z.nullable(z.enum(['named', 'pooled']))),
    onRequest: z.optional(z.nullable(z.literal(true))),
  };
}

function remedy() {
  return {
    metric: z.optional(z.enum(METRICS)),
    severity: z.optional(limitSchema()),
    missed: z.strictObject({
      moreThan: z.int().check(z.minimum(0), z.maximum(MAX_AMOUNT)),
      per: z.enum(['month', 'quarter', 'year']),
      startingOn: z.optional(z.string().check(refine(readDayOfYear))),
    }),
    credit: z.optional(z.strictObject({ percent: z.string().check(refine(readPercent)) })),
    claimWithinDays: z.optional(z.int().check(z.positive(), z.maximum(MAX_DAYS))),
    because: z.optional(becauseSchema()),
  };
}

/** The first day of a fiscal year, `02-01`. */
function readDayOfYear(day: string): string | Faults {
  if (typeof readDate(`2001-${day}`) === 'number') return day;
  return fault(
    'invalid_date',
    `Use a day of the year as MM-DD, such as 02-01, not ${preview(day)}.`,
    `年内の日を 02-01 のような MM-DD 形式で指定してください（${preview(day)} は使えません）。`,
  );
}
