import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { allOf, Faults, fault, missing, type Reader, under } from '../input/faults.js';
import { known } from '../input/known.js';
import { readFields, unknownFields } from '../input/object.js';
import { document } from '../input/schema.js';
import { usualOr } from '../input/usual.js';
import { versioned } from '../input/version.js';
import { earlierThan, idReused, outOfSequence, wrongTicket } from './apply-faults.js';
import { farFaults } from './far-dues.js';
import { isEqual } from './same-content.js';
import { termsFault } from './sound-terms.js';
import { readHistory, withSharedHours } from './stored-event.js';
import { MAX_TICKET_SIZE } from './stored-limits.js';
import type { Ticket } from './ticket.js';
import type { TicketChange } from './ticket-event.js';
import { ticketFieldNames, ticketFieldsSchema } from './ticket-schema.js';
import { sizeFault, sizeOf } from './ticket-size.js';
import { asSubmitted, impossibleEvent, stateAfter, submissionTerms } from './ticket-state.js';
import { usualTicket } from './usual-ticket.js';

const tickets = /*@__PURE__*/ known<Ticket>();

/** Freezes a ticket that this module made, and remembers it. */
export function keepTicket(ticket: Ticket): Ticket {
  // One literal: an object that is built by spreading gets a hidden class of its own, and reading many is twice as slow.
  return tickets.keep({
    version: ticket.version,
    id: ticket.id,
    status: ticket.status,
    openedAt: ticket.openedAt,
    updatedAt: ticket.updatedAt,
    accountId: ticket.accountId,
    requesterId: ticket.requesterId,
    contact: ticket.contact,
    subject: ticket.subject,
    body: ticket.body,
    issueType: ticket.issueType,
    product: ticket.product,
    urgent: ticket.urgent,
    severity: ticket.severity,
    directPhoneNumber: ticket.directPhoneNumber,
    tier: ticket.tier,
    variant: ticket.variant,
    catalog: ticket.catalog,
    catalogVersion: ticket.catalogVersion,
    closures: ticket.closures,
    deskClock: ticket.deskClock,
    cites: ticket.cites,
    route: ticket.route,
    commitments: ticket.commitments,
    holds: ticket.holds,
    submittedWith: ticket.submittedWith,
    history: ticket.history,
  });
}

export function isKnownTicket(input: unknown): input is Ticket {
  return tickets.has(input);
}

/**
 * A ticket from outside, a stored one for example, as a document that every verb takes; or a refusal with every issue and
 * its path. The history must be one that commands could have made (`impossible_event`, `out_of_sequence`, …).
 *
 * @example
 * tickets.parse({ id: 't1' }).ok // => false
 */
export function parse(input: unknown): Decision<Ticket, InvalidInput> {
  return toDecision(readTicket(input));
}

const readOwnFields = /*@__PURE__*/ document(ticketFieldsSchema, MAX_TICKET_SIZE);

const readInFull: Reader<Ticket> = /*@__PURE__*/ versioned('ticket', (input) => {
  const stored = readStoredTicket(input);
  if (stored instanceof Faults) return stored;
  const { submittedWith } = stored;
  const ticket: Ticket = {
    ...withSharedHours(stored),
    submittedWith: submittedWith === null ? null : withSharedHours(submittedWith),
  };
  const faults = roomFaults(ticket) ?? historyFaults(ticket);
  if (faults !== null) return faults;
  const far = farFaults(ticket);
  return far === null ? keepTicket(ticket) : under(['commitments'], far);
});

/** Reads a ticket: a known one as it is, one in the usual form by hand. */
export const readTicket: Reader<Ticket> = /*@__PURE__*/ tickets.or(
  /*@__PURE__*/ usualOr((input) => {
    const read = usualTicket(input);
    return read === null ? null : keepUsual(read);
  }, readInFull),
);

/** Freezes a ticket that was read by hand, whose parts are frozen but for its route and events. */
function keepUsual(ticket: Ticket): Ticket {
  for (const event of ticket.history) {
    Object.freeze(event.actor);
    Object.freeze(event);
  }
  Object.freeze(ticket.route);
  Object.freeze(ticket.history);
  Object.freeze(ticket.holds);
  return tickets.keep(Object.freeze(ticket));
}

/** Reads the fields of a plain object, its history by itself. Fields of a later minor version are ignored. */
function readStoredTicket(input: unknown): Ticket | Faults {
  const names = ticketFieldNames();
  const values = readFields(input, [...names, 'history']);
  if (values instanceof Faults) return values;
  const others = unknownFields(Object(input), [...names, 'history']);
  if (others !== null && others.issues[0]?.code !== 'unknown_field') return others;
  const own = readOwnFields(Object.fromEntries(names.map((name, i) => [name, values[i]])));
  const history = historyIn(values.at(-1));
  if (own instanceof Faults) return history instanceof Faults ? allOf([own, history]) : own;
  return history instanceof Faults ? history : { ...own, history };
}

function historyIn(input: unknown): Ticket['history'] | Faults {
  const history = input === undefined ? missing() : readHistory(input);
  return history instanceof Faults ? under(['history'], history) : history;
}

/** The fault of a ticket that is too large as a whole: by its promises where it has no history. */
function roomFaults(ticket: Ticket): Faults | null {
  const large = sizeFault(sizeOf(ticket));
  return large === null ? null : under([ticket.history.length === 0 ? 'commitments' : 'history'], large);
}

/** The faults of a ticket whose history could not have led to it; `null` where it could. */
function historyFaults(ticket: Ticket): Faults | null {
  const history: TicketChange[] = [];
  const commandIds = new Set<string>();
  let before: Ticket = { ...asSubmitted(ticket), history };
  for (const [i, event] of ticket.history.entries()) {
    const fault = followingFault(before, commandIds, event);
    if (fault !== null) return under(['history', i], fault);
    before = { ...before, ...stateAfter(before, event) };
    history.push(event);
    commandIds.add(event.commandId);
  }
  return submissionFault(ticket) ?? derivedFaults(ticket, before);
}

function submissionFault(ticket: Ticket): Faults | null {
  const { route, openedAt } = ticket;
  const found = termsFault(submissionTerms(ticket), { served: route.language, openedAt });
  return found === null || ticket.submittedWith === null ? found : under(['submittedWith'], found);
}

function followingFault(before: Ticket, commandIds: ReadonlySet<string>, event: TicketChange): Faults | null {
  if (event.ticketId !== before.id) return under(['ticketId'], wrongTicket(before, event.ticketId));
  if (commandIds.has(event.commandId)) return under(['commandId'], idReused(event));
  if (event.revision !== before.history.length + 1) {
    return under(['revision'], outOfSequence(event, before.history.length));
  }
  return earlierThan(event, before.updatedAt) ?? impossibleEvent(before, event);
}

const DERIVED = ['status', 'updatedAt', 'holds', 'severity', 'commitments', 'submittedWith'] as const;

function derivedFaults(ticket: Ticket, derived: Ticket): Faults | null {
  const different = DERIVED.filter((field) => !isEqual(ticket[field], derived[field]));
  if (different.length === 0) return null;
  return allOf(different.map((field) => under([field], inconsistent())));
}

function inconsistent(): Faults {
  return fault(
    'inconsistent',
    "The field does not agree with the ticket's history. Apply the events again to get the ticket.",
    'この項目はチケットの履歴と一致しません。イベントを適用し直してチケットを作成してください。',
  );
}
