/** A value that no caller should pass, made anew for every use. */
export type Hostile = readonly [name: string, make: () => unknown];

const refuseAll = () => {
  throw new TypeError('hands off');
};
const everyTrap: ProxyHandler<object> = {
  get: refuseAll,
  has: refuseAll,
  ownKeys: refuseAll,
  getPrototypeOf: refuseAll,
  getOwnPropertyDescriptor: refuseAll,
};

class Plan {
  readonly kind = 'team';
}

function cyclic(width: number): object {
  const one: Record<string, unknown> = { roles: [] };
  for (let i = 0; i < width; i++) one[`self${i}`] = one;
  return one;
}

function nested(depth: number): unknown {
  let one: unknown = null;
  for (let i = 0; i < depth; i++) one = [one];
  return one;
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function throwingGetters(): object {
  const names = [
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
  ];
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { get: refuseAll, enumerable: true }])),
  );
}

const LONG = 'x'.repeat(10_000_000);

export const hostileValues: readonly Hostile[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['NaN', () => Number.NaN],
  ['Infinity', () => Number.POSITIVE_INFINITY],
  ['a number', () => 42],
  ['a boolean', () => true],
  ['a symbol', () => Symbol('team')],
  ['a BigInt', () => 10n ** 400n],
  ['a function', () => refuseAll],
  ['a class', () => Plan],
  ['an instance of a class', () => new Plan()],
  ['a Map', () => new Map([['kind', 'team']])],
  ['a Set', () => new Set(['team'])],
  ['an invalid Date', () => new Date(Number.NaN)],
  ['a RegExp', () => /team/],
  ['a Promise', () => Promise.resolve({})],
  ['a boxed string', () => new String('team')],
  ['a typed array', () => new Uint8Array(8)],
  ['an empty object', () => ({})],
  ['an object without a prototype', () => Object.create(null)],
  ['an empty list', () => []],
  ['a proxy that throws', () => new Proxy({}, everyTrap)],
  ['a list behind a proxy that throws', () => new Proxy([], everyTrap)],
  ['a function behind a proxy that throws', () => new Proxy(refuseAll, everyTrap)],
  ['a revoked proxy', revoked],
  ['getters that throw', throwingGetters],
  ['a toJSON that throws', () => ({ toJSON: refuseAll, toString: refuseAll, valueOf: refuseAll })],
  ['a toPrimitive that throws', () => ({ [Symbol.toPrimitive]: refuseAll })],
  [
    'an own __proto__',
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ],
  ['a prototype that is an instance', () => Object.create(new Plan())],
  ['a circle', () => cyclic(1)],
  ['a circle of many ways', () => cyclic(40)],
  ['a deep list', () => nested(100_000)],
  ['ten megabytes of text', () => LONG],
  ['a list of ten megabytes of text', () => [LONG, LONG]],
  ['a long key', () => ({ [LONG]: 1 })],
  ['a huge sparse list', () => new Array(2 ** 32 - 1)],
  ['a long list', () => new Array(150_000).fill('team_admin')],
  ['a long list of wrong things', () => new Array(150_000).fill(null)],
  ['a lone surrogate', () => '\ud800'],
  ['a NUL', () => '\u0000'],
  ['an inherited name', () => 'constructor'],
  ['__proto__', () => '__proto__'],
];
