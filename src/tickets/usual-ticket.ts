import { MAX_ID } from '../input/id.js';
import { isLiteral, type Unread, unread } from '../input/usual.js';
import { DOCUMENT_VERSION, FIRST_VERSION } from '../input/version.js';
import { type Instant, usualMilliseconds } from '../time/instant.js';
import { isMadeFor } from './sound-terms.js';
import type { Snapshot, Ticket } from './ticket.js';
import type { TicketLife } from './ticket-life.js';
import { sizeFault } from './ticket-size.js';
import { MAX_BODY, MAX_SUBJECT } from './ticket-texts.js';
import { commitmentsOf, type UsualPromises, usualPromises } from './usual-commitment.js';
import { type Lived, replayed } from './usual-history.js';
import { usualCites, usualRoute } from './usual-route.js';
import { isName, isSaid, isSameNames, isText, usualDates } from './usual-values.js';

type Terms = Pick<Ticket, 'catalog' | 'catalogVersion' | 'closures' | 'deskClock' | 'cites' | 'route'> & {
  readonly promised: UsualPromises;
};
type Asked = Omit<
  Snapshot,
  'catalog' | 'catalogVersion' | 'closures' | 'deskClock' | 'cites' | 'route' | 'commitments'
>;

/** What was read of a stored ticket in its usual form. */
interface UsualFields {
  readonly id: string;
  readonly openedAt: Instant;
  /** In epoch milliseconds. */
  readonly opened: number;
  readonly asked: Asked;
  readonly terms: Terms;
  readonly lived: Lived;
}

/**
 * A stored ticket in its usual form, not frozen yet: every field is read once, and the history is replayed. `null` for one
 * that is left to the schema: its severity was set later, it has unusual instants, or it is wrong.
 */
export function usualTicket(input: unknown): Ticket | null {
  const read = usualFields(input);
  return read === null ? null : ticketOf(read);
}

/** What the clocks of such a ticket are read from. It is read in full, but nothing of it is written out. */
export function usualLife(input: unknown): TicketLife | null {
  const read = usualFields(input);
  if (read === null) return null;
  const { id, opened, asked, terms, lived } = read;
  const { accountId, requesterId, tier, variant, severity } = asked;
  const { route, promised } = terms;
  return {
    terms: { id, accountId, requesterId, tier, variant, severity, route, commitments: promised.promises },
    openedAt: opened,
    changes: lived.changes,
    severitySet: null,
  };
}

function usualFields(input: unknown): UsualFields | null {
  const fields = unread<keyof Ticket>(input);
  if (fields === null) return null;
  const { version = FIRST_VERSION, id, openedAt, submittedWith } = fields;
  if (!isLiteral(fields)) return null;
  if (version !== DOCUMENT_VERSION || submittedWith !== null || !isSaid(id, MAX_ID) || !isText(openedAt)) return null;
  const opened = usualMilliseconds(openedAt);
  const asked = Number.isNaN(opened) ? null : usualRequest(fields);
  const terms = asked === null ? null : usualTerms(fields, opened);
  if (asked === null || terms === null) return null;
  const { requesterId, severity } = asked;
  const { promises } = terms.promised;
  if (!promises.every((one) => isMadeFor(one, severity, terms.route.language))) return null;
  const lived = replayed({ id, requesterId, severity, cites: terms.cites, openedAt, opened }, fields.history);
  if (lived === null || !isWhatItLedTo(lived, fields)) return null;
  const size = {
    events: lived.history.length,
    promises: terms.promised.promises.length,
    values: terms.promised.values,
    // A ticket of usual form has fewer promises than may run on hours.
    onHours: terms.promised.promises.length,
    words: asked.subject.length + asked.body.length + lived.words,
  };
  return sizeFault(size) === null ? { id, openedAt, opened, asked, terms, lived } : null;
}

/** One literal, in the order of `keepTicket`: tickets of one hidden class are read in half of the time. */
function ticketOf({ id, openedAt, asked, terms, lived }: UsualFields): Ticket {
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
    commitments: commitmentsOf(terms.promised),
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
function usualTerms(fields: Unread<keyof Ticket>, opened: number): Terms | null {
  const { catalog, catalogVersion, deskClock } = fields;
  if (!isText(catalog) || !isText(catalogVersion)) return null;
  if (deskClock !== 'business' && deskClock !== 'elapsed') return null;
  const closures = usualDates(fields.closures);
  const cites = usualCites(fields.cites);
  const route = usualRoute(fields.route);
  const promised = usualPromises(fields.commitments, opened);
  if (closures === null || cites === null || route === null || promised === null) return null;
  return { catalog, catalogVersion, closures, deskClock, cites, route, promised };
}

/** Whether the ticket stands where its history led to. */
function isWhatItLedTo(
  { status, updatedAt, holds }: Pick<Ticket, 'status' | 'updatedAt' | 'holds'>,
  stored: Unread<keyof Ticket>,
): boolean {
  return stored.status === status && stored.updatedAt === updatedAt && isSameNames(holds, stored.holds);
}
