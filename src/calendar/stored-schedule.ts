import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { readSchedule, type Schedule } from './schedule.js';

/** A schedule inside a stored document: every weekday and both kinds of dates are there. @internal */
export const storedScheduleSchema: () => z.ZodMiniType<Schedule> = /*@__PURE__*/ once(() => {
  const windows = z.array(z.string());
  const shape: z.ZodMiniType<Schedule> = z.object({
    zone: z.string(),
    weekly: z.object({
      mon: windows,
      tue: windows,
      wed: windows,
      thu: windows,
      fri: windows,
      sat: windows,
      sun: windows,
    }),
    closures: z.array(z.string()),
    exceptions: z.record(z.string(), windows),
  });
  return shape.check(refine(readSchedule));
});
