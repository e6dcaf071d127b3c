import { elsewhere } from './realm.ts';
import { type Hostile, refuseAll } from './value.ts';

class Plan {
  readonly kind = 'team';
}

class Silent {}

function* counting(): Generator<number> {
  for (let i = 0; ; i++) yield i;
}

function argumentsOf(..._: readonly unknown[]): unknown {
  // biome-ignore lint/complexity/noArguments: an arguments object is what is wanted
  return arguments;
}

/** A rejection that nobody waits for would end the process. */
function rejected(): Promise<never> {
  const promise = Promise.reject(new Error('rejected'));
  promise.catch(() => undefined);
  return promise;
}

function blamingItself(): Error {
  const error = new Error('circular');
  error.cause = error;
  return error;
}

/** Objects that are no plain data: of classes, of the language, of other realms. */
export const instances: readonly Hostile[] = [
  ['an instance of a class', () => new Plan()],
  ['an instance of a class without fields', () => new Silent()],
  ['a prototype that is an instance', () => Object.create(new Plan())],
  ['an instance of a class of another realm', () => elsewhere('new (class Plan { kind = "team" })()')],
  ['a Map', () => new Map([['kind', 'team']])],
  ['a Set', () => new Set(['team'])],
  ['a WeakMap', () => new WeakMap()],
  ['a WeakSet', () => new WeakSet()],
  ['a WeakRef', () => new WeakRef({})],
  ['a RegExp', () => /team/],
  ['a Promise', () => Promise.resolve({})],
  ['a rejected Promise', rejected],
  ['a boxed string', () => new String('team')],
  ['a boxed number', () => new Number(42)],
  ['a boxed boolean', () => new Boolean(true)],
  ['a boxed BigInt', () => Object(1n)],
  ['a boxed symbol', () => Object(Symbol('team'))],
  ['a typed array', () => new Uint8Array(8)],
  ['a Float64Array', () => new Float64Array([0, Number.NaN, 1.5])],
  ['a DataView', () => new DataView(new ArrayBuffer(8))],
  ['an ArrayBuffer', () => new ArrayBuffer(8)],
  ['a SharedArrayBuffer', () => new SharedArrayBuffer(8)],
  ['a Buffer', () => Buffer.from('team')],
  ['a URL', () => new URL('https://example.com')],
  ['an Error', () => new Error('team')],
  ['an Error that is its own cause', blamingItself],
  ['an Error of many', () => new AggregateError([new Error('a')], 'b')],
  ['an Error of another realm', () => elsewhere('new TypeError("team")')],
  ['a generator', () => counting()],
  ['an iterator', () => [1][Symbol.iterator]()],
  ['a number format', () => new Intl.NumberFormat('en')],
  ['a namespace of the language', () => Math],
  ['the global object', () => globalThis],
];

export const functions: readonly Hostile[] = [
  ['a function', () => refuseAll],
  ['an arrow function', () => () => 'team'],
  ['an async function', () => async () => 'team'],
  ['a generator function', () => counting],
  ['a bound function', () => refuseAll.bind(null)],
  ['a function with fields', () => Object.assign(() => 'team', { kind: 'team' })],
  ['a class', () => Plan],
  ['a constructor of the language', () => Object],
  ['a function of another realm', () => elsewhere('() => "team"')],
];

/** Plain objects, or almost: what they hold is the harm. */
export const objects: readonly Hostile[] = [
  ['an empty object', () => ({})],
  ['a frozen empty object', () => Object.freeze({})],
  ['a sealed empty object', () => Object.seal({})],
  ['an object without a prototype', () => Object.create(null)],
  ['an empty object of another realm', () => elsewhere('({})')],
  ['an object with inherited fields', () => Object.create({ kind: 'team', ok: true, type: 'met', at: 0 })],
  ['an object with a hidden field', () => Object.defineProperty({}, 'kind', { value: 'team', enumerable: false })],
  ['an object with a symbol for a key', () => ({ [Symbol('kind')]: 'team' })],
  ['an object with an empty key', () => ({ '': 'team' })],
  ['an object with a key of spaces', () => ({ ' kind ': 'team' })],
  ['an object with a NUL for a key', () => ({ '\u0000': 1 })],
  ['an object with a lone surrogate for a key', () => ({ '\ud800': 1 })],
  ['an object with undefined for a field', () => ({ kind: undefined })],
  ['an object with NaN for a field', () => ({ at: Number.NaN })],
  ['an object with a BigInt for a field', () => ({ seats: 10n })],
  ['an object with a symbol for a field', () => ({ kind: Symbol('team') })],
  ['an object with a function for a field', () => ({ kind: refuseAll })],
  ['an object of an unknown field', () => ({ polluted: true })],
  [
    'an own __proto__',
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ],
  ['an own __proto__ deep inside', () => JSON.parse('{"a":[{"b":{"__proto__":{"polluted":true}}}]}')],
  ['an own constructor', () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}')],
  ['own names of Object', () => JSON.parse('{"hasOwnProperty":1,"toString":2,"valueOf":3,"isPrototypeOf":4}')],
  ['an own __defineGetter__', () => JSON.parse('{"__defineGetter__":1,"__lookupSetter__":2}')],
  ['an amount in another currency', () => ({ amount: '1', currency: 'JPY' })],
  ['an amount that is a number', () => ({ amount: 1, currency: 'USD' })],
  ['a negative amount', () => ({ amount: '-1.00', currency: 'USD' })],
  // biome-ignore lint/suspicious/noThenProperty: a thenable is what is wanted
  ['a thenable', () => ({ then: (resolve: (value: string) => void) => resolve('team') })],
  ['arguments', () => argumentsOf('team', 1)],
  ['a toJSON that throws', () => ({ toJSON: refuseAll, toString: refuseAll, valueOf: refuseAll })],
  ['a toJSON that lies', () => ({ toJSON: () => 'team' })],
  ['a toString that lies', () => ({ toString: () => 'team' })],
  ['a valueOf that lies', () => ({ valueOf: () => 42 })],
  ['a toPrimitive that throws', () => ({ [Symbol.toPrimitive]: refuseAll })],
  ['a toPrimitive that lies', () => ({ [Symbol.toPrimitive]: () => 42 })],
  ['a toStringTag that lies', () => ({ [Symbol.toStringTag]: 'Date' })],
  ['a toStringTag of numbers', () => ({ [Symbol.toStringTag]: 'Float64Array', length: 1, 0: 1 })],
  ['an iterator that never ends', () => ({ [Symbol.iterator]: counting })],
  ['an answer that says yes', () => ({ ok: true, value: 42 })],
  ['an answer without a refusal', () => ({ ok: false })],
  ['a later version', () => ({ version: 2, type: 'gifted' })],
];
