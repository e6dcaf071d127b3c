import type { Refusal } from '../decision.js';
import { invalidInput, shown, type Text } from '../errors.js';
import { deepFreeze } from '../plain.js';
import { type Entitlements, entitlementsAt } from './entitlements.js';
import { type EntitlementCode, REFUSALS } from './refusals.js';
import type { Verdict } from './verdict.js';

/** A yes with the rules that grant it, or a no with its reason, in words too, and what would have changed it. */
export type Check =
  | Extract<Verdict, { allowed: true }>
  | (Extract<Verdict, { allowed: false }> & { readonly message: Text });

/** A no as a refusal: the same code and data. */
export interface EntitlementRefusal extends Refusal<EntitlementCode> {
  readonly unlockedBy: readonly string[];
}

/**
 * Whether these entitlements include a capability: `phone`, `email`, `chat`, `japanese_desk`, `hub`,
 * `quarterly_feature_email`, `implementation_consultation`, `root_cause_analysis_meeting`, or any benefit of a catalogue
 * of one's own. The first reason against it answers. Throws `unknown_capability`.
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * entitlements.check(set, 'hub') // => { allowed: true, because: ['R16', 'R23', 'R34', 'R35'] }
 * entitlements.check(set, 'root_cause_analysis_meeting').unlockedBy // => ['enhanced']
 */
export function check(set: Entitlements, capability: string): Check {
  const { capabilities } = entitlementsAt(set, ['set']);
  const known = typeof capability === 'string' && Object.hasOwn(capabilities, capability);
  const verdict = known ? capabilities[capability] : undefined;
  if (verdict === undefined) return unknownCapability(capability, capabilities);
  return verdict.allowed ? verdict : deepFreeze({ ...verdict, message: REFUSALS[verdict.code] });
}

/** The refusal of a capability, or `null` where it is allowed. */
export function refusalOf(set: Entitlements, capability: string): EntitlementRefusal | null {
  const answer = check(set, capability);
  if (answer.allowed) return null;
  const { code, because, message, unlockedBy } = answer;
  return { code, because, message, unlockedBy };
}

function unknownCapability(capability: unknown, known: Entitlements['capabilities']): never {
  return invalidInput(
    'unknown_capability',
    ['capability'],
    `${shown(capability)} is none of ${Object.keys(known).join(', ')}.`,
    `${shown(capability)} は使えません。使えるのは ${Object.keys(known).join(', ')} です。`,
  );
}
