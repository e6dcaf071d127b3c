import * as z from 'zod/mini';
import { storedScheduleSchema } from '../calendar/stored-schedule.js';
import { METRICS, RESTING_STATUSES } from '../catalog/clause-spec.js';
import { readDay } from '../catalog/hours-schema.js';
import { readPromisedTime } from '../catalog/promised-time.js';
import { canonical } from '../input/canonical.js';
import { allOf, type Faults, missing, under } from '../input/faults.js';
import { readId } from '../input/id.js';
import { once } from '../input/once.js';
import { limits } from '../input/plain-copy.js';
import { refine } from '../input/schema.js';
import { versionSchema } from '../input/version.js';
import { readInstantText } from '../time/instant.js';
import { entitlementReasons } from '../words/refusals/entitlements.js';
import type { Grant } from './checks.js';
import type { Entitlements } from './entitlements.js';

/** Upper bound on a number of times, minutes, items or seats, as in a catalogue. */
const MAX_AMOUNT = 1_000_000_000;

/** What any offer comes to: the windows and roles of 20 000 values, written out, and the holidays of an account. */
export const MAX_ENTITLEMENTS = /*@__PURE__*/ limits({
  nodes: 150_000,
  lists: /*@__PURE__*/ Object.freeze({ closures: 20_000, other: 1500 }),
});

/** Stored entitlements. Fields of a later minor version are ignored. @internal */
export const entitlementsSchema: () => z.ZodMiniType<Entitlements> = /*@__PURE__*/ once(() => {
  const names = z.array(z.string());
  const nullable = z.nullable(z.string());
  const id = z.string().check(refine(readId));
  const instant = canonical(readInstantText);
  const label = z.object({ en: z.string(), ja: z.string() });
  const codes = Object.keys(entitlementReasons) as (keyof typeof entitlementReasons)[]; // the keys of a literal
  const unlocking = z.object({ kind: z.enum(['tier', 'role', 'plan', 'status']), id: z.string(), label });
  const check = z.union([
    z.object({ allowed: z.literal(true), because: names, grants: z.array(grantSchema()) }),
    z.object({
      allowed: z.literal(false),
      code: z.enum(codes.filter((code) => code !== 'entitlements_outdated')),
      because: names,
      unlockedBy: z.array(unlocking),
    }),
  ]);
  const held = z.object({
    tier: z.string(),
    label,
    since: z.nullable(instant),
    until: z.nullable(instant),
    next: z.nullable(z.object({ tier: nullable, at: instant })),
  });
  const shape: z.ZodMiniType<Entitlements> = z.object({
    version: versionSchema(),
    personId: id,
    accountId: z.nullable(id),
    holder: z.enum(['team', 'individual', 'none']),
    tier: nullable,
    variant: nullable,
    held: z.array(held),
    replyWithin: z.nullable(z.string().check(refine(readPromisedTime))),
    channels: names,
    languages: names,
    roles: names,
    contact: z.boolean(),
    contacts: z.array(z.object({ tier: z.string(), seats: amountSchema() })),
    at: instant,
    validUntil: z.nullable(instant),
    catalog: z.string(),
    benefits: z.record(z.string(), check),
    catalogVersion: z.string(),
    targets: z.array(targetSchema()),
    hours: z.record(
      z.string(),
      z.object({
        schedule: storedScheduleSchema(),
        takesClosures: z.boolean(),
        day: z.string().check(refine(readDay)),
      }),
    ),
    severities: names,
    severityNeeds: z.exactOptional(z.record(z.string(), z.object({ needs: names, otherwise: nullable }))),
    severityChangedBy: names,
    hubCites: z.exactOptional(names),
    conflict: z.enum(['earliest_due', 'first_match']),
  });
  return shape.check(refine(missingHours));
});

/** The faults of promises and grants whose hours the set does not carry; `null` where it carries all. */
function missingHours({ targets, benefits, hours }: Entitlements): Faults | null {
  const grants = Object.values(benefits).flatMap((check) => (check.allowed ? check.grants : []));
  const ids = new Set([...targets, ...grants].flatMap((one) => one.hours ?? []));
  ids.delete('always');
  const faults = [...ids]
    .filter((id) => !Object.hasOwn(hours, id))
    .map((id) => under(['hours', id.slice(0, 64)], missing()));
  return faults.length === 0 ? null : allOf(faults);
}

function targetSchema(): z.ZodMiniType<Entitlements['targets'][number]> {
  const names = z.array(z.string());
  const limit = z.nullable(names);
  return z.object({
    id: z.string(),
    tier: z.string(),
    metrics: z.array(z.enum(METRICS)),
    channels: limit,
    languages: limit,
    severities: limit,
    products: limit,
    within: z.string().check(refine(readPromisedTime)),
    over: z.boolean(),
    hours: z.string(),
    from: z.enum(['submitted', 'severity_set']),
    rests: z.nullable(z.array(z.enum(RESTING_STATUSES))),
    strength: z.enum(['target', 'guarantee']),
    because: names,
  });
}

function grantSchema(): z.ZodMiniType<Grant> {
  const names = z.array(z.string());
  const limit = z.nullable(names);
  const amount = amountSchema();
  return z.object({
    tier: z.string(),
    because: names,
    hours: z.nullable(z.string()),
    languages: limit,
    severities: limit,
    products: limit,
    count: amount,
    minutes: amount,
    items: amount,
    per: z.nullable(z.enum(['subscription', 'year', 'quarter', 'month'])),
    staff: z.nullable(z.enum(['named', 'pooled'])),
    onRequest: z.boolean(),
  });
}

/** An amount as a catalogue may grant it. */
function amountSchema(): z.ZodMiniType<number | null> {
  return z.nullable(z.int().check(z.positive(), z.maximum(MAX_AMOUNT)));
}
