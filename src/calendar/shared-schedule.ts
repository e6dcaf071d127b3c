import { Faults, type Reader } from '../input/faults.js';
import { readSchedule, type Schedule } from './schedule.js';

/** Upper bound on remembered schedules; past it the memory starts anew. */
const MAX_SCHEDULES = 1000;

const byContent = new Map<string, Schedule>();

/**
 * Reads a schedule inside a stored document. Documents from JSON each bring a copy of their own; copies with the same
 * content become one schedule, so that its tables are built once.
 */
export const readSharedSchedule: Reader<Schedule> = (input) => {
  const read = readSchedule(input);
  return read instanceof Faults ? read : sharedSchedule(read);
};

/** The one schedule that stands for all with this content. */
export function sharedSchedule(schedule: Schedule): Schedule {
  const content = JSON.stringify(schedule);
  const found = byContent.get(content);
  if (found !== undefined) return found;
  if (byContent.size >= MAX_SCHEDULES) byContent.clear();
  byContent.set(content, schedule);
  return schedule;
}
