import { allOf, Faults, orInvalid, under } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { object } from '../input/request.js';
import { versioned } from '../input/version.js';
import { MAX_EVENTS } from '../tickets/apply-faults.js';
import { isKnownTicket } from '../tickets/stored-ticket.js';
import type { TicketStatus } from '../tickets/ticket.js';
import { millisecondsOf, readInstant, usualMilliseconds } from '../time/instant.js';
import { withoutQuotes } from './private-faults.js';
import { readStatus, type TicketSummary } from './ticket-summary.js';

/**
 * The status of each wanted ticket as of an instant; `null` for one that had not been submitted by then, or is not
 * wanted, or sick. Throws the faults of the histories that had to be read for it where no wanted ticket has a status.
 */
export function statusesAt(
  tickets: readonly (TicketSummary | null)[],
  ms: number,
  isWanted: (summary: TicketSummary) => boolean,
): readonly (TicketStatus | null)[] {
  const faults: Faults[] = [];
  const statuses: (TicketStatus | null)[] = [];
  for (let i = 0; i < tickets.length; i++) {
    const summary = tickets[i] ?? null;
    const wanted = summary !== null && summary.openedAt <= ms && isWanted(summary);
    const status = wanted ? statusAt(summary, ms) : null;
    if (status instanceof Faults) faults.push(under(['tickets', i], status));
    statuses.push(status instanceof Faults ? null : status);
  }
  const none = faults.length > 0 && statuses.every((status) => status === null);
  return orInvalid(none ? allOf(faults) : statuses);
}

/** The status as of an instant: that of the last event by then, or of the submission. */
function statusAt(summary: TicketSummary, ms: number): TicketStatus | Faults {
  const usual = usualMilliseconds(summary.updatedAt);
  const updatedAt = Number.isNaN(usual) ? readUpdatedAt(summary.updatedAt) : usual;
  if (updatedAt instanceof Faults) return under(['updatedAt'], updatedAt);
  if (ms >= updatedAt) return summary.status;
  const changes = changesOf(summary);
  return changes instanceof Faults ? changes : (changes.findLast(({ at }) => at <= ms)?.status ?? 'open');
}

interface StatusChange {
  readonly at: number;
  readonly status: TicketStatus;
}

function changesOf({ source }: TicketSummary): readonly StatusChange[] | Faults {
  if (!isKnownTicket(source)) {
    const read = readHistory(source);
    return read instanceof Faults ? read : read.history;
  }
  return source.history.map(({ at, status }) => ({ at: millisecondsOf(at), status }));
}

const readUpdatedAt = /*@__PURE__*/ withoutQuotes(readInstant);
const readChange = /*@__PURE__*/ versioned(
  'ticket_event',
  /*@__PURE__*/ object({ at: readInstant, status: readStatus }, 'ignored'),
);
const readHistory = /*@__PURE__*/ withoutQuotes(
  /*@__PURE__*/ object({ history: /*@__PURE__*/ listOf(readChange, MAX_EVENTS) }, 'ignored'),
);
