import { millisecondsOf } from '../time/instant.js';
import type { Command } from './command.js';
import type { Subscription } from './subscription.js';

// A removal that was confirmed before the renewal, and is delivered after it (R13).

/** How much later than its confirmation a removal may arrive. */
const MAX_DELAY = 48 * 3_600_000;

/** Whether a removal was confirmed before the renewal that has just been processed, and came after it. */
export function isLateRemoval(state: Subscription, command: Command): boolean {
  if (command.type !== 'remove' || state.planStatus !== 'active' || state.lastAt !== state.period.start) return false;
  const [at, boundary] = [command.at, state.period.start].map(millisecondsOf);
  if (at === undefined || boundary === undefined || at >= boundary || boundary - at > MAX_DELAY) return false;
  const last = state.accepted.at(-1);
  // The last event is the renewal, and the tier was held when the removal was confirmed.
  return (
    state.revision > 1 && last?.revision !== state.revision && (last === undefined || millisecondsOf(last.at) <= at)
  );
}

/**
 * The main tier that the renewal replaced by another one; `null` where it replaced none. Whoever confirmed its removal
 * before the renewal took back that change, and holds neither after it.
 */
export function replacedTier({ history, period, current }: Subscription): string | null {
  const [before, since] = history.slice(-2);
  if (before === undefined || since?.at !== period.start || current.tier === null) return null;
  return before.tier === current.tier ? null : before.tier;
}
