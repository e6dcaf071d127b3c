import fc from 'fast-check';
import { expect } from 'vitest';
import { asOf, type ChangeRow, changes, nextChange, readClocks, type Ticket } from '../../src/tickets/index.js';
import { prop } from '../prop.ts';
import { desk } from '../service-levels/care-tickets.ts';

const DAY = 24 * 3_600_000;
const judging = fc.record(
  { atRiskAt: fc.constantFrom(0, 0.5, 0.75, 1), lateness: fc.constantFrom<'due_at' | 'elapsed'>('due_at', 'elapsed') },
  { requiredKeys: [], noNullPrototype: true },
);

/**
 * What each promise of a ticket shows, as it was: its newest clock. `null` for one that another severity has ended, as that
 * may have been made again since.
 */
function shown(ticket: Ticket, at: number, how: object) {
  const then = asOf(ticket, at);
  const rows = then === null ? [] : readClocks({ ticket: then, at, ...how });
  const inForce = then?.commitments.length ?? 0;
  return rows
    .map(({ commitment: { id, metric }, reading: { stage, atRisk, startedAt } }, i) => ({
      clock: `${id} ${metric} ${startedAt}`,
      standing: i < inForce ? (atRisk ? 'at_risk' : stage) : null,
      startedAt,
    }))
    .filter(({ startedAt }) => startedAt !== null);
}

/** The last change of each clock. */
function lastOf(rows: readonly ChangeRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ commitmentId, metric, startedAt, to }) => [`${commitmentId} ${metric} ${startedAt}`, to]));
}

prop(
  'what_a_ticket_shows_is_the_last_change_of_its_clocks',
  'a promise of another severity whose breach lies before it was made left out',
  desk,
  judging,
  ({ tickets, at }, how) => {
    for (const ticket of tickets) {
      const rows = changes({ tickets: [ticket], to: at + 3 * DAY, ...how });
      const edges = [
        ...rows.map((row) => Date.parse(row.at)),
        ...ticket.history.map((event) => Date.parse(event.at)),
        at,
      ];
      const told = edges
        .flatMap((one) => [one - 1, one])
        .flatMap((edge) => {
          const last = lastOf(changes({ tickets: [ticket], to: edge, ...how }));
          return shown(ticket, edge, how).map((one) => ({ ...one, edge, last: last.get(one.clock) }));
        });
      if (told.length === 0) continue;
      // A clock that shows nothing of its own has a last change, whatever that is.
      const isOther = ({ standing, last }: (typeof told)[number]) => last === undefined || (standing ?? last) !== last;
      expect(told.filter(isOther)).toEqual([]);
    }
  },
);

prop(
  'changes_of_tickets_in_adjacent_intervals_are_those_of_the_whole',
  'changes looked for in the ticket as it will be',
  desk,
  judging,
  fc.array(fc.nat({ max: 5 * DAY }), { minLength: 1, maxLength: 4 }),
  ({ tickets, at }, how, waits) => {
    const to = at + 5 * DAY;
    const whole = changes({ tickets, to, ...how });
    const borders = [...waits.map((wait) => at + wait), ...whole.slice(0, 5).map((row) => Date.parse(row.at)), to];
    const inOrder = [...borders].sort((a, b) => a - b);
    const parts = inOrder.flatMap((end, i) => changes({ tickets, from: inOrder[i - 1] ?? null, to: end, ...how }));
    expect(parts).toStrictEqual(whole);
  },
);

prop(
  'the_next_change_is_the_first_of_all_changes',
  'a change at `from` told again',
  desk,
  judging,
  ({ tickets, at }, how) => {
    // Events of the tickets after `at` would change them before.
    const quiet = tickets.filter(({ updatedAt }) => Date.parse(updatedAt) <= at);
    const next = nextChange({ tickets: quiet, at, ...how });
    const [first] = changes({ tickets: quiet, from: at, to: at + 400 * DAY, ...how });
    expect(first?.at ?? null).toBe(next?.at ?? null);
  },
);
