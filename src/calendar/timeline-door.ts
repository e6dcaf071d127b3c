import { Faults, type Reader } from '../input/faults.js';
import { door } from '../input/request.js';
import { readDuration } from '../time/duration.js';
import { readInstant } from '../time/instant.js';
import { builtEngine, engineOf } from './engine.js';
import { readSchedule } from './schedule.js';
import type { Answers } from './slow-answers.js';

// A request object costs ten times as much as the answer from a table. These doors do without one where the schedule is
// sound and the other values are good text or numbers. Any other call, and a call that fails, goes through the full door,
// which names the verb and every fault.

/** The door of a verb with the arguments `schedule` and `at`. */
export function instantDoor(verb: string) {
  const enter = door(verb, { schedule: readSchedule, at: readInstant });
  return <R>(schedule: unknown, at: unknown, inside: (line: Answers, ms: number) => R): R => {
    const line = quickLine(schedule);
    const ms = readPlain(readInstant, at);
    if (line !== undefined && typeof ms === 'number') {
      try {
        return inside(line, ms);
      } catch {
        // The full door asks again, and names the verb.
      }
    }
    return enter({ schedule, at }, (read) => inside(engineOf(read.schedule), read.at));
  };
}

/** The door of a verb with the arguments `schedule`, `at` and `duration`. */
export function durationDoor(verb: string) {
  const enter = door(verb, { schedule: readSchedule, at: readInstant, duration: readDuration });
  return <R>(
    schedule: unknown,
    at: unknown,
    duration: unknown,
    inside: (line: Answers, ms: number, length: number) => R,
  ): R => {
    const line = quickLine(schedule);
    const ms = readPlain(readInstant, at);
    const length = readPlain(readDuration, duration);
    if (line !== undefined && typeof ms === 'number' && typeof length === 'number') {
      try {
        return inside(line, ms, length);
      } catch {
        // The full door asks again, and names the verb.
      }
    }
    return enter({ schedule, at, duration }, (read) => inside(engineOf(read.schedule), read.at, read.duration));
  };
}

/** The door of a verb with the arguments `schedule`, `from` and `to`. */
export function intervalDoor(verb: string) {
  const enter = door(verb, { schedule: readSchedule, from: readInstant, to: readInstant });
  return <R>(
    schedule: unknown,
    from: unknown,
    to: unknown,
    inside: (line: Answers, from: number, to: number) => R,
  ): R => {
    const line = quickLine(schedule);
    const start = readPlain(readInstant, from);
    const end = readPlain(readInstant, to);
    if (line !== undefined && typeof start === 'number' && typeof end === 'number') {
      try {
        return inside(line, start, end);
      } catch {
        // The full door asks again, and names the verb.
      }
    }
    return enter({ schedule, from, to }, (read) => inside(engineOf(read.schedule), read.from, read.to));
  };
}

/** The engine of a schedule, known or not; `undefined` for anything else, of which the full door says what is wrong. */
function quickLine(schedule: unknown): Answers | undefined {
  const line = builtEngine(schedule);
  if (line !== undefined) return line;
  const read = readSchedule(schedule);
  return read instanceof Faults ? undefined : engineOf(read);
}

/** Text and numbers can be read twice; an object might say something else the second time. */
function readPlain(read: Reader<number>, input: unknown): number | Faults | null {
  return typeof input === 'string' || typeof input === 'number' ? read(input) : null;
}
