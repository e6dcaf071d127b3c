import { allOf, type Faults, missing, under } from '../input/faults.js';
import { tooLarge } from '../input/plain-copy.js';
import type { CommandRecord } from './command-record.js';
import type { BoundaryEvent, CommandEvent } from './event.js';
import { duplicate } from './sound-offer.js';
import { isBefore, MAX_SPANS, notBefore } from './sound-spans.js';
import { creditKey, creditsFault } from './state-after.js';
import type { Subscription } from './subscription.js';

/**
 * The faults between an event and the state that it follows; `null` where they agree. What the state remembers of it is
 * then as sound as `parseSubscription` asks for: commands in their order with ids of their own, and each remedy once.
 */
export function followingFaults(
  state: Subscription,
  event: CommandEvent | BoundaryEvent,
  record: Pick<CommandRecord, 'find'>,
): Faults | null {
  const faults: Faults[] = [];
  if (isBefore(event.at, state.lastAt)) faults.push(under(['at'], notBefore(state.lastAt, event.at)));
  if ('commandId' in event && record.find(event.commandId) !== undefined) {
    faults.push(under(['commandId'], duplicate(event.commandId)));
  }
  if (state.usage.length > MAX_SPANS) faults.push(under(['current'], tooLarge()));
  faults.push(...remedyFaults(state, event));
  return faults.length === 0 ? null : allOf(faults);
}

function remedyFaults(state: Subscription, { invoice }: CommandEvent | BoundaryEvent): readonly Faults[] {
  const { credited } = state;
  const faults: Faults[] = [];
  const keys: string[] = [];
  for (const [i, { kind, item, service }] of (invoice?.lines ?? []).entries()) {
    if (kind !== 'remedy') continue;
    const key = creditKey(item, service.from);
    const at = ['invoice', 'lines', i, 'item'];
    if (item === '') faults.push(under(at, missing()));
    else if (credited.includes(key) || keys.includes(key)) faults.push(under(at, duplicate(key)));
    keys.push(key);
  }
  const large = creditsFault(state, keys.length);
  if (large !== null) faults.push(under(['invoice', 'lines'], large));
  return faults;
}
