import { calendar, InvalidInputError, sla } from 'premium-support';
import { describe, expect, test } from 'vitest';
import { admin, FRIDAY } from './requests.ts';

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
const throwing = () => {
  throw new RangeError('from a trap');
};
const revoked = Proxy.revocable([], {});
revoked.revoke();
const deep: unknown[] = [];
for (let i = 0, at: unknown[] = deep; i < 100_000; i++) at = at[0] = [];
const huge: unknown[] = [];
huge.length = 2 ** 32 - 1;

/** What no caller means, and what a hostile one may send. */
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a half', 0.5],
  ['a symbol', Symbol('sla')],
  ['a BigInt', 10n ** 1000n],
  ['a function', throwing],
  ['10 MB of text', 'P'.repeat(10_000_000)],
  ['an empty text', ''],
  ['a text with a NUL', '\u0000'],
  ['an invalid Date', new Date(Number.NaN)],
  ['a cyclic object', cyclic],
  ['a deep array', deep],
  ['a sparse array of the greatest length', huge],
  ['a million nulls', Array.from({ length: 1_000_000 }, () => null)],
  ['an object whose getters throw', Object.defineProperty({}, 'at', { enumerable: true, get: throwing })],
  [
    'a proxy whose traps throw',
    new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing }),
  ],
  ['an array whose traps throw', new Proxy([1], { get: throwing })],
  ['a revoked proxy', revoked.proxy],
  ['an instance of a class', new (class Late {})()],
  ['a Map', new Map()],
  ['a key named __proto__', JSON.parse('{"__proto__": {"polluted": true}}')],
];

/** Wherever such a value can stand in the input of each public function. */
const clock = { within: 'PT1H', schedule: calendar.japanDesk, events: [{ type: 'started', at: FRIDAY }], at: FRIDAY };
const reading = sla.readClock({ within: 'PT1H', events: [{ type: 'started', at: FRIDAY }], at: FRIDAY });
const request = { entitlements: admin('essentials'), route: { channel: 'email', language: 'ja' }, at: FRIDAY };
// biome-ignore lint/complexity/noBannedTypes: whatever can be called
const call = (verb: Function, ...args: readonly unknown[]) => verb(...args);

type Place = readonly [string, (value: unknown) => unknown];

const places: readonly Place[] = [
  ...(['readClock', 'draw', 'drawSvg'] as const).flatMap(
    (name) =>
      [
        [`${name}()`, (value: unknown) => call(sla[name], value)] as const,
        ...['within', 'schedule', 'events', 'at', 'atRiskAt', 'reopen', 'lateness'].map(
          (field) =>
            [`${name}({ ${field} })`, (value: unknown) => call(sla[name], { ...clock, [field]: value })] as const,
        ),
        [
          `${name}({ events: [it] })`,
          (value: unknown) => call(sla[name], { ...clock, events: [...clock.events, value] }),
        ],
        [
          `${name}({ events: [{ type }] })`,
          (value: unknown) => call(sla[name], { ...clock, events: [{ type: value, at: FRIDAY }] }),
        ],
        [
          `${name}({ events: [{ at }] })`,
          (value: unknown) => call(sla[name], { ...clock, events: [{ type: 'met', at: value }] }),
        ],
      ] as const,
  ),
  ...(['draw', 'drawSvg'] as const).flatMap((name) =>
    ['zone', 'width'].map(
      (field) => [`${name}({ ${field} })`, (value: unknown) => call(sla[name], { ...clock, [field]: value })] as const,
    ),
  ),
  ['explain(reading)', (value) => call(sla.explain, value, { locale: 'en' })],
  ['explain(options)', (value) => call(sla.explain, reading, value)],
  ...['stage', 'atRisk', 'elapsed', 'remaining', 'overdue', 'dueAt', 'metAt'].map(
    (field) =>
      [
        `explain({ ${field} })`,
        (value: unknown) => call(sla.explain, { ...reading, [field]: value }, { locale: 'en' }),
      ] as const,
  ),
  ...['locale', 'zone'].map(
    (field) =>
      [
        `explain(…, { ${field} })`,
        (value: unknown) => call(sla.explain, reading, { locale: 'en', [field]: value }),
      ] as const,
  ),
  ['commitmentsFor()', (value) => call(sla.commitmentsFor, value)],
  ...['entitlements', 'route', 'at', 'metric', 'severity', 'deskClock', 'closures', 'catalog'].map(
    (field) =>
      [
        `commitmentsFor({ ${field} })`,
        (value: unknown) => call(sla.commitmentsFor, { ...request, [field]: value }),
      ] as const,
  ),
  ...['channel', 'language'].map(
    (field) =>
      [
        `commitmentsFor({ route: { ${field} } })`,
        (value: unknown) => call(sla.commitmentsFor, { ...request, route: { ...request.route, [field]: value } }),
      ] as const,
  ),
  ['scheduleOf()', (value) => call(sla.scheduleOf, value)],
  ['scheduleOf({ clock })', (value) => call(sla.scheduleOf, { clock: value })],
  ['scheduleOf(…, catalog)', (value) => call(sla.scheduleOf, { clock: 'japan' }, value)],
  ['governing()', (value) => call(sla.governing, value)],
  ['governing([it])', (value) => call(sla.governing, [{ dueAt: FRIDAY }, value])],
  ['governing([{ dueAt }])', (value) => call(sla.governing, [{ dueAt: value }])],
];

/** A handful of these values are right where they stand. */
const RIGHT = new Set([
  'readClock({ atRiskAt }) a half',
  'draw({ atRiskAt }) a half',
  'drawSvg({ atRiskAt }) a half',
  'explain({ overdue }) null',
  'explain({ dueAt }) null',
  'explain({ metAt }) null',
  'commitmentsFor({ severity }) null',
  'commitmentsFor({ catalog }) null',
]);

describe.each(places)('S9: %s', (place, ask) => {
  test.each(HOSTILE)('refuses %s', (name, value) => {
    if (RIGHT.has(`${place} ${name}`)) return void ask(value);
    const thrown = attempt(ask, value);
    expect(thrown).toBeInstanceOf(InvalidInputError);
    if (!(thrown instanceof InvalidInputError)) return;
    expect(thrown.code).toMatch(/^[a-z_]+$/);
    expect(thrown.issues.length).toBeGreaterThan(0);
    expect(thrown.issues.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(thrown.issues).length + thrown.message.length).toBeLessThan(100_000);
  });
});

function attempt(ask: Place[1], value: unknown): unknown {
  try {
    ask(value);
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}
