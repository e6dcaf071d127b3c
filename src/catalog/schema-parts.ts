import * as z from 'zod/mini';
import { Faults, fault, under } from '../input/faults.js';
import { refine } from '../input/schema.js';
import { readDate } from '../time/calendar-date.js';
import { ID, invalidId } from './by-id.js';
import type { DateSpan } from './catalog-spec.js';

const MAX_TEXT = 2000;
const MAX_LIST = 500;

// The fields that the parts of an offer have in common.

export function idSchema() {
  return z.string().check(refine(readCatalogId));
}

/** Reads the id of anything in an offer. */
export function readCatalogId(value: string): string | Faults {
  return ID.test(value) ? value : invalidId(value);
}

export function textSchema() {
  const words = z.string().check(z.maxLength(MAX_TEXT));
  return z.union([
    words,
    z.strictObject({ en: words, ja: z.optional(words) }),
    z.strictObject({ en: z.optional(z.never()), ja: words }),
  ]);
}

export function textsSchema() {
  return z.array(z.string().check(z.maxLength(MAX_TEXT))).check(z.maxLength(MAX_LIST));
}

/** One id or several. */
export function someSchema() {
  return z.union([idSchema(), z.array(idSchema()).check(z.maxLength(MAX_LIST))]);
}

/** One id or several, at least one: an empty list would match nothing. */
export function limitSchema() {
  return z.union([idSchema(), z.array(idSchema()).check(z.minLength(1), z.maxLength(MAX_LIST))]);
}

/** One of some names, or several. */
export function namesSchema<const T extends string>(names: readonly T[], least = 0) {
  const name = z.enum<readonly T[]>(names);
  return z.union([name, z.array(name).check(z.minLength(least), z.maxLength(names.length))]);
}

export function becauseSchema() {
  return z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(MAX_LIST));
}

export function audienceSchema() {
  const granted = z.record(z.string(), becauseSchema()).check(refine(nobody));
  return z.union([idSchema(), z.array(idSchema()).check(z.minLength(1), z.maxLength(MAX_LIST)), granted]);
}

function nobody(audience: { readonly [who: string]: unknown }): Faults | null {
  if (Object.keys(audience).length > 0) return null;
  return fault(
    'out_of_range',
    'Name at least one of member, admin, contact or a role.',
    'member、admin、contact、またはロールを 1 つ以上指定してください。',
  );
}

export function spanSchema() {
  const date = z.string().check(refine(readDate));
  return z.strictObject({ from: z.optional(date), until: z.optional(date) }).check(refine(reversedSpan));
}

function reversedSpan({ from, until }: DateSpan): Faults | null {
  const [first, end] = [readDate(from), readDate(until)];
  if (first instanceof Faults || end instanceof Faults || first < end) return null;
  return under(
    ['until'],
    fault('reversed_interval', 'Use an end after the start.', '終了には、開始より後の日付を指定してください。'),
  );
}

/** A record of things by id. The ids of the lists of a document are checked where the lists are read. */
export function recordById<S extends Parameters<typeof z.strictObject>[0]>(shape: S) {
  return z.record(idSchema(), z.strictObject(shape));
}
