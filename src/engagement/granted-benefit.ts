import type { Benefit } from '../catalog/benefit.js';
import { refusalOf } from '../entitlements/check.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import { termsHeld } from '../entitlements/held-terms.js';
import { outdatedAt } from '../entitlements/outdated.js';
import type { EntitledSubject } from '../entitlements/subject.js';

/** Why the person does not have the benefit at an instant (`null`: at the instant of the entitlements); else `null`. */
export function whyNot({ set }: EntitledSubject, benefit: string, ms: number | null): EntitlementRefusal | null {
  return (ms === null ? null : outdatedAt(set, ms)) ?? refusalOf(set, benefit);
}

/** How much of a benefit the person has, as the catalogue says. */
export function amountOf(
  { set, catalog }: EntitledSubject,
  benefit: string,
): Pick<Benefit, 'count' | 'minutes' | 'cadence'> {
  const granted = termsHeld(catalog, set).benefits.find(({ id }) => id === benefit);
  return granted ?? { count: null, minutes: null, cadence: null };
}
