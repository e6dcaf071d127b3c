import fc from 'fast-check';
import { expect } from 'vitest';
import { type DueRow, dueWithin, readClocks, type Ticket } from '../../src/tickets/index.js';
import { milliseconds } from '../oracles/sla-report.ts';
import { prop } from '../prop.ts';
import { desk } from '../service-levels/care-tickets.ts';

const within = fc.constantFrom('PT0S', 'PT0.001S', 'PT15M', 'PT1H', 'PT4H', 'PT72H', 'PT2000H');
const lateness = fc.constantFrom<'due_at' | 'elapsed'>('due_at', 'elapsed');

prop(
  'due_rows_are_what_the_clocks_of_each_ticket_say',
  'an older follow-up of which a newer one has taken the place',
  desk,
  within,
  lateness,
  ({ tickets, at }, time, how) => {
    const until = at + milliseconds(time);
    const expected = tickets.flatMap((ticket) =>
      readClocks({ ticket, at, lateness: how })
        .filter(({ reading: { stage, dueAt } }) => dueAt !== null && (stage === 'active' || stage === 'overdue'))
        .filter(({ reading: { dueAt } }) => Date.parse(dueAt ?? '') <= until)
        .map(({ commitment, reading }) => ({
          ...{ ticketId: ticket.id, accountId: ticket.accountId, commitmentId: commitment.id },
          ...{ metric: commitment.metric, severity: commitment.severity, dueAt: reading.dueAt },
          ...{ stage: reading.stage, hours: commitment.hours },
        })),
    );
    const rows = dueWithin({ tickets, at, within: time, lateness: how });
    expect(new Set(rows.map(textOf))).toEqual(new Set(expected.map(textOf)));
    expect(rows).toHaveLength(expected.length);
  },
);

function textOf(row: object): string {
  return JSON.stringify(row);
}

prop(
  'due_rows_are_in_order',
  'rows in the order of the tickets',
  desk,
  within,
  lateness,
  ({ tickets, at }, time, how) => {
    const rows = dueWithin({ tickets, at, within: time, lateness: how });
    const places = rows.map(({ stage, dueAt }) => `${stage === 'overdue' ? 0 : 1} ${dueAt}`);
    expect(places).toEqual(places.toSorted());
  },
);

prop(
  'more_time_only_adds_rows',
  'rows that are due before `at` left out once more time is asked for',
  desk,
  within,
  ({ tickets, at }, time) => {
    const few = dueWithin({ tickets, at, within: time }).map(textOf);
    const many = dueWithin({ tickets, at, within: 'PT2000H' }).map(textOf);
    expect(few.every((row) => many.includes(row))).toBe(true);
  },
);

prop(
  'stored_tickets_are_due_alike',
  'a commitment of a stored ticket read without its severity',
  desk,
  within,
  ({ tickets, at }, time) => {
    const again: readonly Ticket[] = JSON.parse(JSON.stringify(tickets));
    const rows: readonly DueRow[] = dueWithin({ tickets: again, at, within: time });
    expect(rows).toStrictEqual(dueWithin({ tickets, at, within: time }));
    expect(Object.isFrozen(rows) && rows.every(Object.isFrozen)).toBe(true);
  },
);
