import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Insights, insights, type TrendRequest } from '../../src/hub/index.js';
import { patternOf } from '../../src/hub/pattern.js';
import { apply, asOf, decide } from '../../src/tickets/index.js';
import { ISSUE_TYPES, PRODUCTS, type TeamTickets, teamTickets } from '../arbitraries/team-tickets.ts';
import { type Figures, slowInsights } from '../oracles/insights.ts';
import { prop } from '../prop.ts';
import { commandOf, powerUser, ticketOf, viewerOf } from './made-tickets.ts';

interface Asked extends TeamTickets {
  readonly by: 'week' | 'month';
  readonly from: number | null;
  readonly to: number | null;
}

const DAY = 86_400_000;

/** A window whose ends are where tickets are opened, or a millisecond from there; or the usual one. */
const asked: fc.Arbitrary<Asked> = teamTickets.chain((one) => {
  const moments = [one.at, ...one.tickets.map(({ openedAt }) => Date.parse(openedAt))];
  const moment = fc.tuple(fc.constantFrom(...moments), fc.constantFrom(-1, 0, 1)).map(([ms, by]) => ms + by);
  return fc
    .record(
      {
        by: fc.constantFrom('week', 'month'),
        span: fc.oneof(fc.constant(null), fc.tuple(moment, moment)),
        open: fc.constantFrom('neither', 'from', 'to'),
      },
      { noNullPrototype: true },
    )
    .map(({ by, span, open }) => {
      const [from, to] = span === null ? [null, null] : [Math.min(...span), Math.max(...span)];
      // Without `from` the window is the last six periods; without `to` it ends just after `at`.
      return {
        ...one,
        by,
        from: open === 'from' ? null : from,
        to: open === 'to' && (from ?? 0) <= one.at ? null : to,
      };
    });
});

function ask(
  { account, tickets, at, zone, by, from, to }: Asked,
  viewer = viewerOf({ id: 'person_0' }, account),
): Insights {
  return orThrow(insights({ viewer, account, tickets, at, trend: { by, zone, ...window({ from, to }) } }));
}

function window({ from, to }: Pick<Asked, 'from' | 'to'>): TrendRequest {
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}

function figures({ unresolvedTotal, ticketTotal, issueTypePattern, productPattern, trend }: Insights): Figures {
  const types = (rows: Insights['issueTypePattern']) => rows.map(({ issueType, count }) => [issueType, count] as const);
  return {
    unresolvedTotal,
    ticketTotal,
    issueTypes: types(issueTypePattern),
    products: productPattern?.map(({ product, count }) => [product, count] as const) ?? null,
    periods: trend.periods.map(({ issueTypePattern: pattern, ...period }) => ({
      ...period,
      issueTypes: types(pattern),
    })),
  };
}

prop(
  'the_figures_are_those_of_a_slow_count',
  'a ticket opened at the first instant of a period counted to the one before',
  asked,
  (one) => {
    expect(figures(ask(one))).toStrictEqual(slowInsights({ ...one, only: null, products: PRODUCTS }));
  },
);

prop(
  'a_power_user_sees_the_figures_of_their_own_tickets',
  "the team's figures for a power user (A16)",
  asked,
  (one) => {
    const seen = ask(one, powerUser('person_3'));
    expect(figures(seen)).toStrictEqual(slowInsights({ ...one, only: 'person_3', products: PRODUCTS }));
  },
);

prop(
  'every_admin_of_a_team_sees_the_same_figures',
  "figures of one's own tickets for all but team admins",
  asked,
  (one) => {
    const { account } = one;
    expect(ask(one, viewerOf({ id: 'person_1', roles: ['support_admin'] }, account))).toStrictEqual(ask(one));
  },
);

prop('patterns_sum_to_totals', 'resolved tickets left out of a pattern', asked, (one) => {
  const { ticketTotal, unresolvedTotal, issueTypePattern, trend } = ask(one);
  expect(sumOf(issueTypePattern)).toBe(ticketTotal);
  expect(unresolvedTotal).toBeLessThanOrEqual(ticketTotal);
  for (const period of trend.periods) expect(sumOf(period.issueTypePattern)).toBe(period.ticketTotal);
});

prop(
  'product_rows_sum_to_the_tickets_with_a_product',
  'a ticket about a former product left out (A40)',
  asked,
  (one) => {
    const there = one.tickets.flatMap(({ openedAt, product }) => (Date.parse(openedAt) <= one.at ? [product] : []));
    const rows = ask(one).productPattern ?? [];
    expect(sumOf(rows)).toBe(there.filter((product) => product !== null).length);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBe(sumOf(rows) > 0 ? 1 : 0);
    expect(rows.map(({ product }) => product)).toEqual(expect.arrayContaining([...PRODUCTS]));
  },
);

prop('insights_are_those_of_the_tickets_as_they_were', "today's status counted at an earlier instant", asked, (one) => {
  const then = one.tickets.flatMap((ticket) => asOf(ticket, one.at) ?? []);
  expect(ask(one)).toStrictEqual(ask({ ...one, tickets: then }));
});

prop(
  'what_happens_later_changes_no_earlier_figure',
  'a resolution counted from the start of its ticket',
  asked,
  (one) => {
    const later = one.tickets.map((ticket, n) => {
      const at = Math.max(Date.parse(ticket.updatedAt), one.at + 1);
      const answer = decide(ticket, commandOf(ticket, ['close', at], 100 + n));
      return answer.ok ? apply(ticket, answer.value.events) : ticket;
    });
    expect(ask({ ...one, tickets: later })).toStrictEqual(ask(one));
  },
);

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

prop('periods_sum_to_the_tickets_of_the_window', 'the end of a window counted to it', asked, (one) => {
  const { trend } = ask(one);
  const first = one.from ?? Date.parse(trend.periods[0]?.startsOn ?? '') + 2 * DAY;
  const opened = one.tickets.map(({ openedAt }) => Date.parse(openedAt)).filter((ms) => ms <= one.at);
  const inWindow = opened.filter((ms) => ms >= first && ms < (one.to ?? one.at + 1)).length;
  const counted = trend.periods.reduce((sum, { ticketTotal }) => sum + ticketTotal, 0);
  // Where `from` is left open, the first days of the first period may hold some more.
  if (one.from === null) expect(counted).toBeGreaterThanOrEqual(inWindow);
  else expect(counted).toBe(inWindow);
});

prop('each_period_ends_where_the_next_one_starts', 'a period that ends with its last day', asked, (one) => {
  const { periods } = ask(one).trend;
  expect(periods.slice(1).map(({ startsOn }) => startsOn)).toEqual(periods.slice(0, -1).map(({ endsOn }) => endsOn));
});

prop(
  'a_ticket_more_lowers_no_figure',
  'every other ticket of an issue type lost',
  asked,
  fc.constantFrom(...ISSUE_TYPES),
  (one, issueType) => {
    const [before, after] = [ask(one), ask({ ...one, tickets: [...one.tickets, another(one, issueType)] })];
    expect(after.ticketTotal).toBe(before.ticketTotal + 1);
    expect(after.unresolvedTotal).toBe(before.unresolvedTotal + 1);
    const now = new Map(figures(after).issueTypes);
    for (const [name, count] of figures(before).issueTypes) {
      expect(now.get(name)).toBe(name === issueType ? count + 1 : count);
    }
    for (const [i, { ticketTotal }] of before.trend.periods.entries()) {
      expect(after.trend.periods[i]?.ticketTotal).toBeGreaterThanOrEqual(ticketTotal);
    }
  },
);

function another({ at }: TeamTickets, issueType: string) {
  return ticketOf({ id: 'another', at, issueType, entitlements: viewerOf({ id: 'person_1' }) });
}

prop('the_order_of_tickets_changes_no_figure', 'equal counts in the order in which they were met', asked, (one) => {
  expect(ask({ ...one, tickets: [...one.tickets].reverse() })).toStrictEqual(ask(one));
});

prop('stored_tickets_count_as_much', 'only tickets that this process made counted', asked, (one) => {
  expect(ask({ ...one, tickets: JSON.parse(JSON.stringify(one.tickets)) })).toStrictEqual(ask(one));
});

prop(
  'insights_tell_nothing_that_anybody_wrote_and_nobodys_name',
  "the viewer's `personId` shown among the figures",
  asked,
  (one) => {
    for (const viewer of [viewerOf({ id: 'person_0' }, one.account), powerUser('person_3')]) {
      expect(JSON.stringify(ask(one, viewer))).not.toMatch(/Confidential|Private words|ticket_\d|person_\d/);
    }
  },
);

prop('insights_are_frozen_json', 'the trend left unfrozen', asked, (one) => {
  const seen = ask(one);
  expect(JSON.parse(JSON.stringify(seen))).toStrictEqual(seen);
  expect([seen, seen.trend, ...seen.trend.periods, ...seen.issueTypePattern].every(Object.isFrozen)).toBe(true);
});

const counts = fc
  .array(fc.oneof(fc.constantFrom(0, 1, 2, 3, 7), fc.integer({ min: 1, max: 1_000_000 })), {
    maxLength: 40,
    size: 'max',
  })
  .map((all) => new Map(all.map((count, i) => [`type_${i}`, { count }])));

prop(
  'shares_sum_to_exactly_one_added_in_order',
  'what is missing to one given to a name that never occurs',
  counts,
  (all) => {
    const rows = patternOf(all);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBe(sumOf(rows) === 0 ? 0 : 1);
    for (const { count, share } of rows) expect(share === 0).toBe(count === 0);
  },
);

prop(
  'a_share_is_the_count_by_the_total_but_for_a_rounding_of_the_last',
  'what is missing to one given to the first share',
  counts,
  (all) => {
    const rows = patternOf(all);
    const total = sumOf(rows);
    const occurring = rows.slice(0, rows.filter(({ count }) => count > 0).length);
    for (const { share, count } of occurring.slice(0, -1)) expect(share).toBe(count / total);
    for (const { share, count } of occurring.slice(-1)) expect(Math.abs(share - count / total)).toBeLessThan(1e-13);
  },
);

prop('patterns_have_the_most_frequent_first_equals_by_name', 'equals by name backwards', counts, (all) => {
  const rows = patternOf(all);
  expect(new Map(rows.map(({ name, count }) => [name, { count }]))).toEqual(all);
  for (const [i, row] of rows.slice(1).entries()) {
    const before = rows[i] ?? row;
    expect(before.count > row.count || (before.count === row.count && before.name < row.name)).toBe(true);
  }
});
