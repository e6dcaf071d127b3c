import { allOf, Faults, fault, type Reader, under } from './faults.js';
import { MAX_SIZE, plainCopy } from './plain-copy.js';
import { PLAIN_OBJECT, wrongType } from './wrong-value.js';

/** Upper bound on the fields of a record: no caller names more things. */
const MAX_FIELDS = 1000;

/** A reader of an object whose fields the caller names, such as prices by tier; `readName` finds the faults of a name. */
export function recordOf<T>(
  read: Reader<T>,
  readName: (name: string) => Faults | null = () => null,
): Reader<{ readonly [name: string]: T }> {
  return (input) => {
    const plain = plainCopy(input, MAX_SIZE);
    if (plain instanceof Faults) return plain;
    const { copy } = plain;
    if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return wrongType(PLAIN_OBJECT, input);
    const given = Object.entries(copy);
    if (given.length > MAX_FIELDS) return tooMany(given.length);
    const faults: Faults[] = [];
    const entries: [string, T][] = [];
    for (const [name, value] of given) {
      const found = readName(name) ?? read(value);
      if (found instanceof Faults) faults.push(under([name], found));
      else entries.push([name, found]);
    }
    return faults.length > 0 ? allOf(faults) : Object.freeze(Object.fromEntries(entries));
  };
}

function tooMany(count: number): Faults {
  return fault(
    'too_large',
    `Use at most ${MAX_FIELDS} fields, not ${count}.`,
    `項目は ${MAX_FIELDS} 件以内で指定してください（現在 ${count} 件）。`,
  );
}
