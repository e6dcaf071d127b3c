import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import { type Account, MAX_IDS, readAccount } from '../entitlements/account.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import { type Entitlements, readEntitlements } from '../entitlements/entitlements.js';
import { aboutViewer } from '../entitlements/subject.js';
import { allOf, Faults, fault, under } from '../input/faults.js';
import { readId } from '../input/id.js';
import { listOf } from '../input/list.js';
import { optional } from '../input/readers.js';
import { doorAbout, needed, object, type Subject } from '../input/request.js';
import { isOtherAccount } from '../tickets/other-account.js';
import { isUnresolved, type Ticket } from '../tickets/ticket.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { accessRefusal, isOwn } from './access.js';
import { addOne, type Counts, patternOf } from './pattern.js';
import { statusesAt } from './status-at.js';
import { readSummaries, type TicketSummary } from './ticket-summary.js';
import { type IssueTypeRow, issueTypePatternOf, type Trend, trendCounter } from './trend.js';
import { type ReadTrend, readTrend, type TrendRequest, windowFaults } from './trend-window.js';

export interface InsightsRequest {
  readonly viewer: Entitlements;
  readonly account: Account;
  /** The team's. */
  readonly tickets: readonly Ticket[];
  /** The figures are those of this instant. */
  readonly at: InstantInput;
  readonly trend?: TrendRequest | undefined;
  readonly catalog?: Catalog | undefined;
}

/** How many tickets are about a product: `share` of those that name one, between 0 and 1. */
export interface ProductRow {
  readonly product: string;
  readonly count: number;
  readonly share: number;
}

/** Figures alone: nothing that anybody wrote, and nobody's name. */
export interface Insights {
  readonly unresolvedTotal: number;
  readonly ticketTotal: number;
  /** The most frequent first, equals by name; the shares sum to one. */
  readonly issueTypePattern: readonly IssueTypeRow[];
  /** A row for each product of the plan, and for each other that a ticket is about; `null` where there is one at most. */
  readonly productPattern: readonly ProductRow[] | null;
  readonly trend: Trend;
}

/**
 * The four figures of the Hub as of `at`, and their trend, in one pass: of the team's tickets, or of a power user's own.
 * Tickets without a product count in the totals alone, those of another account and those that cannot be read not at
 * all. Refuses as `hub.open` does. Throws `unknown_plan`, `unknown_zone`, `reversed_interval`, `wrong_account`, … (R37, R52 to R55, A16, A17, A30, A39, A40).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const account = { kind: 'team', plan: 'advanced', products: ['dropbox', 'sign'], addOn: { tier: 'essentials' } } as const;
 * const viewer = entitlements.of({ account, person: { id: 'u1', status: 'active', roles: ['team_admin'] }, at });
 * const ticket = tickets.apply(null, orThrow(tickets.submit({
 *   entitlements: viewer, id: 't1', at, channel: 'email', language: 'en',
 *   subject: 'Stuck', body: 'It does not sync.', issueType: 'sync', product: 'dropbox',
 * })).events);
 * const insights = orThrow(hub.insights({ viewer, account, tickets: [ticket], at, trend: { by: 'week', zone: 'Asia/Tokyo' } }));
 * insights.unresolvedTotal // => 1
 * insights.issueTypePattern // => [{ issueType: 'sync', count: 1, share: 1 }]
 * insights.productPattern // => [{ product: 'dropbox', count: 1, share: 1 }, { product: 'sign', count: 0, share: 0 }]
 * insights.trend.periods.at(-1)?.startsOn // => '2026-11-16'
 */
export function insights(request: InsightsRequest): Decision<Insights, EntitlementRefusal> {
  return enter(request, insightsOf);
}

/** The viewer, and the catalogue of their offer where it is known: the built-in one, or the one that is given. */
interface ViewerSubject {
  readonly set: Entitlements;
  readonly catalog: Catalog | null;
}

const aboutViewerOfAnyOffer: Subject<ViewerSubject> = {
  fields: ['viewer', 'catalog'],
  read: (given) => {
    const set = readEntitlements(given.viewer);
    if (set instanceof Faults) return aboutViewer.read(given);
    if (given.catalog === undefined && set.catalog !== dropboxPremiumSupport.id) return { set, catalog: null };
    return aboutViewer.read({ ...given, viewer: set });
  },
};

type AccountFacts = Pick<Account, 'id' | 'products'>;

/** All that the figures need of an account whose catalogue is not known. */
const readProducts = /*@__PURE__*/ object(
  {
    id: /*@__PURE__*/ optional(readId),
    products: /*@__PURE__*/ optional(/*@__PURE__*/ listOf(readId, MAX_IDS), []),
  },
  'ignored',
);

const enter = /*@__PURE__*/ doorAbout(
  'hub.insights',
  aboutViewerOfAnyOffer,
  { tickets: readSummaries, at: readInstant, trend: readTrend },
  {
    account: /*@__PURE__*/ needed((input: unknown, { catalog }: ViewerSubject): AccountFacts | Faults =>
      catalog === null ? readProducts(input) : readAccount(input, { catalog }),
    ),
  },
  ({ about, account, ...read }) => {
    const faults = [accountFaults(about.set, account), windowFaults(read)].filter((one) => one !== null);
    return faults.length === 0 ? null : allOf(faults);
  },
);

function accountFaults({ accountId }: Entitlements, { id }: AccountFacts): Faults | null {
  if (!isOtherAccount({ accountId }, { accountId: id ?? null })) return null;
  return under(
    ['account', 'id'],
    fault('wrong_account', "Use the viewer's account.", '閲覧者のアカウントを指定してください。'),
  );
}

interface ReadInsights {
  readonly about: ViewerSubject;
  readonly account: AccountFacts;
  readonly tickets: readonly (TicketSummary | null)[];
  readonly at: number;
  readonly trend: ReadTrend;
}

function insightsOf({ about: { set }, account, tickets, at, trend }: ReadInsights) {
  const refusal = accessRefusal(set, at);
  if (refusal !== null) return refuse(refusal);
  const ownOnly = set.holder === 'individual';
  const statuses = statusesAt(tickets, at, (one) => (ownOnly ? isOwn(one, set) : !isOtherAccount(one, set)));
  const counter = trendCounter(trend, at);
  const issueTypes: Counts = new Map();
  const products: Counts = new Map(account.products?.map((product) => [product, { count: 0 }]));
  let ticketTotal = 0;
  let unresolvedTotal = 0;
  for (let i = 0; i < tickets.length; i++) {
    const summary = tickets[i] ?? null;
    const status = statuses[i] ?? null;
    if (summary === null || status === null) continue;
    const { openedAt, issueType, product } = summary;
    ticketTotal += 1;
    if (isUnresolved(status)) unresolvedTotal += 1;
    addOne(issueTypes, issueType);
    if (product !== null) addOne(products, product);
    counter.count(openedAt, issueType);
  }
  return accept<Insights>({
    unresolvedTotal,
    ticketTotal,
    issueTypePattern: issueTypePatternOf(issueTypes),
    productPattern: products.size > 1 ? productPatternOf(products) : null,
    trend: counter.result(),
  });
}

function productPatternOf(counts: Counts): readonly ProductRow[] {
  return patternOf(counts).map(({ name, count, share }) => ({ product: name, count, share }));
}
