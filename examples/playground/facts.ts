import type { catalog } from 'premium-support';
import type { State } from './state.ts';

type Labelled = { readonly id: string; readonly label: catalog.SpecText };

/** What of an offer the controls are made of. A checked catalogue has every default filled in. */
export interface OfferFacts {
  readonly plans: readonly (Labelled & { readonly kind: string })[];
  /** Tiers that are bought, tiers beside them, and tiers of persons. Those that come with a plan cannot be chosen. */
  readonly tiers: readonly Labelled[];
  readonly beside: readonly Labelled[];
  readonly variants: readonly Labelled[];
  readonly roles: readonly Labelled[];
  readonly channels: readonly Labelled[];
  readonly languages: readonly Labelled[];
  readonly severities: readonly Labelled[];
  readonly regions: readonly string[];
  /** What requests may have to bring, save a phone number. */
  readonly needs: readonly string[];
  readonly asksForPhone: boolean;
  /** The tiers whose price the caller brings, and what percent prices are a share of. */
  readonly unpriced: readonly Labelled[];
  readonly usages: readonly string[];
}

const PHONE = 'direct_phone_number';

export function factsOf(offer: catalog.Catalog): OfferFacts {
  const plans = entries<catalog.PlanSpec>(offer.plans);
  const tiers = entries<catalog.TierSpec>(offer.tiers);
  const included = new Set(plans.flatMap(({ includes = [] }) => [includes].flat()));
  const bought = tiers.filter(({ id, holder }) => holder !== 'person' && !included.has(id));
  const severities = entries<catalog.SeveritySpec>(offer.severities);
  const channels = entries<catalog.ChannelSpec>(offer.channels);
  const needs = [...severities, ...channels].flatMap((one) => [one.needs ?? []].flat());
  const hours = Object.values<catalog.HoursSpec>(Object(offer.hours));
  return {
    plans: plans.map(({ id, label, account = 'team' }) => ({ id, label: label ?? id, kind: account })),
    tiers: bought.filter(({ beside }) => beside === undefined).map(labelled),
    beside: bought.filter(({ beside }) => beside !== undefined).map(labelled),
    variants: tiers.filter(({ holder }) => holder === 'person').map(labelled),
    roles: entries<catalog.RoleSpec>(offer.roles).map(labelled),
    channels: channels.map(labelled),
    languages: languagesOf(offer),
    severities: severities.map(labelled),
    regions: [...new Set(hours.flatMap((one) => ('byRegion' in one ? Object.keys(one.byRegion) : [])))],
    needs: [...new Set(needs)].filter((need) => need !== PHONE),
    asksForPhone: needs.includes(PHONE),
    unpriced: tiers
      .filter(({ id, price }) => (price === undefined || price === 'quote') && !included.has(id))
      .map(labelled),
    usages: [
      ...new Set(
        tiers.flatMap(({ price }) => (typeof price === 'object' && 'percentOf' in price ? [price.percentOf] : [])),
      ),
    ],
  };
}

/** The state with what this offer does not have put right, such as the tier of another offer. */
export function fitted(state: State, facts: OfferFacts): State {
  const kinds = new Set(facts.plans.map(({ kind }) => kind));
  const kind =
    kinds.size === 0 || kinds.has(state.kind) ? state.kind : [...kinds][0] === 'team' ? 'team' : 'individual';
  const plans = facts.plans.filter((one) => one.kind === kind);
  const one = (list: readonly { readonly id: string }[], id: string, usual = list[0]?.id ?? '') =>
    list.some((other) => other.id === id) ? id : usual;
  return {
    ...state,
    kind,
    plan: one(plans, state.plan),
    tier: state.tier === '' ? '' : one(facts.tiers, state.tier),
    beside: one(facts.beside, state.beside, ''),
    variant: one(facts.variants, state.variant, ''),
    role: one(facts.roles, state.role, ''),
    channel: one(facts.channels, state.channel),
    language: one(facts.languages, state.language),
    severity: one(facts.severities, state.severity),
    region: facts.regions.includes(state.region) ? state.region : (facts.regions[0] ?? ''),
  };
}

function entries<T>(of: unknown): readonly (T & { readonly id: string })[] {
  return Object.entries<T>(Object(of)).map(([id, one]) => ({ ...one, id }));
}

function labelled({ id, label }: { readonly id: string; readonly label?: catalog.SpecText | undefined }): Labelled {
  return { id, label: label ?? id };
}

/** The offer's languages, and two more, to see what happens to a request in another one. */
function languagesOf(offer: catalog.Catalog): readonly Labelled[] {
  const own = entries<catalog.LanguageSpec>(offer.languages);
  const others = ['ja', 'fr'].filter((id) => own.every((one) => one.id !== id)).map((id) => ({ id, label: undefined }));
  const nameOf = (tag: string, locale: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  return [...own, ...others].map(({ id, label }) =>
    // A language that the offer does not name is labelled with its tag.
    typeof label === 'object' && label.en !== id
      ? labelled({ id, label })
      : labelled({ id, label: { en: nameOf(id, 'en'), ja: nameOf(id, 'ja') } }),
  );
}
