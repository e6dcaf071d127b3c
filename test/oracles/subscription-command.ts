import { localDate } from './billing-period.ts';
import {
  type Counts,
  type Held,
  heldNext,
  type Model,
  type ModelPrices,
  standsBeside,
  tierIn,
  type Waiting,
  wholePrices,
} from './subscription-model.ts';
import { isUpward, upgraded } from './subscription-order.ts';
import { cycleAfter, type ModelCycle } from './subscription-period.ts';
import { isDearer } from './subscription-price.ts';
import { isEqual, removing, undo, without } from './subscription-waiting.ts';

// The table of states and commands: what a command makes of what is held and of what waits, or the code of its refusal.

type Asked =
  | { readonly type: 'purchase' | 'change_tier'; readonly tier: string }
  | { readonly type: 'remove'; readonly tier?: string }
  | { readonly type: 'undo'; readonly what?: string; readonly tier?: string }
  | { readonly type: 'keep_plan' | 'end_plan' }
  | { readonly type: 'change_seats'; readonly seats: number; readonly tier?: string }
  | { readonly type: 'change_people'; readonly people: Counts }
  | { readonly type: 'change_plan'; readonly plan: string; readonly unitPrice: string | null }
  | { readonly type: 'change_prices'; readonly prices: ModelPrices }
  | { readonly type: 'change_account'; readonly facts: Partial<Model['account']> }
  | {
      readonly type: 'change_interval';
      readonly interval: string;
      readonly anchorOn?: string;
      readonly unitPrice: string | null;
      readonly prices: ModelPrices;
    }
  | { readonly type: 'end_now'; readonly credit: boolean }
  | {
      readonly type: 'restart';
      readonly plan?: Held['plan'];
      readonly seats?: number;
      readonly prices?: ModelPrices;
      readonly interval?: string;
      readonly anchorOn?: string;
    };

export type ModelCommand = Asked & {
  readonly id: string;
  readonly at: number;
  readonly via: 'admin_console' | 'sales' | 'system';
  readonly actor: {
    readonly id: string;
    readonly roles: readonly string[];
    readonly status?: string;
    readonly signedIn?: boolean;
  };
  /** The total that was confirmed. */
  readonly expected?: string;
};

export interface Change {
  readonly now?: Partial<Held>;
  readonly waiting?: Waiting;
  readonly status?: Model['status'];
  readonly account?: Model['account'];
  readonly cycle?: ModelCycle;
  readonly undone?: readonly string[];
  /** Whether it takes effect at the renewal. */
  readonly later?: true;
}
type Outcome = Change | string;

export function changeOf(model: Model, command: ModelCommand): Outcome {
  const { status } = model;
  switch (command.type) {
    case 'purchase':
      return tierIn(model.offer, command.tier)?.beside ? purchaseBeside(model, command) : purchase(model, command);
    case 'change_tier':
      return changeTier(model, command);
    case 'remove':
      return remove(model, command.tier ?? model.now.tier);
    case 'undo':
      return undo(model, command.what, command.tier);
    case 'keep_plan':
      return undo(model, 'plan_end', undefined);
    case 'end_plan':
      return status === 'ending' ? 'already_scheduled' : { status: 'ending', later: true };
    case 'change_seats':
      return command.tier === undefined
        ? changeSeats(model, command.seats)
        : changeOwn(model, command.tier, command.seats);
    case 'change_people':
      return changePeople(model, command.people);
    case 'change_plan':
      return changePlan(model, { id: command.plan, unitPrice: command.unitPrice });
    case 'change_prices':
      return changePrices(model, command.prices);
    case 'change_account':
      return changeAccount(model, command.facts);
    case 'change_interval':
      return changeInterval(model, command);
    case 'end_now':
      return { status: 'ended', now: { tier: null, beside: [], people: {}, tierSeats: {} }, waiting: {} };
    case 'restart':
      return 'no_change';
  }
}

/** Whether a tier may be bought at all: the code of the refusal, or null. */
function unsold(model: Model, id: string, at: number, later = false): string | null {
  const { offer, now, prices, cycle } = model;
  const tier = tierIn(offer, id);
  const first = later ? heldNext(model).plan.id : now.plan.id;
  if (offer.comesWith?.[first]?.includes(id)) return 'already_held';
  if (tier?.soldUntil && tier.soldUntil <= localDate(at, cycle.zone)) return 'no_longer_sold';
  const plans = [heldNext(model).plan.id, ...(later ? [] : [now.plan.id])];
  if (plans.some((plan) => tier?.plans?.includes(plan) === false)) return 'plan_not_eligible';
  return id in prices ? null : 'price_needed';
}

function purchase(model: Model, { tier, at }: { tier: string; at: number }): Outcome {
  const { now, waiting } = model;
  if (waiting.tier === null && now.tier === tier) return { waiting: without(waiting, 'tier'), undone: ['removal'] };
  if (now.tier !== null) return 'already_held';
  return unsold(model, tier, at) ?? { now: { tier }, waiting: without(waiting, 'tier') };
}

function purchaseBeside(model: Model, { tier, at }: { tier: string; at: number }): Outcome {
  const { now, waiting, offer } = model;
  if (now.beside.includes(tier)) {
    if (!waiting.removed?.includes(tier)) return 'already_held';
    return {
      waiting: removing(
        waiting,
        waiting.removed.filter((id) => id !== tier),
      ),
      undone: ['removal'],
    };
  }
  const no = unsold(model, tier, at);
  if (no !== null) return no;
  if (!standsBeside(offer, tier, now.plan.id, now.tier)) return 'not_held';
  return { now: { beside: [...now.beside, tier] } };
}

function changeTier(model: Model, { tier, at }: { tier: string; at: number }): Outcome {
  const { now, waiting } = model;
  if (now.tier === null) return 'not_held';
  if (tier === now.tier) {
    if (waiting.tier === undefined || waiting.tier === null) return 'no_change';
    return { waiting: without(waiting, 'tier'), undone: ['tier'] };
  }
  const upward = isUpward(model, now.tier, tier);
  const no = unsold(model, tier, at, !upward);
  if (upward) return no ?? upgraded(model, tier);
  if (waiting.tier === null) return 'removal_scheduled';
  return waiting.tier === tier ? 'already_scheduled' : (no ?? { waiting: { ...waiting, tier }, later: true });
}

function remove({ now, waiting }: Model, tier: string | null): Outcome {
  if (tier === null) return 'not_held';
  if (tier === now.tier) {
    return waiting.tier === null ? 'removal_already_scheduled' : { waiting: { ...waiting, tier: null }, later: true };
  }
  if (!now.beside.includes(tier)) return 'not_held';
  const { removed = [] } = waiting;
  if (removed.includes(tier)) return 'removal_already_scheduled';
  return { waiting: { ...waiting, removed: [...removed, tier] }, later: true };
}

function changeSeats({ now, waiting }: Model, seats: number): Outcome {
  if (seats > now.seats) return { now: { seats }, waiting: without(waiting, 'seats') };
  if (seats === (waiting.seats ?? now.seats)) return seats === now.seats ? 'no_change' : 'already_scheduled';
  if (seats === now.seats) return { waiting: without(waiting, 'seats'), undone: ['seats'] };
  return { waiting: { ...waiting, seats }, later: true };
}

/** The same for a tier with a number of seats of its own. */
function changeOwn({ now, waiting }: Model, tier: string, seats: number): Outcome {
  if (now.tier !== tier && !now.beside.includes(tier)) return 'not_held';
  const held = now.tierSeats[tier] ?? now.seats;
  const { [tier]: next = held, ...others } = waiting.tierSeats ?? {};
  const rest = Object.keys(others).length > 0 ? { ...waiting, tierSeats: others } : without(waiting, 'tierSeats');
  if (seats > held) return { now: { tierSeats: { ...now.tierSeats, [tier]: seats } }, waiting: rest };
  if (seats === next) return seats === held ? 'no_change' : 'already_scheduled';
  if (seats === held) return { waiting: rest, undone: ['seats'] };
  return { waiting: { ...waiting, tierSeats: { ...others, [tier]: seats } }, later: true };
}

function changePeople(model: Model, patch: Counts): Outcome {
  const { now, waiting } = model;
  const next = waiting.people ?? now.people;
  const people = Object.fromEntries(Object.entries({ ...next, ...patch }).filter(([, count]) => count > 0));
  if (isEqual(people, now.people)) {
    return waiting.people ? { waiting: without(waiting, 'people'), undone: ['people'] } : 'no_change';
  }
  if (isEqual(people, next)) return 'already_scheduled';
  const dearer = isDearer(wholePrices(model, { ...now, people }), wholePrices(model, now));
  if (dearer) return { now: { people }, waiting: without(waiting, 'people') };
  return { waiting: { ...waiting, people }, later: true };
}

function changePlan(model: Model, plan: Held['plan']): Outcome {
  const { now, waiting, offer } = model;
  const changed = { ...now, plan };
  const dearer = plan.id !== now.plan.id && isDearer(wholePrices(model, changed), wholePrices(model, now));
  const free = plan.id !== now.plan.id && plan.unitPrice === null && now.plan.unitPrice === null;
  if (!isEqual(plan, now.plan) && !isEqual(plan, waiting.plan)) {
    const next = heldNext(model);
    const together = [next.tier, ...next.beside, ...(dearer || free ? [now.tier, ...now.beside] : [])];
    if (together.some((id) => tierIn(offer, id)?.plans?.includes(plan.id) === false)) return 'plan_not_eligible';
  }
  if (dearer || free) {
    const alone = now.beside.some((id) => !standsBeside(offer, id, plan.id, now.tier));
    return alone ? 'plan_not_eligible' : { now: { plan }, waiting: without(waiting, 'plan') };
  }
  if (isEqual(plan, now.plan))
    return waiting.plan ? { waiting: without(waiting, 'plan'), undone: ['plan'] } : 'no_change';
  return isEqual(plan, waiting.plan) ? 'already_scheduled' : { waiting: { ...waiting, plan }, later: true };
}

function changeAccount({ account }: Model, facts: Partial<Model['account']>): Outcome {
  const changed = { ...account, ...facts };
  return isEqual(changed, account) ? 'no_change' : { account: changed };
}

function changeInterval(model: Model, asked: Extract<ModelCommand, { type: 'change_interval' }>): Outcome {
  const { waiting, cycle, now } = model;
  if (asked.interval === cycle.interval && asked.anchorOn === undefined) {
    if (waiting.cycle === undefined) return 'no_change';
    return { waiting: without(waiting, 'cycle', 'prices', 'plan'), undone: ['interval'] };
  }
  const next = cycleAfter(cycle, model.period, asked.interval, asked.anchorOn);
  const plan = { ...(waiting.plan ?? now.plan), unitPrice: asked.unitPrice };
  const prices = { ...waiting.prices, ...asked.prices };
  return { waiting: { ...waiting, cycle: next, prices, plan }, later: true };
}

/** Prices wait for the renewal; tiers that are not named keep theirs. */
function changePrices({ prices, waiting }: Model, asked: ModelPrices): Outcome {
  const named = (all: ModelPrices) => Object.fromEntries(Object.keys(asked).map((id) => [id, all[id]]));
  if (isEqual(asked, named(prices))) {
    return waiting.prices ? { waiting: without(waiting, 'prices'), undone: ['prices'] } : 'no_change';
  }
  if (isEqual(asked, named({ ...prices, ...waiting.prices }))) return 'already_scheduled';
  return { waiting: { ...waiting, prices: { ...waiting.prices, ...asked } }, later: true };
}
