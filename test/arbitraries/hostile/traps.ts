import { InvalidInputError } from '../../../src/input/issue.js';
import { type Hostile, refuseAll } from './value.ts';

/** What a proxy was asked to change: nobody may ask that. */
export const changes: string[] = [];

function changing(what: string): () => never {
  return () => {
    changes.push(what);
    throw new TypeError(what);
  };
}

const noChange: ProxyHandler<object> = {
  set: changing('set'),
  defineProperty: changing('defineProperty'),
  deleteProperty: changing('deleteProperty'),
  preventExtensions: changing('preventExtensions'),
  setPrototypeOf: changing('setPrototypeOf'),
};

const reading = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'isExtensible'] as const;

const everyTrap: ProxyHandler<object> = {
  ...noChange,
  ...Object.fromEntries(reading.map((trap) => [trap, refuseAll])),
  apply: refuseAll,
  construct: refuseAll,
};

const oneTrapEach = reading.map((trap): Hostile => {
  return [`a proxy that throws at ${trap}`, () => new Proxy({ kind: 'team' }, { ...noChange, [trap]: refuseAll })];
});

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A list whose length is whatever `answer` says. */
function lying(answer: () => unknown): object {
  return new Proxy(['team'], {
    ...noChange,
    get: (target, key) => (key === 'length' ? answer() : Reflect.get(target, key)),
  });
}

/** At first nothing, then without end. */
function growing(): () => unknown {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? 0 : Number.POSITIVE_INFINITY;
  };
}

/** A number that is small when it is first asked for, and large ever after. */
function growingObject(): object {
  const next = growing();
  return { valueOf: next, toString: () => 'x'.repeat(1_000_000) };
}

/** The same object again in every field that anybody asks for. */
function endless(): object {
  const proxy: object = new Proxy(
    {},
    {
      ...noChange,
      get: () => proxy,
      ownKeys: () => ['a', 'b'],
      getOwnPropertyDescriptor: () => ({ value: proxy, enumerable: true, configurable: true }),
    },
  );
  return proxy;
}

const FIELDS = [
  'ok',
  'id',
  'kind',
  'plan',
  'account',
  'person',
  'at',
  'entitlements',
  'from',
  'to',
  'refusal',
  'length',
  'type',
  'version',
  'amount',
  'zone',
  'weekly',
  'seats',
  'locale',
  'within',
  'stage',
  'clock',
  'dueAt',
  'anchorOn',
  'unitPrice',
  'rounding',
];

/** An object all of whose fields do the same when they are read. */
function getters(get: () => unknown): object {
  return Object.defineProperties({}, Object.fromEntries(FIELDS.map((name) => [name, { get, enumerable: true }])));
}

function throwing(thrown: () => unknown): () => object {
  return () =>
    getters(() => {
      throw thrown();
    });
}

/** What is read differs from one reading to the next. */
function changeable(): object {
  const answers = ['team', 42, null, {}, [], undefined, Number.NaN];
  let reads = 0;
  return getters(() => answers[reads++ % answers.length]);
}

function endlessGetter(): object {
  return Object.defineProperty({}, 'next', { get: endlessGetter, enumerable: true });
}

class LongNumbers extends Float64Array {
  override get length(): number {
    return Number.POSITIVE_INFINITY;
  }
}

export const traps: readonly Hostile[] = [
  ['a Float64Array that says its length is infinite', () => new LongNumbers(1)],
  [
    'a Uint8Array that says it is a Float64Array',
    () => Object.defineProperty(new Uint8Array(1), Symbol.toStringTag, { value: 'Float64Array' }),
  ],
  [
    'a Float64Array with fields that throw',
    () =>
      Object.defineProperties(new Float64Array(1), {
        buffer: { get: refuseAll },
        length: { get: refuseAll },
        slice: { get: refuseAll },
      }),
  ],
  ['a proxy that throws', () => new Proxy({}, everyTrap)],
  ['a list behind a proxy that throws', () => new Proxy([], everyTrap)],
  ['a function behind a proxy that throws', () => new Proxy(refuseAll, everyTrap)],
  ...oneTrapEach,
  ['a proxy that lets nobody change it', () => new Proxy({ polluted: true }, noChange)],
  ['a proxy of keys without values', () => new Proxy({}, { ...noChange, ownKeys: () => ['kind', 'plan'] })],
  ['a proxy of keys that are none', () => new Proxy({}, { ...noChange, ownKeys: () => [1 as never] })],
  ['a proxy of a prototype that is none', () => new Proxy({}, { ...noChange, getPrototypeOf: () => 1 as never })],
  ['a proxy without end', endless],
  ['a revoked proxy', () => revoked({})],
  ['a revoked list', () => revoked([])],
  ['a revoked function', () => revoked(refuseAll)],
  ['a list that says its length is negative', () => lying(() => -1)],
  ['a list that says its length is NaN', () => lying(() => Number.NaN)],
  ['a list that says its length is a half', () => lying(() => 0.5)],
  ['a list that says its length is infinite', () => lying(() => Number.POSITIVE_INFINITY)],
  ['a list that says its length is a BigInt', () => lying(() => 3n)],
  ['a list that says its length is a text', () => lying(() => '9'.repeat(1_000_000))],
  ['a list that says its length is a symbol', () => lying(() => Symbol('length'))],
  ['a list that grows when it is read', () => lying(growing())],
  [
    'a list whose length grows when it is compared',
    () => {
      const length = growingObject();
      return lying(() => length);
    },
  ],
  ['getters that throw', throwing(() => new TypeError('hands off'))],
  ['getters that throw nothing', throwing(() => undefined)],
  ['getters that throw a text', throwing(() => 'x'.repeat(1_000_000))],
  ['getters that throw a long message', throwing(() => new Error('x'.repeat(1_000_000)))],
  ['getters that throw a revoked proxy', throwing(() => revoked({}))],
  ['getters that throw our own error without issues', throwing(() => new InvalidInputError([]))],
  [
    'getters that throw our own error with a long message',
    throwing(() => {
      const message = { en: 'x'.repeat(1_000_000), ja: '' };
      return new InvalidInputError([{ path: [], code: 'x'.repeat(1_000_000), message }]);
    }),
  ],
  ['getters that answer something else each time', changeable],
  ['getters without end', endlessGetter],
  ['setters without getters', () => Object.defineProperty({}, 'kind', { set: changing('setter'), enumerable: true })],
  ['a getter that is hidden', () => Object.defineProperty({}, 'kind', { get: refuseAll, enumerable: false })],
];
