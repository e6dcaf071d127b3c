import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.js';
import { insights, recent, recommended, slaReport } from '../../src/hub/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { hostileValues } from '../arbitraries/hostile.ts';
import { ticketOf, viewerOf } from './made-tickets.ts';

const viewer = viewerOf();
const account = team('essentials');
const ticket = ticketOf();
const stored = structuredClone(ticket);
const resource = { id: 'a', kind: 'article', title: 'A', issueTypes: [], products: [], popularity: 0 } as const;
/** Objects that ask for nothing. */
const EMPTY = [
  ...[
    'an empty object',
    'an object without a prototype',
    'a prototype that is an instance',
    'a toPrimitive that throws',
  ],
  ...['a Map', 'a Set', 'an invalid Date', 'a RegExp', 'a Promise'],
];
const TEXTS = ['a lone surrogate', 'a NUL', 'an inherited name', '__proto__'];

/** Everywhere that a value can be passed, and the hostile values that are no harm there. */
const places: readonly [place: string, pass: (value: never) => unknown, harmless?: readonly string[]][] = [
  ['recent', (value) => recent(value)],
  ['recent: viewer', (value) => recent({ viewer: value, tickets: [], at: AT })],
  ['recent: tickets', (value) => recent({ viewer, tickets: value, at: AT }), ['an empty list']],
  ['recent: a ticket', (value) => recent({ viewer, tickets: [value], at: AT })],
  ['recent: at', (value) => recent({ viewer, tickets: [], at: value }), ['a number']],
  ['recent: search', (value) => recent({ viewer, tickets: [], at: AT, search: value }), ['undefined', ...TEXTS]],
  ['recent: status', (value) => recent({ viewer, tickets: [], at: AT, status: value }), ['undefined']],
  [
    'recent: createdAfter',
    (value) => recent({ viewer, tickets: [], at: AT, createdAfter: value }),
    ['undefined', 'a number'],
  ],
  ['recent: limit', (value) => recent({ viewer, tickets: [], at: AT, limit: value }), ['undefined', 'a number']],
  ['recent: cursor', (value) => recent({ viewer, tickets: [], at: AT, cursor: value }), ['undefined', 'null']],
  ['recent: a body', (value) => recent({ viewer, tickets: [{ ...stored, body: value }], at: AT }), TEXTS],
  ['recent: a status', (value) => recent({ viewer, tickets: [{ ...stored, status: value }], at: AT })],
  [
    'recent: a history',
    (value) => recent({ viewer, tickets: [{ ...stored, history: value }], at: AT }),
    ['an empty list'],
  ],
  ['recommended', (value) => recommended(value)],
  ['recommended: resources', (value) => recommended({ viewer, tickets: [], resources: value }), ['an empty list']],
  ['recommended: a resource', (value) => recommended({ viewer, tickets: [], resources: [value] })],
  [
    'recommended: a popularity',
    (value) => recommended({ viewer, tickets: [], resources: [{ ...resource, popularity: value }] }),
    ['a number'],
  ],
  ['recommended: tickets', (value) => recommended({ viewer, tickets: value, resources: [] }), ['an empty list']],
  ['recommended: a ticket', (value) => recommended({ viewer, tickets: [value], resources: [] })],
  [
    'recommended: limit',
    (value) => recommended({ viewer, tickets: [], resources: [], limit: value }),
    ['undefined', 'a number'],
  ],
  ['insights', (value) => insights(value)],
  ['insights: account', (value) => insights({ viewer, account: value, tickets: [], at: AT })],
  ['insights: tickets', (value) => insights({ viewer, account, tickets: value, at: AT }), ['an empty list']],
  ['insights: a ticket', (value) => insights({ viewer, account, tickets: [value], at: AT })],
  [
    'insights: an opening',
    (value) => insights({ viewer, account, tickets: [{ ...ticket, openedAt: value }], at: AT }),
    ['a number'],
  ],
  [
    'insights: trend',
    (value) => insights({ viewer, account, tickets: [], at: AT, trend: value }),
    ['undefined', 'null', ...EMPTY],
  ],
  [
    'insights: from',
    (value) => insights({ viewer, account, tickets: [], at: AT, trend: { from: value } }),
    ['undefined', 'a number'],
  ],
  [
    'insights: to',
    (value) => insights({ viewer, account, tickets: [], at: AT, trend: { to: value } }),
    ['undefined', 'a number'],
  ],
  [
    'insights: zone',
    (value) => insights({ viewer, account, tickets: [], at: AT, trend: { zone: value } }),
    ['undefined', 'null'],
  ],
  [
    'insights: catalog',
    (value) => insights({ viewer, account, tickets: [], at: AT, catalog: value }),
    ['undefined', 'null'],
  ],
  ['slaReport', (value) => slaReport(value)],
  ['slaReport: tickets', (value) => slaReport({ tickets: value, at: AT }), ['an empty list']],
  ['slaReport: a ticket', (value) => slaReport({ tickets: [value], at: AT })],
  [
    'slaReport: a history',
    (value) => slaReport({ tickets: [{ ...ticket, history: value }], at: AT }),
    ['an empty list'],
  ],
  ['slaReport: an event', (value) => slaReport({ tickets: [{ ...ticket, history: [value] }], at: AT })],
  [
    'slaReport: promises',
    (value) => slaReport({ tickets: [{ ...ticket, commitments: value }], at: AT }),
    ['an empty list'],
  ],
  ['slaReport: a promise', (value) => slaReport({ tickets: [{ ...ticket, commitments: [value] }], at: AT })],
  [
    'slaReport: closures',
    (value) => slaReport({ tickets: [{ ...ticket, closures: value }], at: AT }),
    ['an empty list'],
  ],
  ['slaReport: a route', (value) => slaReport({ tickets: [{ ...ticket, route: value }], at: AT })],
  ['slaReport: catalog', (value) => slaReport({ tickets: [], at: AT, catalog: value }), ['undefined', 'null']],
];

/** What came of it: `'taken'`, or `'refused'` with an `InvalidInputError` that says what is wrong, and not too much. */
function outcome(pass: () => unknown): string {
  try {
    pass();
    return 'taken';
  } catch (error) {
    if (!(error instanceof InvalidInputError)) return `threw ${String(error)}`;
    const said = JSON.stringify(error.issues).length + error.message.length;
    return error.issues.length > 0 && said < 1_000_000 ? 'refused' : `threw ${error.issues.length} issues of ${said}`;
  }
}

describe.each(places)('%s', (_, pass, harmless = []) => {
  test('refuses every hostile value, and takes what is harmless', () => {
    const wrong = hostileValues.flatMap(([name, make]) => {
      const expected = harmless.includes(name) ? 'taken' : 'refused';
      const found = outcome(() => pass(make() as never));
      return found === expected ? [] : [`${name}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });
});
