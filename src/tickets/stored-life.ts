import { Faults, type Reader } from '../input/faults.js';
import { usualOr } from '../input/usual.js';
import { isKnownTicket, readTicket } from './stored-ticket.js';
import type { Ticket } from './ticket.js';
import { lifeOf, type TicketLife } from './ticket-life.js';
import { usualLife } from './usual-ticket.js';

/** Reads what the clocks of a ticket need: a known ticket is trusted, any other is read as `tickets.parse` reads it. */
export const readStored: Reader<Ticket | TicketLife> = (input) => (isKnownTicket(input) ? input : readUnknown(input));

// A ticket of which nothing is kept need not be written out.
const readUnknown: Reader<Ticket | TicketLife> = /*@__PURE__*/ usualOr<Ticket | TicketLife>(usualLife, readTicket);

/** `readStored`, and what the clocks of a known ticket need. */
export const readLife: Reader<TicketLife> = (input) => {
  const read = readStored(input);
  return read instanceof Faults || 'changes' in read ? read : lifeOf(read);
};
