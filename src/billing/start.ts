import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Account } from '../entitlements/account.js';
import { allOf, caught, Faults, fault, type Read, under } from '../input/faults.js';
import { once } from '../input/once.js';
import { door, object } from '../input/request.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { comparison } from '../money/amount.js';
import type { Money } from '../money/money.js';
import { type CalendarDate, readDateText } from '../time/calendar-date.js';
import { type InstantInput, instantOf, millisecondsOf, readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { readAccount } from './account.js';
import { periodAt, readInterval } from './billing-period.js';
import { accountRefusal } from './permission.js';
import { priceList } from './price-list.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { checkRenewalFits } from './renewal.js';
import { readSeats } from './seats.js';
import { subscriptions } from './stored-subscription.js';
import type { Holding, Priced, Subscription } from './subscription.js';
import { readUnitPrice } from './unit-price.js';

/** Seats are the plan's. All prices are per seat and period, in one currency. */
export interface StartSpec {
  /** An account as `entitlements.of` takes it, with `selfServe: false` where the console is closed to it (A25). */
  readonly account: Account;
  readonly seats: number;
  readonly planUnitPrice: Money;
  readonly tierPrices: Readonly<Record<string, Money>>;
  readonly anchorOn: CalendarDate;
  readonly interval: 'month' | 'year';
  readonly zone: ZoneName;
  readonly at: InstantInput;
}

const readTierPrices = /*@__PURE__*/ once(() =>
  object(Object.fromEntries(priceList.tiers.map((tier) => [tier, readUnitPrice]))),
);

const fields = {
  account: readAccount,
  seats: readSeats,
  planUnitPrice: readUnitPrice,
  tierPrices: (input: unknown) => readTierPrices()(input),
  anchorOn: readDateText,
  interval: readInterval,
  zone: readZone,
  at: readInstant,
};

type ReadSpec = { readonly [name in keyof typeof fields]: Read<(typeof fields)[name]> };

const enter = /*@__PURE__*/ door('billing.start', fields, contradictions);

/**
 * A subscription to the plan as of `at`, in the billing period that holds it. The period itself counts as paid, and so
 * does an add-on that the account holds already. Refuses `account_not_eligible` (R1) and `currency_mismatch`. Throws
 * every fault of the request at once: among others `invalid_seats`, `unknown_plan`, `wrong_digits`, `negative_price`,
 * `tier_cheaper_than_lower`, `invalid_date`, and `not_a_renewal` for an add-on that ends between two renewals.
 *
 * @example
 * const spec = {
 *   account: { kind: 'team', plan: 'advanced', addOn: null }, seats: 10, planUnitPrice: money.of('1500', 'JPY'),
 *   tierPrices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
 *   anchorOn: '2026-01-31', interval: 'month', zone: 'Asia/Tokyo', at: '2026-03-10T00:00:00.000Z',
 * } as const;
 * orThrow(billing.start(spec)).period.startsOn // => '2026-02-28'
 * billing.start({ ...spec, anchorOn: '2026-02-30' }) // throws invalid_date
 */
export function start(spec: StartSpec): Decision<Subscription, BillingRefusal> {
  return enter(spec, startedAs);
}

function startedAs(spec: ReadSpec): Decision<Subscription, BillingRefusal> {
  const { account, planUnitPrice, tierPrices } = spec;
  const denied = accountRefusal(account) ?? currencyRefusal(spec);
  if (denied !== null) return refuse(denied);
  const cycle = cycleOf(spec);
  const at = instantOf(spec.at);
  const period = periodAt(cycle, spec.at);
  const { kind, plan, salesExecutive, selfServe } = account;
  const holding = holdingOf(spec);
  const line = (n: number) => `renewal:${period.startsOn}/${n}`;
  const subscription = subscriptions.keep({
    version: DOCUMENT_VERSION,
    account: { kind, plan, salesExecutive, selfServe },
    cycle,
    planUnitPrice,
    tierPrices,
    period,
    ...holding,
    planStatus: 'active',
    paidBy: { plan: line(1), addOn: holding.current.tier === null ? null : line(2) },
    tierHistory: [{ at, tier: holding.current.tier }],
    accepted: [],
    revision: 0,
    lastAt: at,
  });
  return accept(subscription);
}

function cycleOf({ anchorOn, interval, zone }: ReadSpec) {
  return { anchorOn, interval, zone };
}

function holdingOf({ account, seats, at }: ReadSpec): { current: Holding; next: Holding } {
  const without = { tier: null, seats };
  const { addOn } = account;
  const current = { tier: addOn?.tier ?? null, seats };
  const endsAt = addOn?.endsAt ?? null;
  if (endsAt === null) return { current, next: current };
  // `contradictions` has seen that an end after `at` is the period's.
  return { current: endsAt <= at ? without : current, next: without };
}

/** The faults between the fields of a request. Prices of several currencies are refused, not compared. */
function contradictions(spec: ReadSpec): Faults | null {
  const { account, seats } = spec;
  const faults = currencyRefusal(spec) === null ? [checkRenewalFits(spec, seats), ...cheaperTiers(spec)] : [];
  const endsAt = account.addOn?.endsAt ?? null;
  if (endsAt !== null && endsAt > spec.at) faults.push(endBetweenRenewals(spec, endsAt));
  const found = faults.filter((one) => one !== null);
  return found.length === 0 ? null : allOf(found);
}

function currencyRefusal({ planUnitPrice, tierPrices }: Priced): BillingRefusal | null {
  const expected = planUnitPrice.currency;
  const other = Object.values(tierPrices).find(({ currency }) => currency !== expected);
  return other === undefined ? null : refusal('currency_mismatch', { expected, found: other.currency });
}

/** With these an upgrade could cost less than nothing. */
function cheaperTiers({ tierPrices }: Priced): readonly Faults[] {
  return priceList.tiers.flatMap((tier, i) => {
    const below = priceList.tiers[i - 1] ?? '';
    const least = tierPrices[below]?.amount;
    const price = tierPrices[tier]?.amount;
    if (least === undefined || price === undefined || comparison(price, least) >= 0) return [];
    const cheaper = fault(
      'tier_cheaper_than_lower',
      `Use a price of at least ${least}, the price of ${below}, not ${price}.`,
      `${below} の価格（${least}）以上を指定してください（${price} は使えません）。`,
    );
    return under(['tierPrices', tier], cheaper);
  });
}

function endBetweenRenewals(spec: ReadSpec, endsAt: number): Faults | null {
  const period = caught(() => periodAt(cycleOf(spec), spec.at));
  if (period instanceof Faults) return period;
  if (endsAt === millisecondsOf(period.end)) return null;
  const between = fault(
    'not_a_renewal',
    `Use the next renewal, ${period.end}, as the end of the add-on, not ${instantOf(endsAt)}.`,
    `アドオンの終了には次の更新時（${period.end}）を指定してください（${instantOf(endsAt)} は使えません）。`,
  );
  return under(['account', 'addOn', 'endsAt'], between);
}
