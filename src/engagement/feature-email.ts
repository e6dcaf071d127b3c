import { readAll, shareAt } from '../boundary.js';
import { accept, type Decision, type Refusal, refuse } from '../decision.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { fields } from '../record.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import { candidatesOf, type FeatureUsage, type Reason, usageAt } from './feature-usage.js';
import { type Quarter, quarterIndexAt, quarterOf } from './quarter.js';
import { type SentEmail, sentAt } from './sent-email.js';

export interface FeatureEmailRequest {
  readonly entitlements: Entitlements;
  /** What the team uses, a row a feature. */
  readonly usage: readonly FeatureUsage[];
  /** The e-mails that have gone out. */
  readonly sent: readonly SentEmail[];
  readonly at: InstantInput;
  /** The billing zone, in which quarters begin. */
  readonly zone: ZoneName;
  /** The share of the eligible members below which a feature is underused: a quarter by default. */
  readonly underusedBelow?: number | undefined;
}

/** What the quarter's e-mail tells of; no feature where the team uses them all. */
export interface FeatureEmail {
  readonly quarter: Quarter;
  readonly features: readonly { readonly feature: string; readonly reason: Reason }[];
}

export type FeatureEmailRefusal = EntitlementRefusal | (Refusal<'already_sent'> & { readonly quarter: Quarter });

/** R21: three features. */
const MOST_FEATURES = 3;
const UNDERUSED_BELOW = 0.25;

/**
 * The features that this quarter's e-mail tells the team of, three at most: unused before underused, the least used
 * first, equals by how long ago they were used, then by name. Features of the e-mail before it come again only where
 * nothing else is left for their place (R21, R32, A5, A14). Refuses as `entitlements.check` does, and `already_sent`.
 * Throws `duplicate_id`, `out_of_range`, `invalid_quarter`, `unknown_zone`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
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
  const given = fields(request, 'entitlements', 'usage', 'sent', 'at', 'zone', 'underusedBelow');
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const { usage, sent, ms, zone, below } = readAll({
    usage: () => usageAt(given.usage),
    sent: () => sentAt(given.sent),
    ms: () => millisecondsOf(given.at, ['at']),
    zone: () => zoneAt(given.zone, ['zone']),
    below: () => shareAt(given.underusedBelow, UNDERUSED_BELOW, ['underusedBelow']),
  });
  const refused = refusalOf(set, 'quarterly_feature_email');
  if (refused !== null) return refuse(refused);
  const index = quarterIndexAt(zone, ms);
  const quarter = quarterOf(index);
  if (sent.some((one) => one.index === index)) return refuse(alreadySent(quarter));
  const earlier = sent.filter((one) => one.index < index).sort((a, b) => b.index - a.index);
  const lastTold = new Set(earlier[0]?.features);
  const candidates = candidatesOf(usage, below);
  const fresh = candidates.filter(({ feature }) => !lastTold.has(feature));
  const again = candidates.filter(({ feature }) => lastTold.has(feature));
  const chosen = new Set([...fresh, ...again].slice(0, MOST_FEATURES));
  return accept({ quarter, features: candidates.filter((one) => chosen.has(one)) });
}

function alreadySent(quarter: Quarter): FeatureEmailRefusal {
  return {
    code: 'already_sent',
    because: ['R21', 'A14'],
    message: {
      en: "This quarter's e-mail has gone out.",
      ja: 'この四半期のメールはすでに送信されています。',
    },
    quarter,
  };
}
