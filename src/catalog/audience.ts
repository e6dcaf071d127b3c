import type { AudienceSpec } from './catalog-spec.js';
import type { Role } from './offer.js';

/** A kind of person to whom a clause is granted, and the rules that grant it. */
export interface Audience {
  /** `member` (everybody), `admin`, `contact` or a role. */
  readonly who: string;
  readonly because: readonly string[];
}

/** What says to which audiences a person belongs. */
export interface Belonging {
  readonly roles: readonly string[];
  readonly contact: boolean;
}

/** A tier, as far as it says who is a contact without being named. */
interface Contacts {
  readonly contacts: { readonly automatic: readonly string[] } | null;
}

/** To which audiences a person belongs under a tier: some roles are contacts without being named. */
export function belongingTo(
  tier: Contacts,
  { roles, contact = false }: { readonly roles: readonly string[]; readonly contact?: boolean | undefined },
): Belonging {
  return { roles, contact: contact || automaticIn(tier).some((role) => roles.includes(role)) };
}

/** The roles that are contacts of a tier without being named. */
export function automaticIn({ contacts }: Contacts): readonly string[] {
  return contacts?.automatic ?? [];
}

interface Roles {
  readonly roles: readonly Role[];
}

/** An audience as it is written: a name, several, or names with the rules that grant it to each. */
export function audienceIn(spec: AudienceSpec): readonly Audience[] {
  if (typeof spec === 'string') return [{ who: spec, because: [] }];
  if (isList(spec)) return spec.map((who) => ({ who, because: [] }));
  return Object.entries(spec).map(([who, because]) => ({ who, because }));
}

function isList(spec: AudienceSpec): spec is readonly string[] {
  return Array.isArray(spec);
}

/** The first audience of a clause to which a person belongs, whose rules are cited; `null` for none. */
export function audienceOf(offer: Roles, audience: readonly Audience[], person: Belonging): Audience | null {
  return audience.find(({ who }) => belongs(offer, who, person)) ?? null;
}

function belongs({ roles }: Roles, who: string, person: Belonging): boolean {
  if (who === 'member') return true;
  if (who === 'contact') return person.contact;
  if (who === 'admin') return roles.some(({ id, admin }) => admin && person.roles.includes(id));
  return person.roles.includes(who);
}

/** The audience of a clause, and the roles that are contacts of its tier without being named. */
interface Reach {
  readonly audience: readonly Audience[];
  readonly automatic: readonly string[];
}

/** Whether everybody of `narrow` belongs to one of `wide`. */
export function widens(offer: Roles, wide: Reach, narrow: Reach): boolean {
  const names = (who: string) => wide.audience.some((one) => one.who === who);
  const isRoleIn = (role: string) =>
    names('member') ||
    names(role) ||
    (names('admin') && isAdmin(offer, role)) ||
    (names('contact') && wide.automatic.includes(role));
  // Contacts are those who are named, and those whose roles are contacts of the tier.
  const isIn = (who: string) => isRoleIn(who) && (who !== 'contact' || narrow.automatic.every(isRoleIn));
  // Whoever is an admin has one of the roles that are kinds of admin.
  const admins = offer.roles.filter(({ admin }) => admin);
  return narrow.audience.every(
    ({ who }) => isIn(who) || (who === 'admin' && admins.length > 0 && admins.every(({ id }) => isIn(id))),
  );
}

function isAdmin({ roles }: Roles, who: string): boolean {
  return roles.some(({ id, admin }) => admin && id === who);
}
