import { orThrow } from '../../src/answer/decision.js';
import {
  apply,
  decide,
  type Submitted,
  submit,
  type Ticket,
  type TicketChange,
  type TicketCommand,
} from '../../src/tickets/index.js';
import type { Happening, TicketLife } from '../arbitraries/tickets.ts';
import { keptFor } from '../kept-inputs.ts';
import type { Step } from '../oracles/ticket-clocks.ts';
import { careEntitlements } from './severity-offer.ts';

/** One command of a life: what was asked of which ticket, the answer, and the ticket after it. */
export interface Moment {
  readonly before: Ticket;
  readonly after: Ticket;
  readonly command: TicketCommand;
  readonly answer: ReturnType<typeof decide>;
}

export interface Lived {
  readonly first: Submitted;
  readonly ticket: Ticket;
  readonly moments: readonly Moment[];
}

const WORDLESS: readonly string[] = ['hold', 'resume', 'set_severity'];
const OF_AGENTS: readonly string[] = [
  'acknowledge',
  'agent_reply',
  'wait_for_requester',
  'give_workaround',
  'call_back',
  'resolve',
  'close',
];

/** The command of a happening: the one that had its id before, sent again, or one of its own. */
export function commandOf(one: Happening, before: Ticket, earlier: readonly TicketCommand[]): TicketCommand {
  const former = one.repeats > 0 ? earlier.at(-one.repeats) : undefined;
  if (former !== undefined && one.resent) return former;
  const { type, actor, gap, body, language, reason, severity, outcome } = one;
  const given = {
    type,
    id: former?.id ?? `c${earlier.length + 1}`,
    at: new Date(Date.parse(before.updatedAt) + gap),
    actor,
    ...(body !== null && !WORDLESS.includes(type) && { body }),
    ...(language !== null && OF_AGENTS.includes(type) && { language }),
    ...(reason !== null && (type === 'hold' || type === 'resume') && { reason }),
    ...(type === 'set_severity' && { severity, entitlements: careEntitlements }),
    ...(type === 'call_back' && { outcome }),
  };
  return given as TicketCommand; // each type has its fields
}

/** Lives a life command by command. Nothing in it changes. */
export const live = keptFor(600, lived);

function lived([submission, happenings]: TicketLife): Lived {
  const [first] = orThrow(submit(submission)).events;
  let ticket = apply(null, [first]);
  const commands: TicketCommand[] = [];
  const moments = happenings.map((one): Moment => {
    const before = ticket;
    const command = commandOf(one, before, commands);
    commands.push(command);
    const answer = decide(before, command);
    if (answer.ok) ticket = apply(before, answer.value.events);
    return { before, after: ticket, command, answer };
  });
  return { first, ticket, moments };
}

/** The events of the moments in which something new happened. */
export function happened({ moments }: Lived): readonly TicketChange[] {
  return moments.flatMap(({ before, after }) => after.history.slice(before.history.length));
}

/** A command as the slow twin takes it. */
export function stepOf({ before, command }: Pick<Moment, 'before' | 'command'>): Step {
  const { type, id, actor } = command;
  const at = Date.parse(new Date(command.at as Date).toISOString()); // lives are lived in Dates
  const body = 'body' in command ? (command.body ?? null) : null;
  const language = ('language' in command ? command.language : undefined) ?? before.route.language;
  const reason = 'reason' in command ? (command.reason ?? null) : null;
  const severity = 'severity' in command ? command.severity : null;
  const outcome = 'outcome' in command ? command.outcome : null;
  const speaks = actor.kind === 'agent' && type !== 'acknowledge';
  const answers = speaks && (outcome === null ? body !== null : outcome === 'reached');
  return {
    type,
    id,
    at,
    kind: actor.kind,
    own: actor.id === before.requesterId,
    words: body !== null,
    language,
    reason,
    severity,
    reached: outcome === 'reached',
    content: JSON.stringify([type, at, actor, body, answers ? language : null, reason, severity, outcome]),
  };
}
