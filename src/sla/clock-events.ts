import { allOf, Faults, fault, type Reader, under } from '../input/faults.js';
import { MAX_ISSUES } from '../input/issue.js';
import { readItems } from '../input/list.js';
import { nullable, oneOf, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';

const EVENT_TYPES = ['started', 'paused', 'resumed', 'met', 'reopened', 'cancelled'] as const;

/**
 * `met`: the promise was kept or missed by an answer. `cancelled`: it ended without one. `reopened`: it goes on, after an
 * answer or a cancellation.
 *
 * @useDeclaredType
 */
export type ClockEventType = (typeof EVENT_TYPES)[number];

/** Upper bound on the events of a clock: those of a ticket. More would take over a tenth of a second to draw. */
export const MAX_EVENTS = 5000;
/** Upper bound on the reasons for which a clock or a ticket waits at a time: each event goes through them all. */
export const MAX_REASONS = 100;

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

const readFieldsOfEvent = /*@__PURE__*/ object({
  type: /*@__PURE__*/ oneOf('event', EVENT_TYPES),
  at: readInstant,
  reason: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 200 })),
});

function readEvent(input: unknown): TimedEvent | Faults {
  const event = readFieldsOfEvent(input);
  return event instanceof Faults ? event : { type: event.type, ms: event.at, reason: event.reason };
}

/** Reads the events of a clock: known types, instants in order. */
export const readEvents: Reader<readonly TimedEvent[]> = (input) => {
  const items = readItems(input, MAX_EVENTS);
  if (items instanceof Faults) return items;
  const events: TimedEvent[] = [];
  const faults: Faults[] = [];
  const reasons = new Set<string | null>();
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
    if (event.type === 'paused') reasons.add(event.reason);
    else if (event.type === 'resumed' && event.reason !== null) reasons.delete(event.reason);
    // A started clock does not start again, and only one that has ended is reopened: both leave the reasons.
    else if (event.type !== 'started' && event.type !== 'reopened') reasons.clear();
    if (reasons.size > MAX_REASONS) {
      faults.push(under([i, 'reason'], tooManyReasons()));
      break;
    }
  }
  return faults.length === 0 ? events : allOf(faults);
};

function tooManyReasons(): Faults {
  return fault(
    'out_of_range',
    `A clock is paused for at most ${MAX_REASONS} reasons at a time. Resume some of them first.`,
    `同時に指定できる一時停止の理由は ${MAX_REASONS} 件までです。先に、いずれかを再開してください。`,
  );
}

function outOfOrder(): Faults {
  return fault(
    'out_of_order',
    'The event lies before the event ahead of it in the list. List the events in the order of time.',
    'イベントは時刻の順に並べてください（直前のイベントより前の時刻になっています）。',
  );
}
