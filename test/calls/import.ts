import fc from 'fast-check';
import type * as imported from '../../src/import/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, REQUEST } from './call.ts';
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

const policyMetric = fc.record({
  priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
  metric: fc.constantFrom(
    'first_reply_time',
    'next_reply_time',
    'pausable_update_time',
    'requester_wait_time',
    'other',
  ),
  target: fc.constantFrom(null, 1, 60, 1440),
  business_hours: fc.boolean(),
});
const offers = fc.tuple(fc.array(policyMetric, { maxLength: 8 }), fc.array(policyMetric, { maxLength: 8 }), dates);

/** What Zendesk says of a target beyond these fields is not read. */
const TARGET = is.objectsWithout('target', 'target_in_seconds', 'business_hours');

export const calls: RowsOf<typeof imported, Call> = {
  holidaysFromICalendar: {
    takes: { text: 'value', options: 'request' },
    samples: [[holidays, { from: '2026-01-01', to: '2028-01-01' }]],
    sound: fc.tuple(events.map(calendarOf), spans),
    harmless: { from: ['a date'], to: ['a date'] },
  },
  offerFromZendesk: {
    takes: REQUEST,
    samples: [
      [
        {
          id: 'acme',
          policies: [
            {
              id: 25,
              position: 3,
              filter: {
                all: [{ field: 'type', operator: 'is' }],
                any: [{ field: 'via_id', operator: 'is' }],
              },
              policy_metrics: [{ priority: 'high', metric: 'first_reply_time', ...applied.sla }],
            },
          ],
          schedules: [{ id: 7, time_zone: 'Tokyo', intervals: [{ start_time: 1980, end_time: 2460 }] }],
          holidays: { 7: [{ start_date: '2026-11-23', end_date: '2026-11-24' }] },
          schedule: 7,
          tiers: { gold: [25] },
        },
      ],
    ],
    sound: offers.map(([first, second, date]) => [
      {
        id: 'acme',
        policies: [first, second].map((policy_metrics, id) => ({ id, position: 2 - id, policy_metrics })),
        schedules: [{ id: 7, time_zone: 'Tokyo', intervals: [{ start_time: 1980, end_time: 2460 }] }],
        holidays: { 7: [{ start_date: date, end_date: date }] },
        schedule: 7,
        tiers: { gold: [0, 1], silver: [1] },
      },
    ]),
    harmless: {
      'request.id': is.without(is.VENDOR_ID, ...is.PLAIN_DATES),
      'position?': ['null', 'zero', 'minus zero', 'a number', 'a number that looks like a date'],
      'filter?': ['null', ...is.OTHER_FIELDS],
      'all?': ['null', 'a list of an empty object', ...is.NO_ITEMS],
      'all.0': is.OTHER_FIELDS,
      'any?': ['null', 'a list of an empty object', ...is.NO_ITEMS],
      'any.0': is.OTHER_FIELDS,
      'field?': ['null', 'no text', ...is.textUpTo(200)],
      'operator?': ['null', 'no text', ...is.textUpTo(200)],
      'policy_metrics?': ['null', ...is.NO_ITEMS],
      metric: is.wordsUpTo(64),
      'target?': ['null', 'a number', 'a number that looks like a date'],
      'target_in_seconds?': ['null', 'a number', '2 ** 31', 'a number that looks like a date'],
      'business_hours?': ['null', ...is.FLAG],
      time_zone: is.ZONE,
      start_time: ['zero', 'minus zero', 'a number'],
      'holidays?': is.NOTHING_WITHIN,
      'holidays.*?': is.NO_ITEMS,
      start_date: ['a date'],
      end_date: [],
      tiers: is.NOTHING_WITHIN,
      'tiers.*?': is.NO_ITEMS,
    },
    // Zendesk's answers carry fields that nobody reads.
    open: ['0', 'filter'],
    // The request is thrown, the answers of Zendesk in it are refused: one that is thrown hides the others.
    about: ['id', 'schedule', 'tiers'],
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
