import { expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { workedHistories } from '../worked/clock-histories.ts';
import { workedClocks } from '../worked/clocks.ts';

test.each([...workedClocks, ...workedHistories])(
  '$what ($source)',
  ({ hours, within, events, at, options, reading }) => {
    const schedule = hours === null ? undefined : calendar.schedule(hours);
    const happened = events.map(([type, when]) => ({ type, at: when }));
    expect(sla.readClock({ within, schedule, events: happened, at, ...options })).toMatchObject(reading);
  },
);
