import fc from 'fast-check';
import type { Catalog, PriceSpec } from '../../src/catalog/index.js';
import { dates } from '../arbitraries/billing.ts';
import { DIGITS, decimalText } from '../oracles/proration.ts';
import type { ModelOffer, ModelPrices, ModelTier } from '../oracles/subscription-model.ts';
import type { ModelPrice } from '../oracles/subscription-price.ts';
import { included } from './included.ts';
import { siblings, siblingsSpec } from './siblings.ts';
import { shares, sharesSpec, threeTiers } from './three-tiers.ts';

// Five offers, each as a catalogue and as the model sees it, and teams that have bought something of them.

export interface LifeOffer {
  readonly name: string;
  readonly catalog?: Catalog;
  readonly model: ModelOffer;
  readonly admin: string;
  readonly plans: readonly string[];
  readonly currencies: readonly string[];
  /** Tiers whose price the caller gives, the cheapest first; tiers of one group are compared with one another. */
  readonly priced: readonly (readonly string[])[];
  readonly listed: (currency: string) => ModelPrices;
  readonly people: readonly string[];
  /** Whether something of it is a share of what is spent. */
  readonly spends?: true;
  readonly holdings: readonly {
    readonly tier?: string;
    readonly beside?: readonly string[];
    readonly people?: object;
  }[];
}

const tier = (id: string, rank: number, more: Partial<ModelTier> = {}): ModelTier => ({
  ...{ id, rank, above: [], person: false, beside: null, plans: null, excludes: [], soldUntil: null },
  ...more,
});

/** Tiers each of which extends all before it. */
const chain = (lower: readonly string[], ...tiers: readonly ModelTier[]): readonly ModelTier[] =>
  tiers.map((one, i) => ({ ...one, above: [...lower, ...tiers.slice(0, i).map(({ id }) => id)] }));

const builtIn: LifeOffer = {
  name: 'built in',
  model: {
    tiers: [
      ...[tier('essentials', 0), tier('enhanced', 1, { above: ['essentials'] })],
      ...[tier('grand', 1, { person: true }), tier('epic', 2, { person: true })],
    ],
    billingRoles: ['team_admin', 'billing_admin'],
    consoleTiers: ['essentials'],
  },
  admin: 'team_admin',
  plans: ['standard', 'advanced', 'business'],
  currencies: Object.keys(DIGITS),
  priced: [
    ['essentials', 'enhanced'],
    ['grand', 'epic'],
  ],
  listed: () => ({}),
  people: ['grand', 'epic'],
  holdings: [{}, { tier: 'essentials' }, { tier: 'enhanced', people: { grand: 2 } }],
};

const LISTED: Readonly<Record<string, readonly [usd: string, jpy: string, price: object]>> = {
  bronze: ['2.00', '200', { per: 'seat', every: 'month' }],
  silver: ['5.00', '500', { per: 'seat', every: 'month' }],
  gold: ['12.00', '1200', { per: 'seat', every: 'month' }],
  platinum: ['600.00', '60000', { per: 'subscription', every: 'month' }],
  care: ['24.00', '2400', { per: 'seat', every: 'year' }],
  pro: ['30.00', '3000', { per: 'person', every: 'month' }],
  elite: ['50.00', '5000', { per: 'person', every: 'month' }],
};

const tiered: LifeOffer = {
  name: 'three tiers',
  catalog: threeTiers,
  model: {
    tiers: [
      tier('bronze', 0, { soldUntil: '2023-07-01' }),
      ...chain(['bronze'], tier('silver', 1), tier('gold', 2, { plans: ['plus', 'max'] })),
      ...chain(
        ['bronze', 'silver', 'gold'],
        tier('platinum', 3, { excludes: ['trial'] }),
        tier('diamond', 4, { excludes: ['trial'] }),
      ),
      tier('care', 0, { beside: ['gold', 'platinum'] }),
      ...[tier('pro', 1, { person: true }), tier('elite', 2, { person: true })],
    ],
    billingRoles: ['owner'],
    consoleTiers: ['silver', 'gold'],
  },
  admin: 'owner',
  plans: ['basic', 'plus', 'max'],
  currencies: ['USD', 'JPY', 'EUR'],
  priced: [['bronze', 'silver', 'gold'], ['platinum'], ['care'], ['pro', 'elite']],
  listed: (currency) =>
    Object.fromEntries(
      Object.entries(LISTED).flatMap(([id, [usd, jpy, price]]) => {
        const amount = { USD: usd, JPY: jpy }[currency];
        // Its fields are those of a price.
        return amount === undefined ? [] : [[id, { amount, ...price } as ModelPrice]];
      }),
    ),
  people: ['pro', 'elite'],
  holdings: [
    ...[{}, { tier: 'bronze' }, { tier: 'gold', beside: ['care'] }],
    ...[{ tier: 'platinum', people: { pro: 3 } }, { people: { pro: 1, elite: 1 } }],
  ],
};

const sharing: LifeOffer = {
  name: 'shares of what is spent',
  catalog: shares,
  model: {
    tiers: [
      ...chain([], tier('developer', 0), tier('production', 1), tier('business', 2), tier('enterprise', 3)),
      tier('detection', 0, { beside: ['enterprise'] }),
    ],
    billingRoles: ['owner'],
    consoleTiers: null,
  },
  admin: 'owner',
  plans: ['cloud', 'dedicated', 'edge'],
  currencies: ['USD'],
  priced: [],
  listed: () => Object.fromEntries(Object.entries(sharesSpec.tiers).map(([id, { price }]) => [id, shareIn(price)])),
  people: [],
  spends: true,
  holdings: [{}, { tier: 'developer' }, { tier: 'business' }, { tier: 'enterprise', beside: ['detection'] }],
};

const withPlans: LifeOffer = {
  name: 'support that comes with the plan',
  catalog: included,
  model: {
    tiers: [...chain([], tier('base', 0), tier('gold', 1)), tier('premium', 0, { beside: ['base', 'gold'] })],
    billingRoles: ['owner'],
    consoleTiers: ['gold', 'premium'],
    comesWith: { cloud: ['base'], server: ['base', 'gold'] },
  },
  admin: 'owner',
  plans: ['free', 'cloud', 'server'],
  currencies: ['USD'],
  priced: [['gold'], ['premium']],
  listed: () => ({
    base: 'bundled',
    gold: { per: 'seat', amount: '12.00', every: 'month' },
    premium: { per: 'seat', amount: '6.00', every: 'month' },
  }),
  people: [],
  holdings: [{}, { tier: 'gold' }, { beside: ['premium'] }, { tier: 'base', beside: ['premium'] }],
};

const inARow: LifeOffer = {
  name: 'siblings',
  catalog: siblings,
  model: {
    tiers: [
      ...[tier('north', 0), tier('south', 1), tier('south_plus', 2, { above: ['south'] })],
      ...[tier('house', 3), tier('metered', 4), tier('free', 5)],
      tier('care', 6, { beside: siblingsSpec.tiers.care.beside }),
      tier('watch', 7, { beside: siblingsSpec.tiers.watch.beside }),
    ],
    billingRoles: ['owner'],
    consoleTiers: ['south', 'care'],
  },
  admin: 'owner',
  plans: ['one', 'two', 'three'],
  currencies: ['USD'],
  priced: [['north'], ['south', 'south_plus'], ['house'], ['care']],
  listed: () =>
    Object.fromEntries(
      Object.entries<{ readonly price: PriceSpec }>(siblingsSpec.tiers).map(([id, { price }]) =>
        typeof price === 'object' && 'per' in price
          ? [id, { per: price.per, amount: price.amount.USD ?? '', every: price.every ?? 'month' }]
          : [id, shareIn(price)],
      ),
    ),
  people: [],
  spends: true,
  holdings: [
    ...[{}, { tier: 'north', beside: ['care', 'watch'] }, { tier: 'south', beside: ['care'] }],
    ...[{ tier: 'metered', beside: ['watch'] }, { tier: 'house' }],
  ],
};

function shareIn(price: PriceSpec): ModelPrice {
  if (typeof price === 'string' || !('percentOf' in price)) return 'bundled';
  const bands = price.bands.map(({ upTo, percent }) => ({ upTo: upTo ?? null, percent }));
  return { percentOf: price.percentOf, bands, atLeast: price.atLeast?.USD ?? null };
}

const offers = fc.constantFrom(builtIn, tiered, tiered, sharing, withPlans, inARow, inARow);

/** Whether the price of a tier is one for the whole subscription, so that it has no more digits than the currency. */
function isFlat(id: string): boolean {
  return id === 'platinum' || id === 'house';
}

/** The price of a seat, a person or a subscription as a caller gives it: now and then with decimals of its own. */
export function amountText(currency: string, units: bigint, fine: number): string {
  const digits = DIGITS[currency] ?? 0;
  return fine === 0 ? decimalText(units, digits) : decimalText(units * 1000n + BigInt(fine % 1000 || 1), digits + 3);
}

/** Prices for all tiers whose price the caller gives, from a number: ascending where tiers are compared. */
export function pricesFrom(offer: LifeOffer, currency: string, seed: number): ModelPrices {
  const entries = offer.priced.flatMap((group, g) =>
    group.map((id, i): [string, ModelPrice] => {
      const person = offer.people.includes(id);
      const per = person ? 'person' : isFlat(id) ? 'subscription' : 'seat';
      const units = BigInt(((seed >> g) % 997) + i * ((seed >> (g + 2)) % 499));
      const fine = isFlat(id) || seed % 3 > 0 ? 0 : 5 + i;
      return [id, { per, amount: amountText(currency, units * (isFlat(id) ? 50n : 1n), fine), every: 'period' }];
    }),
  );
  return Object.fromEntries(entries);
}

const zones = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe');

/** What a team begins with. */
export const beginnings = fc.record({
  offer: offers,
  anchorOn: fc.oneof(dates, fc.constantFrom('2024-01-31', '2023-11-30')),
  interval: fc.constantFrom('month', 'month', 'month', 'quarter', 'half_year', 'year'),
  zone: zones,
  money: fc.nat(2 ** 20),
  currency: fc.nat(5),
  plan: fc.nat(2),
  holding: fc.nat(4),
  seats: fc.integer({ min: 7, max: 14 }),
  given: fc.boolean(),
  alreadyPaid: fc.boolean(),
  salesExecutive: fc.constantFrom(false, false, false, true),
  rounding: fc.constantFrom('half_up', 'half_up', 'half_even', 'up', 'down', 'ceiling', 'floor', 'half_down'),
  granularity: fc.constantFrom('day', 'day', 'day', 'second'),
  into: fc.integer({ min: 0, max: 400 * 86_400_000 }),
});
