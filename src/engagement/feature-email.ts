import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { aboutEntitlements } from '../entitlements/subject.js';
import { optional, share } from '../input/readers.js';
import { type Door, doorAbout } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { type EngagementRefusal, engagementRefusal } from './engagement-refusal.js';
import { candidatesOf, type FeatureUsage, type Reason, readUsage } from './feature-usage.js';
import { type Amount, amountOf, whyNot } from './granted-benefit.js';
import { monthsOf, periodAt, usedIn } from './period.js';
import { periodIndexAt, QUARTER, type Quarter, quarterOf, startInstantOf } from './quarter.js';
import { lastTold, readSent, type SentEmail } from './sent-email.js';

export interface FeatureEmailRequest {
  readonly entitlements: Entitlements;
  /** What the team uses, a row a feature. */
  readonly usage: readonly FeatureUsage[];
  /** The e-mails that have been sent. */
  readonly sent: readonly SentEmail[];
  readonly at: InstantInput;
  /** The billing zone, in which quarters begin. */
  readonly zone: ZoneName;
  /** The share of the eligible members below which a feature is underused: a quarter by default. */
  readonly underusedBelow?: number | undefined;
  readonly catalog?: Catalog | undefined;
}

/** The quarter's e-mail: the features that it tells of, or no feature where the team uses them all. */
export interface FeatureEmail {
  readonly quarter: Quarter;
  readonly features: readonly { readonly feature: string; readonly reason: Reason }[];
}

export type FeatureEmailRefusal = EntitlementRefusal | Extract<EngagementRefusal, { code: 'already_sent' }>;

const BENEFIT = 'quarterly_feature_email';
/** The page says three features, once a quarter. Another catalogue may leave it unsaid. */
const USUAL = { count: 1, items: 3, per: 'quarter' } as const;
const UNDERUSED_BELOW = 0.25;

/**
 * The features that this quarter's e-mail tells the team of, three at most (or the `items` of the catalogue): unused
 * before underused, the least used first, equals by how long ago they were used, then by name. Features of the e-mail
 * before it come again only where nothing else is left for their place. Refuses as `entitlements.check` does,
 * `entitlements_outdated`, and `already_sent` once the quarter has the e-mails that the catalogue grants: one in the
 * built-in offer. Throws `duplicate_id`, `out_of_range`, `invalid_quarter`, `unknown_zone`, … (R21, R32, A5, A14).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const usage = [
 *   { feature: 'watermarks', activeMembers: 2, eligibleMembers: 40, lastUsedAt: '2026-10-01T00:00:00.000Z' },
 *   { feature: 'file_requests', activeMembers: 0, eligibleMembers: 40, lastUsedAt: null },
 *   { feature: 'sharing', activeMembers: 38, eligibleMembers: 40, lastUsedAt: '2026-11-19T00:00:00.000Z' },
 * ];
 * const request = { entitlements: set, usage, sent: [], at: '2026-11-20T07:30:00.000Z', zone: 'Asia/Tokyo' };
 * const email = orThrow(engagement.quarterlyFeatureEmail(request));
 * email.quarter // => '2026-Q4'
 * email.features // => [{ feature: 'file_requests', reason: 'unused' }, { feature: 'watermarks', reason: 'underused' }]
 * engagement.quarterlyFeatureEmail({ ...request, sent: [{ quarter: '2026-Q4', features: [] }] }).refusal.code // => 'already_sent'
 */
export function quarterlyFeatureEmail(request: FeatureEmailRequest): Decision<FeatureEmail, FeatureEmailRefusal> {
  return enter(request, emailOf);
}

const enter = /*@__PURE__*/ doorAbout(
  'engagement.quarterlyFeatureEmail',
  aboutEntitlements,
  {
    usage: readUsage,
    sent: readSent,
    at: readInstant,
    zone: readZone,
    underusedBelow: /*@__PURE__*/ optional(share, UNDERUSED_BELOW),
  },
  {},
);

type ReadEmailRequest = typeof enter extends Door<infer T> ? T : never;

function emailOf(read: ReadEmailRequest): Decision<FeatureEmail, FeatureEmailRefusal> {
  const { about, usage, sent, at, zone, underusedBelow } = read;
  const refused = whyNot(about, BENEFIT, at);
  if (refused !== null) return refuse(refused);
  const index = periodIndexAt(zone, at, QUARTER);
  const quarter = quarterOf(index);
  const { items, ...granted } = amountOf(about, BENEFIT, USUAL);
  if (isUsedUp(granted, read)) return refuse(engagementRefusal('already_sent', { quarter }));
  const told = lastTold(sent, index);
  const candidates = candidatesOf(usage, underusedBelow);
  const fresh = candidates.filter(({ feature }) => !told.has(feature));
  const again = candidates.filter(({ feature }) => told.has(feature));
  const chosen = new Set([...fresh, ...again].slice(0, items));
  return accept({ quarter, features: candidates.filter((one) => chosen.has(one)) });
}

/** Whether all e-mails of the period are sent. A sent one names its quarter, so that months count as three together. */
function isUsedUp({ count, per }: Pick<Amount<typeof USUAL>, 'count' | 'per'>, read: ReadEmailRequest): boolean {
  const { sent, at, zone } = read;
  const months = per === 'month' ? QUARTER : monthsOf(per);
  const period = months === null ? null : periodAt(zone, at, months);
  const used = sent.map(({ quarter }) => ({ at: startInstantOf(quarter, QUARTER, zone), count: 1, minutes: 0 }));
  return usedIn(period, used).count >= count * (per === 'month' ? 3 : 1);
}
