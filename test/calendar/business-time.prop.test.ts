import { expect } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  schedule,
  timeline,
} from '../../src/calendar/index.js';
import { instant, milliseconds } from '../../src/time/index.js';
import { anyTime, modern } from '../arbitraries/instant.ts';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

prop(
  'verbs_of_text_agree_with_the_timeline',
  'a verb that cuts an instant off to its second',
  spec,
  modern,
  modern,
  anyTime,
  (one, a, b, duration) => {
    const desk = schedule(one);
    const line = timeline(desk);
    const closing = line.nextClosing(a);
    expect(isOpen(desk, instant(a))).toBe(line.isOpen(a));
    expect(nextOpening(desk, new Date(a))).toBe(instant(line.nextOpening(a)));
    expect(nextClosing(desk, a)).toBe(closing === null ? null : instant(closing));
    expect(addBusinessTime(desk, instant(a), milliseconds(duration))).toBe(instant(line.add(a, duration)));
    expect(businessTimeBetween(desk, a, instant(b))).toBe(milliseconds(line.between(a, b)));
  },
);

prop(
  'a_stored_schedule_answers_the_same',
  'exceptions kept in a field that JSON drops',
  spec,
  modern,
  modern,
  anyTime,
  (one, a, b, duration) => {
    const desk = schedule(one);
    const travelled = JSON.parse(JSON.stringify(desk)) as typeof desk;
    expect(travelled).toEqual(desk);
    expect(timeline(travelled).add(a, duration)).toBe(timeline(desk).add(a, duration));
    expect(timeline(travelled).between(a, b)).toBe(timeline(desk).between(a, b));
  },
);
