import type { Metric, RestingStatus } from './catalog-spec.js';

/** The statuses in which the clock of a metric rests where the target does not say (A35). */
const USUAL_RESTS: { readonly [metric in Metric]: readonly RestingStatus[] } = {
  first_reply: ['waiting_for_requester', 'on_hold'],
  next_reply: ['waiting_for_requester', 'on_hold'],
  update: ['waiting_for_requester'],
  workaround: ['waiting_for_requester'],
  resolution: ['waiting_for_requester', 'on_hold'],
};

/** The statuses in which the clock of a promise rests (A35). */
export function restsOf(
  target: { readonly rests: readonly RestingStatus[] | null },
  metric: Metric,
): readonly RestingStatus[] {
  return target.rests ?? USUAL_RESTS[metric];
}
