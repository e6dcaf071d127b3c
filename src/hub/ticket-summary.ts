import { Faults, type Reader } from '../input/faults.js';
import { readFields } from '../input/object.js';
import { nullable, oneOf, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { unread, usualOr } from '../input/usual.js';
import { DOCUMENT_VERSION, versioned } from '../input/version.js';
import { sparing } from '../tickets/stored-tickets.js';
import { STATUSES, type Ticket, type TicketStatus } from '../tickets/ticket.js';
import { readInstant, usualMilliseconds } from '../time/instant.js';
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
 * The summary of a ticket whose fields are usual; `null` where one may not be. A ticket from outside is not read in full:
 * for the tickets of a team that would cost more than all that is counted.
 */
function usualSummary(input: unknown): TicketSummary | null {
  const fields = unread<keyof Ticket>(input);
  if (fields === null) return null;
  const { version, id, requesterId, accountId, status, openedAt, updatedAt, issueType, product } = fields;
  if (version !== DOCUMENT_VERSION) return null;
  const opened = usualMilliseconds(openedAt);
  if (Number.isNaN(opened) || typeof id !== 'string' || typeof requesterId !== 'string' || !isStatus(status))
    return null;
  if (typeof issueType !== 'string' || !isNameOrNull(product) || !isNameOrNull(accountId)) return null;
  return { id, requesterId, accountId, status, openedAt: opened, updatedAt, issueType, product, source: input };
}

function isNameOrNull(input: unknown): input is string | null {
  return typeof input === 'string' || input === null;
}

const NAMES = ['id', 'requesterId', 'accountId', 'status', 'openedAt', 'updatedAt', 'issueType', 'product'] as const;

/** Reads a summary by its fields, or finds out what is wrong with them. */
const readSummary: Reader<TicketSummary> = /*@__PURE__*/ usualOr(
  usualSummary,
  /*@__PURE__*/ versioned('ticket', (input) => {
    const values = readFields(input, NAMES);
    if (values instanceof Faults) return values;
    const [id, requesterId, accountId, status, openedAt, updatedAt, issueType, product] = values;
    const facts = readSlowly({ id, requesterId, accountId, status, openedAt, issueType, product });
    return facts instanceof Faults ? facts : { ...facts, updatedAt, source: input };
  }),
);

/** Reads the summaries of a list of tickets, `null` for a sick one. Its faults quote no value of a ticket. */
export const readSummaries: Reader<readonly (TicketSummary | null)[]> = /*@__PURE__*/ withoutQuotes(
  /*@__PURE__*/ sparing(readSummary),
);

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
