import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { insights, recent, recommended } from '../../src/hub/index.js';
import { report } from '../../src/service-levels/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { AT, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { having, minutesLater, powerUser, stored, ticketOf, viewerOf } from './made-tickets.ts';

// A stored ticket that does not parse does not stop the work for the others: the report names it, as for every list.

const own = stored(ticketOf({ id: 'own' }));
const colleague = (id: string) => stored(ticketOf({ id, entitlements: viewerOf({ id: 'u2' }) }));
const resolved = (ticket: Ticket) => stored(having(ticket, ['resolve', minutesLater(60)]));

/** What may be wrong with a ticket: a field that a list reads, one that only the page reads, or the whole. */
const SICK: readonly (readonly [what: string, make: (ticket: Ticket) => unknown])[] = [
  ['an unknown status', (ticket) => ({ ...ticket, status: 'lost' })],
  ['no issue type', ({ issueType: _, ...ticket }) => ticket],
  ['an opening at no time', (ticket) => ({ ...ticket, openedAt: 'then' })],
  ['a later version', (ticket) => ({ ...ticket, version: 2 })],
  ['a last change at no time', (ticket) => ({ ...ticket, updatedAt: 'then' })],
  ['a lost history, where the status of then stands in it', ({ history: _, ...ticket }) => ticket],
  ['a row that is null', () => null],
];

const resources = [
  { id: 'a', kind: 'video', title: 'Links', issueTypes: ['sharing'], products: [], popularity: 9 },
  { id: 'b', kind: 'article', title: 'Sync', issueTypes: ['sync'], products: [], popularity: 1 },
] as const;

/** What each list of the Hub answers before the last event of the tickets that were resolved. */
function lists(tickets: readonly unknown[], viewer = viewerOf()): unknown {
  const ask = { viewer, tickets: tickets as readonly Ticket[], at: minutesLater(30) };
  return {
    recent: orThrow(recent(ask)),
    found: orThrow(recent({ ...ask, search: 'sync', status: 'open' })),
    recommended: orThrow(recommended({ ...ask, resources })),
    insights: orThrow(insights({ ...ask, account: team('essentials'), trend: { by: 'week' } })),
  };
}

describe.each(SICK)('%s', (_, make) => {
  test('of a colleague does not take the Hub from everybody', () => {
    const sound = [own, colleague('c1'), resolved(ticketOf({ id: 'own2' }))];
    const [first, ...rest] = sound;
    const sick = make(resolved(ticketOf({ id: 'sick', entitlements: viewerOf({ id: 'u2' }) })));
    expect(lists([sick, first, sick, ...rest])).toEqual(lists(sound));
    expect(report({ tickets: [sick, ...sound] as never, at: AT }).sick.map(({ index }) => index)).toEqual([0]);
  });

  test('of a power user does not take their own others', () => {
    const viewer = powerUser('u1');
    const [a, b] = ['a', 'b'].map((id) => ticketOf({ id, entitlements: viewer }));
    if (a === undefined || b === undefined) throw new Error('two tickets');
    expect(lists([make(resolved(b)), stored(a)], viewer)).toEqual(lists([stored(a)], viewer));
  });

  test('of all tickets is told, as an empty list would hide it', () => {
    const sick = make(resolved(ticketOf()));
    const ask = { viewer: viewerOf(), tickets: [sick, sick] as readonly Ticket[], at: minutesLater(30) };
    for (const verb of [() => recent(ask), () => insights({ ...ask, account: team('essentials') })]) {
      expect(issuesOf(verb).map((issue) => issue.split(/[.:]/u).slice(0, 2))).toContainEqual(['tickets', '1']);
    }
  });
});

test('an own ticket without a part that only the page shows is left out of the page', () => {
  const { contact: _, ...sick } = own;
  const ask = { viewer: viewerOf(), at: AT };
  const page = orThrow(recent({ ...ask, tickets: [sick as Ticket, { ...own, id: 'x' }] }));
  expect(page.tickets.map(({ id }) => id)).toEqual(['x']);
  // It is told where it is the only one, also beside those of colleagues, who are not on the page.
  expect(issuesOf(() => recent({ ...ask, tickets: [colleague('c1'), sick as Ticket] }))).toEqual([
    'tickets.1.contact: missing',
  ]);
  // A search that finds nothing in the others has found nothing.
  const found = recent({ ...ask, tickets: [sick as Ticket, { ...own, id: 'x' }], search: 'nothing like it' });
  expect(orThrow(found).tickets).toEqual([]);
});
