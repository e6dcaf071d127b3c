import * as z from 'zod/mini';
import { storedScheduleSchema } from '../calendar/stored-schedule.js';
import { storedTargetSchema } from '../catalog/reply-target.js';
import { allOf, type Faults, missing, under } from '../input/faults.js';
import { MAX_SIZE } from '../input/plain-copy.js';
import { once, refine } from '../input/schema.js';
import { versionSchema } from '../input/version.js';
import { readDuration } from '../time/duration.js';
import { readInstant } from '../time/instant.js';
import { entitlementReasons } from '../words/refusals/entitlements.js';
import type { Entitlements } from './entitlements.js';

export const MAX_ENTITLEMENTS = Object.freeze({ ...MAX_SIZE, nodes: 50_000 });

/** Stored entitlements. Fields of a later minor version are ignored. @internal */
export const entitlementsSchema: () => z.ZodMiniType<Entitlements> = /*@__PURE__*/ once(() => {
  const names = z.array(z.string());
  const nullable = z.nullable(z.string());
  const instant = z.string().check(refine(readInstant));
  const label = z.object({ en: z.string(), ja: z.string() });
  const codes = Object.keys(entitlementReasons) as (keyof typeof entitlementReasons)[]; // the keys of a literal
  const unlocking = z.object({ kind: z.enum(['tier', 'role', 'plan', 'status']), id: z.string(), label });
  const check = z.union([
    z.object({ allowed: z.literal(true), because: names }),
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
    personId: z.string(),
    accountId: nullable,
    holder: z.enum(['team', 'individual', 'none']),
    tier: nullable,
    variant: nullable,
    held: z.array(held),
    replyWithin: z.nullable(z.string().check(refine(readDuration))),
    channels: names,
    languages: names,
    roles: names,
    at: instant,
    validUntil: z.nullable(instant),
    catalog: z.string(),
    benefits: z.record(z.string(), check),
    targets: z.array(storedTargetSchema()),
    hours: z.record(z.string(), z.object({ schedule: storedScheduleSchema(), takesClosures: z.boolean() })),
    severities: names,
    conflict: z.enum(['earliest_due', 'first_match']),
  });
  return shape.check(refine(missingHours));
});

/** The faults of targets whose hours the set does not carry; `null` where it carries all. */
function missingHours({ targets, hours }: Entitlements): Faults | null {
  const ids = new Set(targets.map(({ calendar }) => calendar));
  const faults = [...ids]
    .filter((id) => !Object.hasOwn(hours, id))
    .map((id) => under(['hours', id.slice(0, 64)], missing()));
  return faults.length === 0 ? null : allOf(faults);
}
