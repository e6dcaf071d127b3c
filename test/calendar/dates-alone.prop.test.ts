import { expect } from 'vitest';
import { addBusinessDays, schedule, timeline } from '../../src/calendar/index.js';
import { datesAlone } from '../arbitraries/schedule.ts';
import { walkDates } from '../oracles/business-time.ts';
import { prop } from '../prop.ts';
import { thrownBy } from '../thrown.ts';

const DAY = 86_400_000;
const BEFORE = Date.UTC(1500, 0);
const AFTER = Date.UTC(2500, 0);

prop(
  'a_schedule_of_dates_alone_opens_first_and_closes_last_on_them',
  'a guess of the year that divides by the business time of an empty week',
  datesAlone,
  (one) => {
    const closes = Object.entries(one.exceptions ?? {}).flatMap(([date, windows]) => {
      const close = walkDates({ ...one, exceptions: { [date]: windows } }, Date.parse(date) - 3 * DAY, 1, 6);
      return close === null ? [] : [close];
    });
    const line = timeline(one);
    const first = closes.length === 0 ? null : line.nextOpening(BEFORE);
    expect(line.previousClosing(AFTER)).toBe(closes.length === 0 ? null : Math.max(...closes));
    expect(thrownBy(() => line.nextOpening(AFTER)).code).toBe('instant_out_of_range');
    expect(thrownBy(() => addBusinessDays(schedule(one), BEFORE, closes.length + 1)).code).toBe('instant_out_of_range');
    if (first !== null) {
      expect([line.isOpen(first - 1), line.isOpen(first)]).toEqual([false, true]);
      expect(line.add(BEFORE, 1)).toBe(first + 1);
      expect(line.add(AFTER, -line.between(BEFORE, AFTER))).toBe(first);
      expect([line.previousOpening(first), line.previousClosing(first)]).toEqual([first, null]);
      expect(addBusinessDays(schedule(one), BEFORE, closes.length)).toBe(new Date(Math.max(...closes)).toISOString());
    }
  },
);
