import { choiceAt } from '../boundary.js';
import type { Metric } from '../catalog/reply-target.js';
import { deepFreeze } from '../plain.js';
import { recordAt } from '../record.js';
import type { ClockEvent, ClockEventType } from '../sla/clock-events.js';
import { isAnswer, type Occurrence, type Ticket } from './ticket.js';
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
  const note = (type: ClockEventType, at: string) => events.push({ type, at });
  let clock = started(metric, openedAt, note);
  for (const event of history) clock = after(clock, metric, event, note);
  return deepFreeze(events);
}

/** A clock before the first answer that it does not count, between questions, running, at rest, or met. */
export type ClockStatus = 'before' | 'idle' | 'running' | 'paused' | 'met';

/** What a clock needs to know of an event. */
type Happened = Pick<Occurrence, 'type' | 'at' | 'actor' | 'body'>;

type Note = (type: ClockEventType, at: string) => void;

/** The status of the clock of a metric once the ticket is submitted. */
export function started(metric: Metric, openedAt: string, note: Note): ClockStatus {
  if (metric === 'next_reply') return 'before';
  note('started', openedAt);
  return 'running';
}

/** The status of the clock after an event of the ticket; what happened to the clock is noted. */
export function after(before: ClockStatus, metric: Metric, event: Happened, note: Note): ClockStatus {
  const { type, at } = event;
  // Words that reopen a ticket are of its new life.
  const now = type === 'reopened' ? reopened(before, metric, event, note) : before;
  const clock = isAnswer(event) ? answered(now, at, note) : now;
  switch (type) {
    case 'acknowledged':
    case 'agent_replied':
    case 'reopened':
      return clock;
    case 'waiting_for_requester':
    case 'resolved':
    case 'closed':
      return paused(clock, at, note);
    case 'requester_replied':
      return metric === 'next_reply' ? asked(clock, at, note) : resumed(clock, at, note);
  }
}

function reopened(clock: ClockStatus, metric: Metric, { at, actor }: Happened, note: Note): ClockStatus {
  if (metric === 'next_reply') return actor.kind === 'requester' ? asked(clock, at, note) : resumed(clock, at, note);
  if (clock !== 'met') return resumed(clock, at, note);
  note('reopened', at);
  return 'running';
}

function answered(clock: ClockStatus, at: string, note: Note): ClockStatus {
  if (clock === 'before') return 'idle';
  if (clock !== 'running' && clock !== 'paused') return clock;
  note('met', at);
  return 'met';
}

function paused(clock: ClockStatus, at: string, note: Note): ClockStatus {
  if (clock !== 'running') return clock;
  note('paused', at);
  return 'paused';
}

function resumed(clock: ClockStatus, at: string, note: Note): ClockStatus {
  if (clock !== 'paused') return clock;
  note('resumed', at);
  return 'running';
}

/** A follow-up: the first since the last answer is the one that waits for the next. */
function asked(clock: ClockStatus, at: string, note: Note): ClockStatus {
  if (clock !== 'idle' && clock !== 'met') return resumed(clock, at, note);
  note(clock === 'idle' ? 'started' : 'reopened', at);
  return 'running';
}
