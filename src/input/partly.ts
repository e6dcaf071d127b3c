import { allOf, Faults, orInvalid } from './faults.js';
import { InvalidInputError } from './issue.js';
import { readFields } from './object.js';
import { recordOf } from './record.js';
import type { Door, Readers, ReadFields } from './request.js';

/** Reads what can be read of an object: a field that has a fault is left out, as if nobody had said it. */
export function partOf<F extends Readers>(fields: F): (input: unknown) => Partial<ReadFields<F>> {
  const names = Object.keys(fields);
  return (input) => {
    const values = readFields(input, names);
    const read: Record<string, unknown> = {};
    for (const [i, name] of names.entries()) {
      const value = values instanceof Faults ? values : fields[name]?.(values[i]);
      if (!(value instanceof Faults)) read[name] = value;
    }
    // A reader of F has given each value.
    return read as Partial<ReadFields<F>>;
  };
}

/** Reads the names of an object's fields, whatever stands in them. */
export const readNames = /*@__PURE__*/ recordOf<unknown>((value) => value);

/**
 * A door with a check of names that the field `subject` gives their meaning. Where other fields cannot be read, the check
 * looks at those that can: so all faults of a request are told at once. It is not asked where the subject has faults.
 */
export function checkedPartly<Part, T extends Part>(
  enter: Door<T>,
  subject: string,
  check: (read: Part) => Faults | null,
  readPart: (request: unknown) => Part,
): Door<T> {
  function entering<R>(request: unknown, inside: (read: T) => R): R {
    let isRead = false;
    try {
      return enter(request, (read) => {
        isRead = true;
        orInvalid(check(read));
        return inside(read);
      });
    } catch (error) {
      if (isRead || !(error instanceof InvalidInputError)) throw error;
      if (error.issues.some(({ path }) => path.includes(subject))) throw error;
      const more = check(readPart(request));
      throw more === null ? error : new InvalidInputError(allOf([error, more]).issues, { verb: enter.verb });
    }
  }
  return Object.assign(entering, { verb: enter.verb, fields: enter.fields });
}
