import { invalidInput, shown } from './errors.js';

type Path = readonly (string | number)[];

/**
 * The named fields of an object from outside, each read once: cheaper than a schema where the fields are flat.
 * Anything that is no object, or that throws when it is read, is refused; with `strict`, so is a field not named.
 */
export function recordAt<Key extends string>(
  input: unknown,
  keys: readonly Key[],
  path: Path,
  strict = false,
): Readonly<Partial<Record<Key, unknown>>> {
  const record: Partial<Record<Key, unknown>> = {};
  const values = valuesAt(input, keys, path, strict);
  for (const [i, key] of keys.entries()) record[key] = values[i];
  return record;
}

/** `recordAt`, as the list of the values in the order of the keys: for the paths that are taken often. */
export function valuesAt(input: unknown, keys: readonly string[], path: Path, strict = false): readonly unknown[] {
  const values: unknown[] = [];
  let found: readonly string[] | null = null;
  try {
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
      for (const key of keys) values.push(Reflect.get(input, key));
      // Of an object of a class the fields may be any number, as of a text or of bytes, and are not asked for.
      found = strict ? (isPlain(input) ? Object.keys(input) : null) : keys;
    }
  } catch {
    // Whatever was thrown is the value's own: it is not even asked what it is.
    return unreadable(path);
  }
  if (found === null) {
    return invalidInput(
      'invalid_type',
      path,
      `Expected: object, not ${shown(input)}.`,
      'オブジェクトを指定してください。',
    );
  }
  if (strict) refuseOthers(found, keys, path);
  return values;
}

/** Whether it is an object of no class: every realm's `Object.prototype` has no prototype of its own; a class's has. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** For what threw when it was read. */
export function unreadable(path: Path): never {
  return invalidInput('unreadable', path, 'The value cannot be read.', '値を読み取れません。');
}

/** The named fields of the object that a caller passed to a function, with their types. */
export function fields<T extends object, K extends keyof T & string>(input: T, ...names: readonly K[]): Pick<T, K> {
  // Every name of K is read, so that the entries are those of the Pick.
  return recordAt(input, names, []) as Pick<T, K>;
}

function refuseOthers(found: readonly string[], known: readonly string[], path: Path): void {
  for (const key of found) {
    if (known.includes(key)) continue;
    invalidInput(
      'unknown_field',
      [...path, key.slice(0, 40)],
      `There is no field ${shown(key)}.`,
      `${shown(key)} という項目はありません。`,
    );
  }
}
