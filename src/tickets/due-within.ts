import type { Metric } from '../catalog/catalog-spec.js';
import { deepFreeze } from '../input/frozen.js';
import { door } from '../input/request.js';
import { together } from '../input/together.js';
import { type ClockInput, judgingFields } from '../sla/clock-input.js';
import { type Stage, stageOf } from '../sla/stage.js';
import { type Duration, readDuration } from '../time/duration.js';
import { type Instant, instantOf } from '../time/instant.js';
import { eachStartedClock } from './started-clocks.js';
import { readStoredTickets } from './stored-tickets.js';
import type { Ticket } from './ticket.js';
import type { Judging } from './ticket-clock.js';
import type { TicketLife } from './ticket-life.js';

/** A promise that is due soon, or overdue. */
export interface DueRow {
  readonly ticketId: string;
  readonly accountId: string | null;
  readonly commitmentId: string;
  readonly metric: Metric;
  readonly severity: string | null;
  readonly dueAt: Instant;
  readonly stage: Stage;
  /** The name of the hours on which it runs. */
  readonly hours: string;
}

export interface DueRequest extends Pick<ClockInput, 'at' | 'atRiskAt' | 'lateness'> {
  readonly tickets: readonly Ticket[];
  /** How far ahead to look: promises with `dueAt` ≤ `at` + `within`. */
  readonly within: Duration;
}

/**
 * The unanswered promises of many tickets that are due within a time, as a list of rows: overdue ones first, then the
 * earliest due; rows of one instant go by ticket and promise. One pass over the tickets, which may come from
 * several catalogues. A ticket that does not parse is left out, and `serviceLevels.report` names it. Throws
 * `invalid_instant`, `invalid_duration`, and the issues of the tickets where none of them parses (A2, A33).
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
 * const [row] = tickets.dueWithin({ tickets: [tickets.apply(null, events)], at, within: 'PT4H' });
 * row?.dueAt // => '2026-11-20T11:30:00.000Z'
 * row?.accountId // => 'acme'
 */
export function dueWithin(request: DueRequest): readonly DueRow[] {
  return enter(request, duesOf);
}

const enter = /*@__PURE__*/ door(
  'tickets.dueWithin',
  /*@__PURE__*/ together({ tickets: readStoredTickets, within: readDuration }, judgingFields),
);

interface ReadDueRequest extends Judging {
  readonly tickets: readonly (Ticket | TicketLife)[];
  readonly at: number;
  readonly within: number;
}

interface Due {
  readonly ms: number;
  readonly row: DueRow;
}

function duesOf({ within, ...read }: ReadDueRequest): readonly DueRow[] {
  const until = read.at + within;
  const dues: Due[] = [];
  eachStartedClock(read, ({ id: ticketId, accountId }, { commitment, state }) => {
    const { dueAt: ms, metAt, cancelledAt } = state;
    if (ms === null || ms > until || metAt !== null || cancelledAt !== null) return;
    const { id: commitmentId, metric, severity, hours } = commitment;
    const [dueAt, stage] = [instantOf(ms), stageOf(state)];
    dues.push({ ms, row: { ticketId, accountId, commitmentId, metric, severity, dueAt, stage, hours } });
  });
  return deepFreeze(dues.sort(byUrgency).map(({ row }) => row));
}

/** Overdue ones first: where only elapsed time makes late, an older promise may still be in time (A33). */
function byUrgency({ ms, row }: Due, other: Due): number {
  const [overdue, otherOverdue] = [row.stage === 'overdue', other.row.stage === 'overdue'];
  if (overdue !== otherOverdue) return overdue ? -1 : 1;
  return ms - other.ms || byName(row, other.row);
}

function byName(a: DueRow, b: DueRow): number {
  if (a.ticketId !== b.ticketId) return a.ticketId < b.ticketId ? -1 : 1;
  return a.commitmentId < b.commitmentId ? -1 : Number(a.commitmentId > b.commitmentId);
}
