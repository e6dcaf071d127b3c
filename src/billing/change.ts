import { changeRules } from '../words/refusals/billing.js';
import type { Command } from './command.js';
import { priceList } from './price-list.js';
import { type BillingRefusal, refusal } from './refusal.js';
import { type CommandEvent, type Holding, removalPending, type Subscription, sameHolding } from './subscription.js';

/** What a command would do, before it is priced. Only a difference in `current` is charged. */
export interface Change {
  readonly type: CommandEvent['type'];
  readonly current: Holding;
  readonly next: Holding;
  readonly planStatus: Subscription['planStatus'];
  readonly because: readonly string[];
}

type Outcome = Change | BillingRefusal;

/** The table of states and commands. Tier and seats are independent: a command about one leaves the other as it is. */
export function changeOf(state: Subscription, command: Command): Outcome {
  switch (command.type) {
    case 'purchase':
      return purchase(state, command.tier);
    case 'change_tier':
      return changeTier(state, command.tier);
    case 'change_seats':
      return changeSeats(state, command.seats);
    case 'remove':
      return remove(state);
    case 'undo':
      return undo(state);
    case 'end_plan':
      return endPlan(state);
  }
}

function purchase(state: Subscription, tier: string): Outcome {
  const { current, next } = state;
  if (current.tier === null) {
    return change(state, 'purchased', changeRules.purchased, { ...current, tier }, { ...next, tier });
  }
  if (removalPending(state) && tier === current.tier) {
    return change(state, 'undone', changeRules.removal_undone, current, { ...next, tier });
  }
  return refusal('already_held', { tier: current.tier });
}

function changeTier(state: Subscription, tier: string): Outcome {
  const { current, next } = state;
  if (current.tier === null) return refusal('not_held', {});
  const removal = removalPending(state);
  if (tier === current.tier) {
    if (removal || next.tier === current.tier) return refusal('no_change', { held: tier });
    return change(state, 'undone', changeRules.tier_kept, current, { ...next, tier });
  }
  if (rankOf(tier) > rankOf(current.tier)) {
    return change(state, 'upgraded', changeRules.upgraded, { ...current, tier }, { ...next, tier });
  }
  const effectiveAt = state.period.end;
  if (removal) return refusal('removal_scheduled', { effectiveAt });
  if (tier === next.tier) return refusal('already_scheduled', { effectiveAt });
  return change(state, 'downgrade_scheduled', changeRules.downgrade_scheduled, current, { ...next, tier });
}

function changeSeats(state: Subscription, seats: number): Outcome {
  const { current, next } = state;
  if (seats > current.seats) {
    return change(state, 'seats_increased', changeRules.seats_increased, { ...current, seats }, { ...next, seats });
  }
  if (seats < current.seats) {
    if (seats === next.seats) return refusal('already_scheduled', { effectiveAt: state.period.end });
    return change(state, 'seats_decrease_scheduled', changeRules.seats_decrease_scheduled, current, { ...next, seats });
  }
  if (next.seats === current.seats) return refusal('no_change', { held: seats }, changeRules.seats_kept);
  return change(state, 'undone', changeRules.seats_kept, current, { ...next, seats });
}

function remove(state: Subscription): Outcome {
  if (state.current.tier === null) return refusal('not_held', {});
  if (removalPending(state)) return refusal('removal_already_scheduled', { effectiveAt: state.period.end });
  return change(state, 'removal_scheduled', changeRules.removal_scheduled, state.current, {
    ...state.next,
    tier: null,
  });
}

function undo(state: Subscription): Outcome {
  if (sameHolding(state.current, state.next) && state.planStatus === 'active') return refusal('nothing_scheduled', {});
  return {
    type: 'undone',
    current: state.current,
    next: state.current,
    planStatus: 'active',
    because: changeRules.undone,
  };
}

function endPlan(state: Subscription): Outcome {
  if (state.planStatus === 'ending') return refusal('already_scheduled', { effectiveAt: state.period.end });
  const { current, next } = state;
  return { type: 'plan_end_scheduled', current, next, planStatus: 'ending', because: changeRules.plan_end_scheduled };
}

function change(
  { planStatus }: Subscription,
  type: Change['type'],
  because: readonly string[],
  current: Holding,
  next: Holding,
): Change {
  return { type, current, next, planStatus, because };
}

function rankOf(tier: string): number {
  return priceList.tiers.indexOf(tier);
}
