import { readAll } from '../boundary.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { invalidInput, shown } from '../errors.js';
import { lengthAt } from '../list.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import { isUnresolved, type Ticket, type TicketStatus } from '../tickets/ticket.js';
import { trustedTicket } from '../tickets/trust.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';
import { byRecency, cursorAfter, placeOf } from './cursor.js';
import { limitAt } from './limit.js';
import { isFound, searchWords } from './search.js';
import { allFacts, isStatus, MOST_TICKETS, type TicketFacts } from './ticket-facts.js';

export interface RecentRequest {
  readonly viewer: Entitlements;
  readonly tickets: readonly Ticket[];
  /** Words that all stand in the subject or the body, whatever their case, width and diacritics. */
  readonly search?: string | undefined;
  readonly status?: TicketStatus | undefined;
  /** Opened in `[createdAfter, createdBefore)`. */
  readonly createdAfter?: InstantInput | undefined;
  readonly createdBefore?: InstantInput | undefined;
  /** At most so many, from 1 to 1000; 20 by default. */
  readonly limit?: number | undefined;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | null | undefined;
  /** Tickets opened later are not there yet. */
  readonly at: InstantInput;
}

/** A page of tickets; `nextCursor` is `null` on the last. `refusal` is there for a viewer who has no Hub, and no page. */
export interface Recent {
  readonly tickets: readonly Ticket[];
  readonly nextCursor: string | null;
  readonly refusal?: EntitlementRefusal;
}

const USUAL_LIMIT = 20;

/**
 * The viewer's own unresolved tickets, newest first, those of one instant by their ids; nobody else's, whatever the
 * viewer's role (R37, R47, R48, A11, A30). Throws `invalid_cursor`, `out_of_range`, `unknown_status`, `too_long`,
 * `invalid_instant`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'en',
 *   subject: 'Café folder', body: 'It does not sync.', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const ask = { viewer: set, tickets: [ticket], at: '2026-11-20T09:00:00.000Z' };
 * hub.recent({ ...ask, search: 'ＣＡＦＥ' }).tickets.map(({ id }) => id) // => ['t1']
 * hub.recent({ ...ask, search: '.*' }) // => { tickets: [], nextCursor: null }
 */
export function recent(request: RecentRequest): Recent {
  const given = fields(
    request,
    ...(['viewer', 'tickets', 'search', 'status', 'createdAfter', 'createdBefore', 'limit', 'cursor', 'at'] as const),
  );
  const viewer = entitlementsAt(given.viewer, ['viewer']);
  const { length, words, status, from, to, limit, place, now } = readAll({
    length: () => lengthAt(given.tickets, ['tickets'], MOST_TICKETS),
    words: () => searchWords(given.search),
    status: () => statusAt(given.status),
    from: () => boundAt(given.createdAfter, 'createdAfter', Number.NEGATIVE_INFINITY),
    to: () => boundAt(given.createdBefore, 'createdBefore', Number.POSITIVE_INFINITY),
    limit: () => limitAt(given.limit, USUAL_LIMIT),
    place: () => placeOf(given.cursor),
    now: () => millisecondsOf(given.at, ['at']),
  });
  const refused = refusalOf(viewer, 'hub');
  if (refused !== null) return deepFreeze({ tickets: [], nextCursor: null, refusal: refused });
  const isWanted = (facts: TicketFacts) =>
    facts.requesterId === viewer.personId &&
    isUnresolved(facts.status) &&
    (status === null || facts.status === status) &&
    facts.openedAt <= now &&
    facts.openedAt >= from &&
    facts.openedAt < to &&
    (place === null || byRecency(place, facts) < 0);
  const candidates = allFacts(given.tickets, length)
    .map((facts, i) => ({ facts, i }))
    .filter(({ facts }) => isWanted(facts))
    .sort((a, b) => byRecency(a.facts, b.facts));
  const page: Ticket[] = [];
  let last: TicketFacts | null = null;
  for (const { facts, i } of candidates) {
    const own = trustedTicket(given.tickets[i], ['tickets', i]);
    if (!isFound(words, [own.subject, own.body])) continue;
    // There is one more: the page ends before it.
    if (last !== null && page.length === limit) return deepFreeze({ tickets: page, nextCursor: cursorAfter(last) });
    page.push(own);
    last = facts;
  }
  return deepFreeze({ tickets: page, nextCursor: null });
}

function statusAt(input: unknown): TicketStatus | null {
  if (input === undefined) return null;
  if (isStatus(input)) return input;
  return invalidInput(
    'unknown_status',
    ['status'],
    `${shown(input)} is no status of a ticket.`,
    `${shown(input)} というステータスはありません。`,
  );
}

function boundAt(input: unknown, name: string, open: number): number {
  return input === undefined ? open : millisecondsOf(input, [name]);
}
