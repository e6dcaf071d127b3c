import { caught, Faults, fault, under } from '../input/faults.js';
import { nextPeriod } from './billing-period.js';
import { firstPeriod } from './boundary.js';
import type { BoundaryEvent } from './event.js';
import type { Subscription } from './subscription.js';

/** The fault of a renewal that does not begin the period after the state's one; of a plan's end in another period. */
export function wrongPeriod(state: Subscription, { type, period }: BoundaryEvent): Faults | null {
  const expected = type === 'plan_ended' ? state.period : caught(() => periodAfter(state));
  if (expected instanceof Faults) return expected;
  // Not the instants: a zone's rules change with the platform's data, and a stored period stays as it was billed.
  if (period.startsOn === expected.startsOn && period.endsOn === expected.endsOn && period.index === expected.index) {
    return null;
  }
  const found = fault(
    'wrong_period',
    `Use the period from ${expected.startsOn} to ${expected.endsOn}, not from ${period.startsOn} to ${period.endsOn}.`,
    `期間は ${expected.startsOn} から ${expected.endsOn} までを指定してください（${period.startsOn} からは使えません）。`,
  );
  return under(['period'], found);
}

function periodAfter({ pending, cycle, period }: Subscription) {
  const path = ['period'];
  return pending.cycle === undefined ? nextPeriod(cycle, period, path) : firstPeriod(pending.cycle, period, path);
}
