import { accept, type Decision, refuse } from '../answer/decision.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import { type Entitlements, readEntitlements } from '../entitlements/entitlements.js';
import { type Door, door } from '../input/request.js';
import type { Ticket } from '../tickets/ticket.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { accessRefusal, isOwn } from './access.js';
import { byRecency } from './cursor.js';
import { limitReader } from './limit.js';
import { type Resource, readResources } from './resource.js';
import { readSummaries, type TicketSummary } from './ticket-summary.js';

export interface RecommendedRequest {
  readonly viewer: Entitlements;
  readonly tickets: readonly Ticket[];
  readonly resources: readonly Resource[];
  /** At most so many, from 1 to 1000; 5 by default. */
  readonly limit?: number | undefined;
  /** Only tickets that were opened by then count. */
  readonly at: InstantInput;
}

/** What to read next, and what it is chosen by. */
export interface Recommended {
  readonly basis: 'past_tickets' | 'popularity';
  readonly resources: readonly Resource[];
}

const USUAL_LIMIT = 5;
/** The newest ticket weighs this; each older one weighs one less, but at least one. */
const NEWEST = 10;
const SAME_ISSUE_TYPE = 2;
const SAME_PRODUCT = 1;

/**
 * Resources ranked by the viewer's own tickets, resolved ones included; by popularity where there are no own tickets. A
 * resource scores, for each ticket, 2 for its issue type and 1 for its product, times the ticket's weight: 10 for the
 * newest, one less for each older one, at least 1. Equal scores go by popularity, then by id. Refuses as `hub.open`
 * does. Throws `out_of_range`, `duplicate_id`, `invalid_instant`, … (R49 to R51, A15).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const resources = [
 *   { id: 'links', kind: 'video', title: 'Sharing links', issueTypes: ['sharing'], products: ['dropbox'], popularity: 900 },
 *   { id: 'sync', kind: 'article', title: 'Why a file does not sync', issueTypes: ['sync'], products: ['dropbox'], popularity: 20 },
 * ] as const;
 * orThrow(hub.recommended({ viewer: set, tickets: [], resources, at })).resources.map(({ id }) => id) // => ['links', 'sync']
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Stuck', body: 'It does not sync.', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const { basis, resources: ranked } = orThrow(hub.recommended({ viewer: set, tickets: [ticket], resources, at }));
 * basis // => 'past_tickets'
 * ranked.map(({ id }) => id) // => ['sync', 'links']
 */
export function recommended(request: RecommendedRequest): Decision<Recommended, EntitlementRefusal> {
  return enter(request, ranked);
}

const enter = /*@__PURE__*/ door('hub.recommended', {
  viewer: readEntitlements,
  tickets: readSummaries,
  resources: readResources,
  limit: /*@__PURE__*/ limitReader(USUAL_LIMIT),
  at: readInstant,
});

type ReadRecommended = typeof enter extends Door<infer T> ? T : never;

function ranked(read: ReadRecommended): Decision<Recommended, EntitlementRefusal> {
  const { viewer, tickets, resources, limit, at } = read;
  const refusal = accessRefusal(viewer, at);
  if (refusal !== null) return refuse(refusal);
  const own = tickets.filter((one) => one !== null).filter((one) => isOwn(one, viewer) && one.openedAt <= at);
  const weights = weightsOf(own.sort(byRecency));
  const scored = resources
    .map((resource) => ({ resource, score: scoreOf(resource, weights) }))
    .sort((a, b) => b.score - a.score || byPopularity(a.resource, b.resource));
  return accept({
    basis: own.length === 0 ? 'popularity' : 'past_tickets',
    resources: scored.slice(0, limit).map(({ resource }) => resource),
  });
}

interface Weights {
  readonly issueTypes: ReadonlyMap<string, number>;
  readonly products: ReadonlyMap<string, number>;
}

/** What each issue type and each product weighs, in whole numbers, so that equal scores are equal. */
function weightsOf(newestFirst: readonly TicketSummary[]): Weights {
  const issueTypes = new Map<string, number>();
  const products = new Map<string, number>();
  for (const [age, { issueType, product }] of newestFirst.entries()) {
    const weight = Math.max(NEWEST - age, 1);
    issueTypes.set(issueType, (issueTypes.get(issueType) ?? 0) + weight);
    if (product !== null) products.set(product, (products.get(product) ?? 0) + weight);
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
