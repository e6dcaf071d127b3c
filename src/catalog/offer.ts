import type { Text } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import type { Catalog } from './catalog.js';
import { ACTORS, type ActorKind, type CatalogSpec, type HoursSpec, type LanguageSpec } from './catalog-spec.js';
import { entriesOf, listOf } from './entries-of.js';
import { type Place, placesOf } from './places.js';
import { bothOf, idInWords, textOf } from './spec-text.js';
import { type Tier, tiersOf } from './tier.js';

/** A severity; `otherwise` holds for a request that does not bring what it needs. */
export interface Severity {
  readonly id: string;
  readonly label: Text;
  readonly needs: readonly string[];
  readonly otherwise: string | null;
}

export interface Plan {
  readonly id: string;
  readonly account: 'team' | 'individual';
  readonly label: Text;
  readonly includes: readonly string[];
}

export interface Role {
  readonly id: string;
  readonly label: Text;
  readonly admin: boolean;
  readonly billing: boolean;
}

export interface Channel {
  readonly id: string;
  readonly label: Text;
  readonly because: readonly string[];
  readonly needs: readonly string[];
  readonly contact: ContactOption;
}

/** How a channel stands on the contact page. */
interface ContactOption {
  readonly id: string;
  readonly label: Text;
  readonly position: number;
  readonly because: readonly string[];
  /** The rules that recommend it for an urgent problem; `null` where it is not recommended. */
  readonly urgent: readonly string[] | null;
}

export interface Language {
  readonly tag: string;
  readonly label: Text;
  readonly hours: string;
  readonly desk: string;
  readonly benefit: string | null;
  readonly severities: readonly string[] | null;
  readonly because: readonly string[];
  readonly closed: readonly string[];
  readonly unavailable: readonly string[];
  readonly others: readonly string[];
}

/** An offer with every default filled in and every tier complete: what the modules ask. */
export interface Offer {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly conflict: 'earliest_due' | 'first_match';
  readonly severities: readonly Severity[];
  /** Who may set a severity at submission, and change it later. */
  readonly severity: { readonly setBy: readonly ActorKind[]; readonly changedBy: readonly ActorKind[] };
  readonly plans: readonly Plan[];
  readonly roles: readonly Role[];
  readonly hours: ReadonlyMap<string, HoursSpec>;
  readonly channels: readonly Channel[];
  readonly languages: readonly Language[];
  readonly fallback: Language;
  readonly tiers: readonly Tier[];
  readonly selfService: {
    readonly tiers: readonly string[];
    readonly withSalesExecutive: boolean;
    readonly because: readonly string[];
  } | null;
  readonly cites: { readonly [code: string]: readonly string[] };
  readonly rules: { readonly [id: string]: Text };
  readonly places: { readonly [path: string]: readonly Place[] };
}

/** The offer that a checked catalogue describes. */
export const offerOf: (catalog: Catalog) => Offer = /*@__PURE__*/ oncePer((catalog) => offerFrom(catalog));

/** The offer of a sound spec. */
export function offerFrom(spec: CatalogSpec): Offer {
  const languages = languagesOf(spec);
  const channels = channelsOf(spec);
  const tiers = tiersOf(spec, new Map(channels.map(({ id, label }) => [id, label])));
  return {
    id: spec.id,
    version: spec.version ?? '1',
    name: textOf(spec.name, spec.id),
    conflict: spec.conflict ?? 'earliest_due',
    severities: entriesOf(spec.severities).map(([id, { label, needs, otherwise }]) => ({
      id,
      label: textOf(label, id),
      needs: listOf(needs),
      otherwise: otherwise ?? null,
    })),
    severity: {
      setBy: actorsIn(spec.severity?.setBy),
      changedBy: actorsIn(spec.severity?.changedBy),
    },
    plans: entriesOf(spec.plans).map(([id, { account, label, includes }]) => ({
      id,
      account: account ?? 'team',
      label: textOf(label, idInWords(id)),
      includes: listOf(includes),
    })),
    roles: entriesOf(spec.roles).map(([id, { label, admin, billing }]) => ({
      id,
      label: textOf(label, idInWords(id)),
      admin: admin ?? true,
      billing: billing ?? false,
    })),
    hours: new Map(entriesOf(spec.hours)),
    channels,
    languages,
    fallback: languages[0],
    tiers,
    selfService: selfServiceOf(spec),
    cites: spec.cites ?? {},
    rules: Object.fromEntries(Object.entries(spec.rules ?? {}).map(([id, text]) => [id, textOf(text, id)])),
    places: placesOf(spec, channels, tiers),
  };
}

function channelsOf(spec: CatalogSpec): readonly Channel[] {
  return entriesOf(spec.channels).map(([id, channel], i) => {
    const label = textOf(channel.label, id);
    const { contact = {} } = channel;
    return {
      id,
      label,
      because: channel.because ?? [],
      needs: listOf(channel.needs),
      contact: {
        id: contact.id ?? id,
        label: contact.label === undefined ? label : textOf(contact.label, contact.id ?? id),
        position: contact.position ?? i,
        because: contact.because ?? channel.because ?? [],
        urgent: contact.urgent ?? null,
      },
    };
  });
}

/** English where an offer names no language. */
function languagesOf(spec: CatalogSpec): readonly [Language, ...Language[]] {
  const [first = ['en', {}], ...others] = entriesOf<LanguageSpec>(spec.languages);
  return [languageOf(first), ...others.map(languageOf)];
}

function languageOf([tag, language]: readonly [string, LanguageSpec]): Language {
  return {
    tag,
    // Only the words of the label are looked up where it is shown: a document is the same on every host.
    label: textOf(language.label, bothOf(tag)),
    hours: language.hours ?? 'always',
    desk: language.desk ?? tag,
    benefit: language.benefit ?? null,
    severities: language.severities === undefined ? null : listOf(language.severities),
    because: language.because ?? [],
    closed: language.closed ?? [],
    unavailable: language.unavailable ?? language.closed ?? [],
    others: language.others ?? [],
  };
}

function selfServiceOf({ selfService }: CatalogSpec): Offer['selfService'] {
  if (selfService === undefined) return null;
  const { tiers, withSalesExecutive = false, because = [] } = selfService;
  return { tiers: listOf(tiers), withSalesExecutive, because };
}

/** The requester and agents, where an offer does not say who. */
function actorsIn(some: ActorKind | readonly ActorKind[] | undefined): readonly ActorKind[] {
  if (some === undefined) return ACTORS;
  return typeof some === 'string' ? [some] : some;
}
