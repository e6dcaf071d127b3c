import fc from 'fast-check';
import type * as calendar from '../../src/calendar/index.js';
import { always, japanDesk } from '../../src/calendar/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import type { Call, Harmless, Kind } from './call.ts';
import { AT, hours, LATER } from './documents.ts';
import * as some from './moments.ts';

/** At the end of the range of Date the desk is shut, and opens no more in it. */
const NOT_THE_LAST = is.without(is.INSTANT, ...is.LASTS);

export const SCHEDULE: Harmless = {
  zone: is.ZONE,
  // It may open on dates alone.
  weekly: is.NOTHING_WITHIN,
  'weekly.*?': is.NO_ITEMS,
  'weekly.*.0': is.WINDOW,
  'closures?': is.NO_ITEMS,
  'closures.0': is.DATE,
  'exceptions?': is.NOTHING_WITHIN,
  'exceptions.*?': is.NO_ITEMS,
  'exceptions.*.0': is.WINDOW,
};
const opens = { open: ['weekly', 'exceptions'] };

const written: Call = {
  takes: { spec: 'request' },
  samples: [[hours], [{ zone: 'UTC', weekly: {}, exceptions: { '2026-12-30': ['09:00-12:00'] } }]],
  sound: some.hours.map((spec) => [spec]),
  harmless: SCHEDULE,
  ...opens,
};

/** A verb that is asked of a desk, with further arguments. */
function ofDesk(
  more: Readonly<Record<string, Kind>>,
  rest: readonly unknown[],
  others: readonly fc.Arbitrary<unknown>[],
  harmless: Harmless = {},
): Call {
  return {
    takes: { schedule: 'request', ...more },
    samples: [
      [japanDesk, ...rest],
      [hours, ...rest],
    ],
    sound: fc.tuple(some.schedules, ...others),
    harmless: { ...SCHEDULE, ...harmless },
    ...opens,
  };
}

const AT_ONE = { at: 'value' } as const;

const ofTwo: Call = {
  takes: { a: 'request', b: 'request' },
  samples: [
    [japanDesk, hours],
    [hours, always],
  ],
  sound: some.schedules.map((desk) => [desk, always]),
  harmless: SCHEDULE,
  ...opens,
};

export const calls: RowsOf<typeof calendar, Call> = {
  schedule: written,
  parseSchedule: written,
  weekdays: {
    takes: { 0: 'value', 1: 'value' },
    samples: [['09:00-12:00', '13:00-17:00']],
    harmless: { 0: is.WINDOW, 1: is.WINDOW },
  },
  timeline: ofDesk({}, [], []),
  intersect: ofTwo,
  union: ofTwo,
  isOpen: ofDesk(AT_ONE, [AT], [some.instants], { at: is.INSTANT }),
  nextOpening: ofDesk(AT_ONE, [AT], [some.instants], { at: NOT_THE_LAST }),
  nextClosing: ofDesk(AT_ONE, [AT], [some.instants], { at: NOT_THE_LAST }),
  previousOpening: ofDesk(AT_ONE, [AT], [some.instants], { at: is.INSTANT }),
  previousClosing: ofDesk(AT_ONE, [AT], [some.instants], { at: is.INSTANT }),
  addBusinessTime: ofDesk({ at: 'value', duration: 'value' }, [AT, 'PT1H'], [some.instants, some.durations], {
    at: NOT_THE_LAST,
    duration: is.without(is.DURATION, 'a duration up to the safe integers'),
  }),
  addBusinessDays: ofDesk({ at: 'value', days: 'value' }, [AT, 1], [some.instants, fc.integer({ min: 1, max: 30 })], {
    at: NOT_THE_LAST,
    days: ['a number', 'a number that looks like a date'],
  }),
  businessTimeBetween: ofDesk({ from: 'value', to: 'value' }, [AT, LATER], [some.instants, some.instants], {
    from: is.INSTANT,
    to: is.INSTANT,
  }),
  openWindows: ofDesk({ within: 'request' }, [{ from: AT, to: '2026-11-24T00:00:00.000Z' }], [some.spans], {
    from: is.without(is.INSTANT, ...is.LASTS, 'a Date of an expanded year'),
    to: is.without(is.INSTANT, ...is.EARLIER),
  }),
};
