import type { ZendeskMetricEvent } from '../../src/import/index.js';

const TYPES =
  'Ticket metric event types reference, https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference';
const EVENTS =
  'Ticket Metric Events, https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_metric_events/';

/** Metric events as the API gives them, the clock that they are (`null`: none), and who says so. */
export interface ZendeskRow {
  readonly what: string;
  readonly events: readonly ZendeskMetricEvent[];
  readonly clock: {
    readonly within: string | null;
    readonly businessHours: boolean;
    readonly events: readonly (readonly [type: string, at: string])[];
  } | null;
  readonly source: string;
}

/** One event of a requester's wait, on the day of the reference's examples. */
export function wait(
  id: number,
  type: ZendeskMetricEvent['type'],
  time: string,
  more: Partial<ZendeskMetricEvent> = {},
): ZendeskMetricEvent {
  return {
    id,
    ticket_id: 987,
    metric: 'requester_wait_time',
    instance_id: 1,
    type,
    time: `2015-08-27T${time}Z`,
    ...more,
  };
}

const sla = { target: 300, business_hours: false, policy: { id: 3, title: 'SLA', description: null } };
const at = (time: string) => `2015-08-27T${time}:00.000Z`;

export const zendeskRows: readonly ZendeskRow[] = [
  {
    what: 'an activation after a pause resumes',
    events: [
      wait(123456, 'activate', '08:00:00'),
      wait(123466, 'pause', '08:30:00'),
      wait(123476, 'activate', '09:00:00'),
    ],
    clock: {
      within: null,
      businessHours: false,
      events: [
        ['started', at('08:00')],
        ['paused', at('08:30')],
        ['resumed', at('09:00')],
      ],
    },
    source: TYPES,
  },
  {
    what: 'an activation after a fulfilment reopens',
    events: [wait(1, 'activate', '08:00:00'), wait(2, 'fulfill', '10:00:00'), wait(3, 'activate', '11:00:00')],
    clock: {
      within: null,
      businessHours: false,
      events: [
        ['started', at('08:00')],
        ['met', at('10:00')],
        ['reopened', at('11:00')],
      ],
    },
    source: TYPES,
  },
  {
    what: 'a policy gives the target in minutes',
    events: [wait(1, 'activate', '08:00:00'), wait(2, 'apply_sla', '08:00:00', { sla })],
    clock: { within: 'PT5H', businessHours: false, events: [['started', at('08:00')]] },
    source: EVENTS,
  },
  {
    what: 'a target in seconds is more exact than one in minutes',
    events: [
      wait(1, 'activate', '08:00:00'),
      wait(2, 'apply_sla', '08:00:00', { sla: { ...sla, target: 1, target_in_seconds: 90 } }),
    ],
    clock: { within: 'PT1M30S', businessHours: false, events: [['started', at('08:00')]] },
    source:
      'an answer of the API in https://github.com/zendesk and others: `target` 300 beside `target_in_seconds` 18000',
  },
  {
    what: 'a group policy sets a target too',
    events: [
      wait(1, 'activate', '08:00:00'),
      wait(2, 'apply_group_sla', '08:00:00', { group_sla: { target: 1440, business_hours: true } }),
    ],
    clock: { within: 'PT24H', businessHours: true, events: [['started', at('08:00')]] },
    source: EVENTS,
  },
  {
    what: 'the last target before the end counts',
    events: [
      wait(1, 'apply_sla', '08:00:00', { sla }),
      wait(2, 'activate', '08:00:00'),
      wait(3, 'apply_sla', '09:00:00', { sla: { target: 60, business_hours: true } }),
      wait(4, 'fulfill', '10:00:00'),
      wait(5, 'apply_sla', '11:00:00', { sla: { target: 5, business_hours: false } }),
    ],
    clock: {
      within: 'PT1H',
      businessHours: true,
      events: [
        ['started', at('08:00')],
        ['met', at('10:00')],
      ],
    },
    source: EVENTS,
  },
  {
    what: 'a policy without a target takes the earlier one away',
    events: [
      wait(1, 'activate', '08:00:00'),
      wait(2, 'apply_sla', '08:00:00', { sla }),
      wait(3, 'apply_sla', '09:00:00', { sla: null }),
    ],
    clock: { within: null, businessHours: false, events: [['started', at('08:00')]] },
    source: `${EVENTS}: "the SLA policy and target being enforced …, if any"`,
  },
  {
    what: 'a breach, a status and a measure are not events of the clock',
    events: [
      wait(1, 'measure', '08:00:00'),
      wait(2, 'activate', '08:00:00'),
      wait(3, 'breach', '09:00:00'),
      wait(4, 'fulfill', '10:00:00'),
      wait(5, 'update_status', '10:00:00'),
    ],
    clock: {
      within: null,
      businessHours: false,
      events: [
        ['started', at('08:00')],
        ['met', at('10:00')],
      ],
    },
    source: TYPES,
  },
  {
    what: 'a metric that is only measured has no clock',
    events: [wait(926256957613, 'measure', '12:53:12', { instance_id: 0 })],
    clock: null,
    source: EVENTS,
  },
  {
    what: 'a deleted event is ignored',
    events: [
      wait(1, 'activate', '08:00:00'),
      wait(2, 'fulfill', '09:00:00', { deleted: true }),
      wait(3, 'pause', '10:00:00', { deleted: false }),
    ],
    clock: {
      within: null,
      businessHours: false,
      events: [
        ['started', at('08:00')],
        ['paused', at('10:00')],
      ],
    },
    source: EVENTS,
  },
];
