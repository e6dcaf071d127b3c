import type { Schedule } from '../calendar/schedule.js';
import { type Faults, fault } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import type { Commitment } from '../sla/commitment.js';
import { MAX_EVENTS, MAX_PAIRS, tooManyEvents } from './apply-faults.js';
import { MAX_PROMISES } from './stored-limits.js';
import type { SeverityTerms, Ticket } from './ticket.js';
import type { TicketChange } from './ticket-event.js';

/** Upper bound on the values in all promises of a ticket, those of its hours among them. */
const MAX_VALUES = 50_000;
/** Upper bound on the promises that do not run round the clock: their hours have tables for the years that are asked about. */
const MAX_ON_HOURS = 200;
/** Upper bound on the characters that were written in a ticket: the Hub searches them all. */
const MAX_WORDS = 500_000;

/** How large a ticket is. What a new severity promises counts anew. */
export interface TicketSize {
  readonly events: number;
  readonly promises: number;
  readonly values: number;
  /** The promises that do not run round the clock. */
  readonly onHours: number;
  /** Characters of the subject, the body and the replies. */
  readonly words: number;
}

/** The size of a ticket before its first event. */
export const NO_SIZE: TicketSize = /*@__PURE__*/ Object.freeze({
  events: 0,
  promises: 0,
  values: 0,
  onHours: 0,
  words: 0,
});

type Sized = Pick<Ticket, 'subject' | 'body' | 'history' | 'commitments'> & {
  readonly submittedWith?: SeverityTerms | null;
};

export function sizeOf({ subject, body, history, commitments, submittedWith = null }: Sized): TicketSize {
  const promised = withPromises(NO_SIZE, submittedWith === null ? commitments : submittedWith.commitments);
  return history.reduce(withEvent, { ...promised, words: subject.length + body.length });
}

export function withEvent(size: TicketSize, event: TicketChange): TicketSize {
  const { events, promises, values, onHours, words } = size;
  const grown = { events: events + 1, promises, values, onHours, words: words + (event.body?.length ?? 0) };
  return event.type === 'severity_set' ? withPromises(grown, event.commitments) : grown;
}

function withPromises(size: TicketSize, commitments: readonly Commitment[]): TicketSize {
  const values = commitments.reduce((sum, commitment) => sum + valuesOf(commitment), size.values);
  const onHours = size.onHours + commitments.filter(({ schedule }) => schedule !== null).length;
  return { events: size.events, promises: size.promises + commitments.length, values, onHours, words: size.words };
}

/** How many values a promise has. */
export function valuesOf({ schedule, rests, because }: Pick<Commitment, 'schedule' | 'rests' | 'because'>): number {
  return 15 + rests.length + because.length + (schedule === null ? 0 : valuesIn(schedule));
}

/** The fault of a ticket that is larger than any verb reads; `null` where there is room for all. */
export function sizeFault({ events, promises, values, onHours, words }: TicketSize): Faults | null {
  if (promises > MAX_PROMISES || values > MAX_VALUES || onHours > MAX_ON_HOURS) return tooManyPromises();
  if (events > MAX_EVENTS || events * promises > MAX_PAIRS) return tooManyEvents();
  return words > MAX_WORDS ? tooManyWords() : null;
}

function tooManyPromises(): Faults {
  return fault(
    'too_many_promises',
    `A ticket has room for ${MAX_PROMISES} promises, ${MAX_ON_HOURS} of them on hours, and for ${MAX_VALUES} values in them. Promise less to one request.`,
    `1 つのチケットの約束は ${MAX_PROMISES} 件、うち営業時間で進むものは ${MAX_ON_HOURS} 件、値は ${MAX_VALUES} 個までです。約束を減らしてください。`,
  );
}

function tooManyWords(): Faults {
  return fault(
    'too_long',
    `The subject, body and replies of a ticket have at most ${MAX_WORDS} characters. Submit a new ticket.`,
    `1 つのチケットの件名、本文、返信は合わせて ${MAX_WORDS} 文字までです。新しいチケットを送信してください。`,
  );
}

const valuesIn = /*@__PURE__*/ oncePer(({ weekly, closures, exceptions }: Schedule): number => {
  const days = [...Object.values(weekly), ...Object.values(exceptions)];
  return days.reduce((sum, windows) => sum + 1 + windows.length, 5 + closures.length);
});
