import { type Entitlements, readEntitlements } from '../entitlements/entitlements.js';
import { allOf, Faults, missing, under } from '../input/faults.js';
import { nullable, text } from '../input/readers.js';
import { object, type Subject } from '../input/request.js';
import { versioned } from '../input/version.js';
import { readTicket } from '../tickets/stored-ticket.js';
import type { Ticket } from '../tickets/ticket.js';
import { isOwn } from './access.js';
import { withoutQuotes } from './private-faults.js';

/** A viewer, and the ticket that they want to see; `null` for somebody else's. */
export interface TicketSubject {
  readonly set: Entitlements;
  readonly ticket: Ticket | null;
}

/** An id is compared alone, at whatever length. A name of `Number`'s would keep this reader in every bundle. */
const ANY_LENGTH = 9_007_199_254_740_991;

const readAnyId = /*@__PURE__*/ text({ max: ANY_LENGTH });

const readIds = /*@__PURE__*/ object(
  { requesterId: readAnyId, accountId: /*@__PURE__*/ nullable(readAnyId) },
  'ignored',
);
const readIdsByVersion = /*@__PURE__*/ versioned('ticket', readIds);

/** Whose a ticket is, is asked first: its version is told to nobody else. */
const readWhose = /*@__PURE__*/ withoutQuotes((input) => {
  const whose = readIds(input);
  return whose instanceof Faults ? readIdsByVersion(input) : whose;
});

/**
 * The subject of a request about one ticket. The ticket is read in full for its requester alone, so that nobody else is
 * told its faults (R48).
 */
export const aboutTicket: Subject<TicketSubject> = {
  fields: ['viewer', 'ticket'],
  read: (given) => {
    const set = readEntitlements(given.viewer);
    const ticket = readOwnTicket(given.ticket, set instanceof Faults ? null : set);
    const faults: Faults[] = [];
    if (set instanceof Faults) faults.push(under(['viewer'], given.viewer === undefined ? missing() : set));
    if (ticket instanceof Faults) faults.push(under(['ticket'], given.ticket === undefined ? missing() : ticket));
    return set instanceof Faults || ticket instanceof Faults ? allOf(faults) : { set, ticket };
  },
};

function readOwnTicket(input: unknown, set: Entitlements | null): Ticket | null | Faults {
  const whose = readWhose(input);
  if (whose instanceof Faults) return whose;
  return set !== null && isOwn(whose, set) ? readTicket(input) : null;
}
