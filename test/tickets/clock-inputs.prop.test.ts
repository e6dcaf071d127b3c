import { expect } from 'vitest';
import { drawSvg, readClock } from '../../src/sla/index.js';
import { clockInputs, readClocks } from '../../src/tickets/index.js';
import { prop } from '../prop.ts';
import { desk } from '../service-levels/care-tickets.ts';
import { judging } from './judging.ts';

prop(
  'a_clock_is_read_from_its_input_as_from_its_ticket',
  'the reason of a pause lost, or an event after the instant kept',
  desk,
  judging,
  ({ tickets, at }, how) => {
    for (const ticket of tickets) {
      const request = { ticket, at, ...how };
      const inputs = clockInputs(request);
      const clocks = readClocks(request);
      expect(inputs.map(({ commitment }) => commitment)).toEqual(clocks.map(({ commitment }) => commitment));
      // Stored and read again, each says all that its clock needs.
      const again: typeof inputs = JSON.parse(JSON.stringify(inputs));
      for (const [i, { clock }] of again.entries()) {
        const { commitment, reading } = clocks[i] ?? expect.unreachable();
        if (clock === null) expect([commitment.budget, reading.dueAt]).toEqual([null, null]);
        else expect(readClock(clock)).toEqual(reading);
      }
    }
  },
);

prop('every_started_clock_of_a_ticket_is_drawn', 'an input that the drawing does not take', desk, ({ tickets, at }) => {
  for (const ticket of tickets) {
    for (const { clock } of clockInputs({ ticket, at })) {
      if (clock !== null && clock.events.length > 0) expect(drawSvg(clock)).toContain('</svg>');
    }
  }
});
