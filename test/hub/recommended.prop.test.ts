import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Resource, recommended } from '../../src/hub/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { prop } from '../prop.ts';
import { idsOf, ticketOf, viewerOf } from './made-tickets.ts';

const viewer = viewerOf();
const sample = ticketOf();
const START = Date.parse(sample.openedAt);
const LATER = START + 100 * 3_600_000;
const types = ['billing', 'sharing', 'sync'] as const;
const products = ['dropbox', 'paper', 'sign'] as const;

interface About {
  readonly issueType: string;
  readonly product: string | null;
}

/** Tickets of u1 and of u2, many of one instant; often more than the ten whose weights differ. */
const tickets: fc.Arbitrary<readonly Ticket[]> = fc
  .array(
    fc.record(
      {
        issueType: fc.constantFrom(...types),
        product: fc.constantFrom(...products, null),
        hour: fc.nat(12),
        requesterId: fc.constantFrom('u1', 'u1', 'u1', 'u2'),
        status: fc.constantFrom('open', 'resolved', 'closed'),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((rows) =>
    rows.map(({ hour, ...row }, i) => ({
      ...sample,
      ...row,
      id: `t${i}`,
      openedAt: new Date(START + hour * 3_600_000).toISOString(),
    })),
  );

const resources: fc.Arbitrary<readonly Resource[]> = fc
  .array(
    fc.record(
      {
        kind: fc.constantFrom('article', 'video', 'course'),
        issueTypes: fc.subarray([...types]),
        products: fc.subarray([...products]),
        popularity: fc.constantFrom(0, 1, 2, 1000),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, i) => ({ ...row, id: `r${(i * 5) % 13}`, title: `Resource ${i}` })));

/** So many that some gain by a ticket, and others do not. */
const manyResources = fc
  .tuple(resources, resources, resources)
  .map((lists) => lists.flat().map((one, i) => ({ ...one, id: `r${i}` })));

function ranked(of: readonly Ticket[], all: readonly Resource[], limit = 1000, at = LATER): string[] {
  return idsOf(orThrow(recommended({ viewer, tickets: of, resources: all, limit, at })).resources);
}

/** The scores as the README has them, a ticket at a time. */
function slowScore({ issueTypes, products: of }: Resource, all: readonly Ticket[]): number {
  const own = all.filter(({ requesterId }) => requesterId === 'u1');
  return own
    .map((one) => {
      const isNewer = (other: Ticket) =>
        other.openedAt > one.openedAt || (other.openedAt === one.openedAt && other.id < one.id);
      const weight = Math.max(1, 10 - own.filter(isNewer).length);
      return (
        weight *
        ((issueTypes.includes(one.issueType) ? 2 : 0) + (one.product !== null && of.includes(one.product) ? 1 : 0))
      );
    })
    .reduce((a, b) => a + b, 0);
}

prop(
  'resources_are_ranked_by_score_then_popularity_then_id',
  'the eleventh ticket of weight 0',
  tickets,
  resources,
  (of, all) => {
    const byScore = [...all].sort((a, b) => {
      const [x, y] = [slowScore(a, of), slowScore(b, of)];
      if (x !== y) return y - x;
      if (a.popularity !== b.popularity) return b.popularity - a.popularity;
      return a.id < b.id ? -1 : 1;
    });
    expect(ranked(of, all)).toEqual(idsOf(byScore));
  },
);

prop(
  'without_own_tickets_resources_are_ranked_by_popularity_alone',
  'the tickets of the team taken where there are no own ones',
  tickets,
  resources,
  (of, all) => {
    const theirs = of.map((one) => ({ ...one, requesterId: 'u2' }));
    expect(recommended({ viewer, tickets: theirs, resources: all, at: LATER })).toStrictEqual(
      recommended({ viewer, tickets: [], resources: all, at: LATER }),
    );
  },
);

prop(
  'nobody_elses_ticket_and_no_status_changes_anything',
  'resolved tickets left out of the weights (A15)',
  tickets,
  resources,
  (of, all) => {
    const own = of
      .filter(({ requesterId }) => requesterId === 'u1')
      .map((one) => ({ ...one, status: 'open' }) as const);
    expect(ranked(own, all)).toEqual(ranked(of, all));
  },
);

prop(
  'a_ticket_that_is_not_open_yet_recommends_nothing',
  'tickets weighed whenever they are opened (A15)',
  tickets,
  resources,
  fc.nat(12),
  (of, all, hour) => {
    const at = START + hour * 3_600_000;
    const there = of.filter(({ openedAt }) => Date.parse(openedAt) <= at);
    expect(ranked(of, all, 1000, at)).toEqual(ranked(there, all));
  },
);

prop(
  'the_order_of_tickets_and_resources_does_not_matter',
  'the newest ticket taken for the last of the list',
  tickets,
  resources,
  (of, all) => {
    expect(ranked([...of].reverse(), [...all].reverse())).toEqual(ranked(of, all));
  },
);

prop(
  'a_limit_cuts_the_ranking_and_changes_nothing_else',
  'resources cut to the limit before they are ranked',
  tickets,
  resources,
  fc.integer({ min: 1, max: 13 }),
  (...of) => {
    const [mine, all, limit] = of;
    expect(ranked(mine, all, limit)).toEqual(ranked(mine, all).slice(0, limit));
  },
);

function submitted({ issueType, product }: About): Ticket {
  return { ...sample, id: 'new', issueType, product, openedAt: new Date(START + 99 * 3_600_000).toISOString() };
}

const about: fc.Arbitrary<About> = fc.record(
  { issueType: fc.constantFrom(...types), product: fc.constantFrom(...products) },
  { noNullPrototype: true },
);

/**
 * A new ticket adds at least 20 (10) to a resource of its issue type (product), 30 to one of both. Each of the nine
 * before it weighs one less, and so takes away at most 9 × 2, 9 × 1, or 27 where a resource has types and products.
 */
prop(
  'a_new_ticket_lowers_no_resource_of_its_kind_below_one_of_another',
  'the newest ticket left without weight',
  tickets,
  manyResources,
  about,
  (of, all, kind) => {
    const [before, after] = [ranked(of, all), ranked([...of, submitted(kind)], all)];
    for (const one of all.filter((each) => gains(each, kind))) {
      for (const other of all.filter((each) => hasNothingOf(each, kind))) {
        if (before.indexOf(one.id) > before.indexOf(other.id)) continue;
        expect(after.indexOf(one.id)).toBeLessThan(after.indexOf(other.id));
      }
    }
  },
);

function gains({ issueTypes, products: of }: Resource, { issueType, product }: About): boolean {
  const [type, its] = [issueTypes.includes(issueType), product !== null && of.includes(product)];
  return (type && its) || (type && of.length === 0) || (its && issueTypes.length === 0);
}

function hasNothingOf({ issueTypes, products: of }: Resource, { issueType, product }: About): boolean {
  return !issueTypes.includes(issueType) && (product === null || !of.includes(product));
}

prop('the_first_ticket_puts_what_it_is_about_first', 'popularity added to the score', resources, about, (all, kind) => {
  const seen = ranked([submitted(kind)], all);
  const isAbout = (id: string) => {
    const found = all.find((one) => one.id === id);
    return found !== undefined && !hasNothingOf(found, kind);
  };
  expect(seen.map(isAbout)).toEqual(seen.map(isAbout).sort((a, b) => Number(b) - Number(a)));
});
