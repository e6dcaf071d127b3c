import { allOf, Faults, type Reader, under } from '../input/faults.js';
import { plainCopy } from '../input/plain-copy.js';
import { PLAIN_OBJECT, wrongType } from '../input/wrong-value.js';

/** A reader of an object whose keys are names of the caller's, such as ids: the values by name, in their order. */
export function recordOf<T>(read: Reader<T>): Reader<ReadonlyMap<string, T>> {
  return (input) => {
    const plain = plainCopy(input);
    if (plain instanceof Faults) return plain;
    const { copy } = plain;
    if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return wrongType(PLAIN_OBJECT, input);
    const values = new Map<string, T>();
    const faults: Faults[] = [];
    for (const [name, one] of Object.entries(copy)) {
      const value = read(one);
      if (value instanceof Faults) faults.push(under([name], value));
      else values.set(name, value);
    }
    return faults.length > 0 ? allOf(faults) : values;
  };
}
