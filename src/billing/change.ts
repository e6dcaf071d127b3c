import type { CommandEvent, Undoable } from './event.js';
import type { Holding, Pending } from './holding.js';
import type { BillingRefusal } from './refusal.js';
import { rulesFor } from './refusal.js';
import type { PlanStatus, Subscription } from './subscription.js';

/** What a command would do, before it is priced. Only a difference in `current` is charged. */
export interface Change extends Pick<CommandEvent, 'type' | 'account' | 'restart' | 'because'> {
  readonly current: Holding;
  readonly pending: Pending;
  readonly planStatus: PlanStatus;
  /** Whether it takes effect at the renewal, and not now. */
  readonly waits: boolean;
  readonly undone?: readonly Undoable[];
}

export type Outcome = Change | BillingRefusal;

type Rules = Parameters<typeof rulesFor>[1];

/** A change that takes effect now. `pending` and the plan's status stay as they are unless it says otherwise. */
export function changeNow(
  state: Subscription,
  type: Change['type'],
  changes: Partial<Omit<Change, 'type' | 'because' | 'waits'>>,
  rules: Rules = type,
): Change {
  const { offer, current, planStatus } = state;
  const pending = inOrder(changes.pending ?? state.pending);
  return { type, current, planStatus, waits: false, because: rulesFor(offer, rules), ...changes, pending };
}

/** As a document that was stored and read again has them, whichever came first: the texts of two states are compared. */
const IN_ORDER = ['tier', 'removed', 'people', 'seats', 'tierSeats', 'plan', 'prices', 'cycle'] as const;

function inOrder(pending: Pending): Pending {
  return Object.fromEntries(IN_ORDER.flatMap((name) => (pending[name] === undefined ? [] : [[name, pending[name]]])));
}

/** A change that waits for the renewal. */
export function changeLater(state: Subscription, type: Change['type'], pending: Pending): Change {
  return { ...changeNow(state, type, { pending }), waits: true };
}

/** An undo of some of what is pending. */
export function undoing(state: Subscription, undone: readonly Undoable[], pending: Pending, rules: Rules): Change {
  return changeNow(state, 'undone', { pending, undone }, rules);
}

/** What is pending, without some of it. */
export function without(pending: Pending, ...fields: readonly (keyof Pending)[]): Pending {
  return Object.fromEntries(Object.entries(pending).filter(([name]) => !fields.some((field) => field === name)));
}

/** What is pending, without fewer seats of one tier. */
export function withoutSeatsOf(pending: Pending, tier: string): Pending {
  const { [tier]: _, ...others } = pending.tierSeats ?? {};
  return Object.keys(others).length === 0 ? without(pending, 'tierSeats') : { ...pending, tierSeats: others };
}

/** What is pending, without what is about tiers that are no longer held. */
export function stillPending(pending: Pending, current: Holding): Pending {
  const held = [current.tier, ...current.beside];
  const removed = (pending.removed ?? []).filter((id) => held.includes(id));
  const tierSeats = Object.entries(pending.tierSeats ?? {}).filter(([id]) => held.includes(id));
  return {
    ...without(pending, 'removed', 'tierSeats'),
    ...(removed.length > 0 && { removed }),
    ...(tierSeats.length > 0 && { tierSeats: Object.fromEntries(tierSeats) }),
  };
}

/** Whether the removal of the tier waits for the renewal. */
export function removalPending({ pending }: Pick<Subscription, 'pending'>): boolean {
  return pending.tier === null;
}
