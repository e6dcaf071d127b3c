import { type Faults, orInvalid } from '../input/faults.js';
import { unknownName } from '../input/readers.js';
import type { Benefit } from './clause.js';
import type { LanguageTag } from './language-tag.js';
import type { Channel, Language, Offer, Plan, Severity } from './offer.js';
import type { Tier } from './tier.js';

/** The subject of a request that has an offer: `aboutCatalog`, or entitlements. */
export interface AboutOffer<List extends keyof Offer> {
  readonly offer: Pick<Offer, List>;
}

/** Reads the id of one of the offer's channels as that channel. */
export function readChannel(input: unknown, { offer }: AboutOffer<'channels'>): Channel | Faults {
  return offer.channels.find(({ id }) => id === input) ?? unknownName('channel', input, ids(offer.channels));
}

/** Reads the id of one of the offer's severities as that severity; `undefined` and `null` are read as `null`. */
export function readSeverity(input: unknown, { offer }: AboutOffer<'severities'>): Severity | null | Faults {
  if (input === undefined || input === null) return null;
  return offer.severities.find(({ id }) => id === input) ?? unknownName('severity', input, ids(offer.severities));
}

/** Reads the id of one of the offer's tiers as that tier, complete with all that it takes over. */
export function readTier(input: unknown, { offer }: AboutOffer<'tiers'>): Tier | Faults {
  return offer.tiers.find(({ id }) => id === input) ?? unknownName('tier', input, ids(offer.tiers));
}

/** Reads the id of one of the offer's plans as that plan. */
export function readPlan(input: unknown, { offer }: AboutOffer<'plans'>): Plan | Faults {
  return offer.plans.find(({ id }) => id === input) ?? unknownName('plan', input, ids(offer.plans));
}

// The functions below take ids to which a checked offer refers, or that were read before. They throw for any other.

export function channelOf(offer: Pick<Offer, 'channels'>, channel: string): Channel {
  return orInvalid(readChannel(channel, { offer }));
}

export function tierOf(offer: Pick<Offer, 'tiers'>, tier: string): Tier {
  return orInvalid(readTier(tier, { offer }));
}

export function languageOf({ languages }: Pick<Offer, 'languages'>, language: LanguageTag): Language {
  const found = languages.find(({ tag }) => tag === language);
  return (
    found ??
    orInvalid<Language>(
      unknownName(
        'language',
        language,
        languages.map(({ tag }) => tag),
      ),
    )
  );
}

/** The severity that holds for a request: the one asked for, or the one instead of it where what it needs is not brought. */
export function severityFor(
  { severities }: Pick<Offer, 'severities'>,
  asked: Severity,
  brings: readonly string[],
): Severity {
  let severity = asked;
  // A checked offer has no circle of severities.
  while (!severity.needs.every((need) => brings.includes(need))) {
    const { otherwise } = severity;
    const next = severities.find(({ id }) => id === otherwise);
    if (next === undefined) break;
    severity = next;
  }
  return severity;
}

/** Every benefit of the offer by its id, as the first tier that has it grants it. */
export function benefitsOf({ tiers }: Pick<Offer, 'tiers'>): ReadonlyMap<string, Benefit> {
  const byId = new Map<string, Benefit>();
  for (const benefit of tiers.flatMap(({ benefits }) => benefits)) {
    if (!byId.has(benefit.id)) byId.set(benefit.id, benefit);
  }
  return byId;
}

/** The rules that an offer cites for a code, such as that of a refusal. */
export function citedFor({ cites }: Pick<Offer, 'cites'>, code: string): readonly string[] {
  return Object.hasOwn(cites, code) ? (cites[code] ?? []) : [];
}

/** The places on a way through the vendor's console; none where the offer does not have the way. */
export function placesOn({ places }: Pick<Offer, 'places'>, path: string): Offer['places'][string] {
  return Object.hasOwn(places, path) ? (places[path] ?? []) : [];
}

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}
