import * as z from 'zod/mini';
import type { Reader } from '../input/faults.js';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import type { Reading } from '../sla/reading.js';
import { STAGES } from '../sla/stage.js';
import { readDuration } from '../time/duration.js';
import { readInstantText } from '../time/instant.js';

/** The reading of a clock, as `sla.readClock` answers. @internal */
export const readingSchema: () => z.ZodMiniType<Reading> = /*@__PURE__*/ once(() => {
  const duration = textOf(readDuration);
  const instant = textOf(readInstantText);
  return z.object({
    stage: z.enum(STAGES),
    breached: z.boolean(),
    elapsed: duration,
    remaining: z.nullable(duration),
    lateBy: z.nullable(duration),
    startedAt: z.nullable(instant),
    dueAt: z.nullable(instant),
    breachedAt: z.nullable(instant),
    metAt: z.nullable(instant),
    progress: z.number().check(z.minimum(0)),
    atRisk: z.boolean(),
    atRiskSince: z.nullable(instant),
    clock: z.enum(['business', 'elapsed']),
    nextChange: z.nullable(z.object({ at: instant, to: z.enum(['at_risk', 'overdue']) })),
    thresholds: z.array(z.object({ share: z.number().check(z.minimum(0)), at: z.nullable(instant) })),
  });
});

function textOf(read: Reader<unknown>): z.ZodMiniType<string> {
  return z.string().check(refine(read));
}
