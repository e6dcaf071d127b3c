import { accept, type Decision, refuse } from '../answer/decision.js';
import { millisecondsOf } from '../time/instant.js';
import type { Command } from './command.js';
import type { Decided } from './decide.js';
import { digestOf } from './digest.js';
import { actorRefusal } from './permission.js';
import { type BillingRefusal, refusal } from './refusal.js';
import type { Subscription } from './subscription.js';

/** How far a clock may be behind: a command this much earlier than the last change counts as simultaneous. */
const MAX_SKEW = 60_000;

/**
 * The answer to a command whose id was accepted before: `null` where it was not. The same content is a redelivery, other
 * content is refused. The actor is asked first, so that nobody learns of commands who may not give them.
 */
export function answerAgain(state: Subscription, command: Command): Decision<Decided, BillingRefusal> | null {
  const earlier = state.accepted.find(({ id }) => id === command.id);
  if (earlier === undefined) return null;
  const denied = actorRefusal(state, command);
  if (denied !== null) return refuse(denied);
  const { at, revision, effectiveAt = at } = earlier;
  if (earlier.digest !== digestOf(command)) return refuse(refusal(state.offer, 'id_reused', { acceptedAt: at }));
  return accept(Object.freeze({ events: Object.freeze([]), invoice: null, effectiveAt, replayed: true, revision }));
}

/** The instant at which a command counts, in epoch milliseconds: a little skew of clocks is taken out. */
export function countedAt({ lastAt }: Subscription, { at }: Command): number {
  const [ms, last] = [millisecondsOf(at), millisecondsOf(lastAt)];
  return ms < last && last - ms <= MAX_SKEW ? last : ms;
}
