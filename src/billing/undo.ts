import { fault, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { own } from '../input/own.js';
import { changeNow, type Outcome, without, withoutSeatsOf } from './change.js';
import type { Undoable } from './event.js';
import type { Pending } from './holding.js';
import { pricesFor } from './next-prices.js';
import { refusal } from './refusal.js';
import type { Subscription } from './subscription.js';
import { keepingBeside, removedBeside } from './tier-change.js';

const WITH_INTERVAL: readonly Undoable[] = ['plan', 'prices', 'interval'];

/**
 * What is pending, by name. Prices for one period of a new interval belong to it. Another plan, and prices that a period of
 * the present length could have as well, are named beside it: they may have been scheduled before.
 */
function pendingOf({ current, pending, planStatus, cycle }: Subscription): readonly Undoable[] {
  const alone = pending.cycle === undefined;
  const otherPlan = pending.plan !== undefined && pending.plan.id !== current.plan.id;
  const lasting = pricesFor(pending.prices ?? {}, (pending.cycle ?? cycle).interval, cycle.interval);
  const named: readonly (readonly [Undoable, boolean])[] = [
    ['removal', pending.tier === null || pending.removed !== undefined],
    ['tier', typeof pending.tier === 'string'],
    ['seats', pending.seats !== undefined || pending.tierSeats !== undefined],
    ['people', pending.people !== undefined],
    ['plan', alone ? pending.plan !== undefined : otherPlan],
    ['prices', alone ? pending.prices !== undefined : Object.keys(lasting).length > 0],
    ['interval', !alone],
    ['plan_end', planStatus === 'ending'],
  ];
  return named.filter(([, isPending]) => isPending).map(([name]) => name);
}

/** Takes back one thing that is pending, or everything, and says what. */
export function undo(state: Subscription, what: Undoable | undefined, tier: string | undefined): Outcome {
  const { offer, planStatus } = state;
  if (tier !== undefined && what !== undefined && what !== 'removal' && what !== 'seats') refuseTier(what);
  const undone = undoneBy(state, what, tier);
  if (undone.length === 0) return refusal(offer, 'nothing_scheduled', {});
  const pending = tier === undefined ? undone.reduce(takenBack, state.pending) : takenBackOf(state, tier, undone);
  return changeNow(state, 'undone', {
    pending,
    planStatus: undone.includes('plan_end') ? 'active' : planStatus,
    undone,
  });
}

/** What an undo would take back. A new interval goes with its plan and its prices. */
export function undoneBy(
  state: Subscription,
  what: Undoable | undefined,
  tier: string | undefined,
): readonly Undoable[] {
  if (tier !== undefined) return pendingOfTier(state, tier).filter((one) => what === undefined || one === what);
  const all = pendingOf(state);
  if (what === undefined) return all;
  const together = state.pending.cycle !== undefined && WITH_INTERVAL.includes(what);
  return all.filter((one) => one === what || (together && WITH_INTERVAL.includes(one)));
}

/** What is pending of one tier alone: its removal, and seats of its own. */
function pendingOfTier(state: Subscription, tier: string): readonly Undoable[] {
  const { current, pending } = state;
  const removed = (tier === current.tier && pending.tier === null) || removedBeside(state).includes(tier);
  const fewer = own(pending.tierSeats, tier) !== undefined;
  return [...(removed ? (['removal'] as const) : []), ...(fewer ? (['seats'] as const) : [])];
}

function takenBackOf(state: Subscription, tier: string, undone: readonly Undoable[]): Pending {
  const { current, pending } = state;
  const kept = tier === current.tier ? without(pending, 'tier') : keepingBeside(state, tier);
  const left = undone.includes('removal') ? kept : pending;
  return undone.includes('seats') ? withoutSeatsOf(left, tier) : left;
}

/** Throws `invalid_value` for a tier beside something that is not of one tier. */
function refuseTier(what: Undoable): void {
  const found = fault(
    'invalid_value',
    `Leave tier out for what: ${what}. It goes with removal and seats.`,
    `what: ${what} に tier は指定できません。tier は removal と seats にだけ指定してください。`,
  );
  throw new InvalidInputError(under(['command', 'tier'], found).issues);
}

function takenBack(pending: Pending, what: Undoable): Pending {
  switch (what) {
    case 'removal':
      return without(pending, 'removed', ...(pending.tier === null ? (['tier'] as const) : []));
    case 'tier':
      return without(pending, 'tier');
    case 'seats':
      return without(pending, 'seats', 'tierSeats');
    case 'people':
      return without(pending, 'people');
    case 'plan':
      return without(pending, 'plan');
    case 'prices':
      return without(pending, 'prices');
    case 'interval':
      return without(pending, 'cycle', 'prices', 'plan');
    case 'plan_end':
      return pending;
  }
}
