import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { readDate } from '../time/calendar-date.js';
import { readZone } from '../time/zone.js';
import type { ScheduleSpec } from './schedule.js';
import { MAX_DATES, MAX_WINDOWS, neverOpens, readDateNames, tooMuchWork } from './schedule-faults.js';
import { readWindow } from './window.js';

/** The schema of a `ScheduleSpec`, for its JSON Schema. Schedules themselves are read by hand, without zod. @internal */
export const scheduleSchema: () => z.ZodMiniType<ScheduleSpec> = /*@__PURE__*/ once(() => {
  const windows = z.array(z.string().check(refine(readWindow))).check(z.maxLength(MAX_WINDOWS));
  const closures = z.array(z.string().check(refine(readDate))).check(z.maxLength(MAX_DATES));
  const exceptions = z.record(z.string(), windows).check(refine(readDateNames));
  // A fault in one field must not hide that the schedule never opens.
  const opens = z.check(refine(neverOpens), { when: () => true });
  return z
    .strictObject({
      zone: z.string().check(refine(readZone)),
      weekly: z.strictObject({
        mon: z.optional(windows),
        tue: z.optional(windows),
        wed: z.optional(windows),
        thu: z.optional(windows),
        fri: z.optional(windows),
        sat: z.optional(windows),
        sun: z.optional(windows),
      }),
      closures: z.optional(closures),
      exceptions: z.optional(exceptions),
    })
    .check(opens, refine(tooMuchWork));
});
