import { timeOf } from './clause.js';
import type { Work } from './comparison-work.js';
import { daySpanOf, holdsDay } from './day-span.js';
import { decidingPromises } from './deciding-promises.js';
import { differences, type PromiseClock } from './due-samples.js';
import { type Scenario, scenariosOf } from './due-scenarios.js';
import { clockOf } from './promise-clock.js';
import { type Promised, timeOrder } from './promise-order.js';

/** How the earliest due of some promises lies to that of others, over all requests. */
export type DueOrder = 'same' | 'earlier' | 'later' | 'other';

/** Whether some promises are due earlier than others; a promise that is never due counts as due at the end of time. */
export function dueOrder(all: readonly Promised[], allBefore: readonly Promised[], work: Work): DueOrder {
  const [after, before] = [decidingPromises(all), decidingPromises(allBefore)];
  const never = { earlier: keepsEach(before, after, work), later: keepsEach(after, before, work) };
  if (never.earlier && never.later) return 'same';
  const found = { earlier: false, later: false };
  for (const scenario of scenariosOf([...after, ...before])) {
    for (const difference of differences(clocksIn(after, scenario, work), clocksIn(before, scenario, work), work)) {
      if (difference < 0) found.earlier = true;
      if (difference > 0) found.later = true;
      if ((found.earlier || never.earlier) && (found.later || never.later)) return orderOf(found);
    }
  }
  return orderOf(found);
}

function orderOf({ earlier, later }: { readonly earlier: boolean; readonly later: boolean }): DueOrder {
  if (earlier) return later ? 'other' : 'earlier';
  return later ? 'later' : 'same';
}

/** Whether each promise of `lower` is known to be kept in time by one of `upper`. */
function keepsEach(upper: readonly Promised[], lower: readonly Promised[], work: Work): boolean {
  return lower.every((one) =>
    upper.some((other) => {
      return timeOrder(other, one, work) === 'kept';
    }),
  );
}

/** The clocks of the promises that are ever due, for one customer. */
function clocksIn(promises: readonly Promised[], scenario: Scenario, work: Work): readonly PromiseClock[] {
  return promises.flatMap((promised) => {
    const { held, over } = promised.target;
    if (over || timeOf(promised.target).kind === 'best_effort') return [];
    if (held !== null && (scenario.boughtOn === null || !holdsDay(daySpanOf(held), scenario.boughtOn))) return [];
    const clock = clockOf(promised, scenario, work);
    return clock === null ? [] : [clock];
  });
}
