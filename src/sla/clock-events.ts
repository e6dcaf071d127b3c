import { InvalidInputError, invalidInput, issue, shown } from '../errors.js';
import { listAt } from '../list.js';
import { unreadable } from '../record.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';

export type ClockEventType = 'started' | 'paused' | 'resumed' | 'met' | 'reopened';

/** Something that happened to a clock. `met`: a person answered. `reopened`: the matter was opened again. */
export interface ClockEvent {
  readonly type: ClockEventType;
  readonly at: InstantInput;
}

/** An event whose instant has been read, in epoch milliseconds. */
export interface TimedEvent {
  readonly type: ClockEventType;
  readonly ms: number;
}

const TYPES: ReadonlySet<unknown> = new Set<ClockEventType>(['started', 'paused', 'resumed', 'met', 'reopened']);
const MOST_ISSUES = 100;

/** The events at `events` of the caller's input, all of them checked: known types, instants in order. */
export function readEvents(input: readonly ClockEvent[]): readonly TimedEvent[] {
  const items = listAt(input, ['events']);
  const events: TimedEvent[] = [];
  const issues: InvalidInputError['issues'][number][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < items.length && issues.length < MOST_ISSUES; i++) {
    try {
      const event = readEvent(items[i], i);
      if (event.ms < last) throw outOfOrder(i);
      last = event.ms;
      events.push(event);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new InvalidInputError(issues);
  return events;
}

function readEvent(input: ClockEvent | undefined, i: number): TimedEvent {
  if (typeof input !== 'object' || input === null) {
    return invalidInput('invalid_type', ['events', i], 'An event is expected.', 'イベントを指定してください。');
  }
  const { type, at } = partsOf(input, i);
  if (!TYPES.has(type)) {
    return invalidInput(
      'unknown_event',
      ['events', i, 'type'],
      `${shown(type)} is none of ${[...TYPES].join(', ')}.`,
      `${shown(type)} は使えません。使えるのは ${[...TYPES].join(', ')} です。`,
    );
  }
  return { type, ms: millisecondsOf(at, ['events', i, 'at']) };
}

function partsOf(input: ClockEvent, i: number): ClockEvent {
  try {
    const { type, at } = input;
    return { type, at };
  } catch {
    return unreadable(['events', i]);
  }
}

function outOfOrder(i: number): InvalidInputError {
  return new InvalidInputError([
    issue(
      'out_of_order',
      ['events', i, 'at'],
      'The event lies before the one ahead of it in the list.',
      'イベントが、リスト内の直前のイベントより前の時刻になっています。',
    ),
  ]);
}
