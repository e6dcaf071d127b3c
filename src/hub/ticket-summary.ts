import { Faults, type Reader } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { readFields } from '../input/object.js';
import { nullable, oneOf, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { MAX_TICKETS } from '../tickets/due-within.js';
import { isKnownTicket } from '../tickets/stored-ticket.js';
import { STATUSES, type Ticket, type TicketStatus } from '../tickets/ticket.js';
import { millisecondsOf, readInstant, usualMilliseconds } from '../time/instant.js';
import { withoutQuotes } from './private-faults.js';

/** What the Hub counts and sorts a ticket by, and nothing that anybody wrote in it. */
export interface TicketSummary {
  readonly id: string;
  readonly requesterId: string;
  readonly accountId: string | null;
  readonly status: TicketStatus;
  /** In epoch milliseconds. */
  readonly openedAt: number;
  /** As it was given: it is read only where the status of an instant is needed. */
  readonly updatedAt: unknown;
  readonly issueType: string;
  readonly product: string | null;
  /** The ticket as it was given: its history is read where it is needed, and all of it where the ticket is shown. */
  readonly source: unknown;
}

const statuses: ReadonlySet<unknown> = /*@__PURE__*/ new Set(STATUSES);
const isStatus = (input: unknown): input is TicketStatus => statuses.has(input);

/** Reads the status of a ticket. */
export const readStatus = /*@__PURE__*/ oneOf('status', STATUSES);

/**
 * Reads the summary of a ticket. A ticket from outside is not read in full: for the tickets of a team that would cost
 * more than all that is counted.
 */
const readSummary: Reader<TicketSummary> = (input) => (isKnownTicket(input) ? summaryOf(input) : readFacts(input));

/** Reads the summaries of a list of tickets. Its faults quote no value of a ticket. */
export const readSummaries: Reader<readonly TicketSummary[]> = /*@__PURE__*/ withoutQuotes(
  /*@__PURE__*/ listOf(readSummary, MAX_TICKETS),
);

function summaryOf(ticket: Ticket): TicketSummary {
  const { id, requesterId, accountId, status, openedAt, updatedAt, issueType, product } = ticket;
  return {
    id,
    requesterId,
    accountId,
    status,
    openedAt: millisecondsOf(openedAt),
    updatedAt,
    issueType,
    product,
    source: ticket,
  };
}

const NAMES = ['id', 'requesterId', 'accountId', 'status', 'openedAt', 'updatedAt', 'issueType', 'product'] as const;

function readFacts(input: unknown): TicketSummary | Faults {
  const values = readFields(input, NAMES);
  if (values instanceof Faults) return values;
  const [id, requesterId, accountId, status, openedAt, updatedAt, issueType, product] = values;
  const opened = usualMilliseconds(openedAt);
  if (
    typeof id === 'string' &&
    typeof requesterId === 'string' &&
    (typeof accountId === 'string' || accountId === null) &&
    isStatus(status) &&
    !Number.isNaN(opened) &&
    typeof issueType === 'string' &&
    (typeof product === 'string' || product === null)
  ) {
    return {
      id,
      requesterId,
      accountId,
      status,
      openedAt: opened,
      updatedAt,
      issueType,
      product,
      source: input,
    };
  }
  // The readers of an object take several times as long, so they are used for faults, and for instants in another form.
  const facts = readSlowly({ id, requesterId, accountId, status, openedAt, issueType, product });
  return facts instanceof Faults ? facts : { ...facts, updatedAt, source: input };
}

const readName = /*@__PURE__*/ text({ max: 9_007_199_254_740_991 });

const readSlowly = /*@__PURE__*/ object({
  id: readName,
  requesterId: readName,
  accountId: /*@__PURE__*/ nullable(readName),
  status: readStatus,
  openedAt: readInstant,
  issueType: readName,
  product: /*@__PURE__*/ nullable(readName),
});
