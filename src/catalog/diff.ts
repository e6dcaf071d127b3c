import { Faults, fault, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';
import { doorAbout, needed } from '../input/request.js';
import { type BenefitChange, benefitChanges } from './benefit-changes.js';
import { type Catalog, readCatalog } from './catalog.js';
import type { PriceSpec } from './catalog-spec.js';
import { joined } from './clause-words.js';
import { createWork } from './comparison-work.js';
import { readTier } from './lookup.js';
import { type Offer, offerOf } from './offer.js';
import { priceWords } from './price-words.js';
import { type PromiseChange, promiseChanges } from './promise-changes.js';
import type { Side } from './request-classes.js';
import type { Asker } from './request-space.js';
import { type AboutCatalog, aboutCatalog } from './subject.js';
import type { Tier } from './tier.js';

export type { BenefitChange } from './benefit-changes.js';
export type { Change, PromiseChange } from './promise-changes.js';

/** A price in words, and the prices themselves by tier. */
export interface PriceTerms {
  readonly text: Text;
  readonly prices: { readonly [tier: string]: PriceSpec };
}

export interface PriceChange {
  readonly before: PriceTerms | null;
  readonly after: PriceTerms | null;
}

/** What changes for a customer. Between two catalogues, every row names its tier. */
export interface Difference {
  readonly promises: readonly (PromiseChange & { readonly tier?: string })[];
  readonly benefits: readonly (BenefitChange & { readonly tier?: string })[];
  /** `null` where no price changes. */
  readonly price: PriceChange | null;
}

/**
 * What changes for a customer, request by request: between two tiers of one catalogue (`null`: nothing is held), or between
 * two catalogues, tier by tier. A change is `better` where every request is due as early or earlier, `worse` where every
 * one is due as late or later, and `other` where some are earlier and some later. Throws `unknown_tier`, and what `define`
 * throws.
 *
 * @example
 * const { promises, benefits } = catalog.diff({ from: 'essentials', to: 'enhanced' });
 * const [reply] = promises;
 * `${reply.channel}, ${reply.change}: ${reply.before.promises[0].text.en} to ${reply.after.promises[0].text.en}` // => 'email, better: 4 h (E-mail) to 1 h (E-mail)'
 * benefits.map((row) => `${row.id}: ${row.change}`) // => ['root_cause_analysis_meeting: added']
 */
export function diff(request: {
  readonly from: string | Catalog | null;
  readonly to: string | Catalog | null;
  readonly catalog?: Catalog | undefined;
}): Difference {
  return enter(request, ({ from, to, about: { offer } }) =>
    deepFreeze(isOffer(from) && isOffer(to) ? betweenOffers(from, to) : betweenTiers(offer, tierIn(from), tierIn(to))),
  );
}

const enter = /*@__PURE__*/ doorAbout(
  'catalog.diff',
  aboutCatalog,
  {},
  { from: /*@__PURE__*/ needed(readSide), to: /*@__PURE__*/ needed(readSide) },
  (read) => (isOffer(read.from) === isOffer(read.to) ? null : under(['to'], unlike())),
);

/** A tier by its id, a catalogue as its offer, or `null`. */
function readSide(input: unknown, about: AboutCatalog): Tier | Offer | null | Faults {
  if (input === null) return null;
  if (typeof input !== 'object') return readTier(input, about);
  const catalog = readCatalog(input);
  return catalog instanceof Faults ? catalog : offerOf(catalog);
}

function isOffer(side: Tier | Offer | null): side is Offer {
  return side !== null && 'tiers' in side;
}

function tierIn(side: Tier | Offer | null): Tier | null {
  return side === null || isOffer(side) ? null : side;
}

function unlike(): Faults {
  return fault(
    'invalid_type',
    'Compare two tiers by their ids, or two catalogues.',
    '2 つのレベルの ID、または 2 つのカタログを指定してください。',
  );
}

/** Upper bound on the work of one comparison: promises on hours of several zones are compared over a whole year. */
const MAX_WORK = 3_000_000;

/** The difference of two tiers of an offer; `asker`: for that person alone. */
export function betweenTiers(offer: Offer, from: Tier | null, to: Tier | null, asker: Asker | null = null): Difference {
  return betweenSides({ offer, tier: from }, { offer, tier: to }, asker);
}

/** The difference of two tiers, each in its offer. Throws `too_large` for a comparison that would take too long. */
export function betweenSides(from: Side, to: Side, asker: Asker | null): Difference {
  const work = createWork(MAX_WORK, tooLarge);
  return {
    promises: promiseChanges(from, to, asker, work),
    benefits: benefitChanges(from, to, asker, work),
    price:
      priceText(from.tier) === priceText(to.tier)
        ? null
        : { before: pricesOf([from.tier]), after: pricesOf([to.tier]) },
  };
}

function betweenOffers(from: Offer, to: Offer): Difference {
  const work = createWork(MAX_WORK, tooLarge);
  const tiersOf = ({ tiers }: Offer) => new Map(tiers.map((tier) => [tier.id, tier]));
  const [old, now] = [tiersOf(from), tiersOf(to)];
  const ids = [...new Set([...to.tiers, ...from.tiers].map(({ id }) => id))];
  const sides = ids.map((id) => ({
    id,
    from: { offer: from, tier: old.get(id) ?? null },
    to: { offer: to, tier: now.get(id) ?? null },
  }));
  const changed = sides.filter((one) => priceText(one.from.tier) !== priceText(one.to.tier));
  return {
    promises: sides.flatMap(({ id, ...both }) =>
      promiseChanges(both.from, both.to, null, work).map((row) => ({ tier: id, ...row })),
    ),
    benefits: sides.flatMap(({ id, ...both }) =>
      benefitChanges(both.from, both.to, null, work).map((row) => ({ tier: id, ...row })),
    ),
    price:
      changed.length === 0
        ? null
        : { before: pricesOf(changed.map((one) => one.from.tier)), after: pricesOf(changed.map((one) => one.to.tier)) },
  };
}

function tooLarge(): Faults {
  return under(
    ['catalog'],
    fault(
      'too_large',
      'The offers tell too many kinds of requests apart, or promise too much on different hours, to be compared at once. Compare tier by tier, or use fewer severities, channels, languages, roles and hours.',
      '比較する内容が多すぎます。レベルごとに比較するか、重大度、チャネル、言語、ロール、営業時間の数を減らしてください。',
    ),
  );
}

/** A price by which prices are compared: with its default, whatever the order of its fields and currencies. */
function priceText(tier: Tier | null): string {
  const price = tier?.price ?? null;
  const whole = typeof price === 'string' || price === null ? price : { ...price, every: price.every ?? 'month' };
  return JSON.stringify(whole, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function pricesOf(tiers: readonly (Tier | null)[]): PriceTerms | null {
  const priced = tiers.flatMap((tier) =>
    tier === null || tier.price === null ? [] : [{ ...tier, price: tier.price }],
  );
  if (priced.length === 0) return null;
  const texts = priced.map(({ label, price }) => {
    const words = priceWords(price);
    return tiers.length === 1 ? words : { en: `${label.en}: ${words.en}`, ja: `${label.ja}: ${words.ja}` };
  });
  return {
    text: joined(texts, '; ', '、'),
    prices: Object.fromEntries(priced.map(({ id, price }) => [id, price])),
  };
}
