import * as z from 'zod/mini';
import { checkedBy, lazily, readOrThrow } from '../boundary.js';
import { accept, type Decision, refuse } from '../decision.js';
import type { Account } from '../entitlements/holder.js';
import { invalidInput, shown } from '../errors.js';
import type { Money } from '../money/money.js';
import { comparison } from '../money/rounding.js';
import { type CalendarDate, dayNumberAt } from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf } from '../time/instant.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import { DOCUMENT_VERSION } from '../version.js';
import { type BillingPeriod, billingPeriodAt, cycleAt } from './billing-period.js';
import { instantSchema, moneySchema, seatsSchema } from './command.js';
import { offer } from './offer.js';
import { accountRefusal } from './permission.js';
import { priceAt } from './proration.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { refuseTooDear } from './renewal.js';
import type { Holding, Subscription } from './subscription.js';
import { trust } from './trust.js';

/** An account as `entitlements.of` takes it, with `selfServe: false` where the console is closed to it (A25). */
export type AccountInput = Omit<Account, 'addOn'> & { readonly addOn?: Account['addOn'] | undefined };

/** Seats are the plan's; all prices are per seat and period, in one currency. */
export interface StartSpec {
  readonly account: AccountInput;
  readonly seats: number;
  readonly planUnitPrice: Money;
  readonly tierPrices: Readonly<Record<string, Money>>;
  readonly anchorOn: CalendarDate;
  readonly interval: 'month' | 'year';
  readonly zone: ZoneName;
  readonly at: InstantInput;
}

/**
 * A subscription to the plan as of `at`, in the billing period that holds it. The period itself is taken to be paid,
 * and so is an add-on that `account.addOn` says is held already. Refuses `not_a_team_account` (R1) and
 * `currency_mismatch`; throws `InvalidInputError` for negative or fractional seats, an unknown plan, a price that is
 * negative or has the wrong digits, a higher tier that costs less, an anchor that is no date, `endsAt` off the renewal.
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
  const sound = readOrThrow(startSchema(), spec);
  const cycle = cycleAt({ anchorOn: sound.anchorOn, interval: sound.interval, zone: sound.zone });
  const at = instantAt(millisecondsOf(sound.at));
  const { planUnitPrice, tierPrices } = sound;
  const no = accountRefusal(sound.account) ?? currencyRefusal(sound);
  if (no !== null) return refuse(no);
  refuseTooDear({ planUnitPrice, tierPrices }, sound.seats);
  refuseCheaperTier(tierPrices);
  const period = billingPeriodAt(cycle, at);
  const { kind, plan, salesExecutive = false, selfServe = true } = sound.account;
  const holding = holdingOf(sound, period, at);
  const line = (n: number) => `renewal:${period.startsOn}/${n}`;
  return accept(
    trust({
      version: DOCUMENT_VERSION,
      account: { kind, plan, salesExecutive, selfServe },
      cycle,
      planUnitPrice,
      tierPrices,
      period,
      ...holding,
      planStatus: 'active',
      paidBy: { plan: line(1), addOn: holding.current.tier === null ? null : line(2) },
      held: [{ at, tier: holding.current.tier }],
      accepted: [],
      revision: 0,
      lastAt: at,
    }),
  );
}

function holdingOf(
  { account, seats }: StartSpec,
  period: BillingPeriod,
  at: Instant,
): { current: Holding; next: Holding } {
  const none = { tier: null, seats };
  const { addOn } = account;
  if (addOn === undefined || addOn === null) return { current: none, next: none };
  const current = { tier: addOn.tier, seats };
  if (addOn.endsAt === undefined || addOn.endsAt === null) return { current, next: current };
  const endsAt = instantAt(millisecondsOf(addOn.endsAt));
  if (endsAt === period.end) return { current, next: none };
  if (millisecondsOf(endsAt) <= millisecondsOf(at)) return { current: none, next: none };
  return invalidInput(
    'not_a_renewal',
    ['account', 'addOn', 'endsAt'],
    `An add-on ends at a renewal, here ${period.end}, not ${endsAt}.`,
    `アドオンが終わるのは更新時（${period.end}）です（${endsAt} ではありません）。`,
  );
}

function refuseUnknownPlan(plan: string): void {
  if (offer.teamPlans.includes(plan) || offer.individualPlans.includes(plan)) return;
  invalidInput('unknown_plan', [], `There is no plan ${shown(plan)}.`, `${shown(plan)} というプランはありません。`);
}

function currencyRefusal({ planUnitPrice, tierPrices }: StartSpec): BillingRefusal | null {
  const expected = planUnitPrice.currency;
  const other = Object.values(tierPrices).find(({ currency }) => currency !== expected);
  return other === undefined ? null : refusal('currency_mismatch', { expected, found: other.currency });
}

/** With these an upgrade could cost less than nothing. */
function refuseCheaperTier(prices: StartSpec['tierPrices']): void {
  for (const [i, tier] of offer.tiers.entries()) {
    const below = prices[offer.tiers[i - 1] ?? ''];
    const price = prices[tier];
    if (below === undefined || price === undefined || comparison(price.amount, below.amount) >= 0) continue;
    invalidInput(
      'tier_cheaper_than_lower',
      ['tierPrices', tier],
      'A higher tier costs at least as much as the one below it.',
      '上位のレベルの価格は、下位のレベルの価格以上です。',
    );
  }
}

/** @internal */
const startSchema: () => z.ZodMiniType<StartSpec> = /*@__PURE__*/ lazily(() => {
  const price = priceSchema();
  return z.strictObject({
    // Whatever else an account says is for entitlements.
    account: z.object({
      kind: z.enum(['team', 'individual']),
      plan: z.string().check(checkedBy(refuseUnknownPlan)),
      salesExecutive: z.optional(z.boolean()),
      addOn: z.optional(
        z.nullable(z.strictObject({ tier: z.enum([...offer.tiers]), endsAt: z.optional(z.nullable(instantSchema())) })),
      ),
      selfServe: z.optional(z.boolean()),
    }),
    seats: seatsSchema(),
    planUnitPrice: price,
    tierPrices: z.strictObject(Object.fromEntries(offer.tiers.map((tier) => [tier, price]))),
    anchorOn: z.string().check(checkedBy((date) => dayNumberAt(date))),
    interval: z.enum(['month', 'year']),
    zone: z.string().check(checkedBy((name) => zoneAt(name))),
    at: instantSchema(),
  }) as z.ZodMiniType<StartSpec>; // zod writes an optional field as one that may hold undefined; the guard drops those
});

function priceSchema(): z.ZodMiniType<Money> {
  return moneySchema().check(checkedBy((value) => priceAt(value)));
}
