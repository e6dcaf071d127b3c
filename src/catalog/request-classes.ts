import { automaticIn } from './audience.js';
import type { Offer } from './offer.js';
import { isOpenedElsewhere, openingsOf } from './request-space.js';
import type { Tier } from './tier.js';

/** One side of a comparison: a tier of an offer, or nothing. */
export interface Side {
  readonly offer: Offer;
  readonly tier: Tier | null;
}

/** Values of a request that no clause tells apart. */
interface RequestClass {
  readonly values: readonly (string | null)[];
}

export const DIMENSIONS = ['severity', 'channel', 'language', 'product'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type RequestClasses = { readonly [dimension in Dimension]: readonly RequestClass[] };

type Limit = readonly string[] | null;

/** The requests that the clauses of two sides tell apart, in the order of the offers' lists. */
export function classesOf(sides: readonly Side[]): RequestClasses {
  const targets = sides.flatMap(({ tier }) => tier?.targets ?? []);
  const channels = idsOf(sides, ({ offer }) => offer.channels.map(({ id }) => id));
  const uses = channels.map((channel) => sides.map((side) => openingOf(side, channel)));
  const benefits = uses.flat().flatMap(({ benefits }) => benefits);
  const severities = idsOf(sides, ({ offer }) => offer.severities.map(({ id }) => id));
  const products = [...targets, ...benefits].flatMap((one) => one.products ?? []);
  return {
    severity: grouped(
      severities.length > 0 ? severities : [null],
      [...targets, ...benefits].map((one) => one.severities),
    ),
    channel: grouped(
      channels,
      targets.map((one) => one.channels),
      (channel) => JSON.stringify(uses[channels.indexOf(channel ?? '')]),
    ),
    language: grouped(
      idsOf(sides, ({ offer }) => offer.languages.map(({ tag }) => tag)),
      [...targets, ...benefits].map((one) => one.languages),
    ),
    product: grouped(
      [null, ...new Set(products)],
      [...targets, ...benefits].map((one) => one.products),
    ),
  };
}

/** How a side opens a channel: what may be sent by it, and by whom. */
function openingOf({ offer, tier }: Side, channel: string) {
  if (tier === null) return { benefits: [], elsewhere: false };
  const benefits = openingsOf(offer, tier, channel).map(
    ({ by, benefit: { audience, severities, languages, products } }) => ({
      audience: audience.map(({ who }) => who),
      automatic: automaticIn(by),
      severities,
      languages,
      products,
    }),
  );
  return { benefits, elsewhere: benefits.length === 0 && isOpenedElsewhere(offer, tier, channel) };
}

function idsOf(sides: readonly Side[], ids: (side: Side) => readonly string[]): readonly string[] {
  // The later version of an offer first: its order is the one to show.
  return [...new Set(sides.toReversed().flatMap(ids))];
}

function grouped(
  values: readonly (string | null)[],
  limits: readonly Limit[],
  more: (value: string | null) => string = () => '',
): readonly RequestClass[] {
  const named = limits.filter((limit) => limit !== null).map((limit) => new Set<string | null>(limit));
  const groups = new Map<string, (string | null)[]>();
  for (const value of values) {
    const signature = named.map((limit) => (limit.has(value) ? '1' : '0')).join('') + more(value);
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [value]);
    else group.push(value);
  }
  return [...groups.values()].map((group) => ({ values: group }));
}
