import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { allOf, Faults, missing, type Reader, under } from '../input/faults.js';
import { MAX_ISSUES } from '../input/issue.js';
import { known } from '../input/known.js';
import { listOf, readItems } from '../input/list.js';
import { readFields } from '../input/object.js';
import { oneOf } from '../input/readers.js';
import { document } from '../input/schema.js';
import { versioned } from '../input/version.js';
import type { Commitment } from '../sla/commitment.js';
import { MAX_EVENTS, tooManyEvents } from './apply-faults.js';
import { sharedHours } from './stored-hours.js';
import { MAX_EVENT_SIZE } from './stored-limits.js';
import type { SeverityTerms } from './ticket.js';
import { EVENT_TYPES, type TicketChange, type TicketEvent } from './ticket-event.js';
import { eventSchemaOf } from './ticket-schema.js';
import { NO_SIZE, sizeFault, withEvent } from './ticket-size.js';

const events = /*@__PURE__*/ known<TicketEvent>();

/** Freezes an event that this module made, and remembers it. */
export function keepEvent<E extends TicketEvent>(event: E): E {
  events.keep(event);
  return event;
}

/**
 * Stored events of one ticket or of several, as a list that `apply` takes; or a refusal with every issue and its path.
 *
 * @example
 * tickets.parseEvents([]) // => { ok: true, value: [] }
 * tickets.parseEvents([{ type: 'vanished' }]).ok // => false
 */
export function parseEvents(input: unknown): Decision<readonly TicketEvent[], InvalidInput> {
  return toDecision(readEvents(input));
}

const readEventDocument = /*@__PURE__*/ document((plain) => eventSchemaOf(Object(plain).type), MAX_EVENT_SIZE);
const readType = /*@__PURE__*/ oneOf('event', EVENT_TYPES);

/** Reads an event of the types that `readKnownType` knows. */
function eventReader(readKnownType: Reader<string>): Reader<TicketEvent> {
  return versioned('ticket_event', (input) => {
    const event = typeFault(input, readKnownType) ?? readEventDocument(input);
    return event instanceof Faults ? event : keepEvent(withSharedHours(event));
  });
}

/** Reads an event: a known one as it is. */
export const readEvent: Reader<TicketEvent> = /*@__PURE__*/ events.or(/*@__PURE__*/ eventReader(readType));

const readEvents: Reader<readonly TicketEvent[]> = /*@__PURE__*/ listOf(readEvent);

/** The fault of an event's type, which says how its other fields are read; `null` where it is known. */
function typeFault(event: unknown, readKnownType: Reader<string>): Faults | null {
  const values = readFields(event, ['type']);
  if (values instanceof Faults) return values;
  const type = values[0] === undefined ? missing() : readKnownType(values[0]);
  return type instanceof Faults ? under(['type'], type) : null;
}

/** The submission of a ticket is the ticket itself, and not in its history. */
const readChangeInFull = /*@__PURE__*/ eventReader(/*@__PURE__*/ oneOf('event', /*@__PURE__*/ EVENT_TYPES.slice(1)));

/**
 * Reads the history of a stored ticket event by event, so that a long one is read though each event is bounded in size;
 * after an event that is too large, or once all are too large together, no further ones are looked at.
 */
export const readHistory: Reader<readonly TicketChange[]> = (input) => {
  const items = readItems(input);
  if (items instanceof Faults) return items;
  if (items.length > MAX_EVENTS) return tooManyEvents();
  const history: TicketChange[] = [];
  const faults: Faults[] = [];
  let size = NO_SIZE;
  for (let i = 0; i < items.length && faults.length < MAX_ISSUES; i++) {
    const event = readChange(items[i]);
    if (event instanceof Faults) {
      faults.push(under([i], event));
      if (event.issues.some(({ code }) => code === 'too_large')) break;
      continue;
    }
    history.push(event);
    size = withEvent(size, event);
    const large = sizeFault(size);
    if (large !== null) return large;
  }
  return faults.length === 0 ? history : allOf(faults);
};

function readChange(input: unknown): TicketChange | Faults {
  const event = events.has(input) && input.type !== 'submitted' ? input : readChangeInFull(input);
  // A getter may answer another type when it is asked again.
  return event instanceof Faults || event.type !== 'submitted' ? event : under(['type'], missing());
}

/** The same document with the one schedule that stands for all of its content, in each promise. */
export function withSharedHours<T extends TicketEvent | SeverityTerms>(document: T): T {
  if (!('commitments' in document)) return document;
  return { ...document, commitments: document.commitments.map(withSharedSchedule) };
}

function withSharedSchedule(commitment: Commitment): Commitment {
  const { schedule } = commitment;
  return schedule === null ? commitment : { ...commitment, schedule: sharedHours(schedule) };
}
