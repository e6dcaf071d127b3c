import { isDeepStrictEqual } from 'node:util';
import { sla, tickets } from 'premium-support';
import { remember } from './drawing.ts';

/** `tickets.readClocks`, remembered: a row can be drawn with all that its clock went through. */
export function readClocks(request: tickets.ClocksRequest): readonly tickets.TicketClock[] {
  const rows = tickets.readClocks(request);
  const { ticket, at, ...judging } = request;
  const changes = tickets.changes({ tickets: [ticket], from: null, to: at, ...judging });
  for (const row of rows) {
    const input = { ...clockOf(row, changes), at, ...judging };
    // What a clock shows does not tell of a pause after it was late: such a clock is drawn as a bar.
    if (input.events.length > 0 && isDeepStrictEqual(sla.readClock(input), row.reading)) remember(row.reading, input);
  }
  return rows;
}

/** The clock of a promise, from what it showed from its start on; without an event where nothing runs out. */
function clockOf({ commitment, reading }: tickets.TicketClock, changes: readonly tickets.ChangeRow[]) {
  const { budget, schedule } = commitment;
  const shown = changes.filter(
    ({ commitmentId, startedAt }) => commitmentId === commitment.id && startedAt === reading.startedAt,
  );
  const events: sla.ClockEvent[] = [];
  if (budget !== null && reading.startedAt !== null) events.push({ type: 'started', at: reading.startedAt });
  for (const [i, { at, to }] of shown.entries()) {
    const type = eventBetween(shown[i - 1]?.to, to);
    if (events.length > 0 && type !== null) events.push({ type, at });
  }
  return { within: budget ?? 'PT0S', schedule, events, reopen: 'continue' } as const;
}

type Shown = tickets.ChangeRow['to'];

const ENDED: readonly (Shown | undefined)[] = ['met', 'met_late', 'cancelled'];

/** What brought a clock from one standing to the next; `null`: time alone. */
function eventBetween(before: Shown | undefined, to: Shown): Exclude<sla.ClockEvent['type'], 'started'> | null {
  if (to === 'met' || to === 'met_late') return 'met';
  if (to === 'paused' || to === 'cancelled') return to;
  if (ENDED.includes(before)) return 'reopened';
  return before === 'paused' ? 'resumed' : null;
}
