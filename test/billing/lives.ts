import fc from 'fast-check';
import { orThrow } from '../../src/answer/decision.js';
import type { CommandInput, Decided, Invoice, StartSpec, Subscription, SubscriptionEvent } from '../../src/billing/index.js';
import { advance, apply, decide, parseEvents, parseSubscription, start } from '../../src/billing/index.js';
import { DIGITS, decimalText, minorUnits } from '../oracles/proration.ts';
import { renewed, started, type Told, told } from '../oracles/subscription.ts';
import type { ModelLine } from '../oracles/subscription-bill.ts';
import type { ModelCommand } from '../oracles/subscription-command.ts';
import type { Model, ModelPrices } from '../oracles/subscription-model.ts';
import { totalOf } from '../oracles/subscription-price.ts';
import { askedBy, asker, type Step, steps } from './life-step.ts';
import { amountText, beginnings, type LifeOffer, pricesFrom } from './lives-offers.ts';
import { stored } from './support-team.ts';

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
  return tier?.plans?.includes(plan) === false ? {} : held;
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
function spendOf({ seed }: Team, startsOn: string): Readonly<Record<string, string>> {
  const n = (Date.parse(startsOn) / 86_400_000 + seed) * 7919;
  return { monthly_usage: decimalText(BigInt((n * 127) % 300_000_001), 2), monthly_spend: decimalText(BigInt(n % 2_000_003), 2) };
}

export function spendInput(team: Team, startsOn: string) {
  const spent = Object.entries(spendOf(team, startsOn));
  return Object.fromEntries(spent.map(([of, amount]) => [of, money(amount, team.currency)]));
}

/** The command as a caller writes it. */
function written(team: Team, model: Model, command: ModelCommand): CommandInput {
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
    ...(rest.type === 'end_now' && team.offer.people.length === 0 && { usage: spendInput(team, model.period.from) }),
    ...(expected !== undefined && { expected: money(expected, currency) }),
    at: new Date(at).toISOString(),
  };
  return input as CommandInput; // the model's commands are the contract's
}

export interface Boundary {
  readonly before: Model;
  readonly model: Model;
  readonly lines: readonly ModelLine[];
  readonly event: SubscriptionEvent;
}

export interface Moment {
  readonly before: Subscription;
  readonly modelBefore: Model;
  readonly after: Subscription;
  readonly asked: CommandInput;
  /** What the model says: what happens, or the code of a refusal. */
  readonly expected: Told | string;
  readonly answer: string;
  readonly decided: Decided | null;
}

export interface Life {
  readonly team: Team;
  readonly first: Subscription;
  readonly firstInvoice: Invoice | null;
  readonly state: Subscription;
  readonly model: Model;
  readonly boundaries: readonly Boundary[];
  readonly moments: readonly Moment[];
  readonly events: readonly SubscriptionEvent[];
  readonly invoices: readonly Invoice[];
  readonly at: number;
}

interface Running {
  state: Subscription;
  model: Model;
  at: number;
  readonly boundaries: Boundary[];
  readonly moments: Moment[];
  readonly events: SubscriptionEvent[];
}

/** Lives of 25 commands, and shorter ones for laws about each moment of a life. */
export const longLives = fc.tuple(teams, fc.array(steps, { minLength: 1, maxLength: 25, size: 'max' }));
export const lives = fc.tuple(teams, fc.array(steps, { minLength: 2, maxLength: 9, size: 'max' }));

const reread = (state: Subscription): Subscription => orThrow(parseSubscription(stored(state)));

/** Lives a life step by step, through JSON at every step; whatever lies between is advanced. */
export function live([team, life]: readonly [Team, readonly Step[]]): Life {
  const begun = orThrow(start(team.spec));
  const first = reread(apply(null, orThrow(parseEvents(stored(begun.events)))));
  const running: Running = { state: first, model: team.model, at: team.from, boundaries: [], moments: [], events: [...begun.events] };
  for (const [i, step] of life.entries()) take(team, running, step, `c${i}`);
  const { state, model, boundaries, moments, events, at } = running;
  const invoices = events.flatMap(({ invoice }) => invoice ?? []);
  return { team, first, firstInvoice: begun.invoice, state, model, boundaries, moments, events, invoices, at };
}

function take(team: Team, running: Running, step: Step, id: string): void {
  const { model } = running;
  const late = step.kind === 'late' && model.status === 'active';
  running.at = late ? model.period.end + 3_600_000 : running.at + step.hours * 3_600_000;
  if (step.kind !== 'early') pass(team, running);
  const asked = asking(team, running, step, id);
  if (asked === null) return;
  const { state: before, model: modelBefore } = running;
  const spend = spendOf(team, modelBefore.period.from);
  const trial = told(modelBefore, asked, spend);
  const total = typeof trial === 'string' ? null : totalOf(trial.lines.map(({ amount }) => amount), modelBefore.digits);
  const command = total === null || asked.id !== id ? asked : confirmed(asked, step, total, modelBefore.digits);
  const expected = told(modelBefore, command, spend);
  // What is sent again is the same text, as a retry sends it.
  const earlier = step.kind === 'replay' ? running.moments.find(({ asked: one }) => one.id === command.id) : undefined;
  const input = earlier?.asked ?? stored(written(team, modelBefore, command));
  const decision = decide(before, input);
  const decidedEvents = decision.ok ? orThrow(parseEvents(stored(decision.value.events))) : [];
  running.events.push(...decidedEvents);
  running.state = reread(apply(before, decidedEvents));
  if (typeof expected !== 'string') running.model = expected.model;
  const answer = decision.ok ? 'ok' : decision.refusal.code;
  const after = running.state;
  running.moments.push({ before, modelBefore, after, asked: input, expected, answer, decided: decision.ok ? decision.value : null });
}

function confirmed(command: ModelCommand, { confirmed: which }: Step, total: string, digits: number): ModelCommand {
  if (which === 'nothing') return command;
  return { ...command, expected: which === 'the total' ? total : decimalText(minorUnits(total, digits) + 1n, digits) };
}

/** Renews the state and the model up to now. */
function pass(team: Team, running: Running): void {
  const { boundaries } = running;
  const ahead: Omit<Boundary, 'event'>[] = [];
  while (running.model.status !== 'ended' && running.model.period.end <= running.at) {
    const before = running.model;
    const { model, lines } = renewed(before, spendOf(team, before.period.from));
    ahead.push({ before, model, lines });
    running.model = model;
  }
  const periods = ahead.map(({ before }) => ({ startsOn: before.period.from, of: spendInput(team, before.period.from) }));
  const usage = team.offer.people.length === 0 ? { usage: periods } : {};
  const { events, subscription } = advance(running.state, running.at, usage);
  const read = orThrow(parseEvents(stored(events)));
  running.events.push(...read);
  boundaries.push(...ahead.flatMap((one, i) => (read[i] ? [{ ...one, event: read[i] }] : [])));
  if (read.length !== ahead.length) throw new Error(`${read.length} renewals instead of ${ahead.length}`);
  running.state = reread(subscription);
}

/** The command of a step, by whom and when. */
function asking(team: Team, { model, at, moments }: Running, step: Step, id: string): ModelCommand | null {
  const { kind, a } = step;
  const earlier = Object.keys(model.accepted);
  if ((kind === 'replay' || kind === 'reuse') && earlier.length > 0) {
    const known = earlier[a % earlier.length] ?? '';
    const { content } = model.accepted[known] ?? { content: '{}' };
    const same = { id: known, ...JSON.parse(content) };
    if (kind === 'replay') return same;
    const { at: first, actor } = same;
    return moments.length % 2 === 0 ? { ...same, at: first + 1 } : { id: known, type: 'end_plan', via: 'sales', actor, at: first };
  }
  const rest = askedBy(step, model, team.offer, team.currency);
  if (rest === null) return null;
  const command = { id, ...asker(step, team.offer), ...rest } as ModelCommand; // each kind has the fields of its type
  if (kind === 'late') return { ...command, via: 'sales', at: Math.min(at, model.period.start - 60_000 * (1 + (a % 3000))) };
  if (kind === 'skewed') return { ...command, at: model.lastAt - 1000 * (a % 90) };
  if (kind === 'early' && at >= model.period.end) return { ...command, at };
  return { ...command, at: Math.max(at, kind === 'early' ? model.lastAt : at) };
}
