import type { Reader } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { flag, mapped, nullable, oneOf, text, whole } from '../input/readers.js';
import { object } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';

const EVENT_TYPES = [
  ...(['activate', 'pause', 'fulfill', 'apply_sla', 'apply_group_sla'] as const),
  ...(['breach', 'update_status', 'measure'] as const),
] as const;

/** The target that a policy sets, in minutes; the seconds are more exact where both are given. */
export interface ZendeskTarget {
  readonly target?: number | null | undefined;
  readonly target_in_seconds?: number | null | undefined;
  readonly business_hours?: boolean | null | undefined;
}

/** A ticket metric event as Zendesk's API gives it; its other fields are not read. */
export interface ZendeskMetricEvent {
  readonly id: number;
  readonly ticket_id: number;
  /** `reply_time`, `requester_wait_time`, … */
  readonly metric: string;
  readonly instance_id: number;
  readonly type: (typeof EVENT_TYPES)[number];
  readonly time: InstantInput;
  readonly deleted?: boolean | null | undefined;
  readonly sla?: ZendeskTarget | null | undefined;
  readonly group_sla?: ZendeskTarget | null | undefined;
}

/** A promise of a policy, in milliseconds. */
export interface AppliedTarget {
  readonly within: number;
  readonly businessHours: boolean;
}

/** A metric event that has been read; its time is in epoch milliseconds. */
export interface MetricEvent {
  readonly id: number;
  readonly ticketId: number;
  readonly metric: string;
  readonly instance: number;
  readonly type: (typeof EVENT_TYPES)[number];
  readonly ms: number;
  readonly deleted: boolean;
  /** `null` where the event applies none. */
  readonly target: AppliedTarget | null;
}

/** So many take some 80 ms. */
const MAX_EVENTS = 20_000;
/** A hundred years: a longer target is a mistake. */
const MAX_MINUTES = 100 * 366 * 24 * 60;
const MAX_SECONDS = 100 * 366 * 24 * 3600;
const readId = /*@__PURE__*/ whole({ min: 0, max: 9_007_199_254_740_991 });

/** The readers of a target's fields, in an event and in a policy. */
export const targetFields = {
  target: /*@__PURE__*/ nullable(/*@__PURE__*/ whole({ min: 1, max: MAX_MINUTES })),
  target_in_seconds: /*@__PURE__*/ nullable(/*@__PURE__*/ whole({ min: 1, max: MAX_SECONDS })),
  business_hours: /*@__PURE__*/ nullable(flag),
} as const;

/** The promise that the fields of a target make; `null` where they name no time. */
export function targetOf(fields: {
  readonly target: number | null;
  readonly target_in_seconds: number | null;
  readonly business_hours: boolean | null;
}): AppliedTarget | null {
  const { target, target_in_seconds: seconds, business_hours: businessHours } = fields;
  if (seconds === null && target === null) return null;
  return { within: seconds === null ? (target ?? 0) * 60_000 : seconds * 1000, businessHours: businessHours === true };
}

const readTarget: Reader<AppliedTarget | null> = /*@__PURE__*/ mapped(
  /*@__PURE__*/ nullable(/*@__PURE__*/ object(targetFields, 'ignored')),
  (fields) => (fields === null ? null : targetOf(fields)),
);

const readFields = /*@__PURE__*/ object(
  {
    id: readId,
    ticket_id: readId,
    metric: /*@__PURE__*/ text({ min: 1, max: 64 }),
    instance_id: readId,
    type: /*@__PURE__*/ oneOf('event_type', EVENT_TYPES),
    time: readInstant,
    deleted: /*@__PURE__*/ nullable(flag),
    sla: readTarget,
    group_sla: readTarget,
  },
  'ignored',
);

/** Reads a list of metric events. */
export const readMetricEvents: Reader<readonly MetricEvent[]> = /*@__PURE__*/ listOf(
  /*@__PURE__*/ mapped(readFields, (event) => ({
    id: event.id,
    ticketId: event.ticket_id,
    metric: event.metric,
    instance: event.instance_id,
    type: event.type,
    ms: event.time,
    deleted: event.deleted === true,
    target: event.sla ?? event.group_sla,
  })),
  MAX_EVENTS,
);
