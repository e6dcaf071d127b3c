import { accept, type Decision, refuse } from '../answer/decision.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import { type Entitlements, readEntitlements } from '../entitlements/entitlements.js';
import { allOf, Faults, orInvalid, under } from '../input/faults.js';
import { optional } from '../input/readers.js';
import { type Door, door } from '../input/request.js';
import { ticketAsOf } from '../tickets/as-of.js';
import { readTicket } from '../tickets/stored-ticket.js';
import { isUnresolved, type Ticket, type TicketStatus } from '../tickets/ticket.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { accessRefusal, isOwn } from './access.js';
import { byRecency, cursorAfter, type PageEnd, readCursor } from './cursor.js';
import { limitReader } from './limit.js';
import { isFound, readSearch } from './search.js';
import { statusesAt } from './status-at.js';
import { readStatus, readSummaries, type TicketSummary } from './ticket-summary.js';

export interface RecentRequest {
  readonly viewer: Entitlements;
  readonly tickets: readonly Ticket[];
  /** Words that all stand in the subject, the body or a reply, whatever their case, width and diacritics. */
  readonly search?: string | undefined;
  readonly status?: TicketStatus | undefined;
  /** Opened in `[createdAfter, createdBefore)`. */
  readonly createdAfter?: InstantInput | undefined;
  readonly createdBefore?: InstantInput | undefined;
  /** At most so many, from 1 to 1000; 20 by default. */
  readonly limit?: number | undefined;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | null | undefined;
  /** The tickets are listed as they were at this instant. */
  readonly at: InstantInput;
}

/** A page of tickets; `nextCursor` is `null` on the last. */
export interface Recent {
  readonly tickets: readonly Ticket[];
  readonly nextCursor: string | null;
}

// Past the range of Date on either side.
const BEFORE_ALL = -9e15;
const AFTER_ALL = 9e15;
const USUAL_LIMIT = 20;

/**
 * A page of the viewer's own tickets that were unresolved at `at`, as they were then: newest first, tickets of one
 * instant by their ids. Nobody else's are shown, whatever the viewer's role, and none of another account. A
 * ticket that does not parse is left out, and `serviceLevels.report` names it. Refuses as `hub.open` does. Throws
 * `invalid_cursor`, `out_of_range`, `unknown_status`, `too_long`, `invalid_instant`, … (R37, R47, R48, A11, A30).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Café folder', body: 'It does not sync.', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const ask = { viewer: set, tickets: [ticket], at: '2026-11-20T09:00:00.000Z' };
 * orThrow(hub.recent({ ...ask, search: 'ＣＡＦＥ' })).tickets.map(({ id }) => id) // => ['t1']
 * hub.recent({ ...ask, search: '.*' }) // => { ok: true, value: { tickets: [], nextCursor: null } }
 */
export function recent(request: RecentRequest): Decision<Recent, EntitlementRefusal> {
  return enter(request, recentOf);
}

const enter = /*@__PURE__*/ door('hub.recent', {
  viewer: readEntitlements,
  tickets: readSummaries,
  search: readSearch,
  status: /*@__PURE__*/ optional(readStatus),
  createdAfter: /*@__PURE__*/ optional(readInstant, BEFORE_ALL),
  createdBefore: /*@__PURE__*/ optional(readInstant, AFTER_ALL),
  limit: /*@__PURE__*/ limitReader(USUAL_LIMIT),
  cursor: readCursor,
  at: readInstant,
});

type ReadRecent = typeof enter extends Door<infer T> ? T : never;

function recentOf(read: ReadRecent): Decision<Recent, EntitlementRefusal> {
  const { viewer, cursor, createdAfter, createdBefore, at } = read;
  const refusal = accessRefusal(viewer, at);
  if (refusal !== null) return refuse(refusal);
  const isWanted = (one: TicketSummary) =>
    isOwn(one, viewer) &&
    one.openedAt >= createdAfter &&
    one.openedAt < createdBefore &&
    (cursor === null || byRecency(cursor, one) < 0);
  const statuses = statusesAt(read.tickets, at, isWanted);
  const candidates: Candidate[] = [];
  for (let index = 0; index < statuses.length; index++) {
    const summary = read.tickets[index] ?? null;
    const status = statuses[index] ?? null;
    if (summary === null || status === null || !isUnresolved(status)) continue;
    if (status === (read.status ?? status)) candidates.push({ summary, index });
  }
  candidates.sort((a, b) => byRecency(a.summary, b.summary));
  return accept(pageOf(candidates, read));
}

interface Candidate {
  readonly summary: TicketSummary;
  /** Its place in the list of the request. */
  readonly index: number;
}

/**
 * The first page of the candidates that the search finds. They are read in full until the page ends; one that does not
 * parse is left out, unless none does.
 */
function pageOf(
  candidates: readonly Candidate[],
  { search, limit, at }: Pick<ReadRecent, 'search' | 'limit' | 'at'>,
): Recent {
  const page: Ticket[] = [];
  const faults: Faults[] = [];
  let last: PageEnd | null = null;
  let nextCursor: string | null = null;
  let isAnySound = false;
  for (const { index, summary } of candidates) {
    const ticket = readTicket(summary.source);
    if (ticket instanceof Faults) {
      faults.push(under(['tickets', index], ticket));
      continue;
    }
    isAnySound = true;
    const then = ticketAsOf(ticket, at);
    if (then === null || !isFound(search, textsOf(then))) continue;
    if (last !== null && page.length === limit) {
      // There is one more: the page ends before it.
      nextCursor = cursorAfter(last);
      break;
    }
    page.push(then);
    last = summary;
  }
  return orInvalid(isAnySound || faults.length === 0 ? { tickets: page, nextCursor } : allOf(faults));
}

/** What was written in a ticket, by its requester and in answer to them. */
function textsOf({ subject, body, history }: Ticket): readonly string[] {
  return [subject, body, ...history.flatMap((event) => event.body ?? [])];
}
