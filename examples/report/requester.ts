import { catalog, entitlements, type Text, type time } from 'premium-support';

/** One who asks, and the terms on which: the same log is read once for each. */
export interface Requester {
  readonly terms: string;
  readonly label: Text;
  readonly entitlements: entitlements.Entitlements;
}

/** The offer with the Japanese desk closed on these dates; a reopening is answered in the time of a first reply. */
export function offerWith(closures: readonly time.CalendarDate[]): catalog.Catalog {
  return catalog.withFollowUps(catalog.withClosures(catalog.dropboxPremiumSupport, closures));
}

/** An admin of a team with either tier, and a power user of either variant in a team without one. */
export function requestersOf(offer: catalog.Catalog, at: number): readonly Requester[] {
  const team = { kind: 'team', plan: 'advanced' } as const;
  const admin = { id: 'team-admin', status: 'active', roles: ['team_admin'] } as const;
  const byTier = offer.tiers.map(({ id, label }) => {
    const account = { ...team, addOn: { tier: id } };
    return { terms: id, label, entitlements: entitlements.of({ account, person: admin, at, catalog: offer }) };
  });
  const byVariant = offer.variants.map(({ id, label }) => {
    const account = team;
    const person = { id: `${id}-power-user`, status: 'active', roles: [], powerUser: { variant: id } } as const;
    return { terms: id, label, entitlements: entitlements.of({ account, person, at, catalog: offer }) };
  });
  return [...byTier, ...byVariant];
}
