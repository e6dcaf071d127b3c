import { allOf, Faults, type Reader, under } from '../input/faults.js';
import { MAX_ISSUES } from '../input/issue.js';
import { readItems } from '../input/list.js';
import { readStored } from './stored-life.js';
import type { Ticket } from './ticket.js';
import type { TicketLife } from './ticket-life.js';

/** Upper bound on the tickets of one request. */
export const MAX_TICKETS = 10_000_000;

/**
 * Reads the stored tickets of a desk. A sick one is left out, so that it does not stop the work for the others; a list in
 * which no ticket can be read is not a list of tickets, and its faults are those of all.
 */
export const readStoredTickets: Reader<readonly (Ticket | TicketLife)[]> = (input) => {
  const items = readItems(input, MAX_TICKETS);
  if (items instanceof Faults) return items;
  const tickets: (Ticket | TicketLife)[] = [];
  const faults: Faults[] = [];
  for (let i = 0; i < items.length; i++) {
    const read = readStored(items[i]);
    if (!(read instanceof Faults)) tickets.push(read);
    else if (tickets.length === 0 && faults.length < MAX_ISSUES) faults.push(under([i], read));
  }
  return tickets.length === 0 && faults.length > 0 ? allOf(faults) : tickets;
};
