import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import type { CatalogSpec } from '../catalog/catalog-spec.js';
import { type Faults, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import type { Money } from '../money/money.js';
import type { Rounding } from '../money/rounding.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type InstantInput, instantOf } from '../time/instant.js';
import type { ZoneName } from '../time/zone.js';
import type { BilledOffer } from './billed-offer.js';
import type { BilledPrices } from './billed-price.js';
import { type Interval, periodAt } from './billing-period.js';
import { chargeLine } from './charge.js';
import type { PricesInput } from './command.js';
import { accountRefusal, planRefusal, tierAccountRefusal } from './eligibility.js';
import type { StartedEvent } from './event.js';
import { givenPrices, isRefusal } from './given-prices.js';
import { type Holding, hasPartner, holdingOf, includedIn, tierOf } from './holding.js';
import type { Invoice } from './invoice.js';
import { heldTiers, itemsOf } from './items.js';
import { invoiceOf } from './line.js';
import { billedOfferOf, listedPrices } from './offer-snapshot.js';
import type { Granularity } from './period-share.js';
import { cheaperTiers } from './price-order.js';
import { type BillingRefusal, refusal, rulesFor } from './refusal.js';
import { checkRenewalFits } from './renewal-size.js';
import { partOf } from './share.js';
import { enterStart, type ReadStart } from './start-request.js';
import { stateAtStart } from './state-after.js';
import { subscriptionEvents, subscriptions } from './stored-subscription.js';
import type { Subscription } from './subscription.js';

/** Whose account it is. Other fields, such as those that `entitlements` takes, are ignored. */
export interface BillingAccount {
  readonly kind: 'team' | 'individual';
  /** Must agree with `plan.id`. */
  readonly plan?: string | undefined;
  readonly salesExecutive?: boolean | undefined;
  /** `false` where the console is closed to it (A25). */
  readonly selfServe?: boolean | undefined;
  readonly flags?: readonly string[] | undefined;
}

export interface StartSpec {
  /** The caller's own, 1 to 64 of `[A-Za-z0-9._:@/+-]`: it stands on every event and invoice. */
  readonly id: string;
  readonly account: BillingAccount;
  /** The plan, and the price of one seat for one billing period; without a price it is billed elsewhere. */
  readonly plan: { readonly id: string; readonly unitPrice?: Money | null | undefined };
  readonly seats: number;
  /** Whose tiers, prices and rules hold: the built-in offer by default. */
  readonly catalog?: Catalog | CatalogSpec | undefined;
  /** Prices that the catalogue does not have, or that differ from its own. */
  readonly prices?: PricesInput | undefined;
  readonly currency: string;
  readonly anchorOn: CalendarDate;
  readonly interval: Interval;
  readonly zone: ZoneName;
  readonly at: InstantInput;
  /** Whether the period that holds `at` has been paid elsewhere, as at a migration. */
  readonly alreadyPaid?: boolean | undefined;
  /** What is held from the start. */
  readonly holding?: {
    readonly tier?: string | null | undefined;
    readonly beside?: readonly string[] | undefined;
    readonly people?: { readonly [variant: string]: number } | undefined;
    /** Seats of their own for tiers that do not follow the plan's. */
    readonly seats?: { readonly [tier: string]: number } | undefined;
  };
  readonly rounding?: Rounding | undefined;
  readonly granularity?: Granularity | undefined;
}

/** The beginning of a subscription: its first event, the state after it, and the first invoice. */
export interface Started {
  readonly subscription: Subscription;
  readonly events: readonly [StartedEvent];
  /** The rest of the period from `at` on; `null` where nothing is billed, or where it was paid elsewhere. */
  readonly invoice: Invoice | null;
}

/**
 * A subscription to a plan from `at` on, its first event and the invoice for the rest of the billing period. It takes what
 * later decisions need from the catalogue, so that no later price list touches it: which tiers admins may buy themselves
 * (`selfService.tiers`) too. Refuses `account_not_eligible`, `plan_not_eligible`, `already_held` for what comes with the plan,
 * `price_needed`, `not_held` and `currency_mismatch`. Throws every fault of the request at once: `invalid_id`, `unknown_plan`,
 * `plan_mismatch`, `unknown_tier`, `invalid_seats`, `tier_cheaper_than_lower`, … (R1, R9, R11, A18, A26, A32).
 *
 * @example
 * const { subscription, invoice } = orThrow(billing.start({
 *   id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced', unitPrice: money.of('15.00', 'USD') }, seats: 10,
 *   prices: { essentials: money.of('4.99', 'USD') }, currency: 'USD', holding: { tier: 'essentials' },
 *   anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: '2024-02-15T09:00:00.000Z',
 * }));
 * invoice?.id // => 'acme:1'
 * invoice?.lines.map(({ item, amount }) => [item, amount.amount]) // => [['plan', '72.41'], ['essentials', '24.09']]
 * subscription.current.tier // => 'essentials'
 */
export function start(spec: StartSpec): Decision<Started, BillingRefusal> {
  return enterStart(spec, startedAs);
}

function startedAs(spec: ReadStart): Decision<Started, BillingRefusal> {
  const { catalog, currency, plan } = spec;
  const offer = billedOfferOf(catalog);
  const account = accountIn(spec);
  const denied = accountRefusal({ offer, account, plan: plan.id }) ?? currencyRefusal(offer, spec);
  if (denied !== null) return refuse(denied);
  const listed = listedPrices(catalog, currency);
  const given = givenPrices(offer, spec.prices, { currency, present: listed, path: ['prices'] });
  if (isRefusal(given)) return refuse(given);
  const prices = { ...listed, ...given };
  const current = holdingIn(spec);
  const misfit = holdingRefusal({ offer, account, currency }, current, prices);
  if (misfit !== null) return refuse(misfit);
  refuseFaults(cheaperUnder(offer, prices, spec));
  const event = startedEvent(spec, { offer, account, prices, current });
  const state = stateAtStart(event);
  const tooLarge = checkRenewalFits(state);
  if (tooLarge !== null) refuseFaults(under(['seats'], tooLarge));
  subscriptionEvents.keep(event);
  const events = Object.freeze([event] as const);
  return accept(Object.freeze({ subscription: subscriptions.keep(state), events, invoice: event.invoice }));
}

function accountIn({ account: { kind, salesExecutive, selfServe, flags } }: ReadStart): Subscription['account'] {
  return { kind, salesExecutive, selfServe, flags };
}

function currencyRefusal(offer: BilledOffer, { plan, currency }: ReadStart): BillingRefusal | null {
  const found = plan.unitPrice?.currency ?? currency;
  return found === currency ? null : refusal(offer, 'currency_mismatch', { expected: currency, found });
}

function holdingIn({ plan, seats, holding }: ReadStart): Holding {
  const { tier, beside, people, seats: tierSeats } = holding;
  const { id, unitPrice } = plan;
  return holdingOf({ plan: { id, unitPrice }, tier, beside, people, seats, tierSeats });
}

type Buyer = Pick<Subscription, 'offer' | 'account' | 'currency'>;

/** Whether what is held from the start may be held by this account, with this plan, and at a known price. */
function holdingRefusal(
  { offer, account, currency }: Buyer,
  holding: Holding,
  prices: BilledPrices,
): BillingRefusal | null {
  const plan = holding.plan.id;
  for (const id of heldTiers(holding)) {
    const tier = tierOf(offer.tiers, id);
    const denied =
      tier === undefined
        ? null
        : (tierAccountRefusal({ offer, account, plan }, tier) ?? planRefusal({ offer, plan }, tier));
    if (denied !== null) return denied;
    if (includedIn(offer, plan).includes(id)) return refusal(offer, 'already_held', { tier: id });
    if (!Object.hasOwn(prices, id)) return refusal(offer, 'price_needed', { tier: id, currency });
    if (!hasPartner(offer, id, holding)) return refusal(offer, 'not_held', { anyOf: tier?.beside ?? [] });
  }
  return null;
}

function cheaperUnder(offer: BilledOffer, prices: BilledPrices, { interval }: ReadStart): Faults | null {
  const faults = cheaperTiers(offer.tiers, prices, interval);
  return faults === null ? null : under(['prices'], faults);
}

function refuseFaults(faults: Faults | null): void {
  if (faults !== null) throw new InvalidInputError(faults.issues);
}

function startedEvent(
  spec: ReadStart,
  { offer, account, prices, current }: Pick<StartedEvent, 'offer' | 'account' | 'prices' | 'current'>,
): StartedEvent {
  const { id, currency, rounding, granularity, alreadyPaid, anchorOn, interval, zone } = spec;
  const cycle = { anchorOn, interval, zone };
  const period = periodAt(cycle, spec.at);
  const at = instantOf(spec.at);
  const because = rulesFor(offer, 'started');
  const head = {
    subscription: { id, currency, rounding },
    revision: 1,
    kind: 'first' as const,
    period,
    issuedAt: at,
    because,
    path: ['seats'],
  };
  const part = partOf({ cycle, granularity }, period, spec.at);
  const lines = itemsOf({ offer, prices }, current).map((item) => chargeLine({ cycle }, item, 'charge', part, because));
  return {
    version: DOCUMENT_VERSION,
    type: 'started',
    subscriptionId: id,
    revision: 1,
    at,
    actor: null,
    via: 'system',
    account,
    offer,
    currency,
    rounding,
    granularity,
    cycle,
    prices,
    period,
    alreadyPaid,
    current,
    pending: {},
    planStatus: 'active',
    invoice: alreadyPaid ? null : invoiceOf(head, lines),
    because,
  };
}
