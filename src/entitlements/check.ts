import { type LanguageTag, matchTag, readLanguageTag } from '../catalog/language-tag.js';
import { type Faults, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';
import { checkedPartly, partOf } from '../input/partly.js';
import { nullable, optional, text, unknownName } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { entitlementReasons } from '../words/refusals/entitlements.js';
import type { BenefitCheck } from './checks.js';
import { type EntitlementRefusal, entitlementRefusal } from './entitlement-refusal.js';
import { type Entitlements, readEntitlements } from './entitlements.js';
import { outdatedFault } from './outdated.js';
import { ANY_USE, type Use, usable } from './usable.js';

/** A yes with the rules that grant it, or a no with its reason, in words too, and what would have changed it. */
export type Check =
  | { readonly allowed: true; readonly because: readonly string[] }
  | (Extract<BenefitCheck, { allowed: false }> & { readonly message: Text });

export interface CheckOptions {
  readonly severity?: string | null | undefined;
  /** A BCP 47 tag; it is matched to the offer's languages as a route is: `ja-JP` to `ja`. */
  readonly language?: string | undefined;
  /** The instant of use: `entitlements_outdated` is thrown where the entitlements have ended by then. */
  readonly at?: InstantInput | undefined;
}

/**
 * Whether these entitlements include a benefit: `phone`, `email`, `chat`, `japanese_desk`, `hub`,
 * `quarterly_feature_email`, `implementation_consultation`, `root_cause_analysis_meeting`, or any benefit of another
 * catalogue. The first reason against it answers; a benefit that the offer does not have is `not_offered`. Throws
 * `entitlements_outdated` for an `at` at or after `validUntil`, and `unknown_severity`.
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * entitlements.check(set, 'hub') // => { allowed: true, because: ['R16', 'R23', 'R34', 'R35'] }
 * const meeting = entitlements.check(set, 'root_cause_analysis_meeting');
 * meeting.allowed ? [] : meeting.unlockedBy.map(({ kind, id }) => [kind, id]) // => [['tier', 'enhanced']]
 */
export function check(set: Entitlements, benefit: string, options: CheckOptions = {}): Check {
  return enter({ set, benefit, options }, (read) => {
    const { severity, language, at = null } = read.options;
    const spoken = language === undefined ? null : spokenIn(read.set, read.benefit, language);
    const answer = usable(read.set, read.benefit, { ...ANY_USE, severity, language: spoken, at });
    if (answer.allowed) return Object.freeze({ allowed: true, because: answer.because });
    return deepFreeze({ ...answer, message: messageOf(answer.code) });
  });
}

const options = {
  severity: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 200 })),
  language: /*@__PURE__*/ optional(readLanguageTag),
  at: /*@__PURE__*/ optional(readInstant),
};

const enter = /*@__PURE__*/ checkedPartly(
  /*@__PURE__*/ door('entitlements.check', {
    set: readEntitlements,
    benefit: /*@__PURE__*/ text({ max: 200 }),
    options: /*@__PURE__*/ object(options),
  }),
  'set',
  useFaults,
  /*@__PURE__*/ partOf({ set: readEntitlements, options: /*@__PURE__*/ partOf(options) }),
);

/** The language as the entitlements spell it, of those that they are served in or that limit the benefit. */
function spokenIn({ languages, benefits }: Entitlements, benefit: string, language: LanguageTag): LanguageTag {
  const known = Object.hasOwn(benefits, benefit) ? benefits[benefit] : undefined;
  const limits = known?.allowed === true ? known.grants.flatMap((grant) => grant.languages ?? []) : [];
  return (
    matchTag(
      [...languages, ...limits].map((tag) => ({ tag })),
      language,
    )?.tag ?? language
  );
}

/** The faults of a use that the entitlements do not know, or no longer answer for. */
function useFaults({
  set,
  options: { severity = null, at } = {},
}: {
  readonly set?: Entitlements;
  readonly options?: { readonly severity?: string | null; readonly at?: number | undefined };
}): Faults | null {
  if (set === undefined) return null;
  return outdatedFault(set, at, ['options', 'at']) ?? unknownSeverity(set, severity);
}

function unknownSeverity({ severities }: Entitlements, severity: string | null): Faults | null {
  if (severity === null || severities.includes(severity)) return null;
  return under(['options', 'severity'], unknownName('severity', severity, severities));
}

/** The refusal of a benefit, or `null` where it is allowed. */
export function refusalOf(set: Entitlements, benefit: string, use: Use = ANY_USE): EntitlementRefusal | null {
  const answer = usable(set, benefit, use);
  return answer.allowed ? null : entitlementRefusal(answer.code, { unlockedBy: answer.unlockedBy }, answer.because);
}

function messageOf(code: keyof typeof entitlementReasons): Text {
  const { en, ja } = entitlementReasons[code];
  return { en, ja };
}
