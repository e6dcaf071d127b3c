import { exactTime, type Promised } from './promise-order.js';

/**
 * The promises that decide when the earliest of some is due: of those that start alike on the same hours the shortest. The
 * others change no comparison, and an offer may have hundreds of them.
 */
export function decidingPromises(promises: readonly Promised[]): readonly Promised[] {
  const shortest = new Map<string, { readonly promised: Promised; readonly length: number }>();
  for (const promised of promises) {
    const { hours, held, over, from } = promised.target;
    const time = exactTime(promised);
    const length = time.kind === 'exact' ? time.ms : time.kind === 'days' ? time.days : 0;
    const key = JSON.stringify([hours, held, over, from, time.kind]);
    const found = shortest.get(key);
    if (found === undefined || length < found.length) shortest.set(key, { promised, length });
  }
  return [...shortest.values()].map(({ promised }) => promised);
}
