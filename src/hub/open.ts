import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Place } from '../catalog/places.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { ANY_USE, usable } from '../entitlements/usable.js';
import { optional } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import { type ContactOption, contactOptionsOf } from '../routing/contact-options.js';
import { type InstantInput, millisecondsOf, readInstant } from '../time/instant.js';
import { accessRefusal } from './access.js';

/** The Hub as the console shows it: how to get there, what it shows, and the ways to contact support. Plain JSON. */
export interface Hub {
  /** From the admin console to the Hub (R36). */
  readonly path: readonly Place[];
  readonly sections: readonly Place[];
  /** The ways of the contact page, in its order (R38). */
  readonly contact: readonly ContactOption[];
  /** From the admin console to the button that requests a call (R41). */
  readonly callPath: readonly Place[];
  /** The figures of Insights (R53). */
  readonly figures: readonly Place[];
  readonly because: readonly string[];
}

export interface OpenRequest {
  readonly entitlements: Entitlements;
  /** The instant at which the Hub is opened; by default that of the entitlements. */
  readonly at?: InstantInput | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * The Hub of a person, as paths, sections and figures with the labels of the page, and the ways to contact support.
 * Refuses `entitlements_outdated`, and as `entitlements.check(set, 'hub')` does. Throws `catalog_mismatch`,
 * `invalid_instant` (R23, R31, R34 to R38, R41, R53).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['support_admin'] } as const;
 * const open = orThrow(hub.open({ entitlements: entitlements.of({ account, person, at }) }));
 * open.path.map(({ label }) => label.en) // => ['Admin console', 'Premium Support']
 * open.callPath.map(({ id }) => id) // => ['admin_console', 'help', 'phone', 'direct_phone_number', 'request_call']
 * const member = entitlements.of({ account, person: { ...person, roles: [] }, at });
 * hub.open({ entitlements: member }).refusal.code // => 'admin_required'
 */
export function open(request: OpenRequest): Decision<Hub, EntitlementRefusal> {
  return enter(request, opened);
}

const enter = /*@__PURE__*/ doorAbout('hub.open', aboutEntitlements, { at: /*@__PURE__*/ optional(readInstant) }, {});

function opened(read: {
  readonly about: EntitledSubject;
  readonly at: number | undefined;
}): Decision<Hub, EntitlementRefusal> {
  const { about } = read;
  const { set, offer } = about;
  const { hub = [], sections = [], request_call: call = [], figures = [] } = offer.places;
  const refusal = accessRefusal(set, read.at);
  const at = read.at ?? millisecondsOf(set.at);
  if (refusal !== null) return refuse(refusal);
  return accept({
    path: hub,
    sections,
    contact: contactOptionsOf({ about, language: null, severity: null, urgent: false, at, closures: [], brings: [] }),
    callPath: call,
    figures,
    because: [...usable(set, 'hub', ANY_USE).because, ...(offer.cites.hub ?? [])],
  });
}
