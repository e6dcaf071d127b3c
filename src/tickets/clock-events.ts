import { choiceAt } from '../boundary.js';
import type { Metric } from '../catalog/reply-target.js';
import { deepFreeze } from '../plain.js';
import { recordAt } from '../record.js';
import type { ClockEvent, ClockEventType } from '../sla/clock-events.js';
import { type Actor, isAnswering, type Occurrence, type Ticket } from './ticket.js';
import { trustedTicket } from './trust.js';

/**
 * What happened to a ticket's clock, for `sla.readClock`, in the order of time: started by the submission, met by the
 * first words of a human agent, at rest while the requester is waited for and once resolved, started afresh by a
 * reopening (A23, A30). `metric: 'next_reply'` is the clock of the follow-ups instead: started by the requester's first
 * words after an answer, met by the next answer. Throws `InvalidInputError` for what is no ticket.
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'en',
 *   subject: 'Cannot share', body: 'A link fails.', issueType: 'sharing', product: 'dropbox',
 * }));
 * tickets.clockEvents(tickets.apply(null, events)) // => [{ type: 'started', at: '2026-11-20T07:30:00.000Z' }]
 */
export function clockEvents(
  ticket: Ticket,
  options: { readonly metric?: Metric | undefined } = {},
): readonly ClockEvent[] {
  const { openedAt, history } = trustedTicket(ticket, ['ticket']);
  const metric = choiceAt(
    recordAt(options, ['metric'], ['options'], true).metric,
    ['first_reply', 'next_reply'],
    ['metric'],
  );
  const events: ClockEvent[] = [];
  let at = openedAt;
  const note = (type: ClockEventType) => events.push({ type, at });
  let clock = started(metric, note);
  for (const event of history) {
    at = event.at;
    clock = after(clock, metric, { type: event.type, kind: event.actor.kind, body: event.body }, note);
  }
  return deepFreeze(events);
}

/** A clock before the first answer that it does not count, between questions, running, at rest, or met. */
export type ClockStatus = 'before' | 'idle' | 'running' | 'paused' | 'met';

/** What a clock needs to know of an event, besides when it was. */
export interface Happened {
  readonly type: Occurrence['type'];
  readonly kind: Actor['kind'];
  readonly body: string | null;
}

/** Told of what happened to the clock, at the instant of the event that is looked at. */
type Note = (type: ClockEventType) => void;

/** The status of the clock of a metric once the ticket is submitted. */
export function started(metric: Metric, note: Note): ClockStatus {
  if (metric === 'next_reply') return 'before';
  note('started');
  return 'running';
}

/** The status of the clock after an event of the ticket; what happened to the clock is noted. */
export function after(before: ClockStatus, metric: Metric, event: Happened, note: Note): ClockStatus {
  const { type, kind, body } = event;
  // Words that reopen a ticket are of its new life.
  const now = type === 'reopened' ? reopened(before, metric, kind, note) : before;
  const clock = isAnswering(type, kind, body) ? answered(now, note) : now;
  switch (type) {
    case 'acknowledged':
    case 'agent_replied':
    case 'reopened':
      return clock;
    case 'waiting_for_requester':
    case 'resolved':
    case 'closed':
      return paused(clock, note);
    case 'requester_replied':
      return metric === 'next_reply' ? asked(clock, note) : resumed(clock, note);
  }
}

function reopened(clock: ClockStatus, metric: Metric, kind: Actor['kind'], note: Note): ClockStatus {
  if (metric === 'next_reply') return kind === 'requester' ? asked(clock, note) : resumed(clock, note);
  if (clock !== 'met') return resumed(clock, note);
  note('reopened');
  return 'running';
}

function answered(clock: ClockStatus, note: Note): ClockStatus {
  if (clock === 'before') return 'idle';
  if (clock !== 'running' && clock !== 'paused') return clock;
  note('met');
  return 'met';
}

function paused(clock: ClockStatus, note: Note): ClockStatus {
  if (clock !== 'running') return clock;
  note('paused');
  return 'paused';
}

function resumed(clock: ClockStatus, note: Note): ClockStatus {
  if (clock !== 'paused') return clock;
  note('resumed');
  return 'running';
}

/** A follow-up: the first since the last answer is the one that waits for the next. */
function asked(clock: ClockStatus, note: Note): ClockStatus {
  if (clock !== 'idle' && clock !== 'met') return resumed(clock, note);
  note(clock === 'idle' ? 'started' : 'reopened');
  return 'running';
}
