import { type Issue, issue, shown } from './errors.js';
import { lengthOf } from './list.js';
import { isPlain } from './record.js';

/** How large a value from outside may be before it is refused unread. */
export interface Limits {
  readonly depth: number;
  readonly nodes: number;
  readonly text: number;
}

/** What there is room for in a value from outside, unless a schema says less. */
export const LIMITS: Limits = Object.freeze({ depth: 16, nodes: 200_000, text: 100_000 });

/** No document has a use for more fields in one object, and they cost more than the items of a list. */
const MOST_FIELDS = 10_000;

/** Where the walk is: one list for all of it, as a copy for every node would take longer than the rest. */
type Path = (string | number)[];

interface Walk {
  readonly limits: Limits;
  readonly issues: Issue[];
  nodes: number;
  /** Whether an issue ended it, as there is no telling how much more would follow. */
  ended: boolean;
}

/**
 * A deep copy of `value` as plain JSON data, or the issues that say why it is not: the guard in front of every schema.
 * A `Date` becomes its instant, an `undefined` field is left out. Nothing of the value's own is trusted: getters and
 * proxies that throw become issues.
 */
export function plainCopy(value: unknown, limits: Limits = LIMITS): { copy: unknown } | { issues: readonly Issue[] } {
  const walk: Walk = { limits, issues: [], nodes: 0, ended: false };
  try {
    const copy = copied(value, [], walk);
    return walk.issues.length === 0 ? { copy } : { issues: walk.issues };
  } catch {
    if (walk.ended) return { issues: walk.issues };
    // Whatever was thrown is the value's own: it is not even asked what it is.
    return { issues: [issue('unreadable', [], 'The value cannot be read.', '値を読み取れません。')] };
  }
}

function end(walk: Walk): never {
  walk.ended = true;
  throw new Error('The walk has ended.');
}

function copied(value: unknown, path: Path, walk: Walk): unknown {
  walk.nodes += 1;
  if (walk.nodes > walk.limits.nodes || path.length > walk.limits.depth) {
    walk.issues.push(tooLarge(path));
    return end(walk);
  }
  switch (typeof value) {
    case 'string':
      if (value.length <= walk.limits.text) return value;
      return reject('too_long', path, walk, `longer than ${walk.limits.text} characters`);
    case 'number':
      // Negative zero would not survive a round trip through JSON.
      if (Number.isFinite(value)) return value === 0 ? 0 : value;
      return reject('not_finite', path, walk, shown(value));
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? null : copiedObject(value, path, walk);
    default:
      return reject('not_plain_data', path, walk, shown(value));
  }
}

function copiedObject(value: object, path: Path, walk: Walk): unknown {
  if (Array.isArray(value)) {
    const length = lengthOf(value);
    if (length > walk.limits.nodes) return reject('too_large', path, walk, `${length} items`);
    const items: unknown[] = [];
    for (let i = 0; i < length; i++) {
      path.push(i);
      items.push(copied(value[i], path, walk));
      path.pop();
    }
    return items;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // Asking a plain object whether it is a Date costs an exception, five times as much as copying it.
  if (prototype !== Object.prototype && prototype !== null && isDate(value)) {
    const ms = Date.prototype.getTime.call(value);
    if (Number.isNaN(ms)) return reject('invalid_instant', path, walk, 'an invalid Date');
    return new Date(ms).toISOString();
  }
  if (!isPlain(value)) {
    return reject('not_plain_data', path, walk, 'an instance of a class');
  }
  return copiedRecord(value, path, walk);
}

function copiedRecord(value: object, path: Path, walk: Walk): unknown {
  const keys = Object.keys(value);
  if (keys.length > MOST_FIELDS) return reject('too_large', path, walk, `${keys.length} fields`);
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    if (key === '__proto__' || key.length > 1000) {
      reject('forbidden_key', [...path, key.slice(0, 40)], walk, shown(key));
      continue;
    }
    path.push(key);
    const field = copied(Reflect.get(value, key), path, walk);
    path.pop();
    if (field !== undefined) copy[key] = field;
  }
  return copy;
}

export function tooLarge(path: readonly (string | number)[]): Issue {
  return issue(
    'too_large',
    path,
    'The value is too large or nested too deeply.',
    '値が大きすぎるか、階層が深すぎます。',
  );
}

function reject(code: string, path: Path, walk: Walk, what: string): undefined {
  walk.issues.push(
    issue(
      code,
      path,
      `Plain JSON data is expected, not ${what}.`,
      `プレーンな JSON データを指定してください（${what}）。`,
    ),
  );
  // A thousand complaints help nobody, and cost as much to hold as the hostile value itself.
  if (walk.issues.length >= 100) return end(walk);
  return undefined;
}

/** True of a `Date` of any realm, whatever its prototype claims. */
export function isDate(value: unknown): value is Date {
  if (typeof value !== 'object' || value === null) return false;
  try {
    Date.prototype.getTime.call(value);
    return true;
  } catch {
    return false;
  }
}

/** Freezes `value` and all it holds, and returns it. What is frozen already is taken to be frozen throughout. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const field of Object.values(value)) deepFreeze(field);
  }
  return value;
}
