import type { Metric } from '../catalog/catalog-spec.js';
import { deepFreeze } from '../input/frozen.js';
import { nullable } from '../input/readers.js';
import { door } from '../input/request.js';
import { together } from '../input/together.js';
import type { ChangesInterval } from '../sla/changes.js';
import { clockState } from '../sla/clock.js';
import { type ClockInput, judgingOptions } from '../sla/clock-input.js';
import { type Standing, type StateChange, standingOf, stateChanges } from '../sla/state-changes.js';
import { type Instant, instantOf, readInstant } from '../time/instant.js';
import { reversedInterval } from '../time/interval.js';
import { eachStartedClock, type StartedClock } from './started-clocks.js';
import { readStoredTickets } from './stored-tickets.js';
import type { Ticket } from './ticket.js';
import type { Judging } from './ticket-clock.js';
import type { TicketLife } from './ticket-life.js';

/** A change of a clock of a ticket. Ticket, commitment, `startedAt` and `to` together name what a notice is about. */
export interface ChangeRow {
  readonly at: Instant;
  readonly ticketId: string;
  readonly accountId: string | null;
  readonly commitmentId: string;
  readonly metric: Metric;
  /** The severity of the ticket when the promise was made. */
  readonly severity: string | null;
  /** The start of the clock: `next_reply` and `update` have many in a ticket's life. */
  readonly startedAt: Instant;
  readonly to: Standing;
  /** Whether the clock was late by then, answered or not. */
  readonly breached: boolean;
}

export interface ChangesRequest extends ChangesInterval, Pick<ClockInput, 'atRiskAt' | 'lateness'> {
  readonly tickets: readonly Ticket[];
}

/**
 * Every change of stage or risk of every clock of many tickets after `from`, up to and including `to`, as a list of rows in
 * the order of time: a worker that comes late sees what has passed, of older clocks too. A promise of another severity
 * shows first what it is when it is made. One pass over the tickets; one that does not parse is left out, and
 * `serviceLevels.report` names it. Throws `invalid_instant`, `reversed_interval`, and the issues of the tickets where none
 * of them parses (A33, A36, A38).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * }));
 * const rows = tickets.changes({ tickets: [tickets.apply(null, events)], from: at, to: '2026-11-20T11:30:00.000Z' });
 * rows.map(({ at, commitmentId, to }) => [at, commitmentId, to]) // => [['2026-11-20T10:30:00.000Z', 'tier_reply', 'at_risk']]
 */
export function changes(request: ChangesRequest): readonly ChangeRow[] {
  return enter(request, changesOf);
}

const enter = /*@__PURE__*/ door(
  'tickets.changes',
  /*@__PURE__*/ together(
    {
      tickets: readStoredTickets,
      from: /*@__PURE__*/ nullable(readInstant),
      to: readInstant,
    },
    judgingOptions,
  ),
  ({ from, to }) => (from === null ? null : reversedInterval({ from, to })),
);

interface ReadChangesRequest extends Judging {
  readonly tickets: readonly (Ticket | TicketLife)[];
  readonly from: number | null;
  readonly to: number;
}

interface TimedRow {
  readonly ms: number;
  readonly madeAfter: number;
  readonly row: ChangeRow;
}

function changesOf({ from, to, ...read }: ReadChangesRequest): readonly ChangeRow[] {
  const found: TimedRow[] = [];
  const after = from ?? Number.NEGATIVE_INFINITY;
  eachStartedClock({ ...read, at: to }, ({ id: ticketId, accountId }, clock) => {
    const { id: commitmentId, metric } = clock.commitment;
    const { severity, madeAfter } = clock;
    let [start, startedAt] = [Number.NaN, ''];
    for (const change of sinceMade(clock, after, to)) {
      const { ms, to: standing, breached } = change;
      if (change.startedAt !== start) {
        start = change.startedAt;
        startedAt = instantOf(start);
      }
      const at = ms === start ? startedAt : instantOf(ms);
      found.push({
        ms,
        madeAfter,
        row: { at, ticketId, accountId, commitmentId, metric, severity, startedAt, to: standing, breached },
      });
    }
  });
  return deepFreeze(found.sort(byTime).map(({ row }) => row));
}

/** The changes of a clock from the instant on at which its promise was made. */
function sinceMade({ terms, events, madeAt }: StartedClock, after: number, to: number): readonly StateChange[] {
  const [started] = events;
  if (started === undefined || madeAt <= after || madeAt <= started.ms) {
    return stateChanges(terms, events, after, to);
  }
  const state = clockState(terms, events, madeAt);
  const standing = standingOf(terms, state, madeAt);
  const later = stateChanges(terms, events, madeAt, to);
  return standing === 'pending'
    ? later
    : [{ ms: madeAt, to: standing, startedAt: started.ms, breached: state.breachedAt !== null }, ...later];
}

/**
 * Changes of one instant go by ticket and promise. Those of a promise that was ended and made again, and of the clocks of
 * one promise, stay in their order.
 */
function byTime({ ms, madeAfter, row }: TimedRow, other: TimedRow): number {
  if (ms !== other.ms) return ms - other.ms;
  if (row.ticketId !== other.row.ticketId) return row.ticketId < other.row.ticketId ? -1 : 1;
  if (row.commitmentId === other.row.commitmentId) return madeAfter - other.madeAfter;
  return row.commitmentId < other.row.commitmentId ? -1 : 1;
}
