import { types } from 'node:util';

/** So much of a value is looked at: what is changed is changed near its root. */
const MOST = 400;

/** What a value is like, own properties and their attributes included, read without calling anything of its own. */
export function fingerprint(value: unknown): string {
  const seen = new Map<object, number>();
  const parts: string[] = [];
  const look = (one: unknown): void => {
    if (parts.length > MOST) return;
    if ((typeof one !== 'object' && typeof one !== 'function') || one === null) {
      parts.push(
        typeof one === 'string'
          ? `${one.length}${one.slice(0, 50)}`
          : typeof one === 'bigint'
            ? 'bigint'
            : `${typeof one} ${String(one)}`,
      );
      return;
    }
    const known = seen.get(one);
    parts.push(known === undefined ? typeof one : `#${known}`);
    // A proxy tells by its own traps what is done to it.
    if (known !== undefined || types.isProxy(one)) return;
    seen.set(one, seen.size);
    parts.push(String(Object.isFrozen(one)), String(Object.isExtensible(one)), idOf(Object.getPrototypeOf(one)));
    if (types.isDate(one)) parts.push(String(Date.prototype.getTime.call(one)));
    // Each of their letters and bytes is a name, and none of them can be changed by who reads.
    if (ArrayBuffer.isView(one) || types.isStringObject(one)) return;
    let looked = 0;
    for (const key of namesOf(one)) {
      looked += 1;
      if (looked > MOST) break;
      const { value: field, get, set, ...flags } = Object.getOwnPropertyDescriptor(one, key) ?? {};
      parts.push(String(key).slice(0, 50), JSON.stringify(flags), idOf(get), idOf(set));
      look(field);
    }
  };
  look(value);
  return parts.join('|');
}

/** What has so many names that to ask for them each time takes longer than all the rest. */
const large = new WeakSet<object>();

/** The names of a long list are not looked through: its first items and its length are. */
function namesOf(one: object): Iterable<string | symbol> {
  if (Array.isArray(one) && one.length > 1000) return ['length', '0', '1', '2', String(one.length - 1)];
  if (large.has(one)) return ['k0'];
  const names = Reflect.ownKeys(one);
  if (names.length < 10_000) return names;
  large.add(one);
  return ['k0'];
}

const ids = new WeakMap<object, number>();
let last = 0;

function idOf(value: unknown): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return '-';
  const id = ids.get(value) ?? ++last;
  ids.set(value, id);
  return String(id);
}

const prototypes: readonly object[] = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  Function,
  Date,
  RegExp,
  Map,
  Set,
  WeakMap,
  WeakSet,
  Promise,
  Error,
  TypeError,
  Float64Array,
  ArrayBuffer,
].flatMap((one) => [one, one.prototype as object]);

/** What everybody inherits from, the constructors and the namespaces of the language included: one entry a property. */
function language(): readonly unknown[] {
  const found: unknown[] = [];
  for (const one of [...prototypes, Math, JSON, Reflect, Intl]) {
    found.push(Object.getPrototypeOf(one));
    for (const key of Reflect.ownKeys(one)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(one, key) ?? {};
      found.push(key, value, get, set);
    }
  }
  return [...found, ...Reflect.ownKeys(globalThis)];
}

let before: readonly unknown[] = [];

/** Whether the language is as it was when this was asked last; it is asked once before anything is done. */
export function isLanguageAsBefore(): boolean {
  const now = language();
  const same = now.length === before.length && now.every((one, i) => Object.is(one, before[i]));
  before = now;
  return same;
}
