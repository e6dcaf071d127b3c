import type { ScheduleSpec } from '../../src/calendar/index.js';
import type { ClockEventType, ClockInput, Reading } from '../../src/sla/index.js';

/** A clock that somebody else has worked out, or that a reading of `rules.md` has. */
export interface WorkedClock {
  readonly source: string;
  readonly what: string;
  readonly hours: ScheduleSpec | null;
  readonly within: string;
  /** What happened, with the local offset written out. */
  readonly events: readonly (readonly [ClockEventType, string])[];
  readonly at: string;
  readonly options?: Pick<ClockInput, 'atRiskAt' | 'reopen' | 'lateness'>;
  readonly reading: Partial<Reading>;
}

/** Monday to Friday. */
export function week(zone: string, ...windows: readonly string[]): ScheduleSpec {
  return { zone, weekly: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows } };
}

export function daily(zone: string, window: string): ScheduleSpec {
  return { zone, weekly: { ...week(zone, window).weekly, sat: [window], sun: [window] } };
}

const TICKET0 = 'https://docs.ticket0.ai/docs/sla/business-hours';
const SWITCH_LABS = 'https://crm.switchlabs.dev/guide/slas/business-hours';
const ATLASSIAN = 'https://confluence.atlassian.com/servicemanagementserver0417/how-teams-see-slas-1072468255.html';
export const ZAMMAD = 'https://github.com/zammad/zammad, test/unit/ticket_sla_test.rb';
export const ERPNEXT = 'https://github.com/frappe/erpnext, erpnext/support/doctype/issue/test_issue.py';
const FRESHDESK =
  'https://support.freshdesk.com/support/solutions/articles/50000011664-upcoming-changes-to-day-based-slas-in-business-hours';
const SERVICENOW = 'https://www.servicenow.com/docs, c_SLANotifications; hi.service-now.com KB0689050';
const copenhagen = week('Europe/Copenhagen', '09:00-17:00');
const mumbai = { ...week('Asia/Kolkata', '10:00-18:00'), closures: ['2019-03-05'] };
const twelve = daily('Asia/Kolkata', '09:00-21:00');
export const tokyo = week('Asia/Tokyo', '09:00-17:00');

/** When it is due, and what has run of it. */
export const workedClocks: readonly WorkedClock[] = [
  {
    source: TICKET0,
    what: 'four hours from the close of a Friday end on Monday at 13:00',
    hours: copenhagen,
    within: 'PT4H',
    events: [['started', '2026-11-20T17:00:00+01:00']],
    at: '2026-11-20T17:00:00+01:00',
    reading: { elapsed: 'PT0S', dueAt: '2026-11-23T12:00:00.000Z' },
  },
  {
    source: TICKET0,
    what: 'any time of Saturday is as good as that',
    hours: copenhagen,
    within: 'PT4H',
    events: [['started', '2026-11-21T23:59:00+01:00']],
    at: '2026-11-22T12:00:00+01:00',
    reading: { elapsed: 'PT0S', dueAt: '2026-11-23T12:00:00.000Z' },
  },
  {
    source: TICKET0,
    what: 'by the wall clock, four hours from 17:00 end at 21:00',
    hours: null,
    within: 'PT4H',
    events: [['started', '2026-11-20T17:00:00+01:00']],
    at: '2026-11-20T21:00:00.001+01:00',
    reading: { stage: 'overdue', dueAt: '2026-11-20T20:00:00.000Z', breachedAt: '2026-11-20T20:00:00.001Z' },
  },
  {
    source: SWITCH_LABS,
    what: 'four hours from Thursday 15:00: two that day, two on Friday morning',
    hours: week('America/Chicago', '09:00-17:00'),
    within: 'PT4H',
    events: [['started', '2026-11-19T15:00:00-06:00']],
    at: '2026-11-19T17:00:00-06:00',
    reading: { elapsed: 'PT2H', remaining: 'PT2H', dueAt: '2026-11-20T17:00:00.000Z' },
  },
  {
    source: SWITCH_LABS,
    what: 'from Wednesday 18:00, nothing has run until Thursday 09:00',
    hours: week('America/Chicago', '09:00-17:00'),
    within: 'PT4H',
    events: [['started', '2026-11-18T18:00:00-06:00']],
    at: '2026-11-19T09:00:00-06:00',
    reading: { elapsed: 'PT0S', remaining: 'PT4H', dueAt: '2026-11-19T19:00:00.000Z' },
  },
  {
    source: 'https://airclou.com/docs/helpdesk/admin/business-hours',
    what: 'four hours from Friday 16:00 end on Monday at 12:00',
    hours: week('Europe/London', '09:00-17:00'),
    within: 'PT4H',
    events: [['started', '2026-11-20T16:00:00Z']],
    at: '2026-11-22T12:00:00Z',
    reading: { stage: 'active', elapsed: 'PT1H', dueAt: '2026-11-23T12:00:00.000Z' },
  },
  {
    source: 'https://github.com/osTicket/osTicket/pull/4807',
    what: 'four hours from 17:00 of a Friday that ends at 18:00 end on Monday at 11:00',
    hours: week('Europe/London', '08:00-18:00'),
    within: 'PT4H',
    events: [['started', '2019-03-22T17:00:00Z']],
    at: '2019-03-22T21:00:00Z',
    reading: { elapsed: 'PT1H', dueAt: '2019-03-25T11:00:00.000Z' },
  },
  {
    source: ATLASSIAN,
    what: 'sixteen hours over days of eight, seven and nine hours, with a day off between',
    hours: { zone: 'UTC', weekly: { mon: ['09:00-17:00'], tue: ['09:00-16:00'], thu: ['08:00-17:00'] } },
    within: 'PT16H',
    events: [['started', '2026-11-16T11:00:00Z']],
    at: '2026-11-17T16:00:00Z',
    reading: { elapsed: 'PT13H', remaining: 'PT3H', dueAt: '2026-11-19T11:00:00.000Z' },
  },
  {
    source: FRESHDESK,
    what: 'twenty-four business hours from Monday 09:00, twelve a day, end on Tuesday at 21:00',
    hours: twelve,
    within: 'PT24H',
    events: [['started', '2026-11-16T09:00:00+05:30']],
    at: '2026-11-17T00:00:00+05:30',
    reading: { elapsed: 'PT12H', dueAt: '2026-11-17T15:30:00.000Z' },
  },
  {
    source: FRESHDESK,
    what: 'four a day, they end on Saturday at 13:00',
    hours: daily('Asia/Kolkata', '09:00-13:00'),
    within: 'PT24H',
    events: [['started', '2026-11-16T09:00:00+05:30']],
    at: '2026-11-16T09:00:00+05:30',
    reading: { dueAt: '2026-11-21T07:30:00.000Z' },
  },
  {
    source: ZAMMAD,
    what: 'in summer time, half an hour before the desk opens at 08:00',
    hours: daily('Europe/Berlin', '08:00-17:00'),
    within: 'PT2H',
    events: [['started', '2013-10-21T05:30:00Z']],
    at: '2013-10-21T06:00:00Z',
    reading: { elapsed: 'PT0S', dueAt: '2013-10-21T08:00:00.000Z' },
  },
  {
    source: ZAMMAD,
    what: 'half an hour before the close, and a holiday on the next day',
    hours: { ...daily('Europe/Berlin', '08:00-17:00'), closures: ['2015-09-22'] },
    within: 'PT2H',
    events: [['started', '2015-09-21T14:30:00Z']],
    at: '2015-09-22T12:00:00Z',
    reading: { elapsed: 'PT30M', dueAt: '2015-09-23T07:30:00.000Z' },
  },
  {
    source: SERVICENOW,
    what: 'the warning comes at 75 percent of the duration',
    hours: null,
    within: 'PT8H',
    events: [['started', '2026-11-20T00:00:00Z']],
    at: '2026-11-20T06:00:00Z',
    reading: { progress: 0.75, atRisk: true },
  },
  {
    source: SERVICENOW,
    what: 'or, where somebody wants it so, at 50 percent; and late, it counts on to 125',
    hours: null,
    within: 'PT8H',
    events: [['started', '2026-11-20T00:00:00Z']],
    at: '2026-11-20T10:00:00Z',
    options: { atRiskAt: 0.5 },
    reading: { stage: 'overdue', progress: 1.25, atRisk: false, lateBy: 'PT2H' },
  },
  {
    source: `${ERPNEXT}, test_response_time_and_resolution_time_based_on_different_sla`,
    what: 'before hours, at 07:00, four hours end at 14:00',
    hours: mumbai,
    within: 'PT4H',
    events: [['started', '2019-03-04T07:00:00+05:30']],
    at: '2019-03-04T07:00:00+05:30',
    reading: { dueAt: '2019-03-04T08:30:00.000Z' },
  },
  {
    source: `${ERPNEXT}, test_response_time_and_resolution_time_based_on_different_sla`,
    what: 'four hours from 14:00 end exactly at the close',
    hours: mumbai,
    within: 'PT4H',
    events: [['started', '2019-03-04T14:00:00+05:30']],
    at: '2019-03-04T14:00:00+05:30',
    reading: { dueAt: '2019-03-04T12:30:00.000Z' },
  },
  {
    source: `${ERPNEXT}, test_response_time_and_resolution_time_based_on_different_sla`,
    what: 'six hours from 14:00, with a Tuesday off, end on Wednesday at 12:00',
    hours: mumbai,
    within: 'PT6H',
    events: [['started', '2019-03-04T14:00:00+05:30']],
    at: '2019-03-04T14:00:00+05:30',
    reading: { dueAt: '2019-03-06T06:30:00.000Z' },
  },
  {
    source: 'rules.md A1',
    what: 'an hour of the Japanese desk from Friday 16:30 ends on Monday at 09:30',
    hours: tokyo,
    within: 'PT1H',
    events: [['started', '2026-11-20T16:30:00+09:00']],
    at: '2026-11-22T12:00:00+09:00',
    reading: { stage: 'active', elapsed: 'PT30M', dueAt: '2026-11-23T00:30:00.000Z' },
  },
  {
    source: 'rules.md A4',
    what: 'with the holiday as a closure the hour ends on Tuesday at 09:30',
    hours: { ...tokyo, closures: ['2026-11-23'] },
    within: 'PT1H',
    events: [['started', '2026-11-20T16:30:00+09:00']],
    at: '2026-11-23T12:00:00+09:00',
    reading: { stage: 'active', elapsed: 'PT30M', dueAt: '2026-11-24T00:30:00.000Z' },
  },
];
