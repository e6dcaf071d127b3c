import { MAX_ID } from '../input/id.js';
import { isLiteral, type Unread, unread } from '../input/usual.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { usualMilliseconds } from '../time/instant.js';
import type { Snapshot, Ticket } from './ticket.js';
import { sizeFault, sizeOf } from './ticket-size.js';
import { MAX_BODY, MAX_SUBJECT } from './ticket-texts.js';
import type { TimedChange } from './timed-change.js';
import { usualCommitments } from './usual-commitment.js';
import { type Lived, replayed } from './usual-history.js';
import { usualCites, usualRoute } from './usual-route.js';
import { isName, isSaid, isText, usualDates, usualItems } from './usual-values.js';

/** A stored ticket that was read by hand: not frozen yet, and with its changes in numbers. */
export interface UsualTicket {
  readonly ticket: Ticket;
  /** In epoch milliseconds. */
  readonly openedAt: number;
  readonly changes: readonly TimedChange[];
}

type Terms = Pick<Ticket, 'catalog' | 'catalogVersion' | 'closures' | 'deskClock' | 'cites' | 'route' | 'commitments'>;
type Asked = Omit<Snapshot, keyof Terms>;

/**
 * A stored ticket in its usual form: every field is read once, and the history is replayed. `null` for one that is left to
 * the schema: its severity was set later, it has unusual instants, or it is wrong.
 */
export function usualTicket(input: unknown): UsualTicket | null {
  const fields = unread<keyof Ticket>(input);
  if (fields === null) return null;
  const { version = DOCUMENT_VERSION, id, openedAt, submittedWith } = fields;
  if (!isLiteral(fields)) return null;
  if (version !== DOCUMENT_VERSION || submittedWith !== null || !isSaid(id, MAX_ID) || !isText(openedAt)) return null;
  const opened = usualMilliseconds(openedAt);
  const asked = Number.isNaN(opened) ? null : usualRequest(fields);
  const terms = asked === null ? null : usualTerms(fields);
  if (asked === null || terms === null) return null;
  const { requesterId, severity } = asked;
  const lived = replayed({ id, requesterId, severity, cites: terms.cites, openedAt, opened }, fields.history);
  if (lived === null || !isWhatItLedTo(lived, fields)) return null;
  // Written field by field: an object that others are spread into takes longer to make than the rest of the reading.
  const { subject, body } = asked;
  const { commitments } = terms;
  if (sizeFault(sizeOf({ subject, body, commitments, history: lived.history })) !== null) return null;
  return { ticket: ticketOf(id, openedAt, asked, terms, lived), openedAt: opened, changes: lived.changes };
}

/** One literal, in the order of `keepTicket`: tickets of one hidden class are read in half of the time. */
function ticketOf(id: string, openedAt: string, asked: Asked, terms: Terms, lived: Lived): Ticket {
  return {
    version: DOCUMENT_VERSION,
    id,
    status: lived.status,
    openedAt,
    updatedAt: lived.updatedAt,
    accountId: asked.accountId,
    requesterId: asked.requesterId,
    contact: asked.contact,
    subject: asked.subject,
    body: asked.body,
    issueType: asked.issueType,
    product: asked.product,
    urgent: asked.urgent,
    severity: asked.severity,
    directPhoneNumber: asked.directPhoneNumber,
    tier: asked.tier,
    variant: asked.variant,
    catalog: terms.catalog,
    catalogVersion: terms.catalogVersion,
    closures: terms.closures,
    deskClock: terms.deskClock,
    cites: terms.cites,
    route: terms.route,
    commitments: terms.commitments,
    holds: lived.holds,
    submittedWith: null,
    history: lived.history,
  };
}

/** Who asked, and what; `null` where it is not in the usual form. */
function usualRequest(fields: Unread<keyof Ticket>): Asked | null {
  const { accountId, requesterId, contact, subject, body, issueType, product, urgent } = fields;
  const { severity, directPhoneNumber, tier, variant } = fields;
  if ((accountId !== null && !isSaid(accountId, MAX_ID)) || !isSaid(requesterId, MAX_ID)) return null;
  if (!isText(contact) || !isSaid(subject, MAX_SUBJECT)) return null;
  if (!isText(body) || body.length > MAX_BODY || !isSaid(issueType, MAX_ID)) return null;
  if (product !== null && !isSaid(product, MAX_ID)) return null;
  if (typeof urgent !== 'boolean' || !isName(severity) || !isName(directPhoneNumber)) return null;
  if (!isName(tier) || !isName(variant)) return null;
  return {
    accountId,
    requesterId,
    contact,
    subject,
    body,
    issueType,
    product,
    urgent,
    severity,
    directPhoneNumber,
    tier,
    variant,
  };
}

/** What was promised, and how it was routed; `null` where it is not in the usual form. */
function usualTerms(fields: Unread<keyof Ticket>): Terms | null {
  const { catalog, catalogVersion, deskClock } = fields;
  if (!isText(catalog) || !isText(catalogVersion)) return null;
  if (deskClock !== 'business' && deskClock !== 'elapsed') return null;
  const closures = usualDates(fields.closures);
  const cites = usualCites(fields.cites);
  const route = usualRoute(fields.route);
  const commitments = usualCommitments(fields.commitments);
  if (closures === null || cites === null || route === null || commitments === null) return null;
  return { catalog, catalogVersion, closures, deskClock, cites, route, commitments };
}

/** Whether the ticket stands where its history led to. */
function isWhatItLedTo(
  { status, updatedAt, holds }: Pick<Ticket, 'status' | 'updatedAt' | 'holds'>,
  stored: Unread<keyof Ticket>,
): boolean {
  if (stored.status !== status || stored.updatedAt !== updatedAt) return false;
  const items = usualItems(stored.holds, holds.length);
  return items !== null && holds.every((reason, i) => items[i] === reason);
}
