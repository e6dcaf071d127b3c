import { expect } from 'vitest';
import { nextChange, readClocks, type Ticket } from '../../src/tickets/index.js';
import { prop } from '../prop.ts';
import { desk } from '../service-levels/care-tickets.ts';
import { judging } from './judging.ts';

prop(
  'the_next_change_is_the_first_of_all_clocks',
  'the last of equals in the list',
  desk,
  judging,
  ({ tickets, at }, how) => {
    const changes = tickets.flatMap((ticket) =>
      readClocks({ ticket, at, ...how }).flatMap(({ commitment, reading: { nextChange: next } }) =>
        next === null ? [] : [{ at: next.at, ticketId: ticket.id, commitmentId: commitment.id, to: next.to }],
      ),
    );
    const earliest = Math.min(...changes.map((change) => Date.parse(change.at)));
    const first = changes.find((change) => Date.parse(change.at) === earliest) ?? null;
    expect(nextChange({ tickets, at, ...how })).toEqual(first);
  },
);

/** What a desk sees of its tickets. */
function seen(tickets: readonly Ticket[], at: number, how: object): unknown {
  return tickets.map((ticket) =>
    readClocks({ ticket, at, ...how }).map(({ reading: { stage, atRisk } }) => [stage, atRisk]),
  );
}

prop(
  'until_the_next_change_nothing_changes',
  'a change to risk looked for with the time that ran before the pause forgotten',
  desk,
  judging,
  ({ tickets, at }, how) => {
    // Events of the tickets after `at` would change them besides.
    const quiet = tickets.filter(({ updatedAt }) => Date.parse(updatedAt) <= at);
    const change = nextChange({ tickets: quiet, at, ...how });
    if (change === null) {
      expect(seen(quiet, at + 400 * 24 * 3_600_000, how)).toEqual(seen(quiet, at, how));
      return;
    }
    const ms = Date.parse(change.at);
    expect(ms).toBeGreaterThan(at);
    expect(seen(quiet, ms - 1, how)).toEqual(seen(quiet, at, how));
    expect(seen(quiet, ms, how)).not.toEqual(seen(quiet, at, how));
  },
);

prop('stored_tickets_change_alike', 'a stored ticket read at the time of its last event', desk, ({ tickets, at }) => {
  const again: readonly Ticket[] = JSON.parse(JSON.stringify(tickets));
  expect(nextChange({ tickets: again, at })).toStrictEqual(nextChange({ tickets, at }));
});
