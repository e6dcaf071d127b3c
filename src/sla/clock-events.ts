import { allOf, Faults, fault, MAX_ISSUES, type Reader, under } from '../input/faults.js';
import { readItems } from '../input/list.js';
import { nullable, oneOf, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { isPlain, unread, usualOr } from '../input/usual.js';
import { type InstantInput, readInstant, usualMilliseconds } from '../time/instant.js';

const EVENT_TYPES = ['started', 'paused', 'resumed', 'met', 'reopened', 'cancelled'] as const;

/**
 * `met`: the promise was kept or missed by an answer. `cancelled`: it ended without one. `reopened`: it goes on, after an
 * answer or a cancellation.
 *
 * @useDeclaredType
 */
export type ClockEventType = (typeof EVENT_TYPES)[number];

/** Something that happened to a clock. */
export interface ClockEvent {
  readonly type: ClockEventType;
  readonly at: InstantInput;
  /**
   * Why it was paused. The clock runs again when every reason has been resumed; `resumed` without a reason ends all.
   */
  readonly reason?: string | null | undefined;
}

/** An event that has been read: its instant in epoch milliseconds. */
export interface TimedEvent {
  readonly type: ClockEventType;
  readonly ms: number;
  readonly reason: string | null;
}

const MAX_REASON = 200;

const readEventInFull = /*@__PURE__*/ object({
  type: /*@__PURE__*/ oneOf('event', EVENT_TYPES),
  at: readInstant,
  reason: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: MAX_REASON })),
});

/** Reads one event. The usual form is read at once; the readers by field find out what is wrong with any other. */
const readEvent: Reader<TimedEvent> = /*@__PURE__*/ usualOr(usualEvent, (input) => {
  const event = readEventInFull(input);
  return event instanceof Faults ? event : { type: event.type, ms: event.at, reason: event.reason };
});

function usualEvent(input: unknown): TimedEvent | null {
  const fields = unread<string>(input);
  if (fields === null) return null;
  const { type } = fields;
  if (!isPlain(fields)) return null;
  let at: unknown;
  let reason: unknown = null;
  for (const name in fields) {
    if (name === 'at') at = fields[name];
    else if (name === 'reason') reason = fields[name] ?? null;
    else if (name !== 'type') return null;
  }
  const ms = usualMilliseconds(at);
  if (Number.isNaN(ms) || !isEventType(type)) return null;
  if (reason !== null && !(typeof reason === 'string' && reason.length <= MAX_REASON)) return null;
  return { type, ms, reason };
}

function isEventType(type: unknown): type is ClockEventType {
  return (
    type === 'started' ||
    type === 'paused' ||
    type === 'resumed' ||
    type === 'met' ||
    type === 'reopened' ||
    type === 'cancelled'
  );
}

/** Reads the events of a clock: known types, instants in order. */
export const readEvents: Reader<readonly TimedEvent[]> = (input) => {
  const items = readItems(input);
  if (items instanceof Faults) return items;
  const events: TimedEvent[] = [];
  const faults: Faults[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < items.length && faults.length < MAX_ISSUES; i++) {
    const event = readEvent(items[i]);
    if (event instanceof Faults) {
      faults.push(under([i], event));
      continue;
    }
    if (event.ms < last) faults.push(under([i, 'at'], outOfOrder()));
    last = event.ms;
    events.push(event);
  }
  return faults.length === 0 ? events : allOf(faults);
};

function outOfOrder(): Faults {
  return fault(
    'out_of_order',
    'The event lies before the event ahead of it in the list. List the events in the order of time.',
    'イベントは時刻の順に並べてください（直前のイベントより前の時刻になっています）。',
  );
}
