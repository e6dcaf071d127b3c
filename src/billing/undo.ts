import { changeNow, type Outcome, without } from './change.js';
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
  const undone = undoneBy(state, what, tier);
  if (undone.length === 0) return refusal(offer, 'nothing_scheduled', {});
  const pending = tier === undefined ? undone.reduce(takenBack, state.pending) : removalTakenBack(state, tier);
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
  const all = pendingOf(state);
  if (tier !== undefined) {
    const removed = (tier === state.current.tier && state.pending.tier === null) || removedBeside(state).includes(tier);
    return removed && (what === undefined || what === 'removal') ? ['removal'] : [];
  }
  if (what === undefined) return all;
  const together = state.pending.cycle !== undefined && WITH_INTERVAL.includes(what);
  return all.filter((one) => one === what || (together && WITH_INTERVAL.includes(one)));
}

function removalTakenBack(state: Subscription, tier: string): Pending {
  return tier === state.current.tier ? without(state.pending, 'tier') : keepingBeside(state, tier);
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
