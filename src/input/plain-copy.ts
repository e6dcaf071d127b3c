import { Faults, fault, under } from './faults.js';
import { type Issue, MAX_ISSUES, preview } from './issue.js';
import { isDate, isPlain } from './kind.js';
import { lengthOf } from './list.js';
import { unreadable } from './object.js';
import { tooManyItems } from './wrong-value.js';

/** How large a value from outside may be before it is refused unread. */
export interface Limits {
  readonly depth: number;
  readonly nodes: number;
  readonly text: number;
  /** How many items a list may have, by the field that it stands in; `other` for the lists that are not named. */
  readonly lists?: { readonly [field: string]: number } & { readonly other: number };
}

/** The most objects, lists and values that a value from outside may have. */
const MAX_NODES = 200_000;
/** The most characters that a text from outside may have. */
export const MAX_TEXT = 100_000;

/** The limits of a value from outside, unless its schema says less. */
export const MAX_SIZE: Limits = /*@__PURE__*/ Object.freeze({ depth: 16, nodes: MAX_NODES, text: MAX_TEXT });

/** The usual limits with some of them changed; a spread of them would stay in every bundle, as it may run a getter. */
export function limits(changed: Partial<Limits>): Limits {
  return Object.freeze({ ...MAX_SIZE, ...changed });
}

/** No document needs more fields in one object, and they cost more than the items of a list. */
const MAX_FIELDS = 10_000;
const MAX_KEY = 1000;

/** Where the walk is: one list for all of it, as a copy for every node would take longer than the rest. */
type Place = (string | number)[];

interface Walk {
  readonly limits: Limits;
  readonly issues: Issue[];
  nodes: number;
  /** Whether an issue ended the walk, as nobody knows how much more would follow. */
  stopped: boolean;
}

/**
 * A deep copy of `value` as plain JSON data, or the faults that say why it is not plain: the guard in front of every
 * schema. A `Date` becomes its instant, an `undefined` field is left out. Getters and proxies that throw become faults.
 */
export function plainCopy(value: unknown, limits: Limits = MAX_SIZE): { readonly copy: unknown } | Faults {
  const walk: Walk = { limits, issues: [], nodes: 0, stopped: false };
  try {
    const copy = copyValue(value, [], walk);
    return walk.issues.length === 0 ? { copy } : new Faults(walk.issues);
  } catch {
    return walk.stopped ? new Faults(walk.issues) : unreadable();
  }
}

function copyValue(value: unknown, place: Place, walk: Walk): unknown {
  walk.nodes += 1;
  if (walk.nodes > walk.limits.nodes || place.length > walk.limits.depth) {
    complain(tooLarge(), place, walk);
    return stop(walk);
  }
  switch (typeof value) {
    case 'string':
      if (value.length <= walk.limits.text) return value;
      return complain(
        fault(
          'too_long',
          `Use at most ${walk.limits.text} characters.`,
          `${walk.limits.text} 文字以内で指定してください。`,
        ),
        place,
        walk,
      );
    case 'number':
      // Negative zero would not survive a round trip through JSON.
      if (Number.isFinite(value)) return value === 0 ? 0 : value;
      return complain(notPlain('not_finite', preview(value)), place, walk);
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? null : copyObject(value, place, walk);
    default:
      return complain(notPlain('not_plain_data', preview(value)), place, walk);
  }
}

function copyObject(value: object, place: Place, walk: Walk): unknown {
  if (Array.isArray(value)) return copyList(value, place, walk);
  const prototype: unknown = Object.getPrototypeOf(value);
  // `isDate` works by catching an exception, five times the cost of copying the object, so plain objects come first.
  if (prototype !== Object.prototype && prototype !== null && isDate(value)) {
    const ms = Date.prototype.getTime.call(value);
    if (Number.isNaN(ms)) return complain(notPlain('invalid_instant', preview(value)), place, walk);
    return new Date(ms).toISOString();
  }
  if (!isPlain(value)) return complain(notPlain('not_plain_data', preview(value)), place, walk);
  return copyRecord(value, place, walk);
}

function copyList(list: readonly unknown[], place: Place, walk: Walk): unknown {
  const length = lengthOf(list);
  const most = mostItems(walk.limits, place);
  if (length > most) return complain(most < walk.limits.nodes ? tooManyItems(most) : tooLarge(), place, walk);
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) {
    place.push(i);
    items.push(copyValue(list[i], place, walk));
    place.pop();
  }
  return items;
}

function copyRecord(value: object, place: Place, walk: Walk): unknown {
  const keys = Object.keys(value);
  if (keys.length > MAX_FIELDS) return complain(tooLarge(), place, walk);
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    if (key === '__proto__' || key.length > MAX_KEY) {
      complain(under([key.slice(0, 40)], forbiddenKey(key)), place, walk);
      continue;
    }
    place.push(key);
    const field = copyValue(Reflect.get(value, key), place, walk);
    place.pop();
    if (field !== undefined) copy[key] = field;
  }
  return copy;
}

/** How many items the list at a place may have. */
function mostItems({ lists, nodes }: Limits, place: Place): number {
  if (lists === undefined) return nodes;
  const field = place[place.length - 1];
  const own = typeof field === 'string' && Object.hasOwn(lists, field) ? lists[field] : undefined;
  return own ?? lists.other;
}

function complain(faults: Faults, place: Place, walk: Walk): undefined {
  walk.issues.push(...under(place, faults).issues);
  if (walk.issues.length >= MAX_ISSUES) stop(walk);
  return undefined;
}

function stop(walk: Walk): never {
  walk.stopped = true;
  throw new Error('The walk has stopped.');
}

/** The fault of a value with more parts or more levels than any document has. */
export function tooLarge(): Faults {
  return fault(
    'too_large',
    'The value is too large or nested too deeply.',
    '値が大きすぎるか、階層が深すぎます。小さくして指定してください。',
  );
}

function notPlain(code: string, what: string): Faults {
  return fault(
    code,
    `Use plain JSON data, not ${what}.`,
    `プレーンな JSON データを指定してください（${what} は使えません）。`,
  );
}

function forbiddenKey(key: string): Faults {
  return fault(
    'forbidden_key',
    `Use another key than ${preview(key)}.`,
    `${preview(key)} 以外のキーを使ってください。`,
  );
}
