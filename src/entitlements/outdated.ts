import { type Faults, fault, under } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { millisecondsOf } from '../time/instant.js';
import { type EntitlementsOutdated, entitlementRefusal } from './entitlement-refusal.js';
import type { Entitlements } from './entitlements.js';

/** The refusal of a use at or after the first instant at which the entitlements may differ; `null` before it. */
export function outdatedAt(set: Entitlements, ms: number): EntitlementsOutdated | null {
  const { validUntil } = set;
  if (validUntil === null || ms < millisecondsOf(validUntil)) return null;
  return entitlementRefusal('entitlements_outdated', { validUntil });
}

/** `outdatedAt` for a verb that does not answer a decision. */
export function outdatedFault(set: Entitlements, ms: number | undefined, path: Path): Faults | null {
  const refusal = ms === undefined ? null : outdatedAt(set, ms);
  if (refusal === null) return null;
  return under(
    path,
    fault(
      'entitlements_outdated',
      `These entitlements are valid until ${refusal.validUntil}. Ask for those of a later instant.`,
      `これらの権限の有効期限は ${refusal.validUntil} です。それ以降の時刻の権限を指定してください。`,
    ),
  );
}
