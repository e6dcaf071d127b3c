import fc from 'fast-check';
import type * as imported from '../../src/import/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import type { Call } from './call.ts';
import { dates } from './moments.ts';

const DAY = 86_400_000;

function calendarOf(events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
}

const holidays = calendarOf([
  ['UID:1', 'DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261125'],
  ['UID:2', 'DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
  ['UID:3', 'DTSTART:20261224T120000Z'],
]);
const RULES = [
  '',
  'RRULE:FREQ=YEARLY',
  'RRULE:FREQ=MONTHLY;COUNT=7',
  'RRULE:FREQ=WEEKLY;INTERVAL=3',
  'RDATE;VALUE=DATE:20240229',
];

const events = fc
  .array(fc.tuple(dates, fc.constantFrom(...RULES)), { maxLength: 4 })
  .map((list) =>
    list.map(([date, rule]) => [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`, ...(rule === '' ? [] : [rule])]),
  );
const spans = fc
  .tuple(dates, fc.integer({ min: 0, max: 900 }))
  .map(([from, days]) => ({ from, to: new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10) }));

const about = { ticket_id: 987, metric: 'reply_time', instance_id: 1 };
const applied = {
  id: 2,
  ...about,
  type: 'apply_sla',
  time: '2026-11-20T08:00:00Z',
  deleted: false,
  sla: { target: 60, target_in_seconds: 3600, business_hours: true },
  group_sla: { target: 60, target_in_seconds: 3600, business_hours: true },
};
const metricEvents = fc
  .array(
    fc.record({
      type: fc.constantFrom('activate', 'pause', 'fulfill', 'apply_sla', 'breach', 'update_status', 'measure'),
      minutes: fc.nat(2000),
      instance_id: fc.nat(2),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ type, minutes, instance_id }, id) => ({
      ...about,
      id,
      type,
      instance_id,
      time: new Date(Date.parse('2026-11-20T08:00:00Z') + minutes * 60_000).toISOString(),
      ...(type === 'apply_sla' && { sla: { target: 60, business_hours: false } }),
    })),
  );

/** What Zendesk says of a target beyond these fields is not read. */
const TARGET = is.objectsWithout('target', 'target_in_seconds', 'business_hours');

export const calls: RowsOf<typeof imported, Call> = {
  holidaysFromICalendar: {
    takes: { text: 'value', options: 'request' },
    samples: [[holidays, { from: '2026-01-01', to: '2028-01-01' }]],
    sound: fc.tuple(events.map(calendarOf), spans),
    harmless: { from: ['a date'], to: ['a date'] },
  },
  clockEventsFromZendesk: {
    takes: { metricEvents: 'document' },
    samples: [[[applied, { ...applied, id: 1, type: 'activate', sla: null, group_sla: null }]], [[]]],
    sound: metricEvents.map((list) => [list]),
    harmless: {
      metricEvents: is.NO_ITEMS,
      id: is.COUNT,
      ticket_id: is.COUNT,
      metric: is.without(is.wordsUpTo(64), ...is.PLAIN_DATES),
      instance_id: is.COUNT,
      time: is.INSTANT,
      'deleted?': ['null', ...is.FLAG],
      'sla?': ['null', ...TARGET],
      'group_sla?': ['null', ...TARGET],
      'target?': ['null', 'a number', 'a number that looks like a date'],
      'target_in_seconds?': ['null', 'a number', '2 ** 31', 'a number that looks like a date'],
      'business_hours?': ['null', ...is.FLAG],
    },
  },
};
