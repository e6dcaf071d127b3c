import { catalog, entitlements, type Text, type time } from 'premium-support';

/** One who asks, and the terms on which: the same log is read once for each. */
export interface Requester {
  readonly terms: string;
  readonly label: Text;
  readonly entitlements: entitlements.Entitlements;
}

/** The terms of one person, not of a team. */
const VARIANTS: readonly string[] = ['grand', 'epic'];

/** The offer with the Japanese desk closed on these dates; a reopening is answered in the time of a first reply. */
export function offerWith(closures: readonly time.CalendarDate[]): catalog.Catalog {
  return catalog.withFollowUps(catalog.withClosures(catalog.dropboxPremiumSupport, closures));
}

/** An admin of a team with either tier, and a power user of either variant in a team without one. */
export function requestersOf(offer: catalog.Catalog, at: number): readonly Requester[] {
  const team = { kind: 'team', plan: 'advanced' } as const;
  const admin = { id: 'team-admin', status: 'active', roles: ['team_admin'] } as const;
  const powerUser = { status: 'active', roles: [] } as const;
  const [inEnglish, inJapanese] = (['en', 'ja'] as const).map((locale) => catalog.matrix(offer, { locale }).columns);
  return (inEnglish ?? []).map(({ tier, label: en }, i) => {
    const label = { en, ja: inJapanese?.[i]?.label ?? en };
    const holder = VARIANTS.includes(tier)
      ? { account: team, person: { ...powerUser, id: `${tier}-power-user`, powerUser: { variant: tier } } }
      : { account: { ...team, addOn: { tier } }, person: admin };
    return { terms: tier, label, entitlements: entitlements.of({ ...holder, at, catalog: offer }) };
  });
}
