import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import type { Ticket } from './ticket.js';
import type { TicketChange, TicketEvent } from './ticket-event.js';

/** The longest history that a ticket can have: `decide`, `apply` and `parse` share the limit. */
export const MAX_EVENTS = 5000;
/** Any event may do something to the clock of any promise: so many pairs of them are read in time. */
export const MAX_PAIRS = 10_000;

export function outOfSequence({ revision }: TicketChange, last: number): Faults {
  return fault(
    'out_of_sequence',
    `Event ${revision} does not follow event ${last}. Apply the events in the order of their revisions.`,
    `イベント ${revision} は ${last} 番目のイベントに続くものではありません。revision の順に適用してください。`,
  );
}

export function wrongTicket({ id }: Ticket, found: string): Faults {
  return fault(
    'wrong_ticket',
    `The event belongs to ticket ${preview(found)}, not to ${preview(id)}.`,
    `このイベントはチケット ${preview(found)} のものです。${preview(id)} のイベントを指定してください。`,
  );
}

export function notSubmitted(): Faults {
  return fault(
    'not_submitted',
    "A ticket's life begins with its submission. Put the submitted event first.",
    'チケットの最初のイベントは送信です。submitted のイベントを最初に指定してください。',
  );
}

export function idReused({ type, at }: TicketEvent): Faults {
  return fault(
    'id_reused',
    `Another ${type === 'submitted' ? 'submission' : 'command'} has this id already; this one is of ${at}. Use a new id.`,
    `この ID はすでに使われています（${at} のイベント）。新しい ID を使ってください。`,
  );
}

export function tooManyEvents(): Faults {
  return fault(
    'too_many_events',
    `A ticket has at most ${MAX_EVENTS} events, and times its promises at most ${MAX_PAIRS}. Submit a new ticket.`,
    `1 つのチケットのイベントは ${MAX_EVENTS} 件まで、約束の数との積は ${MAX_PAIRS} までです。新しいチケットを送信してください。`,
  );
}

/** The fault of an event before the one that it follows. */
export function earlierThan({ at }: TicketChange, last: Instant): Faults | null {
  if (millisecondsOf(at) >= millisecondsOf(last)) return null;
  return under(
    ['at'],
    fault(
      'out_of_order',
      'The event lies before the event that it follows.',
      '直前のイベント以降の時刻を指定してください。',
    ),
  );
}
