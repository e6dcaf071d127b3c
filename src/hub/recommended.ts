import { readAll } from '../boundary.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { lengthAt } from '../list.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import { recordsAt } from '../records.js';
import type { Ticket } from '../tickets/ticket.js';
import { byRecency } from './cursor.js';
import { limitAt } from './limit.js';
import { type Resource, resourceSchema } from './resource.js';
import { allFacts, MOST_TICKETS, type TicketFacts } from './ticket-facts.js';

/** What to read next. `refusal` is there for a viewer who has no Hub, and no resources. */
export interface Recommended {
  readonly basis: 'past_tickets' | 'popularity';
  readonly resources: readonly Resource[];
  readonly refusal?: EntitlementRefusal;
}

const USUAL_LIMIT = 5;
const MOST_RESOURCES = 10_000;
/** What the newest ticket weighs; each older one weighs one less, and none less than one. */
const NEWEST = 10;
const SAME_ISSUE_TYPE = 2;
const SAME_PRODUCT = 1;

/**
 * Resources ranked by the viewer's own tickets, resolved ones included; by popularity where there is none (R49 to R51,
 * A15). A resource scores, for each ticket, 2 for its issue type and 1 for its product, times the ticket's weight: 10
 * for the newest, one less for each older one, at least 1. Equal scores go by popularity, then by id. A submission is
 * one ticket more, and so another ranking. `limit` is 5 by default. Throws `out_of_range`, `duplicate_id`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const resources = [
 *   { id: 'links', kind: 'video', title: 'Sharing links', issueTypes: ['sharing'], products: ['dropbox'], popularity: 900 },
 *   { id: 'sync', kind: 'article', title: 'Why a file does not sync', issueTypes: ['sync'], products: ['dropbox'], popularity: 20 },
 * ] as const;
 * hub.recommended({ viewer: set, tickets: [], resources }).resources.map(({ id }) => id) // => ['links', 'sync']
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'en',
 *   subject: 'Stuck', body: 'It does not sync.', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const { basis, resources: ranked } = hub.recommended({ viewer: set, tickets: [ticket], resources });
 * basis // => 'past_tickets'
 * ranked.map(({ id }) => id) // => ['sync', 'links']
 */
export function recommended(request: {
  readonly viewer: Entitlements;
  readonly tickets: readonly Ticket[];
  readonly resources: readonly Resource[];
  readonly limit?: number | undefined;
}): Recommended {
  const given = fields(request, 'viewer', 'tickets', 'resources', 'limit');
  const viewer = entitlementsAt(given.viewer, ['viewer']);
  const { length, resources, limit } = readAll({
    length: () => lengthAt(given.tickets, ['tickets'], MOST_TICKETS),
    resources: () =>
      recordsAt(given.resources, ['resources'], { schema: resourceSchema(), key: 'id', most: MOST_RESOURCES }),
    limit: () => limitAt(given.limit, USUAL_LIMIT),
  });
  const refused = refusalOf(viewer, 'hub');
  if (refused !== null) return deepFreeze({ basis: 'popularity', resources: [], refusal: refused });
  const own = allFacts(given.tickets, length).filter(({ requesterId }) => requesterId === viewer.personId);
  const weights = weightsOf(own.sort(byRecency));
  const ranked = resources
    .map((resource) => ({ resource, score: scoreOf(resource, weights) }))
    .sort((a, b) => b.score - a.score || byPopularity(a.resource, b.resource));
  return deepFreeze({
    basis: own.length === 0 ? 'popularity' : 'past_tickets',
    resources: ranked.slice(0, limit).map(({ resource }) => resource),
  });
}

interface Weights {
  readonly issueTypes: ReadonlyMap<string, number>;
  readonly products: ReadonlyMap<string, number>;
}

/** What each issue type and each product weighs: whole numbers, so that equal is equal. */
function weightsOf(newestFirst: readonly TicketFacts[]): Weights {
  const issueTypes = new Map<string, number>();
  const products = new Map<string, number>();
  for (const [age, { issueType, product }] of newestFirst.entries()) {
    const weight = Math.max(NEWEST - age, 1);
    issueTypes.set(issueType, (issueTypes.get(issueType) ?? 0) + weight);
    products.set(product, (products.get(product) ?? 0) + weight);
  }
  return { issueTypes, products };
}

function scoreOf(resource: Resource, { issueTypes, products }: Weights): number {
  return SAME_ISSUE_TYPE * sumOf(resource.issueTypes, issueTypes) + SAME_PRODUCT * sumOf(resource.products, products);
}

function sumOf(names: readonly string[], weights: ReadonlyMap<string, number>): number {
  return [...new Set(names)].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}

function byPopularity(a: Resource, b: Resource): number {
  return b.popularity - a.popularity || (a.id < b.id ? -1 : 1);
}
