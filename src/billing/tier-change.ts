import { fault, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { noChangeReadings } from '../words/refusals/billing.js';
import {
  type Change,
  changeLater,
  changeNow,
  type Outcome,
  removalPending,
  stillPending,
  undoing,
  without,
} from './change.js';
import { saleRefusal } from './eligibility.js';
import { carriedSeats, type Holding, hasPartner, holdingOf, partnered, tierOf } from './holding.js';
import { replacedTier } from './late-removal.js';
import { refusal } from './refusal.js';
import type { Subscription } from './subscription.js';
import { isUpward } from './tier-order.js';

// The table of states and commands, for the tier and what stands beside it.

export function purchase(state: Subscription, id: string, ms: number): Outcome {
  const { offer, current, pending } = state;
  if (tierOf(offer.tiers, id)?.beside !== null) return purchaseBeside(state, id, ms);
  if (current.tier === null) {
    const denied = saleRefusal(state, id, ms);
    if (denied !== null) return denied;
    return changeNow(state, 'purchased', { current: { ...current, tier: id }, pending: without(pending, 'tier') });
  }
  if (removalPending(state) && id === current.tier) return keptTier(state, 'removal_undone');
  return refusal(offer, 'already_held', { tier: current.tier });
}

function purchaseBeside(state: Subscription, id: string, ms: number): Outcome {
  const { offer, current, pending } = state;
  if (current.beside.includes(id)) {
    if (!removedBeside(state).includes(id)) return refusal(offer, 'already_held', { tier: id });
    return undoing(state, ['removal'], keepingBeside(state, id), 'removal_undone');
  }
  const denied = saleRefusal(state, id, ms);
  if (denied !== null) return denied;
  if (!hasPartner(offer, id, current)) {
    return refusal(offer, 'not_held', { anyOf: tierOf(offer.tiers, id)?.beside ?? [] });
  }
  const order = offer.tiers.map((one) => one.id);
  const beside = order.filter((one) => one === id || current.beside.includes(one));
  return changeNow(state, 'purchased', { current: { ...current, beside }, pending });
}

export function changeTier(state: Subscription, id: string, ms: number): Outcome {
  const { offer, current, pending } = state;
  if (current.tier === null) return refusal(offer, 'not_held', { anyOf: mainTiers(state) });
  const removal = removalPending(state);
  if (id === current.tier) {
    if (removal || pending.tier === undefined) return refusal(offer, 'no_change', { held: id }, noChangeReadings.tier);
    return keptTier(state, 'tier_kept');
  }
  const effectiveAt = state.period.end;
  const upgraded = withTier(state, id);
  const upward = isUpward(state, current.tier, id, upgraded);
  if (!upward && removal) return refusal(offer, 'removal_scheduled', { effectiveAt });
  if (id === pending.tier) return refusal(offer, 'already_scheduled', { effectiveAt });
  const denied = saleRefusal(state, id, ms, upward ? 'now' : 'renewal');
  if (denied !== null) return denied;
  if (!upward) return changeLater(state, 'downgrade_scheduled', { ...pending, tier: id });
  const tierSeats = carriedSeats(pending.tierSeats ?? {}, current.tier, id);
  const left = stillPending({ ...without(pending, 'tier'), tierSeats }, upgraded);
  return changeNow(state, 'upgraded', { current: upgraded, pending: left });
}

export function remove(state: Subscription, asked: string | undefined): Outcome {
  const { offer, current, pending, period } = state;
  const id = asked ?? soleTier(state);
  if (id === null || (id !== current.tier && !current.beside.includes(id))) {
    return refusal(offer, 'not_held', { anyOf: asked === undefined ? mainTiers(state) : [asked] });
  }
  if (id === current.tier) {
    if (removalPending(state)) return refusal(offer, 'removal_already_scheduled', { effectiveAt: period.end });
    return changeLater(state, 'removal_scheduled', { ...pending, tier: null });
  }
  const removed = removedBeside(state);
  if (removed.includes(id)) return refusal(offer, 'removal_already_scheduled', { effectiveAt: period.end });
  return changeLater(state, 'removal_scheduled', { ...pending, removed: [...removed, id] });
}

/** The end of an add-on at the renewal that has passed: its removal was confirmed before, and came late. */
export function removeLate(state: Subscription, asked: string | undefined): Outcome {
  const { offer, current, pending } = state;
  const replaced = asked !== undefined && asked === replacedTier(state);
  const id = replaced ? current.tier : (asked ?? soleTier(state));
  if (id === null || (id !== current.tier && !current.beside.includes(id))) {
    return refusal(offer, 'not_held', { anyOf: asked === undefined ? mainTiers(state) : [asked] });
  }
  const left = id === current.tier ? withTier(state, null) : leaving(current, id);
  return changeNow(state, 'late_removal', { current: left, pending: stillPending(pending, left) });
}

/** The tiers beside another whose removal waits for the renewal. */
export function removedBeside({ pending }: Subscription): readonly string[] {
  return pending.removed ?? [];
}

/** What is pending, but for the removal of a tier that stands beside another. */
export function keepingBeside(state: Subscription, id: string): Subscription['pending'] {
  const others = without(state.pending, 'removed');
  const removed = removedBeside(state).filter((one) => one !== id);
  return removed.length === 0 ? others : { ...others, removed };
}

function keptTier(state: Subscription, rules: 'removal_undone' | 'tier_kept'): Change {
  const undone = rules === 'tier_kept' ? 'tier' : 'removal';
  return undoing(state, [undone], without(state.pending, 'tier'), rules);
}

/** The holding with another tier, and with those beside it that may stand beside that one. */
function withTier({ offer, current }: Subscription, id: string | null): Holding {
  const tierSeats = carriedSeats(current.tierSeats ?? {}, current.tier, id);
  return partnered(offer, { ...current, tier: id, tierSeats });
}

function leaving(current: Holding, id: string): Holding {
  const own = Object.entries(current.tierSeats ?? {}).filter(([tier]) => tier !== id);
  const beside = current.beside.filter((one) => one !== id);
  return holdingOf({ ...current, beside, tierSeats: Object.fromEntries(own) });
}

/** The tier that is held, where only one is. Throws `missing` where one has to be named. */
function soleTier({ current }: Subscription): string | null {
  if (current.beside.length === 0) return current.tier;
  const held = [...(current.tier === null ? [] : [current.tier]), ...current.beside];
  const found = fault(
    'missing',
    `Name one of the tiers that are held: ${held.join(', ')}.`,
    `${held.join(', ')} のどれかを指定してください。`,
    { expected: held },
  );
  throw new InvalidInputError(under(['command', 'tier'], found).issues);
}

function mainTiers({ offer }: Subscription): readonly string[] {
  return offer.tiers.filter(({ holder, beside }) => holder === 'account' && beside === null).map(({ id }) => id);
}
