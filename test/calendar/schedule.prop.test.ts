import { expect } from 'vitest';
import { parseSchedule, type Schedule, schedule } from '../../src/calendar/index.js';
import { orThrow } from '../../src/decision.js';
import { deepFreeze } from '../../src/plain.js';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

prop('a_schedule_is_its_own_schedule', spec, (one) => {
  const desk = schedule(one);
  expect(schedule(desk)).toBe(desk);
  expect(schedule(structuredClone(desk))).toEqual(desk);
});

prop('a_schedule_survives_json', spec, (one) => {
  const desk = schedule(one);
  const read: Schedule = orThrow(parseSchedule(JSON.parse(JSON.stringify(desk))));
  expect(read).toEqual(desk);
  expect(JSON.stringify(read)).toBe(JSON.stringify(desk));
});

prop('a_schedule_is_in_one_order_however_it_is_written', spec, (one) => {
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

prop('a_schedule_leaves_what_it_is_made_of_alone', spec, (one) => {
  const copy = structuredClone(one);
  expect(schedule(deepFreeze(one))).toEqual(schedule(copy));
  expect(one).toEqual(copy);
});
