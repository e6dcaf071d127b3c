import { calendar } from '../../../src/index.js';
import { AT } from '../../arbitraries/holder.ts';
import type { RowsOf } from '../../architecture/public-functions.ts';
import {
  ABSENT,
  DATE,
  DURATION,
  FIRSTS,
  INSTANT,
  LASTS,
  MILLISECONDS,
  NO_ITEMS,
  NOTHING_WITHIN,
  WINDOW,
  without,
  ZONE,
} from '../harmless.ts';
import { type Place, placesIn } from '../place.ts';
import { schedule } from '../samples.ts';

const { japanDesk } = calendar;
const line = calendar.timeline(japanDesk);
const LATER = '2026-11-24T00:00:00.000Z';

const FIRST = new Date(-8.64e15);
const LAST = new Date(8.64e15);

/** Whole milliseconds that do not lead out of the range of Date. */
const NEAR = without(MILLISECONDS, ...FIRSTS, ...LASTS);
/** What they say of themselves is not asked. */
const NUMBERS = ['a Float64Array that says its length is infinite', 'a Float64Array with fields that throw'];

/** At the end of the range of Date the desk is shut, and opens no more in it. */
const NOT_THE_LAST = without(INSTANT, ...LASTS);
const NOT_FOR_EVER = without(DURATION, 'a duration up to the safe integers');

/** A schedule from outside, and everything inside it. */
const parsedPlaces = (parse: (value: never) => unknown): readonly Place[] => [
  ['spec', parse],
  ...placesIn(schedule, parse, {
    zone: ZONE,
    'weekly.mon.0': WINDOW,
    closures: [...ABSENT, ...NO_ITEMS],
    'closures.0': DATE,
    exceptions: [...ABSENT, ...NOTHING_WITHIN],
    'exceptions.2026-12-29': [...ABSENT, ...NO_ITEMS],
    'exceptions.2026-12-29.0': WINDOW,
  }),
];

/** A schedule as an argument of a verb: one that is none is refused, whatever is asked of it. */
const hours = (ask: (value: never) => unknown): readonly Place[] => [
  ['schedule', ask],
  ['schedule.zone', (value) => ask({ ...schedule, zone: value } as never), ZONE],
  ['schedule.weekly', (value) => ask({ ...schedule, weekly: value } as never)],
];

const windows = (value: Parameters<typeof calendar.openWindows>) => [...calendar.openWindows(...value)].slice(0, 10);

export const rows: RowsOf<typeof calendar, readonly Place[]> = {
  schedule: parsedPlaces(calendar.schedule),
  parseSchedule: parsedPlaces(calendar.parseSchedule),
  weekdays: [
    ['windows.0', (value) => calendar.weekdays(value), WINDOW],
    ['windows.1', (value) => calendar.weekdays('09:00-12:00', value), WINDOW],
  ],
  isOpen: [
    ...hours((value) => calendar.isOpen(value, AT)),
    ['at', (value) => calendar.isOpen(japanDesk, value), INSTANT],
  ],
  nextOpening: [
    ...hours((value) => calendar.nextOpening(value, AT)),
    ['at', (value) => calendar.nextOpening(japanDesk, value), NOT_THE_LAST],
  ],
  nextClosing: [
    ...hours((value) => calendar.nextClosing(value, AT)),
    ['at', (value) => calendar.nextClosing(japanDesk, value), NOT_THE_LAST],
  ],
  addBusinessTime: [
    ...hours((value) => calendar.addBusinessTime(value, AT, 'PT1H')),
    ['at', (value) => calendar.addBusinessTime(calendar.always, value, 'PT0S'), INSTANT],
    ['duration', (value) => calendar.addBusinessTime(japanDesk, AT, value), NOT_FOR_EVER],
  ],
  businessTimeBetween: [
    ...hours((value) => calendar.businessTimeBetween(value, AT, LATER)),
    ['from', (value) => calendar.businessTimeBetween(japanDesk, value, AT), INSTANT],
    ['to', (value) => calendar.businessTimeBetween(japanDesk, AT, value), INSTANT],
  ],
  openWindows: [
    ...hours((value) => windows([value, { from: AT, to: LATER }])),
    ['within', (value) => windows([japanDesk, value])],
    ['from', (value) => windows([calendar.always, { from: value, to: LAST }]), without(INSTANT, ...FIRSTS)],
    ['to', (value) => windows([calendar.always, { from: FIRST, to: value }]), without(INSTANT, ...LASTS)],
  ],
  timeline: [
    ...hours(calendar.timeline),
    ['isOpen(ms)', (value) => line.isOpen(value), MILLISECONDS],
    ['nextOpening(ms)', (value) => line.nextOpening(value), without(MILLISECONDS, ...LASTS)],
    ['nextClosing(ms)', (value) => line.nextClosing(value), without(MILLISECONDS, ...LASTS)],
    ['add(ms)', (value) => line.add(value, 0), MILLISECONDS],
    ['add(…, durationMs)', (value) => line.add(0, value), NEAR],
    ['between(fromMs)', (value) => line.between(value, 0), MILLISECONDS],
    ['between(…, toMs)', (value) => line.between(0, value), MILLISECONDS],
    ['addAll(times)', (value) => line.addAll(value, 0), NUMBERS],
    ['addAll(…, durationMs)', (value) => line.addAll(new Float64Array([0]), value), NEAR],
    ['addAll(…, out)', (value) => line.addAll(new Float64Array([0]), 0, value), [...ABSENT, ...NUMBERS]],
    ['betweenAll(from)', (value) => line.betweenAll(value, new Float64Array(1)), NUMBERS],
    ['betweenAll(…, to)', (value) => line.betweenAll(new Float64Array(1), value), NUMBERS],
    [
      'betweenAll(…, out)',
      (value) => line.betweenAll(new Float64Array(1), new Float64Array(1), value),
      [...ABSENT, ...NUMBERS],
    ],
  ],
};
