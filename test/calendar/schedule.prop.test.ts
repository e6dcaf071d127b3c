import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { parseSchedule, type Schedule, schedule } from '../../src/calendar/index.js';
import { deepFreeze } from '../../src/input/frozen.js';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

prop('a_schedule_is_its_own_schedule', 'a checked schedule rebuilt at every call', spec, (one) => {
  const desk = schedule(one);
  expect(schedule(desk)).toBe(desk);
  expect(schedule(structuredClone(desk))).toEqual(desk);
});

prop('a_schedule_survives_json', 'closures kept in a Set', spec, (one) => {
  const desk = schedule(one);
  const read: Schedule = orThrow(parseSchedule(JSON.parse(JSON.stringify(desk))));
  expect(read).toEqual(desk);
  expect(JSON.stringify(read)).toBe(JSON.stringify(desk));
});

prop('a_schedule_is_in_one_order_however_it_is_written', "windows kept in the caller's order", spec, (one) => {
  const reversed = {
    zone: one.zone.toUpperCase(),
    weekly: Object.fromEntries(
      Object.entries(one.weekly).map(([day, windows]) => [day, [...(windows ?? [])].reverse()]),
    ),
    closures: [...(one.closures ?? [])].reverse(),
    exceptions: Object.fromEntries(Object.entries(one.exceptions ?? {}).reverse()),
  };
  expect(JSON.stringify(schedule(reversed))).toBe(JSON.stringify(schedule(one)));
});

prop('a_schedule_leaves_what_it_is_made_of_alone', "the caller's windows sorted in place", spec, (one) => {
  const copy = structuredClone(one);
  expect(schedule(deepFreeze(one))).toEqual(schedule(copy));
  expect(one).toEqual(copy);
});
