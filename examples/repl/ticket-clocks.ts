import { tickets } from 'premium-support';
import { remember } from './drawing.ts';

/** `tickets.readClocks`, remembered: a row can be drawn with all that its clock went through. */
export function readClocks(request: tickets.ClocksRequest): readonly tickets.TicketClock[] {
  const rows = tickets.readClocks(request);
  for (const [i, { clock }] of tickets.clockInputs(request).entries()) {
    const row = rows[i];
    if (row !== undefined && clock !== null && clock.events.length > 0) remember(row.reading, clock);
  }
  return rows;
}
