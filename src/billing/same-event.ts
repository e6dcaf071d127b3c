import type { BoundaryEvent, StartedEvent } from './event.js';
import { isEqual } from './same-content.js';
import { creditKey, MAX_HISTORY, stateAtStart } from './state-after.js';
import type { Subscription } from './subscription.js';

/**
 * Whether a start or a renewal at a revision that is taken is the event that was applied there, as far as the state remembers:
 * the last event to its fields, an older renewal to the remedies that it credits, a start to the terms that no later event
 * changes.
 */
export function isSameEvent(state: Subscription, event: StartedEvent | BoundaryEvent): boolean {
  const isLast = event.revision === state.revision;
  if (event.type !== 'started') return creditedAll(state, event) && (!isLast || isLastRenewal(state, event));
  if (isLast) return isEqual(stateAtStart(event), state);
  const { offer, currency, rounding, granularity, cycle, history } = state;
  const [first] = history;
  return (
    currency === event.currency &&
    rounding === event.rounding &&
    granularity === event.granularity &&
    cycle.zone === event.cycle.zone &&
    (history.length === MAX_HISTORY || first?.at === event.at) &&
    isEqual(offer, event.offer)
  );
}

const KEPT = ['current', 'pending', 'planStatus', 'cycle', 'prices', 'period'] as const;

function isLastRenewal(state: Subscription, event: BoundaryEvent): boolean {
  return state.lastAt === event.at && KEPT.every((field) => isEqual(state[field], event[field]));
}

/** Whether the state knows of every remedy that a renewal credits: it forgets none. */
function creditedAll({ credited }: Subscription, { invoice }: BoundaryEvent): boolean {
  const remedies = (invoice?.lines ?? []).filter(({ kind }) => kind === 'remedy');
  return remedies.every(({ item, service }) => credited.includes(creditKey(item, service.from)));
}
