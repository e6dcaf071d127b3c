import { deepFreeze } from '../input/frozen.js';
import { door } from '../input/request.js';
import { together } from '../input/together.js';
import type { ClockEvent, TimedEvent } from '../sla/clock-events.js';
import { type ClockInput, judgingFields } from '../sla/clock-input.js';
import type { Commitment } from '../sla/commitment.js';
import { durationOf } from '../time/duration.js';
import { instantOf } from '../time/instant.js';
import type { ClocksRequest } from './clocks.js';
import { newestClocks } from './newest-clocks.js';
import { readTicket } from './stored-ticket.js';
import type { Ticket } from './ticket.js';
import { type Judging, withinOf } from './ticket-clock.js';

/** One promise of a ticket, and what its newest clock is read from; `null` where nothing runs out. */
export interface TicketClockInput {
  readonly commitment: Commitment;
  readonly clock: ClockInput | null;
}

/**
 * What the clocks of `readClocks` are read from, in the same order: each as `sla.readClock`, `sla.changes`, `sla.draw` and
 * `sla.drawSvg` take it, with the events of its own and without those after `at`; `null` for best effort, and for a time in
 * days whose clock has not started. Throws `invalid_instant`, and the issues of the ticket (R40, A23, A35 to A38).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * }));
 * const ticket = tickets.apply(null, events);
 * const [first] = tickets.clockInputs({ ticket, at: '2026-11-20T12:00:00.000Z' });
 * first?.clock?.events // => [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }]
 * first?.clock && sla.readClock(first.clock).stage // => 'overdue'
 */
export function clockInputs(request: ClocksRequest): readonly TicketClockInput[] {
  return enter(request, inputsOf);
}

const enter = /*@__PURE__*/ door('tickets.clockInputs', /*@__PURE__*/ together({ ticket: readTicket }, judgingFields));

function inputsOf({
  ticket,
  at,
  ...judging
}: { readonly ticket: Ticket; readonly at: number } & Judging): readonly TicketClockInput[] {
  return deepFreeze(
    newestClocks(ticket, at).map(({ commitment, events }) => {
      const within = withinOf(commitment, events[0]?.ms ?? null);
      if (within === Number.POSITIVE_INFINITY) return { commitment, clock: null };
      const terms = { within: durationOf(within), schedule: commitment.schedule, reopen: 'continue' as const };
      return { commitment, clock: { ...terms, ...judging, at: instantOf(at), events: events.map(eventOf) } };
    }),
  );
}

function eventOf({ type, ms, reason }: TimedEvent): ClockEvent {
  const at = instantOf(ms);
  return reason === null ? { type, at } : { type, at, reason };
}
