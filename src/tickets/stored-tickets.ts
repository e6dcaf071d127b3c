import { allOf, Faults, type Reader, under } from '../input/faults.js';
import { MAX_ISSUES } from '../input/issue.js';
import { readItems } from '../input/list.js';
import { readStored } from './stored-life.js';
import type { Ticket } from './ticket.js';
import type { TicketLife } from './ticket-life.js';

/** Upper bound on the tickets of one request. */
export const MAX_TICKETS = 10_000_000;

/**
 * A reader of a list of stored tickets of which `read` reads one, each at its place. A sick one is `null`, so that it does
 * not stop the work for the others. A list in which no ticket can be read is not a list of tickets, and its faults are
 * those of all; of a long one that is told by its first 200, and 200 spread over the rest.
 */
export function sparing<T>(read: Reader<T>): Reader<readonly (T | null)[]> {
  return (input) => {
    const items = readItems(input, MAX_TICKETS);
    if (items instanceof Faults) return items;
    const tickets: (T | null)[] = [];
    const faults: Faults[] = [];
    let isAnySound = false;
    for (let i = 0; i < items.length; i++) {
      if (i === MAX_ISSUES && !isAnySound && !isAnySoundFrom(i, items, read)) break;
      const one = read(items[i]);
      const isSick = one instanceof Faults;
      tickets.push(isSick ? null : one);
      if (!isSick) isAnySound = true;
      else if (!isAnySound && i < MAX_ISSUES) faults.push(under([i], one));
    }
    return isAnySound || faults.length === 0 ? tickets : allOf(faults);
  };
}

/** Whether any of some 200 items, spread over those from a place on, can be read. To read a sick one takes long. */
function isAnySoundFrom(start: number, items: readonly unknown[], read: Reader<unknown>): boolean {
  const step = Math.ceil((items.length - start) / MAX_ISSUES);
  for (let i = start; i < items.length; i += step) if (!(read(items[i]) instanceof Faults)) return true;
  return false;
}

const readEach = /*@__PURE__*/ sparing<Ticket | TicketLife>(readStored);

/** Reads the stored tickets of a desk, sick ones left out. */
export const readStoredTickets: Reader<readonly (Ticket | TicketLife)[]> = (input) => {
  const tickets = readEach(input);
  return tickets instanceof Faults ? tickets : tickets.filter((one) => one !== null);
};
