import { elsewhere } from './realm.ts';
import { type Hostile, refuseAll } from './value.ts';

class Roles extends Array<unknown> {
  override map(): never {
    return refuseAll();
  }
}

class Species extends Array<unknown> {
  static override get [Symbol.species](): never {
    return refuseAll();
  }
}

function endless(): unknown[] {
  const list: unknown[] = [];
  list[Symbol.iterator] = function* forEver() {
    for (;;) yield null;
  };
  return list;
}

function circular(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

function throwingItem(): unknown[] {
  return Object.defineProperty(['team'], 0, { get: refuseAll, enumerable: true });
}

/** A list whose methods are all its own: whoever calls one of them has been had. */
function withMethods(): unknown[] {
  const names = [
    'map',
    'filter',
    'every',
    'some',
    'entries',
    'forEach',
    'slice',
    'at',
    'concat',
    'toSorted',
    'includes',
  ];
  return Object.assign([], Object.fromEntries(names.map((name) => [name, refuseAll])));
}

/** Those that are empty to whoever reads nothing but their length and their items. */
export const emptyLists: readonly Hostile[] = [
  ['an empty list', () => []],
  ['a frozen empty list', () => Object.freeze([])],
  ['an empty list of another realm', () => elsewhere('[]')],
  ['an empty list of a class', () => new Roles()],
  ['an empty list of a species', () => new Species()],
  ['an empty list without a prototype', () => Object.setPrototypeOf([], null)],
  ['an empty list with fields', () => Object.assign([], { kind: 'team' })],
  ['a list that never ends', endless],
  ['a list whose methods are its own', withMethods],
];

export const lists: readonly Hostile[] = [
  ...emptyLists,
  ['a list of undefined', () => [undefined]],
  ['a list of null', () => [null]],
  ['a list of NaN', () => [Number.NaN]],
  ['a list of an empty list', () => [[]]],
  ['a list of an empty object', () => [{}]],
  ['a list of no text', () => ['']],
  ['a list of an unknown name', () => ['polluted']],
  ['a list of __proto__', () => ['__proto__']],
  ['a list of a symbol', () => [Symbol('team')]],
  ['a list of a BigInt', () => [1n]],
  ['a list of a function', () => [refuseAll]],
  ['a list of negative numbers', () => [-1, -2]],
  ['a list of zeros', () => [0, 0, 0]],
  ['a list of a class', () => Roles.of('team')],
  ['a list of a species', () => Species.of('team')],
  // biome-ignore lint/suspicious/noSparseArray: the hole is what is wanted
  ['a list with a hole', () => ['team', , 'team']],
  ['a list of holes', () => new Array(3)],
  ['a list that holds itself', circular],
  ['a list with an item that throws', throwingItem],
  ['a list with an invalid Date', () => [new Date(Number.NaN)]],
  ['something like a list', () => ({ length: 1, 0: 'team' })],
  ['something like a list of negative length', () => ({ length: -1 })],
  ['something like a list without end', () => ({ length: Number.POSITIVE_INFINITY })],
];
