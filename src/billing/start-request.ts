import { readOptionalCatalog } from '../catalog/optional-catalog.js';
import { allOf, type Faults, fault, type Read, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { checkedPartly, partOf, readNames } from '../input/partly.js';
import { flag, nullable, oneOf, optional, text, unknownName } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { readCurrency } from '../money/currency.js';
import { readRounding } from '../money/rounding.js';
import { readDateText } from '../time/calendar-date.js';
import { readInstant } from '../time/instant.js';
import { readZone } from '../time/zone.js';
import type { BilledOffer } from './billed-offer.js';
import { readBillingId } from './billing-id.js';
import { readInterval } from './billing-period.js';
import type { PricesInput } from './command.js';
import { readPrices } from './command-reader.js';
import { tierOf } from './holding.js';
import { unknownPlan, unknownPrices } from './known-names.js';
import { billedOfferOf } from './offer-snapshot.js';
import { readPeople, readSeats, readTierSeats } from './seats.js';
import { PLAN } from './subscription.js';
import { readUnitPrice } from './unit-price.js';

const name = /*@__PURE__*/ text({ min: 1, max: 200 });
const names = /*@__PURE__*/ optional(/*@__PURE__*/ listOf(name, 1000), []);

/** Reads what billing needs of an account. Other fields are for `entitlements`, or the caller's own, and are ignored. */
const readAccount = /*@__PURE__*/ object(
  {
    kind: /*@__PURE__*/ oneOf('kind', ['team', 'individual']),
    plan: /*@__PURE__*/ optional(name),
    salesExecutive: flag,
    selfServe: /*@__PURE__*/ optional(flag, true),
    flags: names,
  },
  'ignored',
);

const readHolding = /*@__PURE__*/ object({
  tier: /*@__PURE__*/ nullable(name),
  beside: names,
  people: /*@__PURE__*/ optional(readPeople, {}),
  seats: /*@__PURE__*/ optional(readTierSeats, {}),
});

const NOTHING = /*@__PURE__*/ Object.freeze({ tier: null, beside: [], people: {}, seats: {} });
const NO_PRICES: PricesInput = /*@__PURE__*/ Object.freeze({});

const fields = {
  id: readBillingId,
  account: readAccount,
  plan: /*@__PURE__*/ object({ id: name, unitPrice: /*@__PURE__*/ nullable(readUnitPrice) }),
  seats: readSeats,
  catalog: readOptionalCatalog,
  prices: /*@__PURE__*/ optional(readPrices, NO_PRICES),
  currency: readCurrency,
  anchorOn: readDateText,
  interval: readInterval,
  zone: readZone,
  at: readInstant,
  alreadyPaid: flag,
  holding: /*@__PURE__*/ optional(readHolding, NOTHING),
  rounding: readRounding,
  granularity: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('granularity', ['day', 'second']), 'day'),
};

/** What a request names, where others of its fields cannot be read. */
const readNamed = /*@__PURE__*/ partOf({
  account: /*@__PURE__*/ partOf({ plan: /*@__PURE__*/ optional(name) }),
  plan: /*@__PURE__*/ partOf({ id: name }),
  catalog: readOptionalCatalog,
  prices: readNames,
  holding: /*@__PURE__*/ partOf({
    tier: /*@__PURE__*/ nullable(name),
    beside: names,
    people: readNames,
    seats: readNames,
  }),
});

export const enterStart = /*@__PURE__*/ checkedPartly(
  /*@__PURE__*/ door('billing.start', fields),
  'catalog',
  contradictions,
  readNamed,
);

/** The request of `start` as it was read. */
export type ReadStart = { readonly [name in keyof typeof fields]: Read<(typeof fields)[name]> };

type Named = Read<typeof readNamed>;

/** The faults between the fields of a request, and of names that the catalogue does not have. */
function contradictions({ account = {}, plan = {}, catalog, holding = {}, prices = {} }: Named): Faults | null {
  if (catalog === undefined) return null;
  const offer = billedOfferOf(catalog);
  const { tier, beside, people = {}, seats = {} } = holding;
  // Where one of these cannot be read, nobody knows of which tiers the seats are.
  const held = tier === undefined || beside === undefined ? null : [...(tier === null ? [] : [tier]), ...beside];
  const found = [
    ...(plan.id === undefined ? [] : [unknownPlan(offer, ['plan', 'id'], plan.id), otherPlan(account.plan, plan.id)]),
    tierOf(offer.tiers, PLAN) === undefined ? null : reservedTier(),
    tier === undefined || tier === null ? null : unknownIn(offer, 'tier', ['tier'], tier),
    ...(beside ?? []).map((id, i) => unknownIn(offer, 'beside', ['beside', i], id)),
    ...Object.keys(people).map((id) => unknownIn(offer, 'variant', ['people', id], id)),
    ...(held === null ? [] : Object.keys(seats).map((id) => seatsOfTier(held, id))),
    ...unknownPrices(offer, ['prices'], prices),
  ].filter((one) => one !== null);
  return found.length === 0 ? null : allOf(found);
}

/** The fault of something held that is not of its kind in the offer. */
function unknownIn(
  { tiers }: Pick<BilledOffer, 'tiers'>,
  kind: 'tier' | 'beside' | 'variant',
  path: readonly (string | number)[],
  id: string,
): Faults | null {
  const fits = tiers.filter(({ holder, beside }) =>
    kind === 'variant' ? holder === 'person' : holder === 'account' && (beside === null) === (kind === 'tier'),
  );
  const ids = fits.map((tier) => tier.id);
  return ids.includes(id)
    ? null
    : under(['holding', ...path], unknownName(kind === 'variant' ? kind : 'tier', id, ids));
}

function seatsOfTier(held: readonly string[], id: string): Faults | null {
  return held.includes(id) ? null : under(['holding', 'seats', id], unknownName('tier', id, held));
}

function otherPlan(given: string | undefined, plan: string): Faults | null {
  if (given === undefined || given === plan) return null;
  const found = fault(
    'plan_mismatch',
    `The account says ${preview(given)}. Use the plan ${preview(plan)} here as well, or leave it out.`,
    `アカウントのプランは ${preview(given)} です。同じプラン ${preview(plan)} を指定するか、省いてください。`,
  );
  return under(['account', 'plan'], found);
}

function reservedTier(): Faults {
  const found = fault(
    'invalid_id',
    'Give this tier another id: "plan" is the plan\'s own line on an invoice.',
    'この ID は請求明細のプランの行に使われます。別の ID を指定してください。',
  );
  return under(['catalog', 'tiers', PLAN], found);
}
