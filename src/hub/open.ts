import type { Catalog } from '../catalog/offer.js';
import { accept, type Decision, refuse } from '../decision.js';
import { check, type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { fields } from '../record.js';
import { type ContactOption, contactOptions } from '../routing/contact-options.js';
import { CALL_PATH, HUB_PATH, type Place, SECTIONS } from './console-paths.js';

/** The Hub as the console shows it: how to get there, what is there, and the ways to contact support. Plain JSON. */
export interface Hub {
  /** From the admin console to the Hub, in its labels (R36). */
  readonly path: readonly Place[];
  readonly sections: readonly Place[];
  readonly contact: readonly ContactOption[];
  /** From the admin console to where a call is requested (R41). */
  readonly callPath: readonly Place[];
  readonly because: readonly string[];
}

/**
 * The Premium Support Hub for a person: every kind of admin while the add-on is held, a power user only as a team admin
 * (R23, R31, R34 to R38, R41). Refuses as `entitlements.check(set, 'hub')` does. Throws `catalog_mismatch`.
 *
 * @example
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['support_admin'], powerUser: null } as const;
 * const set = entitlements.of({ account, person, at: '2026-11-20T07:30:00.000Z' });
 * orThrow(hub.open({ entitlements: set })).path.map(({ label }) => label.en) // => ['Admin console', 'Premium Support']
 * const member = entitlements.of({ account, person: { ...person, roles: [] }, at: '2026-11-20T07:30:00.000Z' });
 * hub.open({ entitlements: member }).refusal.code // => 'admin_required'
 */
export function open(request: {
  readonly entitlements: Entitlements;
  readonly catalog?: Catalog | undefined;
}): Decision<Hub, EntitlementRefusal> {
  const { entitlements, catalog } = fields(request, 'entitlements', 'catalog');
  const contact = contactOptions({ entitlements, catalog });
  const refused = refusalOf(entitlements, 'hub');
  if (refused !== null) return refuse(refused);
  const { because } = check(entitlements, 'hub');
  return accept({
    path: HUB_PATH,
    sections: SECTIONS,
    contact,
    callPath: CALL_PATH,
    because: [...because, 'R36'],
  });
}
