import type fc from 'fast-check';
import type { CommandInput, StartSpec } from '../../src/billing/index.js';
import { DIGITS, decimalText } from '../oracles/proration.ts';
import { started } from '../oracles/subscription.ts';
import type { ModelLine } from '../oracles/subscription-bill.ts';
import type { ModelCommand } from '../oracles/subscription-command.ts';
import { type Model, type ModelPrices, standsBeside } from '../oracles/subscription-model.ts';
import { amountText, beginnings, type LifeOffer, pricesFrom } from './lives-offers.ts';

// Teams with which lives begin, and what a caller writes: as the verbs take it, and as the model does.

type Beginning = typeof beginnings extends fc.Arbitrary<infer B> ? B : never;

export interface Team {
  readonly offer: LifeOffer;
  readonly currency: string;
  readonly spec: StartSpec;
  readonly model: Model;
  /** The lines that the model expects of the first invoice. */
  readonly lines: readonly ModelLine[];
  readonly from: number;
  readonly seed: number;
}

const money = (amount: string, currency: string) => ({ amount, currency });

/** A team of one of the offers, some days into a period, as `start` takes it and as the model does. */
export const teams: fc.Arbitrary<Team> = beginnings.map((one) => {
  const { offer, anchorOn, interval, zone, seats, salesExecutive, rounding, granularity, alreadyPaid } = one;
  const currency = offer.currencies[one.currency % offer.currencies.length] ?? '';
  const given = one.given || Object.keys(offer.listed(currency)).length === 0;
  const prices = { ...offer.listed(currency), ...(given ? pricesFrom(offer, currency, one.money) : {}) };
  const plan = planOf(one, currency);
  const holding = holdingOf(one, plan.id);
  const from = Date.parse('2024-01-10T00:00:00Z') + one.into;
  const { tier = null, beside = [], people = {} } = holding;
  const account = { salesExecutive, selfServe: true, flags: [] };
  const fresh = {
    ...{ offer: offer.model, account, digits: DIGITS[currency] ?? 0, rounding, granularity, prices },
    cycle: { anchorOn, interval, zone, offset: 0 },
    now: { plan, tier, beside, people: { ...people }, seats, tierSeats: {} },
  };
  const { unitPrice } = plan;
  const spec = {
    ...{ id: 'team', seats, currency, anchorOn, interval, zone, at: new Date(from).toISOString(), alreadyPaid },
    ...{ rounding, granularity, holding, account: { kind: 'team', salesExecutive } },
    ...(given && { prices: pricesInput(pricesFrom(offer, currency, one.money), currency) }),
    ...(offer.catalog && { catalog: offer.catalog }),
    plan: { id: plan.id, ...(unitPrice !== null && { unitPrice: money(unitPrice, currency) }) },
  } as StartSpec; // intervals and the like are of the types that the arbitraries name
  return { ...started(fresh, from, alreadyPaid), offer, currency, spec, from, seed: one.money };
});

function planOf({ offer, plan, money: seed }: Beginning, currency: string): Model['now']['plan'] {
  const unitPrice = seed % 6 === 0 ? null : amountText(currency, BigInt(seed % 5000), seed % 7 === 0 ? 15 : 0);
  return { id: offer.plans[plan] ?? '', unitPrice };
}

/** A holding of the offer that goes with the plan. */
function holdingOf({ offer, holding }: Beginning, plan: string): LifeOffer['holdings'][number] {
  const held = offer.holdings[holding % offer.holdings.length] ?? {};
  const tier = offer.model.tiers.find(({ id }) => id === held.tier);
  const alone = held.beside?.some((id) => !standsBeside(offer.model, id, plan, held.tier ?? null)) ?? false;
  const comes = offer.model.comesWith?.[plan]?.some((id) => id === held.tier) ?? false;
  return tier?.plans?.includes(plan) === false || alone || comes ? {} : held;
}

function pricesInput(prices: ModelPrices, currency: string) {
  return Object.fromEntries(
    Object.entries(prices).map(([id, price]) => {
      if (price === 'bundled') return [id, price];
      if ('per' in price) {
        if (price.every === 'period') return [id, money(price.amount, currency)];
        return [id, { per: price.per, amount: { [currency]: price.amount }, every: price.every }];
      }
      const bands = price.bands.map(({ upTo, percent }) => ({ percent, ...(upTo !== null && { upTo }) }));
      const atLeast = price.atLeast === null ? {} : { atLeast: { [currency]: price.atLeast } };
      return [id, { percentOf: price.percentOf, bands, ...atLeast }];
    }),
  );
}

/** What was spent in the period that starts on a date. */
export function spendOf({ seed }: Team, startsOn: string): Readonly<Record<string, string>> {
  const n = (Date.parse(startsOn) / 86_400_000 + seed) * 7919;
  return {
    monthly_usage: decimalText(BigInt((n * 127) % 300_000_001), 2),
    monthly_spend: decimalText(BigInt(n % 2_000_003), 2),
  };
}

export function spendInput(team: Team, startsOn: string) {
  const spent = Object.entries(spendOf(team, startsOn));
  return Object.fromEntries(spent.map(([of, amount]) => [of, money(amount, team.currency)]));
}

/** The command as a caller writes it. */
export function written(team: Team, model: Model, command: ModelCommand): CommandInput {
  const { at, expected, ...rest } = command;
  const { currency } = team;
  const price = (one: string | null) => (one === null ? null : money(one, currency));
  const { facts, ...others } = { facts: {}, ...rest };
  const input: object = {
    ...others,
    ...facts,
    ...('prices' in rest && rest.prices && { prices: pricesInput(rest.prices, currency) }),
    ...('unitPrice' in rest && { unitPrice: price(rest.unitPrice) }),
    ...(rest.type === 'restart' && rest.plan && { plan: { id: rest.plan.id, unitPrice: price(rest.plan.unitPrice) } }),
    ...(rest.type === 'end_now' && team.offer.spends && { usage: spendInput(team, model.period.from) }),
    ...(expected !== undefined && { expected: money(expected, currency) }),
    at: new Date(at).toISOString(),
  };
  return input as CommandInput; // the model's commands are the contract's
}
