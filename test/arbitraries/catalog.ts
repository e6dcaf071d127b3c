import fc from 'fast-check';
import type { BenefitSpec, CatalogSpec, TargetSpec, TierSpec } from '../../src/catalog/index.js';

/** Hours that include each other, that overlap, that lie in other zones, and that have dates of their own. */
const HOURS = {
  office: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } },
  split: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } },
  long: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['08:00-18:00'], sat: ['09:00-12:00'] } },
  closed: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['2026-11-18'] },
  night: { zone: 'Europe/Berlin', weekly: { 'sun-thu': ['22:00-06:00'] } },
  tokyo: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } },
  same_as_tokyo: { zone: 'UTC', weekly: { 'mon-fri': ['00:00-08:00'] } },
  eight: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, day: 'PT8H' },
} as const satisfies CatalogSpec['hours'];

const CHANNELS = ['web', 'phone'] as const;
const LANGUAGES = ['en', 'de'] as const;
const SEVERITIES = ['high', 'low'] as const;
const AUDIENCES = ['member', 'admin', 'owner', 'contact'] as const;

const hours = fc.constantFrom('always', ...Object.keys(HOURS));
const within = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('PT30M', 'PT1H', 'PT8H', 'PT12H', 'PT24H', 'PT72H') },
  { weight: 2, arbitrary: fc.constantFrom('P1D', 'P2D') },
  { weight: 1, arbitrary: fc.constant('best_effort') },
);

/** Nothing, one of some values, or a list of them. */
function limit<T>(values: readonly T[]): fc.Arbitrary<{ readonly some?: T | readonly T[] }> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...values).map((some) => ({ some })) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }).map((some) => ({ some })) },
  );
}

const target: fc.Arbitrary<TargetSpec> = fc
  .record({
    within,
    hours,
    channel: limit(CHANNELS),
    language: limit(LANGUAGES),
    severity: limit(SEVERITIES),
    audience: limit(AUDIENCES),
    metric: fc.constantFrom<TargetSpec['metric']>(undefined, 'first_reply', ['first_reply', 'next_reply']),
  })
  .map(({ channel, language, severity, audience, metric, ...time }) => ({
    ...time,
    ...('some' in channel && { channel: channel.some }),
    ...('some' in language && { language: language.some }),
    ...('some' in severity && { severity: severity.some }),
    ...('some' in audience && { for: audience.some }),
    ...(metric !== undefined && { metric }),
  }));

const benefit: fc.Arbitrary<BenefitSpec> = fc
  .record({
    audience: limit(AUDIENCES),
    count: fc.constantFrom(undefined, 1, 4),
    per: fc.constantFrom<BenefitSpec['per']>(undefined, 'year', 'quarter'),
    staff: fc.constantFrom<BenefitSpec['staff']>(undefined, 'named', 'pooled'),
    hours: fc.constantFrom(undefined, 'office', 'long'),
  })
  .map(({ audience, count, per, staff, hours }) => ({
    ...('some' in audience && { for: audience.some }),
    ...(count !== undefined && { count }),
    ...(per !== undefined && { per }),
    ...(staff !== undefined && { staff }),
    ...(hours !== undefined && { hours }),
  }));

const REPLIES = ['a', 'b', 'c'] as const;

/** The clauses of a tier: up to three promises, its channels, and a meeting. */
const clauses = fc
  .record({
    targets: fc.dictionary(fc.constantFrom(...REPLIES), target, { maxKeys: 3, noNullPrototype: true }),
    phone: fc.option(benefit, { nil: undefined }),
    meeting: fc.option(benefit, { nil: undefined }),
    price: fc.constantFrom<TierSpec['price']>(undefined, 'quote', { per: 'seat', amount: { USD: '12.50' } }),
  })
  .map(
    ({ targets, phone, meeting, price }): TierSpec & { readonly targets: { readonly [id: string]: TargetSpec } } => ({
      targets,
      benefits: { web: {}, ...(phone && { phone }), ...(meeting && { meeting }) },
      ...(price && { price }),
    }),
  );

const BARE = {
  id: 'any_offer',
  severities: [...SEVERITIES],
  roles: { owner: {}, viewer: { admin: false } },
  hours: HOURS,
  channels: { web: {}, phone: {} },
  languages: { en: {}, de: {} },
} as const satisfies Omit<CatalogSpec, 'tiers'>;

export type AnyOffer = typeof BARE & {
  readonly tiers: { readonly lower: TierSpec; readonly upper: TierSpec };
};

/** Two tiers that need not keep each other's promises, one extending the other. A promise for the phone needs the phone. */
export const twoTiers: fc.Arbitrary<AnyOffer> = fc.tuple(clauses, clauses).map(([lower, upper]) => ({
  ...BARE,
  tiers: {
    lower: reachable(lower),
    // What a patch leaves out is taken over: the channels, and the promises of other ids.
    upper: { extends: 'lower', ...reachable(upper) },
  },
}));

const sooner = fc.constantFrom<TargetSpec[]>({}, { within: 'PT1M' }, { within: 'PT1M', hours: 'always' });

/** Two tiers, the upper of which promises sooner, round the clock, or in addition: it keeps what the lower one promises. */
export const keepingTiers: fc.Arbitrary<AnyOffer> = fc
  .tuple(twoTiers, fc.array(sooner, { minLength: REPLIES.length, maxLength: REPLIES.length }))
  .map(([{ tiers, ...rest }, patches]) => {
    const { targets: added = {} } = tiers.upper;
    const patched = Object.keys(tiers.lower.targets ?? {}).map((id, i) => [id, patches[i] ?? {}] as const);
    const more = Object.entries(added).map(([id, one]) => [`more_${id}`, one] as const);
    const targets = Object.fromEntries<TargetSpec>([...patched, ...more]);
    return { ...rest, tiers: { lower: tiers.lower, upper: { extends: 'lower', targets } } };
  });

function reachable(tier: TierSpec): TierSpec {
  const { phone = {}, ...benefits } = tier.benefits ?? {};
  return { ...tier, benefits: { ...benefits, phone } };
}

/** A whole offer that `define` takes. */
export const offer: fc.Arbitrary<CatalogSpec> = twoTiers.map(({ tiers, ...rest }) => ({
  ...rest,
  tiers: { lower: tiers.lower, upper: { ...tiers.upper, mayPromiseLess: true } },
}));

/** Every kind of request of these offers. */
export const CELLS = ['first_reply', 'next_reply'].flatMap((metric) =>
  CHANNELS.flatMap((channel) =>
    LANGUAGES.flatMap((language) =>
      SEVERITIES.flatMap((severity) =>
        [[], ['contact'], ['owner'], ['owner', 'contact']].map((is) => ({ metric, channel, language, severity, is })),
      ),
    ),
  ),
);
