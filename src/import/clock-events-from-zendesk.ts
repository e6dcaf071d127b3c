import { deepFreeze } from '../input/frozen.js';
import { soleDoor } from '../input/request.js';
import { type Duration, durationOf } from '../time/duration.js';
import { type Instant, instantOf } from '../time/instant.js';
import { listUnder, type ZendeskAnswer } from './zendesk-answer.js';
import { type MetricEvent, readMetricEvents, type ZendeskMetricEvent } from './zendesk-metric-event.js';

/** An event of a clock, as `sla.readClock` takes it. */
export interface ZendeskClockEvent {
  readonly type: 'started' | 'paused' | 'resumed' | 'met' | 'reopened';
  readonly at: Instant;
}

/** One clock of a ticket. */
export interface ZendeskClock {
  readonly ticketId: number;
  /** Zendesk's name of it: `reply_time`, `requester_wait_time`, … */
  readonly metric: string;
  /** Which one it is of those that the ticket had of this metric, such as the replies. */
  readonly instance: number;
  /** `null` where no policy applied a target. */
  readonly within: Duration | null;
  /** Whether `within` runs in business hours; `false` where no policy applied a target. */
  readonly businessHours: boolean;
  /** In the order of time. */
  readonly events: readonly ZendeskClockEvent[];
}

type ClockStep = { readonly type: ZendeskClockEvent['type']; readonly ms: number };

/**
 * The clocks in Zendesk's ticket metric events, by ticket, metric and instance, with their events for `sla.readClock`: an
 * activation after a pause resumes, one after a fulfilment reopens. `within` is the last target that was applied before
 * the end. Events, as a list or as the API's answer, may be in any order; a deleted one does not count, and of two with
 * one id the later in the list counts. Reads at most 20,000 events: go ticket by ticket through more. Throws
 * `invalid_type`, `unknown_event_type`, `out_of_range`, `invalid_instant`, …
 *
 * @example
 * const about = { ticket_id: 987, metric: 'reply_time', instance_id: 1 };
 * const [clock] = clockEventsFromZendesk([
 *   { id: 1, ...about, type: 'activate', time: '2026-11-20T08:00:00Z' },
 *   { id: 2, ...about, type: 'apply_sla', time: '2026-11-20T08:00:00Z', sla: { target: 60, business_hours: false } },
 *   { id: 3, ...about, type: 'fulfill', time: '2026-11-20T08:45:00Z' },
 * ]);
 * clock.within // => 'PT1H'
 * clock.events.map(({ type }) => type) // => ['started', 'met']
 * sla.readClock({ within: clock.within, events: clock.events, at: '2026-11-21T00:00:00Z' }).elapsed // => 'PT45M'
 */
export function clockEventsFromZendesk(
  metricEvents: ZendeskAnswer<'ticket_metric_events', ZendeskMetricEvent>,
): readonly ZendeskClock[] {
  return enter(metricEvents, (events) => deepFreeze(clocksOf(events)));
}

const enter = /*@__PURE__*/ soleDoor(
  'import.clockEventsFromZendesk',
  /*@__PURE__*/ listUnder('ticket_metric_events', readMetricEvents),
);

function clocksOf(given: readonly MetricEvent[]): ZendeskClock[] {
  const byId = new Map<number, MetricEvent>();
  for (const event of given) byId.set(event.id, event);
  const events = [...byId.values()].filter(({ deleted }) => !deleted);
  const groups = new Map<string, MetricEvent[]>();
  for (const event of events.sort((a, b) => a.ms - b.ms || a.id - b.id)) {
    const key = `${event.ticketId} ${event.instance} ${event.metric}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return [...groups.values()].flatMap(clockOf).sort(inOrder);
}

/** The clock of events in order; none where they say only how long it ran, or that it was late. */
function clockOf(events: readonly MetricEvent[]): ZendeskClock[] {
  const steps = stepsOf(events);
  const applied = events.filter(({ type }) => type === 'apply_sla' || type === 'apply_group_sla');
  const [first] = events;
  if (first === undefined || steps.length + applied.length === 0) return [];
  const last = steps.at(-1);
  const end = last?.type === 'met' ? last.ms : Number.POSITIVE_INFINITY;
  const target = applied.findLast(({ ms }) => ms <= end)?.target ?? null;
  return [
    {
      ticketId: first.ticketId,
      metric: first.metric,
      instance: first.instance,
      within: target === null ? null : durationOf(target.within),
      businessHours: target?.businessHours ?? false,
      events: steps.map(({ type, ms }) => ({ type, at: instantOf(ms) })),
    },
  ];
}

/** What happened to the clock. An event that does not change it is left out. */
function stepsOf(events: readonly MetricEvent[]): ClockStep[] {
  const steps: ClockStep[] = [];
  for (const { type, ms } of events) {
    const next = nextStep(steps.at(-1)?.type, type);
    if (next !== null) steps.push({ type: next, ms });
  }
  return steps;
}

function nextStep(last: ClockStep['type'] | undefined, type: MetricEvent['type']): ClockStep['type'] | null {
  const over = last === undefined || last === 'met';
  if (type === 'pause') return over || last === 'paused' ? null : 'paused';
  if (type === 'fulfill') return over ? null : 'met';
  if (type !== 'activate') return null;
  if (last === undefined) return 'started';
  return last === 'met' ? 'reopened' : last === 'paused' ? 'resumed' : null;
}

function inOrder(a: ZendeskClock, b: ZendeskClock): number {
  return a.ticketId - b.ticketId || (a.metric < b.metric ? -1 : a.metric > b.metric ? 1 : a.instance - b.instance);
}
