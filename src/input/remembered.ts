import { Faults } from './faults.js';

/**
 * What `make` makes of a text or a number, remembered for at least the last few: the same ones are asked for again and
 * again. Past `max` of them the memory starts anew. Faults are not kept.
 */
export function remembered<K, V>(max: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    if (value instanceof Faults) return value;
    if (known.size >= max) known.clear();
    known.set(key, value);
    return value;
  };
}
