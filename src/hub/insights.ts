import { readAll, readOrThrow } from '../boundary.js';
import type { Catalog } from '../catalog/offer.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { type Account, accountSchema, HOLDER_ROOM } from '../entitlements/holder.js';
import { invalidInput, shown } from '../errors.js';
import { lengthAt } from '../list.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import { isUnresolved, type Ticket } from '../tickets/ticket.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';
import { type Counts, counted, patternOf } from './pattern.js';
import { factsAt, MOST_TICKETS, type TicketFacts } from './ticket-facts.js';
import { type Trend, type TrendRequest, trendCounter } from './trend.js';

export interface InsightsRequest {
  readonly viewer: Entitlements;
  readonly account: Account;
  /** The team's. */
  readonly tickets: readonly Ticket[];
  /** Tickets opened later are not there yet. */
  readonly at: InstantInput;
  readonly trend?: TrendRequest | undefined;
  readonly catalog?: Catalog | undefined;
}

/** Figures alone: nothing that anybody wrote, and nobody's name. `refusal` is there for a viewer who has no Hub. */
export interface Insights {
  readonly unresolvedTotal: number;
  readonly ticketTotal: number;
  /** The most frequent first, equals by name; the shares sum to one. */
  readonly issueTypePattern: readonly { readonly issueType: string; readonly count: number; readonly share: number }[];
  /** `null` where the plan has not more than one product (A17). */
  readonly productPattern:
    | readonly { readonly product: string; readonly count: number; readonly share: number }[]
    | null;
  readonly trend: Trend;
  readonly refusal?: EntitlementRefusal;
}

/**
 * The four figures of the Hub, and their trend, in one pass: of the team's tickets, or of a power user's own (R37, R52 to
 * R55, A16, A17, A30). Throws `unknown_product` for a ticket about none of the account's products, `unknown_zone`,
 * `reversed_interval`, …
 *
 * @example
 * const account = { kind: 'team', plan: 'advanced', products: ['dropbox', 'sign'], addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null } as const;
 * const viewer = entitlements.of({ account, person, at: '2026-11-20T07:30:00.000Z' });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: viewer, id: 't1', at: '2026-11-20T07:30:00.000Z', channel: 'email', language: 'en',
 *   subject: 'Stuck', body: 'It does not sync.', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const insights = hub.insights({ viewer, account, tickets: [ticket], at: '2026-11-20T08:00:00.000Z', trend: { by: 'week', zone: 'Asia/Tokyo' } });
 * insights.unresolvedTotal // => 1
 * insights.issueTypePattern // => [{ issueType: 'sync', count: 1, share: 1 }]
 * insights.productPattern // => [{ product: 'dropbox', count: 1, share: 1 }]
 * insights.trend.periods.at(-1)?.startsOn // => '2026-11-16'
 */
export function insights(request: InsightsRequest): Insights {
  const given = fields(request, 'viewer', 'account', 'tickets', 'at', 'trend', 'catalog');
  const viewer = entitlementsAt(given.viewer, ['viewer']);
  const catalog = catalogFor(viewer, { catalog: given.catalog });
  const { length, account, now } = readAll({
    length: () => lengthAt(given.tickets, ['tickets'], MOST_TICKETS),
    account: () => readOrThrow(accountSchema(catalog), given.account, ['account'], HOLDER_ROOM),
    now: () => millisecondsOf(given.at, ['at']),
  });
  const trend = trendCounter(given.trend, now);
  const products = new Set(account.products);
  const refused = refusalOf(viewer, 'hub');
  const own = viewer.holder === 'individual';
  const issueTypeCounts: Counts = new Map();
  const productCounts: Counts = new Map();
  let ticketTotal = 0;
  let unresolvedTotal = 0;
  for (let i = 0; i < length && refused === null; i++) {
    const facts = factsAt(given.tickets, i);
    if (facts.openedAt > now || (own && facts.requesterId !== viewer.personId)) continue;
    if (products.size > 1 && !products.has(facts.product)) return unknownProduct(facts, products, i);
    ticketTotal += 1;
    if (isUnresolved(facts.status)) unresolvedTotal += 1;
    counted(issueTypeCounts, facts.issueType);
    counted(productCounts, facts.product);
    trend.count(facts.openedAt, facts.issueType);
  }
  const byProduct = patternOf(productCounts).map(({ name, count, share }) => ({ product: name, count, share }));
  return deepFreeze({
    unresolvedTotal,
    ticketTotal,
    issueTypePattern: patternOf(issueTypeCounts).map(({ name, count, share }) => ({ issueType: name, count, share })),
    productPattern: products.size > 1 ? byProduct : null,
    trend: trend.result(),
    ...(refused !== null && { refusal: refused }),
  });
}

function unknownProduct({ product }: TicketFacts, products: ReadonlySet<string>, i: number): never {
  const known = [...products]
    .slice(0, 20)
    .map((one) => shown(one))
    .join(', ');
  return invalidInput(
    'unknown_product',
    ['tickets', i, 'product'],
    `The account has the products ${known}; ${shown(product)} is none of them.`,
    `アカウントの製品は ${known} です（${shown(product)} は含まれません）。`,
  );
}
