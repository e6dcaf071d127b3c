import fc from 'fast-check';
import type { ModelCommand } from '../oracles/subscription-command.ts';
import type { Model, ModelPrices, ModelTier } from '../oracles/subscription-model.ts';
import { amountText, type LifeOffer, pricesFrom } from './lives-offers.ts';

// Steps of lives: each is a kind and two numbers, from which a command is made for whatever state it meets.

const KINDS = [
  ...[
    'purchase',
    'purchase',
    'purchase',
    'undo',
    'change_tier',
    'change_tier',
    'change_tier',
    'change_seats',
    'change_seats',
  ],
  ...['change_seats', 'own_seats', 'remove', 'remove', 'undo', 'undo', 'change_people', 'change_people', 'change_plan'],
  ...['change_prices', 'change_account', 'change_interval', 'end_plan', 'keep_plan', 'end_now', 'restart'],
  ...['late', 'skewed', 'early', 'replay', 'reuse'],
] as const;

export const steps = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    a: fc.nat(2 ** 20),
    b: fc.nat(2 ** 20),
    hours: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0, 0, 1, 23, 24, 30) },
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 150 }) },
      { weight: 1, arbitrary: fc.constantFrom(400, 960, 2500) },
    ),
    who: fc.constantFrom(...Array<'sales'>(16).fill('sales'), 'admin', 'admin', 'system', 'nobody', 'away', 'left'),
    confirmed: fc.constantFrom('nothing', 'nothing', 'nothing', 'the total', 'the total', 'another total'),
  },
  { noNullPrototype: true },
);
export type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

type Rest = Omit<ModelCommand, 'id' | 'at' | 'via' | 'actor' | 'expected'>;

/** Who asks, and where. */
export function asker({ who }: Step, { admin }: LifeOffer): Pick<ModelCommand, 'via' | 'actor'> {
  const actor = { id: 'ann', roles: [admin] };
  if (who === 'sales') return { via: 'sales', actor: { id: 'sam', roles: [] } };
  if (who === 'system') return { via: 'system', actor: { id: 'sync', roles: [] } };
  if (who === 'nobody') return { via: 'admin_console', actor: { id: 'bob', roles: ['support_admin'] } };
  if (who === 'away') return { via: 'admin_console', actor: { ...actor, signedIn: false } };
  if (who === 'left') return { via: 'admin_console', actor: { ...actor, status: 'suspended' } };
  return { via: 'admin_console', actor: { ...actor, status: 'active', signedIn: true } };
}

function pick<T>(list: readonly T[], n: number): T {
  // No list is empty.
  return list[n % list.length] as T;
}

/** What a step asks of a state; `null` for what the contract leaves open there. */
export function askedBy(step: Step, model: Model, offer: LifeOffer, currency: string): Rest | null {
  const { kind, a, b, who } = step;
  const tiers = offer.model.tiers.filter(({ person }) => !person);
  const standing = tiers.map(({ id }) => id);
  const { now, status } = model;
  const inConsole = who !== 'sales' && who !== 'system';
  if (status === 'ended' && a % 3 > 0) return restart(step, model, offer, currency);
  switch (kind) {
    case 'purchase':
    case 'change_tier':
      // Mostly what makes sense: a first tier is bought, another one is changed to.
      if ((now.tier === null) !== (b % 8 === 0)) return tierAsked('purchase', standing, a);
      if (a % 4 === 0) return tierAsked('purchase', besideOf(tiers, standing), a >> 2);
      return tierAsked(
        'change_tier',
        tiers.filter(({ beside }) => beside === null).map(({ id }) => id),
        a >> 2,
      );
    case 'change_seats':
    case 'skewed':
    case 'early':
      return { type: 'change_seats', seats: 7 + (a % 8) } as Rest;
    case 'own_seats':
      return now.beside.includes('care') && !inConsole
        ? ({ type: 'change_seats', seats: 1 + (a % 5), tier: 'care' } as Rest)
        : null;
    case 'remove':
    case 'late':
      if (now.tier === null && b % 4 > 0) return tierAsked('purchase', standing, a);
      if (now.beside.length === 0 && a % 2 === 0) return { type: 'remove' };
      return {
        type: 'remove',
        tier: pick([...now.beside, now.tier ?? pick(standing, b), pick(standing, b)], a),
      } as Rest;
    case 'undo':
      return undoAsked(step, model, inConsole);
    case 'change_people':
      return offer.people.length === 0 ? null : ({ type: 'change_people', people: peopleAsked(offer, a, b) } as Rest);
    default:
      return termsAsked(step, model, offer, currency);
  }
}

function tierAsked(type: 'purchase' | 'change_tier', tiers: readonly string[], a: number): Rest {
  return { type, tier: pick(tiers, a) } as Rest;
}

/** The tiers that stand beside others, or all where none does. */
function besideOf(tiers: readonly ModelTier[], all: readonly string[]): readonly string[] {
  const beside = tiers.filter((tier) => tier.beside !== null).map(({ id }) => id);
  return beside.length > 0 ? beside : all;
}

function peopleAsked({ people: [low = '', high = ''] }: LifeOffer, a: number, b: number) {
  return [{ [low]: a % 6 }, { [high]: b % 4 }, { [low]: a % 6, [high]: b % 4 }][(a >> 3) % 3];
}

function undoAsked({ a, b }: Step, { waiting, now, status }: Model, inConsole: boolean): Rest {
  const open = ['removal', 'tier', 'seats', 'people', 'prices', 'interval', 'plan_end'];
  // The model says of a plan that waits with its interval that it is undone with it, and only then.
  if (!waiting.cycle) open.push('plan');
  const kinds = inConsole ? ['removal', 'tier', 'seats', 'plan_end'] : open;
  if (a % 3 === 0) return { type: 'undo' };
  const waits = kinds.filter((one) => {
    if (one === 'removal') return waiting.tier === null || waiting.removed !== undefined;
    if (one === 'interval') return waiting.cycle !== undefined;
    return one === 'plan_end' ? status === 'ending' : Object.keys(waiting).includes(one);
  });
  const what = pick(waits.length > 0 && a % 4 > 0 ? waits : kinds, b);
  const several = what === 'removal' && waiting.tier === null && (waiting.removed ?? []).length > 0;
  return { type: 'undo', what, ...(several && { tier: pick([now.tier, ...(waiting.removed ?? [])], a) }) } as Rest;
}

/** Commands about the plan, prices, the account, the interval and the end. */
function termsAsked(step: Step, model: Model, offer: LifeOffer, currency: string): Rest | null {
  const { a, b } = step;
  const { now, waiting, cycle, account, period } = model;
  const unitPrice = now.plan.unitPrice === null ? null : amountText(currency, BigInt(a % 3000), a % 5 === 0 ? 5 : 0);
  switch (step.kind) {
    case 'change_plan':
      if (waiting.cycle) return null;
      return {
        type: 'change_plan',
        plan: pick(offer.plans, b),
        unitPrice: b % 4 === 0 ? now.plan.unitPrice : unitPrice,
      } as Rest;
    case 'change_prices':
      return waiting.cycle ? null : pricesAsked(offer, model, currency, a);
    case 'change_account':
      return { type: 'change_account', facts: pick(factsOf(account), a) } as Rest;
    case 'change_interval': {
      if (waiting.plan || waiting.prices || waiting.cycle) return null;
      const interval = pick(['month', 'quarter', 'half_year', 'year'], a);
      const anchored = b % 2 === 0;
      const anchorOn = new Date(Date.parse(period.to) + (b % 28) * 86_400_000).toISOString().slice(0, 10);
      if (interval === cycle.interval && anchored) return null;
      const prices = pricesFrom(offer, currency, b);
      return { type: 'change_interval', interval, ...(anchored && { anchorOn }), unitPrice, prices } as Rest;
    }
    case 'end_plan':
    case 'keep_plan':
      return { type: (model.status === 'ending') === a % 8 > 0 ? 'keep_plan' : 'end_plan' };
    case 'end_now':
      return a % 2 === 0 ? ({ type: 'end_now', credit: b % 2 === 0 } as Rest) : { type: 'undo' };
    case 'restart':
      return { type: a % 6 === 0 ? 'restart' : 'undo' };
    default:
      return null;
  }
}

function factsOf({ salesExecutive, selfServe, flags }: Model['account']): readonly Partial<Model['account']>[] {
  return [
    ...[{ salesExecutive: !salesExecutive }, { selfServe: !selfServe }, { flags: flags.length > 0 ? [] : ['trial'] }],
    { salesExecutive },
  ];
}

function pricesAsked(offer: LifeOffer, model: Model, currency: string, a: number): Rest {
  const type = 'change_prices';
  if (a % 5 === 0) return { type, prices: model.waiting.prices ?? givenIn(model.prices, offer) } as Rest;
  if (offer.priced.length > 0) return { type, prices: pricesFrom(offer, currency, a) } as Rest;
  return { type, prices: givenIn(model.prices, offer, 1 + (a % 3)) } as Rest;
}

/** All prices that can be given again as they are; shares with a higher percentage where `more` says so. */
function givenIn(prices: ModelPrices, offer: LifeOffer, more = 0): ModelPrices {
  const raised = Object.entries(prices).map(([id, price]): [string, typeof price] => {
    if (typeof price !== 'object' || !('percentOf' in price)) return [id, price];
    const bands = price.bands.map((band) => ({ ...band, percent: String(Number.parseInt(band.percent, 10) + more) }));
    return [id, { ...price, bands }];
  });
  return Object.fromEntries(
    raised.filter(([id]) => id !== 'developer' && offer.model.tiers.some((one) => one.id === id)),
  );
}

/** A restart in the same terms, or in new ones; another interval brings its anchor, its plan and all its prices. */
function restart({ a, b }: Step, { now }: Model, offer: LifeOffer, currency: string): Rest {
  const plan = {
    id: pick(offer.plans, b),
    unitPrice: now.plan.unitPrice === null ? null : amountText(currency, BigInt(b % 3000), 0),
  };
  const prices = pricesFrom(offer, currency, b);
  const anchorOn = pick(['2024-01-31', '2025-06-15', '2027-02-28'], b);
  const ways: readonly object[] = [
    ...[{}, { seats: 7 + (a % 8) }, { plan }, { anchorOn }, { plan, seats: 9, prices }],
    { plan, prices, interval: pick(['month', 'quarter', 'year'], a), anchorOn },
  ];
  return { type: 'restart', ...pick(ways, a) } as Rest;
}
