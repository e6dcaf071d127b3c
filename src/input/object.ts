import { allowed, Faults, fault, under } from './faults.js';
import { MAX_ISSUES, preview } from './issue.js';
import { isPlain } from './kind.js';
import { nearest } from './suggestion.js';
import { PLAIN_OBJECT, wrongType } from './wrong-value.js';

// This file and `list.ts` hold the whole defence against values that misbehave while they are read: getters and proxies
// that throw, change what they say, or never end. It is meant for servers that pass parsed JSON and framework objects
// on, not for attackers who run code in the same process.

/**
 * The values of the named fields of an object, each read once, in the order of the names. Other fields are not read. Where
 * the value is no object, the fault says which fields one `needs`.
 */
export function readFields(
  input: unknown,
  names: readonly string[],
  needs?: () => readonly string[],
): readonly unknown[] | Faults {
  try {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return notAnObject(input, needs?.());
    const record = input as Readonly<Record<string, unknown>>; // any field of an object may be asked for
    const values = new Array<unknown>(names.length);
    for (let i = 0; i < names.length; i++) values[i] = record[names[i] ?? ''];
    return values;
  } catch {
    return unreadable();
  }
}

/** The faults of a request's fields that do not exist; `null` where all do. An instance of a class is no request. */
export function unknownFields(input: object, names: readonly string[]): Faults | null {
  try {
    if (!isPlain(input)) return notAnObject(input);
    if (hasOnly(input, names)) return null;
    const others = Object.keys(input).filter((key) => !names.includes(key));
    if (others.length === 0) return null;
    return new Faults(others.slice(0, MAX_ISSUES).flatMap((key) => unknownField(key, names)));
  } catch {
    return unreadable();
  }
}

/** Whether no other field is seen in a walk over the object, which makes no list of them. */
function hasOnly(input: object, names: readonly string[]): boolean {
  for (const key in input) if (!names.includes(key)) return false;
  return true;
}

/** A plain object with defaults for the fields that it leaves out; anything else, and what cannot be read, as it is. */
export function withDefaults(input: unknown, defaults: object): unknown {
  try {
    if (typeof input !== 'object' || input === null || !isPlain(input)) return input;
    const given = Object.entries(input).filter(
      ([name, value]) => value !== undefined || !Object.hasOwn(defaults, name),
    );
    return Object.fromEntries([...Object.entries(defaults), ...given]);
  } catch {
    return input;
  }
}

/** The fault of a value that threw when it was read. What it threw belongs to the value, and is not looked at. */
export function unreadable(): Faults {
  return fault('unreadable', 'The value cannot be read.', '値を読み取れません。読み取れる値を指定してください。');
}

/** The issues of a field that does not exist, with the name that does which is nearest to it, or to a part of it. */
export function unknownField(key: string, names: readonly string[], part = key): Faults['issues'] {
  const suggestion = nearest(part, names);
  // The nearest name says enough. Without one, all names tell what may have been meant.
  const { en, ja } = suggestion === undefined && names.length > 0 ? allowed(names) : { en: '', ja: '' };
  const found = fault(
    'unknown_field',
    `There is no field ${preview(key)}. ${en}`.trimEnd(),
    `${preview(key)} という項目はありません。${ja}`,
    { expected: names, suggestion },
  );
  return under([key.slice(0, 40)], found).issues;
}

function notAnObject(input: unknown, fields?: readonly string[]): Faults {
  return wrongType(PLAIN_OBJECT, input, fields);
}
