import { door } from '../input/request.js';
import { together } from '../input/together.js';
import { type ClockInput, judgingFields } from '../sla/clock-input.js';
import { nextChangeAt } from '../sla/stage.js';
import { type Instant, instantOf } from '../time/instant.js';
import { eachStartedClock } from './started-clocks.js';
import { readStoredTickets } from './stored-tickets.js';
import type { Ticket } from './ticket.js';
import type { Judging } from './ticket-clock.js';
import type { TicketLife } from './ticket-life.js';

/** The first change that time alone will bring to a clock of one of the tickets. */
export interface NextChange {
  readonly at: Instant;
  readonly ticketId: string;
  readonly commitmentId: string;
  readonly to: 'at_risk' | 'overdue';
}

export interface NextChangeRequest extends Pick<ClockInput, 'at' | 'atRiskAt' | 'lateness'> {
  readonly tickets: readonly Ticket[];
}

/**
 * The first change that time alone brings to a clock of many tickets, so that a scheduler sleeps until then; `null` where
 * every clock stands still. One pass over the tickets; of changes at one instant, the first in the list. A ticket that does
 * not parse is left out, and `serviceLevels.report` names it. Throws `invalid_instant`, and the issues of the tickets where
 * none of them parses.
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * }));
 * const ticket = tickets.apply(null, events);
 * tickets.nextChange({ tickets: [ticket], at }) // => { at: '2026-11-20T10:30:00.000Z', ticketId: 't1', commitmentId: 'tier_reply', to: 'at_risk' }
 */
export function nextChange(request: NextChangeRequest): NextChange | null {
  return enter(request, firstChange);
}

const enter = /*@__PURE__*/ door(
  'tickets.nextChange',
  /*@__PURE__*/ together({ tickets: readStoredTickets }, judgingFields),
);

interface ReadNextChange extends Judging {
  readonly tickets: readonly (Ticket | TicketLife)[];
  readonly at: number;
}

function firstChange(read: ReadNextChange): NextChange | null {
  let first: NextChange | null = null;
  let firstMs = Number.POSITIVE_INFINITY;
  eachStartedClock(read, ({ id: ticketId }, { commitment, terms, state }) => {
    const change = nextChangeAt(terms, state, read.at);
    if (change === null || change.ms >= firstMs) return;
    firstMs = change.ms;
    first = { at: instantOf(change.ms), ticketId, commitmentId: commitment.id, to: change.to };
  });
  return Object.freeze(first);
}
