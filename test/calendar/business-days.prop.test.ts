import fc from 'fast-check';
import { expect } from 'vitest';
import { addBusinessDays, japanDesk, schedule } from '../../src/calendar/index.js';
import { dateAt } from '../../src/time/index.js';
import { far, modern } from '../arbitraries/instant.ts';
import { scene, spec } from '../arbitraries/schedule.ts';
import { walkDates } from '../oracles/business-time.ts';
import { prop } from '../prop.ts';

const DAY = 86_400_000;
const few = fc.integer({ min: 1, max: 4 });
const many = fc.oneof(few, fc.integer({ min: 1, max: 1_000_000 }));

prop(
  'business_days_are_those_of_a_walk_from_date_to_date',
  'a window skipped by the clocks taken for an open date',
  scene,
  fc.oneof({ arbitrary: few, weight: 5 }, { arbitrary: fc.constant(30), weight: 1 }),
  (one, days) => {
    const close = walkDates(one.spec, one.at, days, days < 30 ? 40 : 90);
    if (close !== null) expect(Date.parse(addBusinessDays(schedule(one.spec), new Date(one.at), days))).toBe(close);
  },
);

prop(
  'five_days_of_a_desk_are_a_week',
  'a year that is counted by its weeks',
  fc.oneof(
    modern,
    far.map((ms) => Math.min(Math.max(ms, -4e15), 4e15)),
  ),
  many,
  (at, days) => {
    const close = Date.parse(addBusinessDays(japanDesk, at, days));
    expect(Date.parse(addBusinessDays(japanDesk, at, days + 5))).toBe(close + 7 * DAY);
  },
);

prop(
  'when_the_date_of_an_answer_is_closed_the_next_open_date_takes_its_place',
  'the special dates of a year added to its ordinary ones',
  spec,
  modern,
  few,
  (one, at, days) => {
    const desk = schedule(one);
    const close = addBusinessDays(desk, at, days);
    // Hours of that date may run past its midnight: of the two dates on which it can lie, one makes the difference.
    const dates = [0, DAY].map((before) => dateAt(Date.parse(close) - 1 - before, one.zone));
    const answers = dates.map((date) =>
      addBusinessDays(schedule({ ...one, closures: [...(one.closures ?? []), date] }), at, days),
    );
    expect(answers).toContain(addBusinessDays(desk, at, days + 1));
  },
);
