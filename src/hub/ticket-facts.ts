import { invalidInput, shown } from '../errors.js';
import { STATUSES, type TicketStatus } from '../tickets/ticket.js';
import { millisecondsOf, usualMilliseconds } from '../time/instant.js';

/** Enough for any desk's archive; more is a mistake. */
export const MOST_TICKETS = 10_000_000;

/** What the Hub counts and sorts tickets by, and nothing that anybody wrote in them. */
export interface TicketFacts {
  readonly id: string;
  readonly requesterId: string;
  readonly status: TicketStatus;
  /** In epoch milliseconds. */
  readonly openedAt: number;
  readonly issueType: string;
  readonly product: string;
}

const NAMES = ['id', 'requesterId', 'status', 'issueType', 'product'] as const;
const statuses: ReadonlySet<unknown> = /*@__PURE__*/ new Set(STATUSES);

export function isStatus(input: unknown): input is TicketStatus {
  return statuses.has(input);
}

/** The facts of the ticket at `tickets[i]` of the caller's input. A schema would cost more than all that is counted. */
export function factsAt(tickets: readonly unknown[], i: number): TicketFacts {
  const { id, requesterId, status, openedAt, issueType, product } = readFacts(tickets, i);
  const facts = { id, requesterId, status, openedAt: openingAt(openedAt, i), issueType, product };
  if (
    typeof facts.id !== 'string' ||
    typeof facts.requesterId !== 'string' ||
    typeof facts.issueType !== 'string' ||
    typeof facts.product !== 'string' ||
    !isStatus(facts.status)
  ) {
    return unsound(facts, i);
  }
  return facts;
}

/** All the facts of so many tickets. */
export function allFacts(tickets: readonly unknown[], length: number): TicketFacts[] {
  return Array.from({ length }, (_, i) => factsAt(tickets, i));
}

/** The opening of `tickets[i]`, in epoch milliseconds. */
export function openingAt(openedAt: unknown, i: number): number {
  const usual = usualMilliseconds(openedAt);
  // A path for every ticket would cost more than reading it.
  return Number.isNaN(usual) ? millisecondsOf(openedAt, ['tickets', i, 'openedAt']) : usual;
}

function readFacts(tickets: readonly unknown[], i: number): Omit<TicketFacts, 'openedAt'> & { openedAt: unknown } {
  try {
    // What a caller without types may have passed is looked at in `factsAt`.
    const { id, requesterId, status, openedAt, issueType, product } = tickets[i] as TicketFacts;
    return { id, requesterId, status, openedAt, issueType, product };
  } catch {
    // Whatever was thrown is the value's own: it is not even asked what it is.
    return invalidInput('invalid_type', ['tickets', i], 'A ticket is expected.', 'チケットを指定してください。');
  }
}

function unsound(facts: TicketFacts, i: number): never {
  const field = NAMES.find((name) => typeof facts[name] !== 'string') ?? 'status';
  return invalidInput(
    'invalid_type',
    ['tickets', i, field],
    `${shown(facts[field])} is no ${field} of a ticket.`,
    `${shown(facts[field])} はチケットの ${field} として使えません。`,
  );
}
