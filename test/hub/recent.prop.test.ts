import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Recent, type RecentRequest, recent } from '../../src/hub/index.js';
import { asOf, type Ticket } from '../../src/tickets/index.js';
import { type TeamTickets, teamTickets } from '../arbitraries/team-tickets.ts';
import { prop } from '../prop.ts';
import { idsOf, outcomeOf, powerUser, ticketOf, viewerOf } from './made-tickets.ts';

const AT = Date.parse('2026-11-20T07:30:00.000Z');
const viewer = viewerOf();

/** Tickets of u1, many of one instant, whose ids are in no order. */
const list: fc.Arbitrary<readonly Ticket[]> = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[aAbz19:]{1,3}$/), fc.constantFrom(0, 0, 1, 2, 60_000)), {
    selector: ([id]) => id,
    maxLength: 12,
  })
  .map((rows) => rows.map(([id, ms]) => template(id, AT - ms)));

const sample = ticketOf();

/** As good as submitted, and cheaper. */
function template(id: string, openedAt: number): Ticket {
  const at = new Date(openedAt).toISOString();
  const later = (due: string) => new Date(Date.parse(due) + openedAt - Date.parse(sample.openedAt)).toISOString();
  const commitments = sample.commitments.map((one) => ({ ...one, dueAt: one.dueAt && later(one.dueAt) }));
  return { ...sample, id, openedAt: at, updatedAt: at, commitments };
}

const limits = fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 15 }));

function shown(request: RecentRequest): Recent {
  return orThrow(recent(request));
}

function whole(tickets: readonly Ticket[], more: Partial<RecentRequest> = {}): string[] {
  return idsOf(shown({ viewer, tickets, at: AT, limit: 1000, ...more }).tickets);
}

/** All the pages, of so many tickets each; between two pages the list may change. */
function pages(tickets: readonly Ticket[], limit: number, change = (now: readonly Ticket[]) => now): string[] {
  const seen: string[] = [];
  let cursor: string | null = null;
  let now = tickets;
  do {
    const page = shown({ viewer, tickets: now, at: AT, limit, cursor });
    expect(page.tickets.length).toBeLessThanOrEqual(limit);
    if (page.nextCursor !== null) expect(page.tickets).toHaveLength(limit);
    seen.push(...idsOf(page.tickets));
    cursor = page.nextCursor;
    now = change(now);
  } while (cursor !== null);
  return seen;
}

prop(
  'pages_after_one_another_are_the_whole_list',
  'a cursor of an instant without an id',
  list,
  limits,
  (tickets, limit) => {
    expect(pages(tickets, limit)).toEqual(whole(tickets));
  },
);

prop(
  'what_stays_is_seen_once_while_tickets_come_and_go',
  'a cursor that counts the tickets before it',
  list,
  list,
  limits,
  fc.nat(99),
  (tickets, news, limit, seed) => {
    const fresh = news.map((one, i) => template(`new_${i}`, Date.parse(one.openedAt)));
    const ids = idsOf(tickets);
    const gone = new Set(ids.filter((_, i) => (i * 7 + seed) % 3 === 0));
    const seen = pages(tickets, limit, (now) => [
      ...fresh,
      ...now.filter(({ id }) => !gone.has(id) && !id.startsWith('new_')),
    ]);
    const stayed = whole(tickets).filter((id) => !gone.has(id));
    expect(seen.filter((id) => stayed.includes(id))).toEqual(stayed);
    expect(new Set(seen).size).toBe(seen.length);
  },
);

prop(
  'the_order_of_the_input_does_not_matter',
  'tickets of one instant in the order of the input',
  list,
  limits,
  fc.nat(),
  (tickets, limit, seed) => {
    const turned = tickets.map((_, i) => tickets[(i + seed) % tickets.length] ?? sample).reverse();
    expect(recent({ viewer, tickets: turned, at: AT, limit })).toStrictEqual(
      recent({ viewer, tickets, at: AT, limit }),
    );
  },
);

prop('recent_tickets_come_newest_first_equals_by_id', 'the oldest ticket first', list, (tickets) => {
  const sorted = [...tickets].sort((a, b) => {
    if (a.openedAt !== b.openedAt) return a.openedAt < b.openedAt ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  });
  expect(whole(tickets)).toEqual(idsOf(sorted));
});

function viewers({ people }: TeamTickets) {
  return people.slice(0, 2).concat(powerUser('person_3'));
}

prop(
  'all_that_is_shown_is_ones_own_and_unresolved',
  'a ticket that waits for its requester left out',
  teamTickets,
  (one) => {
    for (const set of viewers(one)) {
      const { tickets } = shown({ viewer: set, tickets: one.tickets, at: one.at });
      const then = one.tickets.flatMap((ticket) => asOf(ticket, one.at) ?? []);
      const expected = then.filter(
        ({ requesterId, status }) => requesterId === set.personId && !['resolved', 'closed'].includes(status),
      );
      expect(new Set(tickets)).toEqual(new Set(expected));
    }
  },
);

prop(
  'who_has_no_hub_sees_no_ticket',
  'Recent for every member, as the tickets are their own',
  teamTickets,
  ({ people: [, , member], tickets, at }) => {
    expect(outcomeOf(recent({ viewer: member ?? viewerOf({ roles: [] }), tickets, at }))).toBe('admin_required');
  },
);

prop(
  'recent_is_that_of_the_tickets_as_they_were',
  "today's status taken for that of an earlier instant",
  teamTickets,
  fc.constantFrom(undefined, 'open', 'words', 'private words 1'),
  ({ tickets, at, people: [admin] }, search) => {
    const ask = { viewer: admin ?? viewer, at, ...(search !== undefined && { search }) };
    const then = tickets.flatMap((ticket) => asOf(ticket, at) ?? []);
    expect(recent({ ...ask, tickets })).toStrictEqual(recent({ ...ask, tickets: then }));
  },
);

prop('recent_is_frozen_json', 'the page left unfrozen', teamTickets, ({ tickets, at, people: [admin] }) => {
  const seen = recent({ viewer: admin ?? viewer, tickets, at });
  expect(JSON.parse(JSON.stringify(seen))).toStrictEqual(seen);
  expect(
    [seen, ...(seen.ok ? [seen.value, seen.value.tickets, ...seen.value.tickets] : [])].every(Object.isFrozen),
  ).toBe(true);
});

prop(
  'stored_tickets_are_shown_as_the_librarys_own',
  'a ticket that this process did not make left out',
  teamTickets,
  ({ tickets, at, people: [admin] }) => {
    const ask = { viewer: admin ?? viewer, at };
    expect(recent({ ...ask, tickets: JSON.parse(JSON.stringify(tickets)) })).toStrictEqual(recent({ ...ask, tickets }));
  },
);

prop(
  'windows_that_meet_share_out_the_list',
  '`createdBefore` that includes its instant',
  list,
  fc.integer({ min: -2, max: 3 }),
  (tickets, by) => {
    const bound = AT - by;
    const newer = whole(tickets, { createdAfter: bound });
    expect([...newer, ...whole(tickets, { createdBefore: bound })]).toEqual(whole(tickets));
  },
);
