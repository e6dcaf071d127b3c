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

/** Whether everybody of `narrow` belongs to one of `wide`. */
export function widens(offer: Roles, wide: readonly Audience[], narrow: readonly Audience[]): boolean {
  const isIn = (who: string) =>
    wide.some((one) => one.who === 'member' || one.who === who || (one.who === 'admin' && isAdmin(offer, who)));
  // Whoever is an admin has one of the roles that are kinds of admin.
  const admins = offer.roles.filter(({ admin }) => admin);
  return narrow.every(
    ({ who }) => isIn(who) || (who === 'admin' && admins.length > 0 && admins.every(({ id }) => isIn(id))),
  );
}

function isAdmin({ roles }: Roles, who: string): boolean {
  return roles.some(({ id, admin }) => admin && id === who);
}
